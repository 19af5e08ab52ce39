"""A small card that comes over the window when it is asked for and goes with Esc or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from viewer.desktop.widgets.layouts import words
from viewer.desktop.widgets.theme import scaled

_EDGE, _TALLEST = 12, 620


class QuietCard(QFrame):
    """A frame without buttons; its words can be selected and copied."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("quietCard")
        self._window = window
        self.setFixedWidth(min(scaled(width), window.width() - 2 * _EDGE))

    def open_at(self, point: QPoint) -> None:
        """Show it with a corner at a point of the screen, but inside the window."""
        layout = self.layout()
        height = self.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(self.width())
        self.setFixedHeight(min(height, _TALLEST, self._window.height() - 2 * _EDGE))
        corner = self._window.mapFromGlobal(point)
        left = max(_EDGE, min(corner.x(), self._window.width() - self.width() - _EDGE))
        top = max(_EDGE, min(corner.y(), self._window.height() - self.height() - _EDGE))
        self.move(self._window.mapToGlobal(QPoint(left, top)))
        self.show()


def selectable(text: str, role: str = "") -> QLabel:
    """Words that can be selected with the mouse and the keyboard, on as many lines as they need."""
    label = words(text, role, wrapped=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
