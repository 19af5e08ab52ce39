"""Tables out of the window: the clipboard, files, sums in the status bar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from viewer.desktop.controllers import asking
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot

_SILVER, _ROW_AFTER = corrected_release.CELL, 1


@pytest.fixture
def view(open_: Open) -> Iterator[FilingView]:
    yield open_(corrected_release.alone(), Spot("original", corrected_release.CELL))
    QGuiApplication.clipboard().clear()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def menu_at(view: FilingView, place: Place) -> dict[str, QAction]:
    menu = QMenu(view)
    view.stage.pane.menu_asked.emit(menu, place)
    return {action.text(): action for action in menu.actions() if action.text()}


def said(window: MainWindow, qtbot: QtBot, beginning: str) -> str:
    qtbot.waitUntil(lambda: window.status.message.text().startswith(beginning))
    return window.status.message.text()


def test_a_right_click_in_a_table_offers_to_copy_and_save_it(view: FilingView) -> None:
    offered = menu_at(view, _SILVER)
    assert {"Copy row", "Copy column", "Copy table", "Save table as XLSX or CSV…", "Save all tables…"} <= set(offered)
    assert "Copy table" not in menu_at(view, Place(1, 0))


def test_the_table_is_copied_with_numbers_as_numbers(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    menu_at(view, _SILVER)["Copy table"].trigger()
    assert said(window, qtbot, "Copied")
    assert "\t2140512" in clipboard()
    columns = clipboard().splitlines()[0].count("\t") + 1
    assert f", {columns} columns" in window.status.message.text()
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()


def test_the_row_and_the_column_under_the_pointer_are_copied(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    menu_at(view, _SILVER)["Copy row"].trigger()
    said(window, qtbot, "Copied 1 row")
    assert clipboard().startswith("Silver")
    menu_at(view, _SILVER)["Copy column"].trigger()
    qtbot.waitUntil(lambda: "2 columns" in window.status.message.text())
    assert clipboard().count("\n") > 1
    assert {line.count("\t") + 1 for line in clipboard().splitlines()} == {2}


def test_picked_cells_are_summed_and_copied_and_another_document_ends_that(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    block = view.reading.filing.documents[1].blocks[_SILVER.block]
    numbers = [
        Place(1, _SILVER.block, cell.start, cell.end)
        for cell in block.cells
        if block.text[cell.start : cell.end].replace(",", "").isdigit()
    ]
    view.stage.pane.cells_picked.emit(numbers)
    qtbot.waitUntil(lambda: window.status.sums.text().startswith("Sum"))
    assert f"{len(numbers)} cells" in window.status.sums.text()
    window.commands.refresh()
    window.commands["copy-cells"].trigger()
    said(window, qtbot, "Copied")
    assert f", {clipboard().splitlines()[0].count(chr(9)) + 1} column" in window.status.message.text()
    assert "2140512" in clipboard()
    view.go(Spot("original", Place(0, 0)))
    assert window.status.sums.text() == ""


def test_a_table_of_the_document_beside_is_copied_too(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    view.go(Spot("original", Place(0, 0)))
    view.asides.open_beside(Spot("original", _SILVER))
    beside = view.asides.beside
    qtbot.waitUntil(lambda: beside.stage.holds("original", 1))
    menu = QMenu(view)
    beside.stage.pane.menu_asked.emit(menu, _SILVER)
    next(action for action in menu.actions() if action.text() == "Copy table").trigger()
    said(window, qtbot, "Copied")
    assert "2140512" in clipboard()


@pytest.mark.parametrize("command", ["save-table", "save-section-tables", "save-tables"])
def test_tables_are_saved_as_a_workbook(
    command: str, window: MainWindow, view: FilingView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(asking, "export_to", lambda *_asked: (target, "xlsx"))
    window.commands[command].trigger()
    said(window, qtbot, "Exported as")
    book = load_workbook(target)
    assert book.sheetnames[0] == "Index"
    assert any(cell.value == 2140512 for row in book.worksheets[1].iter_rows() for cell in row)
