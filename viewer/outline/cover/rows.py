"""A cover's lines as rows of cells, whether the filer set them in tables, with tabs or one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.filing.model import Block, Place


class CoverCell(NamedTuple):
    """Words of a cover and where they stand; ``column`` counts cells in lines, grid columns in tables."""

    text: str
    column: int
    span: int
    place: Place


Row = list[CoverCell]


def cover_rows(blocks: Sequence[Block], document: int, stop: int) -> list[Row]:
    """The rows of the blocks before one, empty cells left out."""
    rows: list[Row] = []
    for index, block in enumerate(blocks[:stop]):
        if block.cells:
            rows += _table_rows(block, document, index)
        elif block.text:
            rows += _line_rows(block, document, index)
    return rows


def _table_rows(block: Block, document: int, index: int) -> list[Row]:
    rows: dict[int, Row] = {}
    for cell in block.cells:
        words = " ".join(block.text[cell.start : cell.end].split())
        if words:
            place = Place(document, index, cell.start, cell.end)
            rows.setdefault(cell.row, []).append(CoverCell(words, cell.column, cell.span, place))
    return list(rows.values())


def _line_rows(block: Block, document: int, index: int) -> list[Row]:
    rows: list[Row] = []
    at = 0
    for line in block.text.split("\n"):
        row: Row = []
        start = at
        for column, words in enumerate(line.split("\t")):
            if words.strip():
                place = Place(document, index, start, start + len(words))
                row.append(CoverCell(words.strip(), column, 1, place))
            start += len(words) + 1
        if row:
            rows.append(row)
        at += len(line) + 1
    return rows


def above(rows: Sequence[Row], row: int, cell: CoverCell) -> CoverCell | None:
    """The cell that stands over another: in the same columns, or in the same order where the rows are as long."""
    for number in range(row - 1, max(-1, row - 4), -1):
        over = rows[number]
        if all(set(one.text) <= set("_-–—= *()") for one in over):
            continue
        if over[0].place.block == cell.place.block:
            same = [one for one in over if one.column < cell.column + cell.span and cell.column < one.column + one.span]
            if same:
                return same[0]
        here = rows[row]
        if len(over) == len(here):
            return over[here.index(cell)]
        if len(over) == 1 or len(here) == 1:
            return over[0]
        return min(over, key=lambda one: abs(one.column - cell.column))
    return None
