"""Who reads two filings side by side is told both names, and is left with the one that they read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.tab.test_modes import read_chain, side_by_side
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot


def tab_of(window: MainWindow) -> str:
    return window.top.tabs.tabText(0)


def test_the_tab_is_called_by_both_filings_as_long_as_both_are_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    alone = tab_of(window)
    side_by_side(view, qtbot)
    first, _, second = tab_of(window).partition(" beside ")
    assert first == alone
    assert second.startswith("10-K/A · ")
    assert window.windowTitle() == f"{tab_of(window)} – Filing Viewer"
    assert view.page_title == view.filing_title == alone
    assert view.opened is not None
    assert view.opened.amendment is not None
    paths = [str(one.filing.path.absolute()) for one in (view.opened.first, view.opened.amendment)]
    assert window.top.tabs.tabToolTip(0).splitlines() == [tab_of(window), *paths]
    view.modes.choose("as-filed")
    assert tab_of(window) == alone
    assert window.windowTitle() == f"{alone} – Filing Viewer"


def test_esc_leaves_the_reader_in_the_filing_that_they_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    beside.stage.focus()
    beside.stage.pane.place_reached.emit(Place(0, 4))
    qtbot.keyClick(beside.stage.pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.stage.holds("amendment", 0))
    assert view.modes.current == "as-filed"
    assert view.here == Spot("amendment", Place(0, 4))
    assert window.focusWidget() is view.stage.pane
