"""Putting filings into the index and taking them out of it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from viewer.filing.model import Header
from viewer.library.index.filings import told_of
from viewer.library.index.rows import Finder, Stretch, TextRow
from viewer.library.index.store import BLOCK_BITS, DAY_BITS, UNREADABLE, filing_number, first_block
from viewer.library.scanning.cache import header_as_json
from viewer.search.words import searchable

Stamp = tuple[int, int]
Held = tuple[Stretch, ...]


class IndexWriter:
    """Writes one filing at a time; ``begin`` and ``commit`` frame what is kept together."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def begin(self) -> None:
        """What follows is kept all or not at all."""
        if not self._database.in_transaction:
            self._database.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep it."""
        if self._database.in_transaction:
            self._database.execute("COMMIT")

    def known(self) -> dict[str, tuple[int, Stamp]]:
        """Every path that is indexed, with its filing's number and stamp."""
        rows = self._database.execute("SELECT path, id, size, changed FROM filings")
        return {path: (number, (size, changed)) for path, number, size, changed in rows}

    def put(
        self, path: Path, stamp: Stamp, header: Header, stretches: Iterable[Stretch], texts: Iterable[TextRow]
    ) -> None:
        """Index a filing; one that was indexed at this path before is to be removed first."""
        number = self._free_number(header.dated)
        held = tuple(stretches)
        finder = Finder(held)
        characters = 0
        for serial, row in enumerate(texts):
            key = first_block(number) + serial
            characters += len(row.text)
            self._database.execute("INSERT INTO blocks VALUES (?, ?, ?, ?)", (key, row.document, row.block, row.text))
            found_by = (key, searchable(row.text), finder.at(row.document, row.block).held)
            self._database.execute("INSERT INTO words (rowid, text, held) VALUES (?, ?, ?)", found_by)
        self._keep(number, path, stamp, header, trouble=None, characters=characters, held=held)

    def put_unread(self, path: Path, stamp: Stamp, header: Header, reason: str) -> None:
        """Remember a filing that cannot be read, so that it is not tried again until it changes."""
        number = self._free_number(header.dated)
        self._keep(number, path, stamp, header, trouble=reason, characters=0, held=())

    def remove(self, path: str) -> None:
        """Take a filing out."""
        row = self._database.execute("SELECT id, stretches FROM filings WHERE path = ?", (path,)).fetchone()
        if row is None:
            return
        number, packed = row
        try:
            held = unpacked(packed)
        except UNREADABLE as error:
            raise sqlite3.DatabaseError("what is stored of a filing cannot be taken apart") from error
        span = (first_block(number), first_block(number + 1) - 1)
        finder = Finder(held)
        blocks = self._database.execute(
            "SELECT id, document, block, text FROM blocks WHERE id BETWEEN ? AND ?", span
        ).fetchall()
        self._database.executemany(
            "INSERT INTO words (words, rowid, text, held) VALUES ('delete', ?, ?, ?)",
            [(key, searchable(text), finder.at(document, block).held) for key, document, block, text in blocks],
        )
        self._database.execute("DELETE FROM blocks WHERE id BETWEEN ? AND ?", span)
        self._database.execute("DELETE FROM filings WHERE id = ?", (number,))

    def tidy(self, *, thoroughly: bool) -> None:
        """Bring the words together, so that searches are quick and the file is small."""
        if thoroughly:
            self._database.execute("INSERT INTO words (words) VALUES ('optimize')")
            self._database.executescript("PRAGMA incremental_vacuum")
        else:
            self._database.execute("INSERT INTO words (words, rank) VALUES ('merge', 200)")
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _keep(
        self, number: int, path: Path, stamp: Stamp, header: Header, *, trouble: str | None, characters: int, held: Held
    ) -> None:
        told = json.dumps(header_as_json(header), ensure_ascii=False)
        row = (number, key_of(path), *stamp, trouble, characters, *told_of(header), told, _packed(held))
        self._database.execute(f"INSERT INTO filings VALUES ({', '.join('?' * len(row))})", row)

    def _free_number(self, when: date | None) -> int:
        first = filing_number(when, 0)
        span = (first, first + (1 << DAY_BITS) - 1)
        row = self._database.execute("SELECT max(id) FROM filings WHERE id BETWEEN ? AND ?", span).fetchone()
        if row[0] is None:
            return first
        if row[0] < span[1]:
            return int(row[0]) + 1
        return self._gap(span)

    def _gap(self, span: tuple[int, int]) -> int:
        """A number that was given back, or one of the day after where more filings share a day than have numbers."""
        taken = {row[0] for row in self._database.execute("SELECT id FROM filings WHERE id >= ?", span[:1])}
        return next(number for number in range(span[0], 1 << (62 - BLOCK_BITS)) if number not in taken)


def key_of(path: Path) -> str:
    """A path as the index names it: a name that holds bytes which are no text is written with their numbers."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def unpacked(packed: bytes) -> Held:
    """The stretches that ``_packed`` kept."""
    return tuple(Stretch(*row) for row in json.loads(zlib.decompress(packed)))


def _packed(stretches: Held) -> bytes:
    rows = [[one.document, one.block, one.type, one.held, one.label, one.title] for one in stretches]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), 6)
