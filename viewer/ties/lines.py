"""A table as lines of whole numbers in columns, so that they can be added; and the table turned on its side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from viewer.filing.model import Finding, Place
from viewer.tables.model import Table, TableCell

_MOST_LINES = 400
_MOST_COLUMNS = 200
"""No statement has more; in a table as wide all numbers would be held against all."""
_WIDE = f"A table has more than {_MOST_COLUMNS} columns: its numbers are not added up."
_LONG = f"A table has more than {_MOST_LINES} rows: the numbers below them are not added up."

Sort = tuple[Literal["number", "percent"], int]
"""What sort of number a line holds: amounts or percentages, and what they are to be multiplied by."""


class Line(NamedTuple):
    """A line of numbers: what it is called, its cells by column, their numbers, and what sort of number they are.

    A number is None where nothing is printed or none can be read that is of the line's sort; ``unsure`` are the columns
    of the latter. ``is_headed``: the row above it holds words alone.
    """

    label: str
    cells: tuple[TableCell | None, ...]
    numbers: tuple[int | None, ...]
    unsure: frozenset[int]
    sort: Sort
    is_headed: bool = False


class Sheet(NamedTuple):
    """Lines with the names of their columns; numbers are counted in units of ``places`` places after the point.

    ``is_turned``: the lines are the table's columns.
    """

    lines: tuple[Line, ...]
    columns: tuple[str, ...]
    places: int
    is_turned: bool = False


def sheet_of(table: Table) -> Sheet:
    """The rows of a table that hold numbers; none of one wider than any statement, in which nothing adds up."""
    if len(table.columns) > _MOST_COLUMNS:
        return Sheet((), (), 0)
    rows = [(row.label, _by_column(row.cells, len(table.columns))) for row in table.rows[:_MOST_LINES]]
    places = max((decimals(cell) for _, cells in rows for cell in cells if cell), default=0)
    lines: list[Line] = []
    is_headed = False
    for label, cells in rows:
        line = _line(label, cells, _sort(cells), places)._replace(is_headed=is_headed)
        is_headed = all(number is None for number in line.numbers)
        if not is_headed:
            lines.append(line)
    return Sheet(tuple(lines), tuple(" ".join(column.header) for column in table.columns), places)


def not_added_up(tables: Iterable[Table]) -> tuple[Finding, ...]:
    """What of some tables is not added up, for it lies past a bound: a finding of each kind, at the first table."""
    found: dict[str, Place] = {}
    for table in tables:
        if len(table.columns) > _MOST_COLUMNS:
            found.setdefault(_WIDE, table.place)
        elif any(cell.value is not None for row in table.rows[_MOST_LINES:] for cell in row.cells):
            found.setdefault(_LONG, table.place)
    return tuple(Finding("note", what, place) for what, place in found.items())


def on_its_side(sheet: Sheet) -> Sheet:
    """The columns as lines, so that sums over a row are found as those over a column are; percentages are left out."""
    amounts = [line for line in sheet.lines if line.sort[0] == "number"]
    columns = [tuple(line.cells[column] for line in amounts) for column in range(len(sheet.columns))]
    named = zip(sheet.columns, columns, strict=True)
    lines = tuple(_line(name, cells, ("number", 0), sheet.places) for name, cells in named)
    return Sheet(lines, tuple(line.label for line in amounts), sheet.places, is_turned=True)


def decimals(cell: TableCell) -> int:
    """How many places after the point a cell prints."""
    exponent = cell.value.as_tuple().exponent if cell.value is not None else 0
    return -exponent if isinstance(exponent, int) else 0


def _by_column(cells: Sequence[TableCell], columns: int) -> tuple[TableCell | None, ...]:
    found: list[TableCell | None] = [None] * columns
    for cell in reversed(cells):
        if cell.column < columns:
            found[cell.column] = cell
    return tuple(found)


def _sort(cells: Sequence[TableCell | None]) -> Sort:
    """What most numbers of a line are, amounts before as many percentages; of none (number, 0), like any."""
    sorts: Counter[Sort] = Counter()
    for cell in cells:
        if cell and cell.value and cell.kind in ("number", "percent"):
            sorts["percent" if cell.kind == "percent" else "number", cell.factor] += 1
    return max(sorts, key=lambda sort: (sorts[sort], sort[0] == "number")) if sorts else ("number", 0)


def _line(label: str, cells: tuple[TableCell | None, ...], sort: Sort, places: int) -> Line:
    numbers = tuple(_number(cell, sort, places) for cell in cells)
    unsure = frozenset(
        at
        for at, (cell, number) in enumerate(zip(cells, numbers, strict=True))
        if cell and number is None and cell.text.strip()
    )
    return Line(label, cells, numbers, unsure, sort)


def _number(cell: TableCell | None, sort: Sort, places: int) -> int | None:
    if cell is None or cell.value is None:
        return None
    kind, factor = sort
    is_alike = cell.kind == kind and (not factor or cell.factor == factor)
    return int(cell.value * Decimal(10) ** places) if is_alike or not cell.value else None
