"""Where a filing was left is written apart from the window's thread, and at the end whatever was not yet."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.recent import RecentFilings
from viewer.telling.spots.history import Spot

PLACE = Place(0, 1)


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> FilingView:
    made = window.open_path(submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>One.</p><p>Two.</p>")))
    qtbot.waitUntil(lambda: is_whole(made) and len(window.memory.recent) == 1)
    return made


def kept() -> Place | None:
    return next(iter(RecentFilings())).position


def test_a_place_is_written_on_another_thread(
    window: MainWindow, view: FilingView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    remember = RecentFilings.remember

    def noted(self: RecentFilings, positions: Mapping[str, Place]) -> None:
        threads.append(threading.current_thread())
        remember(self, positions)

    monkeypatch.setattr(RecentFilings, "remember", noted)
    window.memory.keep_position(view, Spot("original", PLACE))
    qtbot.waitUntil(lambda: bool(threads) and kept() == PLACE)
    assert threads[0] is not threading.main_thread()


def test_a_place_that_was_not_written_yet_is_written_when_the_window_closes(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    window.memory.keep_position(view, Spot("original", PLACE))
    window.close()
    assert kept() == PLACE
