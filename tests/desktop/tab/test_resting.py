"""Of many tabs only those that were seen last keep the processes that draw their pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.arrival.arriving import Arriving
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow


def opened(window: MainWindow, qtbot: QtBot, folder: Path, count: int = 5) -> list[FilingView]:
    folder.mkdir(exist_ok=True)
    views = []
    for number in range(count):
        path = submit(folder / f"{number}.txt", "8-K", ("8-K", f"<p>Filing {number}</p>"))
        views.append(window.open_path(path))
        qtbot.waitUntil(lambda: is_whole(views[-1]) and not views[-1].stage.is_on_its_way)
    return views


def resting(views: list[FilingView]) -> list[bool]:
    return [pane_of(view).is_resting for view in views]


def test_tabs_that_were_seen_long_ago_rest(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    views = opened(window, qtbot, tmp_path)
    window.open_path(views[0].path)
    qtbot.waitUntil(lambda: pane_of(views[1]).is_resting)
    assert resting(views) == [False, True, True, False, False]


def test_what_is_heavy_rests_as_soon_as_another_tab_is_in_front(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FilingView, "weight", property(lambda view: 9_000_000 if "2" in view.path.name else 9))
    views = opened(window, qtbot, tmp_path, 3)
    window.open_path(views[1].path)
    qtbot.waitUntil(lambda: pane_of(views[2]).is_resting)
    assert resting(views) == [False, False, True]


def test_a_tab_that_is_still_on_its_way_rests_once_it_has_arrived(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.desktop.tab.resting._BEHIND", 0)
    (first,) = opened(window, qtbot, tmp_path, 1)
    with monkeypatch.context() as patched:
        patched.setattr(Arriving, "is_running", property(lambda arriving: arriving is first.arriving))
        *_, second, _third = opened(window, qtbot, tmp_path / "others", 2)
        qtbot.waitUntil(lambda: pane_of(second).is_resting)
        assert not pane_of(first).is_resting
    first.opened_changed.emit()
    qtbot.waitUntil(lambda: pane_of(first).is_resting)
