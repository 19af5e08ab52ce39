"""What the panels and the status bar tell of the tab in front, and where the reader is in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.desktop.controllers.changes import ChangesRead
from viewer.desktop.panels.panel import TabShown
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.window.side_panel import SidePanel
from viewer.desktop.window.status import StatusBar
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
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_rest)
        tabs.current_changed.connect(self.show)

    def show(self) -> None:
        """Show the tab in front, or that there is none."""
        self._show_panels()
        self._show_rest()

    def show_in_turns(self) -> None:
        """The same, the panels at once and the rest in the next turn of the window's thread: all would hold it up."""
        self._show_panels()
        self._rest.start()

    def _show_panels(self) -> None:
        view = self._tabs.current
        self._side.show_tab(TabShown(view.path, view.opened, view.side) if view is not None else None)

    def _show_rest(self) -> None:
        self._rest.stop()
        view = self._tabs.current
        opened = view.opened if view is not None else None
        if view is None or opened is None:
            self._locator = None
            self._changes_read.show_nothing()
            self._status.show_findings(())
            self._status.show_place("", "")
        else:
            self._changes_read.show(view)
            self._status.show_findings((*opened.findings, *self._changes_read.findings))
            if view.here is not None:
                self.follow(view, view.here)
        self.changed.emit(view)

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
