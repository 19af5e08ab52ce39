"""Columns of figures in plain text: what tells a table from prose where the filer marks none.

Labels stand on the left, figures end under one another on the right; a label may take several lines, and blank lines
and rules may stand between the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.plain.pieces import Piece, cells_of, is_number

_AMOUNT = re.compile(r"[$%,.(]|\d{4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKS = re.compile(r"[)%\s]*(?:\(\w\))?$")
# Characters from the gap before a line's last figure to the line's end; only these are searched, however long it is.
_LONGEST_END = 60
_FIGURE_AT_END = re.compile(r"(?:\s{2,}|\.{2}\s?)[$(\s]*[\d.][\d,.]*[)%\s]*(?:\(\w\)\s*)?$", re.MULTILINE)
_SET_IN = 10
"""A line over the first row that is set in by so much heads the columns."""
_LABELS = 2
"""A line of more cells before its figures is prose whose words are spaced out."""
_NEAR, _BELOW_HEAD = 1, 8
"""How many characters apart figures end that stand in one column, and a column's head ends from its figures."""


class Columns:
    """Where the figures end in each row of some lines.

    ``is_clean`` says that nothing else reaches into their columns.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.rows: list[list[int]] = []
        self.is_clean = True
        self._first: list[Piece] = []
        edge = 0
        lengths: list[int] = []
        for line in lines:
            pieces = cells_of(line) if line.strip() else []
            figures = _figures(pieces)
            if figures and len(pieces) > 1:
                edge = min(edge or figures[0].start, figures[0].start)
                self.rows.append([_end(piece) for piece in figures])
                self._first = self._first or figures
            elif pieces and (self.rows or (len(pieces) == 1 and pieces[0].start < _SET_IN)):
                lengths.append(pieces[-1].end)
        if any(length > edge for length in lengths):
            self.is_clean = False

    @property
    def is_table(self) -> bool:
        """Whether the lines are a table by themselves: figures of two rows stand in one column."""
        return self.is_clean and any(_level(row, other) for row, other in zip(self.rows, self.rows[1:], strict=False))

    def goes_on(self, above: Columns) -> bool:
        """Whether these rows stand in the columns of those above."""
        if not (self.rows and above.rows and self.is_clean):
            return False
        return any(_level(row, self.rows[0]) for row in above.rows[-2:])

    def heads(self, lines: Sequence[str]) -> int:
        """The number of lines at the end of some that head the columns: set in, or of several cells over figures."""
        pieces = cells_of(lines[-1])
        if len(pieces) < 2 or not self.rows:
            return 0
        if not all(any(_is_over(piece, figure) for figure in self._first) for piece in pieces[-len(self._first) :]):
            return 0
        above = [cells_of(line) for line in lines]
        plain = [at for at, pieces in enumerate(above) if len(pieces) == 1 and pieces[0].start < _SET_IN]
        return len(lines) - (plain[-1] + 1 if plain else 0)


def may_have_columns(lines: Sequence[str]) -> bool:
    """Whether any line ends in a figure that stands apart, which is soon known."""
    return any(_FIGURE_AT_END.search(line.rstrip()[-_LONGEST_END:]) for line in lines)


def _figures(pieces: Sequence[Piece]) -> list[Piece]:
    """The figures at the end of a row; none where they may be years or pages."""
    first = len(pieces)
    while first and is_number(pieces[first - 1].text.strip()) and not pieces[first - 1].text.endswith(","):
        first -= 1
    if first > _LABELS:
        return []
    figures = list(pieces[first:])
    amounts = [piece for piece in figures if _AMOUNT.search(piece.text) and not _YEAR.fullmatch(piece.text.strip())]
    return figures if amounts else []


def _end(figure: Piece) -> int:
    """Where a figure ends but for what hangs over: a bracket, a percent sign or the mark of a footnote."""
    marks = _MARKS.search(figure.text)
    return figure.end - (len(marks[0]) if marks else 0)


def _is_over(head: Piece, figure: Piece) -> bool:
    return abs(head.end - figure.end) <= _BELOW_HEAD or (head.start < figure.end and figure.start < head.end)


def _level(row: Sequence[int], other: Sequence[int]) -> bool:
    """Whether each figure of the shorter row ends where one of the longer row does."""
    shorter, longer = sorted((row, other), key=len)
    return all(any(abs(end - other_end) <= _NEAR for other_end in longer) for end in shorter)
