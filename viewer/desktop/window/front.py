"""What the panels and the status bar tell of the tab in front, and where the reader is in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.desktop.controllers.changes import ChangesRead
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.window.side_panel import SidePanel
from viewer.desktop.window.status import StatusBar
from viewer.desktop.window.turns import Step, Turns
from viewer.telling.headings.where import breadcrumb
from viewer.telling.locator import Locator
from viewer.telling.spots.history import Spot


class Front(QObject):
    """Shows another tab, another filing of the same one, another place."""

    changed = Signal(object)
    """The tab in front is another, or shows another filing: a ``FilingView``, None where there is none."""
    moved = Signal()
    """The reader is elsewhere in it."""

    def __init__(self, tabs: Tabs, side: SidePanel, status: StatusBar, changes_read: ChangesRead) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._side = side
        self._status = status
        self._changes_read = changes_read
        self._locator: Locator | None = None
        self._turns = Turns(self)
        tabs.current_changed.connect(self.show)
        side.brought.connect(self.finish)

    def show(self) -> None:
        """Show the tab in front, or that there is none."""
        self.show_in_turns()
        self.finish()

    def show_in_turns(self) -> None:
        """The same in turns, the panel that is seen at once: all together would hold the window's thread up."""
        self._turns.take(self._steps())

    @property
    def is_telling(self) -> bool:
        """Whether more is to be shown in the turns to come."""
        return self._turns.is_taking

    def finish(self) -> None:
        """Show what is left to be shown: where a page stands, all around it tells of it."""
        self._turns.finish()

    def _steps(self) -> Iterator[Step]:
        panels = sorted(self._side.panels, key=lambda panel: panel is not self._side.current)
        yield from (partial(self._show_in, panel) for panel in panels)
        yield self._show_changes
        yield self._show_place
        yield lambda: self.changed.emit(self._tabs.current)

    def _show_in(self, panel: Panel) -> None:
        view = self._tabs.current
        if view is None:
            panel.show_tab(None)
            return
        order = view.steps.show(view.opened, view.side) if view.opened is not None else None
        panel.show_tab(TabShown(view.path, view.opened, view.side, order))

    def _show_changes(self) -> None:
        view = self._tabs.current
        if view is None or view.opened is None:
            self._changes_read.show_nothing()
            self._status.show_findings(())
        else:
            self._changes_read.show(view)
            self._status.show_findings((*view.opened.findings, *self._changes_read.findings))

    def _show_place(self) -> None:
        view = self._tabs.current
        if view is None or view.opened is None:
            self._locator = None
            self._status.show_place("", "")
        elif view.here is not None:
            self.follow(view, view.here)

    def follow(self, view: FilingView, spot: Spot) -> None:
        """The reader of a tab is at another place; of one that is not in front nothing is shown."""
        if view is not self._tabs.current:
            return
        self._side.follow(spot)
        reading = view.reading
        if reading is not None and spot.side == view.side:
            if self._locator is None or self._locator.reading is not reading:
                self._locator = Locator(reading)
            page = self._locator.page_number(spot.place)
            self._status.show_place(breadcrumb(reading, spot.place), page.words_of_all if page else "")
        self.moved.emit()
