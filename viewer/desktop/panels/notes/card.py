"""A card of the Notes panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.told import Role, ToldFrame


class Card(ToldFrame):
    """A framed column that can be clicked, or chosen with Enter."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(Role.Button)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rows: QVBoxLayout = column(self, (11, 8, 10, 9) if name == "note" else (9, 1, 0, 1), 4)

    def press(self) -> None:
        """Choose the card."""
        self.chosen.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the card."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the card."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
