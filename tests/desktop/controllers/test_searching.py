"""The find bar looks in an Item, a document, a filing or all open ones, for whole words where that is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.scopes import Scope
from viewer.telling.spots.history import Spot


@pytest.fixture
def view(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> FilingView:
    body = (
        "<p>FORM 8-K</p><p>Item 7.01. Regulation FD</p><p>Mine and mines.</p>"
        "<p>Item 8.01. Other Events</p><p>The mine is shut.</p>"
    )
    release = "<p>NEWS RELEASE</p><p>No mine is open.</p>"
    submit(tmp_path / "one" / "a.txt", "8-K", ("8-K", body), ("EX-99.1", release))
    submit(tmp_path / "two" / "b.txt", "8-K", ("8-K", "<p>FORM 8-K</p><p>Another mine.</p>"), serial=2)
    for path in (tmp_path / "two" / "b.txt", tmp_path / "one" / "a.txt"):
        made = window.open_path(path)
        qtbot.waitUntil(lambda made=made: is_whole(made) and made.stage.holds(made.side, 0))  # type: ignore[misc]
    made.go(Spot(made.side, Place(0, 2)))
    return made


def find(window: MainWindow, qtbot: QtBot, words: str, scope: Scope) -> str:
    bar = window.top.find_bar
    bar.begin()
    bar.scope = scope
    bar.field.setText(words)
    bar.search()
    qtbot.waitUntil(lambda: bool(bar.count.text()))
    return bar.count.text()


@pytest.mark.parametrize(("scope", "count"), [("item", "1 of 2"), ("filing", "1 of 4"), ("open", "2 of 5")])
def test_matches_are_counted_where_they_are_looked_for(
    window: MainWindow, view: FilingView, qtbot: QtBot, scope: Scope, count: str
) -> None:
    assert find(window, qtbot, "mine", scope) == count


def test_whole_words_leave_parts_of_others_out(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    window.top.find_bar.whole_words.setChecked(True)
    assert find(window, qtbot, "mine", "filing").endswith("of 3")


def test_the_next_match_may_be_in_another_document_and_is_marked(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    find(window, qtbot, "no mine", "filing")
    qtbot.waitUntil(lambda: view.here is not None and view.here.place.document == 1)
    qtbot.waitUntil(lambda: bool(pane_of(view).marked[1]))
    assert pane_of(view).marked[1][0].document == 1


def test_the_next_match_may_be_in_another_open_filing(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    find(window, qtbot, "another mine", "open")
    qtbot.waitUntil(lambda: window.view is not None and window.view.path.name == "b.txt")
    assert window.top.find_bar.count.text() == "1 of 1"


def test_while_words_are_typed_no_other_filing_is_turned_to_but_its_matches_are_listed(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    bar = window.top.find_bar
    bar.begin()
    bar.scope = "open"
    qtbot.keyClicks(bar.field, "another mine")
    qtbot.waitUntil(lambda: bar.count.text() == "1 match")
    assert window.view is view
    assert window.side.current is window.search
    assert [hit.filing.path.name for hit in window.search.hits] == ["b.txt"]
    assert window.focusWidget() is bar.field
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.view is not None and window.view.path.name == "b.txt")
    assert bar.count.text() == "1 of 1"
    assert window.search.list.current is window.search.hits[0]


def test_all_matches_can_be_listed(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    find(window, qtbot, "mine", "filing")
    window.top.find_bar.listing.click()
    qtbot.waitUntil(lambda: window.search.has_hits)
    assert window.side.current is window.search
    assert window.search.state.text() == "4 hits in this filing."


def test_what_is_nowhere_is_said(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    assert find(window, qtbot, "zinc", "filing") == "none"
