"""The three ways to read a filing and its amendment: as filed, side by side, as amended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from viewer.desktop.history import Spot
from viewer.desktop.levels import in_effective, in_original
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
            if mode == "side-by-side":
                self._to_original()
                self._view.asides.read_in_step()
            elif self._view.side == "effective":
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
        here, opened = self._view.here, self._view.opened
        place = in_effective(opened, here) if opened is not None and here is not None else Place(0, 0)
        self._view.asides.close_beside()
        self._view.go(Spot("effective", place), flash=False)

    def _to_original(self) -> None:
        """Go to what the original has where the reader is."""
        here, opened = self._view.here, self._view.opened
        if here is not None and opened is not None and here.side != "original":
            self._view.go(Spot("original", in_original(opened, here)), flash=False)
