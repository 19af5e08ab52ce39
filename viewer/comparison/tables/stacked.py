"""Rows that a filer stacked in one: each cell holds several lines, and what stands level in them is one row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from viewer.comparison.tables.row import Row, made_row
from viewer.filing.model import Block
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import numeric


def unstacked(row: Row, block: Block, ends: dict[int, tuple[int, ...]]) -> Iterator[Row]:
    """The rows of which one is made; ``ends`` says where the further lines of a cell begin, by its first character.

    Figures stand in every line of all cells but the first; where that has fewer lines, a label runs over several.
    """
    if not all(cell.start in ends for cell in row.cells):
        yield row  # a cell of one line: nothing stands level
        return
    lines = [_lines(cell, block, ends.get(cell.start, ())) for cell in row.cells]
    figures = lines[1:] if row.label else lines
    count = len(lines[-1])
    is_level = count > 1 and bool(figures) and all(len(cell) == count for cell in lines)
    if not is_level or not all(numeric(line.text) for cell in figures for line in cell):
        yield row
        return
    for at in range(count):
        cells = [cell[at] for cell in lines]
        yield made_row(cells[0].text if row.label else "", cells, row.named, row.has_amounts)


def _lines(cell: WholeCell, block: Block, further: tuple[int, ...]) -> list[WholeCell]:
    """A cell line by line, each with its own characters."""
    starts = [cell.start, *further, cell.end]
    found: list[WholeCell] = []
    for start, end in pairwise(starts):
        said = block.text[start:end].rstrip()
        if said:
            found.append(cell._replace(text=said, start=start, end=start + len(said)))
    return found if len(found) > 1 else [cell]
