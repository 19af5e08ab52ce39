"""A row of a table, or a passage, through the filings of the years: what each of them says.

What does not match is left out and counted, never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from viewer.comparison.blocks.normal import key, words
from viewer.comparison.figures import without_mark
from viewer.filing.model import Document, Filing, Place
from viewer.periods.calendar import masked
from viewer.periods.tables import DatedTable, dated_tables, same_tables
from viewer.tables.numbers import value

_REWORDED = 0.5
"""The share of a passage's word pairs that a paragraph must have to be the same, reworded."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What one filing gives for one period: the figure as printed, its number, and where it stands.

    ``filing`` counts the filings as they were given.
    """

    period: str
    text: str
    number: Decimal | None
    filing: int
    place: Place


@dataclass(frozen=True, slots=True)
class RowHistory:
    """A row through the filings: by period what each filing reports, in their order; ``left_out`` filings have none."""

    label: str
    reported: tuple[Reported, ...]
    left_out: int

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods, the earliest first."""
        return tuple(sorted({one.period for one in self.reported}))

    def first(self, period: str) -> Reported:
        """What was reported first for a period."""
        return next(one for one in self.reported if one.period == period)

    def last(self, period: str) -> Reported:
        """What was reported last for it."""
        return next(one for one in reversed(self.reported) if one.period == period)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as one filing has it: ``likeness`` is 1 where no word differs."""

    filing: int
    place: Place
    text: str
    likeness: float


def row_history(filings: Sequence[Filing], at: int, place: Place) -> RowHistory | None:
    """The row at a place of one of some filings, given in the order of their periods, through all of them.

    None where the place is in no row of figures whose periods are known.
    """
    document = filings[at].documents[place.document]
    own = DatedTable(document, place.block) if document.blocks[place.block].kind == "table" else None
    found = own.cell_at(place) if own and own.is_dated else None
    if own is None or found is None or not own.names[found[0]]:
        return None
    reported: list[Reported] = []
    left_out = 0
    for number, filing in enumerate(filings):
        same = (
            (own, found[0]) if number == at else _same_row(document, own, found[0], filing.documents[place.document :])
        )
        if same is None:
            left_out += 1
        else:
            reported += _reported(*same, number)
    return RowHistory(own.rows[found[0]].label, tuple(reported), left_out)


def passages(filings: Sequence[Filing], at: int, place: Place) -> tuple[Passage, ...]:
    """The paragraph at a place of one of some filings as each of them has it; those that lack it are left out."""
    text = filings[at].documents[place.document].blocks[place.block].text
    wanted = _pairs(text)
    found: list[Passage] = []
    for number, filing in enumerate(filings):
        best = _likest(text, wanted, filing.documents)
        if best is not None:
            found.append(
                Passage(number, best[1], filing.documents[best[1].document].blocks[best[1].block].text, best[0])
            )
    return tuple(found)


def _same_row(
    document: Document, own: DatedTable, row: int, documents: Sequence[Document]
) -> tuple[DatedTable, int] | None:
    """The table and the row of another filing that is the same, where exactly one has the name."""
    if not documents:
        return None
    twins = same_tables(dated_tables(document), dated_tables(documents[0]))
    twin = next((other for one, other in twins if one.block == own.block), None)
    if twin is None or twin.names.count(own.names[row]) != 1 or own.names.count(own.names[row]) != 1:
        return None
    return twin, twin.names.index(own.names[row])


def _reported(table: DatedTable, row: int, filing: int) -> Iterable[Reported]:
    for at, cell, column in table.figures():
        if at == row and column.period is not None:
            text = (cell.sign + cell.text).strip()
            yield Reported(column.period, text, value(without_mark(cell.text)[0]), filing, table.place(cell))


def _likest(text: str, wanted: Counter[tuple[str, str]], documents: Iterable[Document]) -> tuple[float, Place] | None:
    best: tuple[float, Place] | None = None
    plain = key(masked(text))
    for document in documents:
        for at, block in enumerate(document.blocks):
            if not block.text:
                continue
            share = 1.0 if key(masked(block.text)) == plain else _share(wanted, block.text)
            if share >= _REWORDED and (best is None or share > best[0]):
                best = share, Place(document.index, at)
    return best


def _share(wanted: Counter[tuple[str, str]], text: str) -> float:
    total = wanted.total()
    return (wanted & _pairs(text)).total() / total if total else 0.0


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(form.casefold() for form, _, _ in words(masked(text))))
