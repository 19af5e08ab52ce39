"""Filings inside an archive of many: a day of the feed, a downloader's batch, a data set with one to a line.

Such a filing's path is the archive's with the name inside after it, as if the archive were a folder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from viewer.filing.carriers.archive import files_in_archive
from viewer.filing.carriers.entries import Entry, read_bytes
from viewer.filing.carriers.folder import survey
from viewer.filing.carriers.kinds import kind_of
from viewer.filing.carriers.pieces import SUBMISSIONS
from viewer.filing.carriers.wrapped.collected import collected, records
from viewer.filing.carriers.wrapped.compressed import gunzipped, is_gzip
from viewer.filing.carriers.wrapped.model import held
from viewer.filing.carriers.wrapped.tape import files_on_tape

_HOLDERS = ("zip", "tar", "items")


def archive_of(path: Path) -> tuple[Path, str] | None:
    """The archive that a path leads into and the name inside it; None for a path that leads to no file's inside."""
    for parent in path.parents:
        if parent.is_file():
            return parent, path.relative_to(parent).as_posix()
        if parent.exists():
            return None
    return None


def entries_at(archive: Path, name: str) -> list[Entry]:
    """The file of a name inside an archive, or the files of a folder in it under their names there."""
    entries = entries_of(archive)
    found = [entry for entry in entries if entry.name == name]
    below = [entry._replace(name=entry.name[len(name) + 1 :]) for entry in entries if entry.name.startswith(f"{name}/")]
    return found or below


def filings_inside(archive: Path) -> tuple[str, ...]:
    """The names inside an archive of the filings that it holds; raises ``FilingError`` for what cannot be unpacked."""
    folders: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries_of(archive):
        folders[entry.name.rpartition("/")[0]].append(entry)
    return tuple(name for folder, entries in folders.items() for name in _filings(folder, entries))


def entries_of(archive: Path) -> tuple[Entry, ...]:
    """All files of an archive; none for a file that is no archive."""
    status = archive.stat()
    return _entries(archive, (status.st_size, status.st_mtime_ns))


@lru_cache(maxsize=1)
def _entries(archive: Path, stamp: tuple[int, int]) -> tuple[Entry, ...]:
    """An archive is unpacked once for all the filings that are looked at in it; ``stamp`` changes when it does."""
    source = read_bytes(archive)
    if is_gzip(source):
        source = gunzipped(archive, source, whole=True)
    kind = kind_of(source)
    if kind == "zip":
        return tuple(files_in_archive(archive, source))
    if kind == "tar":
        return tuple(files_on_tape(archive, source))
    return tuple(_records(source)) if kind == "items" else ()


def _records(source: bytes) -> list[Entry]:
    found = records(source)
    named = (collected(record) for record in found)
    names = [f"{at + 1} {one.name if one else 'record'}" for at, one in enumerate(named)]
    return [held(name, record) for name, record in zip(names, found, strict=True)] if len(found) > 1 else []


def _filings(folder: str, entries: Sequence[Entry]) -> list[str]:
    if all(kind_of(entry.read(1 << 16)) == "items" for entry in entries):
        return [entry.name for entry in entries]
    found = survey(entries)
    if folder and found.filings == 1:
        return [folder]
    apart = {piece.entry.name for piece in found.apart}
    return [piece.entry.name for piece in found.pieces if piece.kind in SUBMISSIONS or piece.entry.name in apart] or (
        [""] if found.filings == 1 else []
    )
