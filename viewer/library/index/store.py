"""The index's file: opened for reading or for writing, and put away when it is damaged.

One row of ``blocks`` is a block's text; the row of ``words`` of the same number is what it is found by. A filing's
number begins with the day of its filing, so that later filings have higher numbers and a span of time is a span of
numbers; a block's number is its filing's and its own. SQLite keeps all of it whole when the program is killed.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from viewer.library.atomic import make_private, touch_private
from viewer.library.index.trouble import IndexTrouble, trouble_of
from viewer.library.paths import directories
from viewer.search.words import SIGNS

# Raised whenever the reading of filings or of words changes, so that what an older program indexed is not believed.
_VERSION = 1
_PATIENCE = 5.0
BLOCK_BITS, DAY_BITS = 20, 12
_FIRST_DAY = date(1990, 1, 1).toordinal()
# What damage that the database does not notice shows as, when what is stored is taken apart.
UNREADABLE = (ValueError, TypeError, LookupError, zlib.error)
# Even the words of the database's complaint may be damaged.
DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
_TABLES = f"""
CREATE TABLE filings (
    id INTEGER PRIMARY KEY, path TEXT UNIQUE, size INTEGER, changed INTEGER, trouble TEXT, characters INTEGER,
    forms TEXT, names TEXT, numbers TEXT, filed TEXT, period TEXT, header TEXT, stretches BLOB
);
CREATE TABLE blocks (id INTEGER PRIMARY KEY, document INTEGER, block INTEGER, text TEXT);
CREATE VIRTUAL TABLE words USING fts5(
    text, held, content='', columnsize=0, tokenize="ascii tokenchars '{SIGNS}'"
);
PRAGMA user_version = {_VERSION};
"""


def index_path() -> Path:
    """Where the index is kept."""
    return directories().cache / "text.sqlite"


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The index to search in; None while there is none. Raises ``IndexTrouble`` where it cannot be read."""
    database = None
    try:
        if path.exists():
            database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
            if _version(database) != _VERSION:
                database.close()
                database = None
            if database is not None:
                database.text_factory = _as_text
        yield database
    except sqlite3.Error as error:
        raise trouble_of(error, path) from error
    except UNREADABLE as error:
        raise IndexTrouble("damaged", path) from error
    finally:
        if database is not None:
            database.close()


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """The index to write to, made where there is none; one that is damaged or of another version is begun anew.

    Raises ``IndexTrouble``: "busy" while another program writes, "full" or "unwritable" where the disk refuses, and
    "damaged" where damage shows later; the index is put away then, and a second attempt begins a new one.
    """
    with _alone(path):
        database = _opened(path)
        try:
            yield database
        except DATABASE_ERRORS as error:
            found = trouble_of(error, path)
            if found.kind == "damaged":
                database.close()
                put_away(path)
            raise found from error
        finally:
            with contextlib.suppress(sqlite3.Error):
                database.close()


def put_away(path: Path) -> None:
    """Remove the index; it holds nothing that the filings do not."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def filing_number(when: date | None, serial: int) -> int:
    """A filing's number, from its day and its place among the filings of that day."""
    days = max(when.toordinal() - _FIRST_DAY, 0) if when else 0
    return (days << DAY_BITS) + serial


def first_block(filing: int) -> int:
    """The least number that a block of a filing may have."""
    return filing << BLOCK_BITS


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold what only one writer at a time may hold; the system takes it back from one that is killed."""
    lock = None
    try:
        make_private(path.parent)
        beside = path.with_name(path.name + ".lock")
        touch_private(beside)
        lock = sqlite3.connect(beside, timeout=0, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except OSError as error:
        raise IndexTrouble("unwritable", path) from error
    except sqlite3.Error as error:
        if lock is not None:
            lock.close()
        raise trouble_of(error, path) from error
    try:
        yield
    finally:
        lock.close()


def _as_text(stored: bytes) -> str:
    """Text, whatever damage made of it: what is no character shows later, in what is told by it."""
    return stored.decode("utf-8", "replace")


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return _prepared(path)
    except DATABASE_ERRORS as error:
        if trouble_of(error, path).kind != "damaged":
            raise trouble_of(error, path) from error
    except OSError as error:
        raise IndexTrouble("unwritable", path) from error
    put_away(path)
    try:
        return _prepared(path)
    except sqlite3.Error as error:
        raise trouble_of(error, path) from error


def _prepared(path: Path) -> sqlite3.Connection:
    touch_private(path)
    database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    database.text_factory = _as_text
    try:
        if _version(database) not in (0, _VERSION):
            raise sqlite3.DatabaseError("made by another version of the program")
        database.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before there is a table, else without effect
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        if _version(database) == 0:
            database.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
        elif (said := database.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(said)
    except DATABASE_ERRORS:
        database.close()
        raise
    return database


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def size_on_disk(path: Path) -> int:
    """The bytes that the index takes."""
    names = (path.with_name(path.name + ending) for ending in ("", "-wal"))
    return sum(name.stat().st_size for name in names if name.exists())
