"""What the reader adds is kept at once, shown on the page and listed, and found again when the filing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from viewer.desktop.panels.annotations.editor import NoteEditor
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place

TEXT = """FORM 10-K

For the fiscal year ended December 31, {year}

Item 1. Business

The company makes barometers and weather vanes in two works near the river, and sells them to chandlers.

Item 2. Properties

The works stand on land that the company owns, and neither of the two is pledged to anyone at all.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return submit(tmp_path / "filings" / "filing.txt", "10-K", text=TEXT.format(year=2013))


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> FilingView:
    view = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(view) and window.annotating.known is not None)
    return view


def select(view: FilingView, words: str) -> Place:
    assert view.reading is not None
    for at, block in enumerate(view.reading.filing.documents[0].blocks):
        if (start := block.text.find(words)) >= 0:
            place = Place(0, at, start, start + len(words))
            pane_of(view).selected = (place,)
            pane_of(view).selection_changed.emit(words, place)
            return place
    raise AssertionError(words)


def shown(view: FilingView) -> list[tuple[str, str]]:
    return [(mark.kind, mark.colour) for mark in pane_of(view).annotations]


def listed(window: MainWindow) -> list[str]:
    model = window.annotations.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def card() -> NoteEditor:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, NoteEditor) and one.isVisible())


def on_the_disk(home: Path) -> str:
    return "".join(kept.read_text("utf-8") for kept in (home / "data" / "annotations").rglob("*.json"))


def test_selected_words_are_highlighted_listed_and_there_again_in_another_tab(
    window: MainWindow, path: Path, qtbot: QtBot
):
    view = opened(window, path, qtbot)
    assert not window.commands["highlight"].isEnabled()
    select(view, "two works near the river")
    window.commands["highlight"].trigger()
    qtbot.waitUntil(lambda: shown(view) == [("highlight", "yellow")])
    assert listed(window) == ["In this filing", "“two works near the river”"]
    window.commands["close-tab"].trigger()
    assert shown(opened(window, path, qtbot)) == [("highlight", "yellow")]


def test_a_note_is_written_in_a_card_and_kept_when_the_card_goes(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    select(view, "neither of the two is pledged")
    window.commands["write-note"].trigger()
    editor = card()
    editor.note.setPlainText("Ask about the mortgage.")
    editor.colours["green"].click()
    editor.close()
    qtbot.waitUntil(lambda: shown(view) == [("note", "green")])
    assert listed(window)[1] == "Ask about the mortgage."


def test_a_note_is_on_the_disk_once_its_writing_rests_while_the_card_is_open(
    window: MainWindow, path: Path, qtbot: QtBot, home: Path
):
    view = opened(window, path, qtbot)
    select(view, "neither of the two is pledged")
    window.commands["write-note"].trigger()
    editor = card()
    editor.note.setPlainText("Ask about")
    qtbot.waitUntil(lambda: '"Ask about"' in on_the_disk(home))
    editor.note.setPlainText("Ask about the mortgage.")
    qtbot.waitUntil(lambda: '"Ask about the mortgage."' in on_the_disk(home))
    assert editor.isVisible()
    assert editor.note.toPlainText() == "Ask about the mortgage."
    qtbot.waitUntil(lambda: shown(view) == [("note", "yellow")])
    editor.close()
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: shown(view) == [("highlight", "yellow")])
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: not shown(view))


def test_undo_takes_back_what_was_added_and_redo_brings_it_again(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    select(view, "two works")
    window.commands["highlight"].trigger()
    qtbot.waitUntil(lambda: len(shown(view)) == 1)
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: not shown(view))
    assert window.status.message.text() == "Taken back."
    window.commands["redo"].trigger()
    qtbot.waitUntil(lambda: len(shown(view)) == 1)
    assert window.status.message.text() == "Made again."


def test_a_bookmark_keeps_where_the_reader_is(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    assert view.reading is not None
    at = next(n for n, one in enumerate(view.reading.filing.documents[0].blocks) if "Properties" in one.text)
    pane_of(view).place_reached.emit(Place(0, at))
    window.commands["bookmark"].trigger()
    qtbot.waitUntil(lambda: shown(view) == [("bookmark", "blue")])


def test_delete_in_the_list_takes_one_away_until_that_is_undone(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    select(view, "two works")
    window.commands["highlight"].trigger()
    qtbot.waitUntil(lambda: len(shown(view)) == 1)
    window.annotations.list.setCurrentIndex(window.annotations.list.model().index(1, 0))
    window.annotations.removal_asked.emit(window.annotations.list.selected)
    qtbot.waitUntil(lambda: not shown(view))
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: len(shown(view)) == 1)


def test_last_years_marks_are_offered_and_brought_over_to_the_same_passages(
    window: MainWindow, path: Path, qtbot: QtBot
):
    view = opened(window, path, qtbot)
    for words in ("two works near the river", "neither of the two is pledged"):
        select(view, words)
        window.commands["highlight"].trigger()
    qtbot.waitUntil(lambda: len(shown(view)) == 2)
    later = TEXT.format(year=2014).replace("two works near the river", "three works near the river")
    next_year = submit(path.parent / "next.txt", "10-K", text=later, serial=2, period="20141231", filed="20150129")
    view = opened(window, next_year, qtbot)
    assert not shown(view)
    assert window.annotations.carry.isVisibleTo(window.annotations)
    window.annotations.carry.click()
    qtbot.waitUntil(lambda: len(shown(view)) == 2)
    assert [line.annotation.brought for line in window.annotating.known.lines] == ["reworded", "here"]  # type: ignore[union-attr]
    assert not window.annotations.carry.isVisibleTo(window.annotations)


def test_a_disk_that_refuses_is_said_and_nothing_is_shown_as_kept(
    window: MainWindow, path: Path, qtbot: QtBot, home: Path
):
    view = opened(window, path, qtbot)
    (home / "data").mkdir(parents=True, exist_ok=True)
    (home / "data" / "annotations").write_text("in the way", "utf-8")
    select(view, "two works")
    with qtbot.waitSignal(window.annotating.said) as said:
        window.commands["highlight"].trigger()
    assert "could not be kept" in str(said.args)
    assert not shown(view)
