"""The main window: first its frame, then everything in it; what the commands tell it to do."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter

from viewer.desktop.process.later import folders
from viewer.desktop.process.starting import Starting
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.widgets.frame import page_area, paint_frame
from viewer.desktop.widgets.theme import Appearance
from viewer.library.settings import Settings
from viewer.telling.quoting.place_link import is_link

# The window is on the screen before anything that stands in it is imported.
if TYPE_CHECKING:
    from viewer.desktop.controllers.awaiting import Awaiting
    from viewer.desktop.controllers.changes import ChangesRead
    from viewer.desktop.controllers.comparing import Comparing
    from viewer.desktop.controllers.facts import FactsRead
    from viewer.desktop.controllers.headings import HeadingEditor
    from viewer.desktop.controllers.hits import Hits
    from viewer.desktop.controllers.indexing import Indexing
    from viewer.desktop.controllers.memory import Memory
    from viewer.desktop.controllers.own.annotating import Annotating
    from viewer.desktop.controllers.own.quoting import Quoting
    from viewer.desktop.controllers.own.undoing import Undoing
    from viewer.desktop.controllers.pairings import Pairings
    from viewer.desktop.controllers.paper.exporting import Exporting
    from viewer.desktop.controllers.paper.ordering import Ordering
    from viewer.desktop.controllers.paper.save_folder import SaveFolder
    from viewer.desktop.controllers.searching import Searching
    from viewer.desktop.controllers.tabbing.acts import TabActs
    from viewer.desktop.controllers.tabbing.file_watch import FileWatch
    from viewer.desktop.controllers.tabbing.splitting import Splitting
    from viewer.desktop.controllers.tables.holdings import HoldingsRead
    from viewer.desktop.controllers.tables.out import TablesOut
    from viewer.desktop.controllers.tracing import Tracing
    from viewer.desktop.controllers.walking import Walking
    from viewer.desktop.pane.pane import DocumentPane
    from viewer.desktop.panels.annotations.panel import AnnotationsPanel
    from viewer.desktop.panels.changes.panel import ChangesPanel
    from viewer.desktop.panels.contents.panel import ContentsPanel
    from viewer.desktop.panels.facts.panel import FactsPanel
    from viewer.desktop.panels.files.panel import FilesPanel
    from viewer.desktop.panels.notes.panel import NotesPanel
    from viewer.desktop.panels.panel import Panel
    from viewer.desktop.panels.search.panel import SearchPanel
    from viewer.desktop.panels.start_page import StartPage
    from viewer.desktop.registry import Actions
    from viewer.desktop.tab.filing_view import FilingView
    from viewer.desktop.tab.resting import Resting
    from viewer.desktop.tab.tabs import Tabs
    from viewer.desktop.widgets.quiet.bar import QuietBar
    from viewer.desktop.window.dropping import Dropping
    from viewer.desktop.window.front import Front
    from viewer.desktop.window.side_panel import SidePanel
    from viewer.desktop.window.side_room import SideRoom
    from viewer.desktop.window.status import StatusBar
    from viewer.desktop.window.top_bar import TopBar


class MainWindow(QMainWindow):
    """One window over all open filings; it has its parts once ``assembly`` gave it them."""

    painted = Signal()
    """The frame is on the screen."""
    closed = Signal()
    """The reader closed it."""
    quit_asked = Signal()
    """All windows are to be closed."""

    awaiting: Awaiting
    changes: ChangesPanel
    changes_read: ChangesRead
    commands: Actions[MainWindow]
    dropping: Dropping
    contents: ContentsPanel
    annotating: Annotating
    annotations: AnnotationsPanel
    facts: FactsPanel
    facts_read: FactsRead
    exporting: Exporting
    file_watch: FileWatch
    files: FilesPanel
    front: Front
    headings: HeadingEditor
    holdings_read: HoldingsRead
    hits: Hits
    indexing: Indexing
    memory: Memory
    notes: NotesPanel
    notice: QuietBar
    ordering: Ordering
    pairings: Pairings
    resting: Resting
    quoting: Quoting
    comparing: Comparing
    save_folder: SaveFolder
    search: SearchPanel
    tracing: Tracing
    searching: Searching
    side: SidePanel
    side_room: SideRoom
    splitting: Splitting
    start_page: StartPage
    status: StatusBar
    tab_acts: TabActs
    tables_out: TablesOut
    tabs: Tabs
    top: TopBar
    undoing: Undoing
    walking: Walking
    splitter: QSplitter

    def __init__(self, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self.appearance = appearance
        self.settings = settings
        self.starting = Starting()
        self.is_assembled = False
        self.first_pane: tuple[Path, DocumentPane] | None = None
        """What is opened at the start, and the pane in which it is shown already."""
        self._was_painted = False
        self.setWindowTitle("Filing Viewer")
        self.setMinimumSize(640, 420)

    def show_parts(self) -> None:
        """Everything that stands in the frame is there."""
        self.is_assembled = True
        self._give_side_its_width()
        self.setAcceptDrops(True)

    @property
    def page_area(self) -> QRect:
        """Where pages stand in the frame."""
        side_width = self._side_width if self.settings.flag("side-panel-shown") else 0
        return page_area(self.rect(), side_width)

    def take_first_pane(self, path: Path) -> DocumentPane | None:
        """The pane in which a path is shown already, for a tab to take it over; None where there is none."""
        if self.first_pane is None or self.first_pane[0] != path:
            return None
        pane, self.first_pane = self.first_pane[1], None
        return pane

    @property
    def view(self) -> FilingView | None:
        """The filing in front."""
        return self.tabs.current

    def open_all(self, paths: Iterable[Path]) -> None:
        """Open filings; a folder that holds many is listed instead, a link to a place followed."""
        for path in paths:
            if is_link(str(path)):
                self.quoting.follow(str(path))
            elif path.is_dir() and not folders.is_one_filing(path):
                self.list_folder(path)
            else:
                self.open_path(path)

    def open_path(self, path: Path) -> FilingView:
        """Open one filing, or bring it to the front."""
        view = self.tabs.open(path)
        if view.opened is None and not view.is_busy:
            view.load()
        if not self._is_at_work_in_the_list:
            view.stage.focus()
        return view

    def list_folder(self, folder: Path) -> None:
        """List a folder's filings."""
        self.settings.change(last_folder=str(folder))
        self.bring_panel(self.files)
        self.files.list_folder(folder)

    def bring_panel(self, panel: Panel, *, with_focus: bool = True) -> None:
        """Show one of the panels at the left and give its list the focus, unless the reader is to go on elsewhere."""
        self.show_side_panel(True)
        self.side.bring(panel)
        if not with_focus:
            return
        if panel.list.isVisible() or panel.filter_box is None:
            self.side.focus_list()
        else:
            panel.filter_box.setFocus()

    def show_side_panel(self, shown: bool) -> None:
        """Show or hide the panel at the left; the focus that was in it goes to the page."""
        if not shown and self._is_at_work_in_the_list and self.view is not None:
            self.view.stage.focus()
        self.side.setVisible(shown)
        self.settings.change(side_panel_shown=shown)

    def set_zoom(self, zoom: float) -> None:
        """Show every page this large."""
        self.settings.change(zoom=zoom)

    def apply_zoom(self) -> None:
        """Show every page as large as the settings say."""
        zoom = self.settings.number("zoom")
        self.status.show_zoom(zoom)
        for view in self.tabs.views:
            view.set_zoom(zoom)

    def focus_page(self, view: FilingView) -> None:
        """A page is shown: it has the focus, unless the reader is at work elsewhere."""
        focused = focused_of(self)
        is_elsewhere = focused is not None and any(part.isAncestorOf(focused) for part in (self.side, self.top))
        if view is self.view and not is_elsewhere and not view.asides.has_focus:
            view.stage.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page that is shown before the parts are there where pages stand."""
        super().resizeEvent(event)
        if self.first_pane is not None:
            self.first_pane[1].setGeometry(self.page_area)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panel at the left the width it had."""
        super().showEvent(event)
        if self.is_assembled:
            self._give_side_its_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame until the parts cover it; tell of the first time."""
        if self.is_assembled:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        side_width = self._side_width if self.settings.flag("side-panel-shown") else 0
        paint_frame(painter, self.rect(), self.appearance.theme, side_width)
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else wanted puts out what is lit; where nothing is, it leaves the full screen."""
        if event.key() != Qt.Key.Key_Escape or not self.is_assembled:
            super().keyPressEvent(event)
            return
        self.commands.refresh()
        lit = self.commands["end-hits"]
        if lit.isEnabled():
            lit.trigger()
        elif self.isFullScreen():
            self.commands["full-screen"].trigger()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what would become of it here."""
        event.acceptProposedAction()
        self.dropping.move(event, self.mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing more."""
        self.dropping.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, or compare it with what it was dropped on."""
        event.acceptProposedAction()
        self.dropping.drop(event, self.mapToGlobal(event.position().toPoint()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where everything was left."""
        if self.is_assembled:
            self.starting.end()
            self.indexing.stop()
            self.memory.keep_window(self, self.side)
            self.closed.emit()
        event.accept()

    @property
    def _is_at_work_in_the_list(self) -> bool:
        focused = focused_of(self)
        return focused is not None and self.side.isAncestorOf(focused)

    @property
    def _side_width(self) -> int:
        return int(self.settings.number("side-panel-width"))

    def _give_side_its_width(self) -> None:
        self.splitter.setSizes([self._side_width, max(self.width() - self._side_width, 1)])
