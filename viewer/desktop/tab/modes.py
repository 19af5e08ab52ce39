"""The three ways to read a filing and its amendment: as filed, side by side, as amended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from viewer.desktop.process.work import Work
from viewer.filing.model import Header, Place
from viewer.library.opening import Opened, Side, open_pair, with_effective
from viewer.telling.history import Spot
from viewer.telling.same_text import same_text

if TYPE_CHECKING:
    from viewer.desktop.tab.filing_view import FilingView

Mode = Literal["as-filed", "side-by-side", "as-amended"]
MODES: tuple[Mode, ...] = ("as-filed", "side-by-side", "as-amended")


class Modes(QObject):
    """Changes the way a tab is read, at the same text."""

    changed = Signal()

    def __init__(self, view: FilingView) -> None:
        super().__init__(view)
        self._view = view
        self._making: Work | None = None

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
        if not self.can_change:
            return
        self._give_up_making()
        if mode != self.current:
            if mode == "as-amended":
                self.make_effective(self._show_effective)
            elif mode == "side-by-side":
                self._to_original()
                self._view.asides.read_in_step()
            elif self.current == "as-amended":
                self._to_original()
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
        path = next((one.path for one in opened.amendments if _known_as(one.header) == _known_as(header)), None)
        if path is not None:
            original = opened.original.filing.path
            spot = Spot("amendment", place)
            self._view.load(lambda own, report: open_pair(original, path, report, path=own), spot)

    def make_effective(self, then: Callable[[], None]) -> None:
        """Have the effective text made off the thread, once, and go on."""
        view, opened = self._view, self._view.opened
        if opened is None or opened.amendment is None:
            return
        if opened.effective is not None:
            then()
            return

        def on_made(made: Opened) -> None:
            if view.opened is opened:
                view.opened = made
                then()

        self._making = view.stage.run(lambda report: with_effective(opened, report), on_made)

    def _give_up_making(self) -> None:
        """The reader wants another way before the effective text is there."""
        if self._making is not None and self._making.is_running:
            self._view.stage.cancel()
        self._making = None

    def _show_effective(self) -> None:
        spot = self._same_text("effective")
        self._view.asides.close_beside()
        self._view.go(spot, flash=False)
        self.changed.emit()

    def _to_original(self) -> None:
        """Go to what the original has where the reader is in another text of the pair."""
        if self._view.side != "original":
            self._view.go(self._same_text("original"), flash=False)

    def _same_text(self, side: Side) -> Spot:
        view = self._view
        if view.opened is None or view.here is None:
            return Spot(side, Place(0, 0))
        return same_text(view.opened, view.here, side)


def _known_as(header: Header) -> object:
    """What tells an amendment from the others of its chain: its accession number; a bare document has none."""
    return header.accession or header
