"""A filing's facts: read when somebody asks, underlined on the page, listed, told in cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from viewer.desktop.panels.facts.panel import FactsPanel
from viewer.desktop.process.later import told_facts
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Filing
from viewer.page.facts import fact_marks
from viewer.telling.facts.lines import FactLine
from viewer.telling.facts.untied import UntiedLine
from viewer.telling.spots.history import Spot

if TYPE_CHECKING:
    from viewer.reading import Reading
    from viewer.telling.facts.told import Told

_REMEMBERED = 4


class _Known:
    """What is known of one filing, and what is being read of it."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.told: Told | None = None
        self.untied: Sequence[UntiedLine] | None = None
        self.work: Work | None = None


class FactsRead(QObject):
    """Knows the facts of the filings that were asked about last."""

    changed = Signal()
    """Facts are shown on the page, or no longer."""

    def __init__(self, tabs: Tabs, panel: FactsPanel) -> None:
        super().__init__(panel)
        self._tabs = tabs
        self._panel = panel
        self._known: list[_Known] = []
        self.are_shown = False
        panel.asked.connect(self._list)
        panel.chosen.connect(self._go)
        panel.peeked.connect(self._peek)
        tabs.current_changed.connect(self._list)
        tabs.closing.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Hear what is shown in a view, in whichever part of it."""
        self._hear(view, view.leaf)
        view.asides.beside_made.connect(partial(self._hear, view))
        view.opened_changed.connect(self._list)

    def show_on_page(self, shown: bool) -> None:
        """Underline the facts on the page, or no longer."""
        self.are_shown = shown
        for view in self._tabs.views:
            self._underline(view.leaf)
            if view.asides.beside is not None:
                self._underline(view.asides.beside)
        self.changed.emit()

    def _hear(self, view: FilingView, leaf: Leaf) -> None:
        leaf.shown.connect(lambda: self._underline(leaf))
        leaf.stage.pane.fact_pointed.connect(partial(self._on_pointed, view, leaf))

    def _list(self) -> None:
        """List what is in front, where the panel is seen; read what is not known of it."""
        view = self._tabs.current
        if view is None or not self._panel.isVisible():
            return
        reading = _as_filed(view.leaf)
        if reading is None:
            return
        known = self._asked(view.leaf, reading)
        self._panel.show_told(known.told.lines if known.told else None, known.untied)
        if known.told is not None and known.untied is None and known.work is None:
            self._add_up(view.leaf, reading, known, known.told)

    def _forget(self, closing: FilingView) -> None:
        """Know nothing more of what is open in no other tab."""
        shown = [view.opened for view in self._tabs.views if view is not closing and view.opened is not None]
        still = {id(filing) for opened in shown for filing in opened.filings}
        self._known = [one for one in self._known if id(one.filing) in still]

    def _underline(self, leaf: Leaf) -> None:
        current, reading = leaf.stage.current, _as_filed(leaf)
        if current is None or current.page is None:
            return
        told = self._asked(leaf, reading).told if self.are_shown and reading is not None else None
        places = ((line.index, line.place) for line in told.lines if line.is_brief) if told is not None else ()
        leaf.stage.pane.set_facts(fact_marks(places, current.document.index, current.page.blocks))

    def _asked(self, leaf: Leaf, reading: Reading) -> _Known:
        """What is known of a filing; where nothing is, reading begins."""
        known = self._known_of(leaf)
        if known is None:
            known = _Known(reading.filing)
            self._known = [*self._known[1 - _REMEMBERED :], known]
            read = told_facts.told_of
            work = Work(leaf, lambda report: read(reading, report))
            known.work = work.on_success(partial(self._on_read, leaf, known)).start()
        return known

    def _on_read(self, leaf: Leaf, known: _Known, told: Told) -> None:
        known.told, known.work = told, None
        self._list()
        for view in self._tabs.views:
            for one in (view.leaf, view.asides.beside):
                if one is not None and self._known_of(one) is known:
                    self._underline(one)

    def _add_up(self, leaf: Leaf, reading: Reading, known: _Known, told: Told) -> None:
        add_up = told_facts.untied_of
        work = Work(leaf, lambda report: add_up(reading, told, report))
        known.work = work.on_success(partial(self._on_added_up, known)).start()

    def _on_added_up(self, known: _Known, untied: Sequence[UntiedLine]) -> None:
        known.untied, known.work = untied, None
        self._list()

    def _on_pointed(self, view: FilingView, leaf: Leaf, index: int, area: QRect, at_once: bool) -> None:
        known = self._known_of(leaf)
        card = known.told.card(index) if known is not None and known.told is not None else None
        if card is not None:
            view.asides.peeking.show_told(leaf, card, area, at_once=at_once)

    def _go(self, line: FactLine | UntiedLine) -> None:
        view = self._tabs.current
        if view is not None and line.place is not None:
            view.go(Spot(view.side, line.place))

    def _peek(self, line: FactLine | UntiedLine, area: QRect) -> None:
        view = self._tabs.current
        if view is None:
            return
        known = self._known_of(view.leaf)
        told = known.told if known is not None else None
        card = line.card if isinstance(line, UntiedLine) else told.card(line.index) if told is not None else None
        if card is not None:
            view.asides.peeking.show_listed(view.leaf, card, area)

    def _known_of(self, leaf: Leaf) -> _Known | None:
        reading = _as_filed(leaf)
        return next((one for one in self._known if reading is not None and one.filing is reading.filing), None)


def _as_filed(leaf: Leaf) -> Reading | None:
    """What is shown as it was filed; a text that is put together of two filings has no tags of its own."""
    return leaf.reading if leaf.side != "effective" else None
