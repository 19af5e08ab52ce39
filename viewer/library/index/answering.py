"""What the index answers to a query: the paragraphs and tables found, and in how many filings was looked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.filing.model import Header, Place
from viewer.library.index.expression import expression, is_exact
from viewer.library.index.filings import Searched, block_condition, searched
from viewer.library.index.rows import Finder, Stretch, TextRow
from viewer.library.index.store import BLOCK_BITS, index_path, reading
from viewer.library.index.writing import unpacked
from viewer.library.scanning.cache import header_from_json
from viewer.search.excerpts import Excerpt, excerpt
from viewer.search.matching import Span, matches
from viewer.search.model import Query

LIMIT = 100
_COUNTED = 10_000
_SHORT = 200
"""A heading is not the better for being short."""


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A filing with hits: what to open, and what it is."""

    path: Path
    header: Header


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph or table that the query matches.

    ``place`` covers its first match, ``spans`` are all of them in the block's text. ``document`` is the type of its
    document ("10-K", "EX-99.1"), ``label`` the Item's or Part's that it stands in ("Item 1A"), ``title`` the nearest
    heading's. ``score`` is the higher, the more of the paragraph is what was sought.
    """

    filing: FoundIn
    place: Place
    document: str
    label: str | None
    title: str
    excerpt: Excerpt
    score: float
    spans: tuple[Span, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each of its matches stands."""
        return tuple(replace(self.place, start=span.start, end=span.end) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits, best first, and what was searched for them.

    ``is_all``: there are no more than these. ``found`` paragraphs and tables match in ``filings`` filings, or that many
    at least (``is_more``). ``searched`` filings were looked through; of those asked for ``waiting`` are not indexed yet
    and ``unread`` cannot be read.
    """

    hits: tuple[Hit, ...]
    is_all: bool
    found: int
    filings: int
    searched: int
    waiting: int = 0
    unread: int = 0
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class Without:
    """The filings in which a query matches nothing, the latest first, of ``searched``; ``waiting`` as of ``Answer``."""

    filings: tuple[FoundIn, ...]
    searched: int
    waiting: int = 0


def search(
    query: Query,
    folders: Sequence[Path] = (),
    *,
    listed: int | None = None,
    limit: int | None = LIMIT,
    path: Path | None = None,
) -> Answer:
    """Search the filings that are indexed: those of some folders, else all.

    ``listed``: how many filings there are, indexed or not. ``limit``: how many hits are taken, those of the latest
    filings first (None: all). Raises ``IndexTrouble`` where the index cannot be read.
    """
    place = path or index_path()
    with reading(place) as database:
        if database is None:
            return Answer((), True, 0, 0, 0, listed or 0)
        return _Search(database, query, folders).answer(listed, limit)


def without_hits(
    query: Query, folders: Sequence[Path] = (), *, listed: int | None = None, path: Path | None = None
) -> Without:
    """The filings in which the query matches nothing; as ``search`` otherwise."""
    with reading(path or index_path()) as database:
        if database is None:
            return Without((), 0, listed or 0)
        return _Search(database, query, folders).without_hits(listed)


class _Search:
    """One query put to the index."""

    def __init__(self, database: sqlite3.Connection, query: Query, folders: Sequence[Path]) -> None:
        self._database = database
        self._query = query
        self._filings: Searched = searched(database, query, folders)
        self._is_exact = is_exact(query.sought)
        self._stretches: dict[int, Finder] = {}
        self._headers: dict[int, FoundIn] = {}

    def answer(self, listed: int | None, limit: int | None) -> Answer:
        hits: list[Hit] = []
        is_all = True
        for key in self._keys():
            if limit is not None and len(hits) >= limit:
                is_all = False
                break
            hit = self._hit(key)
            if hit is not None:
                hits.append(hit)
        found, filings = len(hits), len({hit.filing.path for hit in hits})
        is_more = not is_all
        if is_more and self._is_exact:
            found, filings = self._counted()
            is_more = found == _COUNTED
        hits.sort(key=lambda hit: -hit.score)
        known = self._filings
        return Answer(tuple(hits), is_all, found, filings, known.count, self._waiting(listed), known.unread, is_more)

    def without_hits(self, listed: int | None) -> Without:
        keys = self._keys() if self._is_exact else (key for key in self._keys() if self._hit(key) is not None)
        with_hits = {key >> BLOCK_BITS for key in keys}
        condition = self._filings.condition
        statement = f"SELECT id FROM filings WHERE {condition.told} ORDER BY id DESC"
        numbers = self._database.execute(statement, condition.values)
        filings = [self._found_in(number) for (number,) in numbers.fetchall() if number not in with_hits]
        return Without(tuple(filings), self._filings.count, self._waiting(listed))

    def _waiting(self, listed: int | None) -> int:
        return max(listed - self._filings.of_folders, 0) if listed is not None else 0

    def _keys(self) -> Iterator[int]:
        """The numbers of the blocks found, those of the latest filings first and each filing's in its own order."""
        for keys in self._by_filing():
            yield from reversed(keys)

    def _by_filing(self) -> Iterator[list[int]]:
        filing, keys = -1, list[int]()
        for (key,) in self._database.execute(*self._found()):
            if key >> BLOCK_BITS != filing:
                if keys:
                    yield keys
                filing, keys = key >> BLOCK_BITS, []
            keys.append(key)
        if keys:
            yield keys

    def _counted(self) -> tuple[int, int]:
        """How many blocks are found in how many filings, counted up to a bound."""
        found, values = self._found()
        counts = f"SELECT count(*), count(DISTINCT rowid >> {BLOCK_BITS}) FROM ({found} LIMIT {_COUNTED})"
        blocks, filings = self._database.execute(counts, values).fetchone()
        return blocks, filings

    def _found(self) -> tuple[str, tuple[object, ...]]:
        """The statement that finds the blocks, and its values."""
        where = block_condition(self._filings)
        statement = f"SELECT words.rowid FROM words WHERE words MATCH ? AND {where.told} ORDER BY words.rowid DESC"
        return statement, (expression(self._query), *where.values)

    def _hit(self, key: int) -> Hit | None:
        """The hit in a block; None where a wide expression found what does not match."""
        row = self._database.execute("SELECT document, block, text FROM blocks WHERE id = ?", (key,)).fetchone()
        spans = matches(self._query.sought, row[2]) if row is not None else ()
        if not spans:
            return None
        text = TextRow(*row)
        number = key >> BLOCK_BITS
        filing = self._found_in(number)
        return hit_in(filing, text, self._stretches[number].at(text.document, text.block), spans)

    def _found_in(self, number: int) -> FoundIn:
        if number not in self._headers:
            row = self._database.execute(
                "SELECT path, header, stretches FROM filings WHERE id = ?", (number,)
            ).fetchone()
            self._headers[number] = FoundIn(Path(row[0]), header_from_json(json.loads(row[1])))
            self._stretches[number] = Finder(unpacked(row[2]))
        return self._headers[number]


def hit_in(filing: FoundIn, row: TextRow, stretch: Stretch, spans: Sequence[Span]) -> Hit:
    """The hit in a block whose text matches at some spans."""
    place = Place(row.document, row.block, *spans[0])
    share = sum(span.end - span.start for span in spans) / (len(row.text) + _SHORT)
    return Hit(filing, place, stretch.type, stretch.label, stretch.title, excerpt(row.text, spans), share, tuple(spans))
