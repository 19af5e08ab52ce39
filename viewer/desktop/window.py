"""The main window; it only assembles: bar, panels, tabs and status bar, and who tells whom."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from viewer.desktop.commands import Actions
from viewer.desktop.filing_view import FilingView
from viewer.desktop.headings import breadcrumb, page_text
from viewer.desktop.history import Spot
from viewer.desktop.layouts import column
from viewer.desktop.memory import Memory
from viewer.desktop.pane import sandbox_state
from viewer.desktop.side_panel import FILES, SidePanel
from viewer.desktop.start_page import StartPage
from viewer.desktop.status import StatusBar
from viewer.desktop.tabs import Tabs
from viewer.desktop.theme import Appearance
from viewer.desktop.top_bar import TopBar
from viewer.desktop.verbs import register_all
from viewer.filing.model import Finding
from viewer.library.settings import Settings

# What is first needed when the reader asks for it is imported then: the window is on the screen sooner.
if TYPE_CHECKING:
    from viewer.desktop.palette import Choice


class MainWindow(QMainWindow):
    """One window over all open filings."""

    def __init__(self, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        register_all()
        self.appearance = appearance
        self.settings = settings
        self.memory = Memory(settings, self)
        self.commands = Actions(self)
        self.start_page = StartPage(appearance)
        self.side = SidePanel(appearance)
        self.status = StatusBar()
        self.top = TopBar(appearance, self.commands)
        self.tabs = Tabs(self.top.tabs, self.start_page, self._new_view, appearance, self)
        self.setWindowTitle("Filing Viewer")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self._lay_out()
        self._connect()
        self.status.show_sandbox(sandbox_state())
        for finding in (*settings.findings, *self.memory.recent.findings):
            self.status.show_message(finding.what)
        self._on_recent_changed()
        self._on_current_changed()
        self.tabs.stack.setFocus()

    @property
    def view(self) -> FilingView | None:
        """The filing in front."""
        return self.tabs.current

    def open_all(self, paths: Iterable[Path]) -> None:
        """Open filings; a folder that holds many is listed instead."""
        from viewer.library.folders import is_one_filing  # imported here, for a quick start

        for path in paths:
            if path.is_dir() and not is_one_filing(path):
                self.list_folder(path)
            else:
                self.open_path(path)

    def open_path(self, path: Path) -> FilingView:
        """Open one filing, or bring it to the front."""
        view = self.tabs.open(path)
        if view.opened is None and not view.stage.is_busy:
            view.load()
        return view

    def list_folder(self, folder: Path) -> None:
        """List a folder's filings."""
        self.settings.change(last_folder=str(folder))
        self.bring_panel(FILES)
        self.side.files.list_folder(folder)

    def bring_panel(self, panel: int) -> None:
        """Show one of the panels at the left and give its list the focus."""
        self.show_side_panel(True)
        self.side.bring(panel)
        self.side.focus_list()

    def show_side_panel(self, shown: bool) -> None:
        """Show or hide the panel at the left."""
        self.side.setVisible(shown)
        self.settings.change(side_panel_shown=shown)

    def show_palette(self, choices: Iterable[Choice], prompt: str) -> None:
        """Offer choices in a list that narrows as one types."""
        from viewer.desktop.palette import Palette

        Palette(self, self.appearance, choices, prompt).open_over(self)

    def set_zoom(self, zoom: float) -> None:
        """Show every page this large."""
        self.settings.change(zoom=zoom)
        for view in self.tabs.views:
            view.stage.pane.set_zoom(zoom)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panel at the left the width it had."""
        super().showEvent(event)
        side = int(self.settings.number("side-panel-width"))
        self._splitter.setSizes([side, max(self.width() - side, 1)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.open_all([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where everything was left."""
        self.memory.keep_window(self)
        event.accept()

    def _on_current_changed(self) -> None:
        view = self.view
        self.setWindowTitle(f"{view.title} – Filing Viewer" if view else "Filing Viewer")
        self.top.find_bar.setVisible(view is not None)
        self.status.show_zoom(self.settings.number("zoom") if view else None)
        self._show_panels(view)
        self.commands.refresh()

    def _on_opened_changed(self, view: FilingView) -> None:
        self.memory.add(view)
        self.side.files.suggest(view.path.parent)
        if view is self.view:
            self._on_current_changed()

    def _on_document_shown(self, view: FilingView) -> None:
        self.commands.refresh()
        focused = self.focusWidget()
        is_elsewhere = focused is not None and (self.side.isAncestorOf(focused) or self.top.isAncestorOf(focused))
        if view is self.view and not is_elsewhere:
            view.stage.focus()

    def _on_place_reached(self, view: FilingView, spot: Spot) -> None:
        self.memory.keep_position(view, spot)
        if view is self.view:
            self._show_place(view, spot)

    def _on_zoom_changed(self, zoom: float) -> None:
        self.status.show_zoom(zoom)
        self.set_zoom(zoom)

    def _on_theme_changed(self) -> None:
        for view in self.tabs.views:
            view.stage.pane.set_theme(self.appearance.theme)

    def _on_searched(self, text: str, backward: bool, match_case: bool) -> None:
        if self.view is not None:
            self.view.stage.pane.find(text, backward=backward, match_case=match_case)

    def _on_find_closed(self) -> None:
        if self.view is not None:
            self.view.stage.pane.clear_find()

    def _on_find_left(self) -> None:
        if self.view is not None:
            self.view.stage.focus()

    def _on_spot_chosen(self, spot: Spot) -> None:
        if self.view is not None:
            self.view.go(spot)

    def _on_finding_chosen(self, finding: Finding) -> None:
        if self.view is not None and finding.place is not None:
            self.view.go(Spot(self.view.side, finding.place))
        else:
            self.status.show_message(finding.what)

    def _on_recent_changed(self) -> None:
        self.start_page.show_recent(self.memory.recent)
        self.top.show_recent(self.memory.recent)

    def _on_outside_link(self, address: str) -> None:
        from viewer.desktop.outside import outside_menu

        outside_menu(self, address).popup(QCursor.pos())

    def _on_attachment(self, view: FilingView, act: str) -> None:
        from viewer.desktop import attachment_files

        if (shown := view.stage.current) is not None:
            said = attachment_files.save(self, shown) if act == "save" else attachment_files.open_with_system(shown)
            self.status.show_message(said)

    def _show_panels(self, view: FilingView | None) -> None:
        opened = view.opened if view else None
        self.status.show_findings(opened.findings if opened else ())
        if view is None or opened is None:
            self.side.contents.show_nothing()
            self.side.notes.show_nothing()
            self.status.show_place("", "")
            return
        self.side.contents.show_filing(opened, view.side)
        self.side.notes.show_filing(opened)
        if view.here is not None:
            self._show_place(view, view.here)

    def _show_place(self, view: FilingView, spot: Spot) -> None:
        self.side.contents.follow(spot)
        reading = view.reading
        if reading is not None and spot.side == view.side:
            document = reading.filing.documents[spot.place.document]
            self.status.show_place(breadcrumb(reading, spot.place), page_text(document, spot.place))
        self.commands.refresh()

    def _new_view(self, path: Path) -> FilingView:
        view = FilingView(path, self.appearance, notes_shown=self.settings.flag("notes-shown"))
        pane = view.stage.pane
        pane.set_theme(self.appearance.theme)
        pane.set_zoom(self.settings.number("zoom"))
        pane.zoom_changed.connect(self._on_zoom_changed)
        pane.found.connect(self.top.find_bar.show_count)
        pane.outside_link_activated.connect(self._on_outside_link)
        pane.save_requested.connect(lambda: self._on_attachment(view, "save"))
        pane.open_requested.connect(lambda: self._on_attachment(view, "open"))
        view.opened_changed.connect(lambda: self._on_opened_changed(view))
        view.place_reached.connect(lambda spot: self._on_place_reached(view, spot))
        view.document_shown.connect(lambda: self._on_document_shown(view))
        view.notes_switched.connect(lambda shown: self.settings.change(notes_shown=shown))
        self.memory.restore_position(view)
        return view

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.side)
        splitter.addWidget(self.tabs.stack)
        splitter.setStretchFactor(1, 1)
        self._splitter = splitter
        central = QWidget()
        layout = column(central, spacing=0)
        layout.addWidget(self.top)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self.side.setVisible(self.settings.flag("side-panel-shown"))

    def _connect(self) -> None:
        self.tabs.current_changed.connect(self.top.find_bar.close_search)
        self.tabs.current_changed.connect(lambda: self.status.show_message(""))
        self.tabs.current_changed.connect(self._on_current_changed)
        self.side.contents.spot_chosen.connect(self._on_spot_chosen)
        self.side.notes.spot_chosen.connect(self._on_spot_chosen)
        self.side.notes.original_asked.connect(self.commands["choose-original"].trigger)
        self.side.files.path_chosen.connect(self.open_path)
        self.side.files.folder_asked.connect(self.commands["open-folder"].trigger)
        self.start_page.open_asked.connect(self.commands["open-file"].trigger)
        self.start_page.folder_asked.connect(self.commands["open-folder"].trigger)
        self.start_page.sample_asked.connect(self.commands["open-sample"].trigger)
        self.start_page.recent_chosen.connect(self.open_path)
        self.start_page.recent_cleared.connect(self.memory.forget_all)
        self.top.recent_chosen.connect(self.open_path)
        self.top.find_bar.searched.connect(self._on_searched)
        self.top.find_bar.closed.connect(self._on_find_closed)
        self.top.find_bar.left.connect(self._on_find_left)
        self.status.finding_chosen.connect(self._on_finding_chosen)
        self.status.zoom_reset_asked.connect(self.commands["zoom-reset"].trigger)
        self.memory.changed.connect(self._on_recent_changed)
        self.appearance.changed.connect(self._on_theme_changed)
