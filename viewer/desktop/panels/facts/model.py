"""The list of facts as a model: headings, findings, facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.desktop.widgets.plain import as_plain
from viewer.language import translated
from viewer.telling.facts.lines import FactLine
from viewer.telling.facts.untied import UntiedLine

LINE = Qt.ItemDataRole.UserRole + 1
Row = str | FactLine | UntiedLine
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FactsModel(QAbstractListModel):
    """Rows are headings (text), findings and facts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, untied: Sequence[UntiedLine], facts: Sequence[FactLine]) -> None:
        """List other findings and facts, each under a heading where there are both."""
        self.beginResetModel()
        self._rows = [translated("Does not tie"), *untied] if untied else []
        if untied and facts:
            self._rows.append(translated("Facts"))
        self._rows += facts
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        is_line = index.isValid() and not isinstance(self._rows[index.row()], str)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_line else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row itself, and what is said of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == LINE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, str):
            return as_plain(row.title)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.spoken
        return None
