"""A page whose process is killed comes back once where the reader was; then it says so, and can be shown again."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import ask
from tests.desktop.pane.conftest import put_away
from tests.desktop.pane.pressing import press
from viewer.desktop.pane.engine.guarded import GuardedPage
from viewer.desktop.tab.stage import Landing, Stage
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.telling.shown import Shown

LONG = "".join(f"<p>Paragraph {number} tells of silver.</p>" for number in range(300))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage()
    made.resize(900, 700)
    made.show()
    yield made
    put_away(made.pane)
    made.deleteLater()


def kill(qtbot: QtBot, stage: Stage) -> None:
    page = stage.findChild(GuardedPage)
    assert page is not None
    with qtbot.waitSignal(stage.pane.renderer_died):
        os.kill(page.renderProcessPid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)


def test_a_page_whose_process_is_killed_comes_back_once_and_then_asks(stage: Stage, qtbot: QtBot) -> None:
    made = reading(LONG)
    shown = Shown("original", made.filing.documents[0], page=compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(stage.shown):
        stage.put(shown, Landing(Place(0, 40), flash=False))
    stage.pane.go_to(Place(0, 200), flash=False)
    qtbot.waitUntil(lambda: ask(qtbot, stage.pane, "scrollY") > 3000)
    qtbot.wait(100)  # where it is, is told a moment later
    where = ask(qtbot, stage.pane, "scrollY")
    with qtbot.waitSignal(stage.shown):
        kill(qtbot, stage)
    qtbot.waitUntil(lambda: ask(qtbot, stage.pane, "scrollY") == where)
    kill(qtbot, stage)
    assert stage.quiet.isVisible()
    with qtbot.assertNotEmitted(stage.shown, wait=500):
        pass
    with qtbot.waitSignal(stage.shown):
        stage.put(shown, Landing(Place(0, 200), flash=False, keeps_place=True))
    qtbot.waitUntil(lambda: ask(qtbot, stage.pane, "scrollY") == where)


def test_keys_pressed_while_a_filing_is_read_move_the_page_once_it_is_where_it_was_left(
    stage: Stage, qtbot: QtBot
) -> None:
    made = reading(LONG)
    shown = Shown("original", made.filing.documents[0], page=compose(made, 0, theme=LIGHT))
    stage.announce("Reading it", "Finding its documents…")
    stage.focus()
    press(stage, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(stage.shown):
        stage.put(shown, Landing(Place(0, 40), flash=False))
    stage.focus()
    where = ask(qtbot, stage.pane, "document.getElementById('b40').getBoundingClientRect().top + scrollY")
    qtbot.waitUntil(lambda: ask(qtbot, stage.pane, "scrollY") > where + stage.height())
