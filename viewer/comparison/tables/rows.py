"""A table as rows that are compared: each cell with the form that counts and the name of its column.

What a table's cells, labels and heads are is asked of ``viewer.tables``; here pieces of one table follow one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from viewer.comparison.tables.row import Names, Row, made_row
from viewer.comparison.tables.stacked import unstacked
from viewer.filing.model import Block
from viewer.tables.cells import WholeCell
from viewer.tables.grid import Grid, grids_of
from viewer.tables.lines import Line

_HEADER_ROWS = 8
"""No head of a table that page breaks divide is repeated with more rows."""


def rows_of(blocks: Iterable[tuple[int, Block]]) -> list[Row]:
    """The rows of one table, or of one that page breaks divide: a head that is repeated there counts once.

    Each line of a paragraph among them, as a label that stands apart, is a row; of one cell where it has no tabs.
    """
    rows: list[Row] = []
    heads: set[str] = set()
    above: Grid | None = None
    for index, block in blocks:
        if block.kind == "table":
            grids = grids_of(index, block)
            ends = {cell.start: cell.lines for cell in block.cells if cell.lines}
            whole = _each_once(row for grid in grids for row in _rows(grid, above))
            further = [one for row in whole for one in unstacked(row, block, ends)] if ends else list(whole)
            above = grids[-1] if grids else above
        else:
            further = list(_apart(index, block))
        first = further[: min(_HEADER_ROWS, len(further) - 1)]
        repeated = 0
        while repeated < len(first) and first[repeated].key in heads:
            repeated += 1
        heads.update(row.key for row in first if not row.has_amounts)
        rows += further[repeated:]
    return rows


def _each_once(rows: Iterable[Row]) -> list[Row]:
    """The rows without those that head a second grid though they are lines of the first."""
    first: dict[int, Row] = {}
    for row in rows:
        if row.cells:
            first.setdefault(row.cells[0].start, row)
    return list(first.values())


def _apart(index: int, block: Block) -> Iterator[Row]:
    """The lines of a paragraph between the pieces of a table."""
    at = 0
    for line in block.text.split("\n"):
        cells: list[WholeCell] = []
        for column, text in enumerate(line.split("\t")):
            cells.append(WholeCell(text, index, at, at + len(text), column, column))
            at += len(text) + 1
        yield made_row(cells[0].text, cells, partial(_nameless, cells))


def _rows(grid: Grid, above: Grid | None) -> Iterator[Row]:
    """The rows of a grid; one without heads goes on under those of the grid above."""
    heads = above.heads if above and not grid.heads and len(above.columns) == len(grid.columns) else grid.heads
    for at, line in enumerate(grid.heads):
        yield _compared(line, grid, _names(grid._replace(heads=grid.heads[:at])))
    names = _names(grid._replace(heads=heads))
    for line in grid.lines:
        yield _compared(line, grid, names)


def _names(grid: Grid) -> list[str | None]:
    """The names of a grid's columns, that of its labels last."""
    return [_name(grid.header(column)) for column in range(len(grid.columns))] + [_name(grid.stub)]


def _compared(line: Line, grid: Grid, names: Sequence[str | None]) -> Row:
    return made_row(line.label, line.all_cells, partial(_named, line, grid, names), line.has_amounts)


def _named(line: Line, grid: Grid, names: Sequence[str | None]) -> Names:
    columns = [names[grid.column_of(cell)] for cell in line.cells] if grid.columns else _nameless(line.cells)
    return (names[-1], *columns) if line.stub else tuple(columns)


def _nameless(cells: Sequence[WholeCell]) -> Names:
    return (None,) * len(cells)


def _name(header: Sequence[str]) -> str | None:
    return " ".join(header) or None
