"""Sums of tables, looked at column by column."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.tables.model import Table
from viewer.ties.lines import Sheet, on_its_side, sheet_of
from viewer.ties.sums import Sum, is_called_total, sums_in


class Checked(NamedTuple):
    """A sum of a sheet, and the column of it that is looked at.

    ``passed_over`` are lines among its own that it leaves out, but for those that another sum above takes up.
    """

    sheet: Sheet
    sum: Sum
    column: int
    passed_over: frozenset[int]

    @property
    def off(self) -> int:
        """By how much the addends give more than the total says."""
        return self.sum.off[self.column] or 0

    @property
    def label(self) -> str:
        """What the line of the total is called."""
        return self.sheet.lines[self.sum.total].label

    @property
    def is_named(self) -> bool:
        """Whether the line is called a total."""
        return is_called_total(self.label)

    @property
    def is_difference(self) -> bool:
        """Whether the first addend is all that is added, as from sales to what is left of them."""
        return 1 not in self.sum.signs[1:]

    @property
    def is_rounded(self) -> bool:
        """Whether it is off by no more than rounding makes."""
        return 0 < abs(self.off) <= self.sum.near[self.column]


def checked_in(tables: Iterable[Table]) -> Iterator[Checked]:
    """Every sum of the tables in every column where it can be looked at."""
    for table in tables:
        sheet = sheet_of(table)
        yield from _checked(sheet, list(sums_in(sheet)))
        turned = on_its_side(sheet)
        across = sums_in(turned, only_added=True)
        yield from _checked(turned, [one for one in across if is_called_total(turned.lines[one.total].label)])


def _checked(sheet: Sheet, sums: Sequence[Sum]) -> Iterator[Checked]:
    """A column that stands against the others more often than not is of another sort, or misread.

    One number that is wrong may put two sums out, by as much: its own and that which it is part of.
    """
    against: defaultdict[int, set[int]] = defaultdict(set)
    agreed = Counter(column for found in sums for column in found.fits if _is_told(sheet, found, column))
    for found in sums:
        for column in found.fails:
            against[column].add(abs(found.off[column] or 0))
    taken: set[int] = set()
    for found in sums:
        taken.update(found.addends)
        passed_over = frozenset(range(min(found.addends), found.total)) - taken
        for column in sorted(found.fits | found.fails):
            is_odd = column in found.fails and len(against[column]) > max(1, agreed[column])
            if not is_odd and _is_told(sheet, found, column):
                yield Checked(sheet, found, column, passed_over)


def _is_told(sheet: Sheet, found: Sum, column: int) -> bool:
    return sum(bool(sheet.lines[one].numbers[column]) for one in found.addends) >= 2
