"""The three ways to read a filing and its amendment: as filed, side by side, as amended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from viewer.amendments.steps import Point, Steps
from viewer.desktop.history import Spot
from viewer.filing.model import Place
from viewer.library.opening import Opened, open_pair, with_effective

if TYPE_CHECKING:
    from viewer.desktop.filing_view import FilingView

Mode = Literal["as-filed", "side-by-side", "as-amended"]
MODES: tuple[Mode, ...] = ("as-filed", "side-by-side", "as-amended")


class Modes(QObject):
    """Changes the way a tab is read, at the same text."""

    changed = Signal()

    def __init__(self, view: FilingView) -> None:
        super().__init__(view)
        self._view = view

    @property
    def current(self) -> Mode:
        """How the tab is read now."""
        if self._view.side == "effective":
            return "as-amended"
        return "side-by-side" if self._view.asides.is_in_step else "as-filed"

    @property
    def can_change(self) -> bool:
        """Whether there is another way: for a filing that is one of a pair."""
        return self._view.opened is not None and self._view.opened.amendment is not None

    def choose(self, mode: Mode) -> None:
        """Read the tab in another way, at the same text."""
        if mode == self.current or not self.can_change:
            return
        if mode == "as-amended":
            self._with_effective(self._show_effective)
        else:
            self._leave_effective()
            if mode == "side-by-side":
                self._to_original()
                self._view.asides.read_in_step()
            else:
                self._view.asides.close_beside()
        self.changed.emit()

    def show_source(self, card: str, action: str) -> None:
        """Show the text that a part of the effective text comes from, or that it took the place of."""
        opened = self._view.opened
        kind, _, number = card.partition("-")
        if kind != "origin" or opened is None or opened.effective is None:
            return
        origin = opened.effective.text.origins[int(number)]
        if action == "replaced" and origin.replaced is not None:
            self._view.go(Spot("original", origin.replaced))
        elif action == "source" and origin.source is not None:
            self._go_to_amendment(opened, origin.by[-1], origin.source)
        self.changed.emit()

    def _go_to_amendment(self, opened: Opened, number: int, place: Place) -> None:
        """Go to a place of one of the amendments of a chain; one that is not the pair's is read in its place."""
        assert opened.effective is not None
        header = opened.effective.headers[number - 1]
        if opened.amendment is not None and opened.amendment.filing.header == header:
            self._view.go(Spot("amendment", place))
            return
        path = next((one.path for one in opened.amendments if one.header.accession == header.accession), None)
        if path is not None:
            original = opened.original.filing.path
            self._view.history.jump(Spot("amendment", place))
            self._view.load(lambda _path, report: open_pair(original, path, report))

    def _with_effective(self, then: Callable[[], None]) -> None:
        """Make the effective text off the thread, once."""
        view = self._view
        opened = view.opened
        assert opened is not None
        if opened.effective is not None:
            then()
            return

        def on_made(made: Opened) -> None:
            if view.opened is opened:
                view.opened = made
                then()

        view.stage.run(lambda report: with_effective(opened, report), on_made)

    def _show_effective(self) -> None:
        here = self._in_effective() or Place(0, 0)
        self._view.asides.close_beside()
        self._view.go(Spot("effective", here), flash=False)

    def _in_effective(self) -> Place | None:
        """Where the reader's place stands in the effective text: itself, else the part that took its place."""
        here, opened = self._view.here, self._view.opened
        if here is None or opened is None or opened.effective is None:
            return None
        text = opened.effective.text
        filing = 0
        if here.side == "amendment" and opened.amendment is not None:
            headers = opened.effective.headers
            filing = next(n for n, one in enumerate(headers, 1) if one == opened.amendment.filing.header)
        found = text.place_of(filing, Place(here.place.document, here.place.block))
        if found is not None or filing:
            return found
        key = (here.place.document, here.place.block)
        before = [
            origin
            for origin in text.origins
            if origin.replaced is not None and (origin.replaced.document, origin.replaced.block) <= key
        ]
        near = max(
            before,
            key=lambda one: (one.replaced.document, one.replaced.block) if one.replaced else (0, 0),
            default=None,
        )
        return near.place if near is not None and near.replaced and near.replaced.document == key[0] else None

    def _leave_effective(self) -> None:
        """Go to what the original has where the reader is in the effective text."""
        here, opened = self._view.here, self._view.opened
        if here is None or here.side != "effective" or opened is None or opened.effective is None:
            return
        text = opened.effective.text
        found = text.source_of(here.place)
        if found is not None and found[0] == 0:
            place = found[1]
        else:
            origin = text.origin_at(here.place)
            place = (origin.replaced if origin is not None else None) or Place(0, 0)
        self._view.go(Spot("original", place), flash=False)

    def _to_original(self) -> None:
        """Go from the amendment to what stands level in the original, which is at the left."""
        here, opened = self._view.here, self._view.opened
        if here is None or here.side != "amendment" or opened is None or opened.amended is None:
            return
        comparison = opened.amended.comparison
        step = None
        if comparison is not None:
            step = Steps(comparison).across("amendment", here.place.document, Point(here.place.block, 0.0))
        place = Place(step.document, step.start.block) if step is not None else Place(0, 0)
        self._view.go(Spot("original", place), flash=False)
