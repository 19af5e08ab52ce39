"""One row of a table that is compared: its cells, and the form that counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.comparison.blocks.normal import key
from viewer.tables.cells import WholeCell

Names = tuple[str | None, ...]
"""The name of each cell's column, None where it has none."""


class Row(NamedTuple):
    """A row of a table: its label (empty where it has none), its cells (that of the label first) and its form.

    ``named`` gives the names of its columns, which are asked of few of a table's rows.
    """

    label: str
    cells: tuple[WholeCell, ...]
    key: str
    named: Callable[[], Names]
    has_amounts: bool = False

    @property
    def text(self) -> str:
        """What the row says, cell by cell."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def columns(self) -> Names:
        """The name of each cell's column by its heads, None where it has none."""
        return self.named()

    def column_of(self, cell: WholeCell) -> str | None:
        """The name of a cell's column."""
        return self.columns[self.cells.index(cell)]


def made_row(label: str, cells: Sequence[WholeCell], named: Callable[[], Names], has_amounts: bool = False) -> Row:
    """A row of cells that stand in some columns, with its form."""
    return Row(label, tuple(cells), "\x1f".join(map(cell_key, cells)), named, has_amounts)


def cell_key(cell: WholeCell) -> str:
    """The form under which a cell is compared, with its signs."""
    return key(cell.sign + cell.text)
