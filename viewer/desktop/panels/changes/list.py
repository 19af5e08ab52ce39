"""The list of changes as a view: one click leads to a change, Enter too; marking a row never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from viewer.desktop.panels.changes.delegate import ChangesDelegate
from viewer.desktop.panels.changes.model import LINE, ChangesModel
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.telling.changes.lines import ChangeLine

_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ChangesList(QListView):
    """Several rows can be chosen, to be marked as read together; with Ctrl or Shift a click leads nowhere."""

    chosen = Signal(int)
    """The reader wants to go to a change, by its index in the comparison."""

    def __init__(self, appearance: Appearance, model: ChangesModel) -> None:
        super().__init__()
        self._changes = model
        self.setModel(model)
        self.setItemDelegate(ChangesDelegate(self, appearance))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName(translated("Changes"))
        appearance.changed.connect(self.viewport().update)

    @property
    def chosen_changes(self) -> tuple[int, ...]:
        """The changes of the chosen rows, by their indexes in the comparison, in the order of the list."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        lines = (index.data(LINE) for index in rows)
        return tuple(line.index for line in lines if isinstance(line, ChangeLine))

    def mark(self, change: int | None) -> None:
        """Show a change as the one where the reader stands; None, or one that is not listed: none."""
        index = self._changes.index_of(change) if change is not None else QModelIndex()
        if not index.isValid():
            if self.currentIndex().isValid():  # else nothing is chosen, and thousands of rows need no laying out for it
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
        elif self.chosen_changes != (change,):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the marked change."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._lead(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click leads to the change under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _SEVERAL:
            self._lead(self.indexAt(event.position().toPoint()))

    def _lead(self, index: QModelIndex) -> None:
        line = index.data(LINE) if index.isValid() else None
        if isinstance(line, ChangeLine):
            self.chosen.emit(line.index)
