"""What a tab shows beside, under and over its page: a second document, the exhibit ledger, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from viewer.desktop.panels.ledger.panel import LedgerPanel
from viewer.desktop.panels.years.panel import YearsPanel
from viewer.desktop.tab.hover.peeking import Peeking
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.neighbours import Neighbours
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.tab.sides.in_step import InStep
from viewer.desktop.tab.sides.spread import Spread
from viewer.desktop.tab.stage import Stage
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Document, Filing, Place
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.telling.ledger import ledger_lines
from viewer.telling.spots.history import Spot

if TYPE_CHECKING:
    from viewer.reading import Reading


class Asides(QObject):
    """Makes each when it is asked for, and lets each lead where it should."""

    filing_asked = Signal(object, str)
    """The reader wants another filing of this machine: its path, and the file in it (or nothing)."""
    attachment_asked = Signal(object, str)
    """The reader wants a ``Shown`` attachment out of the program: "save" or "open"."""
    closed = Signal()
    """The document beside the first one is gone."""
    spot_chosen = Signal(object)
    """The reader wants to see a ``Spot`` in the first document's place."""
    beside_made = Signal(object)
    """A ``Leaf`` was made for a document beside the first one."""
    other_filing_changed = Signal()
    """Another filing than the first document's stands beside it, or does so no longer."""
    as_filed_asked = Signal()
    """The reader leaves side by side, and reads on where they are."""
    card_chosen = Signal(object)
    """The reader picks out a card (``CardRef``) on the other side, or none."""

    def __init__(self, leaf: Leaf, over: QWidget, neighbours: Neighbours, appearance: Appearance) -> None:
        super().__init__(over)
        self._leaf = leaf
        self._appearance = appearance
        self._in_step: InStep | None = None
        self.spread = Spread(leaf)
        self.spread.shared.connect(self.other_filing_changed)
        neighbours.setParent(self)
        self.peeking = Peeking(over, neighbours)
        self.peeking.hear(leaf)
        self.peeking.beside_asked.connect(self.open_beside)
        self.peeking.filing_asked.connect(self.filing_asked)
        self.peeking.card.visibility_changed.connect(self._on_card_shown)
        self._hear_attachments(leaf.stage)

    def give_way(self, by: int) -> None:
        """The pages begin so many pixels lower: what is read in them stays where it was seen."""
        for leaf in self.leaves:
            leaf.stage.pane.give_way(by)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The documents that are shown: the first, and the one beside it where there is one."""
        return (self._leaf,) if self.beside is None else (self._leaf, self.beside)

    @property
    def beside(self) -> Beside | None:
        """The document beside the first one, where there is one."""
        return self.spread.beside

    @property
    def other_filing(self) -> Filing | None:
        """The filing beside the first document, where it is another one than that is of."""
        beside = self.beside.reading if self.beside is not None else None
        first = self._leaf.reading
        return beside.filing if beside and first and beside.filing is not first.filing else None

    @property
    def at_work(self) -> Leaf:
        """The document that the reader is at work in: the one beside where that has the focus, else the first."""
        beside = self.spread.beside
        return beside if beside is not None and beside.has_focus else self._leaf

    @property
    def has_focus(self) -> bool:
        """Whether the reader is at work in one of them."""
        return self.spread.has_focus_aside

    @property
    def is_in_step(self) -> bool:
        """Whether the original and the amendment are read side by side."""
        return self._in_step is not None

    @property
    def lists_exhibits(self) -> bool:
        """Whether the ledger is shown."""
        return self.spread.ledger is not None

    @property
    def companion(self) -> Spot | None:
        """What one would read beside the shown document: the news release, or the primary document beside an exhibit.

        An exhibit 99 comes first, then any other; None where the filing has no exhibit that is text.
        """
        reading, current = self._leaf.reading, self._leaf.stage.current
        if reading is None or current is None:
            return None
        if current.document.index > 0:
            return Spot(self._leaf.side, Place(0, 0))
        exhibits = [one for one in reading.filing.documents if one.is_exhibit and one.blocks]
        best = min(exhibits, key=_likely_news, default=None)
        return Spot(self._leaf.side, Place(best.index, 0)) if best is not None else None

    def open_beside(self, spot: Spot) -> None:
        """Show a place beside what is shown; the two keep their own places from then on."""
        if self._leaf.opened is not None:
            if self.is_in_step or self._has_guest:
                self.close_beside()
            self._beside(self._leaf.opened).go(spot, flash=spot.place.block > 0)

    def open_guest(self, opened: Opened, spot: Spot) -> None:
        """Show a place of another filing beside what is shown; the two are not compared and go their own ways."""
        self._take_beside()
        self.spread.put_beside(self._new_beside(opened, is_guest=True))
        if self.spread.beside is not None:
            self.spread.beside.go(spot, flash=False)

    @property
    def side_at_work(self) -> Side:
        """The filing that the reader is at work in; while they are in neither page, the one that was opened."""
        beside = self.spread.beside
        if beside is not None and beside.has_focus:
            return "amendment"
        return "original" if self._leaf.stage.has_focus or self._leaf.opened is None else self._leaf.opened.own_side

    def read_in_step(self, here: Spot | None = None) -> None:
        """Show the amendment at the right of the original, kept at the same text.

        ``here``: the reader is at this place of the amendment, and stays in it.
        """
        opened = self._leaf.opened
        comparison = opened.comparison if opened is not None else None
        if opened is None or opened.amendment is None or comparison is None:
            return
        self._take_beside()
        beside = self._beside(opened)
        self._in_step = InStep(self._leaf, beside, comparison, opened.amendment.filing.header)
        if here is not None:
            beside.go(here, remember=False, flash=False)
            if self._leaf.has_focus:
                beside.stage.show_again()
                beside.stage.focus()
        self._in_step.begin("original" if here is None else "amendment")

    def close_beside(self) -> None:
        """Show one document alone again."""
        if self.spread.beside is not None:
            self.peeking.card.dismiss()
            self._take_beside()
            self._leaf.stage.focus()
            self.closed.emit()

    def _take_beside(self) -> None:
        if self._in_step is not None:
            self._in_step.end()
            self._in_step = None
        self.spread.take_beside()

    def list_exhibits(self, shown: bool) -> None:
        """List the exhibits under the page, or no longer."""
        if not shown and self.lists_exhibits:
            self.close_under()
        elif shown and not self.lists_exhibits and self._leaf.reading is not None:
            ledger = self._new_ledger(self._leaf.reading)
            self.spread.put_under(ledger)
            ledger.grid.setFocus()

    def show_under(self, panel: YearsPanel) -> None:
        """Show a table under the page, in the place of what stands there."""
        self.spread.put_under(panel)

    def fit_under(self) -> None:
        """Give what stands under the page the height that its rows need now."""
        self.spread.fit_under()

    def close_under(self) -> None:
        """Show nothing under the page."""
        self.spread.take_under()
        self._leaf.stage.focus()

    def peek(self, spot: Spot, area: QRect) -> None:
        """Show a place in a card beside an area of the screen; again closes it."""
        if spot.side == self._leaf.side:
            self.peeking.show_place(self._leaf, spot.place, area)

    def renew(self) -> None:
        """Another filing is open, or the other one of the pair is shown, or none could be read."""
        self.peeking.forget()
        opened, reading, beside = self._leaf.opened, self._leaf.reading, self.spread.beside
        if self._has_guest:
            pass  # what is beside is of another filing, and stays as it is
        elif beside is not None and _are_same_filings(beside.opened, opened):
            beside.opened = opened
        elif beside is not None and (opened is None or self.is_in_step or not beside.renew(opened)):
            self._take_beside()
        if self.spread.ledger is not None and reading is not None:
            self.spread.ledger.show_lines(ledger_lines(reading))

    def fold(self, on: bool) -> None:
        """Fold the unchanged text of the document beside, or show all of it."""
        if self.spread.beside is not None:
            self.spread.beside.fold(on)

    def show_notes(self, shown: bool) -> None:
        """Show the document beside as filed, or with the amendment's notes."""
        if self.spread.beside is not None:
            self.spread.beside.show_notes(shown)

    def _on_card_shown(self, shown: bool) -> None:
        """Of two that listen for Esc neither would hear it: the card comes first."""
        if self.spread.beside is not None:
            self.spread.beside.escape.setEnabled(not shown)

    def _on_left(self) -> None:
        """Side by side is left as it is by 1: what the reader is at work in stays."""
        if self.is_in_step:
            self.as_filed_asked.emit()
        else:
            self.close_beside()

    def _on_card_chosen(self, card: CardRef | None, action: str) -> None:
        if action == "chosen":
            self.card_chosen.emit(card)

    def _on_counterpart_asked(self, spot: Spot) -> None:
        """What a card at the right is about stands at the left while the two are in step."""
        beside = self.spread.beside
        if self.is_in_step:
            self.spot_chosen.emit(spot)
        elif beside is not None:
            beside.go(spot, flash=spot.place.block > 0)

    def _beside(self, opened: Opened) -> Beside:
        if self.spread.beside is None:
            self.spread.put_beside(self._new_beside(opened))
        assert self.spread.beside is not None
        return self.spread.beside

    @property
    def _has_guest(self) -> bool:
        return self.spread.beside is not None and self.spread.beside.is_guest

    def _new_beside(self, opened: Opened, *, is_guest: bool = False) -> Beside:
        pane, notes_shown = self._leaf.stage.pane, self._leaf.notes_shown
        beside = Beside(opened, self._appearance, pane.zoom(), notes_shown=notes_shown, is_guest=is_guest)
        if not is_guest:
            beside.folding = self._leaf.folding
        beside.close_asked.connect(self.close_beside)
        beside.left.connect(self._on_left)
        beside.side_changed.connect(self.other_filing_changed)
        beside.counterpart_asked.connect(self._on_counterpart_asked)
        beside.stage.pane.set_reader(pane.reader)
        pane.zoom_changed.connect(beside.stage.pane.set_zoom)
        beside.stage.pane.zoom_changed.connect(pane.set_zoom)
        self._hear_attachments(beside.stage)
        self.peeking.hear(beside)
        if not is_guest:
            beside.stage.pane.set_read(pane.read)
        beside.card_chosen.connect(self._on_card_chosen)
        self.beside_made.emit(beside)
        return beside

    def _new_ledger(self, reading: Reading) -> LedgerPanel:
        leaf = self._leaf
        ledger = LedgerPanel(self._appearance)
        ledger.place_chosen.connect(lambda place: self.spot_chosen.emit(Spot(leaf.side, place)))
        ledger.peeked.connect(lambda row, area: self.peeking.show_row(leaf, row, area))
        ledger.close_asked.connect(lambda: self.list_exhibits(False))
        ledger.show_lines(ledger_lines(reading))
        return ledger

    def _hear_attachments(self, stage: Stage) -> None:
        stage.pane.save_requested.connect(lambda: self.attachment_asked.emit(stage.current, "save"))
        stage.pane.open_requested.connect(lambda: self.attachment_asked.emit(stage.current, "open"))


def _are_same_filings(one: Opened | None, other: Opened | None) -> bool:
    """Whether no filing was read anew; headings may be other ones."""
    if one is None or other is None:
        return False
    sides: tuple[Side, ...] = ("original", "amendment")
    return all(one.shown(side).filing is other.shown(side).filing for side in sides)


def _likely_news(document: Document) -> tuple[bool, int]:
    return document.exhibit is None or document.exhibit.family != "99", document.index
