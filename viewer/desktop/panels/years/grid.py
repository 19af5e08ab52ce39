"""The small table of the panel: each cell that says something leads to the filing that says it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.years import Cell, YearsTold

CELL = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 28
_LONG, _CLICK = 60, translated("Click to read it there")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YearsGrid(QTableView):
    """A click or Enter on a cell leads to its filing; the arrow keys go from cell to cell."""

    cell_chosen = Signal(int, object)
    """The number of a filing and a ``Place`` in it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setObjectName("yearsGrid")
        self.setShowGrid(False)
        self.setAccessibleName(translated("Through the years"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.clicked.connect(self._choose)
        self.setMouseTracking(True)
        self.entered.connect(self._point)
        appearance.changed.connect(self._dress)

    def show_told(self, told: YearsTold) -> None:
        """Show a table, the latest period at the top."""
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(told.heads))
        for row in reversed(told.rows):
            self._model.appendRow([_item(cell) for cell in row])
        self._dress()
        if told.rows:
            self.setCurrentIndex(self._model.index(0, 1 if len(told.heads) > 1 else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads where a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        cell = index.data(CELL)
        if isinstance(cell, Cell) and cell.filing is not None:
            self.cell_chosen.emit(cell.filing, cell.place)

    def _point(self, index: QModelIndex) -> None:
        cell = index.data(CELL)
        leads = isinstance(cell, Cell) and cell.filing is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _dress(self) -> None:
        """Give the cells their inks in the theme in force."""
        for row in range(self._model.rowCount()):
            for at in range(self._model.columnCount()):
                item = self._model.item(row, at)
                cell = item.data(CELL) if item is not None else None
                if isinstance(cell, Cell):
                    item.setForeground(self._appearance.color(_ink(cell)))


def _item(cell: Cell) -> QStandardItem:
    item = QStandardItem(cell.words)
    item.setData(cell, CELL)
    item.setEditable(False)
    if cell.is_number:
        item.setTextAlignment(_RIGHT)
    if cell.filing is not None:
        item.setToolTip(as_plain(f"{cell.words}\n{_CLICK}" if len(cell.words) > _LONG else _CLICK))
    return item


def _ink(cell: Cell) -> str:
    if cell.is_marked:
        return "amber"
    if cell.filing is None:
        return "ink" if cell.words and not cell.is_number else "soft"
    return "ink" if cell.is_number else "blue"
