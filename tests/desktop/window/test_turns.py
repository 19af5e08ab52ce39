"""What is much is done in turns of the window's thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from viewer.desktop.window.turns import Turns
from viewer.desktop.window.window import MainWindow


def test_the_first_is_done_at_once_and_others_are_served_between_the_rest(qtbot: QtBot, qapp: QObject) -> None:
    done: list[str] = []
    turns = Turns(qapp)
    turns.take([partial(done.append, name) for name in "abc"])
    assert done == ["a"]
    QTimer.singleShot(0, lambda: done.append("another"))
    qtbot.waitUntil(lambda: not turns.is_taking)
    assert done.index("another") < done.index("c")


def test_new_ones_come_in_the_place_of_what_is_left(qtbot: QtBot, qapp: QObject) -> None:
    done: list[str] = []
    turns = Turns(qapp)
    turns.take([partial(done.append, name) for name in "abc"])
    turns.take([partial(done.append, name) for name in "de"])
    turns.finish()
    assert done == ["a", "d", "e"]
    qtbot.wait(1)
    assert done == ["a", "d", "e"]


def test_a_panel_that_is_brought_before_its_turn_tells_of_the_filing_in_front(window: MainWindow, open_: Open) -> None:
    view = open_(corrected_release.pair())
    view.opened_changed.emit()
    assert window.front.is_telling
    window.bring_panel(window.changes)
    assert not window.front.is_telling
    assert window.changes.listed
