"""What can be done with whole tabs: close some, open again where they were left, tell them apart, take one out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import is_whole
from tests.desktop.controllers.tabbing.conftest import OpenFile
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.session.model import TabLeft
from viewer.telling.spots.history import Spot


def names(window: MainWindow) -> list[str]:
    return [view.path.name for view in window.tabs.views]


def menu_of(window: MainWindow, view: FilingView) -> dict[str, bool]:
    menu = QMenu()
    window.tabs.menu_asked.emit(menu, view)
    return {action.text(): action.isEnabled() for action in menu.actions() if action.text()}


def test_the_menu_of_a_tab_offers_what_can_be_done_with_it(window: MainWindow, open_file: OpenFile) -> None:
    view = open_file("one.txt")
    offered = menu_of(window, view)
    assert offered["Close tab"]
    assert offered["Copy path"]
    assert offered["Show in folder"]
    assert not offered["Close other tabs"]
    assert not offered["Close tabs to the right"]
    assert not offered["Move tab to a new window"]
    open_file("two.txt")
    assert menu_of(window, view)["Close tabs to the right"]


def test_the_others_and_those_at_the_right_can_be_closed(window: MainWindow, open_file: OpenFile) -> None:
    one, two = open_file("one.txt"), open_file("two.txt")
    open_file("three.txt")
    window.tab_acts.close_right(two)
    assert names(window) == ["one.txt", "two.txt"]
    window.tab_acts.close_others(one)
    assert names(window) == ["one.txt"]
    for _ in range(2):
        window.commands["reopen-tab"].trigger()
    assert names(window) == ["one.txt", "two.txt", "three.txt"]


def test_a_closed_tab_comes_back_with_its_place_and_its_way(
    window: MainWindow, open_file: OpenFile, qtbot: QtBot
) -> None:
    view = open_file("one.txt", *(f"Paragraph {number}." for number in range(9)))
    view.history.restore(
        [Spot("original", Place(0, 2)), Spot("original", Place(0, 5)), Spot("original", Place(0, 7))], 1
    )
    window.commands["close-tab"].trigger()
    assert window.view is None
    window.commands["reopen-tab"].trigger()
    again = window.view
    assert again is not None
    qtbot.waitUntil(lambda: is_whole(again) and not again.is_busy)
    assert again.here == Spot("original", Place(0, 5))
    assert again.way.can_go_back
    assert again.way.can_go_forward
    again.way.back()
    assert again.history.present == Spot("original", Place(0, 2))


def test_the_path_is_copied(window: MainWindow, open_file: OpenFile) -> None:
    view = open_file("one.txt")
    window.commands["copy-path"].trigger()
    assert QGuiApplication.clipboard().text() == str(view.path)


def test_a_folder_that_is_gone_is_said(window: MainWindow, open_file: OpenFile, tmp_path: Path) -> None:
    view = open_file("folder/one.txt")
    (tmp_path / "folder" / "one.txt").unlink()
    (tmp_path / "folder").rmdir()
    window.tab_acts.show_in_folder(view)
    assert window.status.message.text() == f"The folder is not there any more: {tmp_path / 'folder'}"


def test_two_tabs_of_one_title_are_told_apart(window: MainWindow, open_file: OpenFile) -> None:
    bar = window.top.tabs
    open_file("one.txt")
    alone = bar.tabText(0)
    open_file("two.txt")
    assert [bar.tabText(index) for index in range(2)] == [f"{alone} · one.txt", f"{alone} · two.txt"]
    window.commands["close-tab"].trigger()
    assert bar.tabText(0) == alone


def test_the_middle_button_closes_a_tab(window: MainWindow, open_file: OpenFile, qtbot: QtBot) -> None:
    open_file("one.txt")
    open_file("two.txt")
    bar = window.top.tabs
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert names(window) == ["two.txt"]


def test_a_tab_that_is_dragged_off_the_bar_is_taken_out(window: MainWindow, open_file: OpenFile, qtbot: QtBot) -> None:
    open_file("one.txt")
    open_file("two.txt")
    asked: list[TabLeft] = []
    window.tab_acts.window_asked.connect(asked.append)
    bar = window.top.tabs
    at = bar.tabRect(1).center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 300))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].path.name == "two.txt"
    assert names(window) == ["one.txt"]


def test_the_only_tab_of_a_window_stays_in_it(window: MainWindow, open_file: OpenFile) -> None:
    view = open_file("one.txt")
    window.tab_acts.take_out(view)
    assert names(window) == ["one.txt"]


def test_restored_tabs_are_read_when_they_are_seen(window: MainWindow, open_file: OpenFile, qtbot: QtBot) -> None:
    paths = [open_file(name).path for name in ("one.txt", "two.txt")]
    window.tab_acts.close_others(window.tabs.views[0])
    window.commands["close-tab"].trigger()
    window.tabs.restore((TabLeft(paths[0], "First"), TabLeft(paths[1], "Second")), 1)
    first, second = window.tabs.views
    assert window.top.tabs.tabText(0) == "First"
    assert window.view is second
    qtbot.waitUntil(lambda: is_whole(second))
    assert first.opened is None
    assert not first.is_busy
    window.commands["previous-tab"].trigger()
    qtbot.waitUntil(lambda: is_whole(first))


def test_with_the_last_tab_the_keyboard_goes_to_what_opens_another(window: MainWindow, open_file: OpenFile) -> None:
    open_file("one.txt")
    window.commands["close-tab"].trigger()
    assert window.focusWidget() is window.start_page.choices[0]
