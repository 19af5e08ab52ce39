"""The list of changes as a model: a heading for each section, and under it its changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.desktop.widgets.plain import as_plain
from viewer.telling.changes.lines import ChangeLine
from viewer.wording import plural

LINE = Qt.ItemDataRole.UserRole + 1
IS_READ = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SectionLine:
    """The heading of a section's changes, and how many there are."""

    title: str
    count: int


class ChangesModel(QAbstractListModel):
    """Rows are section headings and changes; which changes were read is told apart from the rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[SectionLine | ChangeLine] = []
        self._row_of: dict[int, int] = {}
        self._read: frozenset[int] = frozenset()

    def show(self, lines: Sequence[ChangeLine], read: frozenset[int]) -> None:
        """List other changes."""
        self.beginResetModel()
        self._read = read
        self._rows = []
        for title, group in groupby(lines, key=lambda line: line.section):
            listed = list(group)
            self._rows += [SectionLine(title, len(listed)), *listed]
        self._row_of = {row.index: at for at, row in enumerate(self._rows) if isinstance(row, ChangeLine)}
        self.endResetModel()

    def show_read(self, read: frozenset[int]) -> None:
        """Show other changes of those that are listed as read."""
        self._read = read
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [IS_READ])

    def index_of(self, change: int) -> QModelIndex:
        """The row of a change, by its index in the comparison; none where it is not listed."""
        row = self._row_of.get(change)
        return QModelIndex() if row is None else self.index(row)

    def nearest(self, row: int) -> QModelIndex:
        """The first change from a row on, else the last one; none where nothing is listed."""
        rows = sorted(self._row_of.values())
        return self.index(next((at for at in rows if at >= row), rows[-1])) if rows else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many headings and changes there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        is_change = index.isValid() and isinstance(self._rows[index.row()], ChangeLine)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_change else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row itself, whether it was read, and what is said of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == LINE:
            return row
        if isinstance(row, SectionLine):
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{row.title}, {plural(row.count, 'change')}" if spoken else None
        if role == IS_READ:
            return row.index in self._read
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = row.sentence() + (", read" if row.index in self._read else "")
            return as_plain(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None
