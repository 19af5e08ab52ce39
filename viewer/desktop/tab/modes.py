"""The three ways to read a filing and its amendment: as filed, side by side, as amended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from viewer.desktop.process import apart
from viewer.desktop.process.work import Work
from viewer.desktop.tab.asides import Asides
from viewer.desktop.tab.leaf import Leaf
from viewer.filing.model import Header, Place
from viewer.library.opening import Mode, Opened, Side, with_effective
from viewer.page.model import CardRef
from viewer.telling.spots.history import Spot
from viewer.telling.spots.same_text import same_text


class Modes(QObject):
    """Changes the way a tab is read, at the same text."""

    changed = Signal()
    reading_asked = Signal(object, object)
    """The tab is to be read anew, by an ``Opener``, and a ``Spot`` of it shown."""

    def __init__(self, leaf: Leaf, asides: Asides) -> None:
        super().__init__(leaf)
        self._leaf = leaf
        self._asides = asides
        self._making: Work | None = None
        self.wished: Mode | None = None
        """How the tab is to be read once the other filing of its pair is there, or the text as amended is made.

        What arrives meanwhile has a page made ready, for which what was being made is given up: it is then made anew.
        """

    @property
    def current(self) -> Mode:
        """How the tab is read now."""
        if self._leaf.side == "effective":
            return "as-amended"
        return "side-by-side" if self._asides.is_in_step else "as-filed"

    @property
    def can_change(self) -> bool:
        """Whether there is another way: for a filing that is one of a pair."""
        return self._leaf.opened is not None and self._leaf.opened.amendment is not None

    @property
    def is_awaited(self) -> bool:
        """Whether there may be another way in a moment."""
        opened = self._leaf.opened
        return opened is not None and opened.is_awaited and not self.can_change

    @property
    def can_amend(self) -> bool:
        """Whether the text as amended can be made: one of the pair amends the other."""
        return self.can_change and self._leaf.opened is not None and self._leaf.opened.relation == "amendment"

    def choose(self, mode: Mode) -> None:
        """Read the tab in another way, at the same text; while the other filing is awaited, as soon as it is there."""
        self.wished = mode if self.is_awaited and mode != self.current else None
        if self.is_awaited:
            self.changed.emit()
        if not self.can_change or (mode == "as-amended" and not self.can_amend):
            return
        self._give_up_making()
        if mode != self.current:
            if mode == "as-amended":
                self.wished = mode
                self.make_effective(self._show_effective)
            elif mode == "side-by-side":
                here = self._leaf.here if self._leaf.side == "amendment" else None
                self._to_original()
                self._asides.read_in_step(here)
            elif self.current == "as-amended":
                self._to_original()
            else:
                self._to_side_at_work()
        self.changed.emit()

    def fulfil(self) -> None:
        """More is there: read the tab as was wished for."""
        if self.wished is not None and not self.is_awaited:
            self.choose(self.wished)

    def show_source(self, card: CardRef, action: str) -> None:
        """Show the text that a part of the effective text comes from, or that it took the place of."""
        opened = self._leaf.opened
        if card.kind != "origin" or opened is None or opened.effective is None:
            return
        origin = opened.effective.text.origins[card.index]
        if action == "replaced" and origin.replaced is not None:
            self._leaf.go(Spot("original", origin.replaced))
        elif action == "source" and origin.source is not None:
            self._go_to_amendment(opened, origin.by[-1], origin.source)
        self.changed.emit()

    def _go_to_amendment(self, opened: Opened, number: int, place: Place) -> None:
        """Go to a place of one of the amendments of a chain; one that is not the pair's is read in its place."""
        assert opened.effective is not None
        header = opened.effective.headers[number - 1]
        if opened.amendment is not None and opened.amendment.filing.header == header:
            self._leaf.go(Spot("amendment", place))
            return
        path = next((one.path for one in opened.following if _known_as(one.header) == _known_as(header)), None)
        if path is not None:
            original = opened.first.filing.path
            spot = Spot("amendment", place)
            self.reading_asked.emit(apart.pair(original, path), spot)

    def make_effective(self, then: Callable[[], None]) -> None:
        """Have the effective text made off the thread, once, and go on."""
        leaf, opened = self._leaf, self._leaf.opened
        if opened is None or opened.amendment is None:
            return
        if opened.effective is not None:
            then()
            return

        def on_made(made: Opened) -> None:
            if leaf.opened is opened:
                leaf.opened = made
                then()

        self._making = leaf.stage.run(lambda report: with_effective(opened, report), on_made)

    def _give_up_making(self) -> None:
        """The reader wants another way before the effective text is there."""
        if self._making is not None and self._making.is_running:
            self._leaf.stage.cancel()
        self._making = None

    def _show_effective(self) -> None:
        self.wished = None
        spot = self._same_text("effective")
        self._asides.close_beside()
        self._leaf.go(spot, flash=False)
        self.changed.emit()

    def _to_original(self) -> None:
        """Go to what the original has where the reader is in another text of the pair."""
        if self._leaf.side != "original":
            self._leaf.go(self._same_text("original"), flash=False)

    def _to_side_at_work(self) -> None:
        """Read alone what the reader is at work in of the two that stand beside each other."""
        beside, side = self._asides.beside, self._asides.side_at_work
        spot = beside.here if beside is not None and side == "amendment" else None
        spot = spot or self._same_text(side)
        self._asides.close_beside()
        if spot.side != self._leaf.side:
            self._leaf.go(spot, flash=False)

    def _same_text(self, side: Side) -> Spot:
        leaf = self._leaf
        if leaf.opened is None or leaf.here is None:
            return Spot(side, Place(0, 0))
        return same_text(leaf.opened, leaf.here, side)


def _known_as(header: Header) -> object:
    """What tells an amendment from the others of its chain: its accession number; a bare document has none."""
    return header.accession or header
