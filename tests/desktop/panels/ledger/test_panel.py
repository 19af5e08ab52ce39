from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from tests.desktop.plain_pane import pane_of
from viewer.desktop.panels.ledger.delegate import MENTIONS
from viewer.desktop.panels.ledger.panel import LedgerGrid
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.exhibits.model import LedgerRow
from viewer.filing.model import Finding, Place
from viewer.library.opening import Opened
from viewer.reading import Reading
from viewer.telling.ledger import counted, ledger_lines
from viewer.telling.spots.history import Spot

MENTION, INDEX = Place(0, 3, 32, 44), Place(0, 6, 0, 4)


def listed() -> Reading:
    """Two exhibits out of order as text, one of them listed but not attached."""
    reading = corrected_release.original()
    attached, missing = reading.exhibits.ledger
    links = (*reading.exhibits.links, replace(reading.exhibits.links[0], role="index", place=INDEX))
    rows = (
        replace(missing, label="9.1"),
        replace(missing, places=(INDEX,)),
        replace(attached, places=(Place(0, 1), MENTION, INDEX), witnesses=("type", "mention"), name="Other exhibit"),
    )
    finding = Finding("warning", "Exhibit 10.1 is listed, but not attached.", INDEX)
    return replace(reading, exhibits=replace(reading.exhibits, links=links, ledger=rows, findings=(finding,)))


def row(index: int) -> LedgerRow:
    return listed().exhibits.ledger[index]


def open_ledger(window: MainWindow, open_: Open) -> tuple[FilingView, LedgerGrid]:
    view = open_(Opened(Path("/filings/form8-k.txt"), listed()))
    window.commands["exhibits"].trigger()
    ledger = view.asides.spread.ledger
    assert ledger is not None
    return view, ledger.grid


def column(grid: LedgerGrid, section: int) -> list[str]:
    model = grid.model()
    return [str(model.index(number, section).data()) for number in range(model.rowCount())]


def test_a_line_says_status_and_treatment_in_words() -> None:
    lines = ledger_lines(listed())
    assert [(line.status, line.treatment) for line in lines] == [
        ("not attached", ""),
        ("not attached", ""),
        ("attached", "furnished"),
    ]
    assert counted(lines) == "3 exhibits: 1 attached, 2 not attached"


def test_a_finding_is_said_mildly_on_its_row() -> None:
    assert [line.finding for line in ledger_lines(listed())] == ["", "listed, but not attached", ""]


def test_a_row_of_the_index_is_no_mention() -> None:
    assert ledger_lines(listed())[2].mentions == (Place(0, 1), MENTION)


def test_the_tooltip_names_what_item_601_calls_the_number_and_who_says_so() -> None:
    tip = ledger_lines(listed())[2].tip
    assert "Exhibit 99.1: Other exhibit" in tip
    assert "Said by EDGAR's type of an attached document, the text." in tip


def test_the_ledger_is_sorted_by_number_and_hides_what_no_line_says(window: MainWindow, open_: Open) -> None:
    _, grid = open_ledger(window, open_)
    assert column(grid, 0) == ["9.1", "10.1", "99.1"]
    assert grid.isColumnHidden(4)
    assert not grid.isColumnHidden(MENTIONS)
    grid.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert column(grid, 0) == ["99.1", "10.1", "9.1"]


def test_enter_and_a_double_click_lead_to_the_exhibit(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    view, grid = open_ledger(window, open_)
    grid.setCurrentIndex(grid.model().index(2, 0))
    with qtbot.waitSignal(view.document_shown):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert view.here == Spot("original", Place(1, 0))
    grid.doubleClicked.emit(grid.model().index(1, 0))
    qtbot.waitUntil(lambda: view.here == Spot("original", Place(0, 6)))


def test_what_is_chosen_in_the_ledger_leaves_the_keys_there(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    view, grid = open_ledger(window, open_)
    assert window.focusWidget() is grid
    grid.setCurrentIndex(grid.model().index(2, 0))
    with qtbot.waitSignal(view.document_shown):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert window.focusWidget() is grid


def test_a_click_on_the_count_and_m_step_through_the_mentions(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    view, grid = open_ledger(window, open_)
    cell = grid.model().index(2, MENTIONS)
    assert cell.data() == "twice"
    middle: QPoint = grid.visualRect(cell).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert (cell.data(), view.here) == ("1 of 2", Spot("original", Place(0, 1)))
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert (cell.data(), pane_of(view).went_to[-1]) == ("2 of 2", MENTION)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert cell.data() == "1 of 2"
    qtbot.keyClick(grid, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert cell.data() == "2 of 2"


def test_space_shows_the_exhibit_in_a_card(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    view, grid = open_ledger(window, open_)
    grid.setCurrentIndex(grid.model().index(1, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert view.asides.peeking.card.isVisible()


def test_esc_and_the_command_close_the_ledger_and_the_page_has_the_keys(
    window: MainWindow, open_: Open, qtbot: QtBot
) -> None:
    view, grid = open_ledger(window, open_)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not view.asides.lists_exhibits
    assert window.focusWidget() is view.stage.pane
    view.header.exhibits.click()
    assert view.asides.lists_exhibits
    window.commands["exhibits"].trigger()
    assert not view.asides.lists_exhibits
