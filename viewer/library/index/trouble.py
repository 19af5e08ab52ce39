"""What can be wrong with the index, and what is said of it; the filings themselves are never touched."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal

Kind = Literal["damaged", "busy", "full", "unwritable"]

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_TOOBIG}
_SENTENCES: dict[Kind, str] = {
    "damaged": "The search index was damaged; it is being built anew.",
    "busy": "Another window is building the search index; what it has indexed so far can be searched here too.",
    "full": "There is no room on the disk for more of the search index; what is indexed so far can be searched.",
    "unwritable": "The search index cannot be kept in {folder}: the folder is missing or may not be written to.",
}


class IndexTrouble(OSError):
    """The index cannot be used as it is; its text is one sentence for the reader."""

    def __init__(self, kind: Kind, path: Path) -> None:
        super().__init__(_SENTENCES[kind].format(folder=path.parent))
        self.kind: Kind = kind


def trouble_of(error: Exception, path: Path) -> IndexTrouble:
    """What an error of the database means for the reader."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _BUSY:
        return IndexTrouble("busy", path)
    if code in _FULL:
        return IndexTrouble("full", path)
    if code in _DAMAGED or not isinstance(error, sqlite3.OperationalError):
        return IndexTrouble("damaged", path)
    # A table that is missing is as good as damage: this program made them all at once.
    return IndexTrouble("damaged" if code == sqlite3.SQLITE_ERROR else "unwritable", path)
