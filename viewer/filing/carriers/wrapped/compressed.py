"""Gzip (RFC 1952) undone, whole or as far as a file's head; no further than a filing can be large."""

from __future__ import annotations

import zlib
from pathlib import Path

from viewer.filing import limits
from viewer.filing.carriers.entries import Entry, read_bytes
from viewer.filing.model import FilingError

_MAGIC = b"\x1f\x8b\x08"
_ANY_HEADER = 47
"""What zlib takes for "gzip or zlib, told from the header", with the largest window."""
_ENDINGS = (".gz", ".gzip", ".tgz")


def is_gzip(source: bytes) -> bool:
    """Whether bytes are compressed by gzip."""
    return source.startswith(_MAGIC)


def plain_name(name: str) -> str:
    """The name of what a compressed file holds: ``full.txt.gz`` is ``full.txt``, ``x.tgz`` is ``x.tar``."""
    stem, _, ending = name.rpartition(".")
    if not stem or f".{ending.lower()}" not in _ENDINGS:
        return name
    return f"{stem}.tar" if ending.lower() == "tgz" else stem


def unpacked(entry: Entry) -> Entry:
    """A compressed file as the file that it holds, under its own name; any other as it is."""
    if entry.base == plain_name(entry.base) or not is_gzip(entry.read(len(_MAGIC))):
        return entry

    def read(at_most: int) -> bytes:
        whole = at_most > limits.HIDDEN_BYTES
        return gunzipped(Path(entry.base), entry.read(at_most), whole=whole, at_most=at_most)[:at_most]

    return Entry(entry.name, entry.size, read)


def sniffed(path: Path, at_most: int) -> bytes:
    """The first bytes of what a file holds, compressed or not; raises ``FilingError`` where it cannot be read."""
    source = read_bytes(path, at_most)
    return gunzipped(path, source, whole=False, at_most=at_most) if is_gzip(source) else source


def gunzipped(path: Path, source: bytes, *, whole: bool, at_most: int = limits.HEAD_BYTES) -> bytes:
    """What compressed bytes hold; of a file's head, as much as it gives, up to ``at_most``.

    Raises ``FilingError`` for what is damaged, or unpacks to more than a filing can be.
    """
    limit = min(limits.FILE_BYTES, limits.ARCHIVE_RATIO * len(source)) if whole else at_most
    out: list[bytes] = []
    size = 0
    rest = source
    while rest.startswith(_MAGIC) and size <= limit:
        inflater = zlib.decompressobj(_ANY_HEADER)
        try:
            out.append(inflater.decompress(rest, limit + 1 - size))
        except zlib.error as error:
            raise FilingError(path, "is a gzip file that is damaged") from error
        size += len(out[-1])
        if not inflater.eof:
            break
        rest = inflater.unused_data
    else:
        inflater = None
    if whole and size > limit:
        raise FilingError(path, f"is a gzip file that would unpack to more than {limit >> 20} MB, which no filing does")
    if whole and inflater is not None:
        raise FilingError(path, "is a gzip file that is cut off")
    return b"".join(out)[:limit]
