"""What earlier scans found, so that a second one is instant: headers by path, size and time of last change."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, cast

from viewer.filing.model import Carrier, Company, Header
from viewer.library.atomic import make_private, touch_private
from viewer.library.paths import directories

# Raised whenever the reading of headers changes, so that what an older program found is not believed.
_VERSION = 4
_BATCH = 1000
_TABLE = "CREATE TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, found TEXT)"


class ScanCache:
    """A table of what was found at a path; where the disk refuses, it is kept in memory and the scan goes on.

    ``find`` and ``keep`` take a stamp, (size, time of last change in nanoseconds); an entry with another stamp is not
    found. Use from one thread; ``close`` writes. What is new is written in batches, so that a long scan never shuts
    out another one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or directories().cache / "scan.sqlite"
        self._database = self._opened()
        self._new: dict[str, tuple[object, ...]] = {}

    def find(self, path: Path, stamp: tuple[int, int]) -> tuple[bool, Any]:
        """Whether the path is known at this stamp, and what was kept for it."""
        if (new := self._new.get(_key(path))) is not None:
            return (True, json.loads(str(new[3]))) if new[1:3] == stamp else (False, None)
        query = "SELECT found FROM seen WHERE path = ? AND size = ? AND changed = ?"
        try:
            row = self._database.execute(query, (_key(path), *stamp)).fetchone()
        except sqlite3.OperationalError:
            return False, None  # another scan begins the table anew just now: what is not known is looked at again
        return (True, json.loads(row[0])) if row else (False, None)

    def keep(self, path: Path, stamp: tuple[int, int], found: Any) -> None:
        """Keep what was found at a path: anything that JSON can hold."""
        self._new[_key(path)] = (_key(path), *stamp, json.dumps(found, separators=(",", ":")))
        if len(self._new) % _BATCH == 0:
            self._write()

    def holding(self, words: Iterable[str]) -> list[tuple[Path, tuple[int, int], Any]]:
        """All that was kept and holds one of the words, in small or capital letters: path, stamp, what was found."""
        wanted = sorted(words)
        if not wanted:
            return []
        query = "SELECT path, size, changed, found FROM seen WHERE " + " OR ".join(
            ["found LIKE ? ESCAPE '!'"] * len(wanted)
        )
        rows = self._database.execute(query, [f"%{_literal(word)}%" for word in wanted])
        return [(Path(path), (size, changed), json.loads(found)) for path, size, changed, found in rows]

    def close(self) -> None:
        """Write what is new, and close."""
        self._write()
        self._database.close()

    def _write(self) -> None:
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", self._new.values())
        except sqlite3.Error:
            return  # another scan writes just now, or the disk is full: what is not kept is found again
        self._new.clear()

    def _opened(self) -> sqlite3.Connection:
        try:
            make_private(self._path.parent)
            touch_private(self._path)
            return _prepared(sqlite3.connect(self._path, timeout=2))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                return _prepared(sqlite3.connect(":memory:"))
            self._path.unlink(missing_ok=True)  # a damaged cache holds nothing that cannot be found again
            touch_private(self._path)
            return _prepared(sqlite3.connect(self._path, timeout=2))
        except OSError:
            return _prepared(sqlite3.connect(":memory:"))


def header_as_json(header: Header) -> dict[str, Any]:
    """A header as JSON can hold it."""
    return {
        "carrier": header.carrier,
        "form": header.form,
        "accession": header.accession,
        "filed": header.filed.isoformat() if header.filed else None,
        "period": header.period.isoformat() if header.period else None,
        "items": list(header.items),
        "companies": [[one.name, one.cik, one.role, one.file_number, one.spelled] for one in header.companies],
        "amendment": header.amendment_number,
    }


def header_from_json(stored: dict[str, Any]) -> Header:
    """The header that ``header_as_json`` stored."""
    return Header(
        carrier=cast(Carrier, stored["carrier"]),
        form=stored["form"],
        accession=stored["accession"],
        filed=date.fromisoformat(stored["filed"]) if stored["filed"] else None,
        period=date.fromisoformat(stored["period"]) if stored["period"] else None,
        items=tuple(stored["items"]),
        companies=tuple(Company(*company) for company in stored["companies"]),
        amendment_number=stored["amendment"],
    )


def _prepared(database: sqlite3.Connection) -> sqlite3.Connection:
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version != _VERSION:
        database.execute("DROP TABLE IF EXISTS seen")
        database.execute(f"PRAGMA user_version = {_VERSION}")
    database.execute(_TABLE)
    return database


def _literal(word: str) -> str:
    """A word as JSON writes it, without the signs that mean any letter to LIKE."""
    return "".join(f"!{letter}" if letter in "!%_" else letter for letter in json.dumps(word)[1:-1])


def _key(path: Path) -> str:
    # A file's name may hold bytes that are no text; SQLite takes only text.
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
