from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.headings.where import Heading
from viewer.telling.spots.history import Spot


def open_beside(view: FilingView, qtbot: QtBot) -> Beside:
    view.stage.pane.beside_asked.emit(0)
    beside = view.asides.beside
    assert beside is not None
    qtbot.waitUntil(lambda: beside.stage.holds("original", 1))
    return beside


def test_a_click_with_ctrl_opens_the_target_beside_and_the_page_stays(pair_view: FilingView, qtbot: QtBot) -> None:
    assert pair_view.asides.beside is None
    beside = open_beside(pair_view, qtbot)
    assert beside.title.text().startswith("Exhibit 99.1")
    assert pair_view.here == Spot("original", Place(0, 0))


def test_a_link_acts_in_the_side_where_it_stands(pair_view: FilingView, qtbot: QtBot) -> None:
    beside = open_beside(pair_view, qtbot)
    beside.stage.pane.internal_jump.emit(Place(0, 4))
    qtbot.waitUntil(lambda: beside.stage.holds("original", 0))
    assert beside.history.present == Spot("original", Place(0, 4))
    assert pane_of(pair_view).went_to == []
    assert not pair_view.history.can_go_back


def test_each_side_has_its_own_way_back(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    beside = open_beside(pair_view, qtbot)
    beside.go(Spot("original", Place(0, 4)))
    qtbot.waitUntil(lambda: beside.stage.holds("original", 0))
    beside.stage.focus()
    window.commands.refresh()
    window.commands["back"].trigger()
    qtbot.waitUntil(lambda: beside.stage.holds("original", 1))
    assert pair_view.stage.holds("original", 0)
    pair_view.stage.focus()
    window.commands.refresh()
    assert not window.commands["back"].isEnabled()


def test_the_command_shows_the_news_release_beside_the_primary_document_and_takes_it_away(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    window.commands["beside"].trigger()
    beside = pair_view.asides.beside
    assert beside is not None
    qtbot.waitUntil(lambda: beside.stage.holds("original", 1))
    window.commands["beside"].trigger()
    assert pair_view.asides.beside is None


def test_esc_closes_the_side_that_has_the_focus(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    beside = open_beside(pair_view, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    beside.stage.focus()
    qtbot.keyClick(beside.stage.pane, Qt.Key.Key_Escape)
    assert pair_view.asides.beside is None
    assert window.focusWidget() is pair_view.stage.pane


def test_esc_closes_a_card_before_the_side(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    beside = open_beside(pair_view, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    beside.stage.focus()
    beside.stage.pane.pointed.emit(Place(0, 2), QRect(20, 20, 30, 12), True)
    qtbot.keyClick(beside.stage.pane, Qt.Key.Key_Escape)
    assert not pair_view.asides.peeking.card.isVisible()
    assert pair_view.asides.beside is beside
    qtbot.keyClick(beside.stage.pane, Qt.Key.Key_Escape)
    assert pair_view.asides.beside is None


def test_another_theme_finds_nothing_of_a_side_that_is_gone(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    beside = open_beside(pair_view, qtbot)
    gone: list[object] = []
    beside.destroyed.connect(lambda: gone.append(beside))
    pair_view.asides.close_beside()
    qtbot.waitUntil(lambda: bool(gone))
    window.commands["theme-dark"].trigger()
    assert pane_of(pair_view).theme_shown.name == "dark"
    window.commands["theme-light"].trigger()


def test_closing_a_tab_closes_the_side_that_has_the_focus_first(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    open_beside(pair_view, qtbot).stage.focus()
    window.commands["close-tab"].trigger()
    assert pair_view.asides.beside is None
    assert window.view is pair_view
    window.commands["close-tab"].trigger()
    assert window.view is None


def test_both_sides_are_as_large_and_as_dark_as_each_other(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    beside = open_beside(pair_view, qtbot)
    window.commands["zoom-in"].trigger()
    assert pane_of(beside).factor == pane_of(pair_view).factor
    window.commands["theme-dark"].trigger()
    assert pane_of(beside).theme_shown.name == "dark"
    window.commands["theme-light"].trigger()


def test_beside_an_exhibit_stands_the_primary_document(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    view = open_(corrected_release.alone(), Spot("original", Place(1, 0)))
    assert view.asides.companion == Spot("original", Place(0, 0))


def test_several_mentions_are_a_list_to_choose_from(pair_view: FilingView, qtbot: QtBot) -> None:
    lines = ((Place(0, 3, 32, 44), "Item 2.02: attached as Exhibit 99.1"), (Place(0, 6), "Item 9.01: 99.1"))
    pair_view.header.show_heading(Heading("Exhibit 99.1"), lines, 1, "")
    menu = pair_view.header.mentions_menu()
    assert [action.text() for action in menu.actions()] == [line for _, line in lines]
    menu.actions()[1].trigger()
    assert pane_of(pair_view).went_to[-1] == Place(0, 6)
    menu.deleteLater()
