"""The page of a tab, and what the reader puts beside it and under it: a second document, the exhibit ledger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.desktop.panels.ledger.panel import LedgerPanel
from viewer.desktop.tab.sides.beside import Beside

_LEAST_BESIDE = 280
_LEDGER_HEIGHT, _LEDGER_SHARE = 300, 0.4


class Spread(QSplitter):
    """Hairlines between the parts, which can be dragged; what is not there costs nothing."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.beside: Beside | None = None
        self.ledger: LedgerPanel | None = None
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for splitter in (self, self._across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._across.addWidget(page)
        self.addWidget(self._across)
        self.setStretchFactor(0, 1)

    @property
    def has_focus_aside(self) -> bool:
        """Whether the reader is at work in a part that is not the page."""
        focused = self.window().focusWidget()
        return focused is not None and any(part.isAncestorOf(focused) for part in self._asides())

    def put_beside(self, beside: Beside) -> None:
        """Show a second document, as wide as the first."""
        self.beside = beside
        self._across.addWidget(beside)
        beside.setMinimumWidth(_LEAST_BESIDE)
        half = self.width() // 2
        gone = [0] * (self._across.count() - 2)  # one that was there before is deleted a little later
        self._across.setSizes([self.width() - half, *gone, half])

    def take_beside(self) -> None:
        """Show the first document alone; the second one's view and its process go."""
        if self.beside is not None:
            self.beside.stage.cancel()
            self.beside.hide()
            self.beside.deleteLater()
            self.beside = None

    def put_under(self, ledger: LedgerPanel) -> None:
        """Show the exhibit ledger, no higher than its rows and than leaves the page more room."""
        self.ledger = ledger
        self.addWidget(ledger)
        height = min(ledger.wanted_height, _LEDGER_HEIGHT, round(self.height() * _LEDGER_SHARE))
        self.setSizes([self.height() - height, height])

    def take_under(self) -> None:
        """Show the page without the ledger."""
        if self.ledger is not None:
            self.ledger.hide()
            self.ledger.deleteLater()
            self.ledger = None

    def _asides(self) -> list[QWidget]:
        return [part for part in (self.beside, self.ledger) if part is not None]
