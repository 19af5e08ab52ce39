"""Columns as stretches of the filer's grid: which of them another stretch meets, and how they come to be.

They are kept in order and never overlap, so that of thousands the few that are met are found at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Stretch = tuple[int, int]
"""The first and the last column of the filer's grid."""


def met(columns: Sequence[Stretch], stretch: Stretch) -> range:
    """The columns that a stretch meets, by their number."""
    begin = bisect_left(columns, stretch[0], key=_last)
    return range(begin, max(begin, bisect_right(columns, stretch[1], key=_first)))


def take(columns: list[Stretch], stretch: Stretch) -> None:
    """Let a stretch make a column, or widen the one that it meets; one that is set across several does neither."""
    found = met(columns, stretch)
    if not found:
        columns.insert(found.start, stretch)
    elif len(found) == 1:
        one = columns[found[0]]
        columns[found[0]] = (min(one[0], stretch[0]), max(one[1], stretch[1]))


def add(columns: list[Stretch], stretch: Stretch) -> None:
    """Let a stretch make a column where there is none."""
    if not (found := met(columns, stretch)):
        columns.insert(found.start, stretch)


def _first(column: Stretch) -> int:
    return column[0]


def _last(column: Stretch) -> int:
    return column[1]
