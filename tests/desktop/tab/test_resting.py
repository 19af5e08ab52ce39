"""Of many tabs only those that were seen last keep the processes that draw their pages."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from viewer.desktop.window.window import MainWindow


def test_tabs_that_were_seen_long_ago_rest(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    views = []
    for number in range(5):
        path = submit(tmp_path / f"{number}.txt", "8-K", ("8-K", f"<p>Filing {number}</p>"))
        views.append(window.open_path(path))
        qtbot.waitUntil(lambda: is_whole(views[-1]) and not views[-1].stage.is_on_its_way)
    window.open_path(views[0].path)
    qtbot.waitUntil(lambda: pane_of(views[1]).is_resting)
    assert [pane_of(view).is_resting for view in views] == [False, True, True, False, False]
