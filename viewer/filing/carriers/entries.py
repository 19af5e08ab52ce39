"""The files of one filing, wherever they lie: a folder, an archive, beside an index page."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from viewer.filing import limits
from viewer.filing.model import FilingError


class Entry(NamedTuple):
    """A file: its name inside the folder or archive (with slashes), its size, and how to read its first bytes."""

    name: str
    size: int
    read: Callable[[int], bytes]

    @property
    def base(self) -> str:
        """The name without its folders."""
        return self.name.rpartition("/")[2]


def read_bytes(path: Path, at_most: int = limits.FILE_BYTES) -> bytes:
    """A regular file's first bytes; raises ``FilingError`` with a reason a person understands."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FilingError(path, "is neither a file nor a folder")
        if at_most >= limits.FILE_BYTES < status.st_size:
            raise FilingError(path, f"is larger than {limits.FILE_BYTES >> 20} MB, which no filing is")
        with path.open("rb") as file:
            # What is asked for is set aside at once, so it may not be more than there is.
            return file.read(min(at_most, status.st_size))
    except OSError as error:
        raise FilingError(path, reason_of(error)) from error


def taken(read: Callable[[int], bytes], *, whole: bool) -> bytes:
    """All of a file, or its head: as far as the header, or the cover that hidden inline XBRL pushes back, may reach."""
    if whole:
        return read(limits.FILE_BYTES)
    head = read(limits.HEAD_BYTES)
    if b"<ix:header" in head and head.find(b"</ix:header>", 0, -limits.GLANCE_BYTES) < 0:
        head = read(limits.HIDDEN_BYTES)
    return head


def files_under(folder: Path) -> list[Entry]:
    """The files of a folder and of its own sub-folders, by name; hidden ones and links that lead nowhere left out.

    Raises ``FilingError`` where the folder may not be read or holds more files than one filing has.
    """
    entries: list[Entry] = []
    try:
        for path, name in _walk(folder):
            entries.append(_entry(path, name))
            if len(entries) > limits.FOLDER_FILES:
                raise FilingError(folder, f"holds more than {limits.FOLDER_FILES} files; open one filing's own folder")
    except OSError as error:
        raise FilingError(folder, reason_of(error)) from error
    return sorted(entries, key=lambda entry: (entry.name.count("/"), entry.name.lower()))


def entry_at(path: Path) -> Entry | None:
    """A file by itself; None where there is none, or none that may be read."""
    try:
        return _entry(path, path.name) if path.is_file() else None
    except (OSError, ValueError):
        return None


def reason_of(error: OSError) -> str:
    """An error of the operating system in plain words."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    if error.errno is not None and error.errno == _TOO_MANY_LINKS:
        return "is a symbolic link that leads back to itself"
    return f"could not be read: {(error.strerror or str(error)).lower()}"


_TOO_MANY_LINKS = 40


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    inner: list[os.DirEntry[str]] = []
    with os.scandir(folder) as listing:
        for item in listing:
            if _is_noise(item.name):
                continue
            if _is_folder(item):
                inner.append(item)
            elif _is_file(item):
                yield Path(item.path), item.name
    for sub_folder in inner:
        try:
            with os.scandir(sub_folder.path) as listing:
                items = list(listing)
        except OSError:
            continue
        for item in items:
            if not _is_noise(item.name) and _is_file(item):
                yield Path(item.path), f"{sub_folder.name}/{item.name}"


def _is_noise(name: str) -> bool:
    """Whether a file is hidden, or one that Windows or Office leaves in a folder."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:
        return False


def _is_file(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_file()
    except OSError:
        return False


def _entry(path: Path, name: str) -> Entry:
    return Entry(name, path.stat().st_size, lambda at_most: read_bytes(path, at_most))
