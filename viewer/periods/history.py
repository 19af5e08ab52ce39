"""A row of a table, or a passage, through the filings of the years: what each of them says.

What does not match is left out and counted, never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Literal

from viewer.comparison.blocks.normal import key, words
from viewer.comparison.figures import without_mark
from viewer.filing.model import Document, Filing, Place
from viewer.periods.calendar import masked
from viewer.periods.recasts import is_rounded
from viewer.periods.splits import ratio_between
from viewer.periods.tables import Column, DatedTable, dated_tables, same_rows, same_tables
from viewer.tables.numbers import value

Difference = Literal["same", "otherwise", "sign", "rounding", "units", "split"]
"""How a figure was given last against how it was given first."""

_SCALES = (1_000, 1_000_000)
_SEVERAL = 2
_REWORDED = 0.5
"""The share of a passage's word pairs that a paragraph must have to be the same, reworded."""
_WEIGHED = 100_000
"""So many characters of a paragraph say how much it is like another; no passage of a filing is longer."""
_TIMES_AS_LONG, _LONGER = 6, 2_000
"""A paragraph that is so many times as long, and so many characters more, is another one, whatever words it has."""


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


@dataclass(frozen=True)
class RowHistory:
    """A row through the filings: by period what each filing reports, in their order; ``left_out`` filings have none.

    All periods are of one length: three months are never set beside nine.
    """

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

    @cached_property
    def split(self) -> Fraction | None:
        """The one ratio, as of a split of shares, by which all figures of several periods differ; None if they do not.

        One period alone proves no split.
        """
        ratios = [
            ratio_between(float(first.number or 0), float(last.number or 0))
            for first, last in ((self.first(period), self.last(period)) for period in self.periods)
            if self._plain_difference(first, last) == "otherwise"
        ]
        return ratios[0] if len(ratios) >= _SEVERAL and len(set(ratios)) == 1 else None

    def difference(self, period: str) -> Difference:
        """How the two differ."""
        found = self._plain_difference(self.first(period), self.last(period))
        return "split" if found == "otherwise" and self.split is not None else found

    @staticmethod
    def _plain_difference(first: Reported, last: Reported) -> Difference:
        one, other = first.number, last.number
        if one is None or other is None:
            return "same" if first.text == last.text else "otherwise"
        if one == other:
            return "same"
        if one == -other:
            return "sign"
        if is_rounded(first.text, last.text):
            return "rounding"
        return "units" if _is_scaled(one, other) else "otherwise"


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
    span = _span_at(own, *found)
    ours = dated_tables(document)
    reported: list[Reported] = []
    left_out = 0
    for number, filing in enumerate(filings):
        twin = _same_document(document, filing)
        same = (own, found[0]) if number == at else _same_row(ours, own, found[0], twin) if twin else None
        figures = tuple(_reported(*same, span, number)) if same is not None else ()
        left_out += not figures
        reported += figures
    return RowHistory(own.rows[found[0]].label, tuple(reported), left_out)


def passages(filings: Sequence[Filing], at: int, place: Place) -> tuple[Passage, ...]:
    """The paragraph at a place of one of some filings as each of them has it; those that lack it are left out."""
    text = filings[at].documents[place.document].blocks[place.block].text
    wanted = _pairs(masked(text))
    found: list[Passage] = []
    for number, filing in enumerate(filings):
        best = _likest(text, wanted, filing.documents)
        if best is not None:
            found.append(
                Passage(number, best[1], filing.documents[best[1].document].blocks[best[1].block].text, best[0])
            )
    return tuple(found)


def _same_document(document: Document, filing: Filing) -> Document | None:
    """The document of another filing that is the same: the primary one, or the exhibit of the same number."""
    if not document.is_exhibit:
        return filing.documents[0] if filing.documents else None
    return next((one for one in filing.documents if one.is_exhibit and one.exhibit == document.exhibit), None)


def _same_row(
    ours: Sequence[DatedTable], own: DatedTable, row: int, document: Document
) -> tuple[DatedTable, int] | None:
    """The table and the row of another filing that are the same."""
    twins = same_tables(ours, dated_tables(document))
    twin = next((other for one, other in twins if one.block == own.block), None)
    at = next((other for one, other in same_rows(own, twin) if one == row), None) if twin is not None else None
    return (twin, at) if twin is not None and at is not None else None


def _span_at(table: DatedTable, row: int, spot: int) -> object:
    """How long the period of a cell is, of a row's label that of its first figure."""
    columns = table.columns[row]
    column = columns.get(spot) or next((columns[at] for at in sorted(columns)), None)
    return _span(column) if column is not None else None


def _span(column: Column) -> object:
    """The months or weeks that a column's head names; None of a year or a day."""
    return next((token.value for token in reversed(column.tokens) if token.kind == "span"), None)


def _is_scaled(one: Decimal, other: Decimal) -> bool:
    least, most = sorted((abs(one), abs(other)))
    return bool(least) and any(abs(most / least / scale - 1) < Decimal("0.05") for scale in _SCALES)


def _reported(table: DatedTable, row: int, span: object, filing: int) -> Iterable[Reported]:
    for at, cell, column in table.figures():
        if at == row and column.period is not None and _span(column) == span:
            text = (cell.sign + cell.text).strip()
            yield Reported(column.period, text, value(without_mark(cell.text)[0]), filing, table.place(cell))


def _likest(text: str, wanted: Counter[tuple[str, str]], documents: Iterable[Document]) -> tuple[float, Place] | None:
    best: tuple[float, Place] | None = None
    plain = key(masked(text))
    for document in documents:
        for at, block in enumerate(document.blocks):
            if not block.text or len(block.text) > _TIMES_AS_LONG * len(text) + _LONGER:
                continue
            alike = masked(block.text)
            share = 1.0 if key(alike) == plain else _share(wanted, alike)
            if share >= _REWORDED and (best is None or share > best[0]):
                best = share, Place(document.index, at)
    return best


def _share(wanted: Counter[tuple[str, str]], text: str) -> float:
    total = wanted.total()
    return (wanted & _pairs(text)).total() / total if total else 0.0


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(form.casefold() for form, _, _ in words(text[:_WEIGHED])))
