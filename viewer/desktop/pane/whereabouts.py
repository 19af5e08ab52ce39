"""Where the reader is in the shown page, and what is selected there: told once it rests for a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.filing.model import Place
from viewer.page.model import Page
from viewer.page.positions import Spot, place_of, reaching
from viewer.telling.quoting.figures import with_whole_figures

_SCROLL_PAUSE: Final = 60
_SELECTION_PAUSE: Final = 150


class Whereabouts(QObject):
    """Hears the page's script; ``place`` is the top visible block, ``anchor`` a block and how far from the top it is.

    A place of ``selection_changed`` is None where the selection is outside the text; ``selected`` has one for each
    block that the selection reaches into, with no figure cut in half, or else one for each cell that the reader picked:
    the browser's own selection then runs on through cells that nobody picked. ``cells_picked`` are the places of these.
    """

    place_reached = Signal(object)
    selection_changed = Signal(str, object)
    cells_picked = Signal(list)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place: Place | None = None
        self.anchor: tuple[int, float] | None = None
        self._page: Page | None = None
        self._document = 0
        self._is_held = False
        self._reached: tuple[Place, ...] = ()
        self._cells: tuple[Place, ...] = ()
        self._selected: dict[str, Any] = {}
        self._place_timer = self._pause(_SCROLL_PAUSE, self._report_place)
        self._selection_timer = self._pause(_SELECTION_PAUSE, self._report_selection)

    def begin(self, page: Page | None, document: int) -> None:
        """Another page is shown, or none."""
        self._page, self._document = page, document
        self.place = self.anchor = None
        self._is_held = False
        self._reached, self._cells, self._selected = (), (), {}

    @property
    def selected(self) -> tuple[Place, ...]:
        """The picked cells, else the selected words block by block."""
        return self._cells or self._reached

    def hold(self, anchor: tuple[int, float] | None) -> None:
        """The page is yet to be brought to an anchor: where it tells that it is before that, the reader was not."""
        self.anchor, self._is_held = anchor, anchor is not None

    def on_restored(self, _told: dict[str, Any]) -> None:
        """The page was brought there, and tells from now on where the reader is."""
        self._is_held = False

    def on_place(self, told: dict[str, Any]) -> None:
        """The page was scrolled, or laid out."""
        if self._is_held:
            return
        self.place = Place(self._document, told["block"])
        self.anchor = (told["anchor"], told["offset"])
        self._place_timer.start()

    def on_selection(self, told: dict[str, Any]) -> None:
        """Other words are selected, or none."""
        self._selected = told
        self._selection_timer.start()

    def on_cells(self, told: dict[str, Any]) -> None:
        """Other cells are picked, or none."""
        named = map(self.place_named, told["elements"])
        places = [place for place in named if place is not None and place.start is not None]
        self._cells = with_whole_figures(self._page.blocks, places) if self._page is not None else ()
        self.cells_picked.emit(places)
        self._selection_timer.start()

    def place_named(self, element: str) -> Place | None:
        """The place of an element of the page by its id."""
        return place_of(self._page.blocks, self._document, Spot(element)) if self._page is not None else None

    def renew(self, page: Page) -> None:
        """The page was made another one of the same text."""
        self._page = page

    def _report_place(self) -> None:
        if self.place is not None:
            self.place_reached.emit(self.place)

    def _report_selection(self) -> None:
        text, element = self._selected.get("text", ""), self._selected.get("element")
        place = None
        if element is not None and self._page is not None:
            spot = Spot(element, self._selected["start"], self._selected["end"])
            place = place_of(self._page.blocks, self._document, spot)
        self._reached = self._reaching(place)
        self.selection_changed.emit(text, place)

    def _reaching(self, first: Place | None) -> tuple[Place, ...]:
        """The selection block by block, from its first place to where it ends."""
        if first is None or self._page is None:
            return ()
        blocks, tail = self._page.blocks, self._selected.get("tail")
        last = place_of(blocks, self._document, Spot(tail["element"], 0, tail["end"])) if tail else None
        if tail and last is not None and tail["end"] == 0:  # it ends before the first letter of that element
            last = Place(last.document, last.block, 0, last.start)
        return with_whole_figures(blocks, reaching(blocks, first, last or first))

    def _pause(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
