"""One tab: a filing, or an original with its amendment, and where the reader is in it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.desktop.tab.arrival.arriving import Arriving, Opener
from viewer.desktop.tab.arrival.refusal import Refusal
from viewer.desktop.tab.asides import Asides
from viewer.desktop.tab.header_told import HeaderTold
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.modes import Modes
from viewer.desktop.tab.neighbours import Neighbours
from viewer.desktop.tab.note_steps import Count, NoteSteps
from viewer.desktop.tab.reading_header import ReadingHeader
from viewer.desktop.tab.series_strip import SeriesStrip
from viewer.desktop.tab.sides.above import Above
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.tab.sides.names import Names
from viewer.desktop.tab.way import Way
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.quiet.bar import QuietBar
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.library.session.model import TabLeft
from viewer.page.folding import FOLDED
from viewer.page.model import CardRef
from viewer.page.reader import ReaderStyle
from viewer.telling.addresses import Address
from viewer.telling.notes_order import Stop
from viewer.telling.spots.filing_spots import has_spot, spot_of_file
from viewer.telling.spots.history import Spot

if TYPE_CHECKING:
    from viewer.desktop.pane.pane import DocumentPane
    from viewer.reading import Reading


class FilingView(QWidget):
    """Reads a path off the thread, shows its documents one at a time and keeps the way back."""

    opened_changed = Signal()
    """A filing arrived or failed, or the other one of a pair is shown."""
    title_changed = Signal()
    """The tab is called otherwise."""
    document_shown = Signal()
    """A document is laid out and painted."""
    place_reached = Signal(object)
    """The reader is at a ``Spot``."""
    notes_switched = Signal(bool)
    hit_step_asked = Signal(int)
    """The arrows of the header are to lead to the next hit of a search, or the one before."""
    close_asked = Signal()
    many_found = Signal(object)
    """The path is an archive of many filings, to be listed and not read."""
    said = Signal(str)
    """A sentence about what could not be read, while what was read before stays."""

    def __init__(
        self,
        path: Path,
        appearance: Appearance,
        neighbours: Neighbours,
        *,
        notes_shown: bool,
        pane: DocumentPane | None = None,
    ) -> None:
        super().__init__()
        self.path = path
        self.left: TabLeft | None = None
        """How the tab was left, where it is to be brought back and was not read yet."""
        self.selected_text = ""
        self._was_in_step = False
        self.steps = NoteSteps(self)
        self.header = ReadingHeader(appearance)
        self.header.hide()
        self.leaf = Leaf(self.header, appearance, notes_shown=notes_shown, pane=pane)
        self.stage, self.history = self.leaf.stage, self.leaf.history
        self.asides = Asides(self.leaf, self, neighbours, appearance)
        self.way = Way(self, self.leaf, self.asides)
        self.modes = Modes(self.leaf, self.asides)
        self.names = Names(path, self.leaf, lambda: self.asides.other_filing)
        self._told = HeaderTold(self.header, self.leaf, self.steps, self.modes)
        self._refusal = Refusal(path, self.stage)
        self.arriving = Arriving(path, self.leaf, self._told)
        self.series = SeriesStrip()
        self.notice = QuietBar()
        above = Above(self.notice, self.series)
        above.grown.connect(self.asides.give_way)
        layout = column(self, spacing=0)
        layout.addWidget(above)
        layout.addWidget(self.asides.spread, 1)
        self._connect()

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.names.tab

    @property
    def opened(self) -> Opened | None:
        """What was read; None before, and where it could not be."""
        return self.leaf.opened

    @property
    def side(self) -> Side:
        """Which filing of the pair is shown."""
        return self.leaf.side

    @property
    def reading(self) -> Reading | None:
        """The filing of the pair that is shown."""
        return self.leaf.reading

    @property
    def here(self) -> Spot | None:
        """Where the reader is."""
        return self.leaf.here

    @property
    def notes_shown(self) -> bool:
        """Whether the amendment's notes stand beside the text."""
        return self.leaf.notes_shown

    @property
    def has_notes(self) -> bool:
        """Whether the filing is one of a pair, or an amendment."""
        return self.opened is not None and self.opened.amended is not None

    @property
    def is_busy(self) -> bool:
        """Whether anything is being read, or a page made ready."""
        return self.arriving.is_running or self.stage.is_busy

    def load(self, opener: Opener | None = None, at: Spot | None = None) -> None:
        """Read the path and go to a spot of what it holds; a thin bar shows at once, a sentence after a second.

        What is open already stays until all of it is read anew.
        """
        self.arriving.load(opener, at)

    def cancel(self) -> None:
        """Give up what is being read or made ready; what is there stays."""
        self.arriving.stop()
        self.modes.wished = None
        self.stage.cancel()

    def take(self, opened: Opened) -> None:
        """What is open was outlined anew: the same filings, and the reader stays where they are."""
        self.leaf.opened = opened
        self.opened_changed.emit()

    def go(self, spot: Spot, *, remember: bool = True, flash: bool = True, card: CardRef | None = None) -> None:
        """Show a place, in whichever document and whichever filing of the pair it is."""
        if spot.side == "amendment" and self.asides.is_in_step and self.asides.beside is not None:
            self.asides.beside.go(spot, remember=remember, flash=flash, card=card)
            return
        if spot.side == "effective" and self.opened is not None and self.opened.effective is None:
            if remember:
                self.history.jump(spot)
            self.modes.make_effective(lambda: self._go_in_effective(spot.place, flash=flash, card=card))
        else:
            self.leaf.go(spot, remember=remember, flash=flash, card=card)

    def go_to_address(self, address: Address, *, flash: bool = True) -> None:
        """Show what a person's words lead to, and stand at the card that they name."""
        has_cards = self.notes_shown or address.spot.side == "effective"
        self.go(address.spot, flash=flash, card=address.card if has_cards else None)
        self.steps.stand_at(address.card)

    def go_to_file(self, name: str) -> None:
        """Show the document of a file's name, once the filing is read; nothing where it holds no such file."""
        self.arriving.wanted_file = name.lower() if self.opened is None else ""
        if self.opened is not None and (spot := spot_of_file(self.opened, name.lower())) is not None:
            self.go(spot)

    def show_notes(self, shown: bool) -> None:
        """Show the document as filed, or with the amendment's notes, at the same place."""
        if shown != self.notes_shown:
            self.steps.stand_at(None)
            self.leaf.show_notes(shown)
            self.asides.show_notes(shown)
            self.notes_switched.emit(shown)

    @property
    def can_fold(self) -> bool:
        """Whether text is folded that both filings of the pair have alike."""
        opened = self.opened
        return self.notes_shown and opened is not None and opened.amendment is not None and opened.relation in FOLDED

    def fold(self, on: bool) -> None:
        """Fold all of that text, or show all of it."""
        self.leaf.fold(on)
        self.asides.fold(on)

    def step_note(self, by: int) -> None:
        """Go to the next note or change, or the one before; around the end to the beginning."""
        if self.opened is not None and self.opened.reached == "comparing":
            self.arriving.step_later(by)
            return
        stop = self.steps.step(self.here.place if self.here else None, by)
        if stop is not None:
            self.show_notes(self.notes_shown or self.side != "effective")
            self._go_to_stop(stop)

    def show_hits(self, count: Count | None) -> None:
        """Have the header tell of the hits that are walked through; None: of the changes again."""
        self._told.show_hits(count)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages of this tab so large."""
        self.stage.pane.set_zoom(zoom)

    @property
    def weight(self) -> int:
        """How much there is to draw, in letters of its pages."""
        return sum(leaf.stage.weight for leaf in self.asides.leaves)

    def rest(self) -> None:
        """Nobody sees this tab for a while; one that is still on its way does not rest."""
        if not self.arriving.is_running:
            for leaf in self.asides.leaves:
                leaf.stage.rest()

    def set_reader(self, style: ReaderStyle) -> None:
        """Set the pages of this tab as the reader likes them."""
        for leaf in self.asides.leaves:
            leaf.stage.pane.set_reader(style)

    def show_read(self, cards: Collection[CardRef]) -> None:
        """Show the cards of changes that were read as such, on both sides."""
        for leaf in self.asides.leaves:
            if not (isinstance(leaf, Beside) and leaf.is_guest):
                leaf.stage.pane.set_read(cards)

    def _connect(self) -> None:
        self.opened_changed.connect(self.asides.renew)
        self.opened_changed.connect(self.title_changed)
        self.asides.other_filing_changed.connect(self.title_changed)
        self.asides.as_filed_asked.connect(lambda: self.modes.choose("as-filed"))
        leaf, asides = self.leaf, self.asides
        leaf.shown.connect(self.document_shown)
        leaf.failed.connect(self._refusal.say)
        self._refusal.said.connect(self.opened_changed)
        self._refusal.many_found.connect(self._on_many_found)
        leaf.spot_reached.connect(self.place_reached)
        leaf.side_changed.connect(self.opened_changed)
        leaf.jumped.connect(lambda: self.steps.stand_at(None))
        leaf.link_followed.connect(self.go)
        leaf.card_chosen.connect(self._on_card_chosen)
        self.stage.action_chosen.connect(self._on_action)
        asides.peeking.card.visibility_changed.connect(self.arriving.cover)
        self._hear_arriving()
        self.stage.pane.selection_changed.connect(self._on_selection_changed)
        asides.spot_chosen.connect(self.go)
        asides.card_chosen.connect(self.steps.stand_at)
        asides.closed.connect(self._told.show_count)
        self.modes.reading_asked.connect(self.load)
        self.header.mention_chosen.connect(lambda place: self.go(Spot(self.side, place)))
        self.header.exhibits_asked.connect(lambda: asides.list_exhibits(not asides.lists_exhibits))
        self.header.mode_chosen.connect(self.modes.choose)
        self.header.step_asked.connect(self._on_step_asked)
        self.header.other_filing_asked.connect(self.way.go_to_other_filing)
        self.header.stop_asked.connect(self.cancel)

    def _hear_arriving(self) -> None:
        arriving = self.arriving
        arriving.opened_changed.connect(self._on_arrived)
        arriving.begun.connect(self._on_begun)
        arriving.spot_asked.connect(lambda spot: self.go(spot, flash=False))
        arriving.stop_asked.connect(self._go_to_stop)
        arriving.step_asked.connect(self.step_note)
        arriving.failed.connect(self._refusal.say)
        arriving.was_stopped.connect(self._refusal.say_stopped)
        arriving.said.connect(self.said)

    def _on_arrived(self) -> None:
        self._was_in_step = self.asides.is_in_step
        self.opened_changed.emit()
        self.modes.fulfil()

    def _on_begun(self) -> None:
        if self._was_in_step:
            self.modes.choose("side-by-side")

    def _on_many_found(self) -> None:
        self.many_found.emit(self.path)
        self.close_asked.emit()

    def _on_action(self, action: str) -> None:
        {
            "again": self.load,
            "cancel": self.cancel,
            "reshow": self.leaf.reshow,
            "close": self.close_asked.emit,
        }[action]()

    def _on_card_chosen(self, card: CardRef | None, action: str) -> None:
        if action == "chosen" or card is None:
            self.steps.stand_at(card)
        elif action == "counterpart":
            self.way.go_to_counterpart(card)
        else:
            self.modes.show_source(card, action)

    def _on_step_asked(self, by: int) -> None:
        if self._told.counts_hits:
            self.hit_step_asked.emit(by)
        else:
            self.step_note(by)

    def _on_selection_changed(self, text: str, _place: Place | None) -> None:
        self.selected_text = text

    def _go_to_stop(self, stop: Stop) -> None:
        has_cards = self.notes_shown or self.side == "effective"
        self.go(Spot(self.side, stop.place), card=stop.card if has_cards else None)
        self.steps.stand_at(stop.card)

    def _go_in_effective(self, place: Place, *, flash: bool, card: CardRef | None) -> None:
        """Go to a place of the effective text that was just made, which may have fewer documents than it had."""
        assert self.opened is not None
        spot = Spot("effective", place)
        self.go(spot if has_spot(self.opened, spot) else Spot("effective", Place(0, 0)), flash=flash, card=card)
