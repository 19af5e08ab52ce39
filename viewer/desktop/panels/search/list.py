"""The list of hits as a view: a click or Enter leads to a hit, N and P to the next one and the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from viewer.desktop.panels.search.delegate import HitsDelegate
from viewer.desktop.panels.search.model import FILING, HIT, HitsModel
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated

if TYPE_CHECKING:
    from viewer.library.index.answering import Hit


class HitsList(QTreeView):
    """Marks the hit where the reader stands."""

    hit_chosen = Signal(object)
    filing_chosen = Signal(object)
    """A filing without a hit is to be opened: its path."""

    def __init__(self, appearance: Appearance, model: HitsModel) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(HitsDelegate(self, appearance))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(translated("Hits"))
        appearance.changed.connect(self.viewport().update)

    @property
    def current(self) -> Hit | None:
        """The hit that is marked."""
        found: Hit | None = self.currentIndex().data(HIT)
        return found

    @property
    def position(self) -> int | None:
        """Which of the hits that is, in the order of the list; None where none is marked."""
        current = self.current
        return next((at for at, hit in enumerate(self._hits.hits) if hit is current), None)

    def step(self, by: int) -> bool:
        """Lead to the next hit, or the one before; around the end to the beginning. False where there is none."""
        hits = self._hits.hits
        if not hits:
            return False
        at = self.position
        if at is None:
            at = -1 if by > 0 else 0
        self.lead(hits[(at + by) % len(hits)])
        return True

    def lead(self, hit: Hit) -> None:
        """Mark a hit and lead to it."""
        index = self._hits.index_of(hit)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.hit_chosen.emit(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to what is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click leads to what is under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.indexAt(event.position().toPoint()))

    def _choose(self, index: QModelIndex) -> None:
        if (hit := index.data(HIT)) is not None:
            self.hit_chosen.emit(hit)
        elif index.isValid() and self.model().rowCount(index):
            self.hit_chosen.emit(self.model().index(0, 0, index).data(HIT))
            self.setCurrentIndex(self.model().index(0, 0, index))
        elif (filing := index.data(FILING)) is not None:
            self.filing_chosen.emit(filing.path)
