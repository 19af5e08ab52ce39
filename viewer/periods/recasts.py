"""Figures of a period that both filings report, given otherwise in the later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from viewer.comparison.figures import without_mark
from viewer.comparison.model import How
from viewer.filing.model import Evidence, Place
from viewer.periods.calendar import Rolling
from viewer.periods.tables import Column, DatedTable, same_rows
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import value

_SAME_ROW = "The row has the same name and the column the same period in both tables."
_EVIDENCE = Evidence("same-row-and-period", 0.9, _SAME_ROW)
_SCALES = (1_000.0, 1_000_000.0)
_MANY, _MOST = 3, 0.7
"""A table of at least so many figures of which this share differs by one ratio is told in other units."""
_MISTAKEN = 0.75
"""Two tables of which a greater share of the shared periods' figures differ are not the same table."""
_ENOUGH = 6
_PLACES = 6
_TELLING = 3
"""A number of fewer digits may well stand in two rows by chance."""


class Recast(NamedTuple):
    """A figure given otherwise: what its row is called in the later filing, its period, both cells and their places."""

    row: str
    column: str | None
    period: str
    before: str
    after: str
    original: Place
    amendment: Place
    how: How | None
    evidence: Evidence


def recasts_of(table: DatedTable, twin: DatedTable, rolling: Rolling) -> Iterator[Recast]:
    """The figures of the periods that two tables share which the later one gives otherwise.

    A column with no more than a year over it means so many months of it in one quarterly report and more in the next.
    """
    pairs = [one for one in _shared(table, twin) if rolling.is_whole_years or not one[2].is_year_alone]
    differing = [(row, cells, column) for row, cells, column in pairs if _differ(*cells)]
    if _is_scaled(differing) or (len(pairs) >= _ENOUGH and len(differing) > _MISTAKEN * len(pairs)):
        return
    same = [cells for _, cells, _ in pairs if not _differ(*cells)]
    regrouped = _Regrouped(table, twin)
    ours = _figures_by_column(table, {cell for cell, _ in same})
    theirs = _figures_by_column(twin, {cell for _, cell in same})
    for row, (before, after), column in differing:
        # A figure that stands in another row of the other table went there: rows were renamed or merged.
        if _value(before) in _in_column(theirs, column) or _value(after) in _in_column(ours, column):
            continue
        if regrouped.holds(before, after, column):
            continue
        yield Recast(
            row=twin.rows[row[1]].label or table.rows[row[0]].label,
            column=column.said,
            period=column.period or "",
            before=_shown(before),
            after=_shown(after),
            original=table.place(before),
            amendment=twin.place(after),
            how=_how(before, after),
            evidence=_EVIDENCE,
        )


class _Regrouped:
    """The rows that only one of two tables has, and whether a row of both has taken them up or given them up."""

    def __init__(self, table: DatedTable, twin: DatedTable) -> None:
        pairs = same_rows(table, twin)
        self._gone = list(_figures_without(table, {one for one, _ in pairs}))
        self._new = list(_figures_without(twin, {other for _, other in pairs}))
        self._known: dict[int, tuple[set[float], set[float]]] = {}

    def holds(self, before: WholeCell, after: WholeCell, column: Column) -> bool:
        """Whether one figure is the other with one such row, or all of them, added."""
        one, other = _value(before), _value(after)
        if one is None or other is None:
            return False
        if id(column) not in self._known:
            self._known[id(column)] = _together(self._gone, column), _together(self._new, column)
        gone, new = self._known[id(column)]
        return round(other - one, _PLACES) in gone or round(one - other, _PLACES) in new


def _figures_without(table: DatedTable, rows: Set[int]) -> Iterator[tuple[Column, float]]:
    for at, cell, column in table.figures():
        if at not in rows and (number := _value(cell)) is not None:
            yield column, number


def _together(figures: Sequence[tuple[Column, float]], column: Column) -> set[float]:
    """The figures of a period, and all of them added; numbers that may well come about by chance are left out."""
    found = [number for its, number in figures if column.is_same(its)]
    return {round(number, _PLACES) for number in (*found, sum(found)) if _digits(number) >= _TELLING}


def _figures_by_column(table: DatedTable, same: Set[WholeCell]) -> list[tuple[Column, float]]:
    """The figures of a table but for those that stand in the same row of the other one."""
    return [
        (column, number)
        for _, cell, column in table.figures()
        if cell not in same and (number := _value(cell)) is not None and _digits(number) >= _TELLING
    ]


def _digits(number: float) -> int:
    return len(f"{abs(number):g}".replace(".", "").strip("0"))


def _in_column(figures: Sequence[tuple[Column, float]], column: Column) -> set[float]:
    return {number for its, number in figures if column.is_same(its)}


_Shared = tuple[tuple[int, int], tuple[WholeCell, WholeCell], Column]


def _shared(table: DatedTable, twin: DatedTable) -> Iterator[_Shared]:
    """The cells of one row and one period in both tables; what is ambiguous is left out."""
    ours, theirs = _by_row(table), _by_row(twin)
    for at, other in same_rows(table, twin):
        for cell, column in ours.get(at, ()):
            twins = [one for one, its in theirs.get(other, ()) if column.is_same(its)]
            if len(twins) == 1 and sum(column.is_same(its) for _, its in ours[at]) == 1:
                yield (at, other), (cell, twins[0]), column


def _by_row(table: DatedTable) -> dict[int, list[tuple[WholeCell, Column]]]:
    found: dict[int, list[tuple[WholeCell, Column]]] = {}
    for at, cell, column in table.figures():
        found.setdefault(at, []).append((cell, column))
    return found


def _differ(before: WholeCell, after: WholeCell) -> bool:
    one, other = _value(before), _value(after)
    return one is not None and other is not None and one != other


def _value(cell: WholeCell) -> float | None:
    number = value(without_mark(cell.text)[0])
    return None if number is None else float(number)


def _shown(cell: WholeCell) -> str:
    return (cell.sign + cell.text).strip()


def _is_scaled(differing: Sequence[_Shared]) -> bool:
    """Whether most figures are a thousand or a million times what they were: told in other units."""
    if len(differing) < _MANY:
        return False
    scaled = sum(_ratio_is_scale(*cells) for _, cells, _ in differing)
    return scaled >= _MOST * len(differing)


def _ratio_is_scale(before: WholeCell, after: WholeCell) -> bool:
    one, other = _value(before) or 0.0, _value(after) or 0.0
    if not one or not other:
        return False
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    return any(abs(ratio / scale - 1) < 0.05 for scale in _SCALES)


def _how(before: WholeCell, after: WholeCell) -> How | None:
    """Whether a figure differs in its sign alone, or is the same told in fewer places."""
    one, other = _value(before), _value(after)
    if one is None or other is None:
        return None
    if one == -other:
        return "sign"
    return "rounding" if is_rounded(before.text, after.text) else None


def is_rounded(before: str, after: str) -> bool:
    """Whether two figures as printed are one number told to other places."""
    places = [len(text.partition(".")[2].strip(" )%")) for text in (before, after)]
    if places[0] == places[1]:
        return False
    least = min(places)
    one, other = (Decimal(str(value(text) or 0)) for text in (before, after))
    return abs(round(one, least) - round(other, least)) == 0
