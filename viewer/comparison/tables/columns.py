"""Which cells of two tables' rows stand against each other: those in one column, also where a column came or went."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import zip_longest

from viewer.comparison.blocks.alignment import Pair, align
from viewer.comparison.blocks.normal import key
from viewer.comparison.tables.row import Row, cell_key
from viewer.tables.cells import WholeCell

Level = list[tuple[WholeCell | None, WholeCell | None]]
"""The cells of two rows in order, each with the one it stands against (or none)."""
_MOST_CELLS = 6_000
"""Rows with more possible pairs of cells are taken as they stand."""
_GAIN = 0.5
"""So many more cells of each row must be the same for other columns to be taken."""
_OFTEN = 2
"""What stands in more cells of a row does not tell its columns apart."""


def levels(rows: Sequence[tuple[Row, Row]]) -> list[Level]:
    """For each pair of rows the cells that stand against each other.

    Rows of the same shape are looked at together: where columns came or went, the choice of columns under which most
    cells are the same tells which.
    """
    shapes: defaultdict[Pair, list[int]] = defaultdict(list)
    for at, (row, other) in enumerate(rows):
        shapes[len(row.cells), len(other.cells)].append(at)
    found: list[Level] = [[] for _ in rows]
    for (length, other_length), members in shapes.items():
        standing = [_as_they_stand(*rows[at]) for at in members]
        if length * other_length <= _MOST_CELLS:
            columns = _likeliest([rows[at] for at in members], length, other_length)
            shifted = [_level(*rows[at], columns) for at in members]
            shifted = [one if _exchanges(other) else other for one, other in zip(standing, shifted, strict=True)]
            standing = shifted if _same(shifted) - _same(standing) >= _GAIN * len(members) else standing
        for at, level in zip(members, standing, strict=True):
            found[at] = level
    return found


def are_wide(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether rows of two tables have so many cells that they are taken as they stand."""
    length, other_length = (max((len(row.cells) for row in some), default=0) for some in (rows, others))
    return length * other_length > _MOST_CELLS


def _exchanges(level: Level) -> bool:
    """Whether what goes out of a row comes in again elsewhere in it: values were exchanged, and no column came."""
    gone = sorted(key(ours.text) for ours, theirs in level if ours and not theirs)
    return bool(gone) and gone == sorted(key(theirs.text) for ours, theirs in level if theirs and not ours)


def _same(found: Sequence[Level]) -> int:
    pairs = [pair for level in found for pair in level]
    return sum(ours is not None and theirs is not None and cell_key(ours) == cell_key(theirs) for ours, theirs in pairs)


def _as_they_stand(row: Row, other: Row) -> Level:
    """Cell by cell where there are as many, else by their columns, else by what they say."""
    if len(row.cells) == len(other.cells):
        return list(zip(row.cells, other.cells, strict=True))
    by_column = {cell.first_column: cell for cell in row.cells}
    by_other_column = {cell.first_column: cell for cell in other.cells}
    if min(len(row.cells), len(other.cells)) <= len(by_column.keys() & by_other_column.keys()):
        columns = sorted(by_column.keys() | by_other_column.keys())
        return [(by_column.get(column), by_other_column.get(column)) for column in columns]
    said, says = (list(map(cell_key, one.cells)) for one in (row, other))
    return _level(row, other, align(said, says), alone=False)


def _level(row: Row, other: Row, pairs: Sequence[Pair], *, alone: bool = True) -> Level:
    """The cells of pairs of columns; those between against each other, or ``alone`` where they are not as many."""
    level: Level = []
    ends = [*pairs, (len(row.cells), len(other.cells))]
    start = other_start = 0
    for at, other_at in ends:
        ours, theirs = row.cells[start:at], other.cells[other_start:other_at]
        if len(ours) == len(theirs) or not alone:
            level += zip_longest(ours, theirs)
        else:
            level += [(cell, None) for cell in ours]
            level += [(None, cell) for cell in theirs]
        if at < len(row.cells):
            level.append((row.cells[at], other.cells[other_at]))
        start, other_start = at + 1, other_at + 1
    return level


def _likeliest(rows: Sequence[tuple[Row, Row]], length: int, other_length: int) -> list[Pair]:
    """The pairs of columns, in order on both sides, under which most cells of some rows are the same."""
    same: Counter[Pair] = Counter()
    for row, other in rows:
        where: defaultdict[str, list[int]] = defaultdict(list)
        for at, cell in enumerate(other.cells):
            where[cell_key(cell)].append(at)
        for at, cell in enumerate(row.cells):
            stands = where.get(cell_key(cell), ())
            if 0 < len(stands) <= _OFTEN:
                same.update((at, other_at) for other_at in stands)
    best = [[0] * (other_length + 1) for _ in range(length + 1)]
    for at in range(length - 1, -1, -1):
        for other_at in range(other_length - 1, -1, -1):
            paired = same[at, other_at] + best[at + 1][other_at + 1]
            best[at][other_at] = max(best[at + 1][other_at], best[at][other_at + 1], paired)
    pairs: list[Pair] = []
    at = other_at = 0
    while at < length and other_at < other_length:
        if same[at, other_at] and best[at][other_at] == same[at, other_at] + best[at + 1][other_at + 1]:
            pairs.append((at, other_at))
            at, other_at = at + 1, other_at + 1
        elif best[at][other_at] == best[at + 1][other_at]:
            at += 1
        else:
            other_at += 1
    return pairs
