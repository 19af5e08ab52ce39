"""A row is followed through the reports of the folder from the menu of the page, and each cell leads to its filing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.building.two_reports import LATER_SALES, SALES, report, table
from viewer.desktop.panels.years.panel import YearsPanel
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place

Show = Callable[[Path], FilingView]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    said, company = "<p>We mine silver.</p>", tmp_path.name.replace("_", " ").upper()
    earlier, later = said + table("2012", "2011", rows=SALES), said + table("2013", "2012", rows=LATER_SALES)
    (made / "2012.htm").write_text(report(2012, earlier, company=company))
    (made / "2013.htm").write_text(report(2013, later, company=company))
    return made


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot) -> Show:
    def shown(path: Path) -> FilingView:
        view = window.open_path(path)
        qtbot.waitUntil(lambda: view.opened is not None and view.stage.holds(view.opened.own_side, 0))
        return view

    return shown


def place_of(view: FilingView, words: str) -> Place:
    assert view.reading is not None
    blocks = view.reading.filing.documents[0].blocks
    at = next(index for index, block in enumerate(blocks) if words in block.text)
    start = blocks[at].text.index(words)
    return Place(0, at, start, start + len(words))


def panel_under(view: FilingView, qtbot: QtBot) -> YearsPanel:
    def found() -> bool:
        under = view.asides.spread.under
        return isinstance(under, YearsPanel) and under.grid.model().rowCount() > 0

    qtbot.waitUntil(found)
    under = view.asides.spread.under
    assert isinstance(under, YearsPanel)
    return under


def words_in(panel: YearsPanel) -> list[list[str]]:
    model = panel.grid.model()
    return [
        [str(model.index(row, at).data() or "") for at in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_menu_of_a_row_offers_it_and_the_table_has_the_latest_period_first(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    menu = QMenu()
    view.stage.pane.menu_asked.emit(menu, place_of(view, "8,008"))
    next(action for action in menu.actions() if action.text() == "This row through the years").trigger()
    panel = panel_under(view, qtbot)
    assert words_in(panel) == [
        ["2013", "8,008", "10-K 2013", "", "", ""],
        ["2012", "7,204", "10-K 2012", "7,204", "10-K 2013", ""],
        ["2011", "6,181", "10-K 2012", "", "", ""],
    ]
    assert panel.title.whole == "Silver · We mine silver."
    assert panel.sparkline.isVisibleTo(panel)


def test_enter_on_a_cell_opens_the_filing_that_says_so(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    window.tracing.trace(view, view.leaf, place_of(view, "8,008"))
    panel = panel_under(view, qtbot)
    panel.grid.setCurrentIndex(panel.grid.model().index(1, 1))
    qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
    assert window.view is not None
    assert window.view.path == folder / "2012.htm"
    other = window.view
    qtbot.waitUntil(lambda: other.here is not None and other.here.place.block > 0)


def test_a_passage_is_followed_and_esc_closes_the_table(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    window.tracing.trace(view, view.leaf, place_of(view, "We mine"))
    panel = panel_under(view, qtbot)
    assert [row[0] for row in words_in(panel)] == ["10-K 2013", "10-K 2012"]
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert view.asides.spread.under is None


def test_without_anything_selected_it_says_what_to_do(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    show(folder / "2013.htm")
    with qtbot.waitSignal(window.tracing.said) as told:
        window.commands["through-years"].trigger()
    assert told.args is not None
    assert "right click" in str(told.args[0])


def test_it_takes_the_place_of_the_exhibits_and_they_its(
    window: MainWindow, qtbot: QtBot, show: Show, folder: Path
) -> None:
    view = show(folder / "2013.htm")
    view.asides.list_exhibits(True)
    window.tracing.trace(view, view.leaf, place_of(view, "8,008"))
    panel_under(view, qtbot)
    assert not view.asides.lists_exhibits
    view.asides.list_exhibits(True)
    assert view.asides.lists_exhibits
