"""N walks what the header says it walks, and Esc puts out what is lit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow


@pytest.fixture
def searched(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> MainWindow:
    """A pair in front and the hits of a search in it listed."""
    window.bring_panel(window.search)
    window.search.ask_for("ounces", "filing")
    qtbot.waitUntil(lambda: window.search.has_hits)
    return window


def counted(window: MainWindow) -> str:
    assert window.view is not None
    return window.view.header.count.text()


def test_the_header_tells_of_the_hits_while_n_walks_them(
    searched: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    total = len(searched.search.hits)
    assert counted(searched) == ("1 hit" if total == 1 else f"{total} hits")
    searched.commands["next-note"].trigger()
    assert counted(searched) == f"hit 1 of {total}"
    qtbot.waitUntil(lambda: bool(pane_of(pair_view).marked[1]))
    pair_view.header.following.click()
    assert counted(searched) == f"hit {1 if total == 1 else 2} of {total}"


def test_esc_puts_the_hits_out_and_n_walks_the_changes_again(
    searched: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    searched.commands["next-note"].trigger()
    qtbot.keyClick(searched, Qt.Key.Key_Escape)
    assert not pair_view.stage.is_marked
    assert pane_of(pair_view).searches[-1] == ("", False, False)
    assert "change" in counted(searched)
    assert searched.search.has_hits, "the list stays"
    searched.commands["next-note"].trigger()
    assert counted(searched).startswith("change 1")
    searched.commands["next-hit"].trigger()
    assert counted(searched).startswith("hit 1")


def test_another_panel_in_front_gives_the_changes_back(searched: MainWindow) -> None:
    searched.bring_panel(searched.contents)
    assert "change" in counted(searched)
    searched.bring_panel(searched.search)
    assert "hit" in counted(searched)


def test_an_emptied_search_leaves_nothing_lit(searched: MainWindow, pair_view: FilingView) -> None:
    searched.commands["next-note"].trigger()
    searched.search.bar.field.clear()
    assert not pair_view.stage.is_marked
    assert "change" in counted(searched)


def test_esc_ends_what_is_looked_for_in_the_page_too(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    window.top.find_bar.begin("silver")
    window.top.find_bar.search()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.top.find_bar.text
    assert pane_of(pair_view).searches[-1] == ("", False, False)


def test_esc_on_the_page_is_heard_while_something_is_lit(searched: MainWindow, pair_view: FilingView) -> None:
    escape = searched.walking._escapes[pair_view]
    assert escape.isEnabled()
    escape.activated.emit()
    assert not escape.isEnabled()
    assert "change" in counted(searched)


def test_where_nothing_is_listed_it_is_said_how_to_list_filings(window: MainWindow) -> None:
    window.bring_panel(window.search)
    window.search.ask_for("silver", "listed")
    assert window.search.state.text().startswith("No filings are listed, so there are none to search: list those of")
    window.search.bar.without.click()
    assert window.search.state.text().startswith("No filings are listed")


def test_where_nothing_is_open_it_is_said_how_to_open_a_filing(window: MainWindow, tmp_path: Path) -> None:
    window.bring_panel(window.search)
    window.search.ask_for("silver", "open")
    assert window.search.state.text().startswith("No filing is open to search: open one with Ctrl+O")
