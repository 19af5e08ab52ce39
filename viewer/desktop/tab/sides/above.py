"""What may come to stand above the page once it is read: it takes room from the page, and not the reader's place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.desktop.widgets.layouts import column


class Above(QWidget):
    """Parts under each other, as high as those of them that are shown."""

    grown = Signal(int)
    """The page begins so many pixels lower than it did, or higher where that is negative."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        layout = column(self, spacing=0)
        for part in parts:
            layout.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell by how much the page moved."""
        super().resizeEvent(event)
        by = event.size().height() - max(event.oldSize().height(), 0)
        if by:
            self.grown.emit(by)
