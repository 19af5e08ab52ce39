"""Cells of a table that are quoted line by line, as a column is: each line is whole cells of the next row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from viewer.filing.model import Block, Cell, Place
from viewer.quotes.search import exactly
from viewer.quotes.words import Forms, Worded, forms_of

_FEWEST = 2
"""One line is found where its words follow one another."""
_MOST, _TRIES = 400, 1_000
"""A quotation of more lines is no column; lines that stand in so many places are looked for in these alone."""


class _Run(NamedTuple):
    """Cells beside one another in a row."""

    row: int
    first: Cell
    last: Cell

    def shares(self, cell: Cell) -> bool:
        """Whether a cell of another row stands over or under it."""
        return self.first.column < cell.column + cell.span and cell.column < self.last.column + self.last.span

    def is_level(self, other: _Run) -> bool:
        """Whether another one stands over or under it."""
        return other.shares(self.first) or other.shares(self.last) or self.shares(other.first)


def in_rows(quotation: str, text: Worded) -> tuple[Place, ...]:
    """Where each line of a quotation is one or more whole cells of the next row, all over one another; else none.

    No row between them has anything there, so that nothing is left out without a word.
    """
    lines = [forms for line in quotation.split("\n") if (forms := forms_of(line))]
    if not _FEWEST <= len(lines) <= _MOST:
        return ()
    spots = [list(islice(exactly(line, text), _TRIES)) for line in lines]
    rarest = min(range(len(lines)), key=lambda at: len(spots[at]))
    for spot in spots[rarest]:
        place = text.places(spot, spot + len(lines[rarest]))[0]
        block = text.blocks[place.block]
        if block.kind == "table" and (runs := _standing(lines, rarest, place.start or 0, block)):
            return tuple(Place(text.document, place.block, run.first.start, run.last.end) for run in runs)
    return ()


def _standing(lines: Sequence[Forms], known: int, start: int, block: Block) -> list[_Run]:
    """The cells that the lines are, where one of them is known to begin at some letter of a table."""
    at = bisect_left(block.cells, start, key=lambda cell: cell.end)
    run = _run(lines[known], block.cells, at, block) if at < len(block.cells) else None
    if run is None:
        return []
    after = _follow(lines[known + 1 :], _rows(block, at, 1), run, block)
    before = _follow(lines[:known][::-1], _rows(block, at, -1), run, block) if after is not None else None
    return [*reversed(before), run, *after] if after is not None and before is not None else []


def _rows(block: Block, at: int, by: int) -> Iterator[Sequence[Cell]]:
    """The rows after that of a cell, or from it back to the first; each with its cells from left to right."""
    own = block.cells[at].row
    while 0 <= at < len(block.cells):
        row = block.cells[at].row
        cells = []
        while 0 <= at < len(block.cells) and block.cells[at].row == row:
            cells.append(block.cells[at])
            at += by
        if row != own:
            yield cells[::by]


def _follow(lines: Sequence[Forms], rows: Iterable[Sequence[Cell]], run: _Run, block: Block) -> list[_Run] | None:
    """The lines in the rows that follow, one after another; None where one is not there.

    A row that has something over or under the run is one of the lines; another may be, as a line of words between is.
    """
    found: list[_Run] = []
    for row in rows:
        if len(found) == len(lines):
            break
        is_level = any(map(run.shares, row))
        here = (_run(lines[len(found)], row, at, block) for at in range(len(row)))
        line = next((one for one in here if one and (not is_level or one.is_level(run))), None)
        if line is not None:
            found.append(line)
        elif is_level:
            return None
    return found if len(found) == len(lines) else None


def _run(line: Forms, cells: Sequence[Cell], first: int, block: Block) -> _Run | None:
    """The cells of one row, from one of them on, whose words are a line's; None where they are others."""
    at = 0
    for number in range(first, len(cells)):
        cell = cells[number]
        forms = forms_of(block.text[cell.start : cell.end])
        if cell.row != cells[first].row or line[at : at + len(forms)] != forms:
            return None
        at += len(forms)
        if at == len(line):
            return _Run(cell.row, cells[first], cell)
    return None
