"""Which files and folders under a folder are each one filing: the several files of one filing count once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.filing.carriers.inside import filings_inside
from viewer.filing.carriers.kinds import kind_of
from viewer.filing.carriers.wrapped.compressed import sniffed
from viewer.filing.model import FilingError
from viewer.filing.reader import filings_in
from viewer.library.scanning.cache import ScanCache

Stamp = tuple[int, int]
_LISTING = ":filings"
_SNIFFED = 1 << 14
_WHOLE = ("submission", "feed", "stripped")
_NEVER_WHOLE = (
    ".htm",
    ".html",
    ".zip",
    ".pdf",
    ".gif",
    ".jpg",
    ".png",
    ".xml",
    ".xsd",
    ".js",
    ".css",
    ".xlsx",
    ".json",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a filing: a path, and a stamp that changes when it does."""

    path: Path
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class _Listing:
    """What lies directly in a folder, hidden files left out."""

    folder: Path
    files: dict[str, Stamp]
    folders: dict[str, Stamp]

    @property
    def stamp(self) -> Stamp:
        """A stamp for all of it together: sizes summed, and a hash of names, sizes and times."""
        parts = (f"{name}\1{size}\1{changed}" for name, (size, changed) in (self.files | self.folders).items())
        digest = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=7).digest()
        return sum(size for size, _ in self.files.values()), int.from_bytes(digest, "big")


def candidates(folder: Path, cache: ScanCache, *, depth: int | None) -> Iterator[Candidate]:
    """What may be a filing in a folder, or archive of many, and in those under it, ``depth`` levels deep (None: all).

    Links that lead back to where it has been are not followed. Raises ``OSError`` when the folder itself cannot be
    read; a folder under it that cannot be is passed over.
    """
    if folder.is_file():
        yield from _in_archive(folder)
        return
    seen = {folder.resolve()}
    waiting = [(_listed(folder), depth)]
    while waiting:
        listing, left = waiting.pop(0)
        is_itself_one = False
        for candidate in _in_one_folder(listing, cache):
            is_itself_one = candidate.path == listing.folder
            yield candidate
        if is_itself_one or left == 0:
            continue
        below: list[tuple[_Listing, int | None]] = []
        for name in listing.folders:
            inner = _entered(listing.folder / name, seen)
            if inner is not None:
                below.append((inner, None if left is None else left - 1))
        waiting = below + waiting


def _in_archive(archive: Path) -> Iterator[Candidate]:
    status = archive.stat()
    try:
        names = filings_inside(archive)
    except FilingError:
        return
    yield from (Candidate(archive / name, (status.st_size, status.st_mtime_ns)) for name in names)


def is_one_filing(folder: Path) -> bool:
    """Whether a folder's files are the parts of one filing."""
    try:
        return filings_in(folder) == (folder,)
    except FilingError:
        return False


def _in_one_folder(listing: _Listing, cache: ScanCache) -> Iterator[Candidate]:
    stamp = listing.stamp
    known, names = cache.find(listing.folder / _LISTING, stamp)
    found: list[str] = []
    for name in names if known else _sorted_out(listing):
        found.append(name)
        yield Candidate(listing.folder / name, listing.files.get(name.partition("/")[0], stamp))
    if not known:
        cache.keep(listing.folder / _LISTING, stamp, found)


def _sorted_out(listing: _Listing) -> Iterator[str]:
    """The names of the files that are a filing each; empty for the folder whose files are one filing.

    Where a folder holds several submissions each is told at once; anything else needs a look at all its files.
    """
    whole: list[str] = []
    for name in listing.files:
        if name.lower().endswith(_NEVER_WHOLE) or not _is_whole(listing.folder / name):
            continue
        whole.append(name)
        if len(whole) == 2:
            yield from whole
        elif len(whole) > 2:
            yield name
    if len(whole) < max(len(listing.files), 2):
        told = set(whole) if len(whole) > 1 else set()
        yield from (name for name in _surveyed(listing, whole) if name not in told)


def _surveyed(listing: _Listing, whole: list[str]) -> list[str]:
    """The filings among all the files of a folder, by a look at each."""
    if not listing.files:
        return []
    try:
        found = filings_in(listing.folder)
    except FilingError:
        return list(listing.files)  # more than one filing's files: each is looked at by itself
    if found != (listing.folder,):
        return [path.relative_to(listing.folder).as_posix() for path in found]
    # A file that is all there is of a filing is told by itself, so that it is known by its own name.
    alone = whole or (list(listing.files) if len(listing.files) == 1 else [])
    if not alone:
        return [""]
    # A submission holds all that is filed with it: an archive or a PDF that lies beside it is another filing.
    others = [name for name in listing.files if name.lower().endswith((".zip", ".pdf"))]
    return list(dict.fromkeys(alone + others))


def _is_whole(path: Path) -> bool:
    try:
        return kind_of(sniffed(path, _SNIFFED)) in _WHOLE
    except FilingError:
        return False


def _entered(folder: Path, seen: set[Path]) -> _Listing | None:
    try:
        real = folder.resolve()
        if real in seen:
            return None
        seen.add(real)
        return _listed(folder)
    except OSError:
        return None


def _listed(folder: Path) -> _Listing:
    files: dict[str, Stamp] = {}
    folders: dict[str, Stamp] = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            try:
                status = entry.stat()
                home = folders if entry.is_dir() else files
            except OSError:
                continue
            home[entry.name] = (status.st_size, status.st_mtime_ns)
    return _Listing(folder, files, folders)
