"""A report is read beside an earlier one that the reader chooses; the news comes first, and nothing is as amended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.building.two_reports import LATER_SALES, SALES, report, table
from tests.desktop.plain_pane import pane_of
from viewer.desktop.controllers import asking
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.widgets.palette import Choice
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot

Show = Callable[[Path], FilingView]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "2011.htm").write_text(report(2011, "<p>We mine.</p>"))
    (made / "2012.htm").write_text(report(2012, "<p>We mine silver.</p>" + table("2012", "2011", rows=SALES)))
    rows = [LATER_SALES[0], ("Lead", "4,010", "3,981"), LATER_SALES[2]]
    (made / "2013.htm").write_text(report(2013, "<p>We mine and sell silver.</p>" + table("2013", "2012", rows=rows)))
    return made


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot) -> Show:
    def shown(path: Path) -> FilingView:
        with qtbot.waitSignal(window.tabs.current_changed):
            view = window.open_path(path)
        qtbot.waitUntil(lambda: view.opened is not None and view.stage.holds(view.opened.own_side, 0))
        return view

    return shown


def offered(window: MainWindow, qtbot: QtBot) -> list[Choice]:
    with qtbot.waitSignal(window.comparing.choices_offered) as told:
        window.commands["compare-earlier"].trigger()
    assert told.args is not None
    choices: list[Choice] = told.args[0]
    return choices


def run(choice: Choice, window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    choice.run()
    await_pair(window, view, qtbot)


def await_pair(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    qtbot.waitUntil(lambda: not window.front.is_telling)


def test_earlier_reports_of_the_folder_are_offered_and_none_is_opened_unasked(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    assert view.opened is not None
    assert view.opened.amendment is None
    choices = offered(window, qtbot)
    assert [(one.text.partition(" · filed")[0], one.aside) for one in choices] == [
        ("10-K · period to Dec 31, 2012 · 2012.htm", "the one before"),
        ("10-K · period to Dec 31, 2011 · 2011.htm", ""),
        ("Another file…", ""),
    ]


def test_the_chosen_report_stands_beside_with_the_news_first(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    run(offered(window, qtbot)[0], window, view, qtbot)
    assert view.opened is not None
    assert view.opened.relation == "next-period"
    assert view.opened.first.filing.path == folder / "2012.htm"
    comparison = view.opened.comparison
    assert comparison is not None
    assert next((one.kind, one.before, one.after) for one in comparison.changes) == ("recast", "3,987", "3,981")
    assert window.changes.bar.by_weight
    assert not window.changes.bar.claims.isVisibleTo(window.changes.bar)
    assert not window.commands["as-amended"].isEnabled()
    view.modes.choose("as-amended")
    assert view.modes.current != "as-amended"


def test_the_list_of_what_is_new_comes_to_the_front_once(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    assert window.side.current is not window.changes
    run(offered(window, qtbot)[0], window, view, qtbot)
    qtbot.waitUntil(lambda: window.side.current is window.changes)
    window.side.bring(window.contents)
    view.opened_changed.emit()
    assert window.side.current is window.contents


def test_any_file_may_be_named_and_the_earlier_one_stands_at_the_left(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(folder / "2012.htm")
    monkeypatch.setattr(asking, "other_filing", lambda parent, start: folder / "2013.htm")
    window.commands["compare-file"].trigger()
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    assert view.opened is not None
    assert view.opened.first.filing.path == folder / "2012.htm"
    assert view.opened.own_side == "original"


def test_the_series_stands_above_the_page_and_a_click_reads_or_compares(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    strip = view.series
    qtbot.waitUntil(lambda: strip.isVisibleTo(view))
    pane = pane_of(view)
    qtbot.waitUntil(lambda: pane.given_way == strip.height())
    buttons = strip.by_name()
    assert list(buttons) == ["10-K 2011", "10-K 2012", "10-K 2013"]
    assert [button.isChecked() for button in buttons.values()] == [False, False, True]
    menu = strip.menu_of(folder / "2012.htm")
    next(action for action in menu.actions() if action.text() == "Compare with it").trigger()
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    with qtbot.waitSignal(window.tabs.current_changed):
        buttons["10-K 2011"].click()
    assert window.view is not None
    assert window.view.path == folder / "2011.htm"


def test_a_filing_of_the_folder_is_compared_from_its_menu(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    menu = window.comparing.menu_of([folder / "2012.htm"])
    assert [action.text() for action in menu.actions()] == ["Open", f"Compare with “{view.title}”"]
    menu.actions()[1].trigger()
    await_pair(window, view, qtbot)
    assert window.changes.pair.text().startswith("10-K for Dec 31, 2013 against 10-K for Dec 31, 2012.")


def test_two_chosen_filings_are_compared_with_each_other(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    menu = window.comparing.menu_of([folder / "2013.htm", folder / "2011.htm"])
    next(action for action in menu.actions() if action.text() == "Compare these two").trigger()
    view = window.view
    assert view is not None
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    assert view.opened is not None
    assert view.opened.first.filing.path == folder / "2011.htm"


def test_a_tab_is_compared_with_another_one(window: MainWindow, qtbot: QtBot, show: Show, folder: Path) -> None:
    other, view = show(folder / "2011.htm"), show(folder / "2012.htm")
    menu = QMenu()
    window.tabs.menu_asked.emit(menu, view)
    words = [action.text() for action in menu.actions()]
    assert words[:2] == [f"Compare with “{other.title}”", "Compare with another filing…"]
    with qtbot.waitSignal(window.comparing.choices_offered) as told:
        window.commands["compare-tab"].trigger()
    assert told.args is not None
    run(told.args[0][0], window, view, qtbot)
    assert view.opened is not None
    assert view.opened.relation == "next-period"


def test_two_that_have_nothing_to_do_with_each_other_say_so_and_why(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    (folder / "other.htm").write_text(report(2012, "<p>We sail.</p>", company="BIRCH LINES"))
    view = show(folder / "2013.htm")
    with qtbot.waitSignal(window.comparing.said) as told:
        window.comparing.compare_with(view, folder / "other.htm")
    assert told.args is not None
    why = "Nothing shows that these two belong together. Their covers name different companies."
    assert told.args[0] == why
    qtbot.waitUntil(lambda: not window.front.is_telling)
    assert window.changes.pair.text() == why


def side_by_side(view: FilingView, qtbot: QtBot) -> Beside:
    view.modes.choose("side-by-side")
    beside = view.asides.beside
    assert beside is not None
    qtbot.waitUntil(lambda: beside.stage.holds("amendment", 0) and view.stage.holds("original", 0))
    return beside


@pytest.mark.parametrize("at_work", ["page", "list"])
def test_the_two_side_by_side_lead_back_to_the_report_and_the_place_that_was_read(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path, at_work: str
) -> None:
    view = show(folder / "2013.htm")
    run(offered(window, qtbot)[0], window, view, qtbot)
    assert view.side == "amendment"
    view.go(Spot("amendment", Place(0, 4)))
    qtbot.waitUntil(lambda: view.here == Spot("amendment", Place(0, 4)))
    view.stage.focus() if at_work == "page" else window.side.focus_list()
    beside = side_by_side(view, qtbot)
    assert beside.here == Spot("amendment", Place(0, 4))
    assert beside.has_focus == (at_work == "page")
    view.modes.choose("as-filed")
    qtbot.waitUntil(lambda: view.stage.holds("amendment", 0))
    assert view.modes.current == "as-filed"
    assert view.here == Spot("amendment", Place(0, 4))


def test_whoever_goes_on_in_the_other_report_reads_that_one_alone(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    run(offered(window, qtbot)[0], window, view, qtbot)
    view.stage.focus()
    side_by_side(view, qtbot)
    view.stage.focus()
    view.modes.choose("as-filed")
    assert view.stage.holds("original", 0)


def test_a_filing_that_another_tab_shows_comes_to_the_front_where_it_was_left(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    run(offered(window, qtbot)[0], window, view, qtbot)
    view.go(Spot("original", Place(0, 4)))
    qtbot.waitUntil(lambda: view.stage.holds("original", 0))
    first = show(folder / "2011.htm")
    qtbot.waitUntil(lambda: first.series.isVisibleTo(first))
    went = list(pane_of(view).went_to)
    first.series.by_name()["10-K 2012"].click()
    assert window.view is view
    assert view.here == Spot("original", Place(0, 4))
    view.series.by_name()["10-K 2012"].click()
    assert window.tabs.views == [view, first]
    assert pane_of(view).went_to == went
    view.series.by_name()["10-K 2011"].click()
    assert window.view is first
