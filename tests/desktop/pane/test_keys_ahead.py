"""Keys that move about a page, pressed while it is yet to come, act once it is there; other keys are nobody's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.pane.pressing import press
from tests.desktop.plain_pane import PlainPane
from viewer.desktop.widgets.layouts import column

Key = Qt.Key


class ReadPane(PlainPane):
    """Remembers the keys that reached it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pressed: list[int] = []

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.pressed.append(event.key())
        return super().event(event)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """A window with a field in it."""
    made = QWidget()
    column(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def area(around: QWidget) -> QWidget:
    """Where a page is to be."""
    made = QWidget()
    layout = around.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def pane(area: QWidget) -> ReadPane:
    return ReadPane(area)


def test_keys_that_move_wait_for_the_page_in_their_order(area: QWidget, pane: ReadPane) -> None:
    pane.keys.wait(area)
    press(area, Key.Key_PageDown, Key.Key_PageDown, Key.Key_Up)
    assert pane.pressed == []
    assert pane.was_touched
    pane.give_keys()
    assert pane.pressed == [Key.Key_PageDown, Key.Key_PageDown, Key.Key_Up]
    pane.give_keys()
    assert len(pane.pressed) == 3


def test_a_page_that_is_there_lets_keys_pass(area: QWidget, pane: ReadPane) -> None:
    pane.keys.wait(area)
    pane.give_keys()
    press(area, Key.Key_PageDown)
    pane.keys.wait(area)
    pane.give_keys()
    assert pane.pressed == []
    assert not pane.was_touched


def test_keys_of_a_field_beside_it_and_letters_are_not_kept(area: QWidget, pane: ReadPane, qtbot: QtBot) -> None:
    pane.keys.wait(area)
    press(area, Key.Key_N)
    press(area, Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    field = area.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    press(area, Key.Key_Home, Key.Key_PageDown)
    pane.give_keys()
    assert pane.pressed == []


def test_keys_for_a_page_that_does_not_come_are_forgotten(area: QWidget, pane: ReadPane) -> None:
    pane.keys.wait(area)
    press(area, Key.Key_PageDown)
    pane.keys.forget()
    pane.give_keys()
    assert pane.pressed == []


def test_a_window_that_is_closed_meanwhile_leaves_nothing_to_wait_for(area: QWidget, pane: ReadPane) -> None:
    pane.keys.wait(area)
    area.window().destroy()
    pane.give_keys()
    assert pane.pressed == []
