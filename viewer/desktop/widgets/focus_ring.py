"""A frame around the part of the window to which the keys have just gone."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

_SHOWN = 1200
"""Milliseconds: long enough to be found, and gone before it is in the way."""


class FocusRing(QFrame):
    """Stands over a part for a moment; it neither moves nor fades, and keys and pointer go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_SHOWN)
        self._end.timeout.connect(self.hide)
        self.hide()

    def show_around(self, part: QWidget) -> None:
        """Show that the keys go to ``part`` now."""
        origin = part.mapTo(self._window, part.rect().topLeft())
        self.setGeometry(QRect(origin, part.size()))
        self.raise_()
        self.show()
        self._end.start()
