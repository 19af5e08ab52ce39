"""One side of a tab: a document of the filing that is open, where the reader is in it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from viewer.desktop.tab.folding import Folding
from viewer.desktop.tab.stage import Landing, Stage
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.page.theme import Theme
from viewer.telling.shown import Shown, maker
from viewer.telling.spots.filing_spots import moved_spot
from viewer.telling.spots.history import History, Spot

if TYPE_CHECKING:
    from viewer.desktop.pane.pane import DocumentPane
    from viewer.reading import Reading


class Leaf(QFrame):
    """A line of words above a page; a tab has one, and another one beside it where two documents are read.

    Where a reference leads is told and not gone to: whoever owns the leaf may know of more than this side.
    """

    shown = Signal()
    """A document is laid out and painted."""
    first_shown = Signal()
    """The page of a filing that is still being read is laid out and painted."""
    jumped = Signal(object)
    """A ``Spot`` is gone to."""
    turned = Signal(object)
    """The document of a ``Spot`` is about to be shown in the place of what was."""
    side_changed = Signal()
    """The other filing of the pair is shown, or the text put together of them."""
    spot_reached = Signal(object)
    """The reader is at a ``Spot``."""
    link_followed = Signal(object)
    """A link of the page leads to a ``Spot``."""
    card_chosen = Signal(object, str)
    """A ``CardRef`` and what is asked of it: "counterpart", "source", "replaced"; "chosen": picked out, or None."""
    failed = Signal(object)
    """What is to be shown cannot be: an exception."""

    def __init__(
        self, line: QWidget, appearance: Appearance, *, notes_shown: bool = True, pane: DocumentPane | None = None
    ) -> None:
        super().__init__()
        self.opened: Opened | None = None
        self.side: Side = "original"
        self.history = History()
        self.notes_shown = notes_shown
        self.folding = Folding()
        self._appearance = appearance
        self._place: Place | None = None
        self.stage = Stage(pane=pane)
        self.stage.pane.set_theme(appearance.theme)
        layout = column(self, spacing=0)
        layout.addWidget(line)
        layout.addWidget(self.stage, 1)
        self._connect()

    @property
    def reading(self) -> Reading | None:
        """The filing of the pair that is shown here."""
        return self.opened.shown(self.side) if self.opened else None

    @property
    def here(self) -> Spot | None:
        """Where the reader is on this side."""
        return Spot(self.side, self._place) if self._place else None

    @property
    def has_focus(self) -> bool:
        """Whether the reader is at work on this side."""
        focused = focused_of(self)
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    @property
    def theme(self) -> Theme:
        """In which pages are made."""
        return self._appearance.theme

    def show_first(self, shown: Shown, place: Place) -> None:
        """Show the page of a filing that is still being read."""
        self._place = place
        self.stage.put(shown, Landing(place, flash=False))

    def begin(self, opened: Opened, side: Side) -> None:
        """A filing was read in the place of what is shown; what is gone to next is made ready anew."""
        self.opened, self.side, self._place = opened, side, None
        self.folding.opened.clear()
        self.stage.forget()

    def renew(self, opened: Opened, *, is_left: bool = False) -> bool:
        """More is known of what is open: the page stays where it is. False where what is shown is open no more.

        ``is_left``: something else is gone to next.
        """
        before, here = self.opened, self.here
        now = moved_spot(here, before, opened) if here is not None and before is not None else None
        if before is None or now is None:
            return False
        is_same = opened.shown(now.side).filing is before.shown(self.side).filing
        is_made_anew = not is_same or opened.amended is not before.amended
        self.history.move(lambda spot: moved_spot(spot, before, opened))
        self.opened, self.side = opened, now.side
        if is_left:
            self.stage.forget()
        elif is_made_anew:
            current = self.stage.current
            # One that was not laid out yet has no place to keep, and is brought to it.
            is_there = current is not None and self.stage.holds(current.side, current.document.index)
            self._remake(now, keeps_place=is_there)
        else:
            self.stage.call_side(now.side)
        return True

    def go(self, spot: Spot, *, remember: bool = True, flash: bool = True, card: CardRef | None = None) -> None:
        """Show a place of what is open."""
        if remember:
            self.history.jump(spot)
        self.jumped.emit(spot)
        if self.opened is None:
            return
        landing = Landing(spot.place, flash, card)
        if self.stage.holds(spot.side, spot.place.document):
            self.stage.land(landing)
        else:
            self._show(spot.side, landing)

    def show_notes(self, shown: bool) -> None:
        """Show the document as filed, or with the amendment's notes, at the same place."""
        if shown != self.notes_shown:
            self.notes_shown = shown
            self.reshow()

    def fold(self, on: bool) -> None:
        """Fold all of the text that both filings have alike, or show all of it."""
        self.folding.turn(on)
        self.stage.pane.set_folds(on)

    def unfold(self, runs: tuple[int, ...]) -> None:
        """Have these runs of the shown document open, by their first blocks, and no others."""
        if (current := self.stage.current) is not None:
            self.folding.opened[current.side, current.document.index] = runs
            self.stage.pane.set_folds(True, runs)

    def reshow(self) -> None:
        """Make the shown document anew, at the same place."""
        current = self.stage.current
        if current is not None and self.opened is not None:
            here = self._place or Place(current.document.index, 0)
            self._remake(Spot(current.side, here), keeps_place=True)

    def _remake(self, here: Spot, *, keeps_place: bool) -> None:
        self.stage.forget()
        self._show(here.side, Landing(here.place, flash=False, keeps_place=keeps_place))

    def _show(self, side: Side, landing: Landing) -> None:
        assert self.opened is not None
        if side != self.side:
            self.side = side
            self.side_changed.emit()
        self._place = landing.place
        if not landing.keeps_place:
            self.stage.expect()
        document = landing.place.document
        make = maker(self.opened, side, document, self._appearance.theme, with_notes=self.notes_shown)
        self.stage.run(make, lambda shown: self._put(shown, landing))
        self.turned.emit(Spot(side, landing.place))

    def _put(self, shown: Shown, landing: Landing) -> None:
        self.stage.put(shown, landing, self.folding.of(shown.side, shown.document.index))
        self.spot_reached.emit(Spot(shown.side, landing.place))

    def _connect(self) -> None:
        self.stage.shown.connect(lambda: (self.first_shown if self.opened is None else self.shown).emit())
        self.stage.failed.connect(self.failed)
        pane = self.stage.pane
        pane.place_reached.connect(self._on_place_reached)
        pane.link_activated.connect(self._on_link_activated)
        pane.internal_jump.connect(lambda place: self.link_followed.emit(Spot(self.side, place)))
        pane.unfolded.connect(self._on_unfolded)
        pane.card_activated.connect(self.card_chosen)
        self._appearance.changed.connect(self._on_theme_changed)

    def _on_place_reached(self, place: Place) -> None:
        current = self.stage.current
        if current is not None and place.document == current.document.index:
            self._place = place
        if self.opened is not None and self._place is place:
            self.history.drift(Spot(self.side, place))
            self.spot_reached.emit(Spot(self.side, place))

    def _on_link_activated(self, index: int) -> None:
        target = self.reading.exhibits.links[index].target if self.reading else None
        if target is not None:
            self.link_followed.emit(Spot(self.side, target.place))

    def _on_unfolded(self, runs: tuple[int, ...]) -> None:
        if (current := self.stage.current) is not None:
            self.folding.opened[current.side, current.document.index] = runs

    def _on_theme_changed(self) -> None:
        self.stage.pane.set_theme(self._appearance.theme)
