"""Accession zips: their files as entries, under limits that no honest archive meets and every bomb does."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from viewer.filing import limits
from viewer.filing.carriers.carried import shown
from viewer.filing.carriers.entries import Entry
from viewer.filing.model import FilingError

_OFFICE = "[Content_Types].xml"
_ENCRYPTED = 1

# All that the standard library raises over an archive that is not as it says it is.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


def files_in_archive(path: Path, source: bytes) -> list[Entry]:
    """The files of a zip, by name; raises ``FilingError`` for a damaged, locked or bloated archive, or one of Office.

    Entries are read into memory one by one and never written to disk, so that no name in the archive is a path.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source))
    except _DAMAGE as error:
        raise FilingError(path, "is a zip archive that is damaged or cut off") from error
    members = [member for member in archive.infolist() if not member.is_dir()]
    _check(path, members, len(source))
    return sorted((_entry(path, archive, member) for member in members if _is_wanted(member)), key=_by_depth)


def _check(path: Path, members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > limits.ARCHIVE_FILES:
        raise FilingError(path, f"is a zip archive of more than {limits.ARCHIVE_FILES} files, which no filing has")
    if any(member.filename == _OFFICE for member in members):
        raise FilingError(path, "is an Office document, not a filing")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise FilingError(path, "is a zip archive locked with a password")
    total = sum(member.file_size for member in members)
    if total > limits.ARCHIVE_BYTES or total > limits.ARCHIVE_RATIO * max(size, 1):
        raise FilingError(path, f"is a zip archive that would unpack to {total >> 20} MB, which no filing does")


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    return not any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def _by_depth(entry: Entry) -> tuple[int, str]:
    return entry.name.count("/"), entry.name.lower()


def _entry(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Entry:
    def read(at_most: int) -> bytes:
        try:
            with archive.open(member) as file:
                # The size in the directory may lie; what is read may not exceed it.
                return file.read(min(at_most, member.file_size))
        except _DAMAGE as error:
            raise FilingError(
                path, f"is a damaged zip archive: {shown(member.filename)} could not be unpacked"
            ) from error

    return Entry(member.filename.replace("\\", "/"), member.file_size, read)
