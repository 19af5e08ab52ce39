"""Addresses that lead out of the filing: which filing they name, and what may be handed to the system; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned

_SCHEMES = ("http", "https", "mailto")
_ARCHIVES = re.compile(r"(?:^|\.)sec\.gov$", re.IGNORECASE)
_IN_FOLDER = re.compile(r"/edgar/data/\d+/(\d{10})(\d{2})(\d{6})(?:/|$)", re.IGNORECASE)
_DASHED = re.compile(r"(?<!\d)(\d{10})-(\d{2})-(\d{6})(?!\d)")


def may_be_opened(address: str) -> bool:
    """Whether an address may be handed to the system: web and mail only."""
    return _split(address)[0] in _SCHEMES


def accession_in(address: str) -> str | None:
    """The accession number of the filing that an address of EDGAR's archives leads to, with its dashes."""
    _, host, path = _split(address)
    if not _ARCHIVES.search(host):
        return None
    found = _DASHED.search(path) or _IN_FOLDER.search(path)
    return "-".join(found.groups()) if found else None


def file_in(address: str) -> str:
    """The name of the file that an address ends in, empty where it ends in a folder or a whole submission."""
    name = unquote(_split(address)[2]).rsplit("/", 1)[-1]
    return "" if _DASHED.search(name) else name


def local_copy(address: str, filings: Iterable[Scanned]) -> Path | None:
    """Where the filing that an address leads to lies on this machine: by its header, else by its name."""
    accession = accession_in(address)
    if accession is None:
        return None
    names = (accession, accession.replace("-", ""))
    known = list(filings)
    by_header = (one.path for one in known if one.header.accession == accession)
    by_name = (one.path for one in known if any(name in one.path.name for name in names))
    return next(by_header, None) or next(by_name, None)


def _split(address: str) -> tuple[str, str, str]:
    """Scheme, host and path of an address; empty words for what is none."""
    try:
        parts = urlsplit(address.strip())
        return parts.scheme.lower(), parts.hostname or "", parts.path
    except ValueError:
        return "", "", ""
