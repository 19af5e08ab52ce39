"""What happens when a reference is pointed at or leads outside: a card shows it, and offers what can be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.desktop.tab.hover.preview import Choice, HoverCard, Showing
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.neighbours import Neighbours
from viewer.exhibits.model import LedgerRow
from viewer.filing.model import Place
from viewer.language import translated
from viewer.telling.archives import file_in, may_be_opened
from viewer.telling.glimpse import Glimpse, of_address, of_reference, of_row
from viewer.telling.spots.history import Spot

_OFFLINE = translated("Nothing is fetched here: your browser would ask the network for it.")


class Peeking(QObject):
    """Hears what is pointed at in the panes of a tab and shows it in a card over them."""

    beside_asked = Signal(object)
    """The reader wants to see a ``Spot`` beside."""
    filing_asked = Signal(object, str)
    """The reader wants another filing of this machine: its path, and the file in it (or nothing)."""

    def __init__(self, over: QWidget, neighbours: Neighbours) -> None:
        super().__init__(over)
        self._over = over
        self._neighbours = neighbours
        self._cache: dict[tuple[int, int | Place | str], Glimpse] = {}
        self._pointed_at = QRect(40, 60, 1, 1)
        self._asked_on: Leaf | None = None
        self.card = HoverCard(over)
        self.card.closed.connect(self._on_closed)

    def hear(self, leaf: Leaf) -> None:
        """Hear a pane."""
        pane = leaf.stage.pane
        pane.pointed.connect(lambda what, area, at_once: self._on_pointed(leaf, what, area, at_once))
        pane.pointer_left.connect(self.card.leave)
        pane.beside_asked.connect(lambda what: self._on_beside_asked(leaf, what))
        pane.outside_link_activated.connect(lambda address: self._on_outside_link(leaf, address))
        leaf.stage.shown.connect(self.card.dismiss)

    def forget(self) -> None:
        """The filing is another: what was seen of it is out of date."""
        self._cache.clear()
        self.card.dismiss()

    def show_place(self, leaf: Leaf, place: Place, area: QRect) -> None:
        """Show a place at once, beside an area of the screen; again closes it."""
        self._show_at_once(area, lambda: self._glimpse(leaf, place), leaf)

    def show_row(self, leaf: Leaf, row: LedgerRow, area: QRect) -> None:
        """Show what a row of the ledger stands for, beside an area of the screen; again closes it."""
        reading = leaf.reading
        self._show_at_once(area, lambda: of_row(reading, row) if reading else None, leaf)

    def show_told(self, leaf: Leaf, glimpse: Glimpse, area: QRect, *, at_once: bool) -> None:
        """Show what is pointed at in a pane and told by others, beside an area of it."""
        inside = QRect(leaf.stage.pane.mapTo(self._over, area.topLeft()), area.size())
        self.card.point(lambda: self._showing(leaf, glimpse, inside), at_once=at_once)

    def show_listed(self, leaf: Leaf, glimpse: Glimpse, area: QRect) -> None:
        """Show what a list tells, beside an area of the screen; again closes it."""
        self._show_at_once(area, lambda: glimpse, leaf)

    def _show_at_once(self, area: QRect, glimpse: Callable[[], Glimpse | None], leaf: Leaf) -> None:
        if self.card.isVisible():
            self.card.dismiss()
            return
        inside = QRect(self._over.mapFromGlobal(area.topLeft()), area.size())
        self.card.point(lambda: self._showing(leaf, glimpse(), inside), at_once=True)

    def _on_pointed(self, leaf: Leaf, what: int | Place | str, area: QRect, at_once: bool) -> None:
        inside = self._pointed_at = QRect(leaf.stage.pane.mapTo(self._over, area.topLeft()), area.size())
        self.card.point(lambda: self._showing(leaf, self._glimpse(leaf, what), inside), at_once=at_once)

    def _on_beside_asked(self, leaf: Leaf, what: int | Place | str) -> None:
        glimpse = self._glimpse(leaf, what)
        if glimpse is not None and glimpse.place is not None:
            self.card.dismiss()
            self.beside_asked.emit(Spot(leaf.side, glimpse.place))
        elif glimpse is not None and glimpse.address:
            self._on_outside_link(leaf, glimpse.address)

    def _on_outside_link(self, leaf: Leaf, address: str) -> None:
        def found(path: Path | None) -> None:
            if path is not None:
                self.filing_asked.emit(path, file_in(address))
            else:
                glimpse = self._glimpse(leaf, address) or of_address(address)
                self._ask(leaf, glimpse, self._outside_choices(leaf, address))

        self._neighbours.look_for(address, found)

    def _on_closed(self) -> None:
        if self._asked_on is not None:
            self._asked_on.stage.focus()

    def _glimpse(self, leaf: Leaf, what: int | Place | str) -> Glimpse | None:
        reading = leaf.reading
        if reading is None:
            return None
        key = (id(reading), what)
        if key not in self._cache:
            self._cache[key] = of_reference(reading, what)
        return self._cache[key]

    def _showing(self, leaf: Leaf, glimpse: Glimpse | None, area: QRect) -> Showing | None:
        if glimpse is None:
            return None
        choices: tuple[Choice, ...] = ()
        if glimpse.place is not None:
            spot = Spot(leaf.side, glimpse.place)
            go: Choice = (translated("Go there"), lambda: leaf.link_followed.emit(spot))
            choices = (go, (translated("Open beside"), lambda: self.beside_asked.emit(spot)))
        elif glimpse.address:
            choices = self._outside_choices(leaf, glimpse.address)
        return Showing(glimpse, choices, area)

    def _outside_choices(self, leaf: Leaf, address: str) -> tuple[Choice, ...]:
        copy: Choice = (translated("Copy address"), lambda: QGuiApplication.clipboard().setText(address))
        path = self._neighbours.known(address)
        if path is not None:
            return ((translated("Open it here"), lambda: self.filing_asked.emit(path, file_in(address))), copy)
        if may_be_opened(address):
            return (copy, (translated("Open in browser…"), lambda: self._ask_to_leave(leaf, address)))
        return (copy,)

    def _ask_to_leave(self, leaf: Leaf, address: str) -> None:
        glimpse = Glimpse(translated("Open in the browser?"), lines=(_OFFLINE,), address=address)
        leave: Choice = (translated("Open in browser"), lambda: open_outside(address))
        self._ask(leaf, glimpse, ((translated("Stay here"), lambda: None), leave))

    def _ask(self, leaf: Leaf, glimpse: Glimpse, choices: tuple[Choice, ...]) -> None:
        self._asked_on = leaf
        self.card.ask(Showing(glimpse, choices, self._pointed_at))


def open_outside(address: str) -> None:
    """Hand an address to the system, after the reader said so."""
    QDesktopServices.openUrl(QUrl(address))
