"""Which table of the earlier filing is which of the later one, and which of their columns are of one period."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from viewer.comparison.blocks.alignment import align
from viewer.comparison.blocks.normal import key
from viewer.comparison.tables.row import Row
from viewer.comparison.tables.rows import rows_of
from viewer.filing.model import Block, Document, Place
from viewer.periods.calendar import Token, masked, tokens_in
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import figure, numeric

_ALIKE = 0.4
"""The share of row labels that two tables must have in common to be the same."""
_LEAST_ROWS = 2
_COMMONEST = 40
"""A label that stands in more tables says nothing of which it is."""
_QUALIFIED = re.compile(
    r"\((?:un)?audited\)|\((?:as\s+)?(?:restated|adjusted|revised|recast|reclassified)\)|\(\w{1,2}\)|\b(?:note|see)\s\d+\b"
    r"|[*†‡]+",
    re.IGNORECASE,
)
"""What may stand in a column's head in one filing and not in the other without its being another column."""

_NOTED = re.compile(r"\((?:see\s+)?notes?\s+\d[\w\s,&]*\)", re.IGNORECASE)
"""Where a row's label sends its reader, which is no part of what the row is called."""


@dataclass(frozen=True)
class Column:
    """A column of figures: what is said over it, the same as compared, and the words of the calendar in that."""

    said: str
    words: str
    tokens: tuple[Token, ...]

    def is_same(self, other: Column) -> bool:
        """Whether a column of the other filing is of the same period and says the same besides."""
        return (
            self.words == other.words
            and len(self.tokens) == len(other.tokens)
            and all(one.is_same(its) for one, its in zip(self.tokens, other.tokens, strict=True))
        )

    @property
    def is_year_alone(self) -> bool:
        """Whether it says its year and nothing of which part of it."""
        return all(token.kind == "year" for token in self.tokens)

    @cached_property
    def period(self) -> str | None:
        """What it says of its period: its last day, or its year; None where it says nothing."""
        days = [token.value for token in self.tokens if token.kind == "day"]
        years = [token.value for token in self.tokens if token.kind == "year"]
        months = [token.value for token in self.tokens if token.kind == "month"]
        if days:
            return str(days[-1])
        if years and months and isinstance(months[-1], str):
            return f"{years[-1]}{months[-1][1:]}"
        return str(years[-1]) if years else None


class DatedTable:
    """A table of a document with its rows, what names them, and the columns that say of which period they are."""

    def __init__(self, document: Document, block: int) -> None:
        self.document = document.index
        self.block = block
        self._block: Block = document.blocks[block]

    @cached_property
    def rows(self) -> list[Row]:
        """Its rows."""
        return rows_of([(self.block, self._block)])

    @cached_property
    def names(self) -> list[str]:
        """The name of each row as compared: its label, the calendar's words made alike."""
        return [key(masked(_NOTED.sub("", row.label))).casefold() for row in self.rows]

    @cached_property
    def bag(self) -> Counter[str]:
        """The names of its rows."""
        return Counter(name for name in self.names if name)

    @cached_property
    def columns(self) -> list[dict[int, Column]]:
        """For each row, by the place of its cell in the row, the column that the cell stands in."""
        known: dict[str, Column] = {}
        found: list[dict[int, Column]] = []
        for row in self.rows:
            here: dict[int, Column] = {}
            for at, (cell, over) in enumerate(zip(row.cells, row.columns, strict=True)):
                if over and (at or not row.label) and figure(cell.text):
                    here[at] = known.setdefault(over, _column(over))
            found.append(here)
        return found

    @cached_property
    def is_dated(self) -> bool:
        """Whether most of its figures stand in columns that say their period."""
        said = [column.period is not None for row in self.columns for column in row.values()]
        return len(said) >= _LEAST_ROWS and 2 * sum(said) > len(said)

    def figures(self) -> Iterator[tuple[int, WholeCell, Column]]:
        """The row, cell and column of each figure whose period is known."""
        for at, (row, columns) in enumerate(zip(self.rows, self.columns, strict=True)):
            for spot, column in columns.items():
                if column.period is not None:
                    yield at, row.cells[spot], column

    def cell_at(self, place: Place) -> tuple[int, int] | None:
        """The row of a place and the number of the cell in it."""
        start = place.start or 0
        for at, row in enumerate(self.rows):
            for spot, cell in enumerate(row.cells):
                if cell.start <= start < cell.end:
                    return at, spot
        return None

    def place(self, cell: WholeCell) -> Place:
        """Where a cell stands."""
        return Place(self.document, cell.block, cell.start, cell.end)


def dated_tables(document: Document) -> list[DatedTable]:
    """The tables of a document with several named rows."""
    tables = [DatedTable(document, at) for at, block in enumerate(document.blocks) if block.kind == "table"]
    return [table for table in tables if len(table.bag) >= _LEAST_ROWS and any(map(_has_figures, table.rows))]


def same_tables(ours: Sequence[DatedTable], theirs: Sequence[DatedTable]) -> list[tuple[DatedTable, DatedTable]]:
    """The tables that both have, by the names of their rows; of several alike those that stand level."""
    scored = sorted(_likeness(ours, theirs), reverse=True)
    taken: set[int] = set()
    other_taken: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, _, at, other in scored:
        if at not in taken and other not in other_taken:
            taken.add(at)
            other_taken.add(other)
            pairs.append((at, other))
    return [(ours[at], theirs[other]) for at, other in sorted(pairs)]


def same_rows(table: DatedTable, twin: DatedTable) -> list[tuple[int, int]]:
    """The rows with the same name in order; one that has moved where its name stands once in both."""
    level = align(table.names, twin.names)
    pairs = [(at, other) for at, other in level if table.names[at]]
    ours, theirs = Counter(table.names), Counter(twin.names)
    taken, other_taken = {at for at, _ in pairs}, {other for _, other in pairs}
    for at, name in enumerate(table.names):
        if name and at not in taken and ours[name] == theirs[name] == 1:
            other = twin.names.index(name)
            if other not in other_taken:
                pairs.append((at, other))
    return pairs


def _likeness(ours: Sequence[DatedTable], theirs: Sequence[DatedTable]) -> Iterator[tuple[float, float, int, int]]:
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for other, table in enumerate(theirs):
        for name in table.bag:
            holding[name].append(other)
    for at, table in enumerate(ours):
        near = {other for name in table.bag if len(holding[name]) <= _COMMONEST for other in holding[name]}
        near |= {other for name in table.bag for other in holding[name][:_COMMONEST]} if not near else set()
        for other in near:
            twin = theirs[other]
            shared = (table.bag & twin.bag).total()
            share = 2 * shared / (table.bag.total() + twin.bag.total())
            if share >= _ALIKE:
                apart = abs(at / max(len(ours), 1) - other / max(len(theirs), 1))
                yield round(share + _heads_alike(table, twin), 3), -apart, at, other


def _heads_alike(table: DatedTable, twin: DatedTable) -> float:
    """A little for columns that have the same words over them, which tells tables of the same rows apart."""
    ours, theirs = ({column.words for row in one.columns for column in row.values()} for one in (table, twin))
    return 0.3 * len(ours & theirs) / max(len(ours | theirs), 1)


def _has_figures(row: Row) -> bool:
    return any(numeric(cell.text) for cell in row.cells[1:])


def _column(over: str) -> Column:
    plain = _QUALIFIED.sub(" ", over)
    return Column(over, key(masked(plain)).casefold(), tuple(tokens_in(plain)))
