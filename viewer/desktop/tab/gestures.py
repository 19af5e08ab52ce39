"""What the mouse does on the tab bar beyond choosing and moving: the middle button closes, dragging off takes out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar

_OFF = 60
"""Pixels above or below the bar from which on a tab that is let go leaves it."""


class TabGestures(QObject):
    """Watches one tab bar, which goes on doing what it does by itself."""

    closed = Signal(int)
    """The tab of an index is to be closed."""
    taken_out = Signal()
    """The tab in front is to have a window of its own."""

    def __init__(self, bar: QTabBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._pressed = -1
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at presses and releases; only those of the middle button are nobody else's."""
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = self._bar.tabAt(point)
            return event.button() == Qt.MouseButton.MiddleButton
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._on_released(event, self._bar.tabAt(point), point.y())
        return False

    def _on_released(self, event: QMouseEvent, tab: int, height: int) -> bool:
        pressed, self._pressed = self._pressed, -1
        if event.button() == Qt.MouseButton.MiddleButton:
            if tab >= 0 and tab == pressed:
                self.closed.emit(tab)
            return True
        is_off = height < -_OFF or height > self._bar.height() + _OFF
        if event.button() == Qt.MouseButton.LeftButton and pressed >= 0 and is_off:
            QTimer.singleShot(0, self.taken_out.emit)  # the bar first puts the tab back where it was let go
        return False
