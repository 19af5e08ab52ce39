"""The page of a tab, and what the reader puts beside it and under it: a second document, a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.desktop.panels.ledger.panel import LedgerPanel
from viewer.desktop.panels.years.panel import YearsPanel
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.widgets.parting import part_with

_LEAST_BESIDE = 280
_UNDER_HEIGHT, _UNDER_SHARE = 300, 0.4

Under = LedgerPanel | YearsPanel


class Spread(QSplitter):
    """Hairlines between the parts, which can be dragged; what is not there costs nothing."""

    shared = Signal()
    """A second document came or went."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.beside: Beside | None = None
        self.under: Under | None = None
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
        focused = focused_of(self)
        return focused is not None and any(part.isAncestorOf(focused) for part in self._asides())

    def put_beside(self, beside: Beside) -> None:
        """Show a second document, as wide as the first."""
        self.beside = beside
        self._across.addWidget(beside)
        beside.setMinimumWidth(_LEAST_BESIDE)
        half = self.width() // 2
        gone = [0] * (self._across.count() - 2)  # one that was there before is deleted a little later
        self._across.setSizes([self.width() - half, *gone, half])
        self.shared.emit()

    def take_beside(self) -> None:
        """Show the first document alone; the second one's view and its process go."""
        if self.beside is not None:
            self.beside.stage.cancel()
            self.beside.hide()
            part_with(self.beside)
            self.beside = None
            self.shared.emit()

    @property
    def ledger(self) -> LedgerPanel | None:
        """The exhibit ledger, where that is what stands under the page."""
        return self.under if isinstance(self.under, LedgerPanel) else None

    def put_under(self, panel: Under) -> None:
        """Show a list under the page in the place of another one."""
        self.take_under()
        self.under = panel
        self.addWidget(panel)
        self.fit_under()

    def fit_under(self) -> None:
        """Make the list no higher than its rows and than leaves the page more room."""
        if self.under is not None:
            height = min(self.under.wanted_height, _UNDER_HEIGHT, round(self.height() * _UNDER_SHARE))
            gone = [0] * (self.count() - 2)  # one that was there before is deleted a little later
            self.setSizes([self.height() - height, *gone, height])

    def take_under(self) -> None:
        """Show the page without it."""
        if self.under is not None:
            self.under.hide()
            part_with(self.under)
            self.under = None

    def _asides(self) -> list[QWidget]:
        return [part for part in (self.beside, self.under) if part is not None]
