"""Commands are registered by subject, and become the actions of one window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from viewer.desktop.registry import Actions, Commands


def registered(name: str = "greet", menu: str = "File") -> Commands[QWidget]:
    commands: Commands[QWidget] = Commands()

    @commands.command(name, "Greet", menu=menu, keys=("G",), enabled=lambda window: window.isEnabled())
    def greet(window: QWidget) -> None:
        """Say something kind."""
        window.setObjectName("greeted")

    return commands


def test_a_command_acts_on_the_window_that_has_its_action(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    actions = {window: Actions(window, registered()) for window in (first, second)}
    actions[second]["greet"].trigger()
    assert (first.objectName(), second.objectName()) == ("", "greeted")
    assert actions[first]["greet"].toolTip() == "Say something kind (G)"


def test_a_command_that_cannot_be_given_is_not_offered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, registered())
    assert [one.name for one, _ in actions.available()] == ["greet"]
    window.setEnabled(False)
    assert list(actions.available()) == []


def test_a_menu_has_its_own_commands_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions, menu = Actions(window, registered()), QMenu(window)
    actions.fill(menu, "Help")
    assert menu.isEmpty()
    actions.fill(menu, "File")
    assert [action.text() for action in menu.actions()] == ["Greet"]


def test_a_name_given_twice_and_a_menu_that_is_none_are_refused(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="twice"):
        Actions(window, [*registered(), *registered()])
    with pytest.raises(ValueError, match="no such menu"):
        Actions(window, registered(menu="Window"))
