"""Putting the window together: bar, panels, tabs and status bar, where each stands, and what they show at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.desktop.controllers.changes import ChangesRead
from viewer.desktop.controllers.headings import HeadingEditor
from viewer.desktop.controllers.memory import Memory
from viewer.desktop.controllers.pairings import Pairings
from viewer.desktop.panels.start_page import StartPage
from viewer.desktop.process.sandbox import sandbox_state
from viewer.desktop.process.starting import Starting
from viewer.desktop.registry import Actions
from viewer.desktop.verbs import register_all
from viewer.desktop.widgets.layouts import column
from viewer.desktop.window.side_panel import SidePanel
from viewer.desktop.window.status import StatusBar
from viewer.desktop.window.tabs import Tabs
from viewer.desktop.window.top_bar import TopBar
from viewer.desktop.window.wiring import Wiring

if TYPE_CHECKING:
    from viewer.desktop.window.window import MainWindow


def assemble(window: MainWindow) -> None:
    """Give the window its parts."""
    register_all()
    window.appearance.apply()
    wiring = Wiring(window)
    appearance, settings = window.appearance, window.settings
    window.starting = Starting()
    window.memory = Memory(settings, window)
    window.commands = Actions(window)
    window.start_page = StartPage(appearance)
    window.side = SidePanel(appearance)
    window.status = StatusBar()
    window.top = TopBar(appearance, window.commands)
    window.tabs = Tabs(window.top.tabs, window.start_page, wiring.new_view, appearance, window)
    window.headings = HeadingEditor(window)
    window.changes = ChangesRead(window)
    window.pairings = Pairings(window)
    _lay_out(window)
    wiring.connect_parts()
    wiring.begin()
    window.status.show_sandbox(sandbox_state())
    found = (*settings.findings, *window.memory.recent.findings)
    for sentence in (window.starting.look_back(), *(finding.what for finding in found)):
        if sentence:
            window.status.show_message(sentence)
    window.tabs.stack.setFocus()


def _lay_out(window: MainWindow) -> None:
    window.splitter = QSplitter(Qt.Orientation.Horizontal)
    window.splitter.setHandleWidth(1)
    window.splitter.setChildrenCollapsible(False)
    window.splitter.addWidget(window.side)
    window.splitter.addWidget(window.tabs.stack)
    window.splitter.setStretchFactor(1, 1)
    central = QWidget()
    layout = column(central, spacing=0)
    layout.addWidget(window.top)
    layout.addWidget(window.splitter, 1)
    layout.addWidget(window.status)
    window.side.setVisible(window.settings.flag("side-panel-shown"))
    window.setCentralWidget(central)
