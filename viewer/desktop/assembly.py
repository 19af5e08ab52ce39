"""Putting the window together: the parts, and where each stands; nobody else knows all of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.desktop.connections import connect_panels, connect_parts, show_recent, show_title
from viewer.desktop.controllers import attachments
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
from viewer.desktop.panels.annotations.panel import AnnotationsPanel
from viewer.desktop.panels.changes.panel import ChangesPanel
from viewer.desktop.panels.contents.panel import ContentsPanel
from viewer.desktop.panels.facts.panel import FactsPanel
from viewer.desktop.panels.files.panel import FilesPanel
from viewer.desktop.panels.notes.panel import NotesPanel
from viewer.desktop.panels.panel import Panel
from viewer.desktop.panels.search.panel import SearchPanel
from viewer.desktop.panels.start_page import StartPage
from viewer.desktop.process.sandbox import sandbox_state
from viewer.desktop.registry import Actions
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.neighbours import Neighbours
from viewer.desktop.tab.resting import Resting
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.verbs.menus import commands_with
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.quiet.bar import QuietBar
from viewer.desktop.window.applying import keep_applied, style_of
from viewer.desktop.window.dropping import Dropping
from viewer.desktop.window.front import Front
from viewer.desktop.window.side_panel import SidePanel
from viewer.desktop.window.side_room import SideRoom
from viewer.desktop.window.status import StatusBar
from viewer.desktop.window.top_bar import TopBar
from viewer.desktop.window.window import MainWindow
from viewer.telling.shown import Shown


def assemble(window: MainWindow) -> None:
    """Give the window its parts; again does nothing."""
    if window.is_assembled:
        return
    window.appearance.apply()
    appearance, settings = window.appearance, window.settings
    window.memory = Memory(settings, window)
    window.save_folder = SaveFolder(settings)
    window.start_page = StartPage(appearance)
    window.status = StatusBar()
    panels = _panels(window)
    window.side = SidePanel(panels)
    window.commands = Actions(window, commands_with(panels))
    window.top = TopBar(appearance, window.commands)
    window.tabs = Tabs(window.top.tabs, window.start_page, partial(_new_view, window), appearance, window)
    window.tab_acts = TabActs(window.tabs)
    window.awaiting = Awaiting(window.tabs)
    window.awaiting.said.connect(window.status.show_message)
    window.splitting = Splitting(window.tabs)
    window.file_watch = FileWatch(window.tabs)
    window.resting = Resting(window.tabs)
    window.headings = HeadingEditor(window.tabs, window.contents, window.commands)
    window.changes_read = ChangesRead(window.tabs, window.changes, window.commands)
    window.annotating = Annotating(window.tabs, window.annotations)
    window.facts_read = FactsRead(window.tabs, window.facts)
    window.quoting = Quoting(window.tabs, window, window.appearance, window.save_folder)
    window.undoing = Undoing((window.headings, window.annotating), window)
    window.pairings = Pairings(window.tabs)
    window.comparing = Comparing(window.tabs)
    window.holdings_read = HoldingsRead(window.tabs)
    window.dropping = Dropping(window.tabs, window.top.tabs, window.files, window)
    window.tracing = Tracing(window.tabs, appearance)
    window.exporting = Exporting(window, settings, window.save_folder)
    window.ordering = Ordering(window.tabs, window.exporting, settings, window)
    window.tables_out = TablesOut(window.tabs, window.exporting)
    window.hits = Hits(window.search, window.files, window.tabs, window.open_path, window.save_folder)
    window.searching = Searching(window.top.find_bar, window.tabs, window.hits)
    window.walking = Walking(window.search, window.top.find_bar, window.tabs)
    window.walking.changed.connect(window.commands.refresh)
    window.searching.list_shown.connect(lambda is_left: window.bring_panel(window.search, with_focus=is_left))
    window.indexing = Indexing(window.search, window.settings)
    window.front = Front(window.tabs, window.side, window.status, window.changes_read)
    _lay_out(window)
    connect_panels(window)
    connect_parts(window)
    keep_applied(window)
    window.front.show()
    show_recent(window)
    _tell_how_it_began(window)
    window.tabs.stack.setFocus()
    window.show_parts()


def _panels(window: MainWindow) -> tuple[Panel, ...]:
    """The panels at the left, in the order of the switch; a new one stands here, and nowhere else."""
    window.contents = ContentsPanel(window.appearance)
    window.files = FilesPanel(window.appearance)
    window.notes = NotesPanel()
    window.changes = ChangesPanel(window.appearance)
    window.search = SearchPanel(window.appearance)
    window.annotations = AnnotationsPanel(window.appearance)
    window.facts = FactsPanel(window.appearance)
    return (
        window.contents,
        window.files,
        window.notes,
        window.changes,
        window.annotations,
        window.search,
        window.facts,
    )


def _lay_out(window: MainWindow) -> None:
    window.splitter = QSplitter(Qt.Orientation.Horizontal)
    window.splitter.setHandleWidth(1)
    window.splitter.setChildrenCollapsible(False)
    window.splitter.addWidget(window.side)
    window.splitter.addWidget(window.tabs.stack)
    window.splitter.setStretchFactor(1, 1)
    window.side_room = SideRoom(window.side, window.tabs, window.splitter)
    central = QWidget()
    layout = column(central, spacing=0)
    layout.addWidget(window.top)
    window.notice = QuietBar()
    layout.addWidget(window.notice)
    layout.addWidget(window.splitter, 1)
    layout.addWidget(window.status)
    window.side.setVisible(window.settings.flag("side-panel-shown"))
    window.setCentralWidget(central)


def _new_view(window: MainWindow, path: Path) -> FilingView:
    """A view on a path, whose tidings are heard."""
    window.starting.begin()
    neighbours = Neighbours(path, window.files.filings)
    pane, notes_shown = window.take_first_pane(path), window.settings.flag("notes-shown")
    view = FilingView(path, window.appearance, neighbours, notes_shown=notes_shown, pane=pane)
    view.set_zoom(window.settings.number("zoom"))
    view.set_reader(style_of(window.settings))
    view.stage.pane.zoom_changed.connect(window.set_zoom)
    view.stage.failed.connect(window.starting.end)
    view.arriving.failed.connect(window.starting.end)
    view.many_found.connect(window.list_folder)
    view.said.connect(window.status.show_message)
    view.asides.spread.shared.connect(window.side_room.fit)
    view.asides.filing_asked.connect(partial(_open_at, window))
    view.asides.attachment_asked.connect(partial(_take_out, window))
    view.opened_changed.connect(lambda: window.memory.add(view))
    view.opened_changed.connect(lambda: window.front.show_in_turns() if view is window.view else None)
    view.title_changed.connect(partial(show_title, window))
    view.place_reached.connect(lambda spot: window.memory.keep_position(view, spot))
    view.place_reached.connect(lambda spot: window.front.follow(view, spot))
    view.document_shown.connect(window.starting.end)
    view.document_shown.connect(window.front.finish)
    view.document_shown.connect(window.commands.refresh)
    view.document_shown.connect(lambda: window.focus_page(view))
    view.notes_switched.connect(lambda shown: window.settings.change(notes_shown=shown))
    view.modes.changed.connect(window.commands.refresh)
    view.series.filing_chosen.connect(partial(_bring, window))
    for part in (
        window.headings,
        window.changes_read,
        window.searching,
        window.comparing,
        window.tracing,
        window.annotating,
        window.tables_out,
        window.facts_read,
        window.file_watch,
        window.walking,
        window.awaiting,
        window.resting,
        window.splitting,
    ):
        part.watch(view)
    window.memory.restore_position(view)
    return view


def _bring(window: MainWindow, path: Path) -> None:
    """Bring the tab of a filing to the front, or the one that shows it as one of a pair; open it where none does."""
    readings = [(view, view.reading) for view in window.tabs.views]
    showing = [view for view, reading in readings if reading and reading.filing.path.absolute() == path]
    own = [view for view in window.tabs.views if view.path == path]
    window.open_path(next((view.path for view in (*own, *showing)), path))


def _open_at(window: MainWindow, path: Path, file: str) -> None:
    view = window.open_path(path)
    if file:
        view.go_to_file(file)


def _take_out(window: MainWindow, shown: Shown, act: str) -> None:
    """Save an attachment, or hand it to the system."""
    if act == "save" and window.view is not None:
        said = attachments.save(window, shown, window.view.path, window.save_folder)
    else:
        said = attachments.open_with_system(shown)
    window.status.show_message(said)


def _tell_how_it_began(window: MainWindow) -> None:
    """What protects the reader, and what was odd about the last time or what was kept of it."""
    window.status.show_sandbox(sandbox_state())
    findings = (*window.settings.findings, *window.memory.recent.findings)
    for sentence in (window.starting.look_back(), *(finding.what for finding in findings)):
        if sentence:
            window.status.show_message(sentence)
