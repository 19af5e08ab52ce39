from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import Open
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.hover import peeking
from viewer.desktop.tab.hover.preview import HoverCard
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Header, Place
from viewer.library.scanning.scan import Scanned
from viewer.telling.spots.history import Spot

AREA = QRect(40, 40, 60, 14)
ADDRESS = "https://www.sec.gov/Archives/edgar/data/1/000000000014000007/ex10-1.htm"


def card(view: FilingView) -> HoverCard:
    return view.asides.peeking.card


def said(view: FilingView) -> list[str]:
    return [label.text() for label in card(view).findChildren(QLabel) if label.isVisible()]


def button(view: FilingView, words: str) -> QPushButton:
    return next(one for one in card(view).findChildren(QPushButton) if one.isVisible() and one.text() == words)


def test_a_link_that_is_pointed_at_shows_its_target_after_a_moment(pair_view: FilingView, qtbot: QtBot) -> None:
    pair_view.stage.pane.pointed.emit(0, AREA, False)
    assert not card(pair_view).isVisible()
    qtbot.waitUntil(lambda: card(pair_view).isVisible(), timeout=1000)
    assert said(pair_view)[0] == "Exhibit 99.1 · News release"
    assert "Alder Ridge Reports Preliminary Production" in said(pair_view)


def test_the_card_goes_a_moment_after_the_pointer_left(pair_view: FilingView, qtbot: QtBot) -> None:
    pair_view.stage.pane.pointed.emit(0, AREA, True)
    pair_view.stage.pane.pointer_left.emit()
    assert card(pair_view).isVisible()
    qtbot.waitUntil(lambda: not card(pair_view).isVisible(), timeout=1000)


def test_a_pointer_that_only_passes_shows_nothing(pair_view: FilingView, qtbot: QtBot) -> None:
    pair_view.stage.pane.pointed.emit(0, AREA, False)
    pair_view.stage.pane.pointer_left.emit()
    qtbot.wait(350)
    assert not card(pair_view).isVisible()


def test_the_card_leaves_the_focus_in_the_page_and_esc_closes_it(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    pair_view.stage.pane.pointed.emit(0, AREA, True)
    assert window.focusWidget() is pair_view.stage.pane
    qtbot.keyClick(pair_view.stage.pane, Qt.Key.Key_Escape)
    assert not card(pair_view).isVisible()


def test_the_card_stands_inside_the_view_wherever_the_link_does(pair_view: FilingView) -> None:
    pane = pair_view.stage.pane
    for corner in (QRect(0, 0, 9, 9), QRect(pane.width() - 9, pane.height() - 9, 9, 9)):
        pane.pointed.emit(0, corner, True)
        assert pair_view.rect().contains(card(pair_view).geometry())


def test_space_on_a_line_of_the_contents_shows_it_and_again_closes_it(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    pair_view.stage.pane.place_reached.emit(Place(0, 2))
    window.side.focus_list()
    qtbot.keyClick(window.contents.tree, Qt.Key.Key_Space)
    assert said(pair_view)[0] == "Item 2.02 · Results of Operations"
    qtbot.keyClick(window.contents.tree, Qt.Key.Key_Space)
    assert not card(pair_view).isVisible()


def test_the_card_leads_there(pair_view: FilingView, qtbot: QtBot) -> None:
    pair_view.stage.pane.pointed.emit(0, AREA, True)
    with qtbot.waitSignal(pair_view.document_shown):
        button(pair_view, "Go there").click()
    assert pair_view.here == Spot("original", Place(1, 0))
    assert not card(pair_view).isVisible()


def test_a_card_that_takes_the_place_of_another_is_as_high_as_it_needs(pair_view: FilingView) -> None:
    pane = pair_view.stage.pane
    pane.pointed.emit(Place(0, 2), AREA, True)
    alone = card(pair_view).height()
    pane.pointed.emit(0, AREA, True)
    pane.pointed.emit(Place(0, 2), AREA, True)
    assert card(pair_view).height() == alone


def test_an_address_outside_is_shown_to_copy_and_opened_only_after_a_question(
    pair_view: FilingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []
    monkeypatch.setattr(peeking, "open_outside", left.append)
    pair_view.stage.pane.outside_link_activated.emit("https://example.com/a")
    button(pair_view, "Copy address").click()
    assert QGuiApplication.clipboard().text() == "https://example.com/a"
    pair_view.stage.pane.outside_link_activated.emit("https://example.com/a")
    button(pair_view, "Open in browser…").click()
    assert left == []
    button(pair_view, "Open in browser").click()
    assert left == ["https://example.com/a"]


def test_a_card_that_asks_goes_when_the_reader_turns_elsewhere(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    pair_view.stage.pane.outside_link_activated.emit("https://example.com/a")
    assert window.focusWidget() is button(pair_view, "Copy address")
    pair_view.stage.focus()
    assert not card(pair_view).isVisible()


def test_an_address_that_no_browser_should_see_can_only_be_copied(pair_view: FilingView) -> None:
    pair_view.stage.pane.outside_link_activated.emit("file:///etc/hosts")
    shown = [one.text() for one in card(pair_view).findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Copy address"]


def test_an_address_of_a_filing_that_is_at_hand_opens_that_filing_at_that_file(
    window: MainWindow, pair_view: FilingView, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, str]] = []
    pair_view.asides.filing_asked.disconnect()
    pair_view.asides.filing_asked.connect(lambda path, file: asked.append((path, file)))
    listed = [Scanned(Path("/filings/earlier.txt"), Header("submission", "8-K", "0000000000-14-000007"))]
    monkeypatch.setattr(window.files.listing, "found", listed)
    pair_view.stage.pane.outside_link_activated.emit(ADDRESS)
    assert asked == [(Path("/filings/earlier.txt"), "ex10-1.htm")]
    assert not card(pair_view).isVisible()


def test_a_file_asked_for_is_shown_once_its_filing_is_read(pair_view: FilingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.go_to_file("EX991.HTM")
    assert pair_view.here == Spot("original", Place(1, 0))
