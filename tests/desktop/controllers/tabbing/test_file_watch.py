"""A file that changes under the page: told, and read again when the reader wants it, at the same place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import is_whole
from tests.desktop.controllers.tabbing.conftest import OpenFile, write
from viewer.desktop.controllers.tabbing import file_watch
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot

LINES = tuple(f"Paragraph {number}." for number in range(9))


@pytest.fixture(autouse=True)
def quickly(window: MainWindow) -> None:
    window.file_watch._settled.setInterval(20)


def told(view: FilingView) -> str:
    return view.notice.sentence.text() if view.notice.isVisibleTo(view) else ""


def _reload(view: FilingView, qtbot: QtBot) -> None:
    before = view.opened
    view.notice.buttons[0].click()
    assert not told(view)
    qtbot.waitUntil(lambda: view.opened is not before and is_whole(view) and not view.is_busy)


def test_a_changed_file_is_told_and_read_again_at_the_same_place(
    window: MainWindow, open_file: OpenFile, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file("one.txt", *LINES)
    view.go(Spot("original", Place(0, 6)))
    write(tmp_path / "one.txt", *LINES, "And one more.")
    qtbot.waitUntil(lambda: told(view) == "This file changed on disk.")
    _reload(view, qtbot)
    assert view.here == Spot("original", Place(0, 6))
    assert any("And one more" in block.text for block in view.reading.filing.documents[0].blocks)


def test_a_file_that_another_takes_the_place_of_is_told_each_time(
    open_file: OpenFile, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file("one.txt")
    for words in ("Once.", "Twice."):
        write(tmp_path / "new.txt", words).replace(tmp_path / "one.txt")
        qtbot.waitUntil(lambda: told(view) == "This file changed on disk.")
        _reload(view, qtbot)


def test_a_file_that_went_away_is_said_and_the_page_stays(open_file: OpenFile, qtbot: QtBot, tmp_path: Path) -> None:
    view = open_file("one.txt")
    held = (tmp_path / "one.txt").read_bytes()
    (tmp_path / "one.txt").rename(tmp_path / "elsewhere.txt")
    gone = f"This file is not there any more: {tmp_path / 'one.txt'}. What was read of it stays."
    qtbot.waitUntil(lambda: told(view) == gone)
    assert view.opened is not None
    (tmp_path / "elsewhere.txt").rename(tmp_path / "one.txt")
    qtbot.waitUntil(lambda: not told(view))
    assert (tmp_path / "one.txt").read_bytes() == held


def test_a_file_that_is_being_written_is_waited_for(
    window: MainWindow, open_file: OpenFile, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file("one.txt")
    (tmp_path / "one.txt").write_bytes(b"")
    window.file_watch.look()
    assert not told(view)
    write(tmp_path / "one.txt", "Written anew.")
    qtbot.waitUntil(lambda: told(view) == "This file changed on disk.")


def test_what_else_changes_in_the_folder_is_nothing_to_the_reader(
    window: MainWindow, open_file: OpenFile, tmp_path: Path
) -> None:
    view = open_file("one.txt")
    (tmp_path / "other.txt").write_text("anything")
    window.file_watch.look()
    assert not told(view)


def test_a_closed_tab_is_watched_no_more(window: MainWindow, open_file: OpenFile, tmp_path: Path) -> None:
    open_file("one.txt")
    window.commands["close-tab"].trigger()
    assert not window.file_watch._watcher.files()


def test_the_state_of_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert file_watch.stamp(tmp_path / "none.txt") is None
