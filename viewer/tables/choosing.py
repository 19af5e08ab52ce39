"""What a reader picks out of a table: all of it, rows, a column, or the rectangle that some cells span."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.filing.model import Place
from viewer.tables.model import Column, Table, TableCell, TableRow


@dataclass(frozen=True, slots=True)
class Choice:
    """Rows and columns of a table by their numbers; ``with_labels`` and ``with_heads`` say what stands beside them."""

    table: Table
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    with_labels: bool = True
    with_heads: bool = True

    @property
    def heads(self) -> tuple[Column, ...]:
        """The columns that are chosen."""
        return tuple(self.table.columns[column] for column in self.columns)

    @property
    def width(self) -> int:
        """How many columns a reader sees of it: those of figures, and the labels where there are any."""
        has_labels = self.with_labels and any(self.table.rows[row].label for row in self.rows)
        return len(self.columns) + has_labels

    def lines(self) -> Iterator[tuple[TableRow, list[TableCell | None]]]:
        """Each chosen row with its cells, one for each chosen column; of several in one column the first."""
        for number in self.rows:
            row = self.table.rows[number]
            cells = by_column(self.table, row)
            yield row, [cells[column] for column in self.columns]

    def cells(self) -> Iterator[TableCell]:
        """The cells that are chosen and not empty, row by row."""
        for _, cells in self.lines():
            yield from filter(None, cells)


def by_column(table: Table, row: TableRow) -> list[TableCell | None]:
    """The cells of a row, one for each column; of several in one column the first."""
    found: list[TableCell | None] = [None] * len(table.columns)
    for cell in reversed(row.cells):
        if cell.column < len(found):
            found[cell.column] = cell
    return found


def whole(table: Table) -> Choice:
    """All of a table, with its heads and labels."""
    return Choice(table, tuple(range(len(table.rows))), tuple(range(len(table.columns))))


def table_at(tables: Iterable[Table], place: Place) -> Table | None:
    """The table that a place stands in; of two in one block the one that holds its characters, else the first."""
    found = [table for table in tables if any(_is_in_block(each, place) for each in table.places)]
    return next((table for table in found if any(_meet(each, place) for each in table.places)), next(iter(found), None))


def rows_at(table: Table, places: Sequence[Place]) -> Choice | None:
    """The rows that some places stand in, whole; None where they stand in none below the heads."""
    rows = _rows(table, places)
    return Choice(table, rows, tuple(range(len(table.columns))), with_heads=False) if rows else None


def column_at(table: Table, place: Place) -> Choice | None:
    """The column that a place stands in, with its head and the labels; None where it stands in a label or a head."""
    columns = _columns(table, _rows(table, (place,)), (place,))
    return Choice(table, tuple(range(len(table.rows))), columns) if len(columns) == 1 else None


def cells_at(table: Table, places: Sequence[Place]) -> Choice | None:
    """The rectangle that the cells at some places span, without what stands beside it; None below no head."""
    rows = _rows(table, places)
    columns = _columns(table, rows, places)
    with_labels = any(_is_label(table.rows[row], place) for row in rows for place in places)
    if not rows or not (columns or with_labels):
        return None
    return Choice(table, rows, columns, with_labels, with_heads=False)


def _rows(table: Table, places: Sequence[Place]) -> tuple[int, ...]:
    return tuple(number for number, row in enumerate(table.rows) if any(_meet(row.place, one) for one in places))


def _columns(table: Table, rows: Iterable[int], places: Sequence[Place]) -> tuple[int, ...]:
    found = {
        cell.column
        for row in rows
        for cell in table.rows[row].cells
        if cell.column < len(table.columns) and any(_meet(cell.place, place) for place in places)
    }
    return tuple(range(min(found), max(found) + 1)) if found else ()


def _is_label(row: TableRow, place: Place) -> bool:
    """Whether a place is in the row and before its cells."""
    first = min((cell.place.position for cell in row.cells), default=None)
    return bool(row.label) and _meet(row.place, place) and (first is None or place.position < first)


def _is_in_block(one: Place, other: Place) -> bool:
    return (one.document, one.block) == (other.document, other.block)


def _meet(one: Place, other: Place) -> bool:
    """Whether two places share characters; a place without characters is its whole block."""
    if not _is_in_block(one, other):
        return False
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return True
    return one.start < other.end and other.start < one.end
