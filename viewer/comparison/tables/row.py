"""One row of a table that is compared: its cells, each with the form that counts and the name of its column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.comparison.blocks.normal import key
from viewer.tables.cells import WholeCell


class ComparedCell(WholeCell):
    """A cell with its signs, and the form under which it is compared."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """The form under which the cell is compared."""
        return key(self.sign + self.text)


class Row(NamedTuple):
    """A row of a table: its label (empty where it has none), its cells (that of the label first) and its form.

    ``columns`` names the column of each cell by its heads, None where it has none.
    """

    label: str
    cells: tuple[ComparedCell, ...]
    columns: tuple[str | None, ...]
    key: str
    has_amounts: bool = False

    @property
    def text(self) -> str:
        """What the row says, cell by cell."""
        return " ".join(cell.text for cell in self.cells)

    def column_of(self, cell: ComparedCell) -> str | None:
        """The name of a cell's column."""
        return self.columns[self.cells.index(cell)]


def made_row(label: str, cells: Sequence[ComparedCell], names: Sequence[str | None], has_amounts: bool = False) -> Row:
    """A row of cells that stand in some columns, with its form."""
    return Row(label, tuple(cells), tuple(names), "\x1f".join(cell.key for cell in cells), has_amounts)
