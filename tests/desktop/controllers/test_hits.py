"""Words are searched in many filings, and each hit opens its filing where it stands."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.plain_pane import PlainPane, pane_of
from viewer.desktop.controllers import asking
from viewer.desktop.panels.search.grid import HitsGrid
from viewer.desktop.panels.search.model import HIT
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.index.building import build
from viewer.library.index.store import index_path
from viewer.search.finding import Literal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    body = "<p>FORM 8-K</p><p>Item 8.01. Other Events</p><p>The silver shaft is shut.</p><p>No more silver.</p>"
    submit(made / "a.txt", "8-K", ("8-K", body), serial=1, filed="20140101")
    submit(made / "b.txt", "8-K", ("8-K", body.replace("shut", "open")), serial=2, filed="20150101")
    submit(made / "c.txt", "8-K", ("8-K", "<p>FORM 8-K</p><p>Gold.</p>"), serial=3)
    return made


@pytest.fixture
def library(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    """A window that lists a folder which is indexed."""
    list(build([folder]))
    window.list_folder(folder)
    qtbot.waitUntil(lambda: len(window.files.filings()) == 3 and not window.files.loading.isVisible())
    return window


def _is_marked(pane: PlainPane) -> bool:
    return bool(pane.marked[1])


def search(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.bring_panel(window.search)
    window.search.bar.field.setFocus()
    window.search.bar.field.setText(text)
    qtbot.keyClick(window.search.bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.search.state.isVisible())


def test_a_query_lists_hits_and_says_in_how_many_filings_was_looked(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "silver item:8.01")
    assert library.search.state.text() == "4 hits in 2 of 3 filings."
    assert library.search.has_hits


def test_hits_are_stepped_through_across_filings_with_each_marked(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "shaft")
    went: list[tuple[str, Place]] = []
    for _ in range(2):
        library.commands["next-note"].trigger()
        qtbot.waitUntil(lambda: library.view is not None and library.view.opened is not None)
        view = library.view
        assert view is not None
        pane = pane_of(view)
        qtbot.waitUntil(partial(_is_marked, pane))
        (at,) = pane.marked[1]
        went.append((view.path.name, at))
        assert view.reading is not None
        block = view.reading.filing.documents[0].blocks[at.block]
        assert block.text[at.start : at.end] == "shaft"
        assert at in pane.went_to
    assert {name for name, _ in went} == {"a.txt", "b.txt"}


def test_a_query_that_is_wrong_is_answered_by_a_sentence(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, '"silver')
    assert "quotation mark is open" in library.search.state.text()


def test_the_filings_without_a_hit_are_listed_and_open(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "silver")
    library.search.bar.without.click()
    qtbot.waitUntil(lambda: library.search.state.text() == "Not in 1 of 3 filings.")
    library.search.list.setCurrentIndex(library.search.list.model().index(0, 0))
    qtbot.keyClick(library.search.list, Qt.Key.Key_Return)
    assert library.view is not None
    assert library.view.path.name == "c.txt"


def test_open_filings_and_parts_of_them_are_searched_without_an_index(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    view = window.open_path(folder / "a.txt")
    qtbot.waitUntil(lambda: view.opened is not None and not view.is_busy)
    for scope in ("open", "filing", "document", "item"):
        window.search.ask_for("silver", scope)
        qtbot.waitUntil(lambda: window.search.state.text() == "2 hits in this filing.")
        window.search.list.step(1)
        window.search.show_nothing()
    window.hits.list_literally(Literal("ilve"), "filing")
    qtbot.waitUntil(lambda: window.search.has_hits)
    assert window.search.answer is not None
    assert [hit.excerpt.match for hit in window.search.answer.hits] == ["ilve", "ilve"]


def test_a_scope_of_open_filings_says_when_none_is(window: MainWindow, qtbot: QtBot) -> None:
    window.search.ask_for("silver", "document")
    assert window.search.state.text().startswith("No filing is open to search: open one with Ctrl+O")


def test_hits_are_saved_with_their_places(
    library: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "hits.csv"
    monkeypatch.setattr(asking, "csv_to", lambda *_: target)
    library.hits.save()
    assert not target.exists()
    search(library, qtbot, "shaft")
    library.hits.save()
    assert len(target.read_text().splitlines()) == 3


def test_a_damaged_index_is_said_and_built_anew(
    library: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(library.indexing, "_start", lambda: begun.append("anew"))
    index_path().write_bytes(b"this is no database at all" * 400)
    search(library, qtbot, "silver")
    assert "was damaged" in library.search.state.text()
    assert begun == ["anew"]


def test_the_selected_words_are_searched_by_a_key(library: MainWindow, qtbot: QtBot) -> None:
    library.commands["search-filings"].trigger()
    assert library.side.current is library.search
    assert library.search.bar.field.hasFocus()


def grid_of(window: MainWindow) -> HitsGrid:
    window.commands["hits-table"].trigger()
    grid = window.search.findChild(HitsGrid)
    assert grid is not None
    assert grid.isVisible()
    return grid


def rows_of(grid: HitsGrid) -> list[list[str]]:
    model = grid.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_hits_are_a_table_that_sorts_by_any_column_and_is_narrowed(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "silver shaft")
    grid = grid_of(library)
    assert [row[1:4] for row in rows_of(grid)] == [["8-K", row[2], "Item 8.01"] for row in rows_of(grid)]
    grid.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert ["open" in row[4] for row in rows_of(grid)] == [True, False]
    grid.field.setText("shut shaft")
    assert [row[4] for row in rows_of(grid)] == ["The silver shaft is shut."]
    assert grid.counted.text() == "1 of 2"


def test_enter_in_the_table_leads_to_the_hit(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "shaft")
    grid = grid_of(library)
    grid.table.setCurrentIndex(grid.table.model().index(0, 0))
    chosen = grid.table.currentIndex().data(HIT)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.view is not None and library.view.opened is not None)
    assert library.view is not None
    assert library.view.path == chosen.filing.path


def test_the_keyboard_goes_from_the_field_into_the_table(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "shaft")
    grid = grid_of(library)
    grid.activateWindow()
    qtbot.waitUntil(grid.field.hasFocus)
    qtbot.keyClick(grid.field, Qt.Key.Key_Down)
    assert grid.focusWidget() is grid.table
    assert grid.table.currentIndex().row() == 0


def test_the_table_shows_what_is_found_next_too(library: MainWindow, qtbot: QtBot) -> None:
    search(library, qtbot, "shaft")
    grid = grid_of(library)
    assert len(rows_of(grid)) == 2
    library.search.ask_for("gold", "listed")
    qtbot.waitUntil(lambda: [row[4] for row in rows_of(grid)] == ["Gold."])
