"""A row or a passage through the years: looked for in the filings around, shown under the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from viewer.desktop.panels.years.panel import YearsPanel
from viewer.desktop.process.later import tracing
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Filing, Place, Report
from viewer.language import translated
from viewer.telling.spots.history import Spot
from viewer.telling.years import years_told
from viewer.wording import cut

if TYPE_CHECKING:
    from viewer.library.tracing import Traced

_LONGEST = 80
_NOT_POINTED = translated(
    "Select a figure or a word first, or right click the row or the passage that you want to follow."
)


class Tracing(QObject):
    """Offers it in the menu of the page; what was read for it is kept until another matter is asked for."""

    said = Signal(str)
    filing_asked = Signal(object, object)
    """The reader wants to read a filing: its path and a ``Place`` in it."""

    def __init__(self, tabs: Tabs, appearance: Appearance) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._appearance = appearance
        self._known: dict[Path, Filing] = {}
        self._work: Work | None = None
        tabs.closing.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Offer it where the reader right clicks, on either side."""
        self._hear(view, view.leaf)
        view.asides.beside_made.connect(partial(self._hear, view))

    def trace_selected(self) -> None:
        """Follow what is selected, or the change that the reader stands at."""
        view = self._tabs.current
        if view is None or view.opened is None:
            return
        selected = view.asides.at_work.stage.pane.selected
        place = selected[0] if selected else view.steps.place
        if place is None:
            self.said.emit(_NOT_POINTED)
        else:
            self.trace(view, view.asides.at_work, place)

    def trace(self, view: FilingView, leaf: Leaf, place: Place) -> None:
        """Look for the row or the passage at a place of one side of a tab."""
        reading = leaf.reading
        if reading is None or leaf.side == "effective":
            return
        filing = reading.filing
        self.said.emit("")
        panel = YearsPanel(self._appearance)
        panel.begin(cut(filing.documents[place.document].blocks[place.block].text, _LONGEST))
        panel.close_asked.connect(partial(self._close, view))
        panel.stop_asked.connect(partial(self._stop, panel))
        view.asides.show_under(panel)
        known = self._known if self._work is None or not self._work.is_running else {}

        def find(report: Report) -> Traced:
            return tracing.trace(filing.path, filing, place, known, report)

        self._cancel()
        self._known = known
        work = Work(panel, find).on_success(partial(self._on_found, view, leaf, panel)).on_progress(panel.show_progress)
        self._work = work.start()

    def _hear(self, view: FilingView, leaf: Leaf) -> None:
        leaf.stage.pane.menu_asked.connect(lambda menu, place: self._fill(menu, view, leaf, place))

    def _fill(self, menu: QMenu, view: FilingView, leaf: Leaf, place: Place | None) -> None:
        if place is None or leaf.reading is None or leaf.side == "effective":
            return
        is_table = leaf.reading.filing.documents[place.document].blocks[place.block].kind == "table"
        menu.addSeparator()
        words = translated("This row through the years") if is_table else translated("This passage through the years")
        menu.addAction(words, partial(self.trace, view, leaf, place))

    def _on_found(self, view: FilingView, leaf: Leaf, panel: YearsPanel, traced: Traced) -> None:
        panel.show_told(years_told(traced))
        panel.cell_chosen.connect(partial(self._go, view, leaf, traced))
        view.asides.fit_under()
        panel.grid.setFocus()

    def _go(self, view: FilingView, leaf: Leaf, traced: Traced, filing: int, place: Place) -> None:
        reading = leaf.reading
        path = traced.filings[filing].path
        if reading is not None and path == reading.filing.path.absolute():
            leaf.go(Spot(leaf.side, place))
        else:
            self.filing_asked.emit(path, place)

    def _stop(self, panel: YearsPanel) -> None:
        self._cancel()
        panel.say(translated("Stopped."))

    def _close(self, view: FilingView) -> None:
        self._cancel()
        view.asides.close_under()

    def _forget(self) -> None:
        """What was read for a tab goes with it; what is looked through now is kept by whoever looks."""
        self._known = {}

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None
