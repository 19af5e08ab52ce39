"""The picture of a page over the same page while that is laid out anew, so that nothing flashes between the two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class Veil(QLabel):
    """Covers a pane with what it shows; keys and pointer go through to what is beneath."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def draw(self) -> None:
        """Cover the pane, where there is anything to be seen of it."""
        if self._pane.isVisible():
            self.setPixmap(self._pane.grab())
            self.setGeometry(self._pane.rect())
            self.raise_()
            self.show()

    def lift(self) -> None:
        """Show the pane again."""
        self.hide()
        self.setPixmap(QPixmap())
