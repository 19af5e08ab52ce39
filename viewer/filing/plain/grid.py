"""The columns of a table in plain text: where its numbers end under one another, and where its words stand.

A label keeps its words, however far apart they are set; a text stands in a column of its own where others stand under
it; a heading over several columns reaches over all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from viewer.filing.plain.pieces import Piece, is_figure, joined

_HANGS_OVER = re.compile(r"[)%\s]*(?:\(\w\)|\*+)?$")
"""What stands past the column of a number: a parenthesis, a per cent sign, the mark of a footnote."""
_ENUMERATOR = re.compile(
    r"\W*(?:(?:item|note|part|article|section|exhibit|no)\W\s*)?(?:\d[\d.]*[A-Z]?|[IVX]{1,5}|[A-Z]|[a-z])?(?:-\d+)?(?:\(\w{1,3}\))*\W*$",
    re.IGNORECASE,
)
"""What numbers a row ("Item 1.", "10.1", "(a)") stands apart from what the row is about."""
_LONGEST_ENUMERATOR = 300
"""Characters with the leaders behind it; no line of a filing of plain text is longer."""
_TWO_NUMBERS = re.compile(r"(?<=[\d)])\s(?=[$(]?\d)")
_DASHES = re.compile(r"[-=_]{2,}")
_NEAR = 2
"""Numbers that end so near to each other stand in one column."""
_APART = 3
"""Words that stand so far apart are not of one label."""
_SET_IN = 10
"""A line that is set in by more and has no numbers heads columns, also below the first row."""
_CENTERED = 6
"""So many characters a heading may stand off the middle of the columns that it is set over."""


class Stretch(NamedTuple):
    """The characters that a column takes up; ``end`` is where its numbers end."""

    start: int
    end: int


class Placed(NamedTuple):
    """A cell of a line with the column it stands in and how many it reaches over."""

    piece: Piece
    column: int
    span: int


class PlainGrid:
    """The columns of some lines, taken apart into pieces: 0 is that of the labels."""

    def __init__(self, lines: Sequence[str], split: Sequence[Sequence[Piece]]) -> None:
        self.left = min((pieces[0].start for pieces in split if pieces), default=0)
        self._first_row = next((at for at, pieces in enumerate(split) if _numbers(pieces)), 0)
        self.columns = _with_words(_of_numbers(split, lines), split)
        self._rules = [[match.span() for match in _DASHES.finditer(line)] for line in lines]

    def placed(self, row: int, pieces: Sequence[Piece], line: str) -> list[Placed]:
        """A row's cells: words of a label together, each other piece in its column."""
        if not self.columns:
            return [Placed(piece, at, 1) for at, piece in enumerate(pieces)]
        cells = _with_whole_label(self._divided(pieces), self.columns, line, self.left)
        is_set_in = row < self._first_row or pieces[0].start > self.left + _SET_IN
        is_head = is_set_in and not _numbers(pieces)
        found: list[Placed] = []
        used = -1
        for at, piece in enumerate(cells):
            first, span = self._head(row, piece, cells) if is_head and piece.start > self.left else (-1, 1)
            column = first if first > used else max(used + 1, self._column(piece, at))
            span = span if column == first else 1
            found.append(Placed(piece, column, span))
            used = column + span - 1
        return found

    def _divided(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces, one of two numbers divided where each ends in a column of its own."""
        found: list[Piece] = []
        for piece in pieces:
            gap = _TWO_NUMBERS.search(piece.text)
            if gap:
                left = Piece(piece.text[: gap.start()], piece.start, piece.start + gap.start())
                right = Piece(piece.text[gap.end() :], piece.start + gap.end(), piece.end)
                if is_figure(left.text) and is_figure(right.text) and self._ending(left) != self._ending(right):
                    found += [left, right]
                    continue
            found.append(piece)
        return found

    def _ending(self, piece: Piece) -> int | None:
        """The column in which a number ends."""
        end = number_end(piece)
        near = [at for at, column in enumerate(self.columns) if abs(column.end - end) <= _NEAR]
        return min(near, key=lambda at: abs(self.columns[at].end - end), default=None)

    def _column(self, piece: Piece, at: int) -> int:
        """The column of a piece: a number's by where it ends, other pieces' by what they stand under."""
        if at == 0 and (piece.start <= self.left + 4 or piece.end <= self.columns[0].start):
            return 0
        if is_figure(piece.text) and (ending := self._ending(piece)) is not None:
            return ending + 1
        middle = (piece.start + piece.end) / 2
        if at == 0 and middle < self.columns[0].start - 2:
            return 0
        shared = [min(piece.end, end) - max(piece.start, start) for start, end in self.columns]
        if max(shared) > 0:
            return shared.index(max(shared)) + 1
        return next((spot for spot, column in enumerate(self.columns, 1) if middle <= column.end), len(self.columns))

    def _head(self, row: int, piece: Piece, cells: Sequence[Piece]) -> tuple[int, int]:
        """The first column that a heading is set over, and how many: by the rule under it, else by its middle."""
        for rules in self._rules[row + 1 : row + 2]:
            for start, end in rules:
                if start <= (piece.start + piece.end) / 2 <= end:
                    under = [at for at, column in enumerate(self.columns, 1) if start <= column.end - 1 <= end + 1]
                    if under:
                        return under[0], len(under)
        return self._centered(piece, cells)

    def _centered(self, piece: Piece, cells: Sequence[Piece]) -> tuple[int, int]:
        """The columns nearer to a heading than to others beside it, where it stands over their middle."""
        middle = (piece.start + piece.end) / 2
        others = [(other.start + other.end) / 2 for other in cells if other is not piece and other.start > self.left]
        nearest = [
            at
            for at, (start, end) in enumerate(self.columns, 1)
            if all(abs((start + end) / 2 - middle) <= abs((start + end) / 2 - other) for other in others)
        ]
        if len(nearest) < 2:
            return -1, 1
        first, last = self.columns[nearest[0] - 1], self.columns[nearest[-1] - 1]
        if abs((first.start + last.end) / 2 - middle) > _CENTERED:
            return -1, 1
        return nearest[0], len(nearest)


def number_end(piece: Piece) -> int:
    """Where a number ends but for what hangs over."""
    over = _HANGS_OVER.search(piece.text)
    return piece.end - (len(over[0]) if over else 0)


def _numbers(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces[1:] if is_figure(piece.text)]


def _of_numbers(split: Sequence[Sequence[Piece]], lines: Sequence[str]) -> list[Stretch]:
    """The columns of numbers, by where they end; where there are none, the rule under the heads says where they are."""
    numbers = sorted((number_end(piece), piece.start) for pieces in split for piece in _numbers(pieces))
    if not numbers:
        rule = next((line for line in lines if len(_DASHES.findall(line)) > 1), "")
        return [Stretch(*match.span()) for match in _DASHES.finditer(rule)][1:]
    columns: list[Stretch] = []
    for end, start in numbers:
        if columns and (end - columns[-1].end <= _NEAR or start < columns[-1].end - 1):
            columns[-1] = Stretch(min(columns[-1].start, start), max(columns[-1].end, end))
        else:
            columns.append(Stretch(start, end))
    return columns


def _with_words(columns: list[Stretch], split: Sequence[Sequence[Piece]]) -> list[Stretch]:
    """The columns with those that hold but words, which stand under one another in several rows."""
    apart = [
        piece
        for pieces in split
        for before, piece in pairwise(pieces)
        if piece.start - before.end >= _APART and not any(_meet(piece, column) for column in columns)
    ]
    found = list(columns)
    for group in _under_one_another(apart):
        if len(group) > 1:
            found.append(Stretch(min(piece.start for piece in group), max(piece.end for piece in group)))
    return sorted(found)


def _under_one_another(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    end = -1
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if group and piece.start >= end:
            yield group
            group, end = [], -1
        group.append(piece)
        end = max(end, piece.end)
    if group:
        yield group


def _with_whole_label(pieces: Sequence[Piece], columns: Sequence[Stretch], line: str, left: int) -> list[Piece]:
    """The pieces of a row, those before the first column that stand in none as one label."""
    kept = 1
    if pieces[0].start > left + 4 or _is_enumerator(pieces[0].text):
        return list(pieces)
    while kept < len(pieces) and not is_figure(pieces[kept].text):
        if any(_meet(pieces[kept], column) for column in columns) or pieces[kept].start > columns[0].end:
            break
        kept += 1
    return [joined(pieces[:kept], line), *pieces[kept:]] if kept > 1 else list(pieces)


def _is_enumerator(text: str) -> bool:
    return len(text) <= _LONGEST_ENUMERATOR and _ENUMERATOR.match(text) is not None


def _meet(piece: Piece, column: Stretch) -> bool:
    return piece.start < column.end and column.start < piece.end
