"""A tab of a pair comes back as it was read: the mode, the side, the pair that the reader chose."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import is_whole
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.opening import Mode
from viewer.telling.spots.history import Spot


@pytest.fixture
def folder(tmp_path: Path, samples: Path) -> Path:
    return Path(shutil.copytree(samples, tmp_path / "filings"))


def settled(view: FilingView | None, qtbot: QtBot) -> FilingView:
    assert view is not None
    qtbot.waitUntil(lambda: is_whole(view) and not view.is_busy)
    return view


def read(view: FilingView) -> set[Path]:
    assert view.opened is not None
    return {view.opened.shown(side).filing.path for side in ("original", "amendment")}


def closed_and_back(window: MainWindow, qtbot: QtBot) -> FilingView:
    window.commands["close-tab"].trigger()
    window.commands["reopen-tab"].trigger()
    return settled(window.view, qtbot)


@pytest.mark.parametrize("mode", ["as-filed", "side-by-side", "as-amended"])
def test_a_pair_comes_back_in_its_mode(window: MainWindow, folder: Path, mode: Mode, qtbot: QtBot) -> None:
    view = settled(window.open_path(folder / "alder-ridge-8-k.txt"), qtbot)
    view.modes.choose(mode)
    qtbot.waitUntil(lambda: view.modes.current == mode and not view.is_busy)
    again = closed_and_back(window, qtbot)
    qtbot.waitUntil(lambda: again.modes.current == mode)


def test_a_place_in_the_amendment_comes_back_when_that_is_read(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    view = settled(window.open_path(folder / "alder-ridge-8-k.txt"), qtbot)
    qtbot.waitUntil(lambda: view.steps.card is not None and not view.is_busy)
    there = Spot("amendment", Place(0, 5))
    view.go(there)
    qtbot.waitUntil(lambda: view.here == there and not view.is_busy)
    again = closed_and_back(window, qtbot)
    qtbot.waitUntil(lambda: again.here == there)
    assert again.way.can_go_back


def test_filings_that_the_reader_compared_come_back_compared(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    other = folder / "elsewhere" / "other.txt"
    other.parent.mkdir()
    shutil.copy(folder / "alder-ridge-8-k-a.txt", other)
    view = settled(window.open_path(folder / "alder-ridge-8-k.txt"), qtbot)
    window.comparing.compare_with(view, other)
    qtbot.waitUntil(lambda: other in read(view))
    settled(view, qtbot)
    assert other in read(closed_and_back(window, qtbot))
