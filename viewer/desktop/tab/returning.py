"""A tab that is closed or left at the end, and brought back as it was: place, side, mode, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from viewer.desktop.process import apart
from viewer.desktop.tab.filing_view import FilingView
from viewer.library.opening import Opened
from viewer.library.session.model import TabLeft
from viewer.telling.spots.filing_spots import has_spot
from viewer.telling.spots.history import Spot

_KEPT = 50
"""How many points of the way are kept: nobody goes back further."""


def left(view: FilingView) -> TabLeft:
    """A tab as it is now, or as it was left before where it was not read again yet."""
    opened = view.opened
    if opened is None:
        return view.left or TabLeft(view.path, view.title)
    spots, at = view.history.points, view.history.at
    first = max(0, min(at - _KEPT // 2, len(spots) - _KEPT))
    kept = tuple((spot.side, spot.place) for spot in spots[first : first + _KEPT])
    pair = None
    if not view.arriving.is_as_found and opened.amendment is not None:
        pair = (opened.first.filing.path.absolute(), opened.amendment.filing.path.absolute())
    return TabLeft(view.path, view.title, view.modes.current, kept, at - first, pair)


class Returning(QObject):
    """Reads a tab that was left and brings the reader back to where they were, unless they go elsewhere meanwhile."""

    def __init__(self, view: FilingView, was: TabLeft) -> None:
        super().__init__(view)
        self._view = view
        self._was = was
        self._spots = [Spot(side, place) for side, place in was.points]
        self._spot = self._spots[was.at] if self._spots else None
        if self._spots:
            view.history.restore(self._spots, was.at)
        view.opened_changed.connect(self._on_opened)
        if was.pair is None:
            view.load(at=self._spot)
        else:
            original, amendment = was.pair
            view.load(apart.pair(original, amendment), self._spot)
        view.stage.pane.touched.connect(self._end)

    def _on_opened(self) -> None:
        opened = self._view.opened
        if opened is None or opened.is_awaited:
            return
        self._view.opened_changed.disconnect(self._on_opened)
        # Whoever arrives at a pair is led to what it is about; what was left comes after that.
        QTimer.singleShot(0, self, lambda: self._come_back(opened))

    def _come_back(self, opened: Opened) -> None:
        if self._was.mode != self._view.modes.current:
            self._view.modes.choose(self._was.mode)
        if self._spot is not None and self._view.here != self._spot and has_spot(opened, self._spot):
            self._view.go(self._spot, remember=False, flash=False)
        there = [has_spot(opened, spot) for spot in self._spots]
        if any(there):
            kept = [spot for spot, is_there in zip(self._spots, there, strict=True) if is_there]
            self._view.history.restore(kept, sum(there[: self._was.at]))
        self._end()

    def _end(self) -> None:
        self.deleteLater()
