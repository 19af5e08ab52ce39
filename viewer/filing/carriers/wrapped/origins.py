"""Where a file was saved from: what browsers write into pages, and what systems keep beside downloaded files."""

from __future__ import annotations

import os
import plistlib
import re
import sys
from pathlib import Path
from urllib.parse import unquote

_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)([^\s<>]{8,2000})\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(rb"<!--\s*Page saved with SingleFile\s{1,20}url:\s*([^\s<>]{8,2000})", re.IGNORECASE)
_HOST_URL = re.compile(r"^HostUrl=(\S{8,2000})", re.MULTILINE)
_ON_EDGAR = re.compile(r"/edgar/data/(?P<cik>\d{1,10})/(?P<accession>\d{10}-?\d{2}-?\d{6})\b")
_HEAD = 1 << 13
_ATTRIBUTE = "user.xdg.origin.url"
_APPLE_ATTRIBUTE = "com.apple.metadata:kMDItemWhereFroms"
_LONGEST = 1 << 16


def said_in_page(page: bytes) -> str | None:
    """The address that a saved page says it was saved from."""
    found = _SAVED_FROM.search(page[:_HEAD]) or _SINGLE_FILE.search(page[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def kept_beside(path: Path) -> str | None:
    """The address that a browser had the system keep with a file that it downloaded."""
    if sys.platform == "win32":
        return _from_stream(path)
    try:
        told = os.getxattr(path, _ATTRIBUTE)
    except (AttributeError, OSError):
        return _from_apple(path) if sys.platform == "darwin" else None
    return told[:_LONGEST].decode("utf-8", "replace")


def filing_at(address: str | None) -> tuple[str, str] | None:
    """The accession number and the Central Index Key that an address on EDGAR names."""
    found = _ON_EDGAR.search(unquote(address)) if address else None
    if found is None:
        return None
    digits = found["accession"].replace("-", "")
    return f"{digits[:10]}-{digits[10:12]}-{digits[12:]}", found["cik"].zfill(10)


def _from_stream(path: Path) -> str | None:
    """Windows keeps it in a stream of its own (``Zone.Identifier``)."""
    try:
        with Path(f"{path}:Zone.Identifier").open(encoding="utf-8", errors="replace") as stream:
            found = _HOST_URL.search(stream.read(_LONGEST))
    except OSError:
        return None
    return found[1] if found else None


def _from_apple(path: Path) -> str | None:
    """macOS keeps a property list of addresses; read by the C library, as Python has no call for it there."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(_LONGEST)
    size = library.getxattr(os.fsencode(path), _APPLE_ATTRIBUTE.encode(), buffer, _LONGEST, 0, 0)
    if size <= 0:
        return None
    try:
        told = plistlib.loads(buffer.raw[:size])
    except (plistlib.InvalidFileException, ValueError):
        return None
    return str(told[0]) if isinstance(told, list) and told else None
