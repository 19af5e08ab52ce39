"""What is set in the dialog holds at once, and what is set elsewhere is shown in it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from viewer.desktop.panels.settings.dialog import SettingsDialog
from viewer.desktop.panels.settings.fields import field
from viewer.desktop.window.window import MainWindow
from viewer.library.settings import SETTINGS, Value
from viewer.library.settings.setting import Setting

SIZE = Setting("size", int, 0, "How large.", label="Size", least=8, most=40, unit="pt", default_words="As filed")


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    window.commands["settings"].trigger()
    found = window.findChild(SettingsDialog)
    assert found is not None
    return found


def test_every_setting_that_can_be_chosen_has_a_named_field(dialog: SettingsDialog) -> None:
    assert set(dialog.fields) == {one.name for one in SETTINGS if one.is_chosen}
    for name in dialog.fields:
        widget = dialog.findChild(QWidget, name)
        assert widget is not None
        assert widget.accessibleName()


def test_the_pages_stand_under_each_other_as_high_as_the_style_makes_them(dialog: SettingsDialog) -> None:
    places = [dialog.pages.visualItemRect(dialog.pages.item(row)) for row in range(dialog.pages.count())]
    assert [place.height() for place in places] == [dialog.pages.sizeHintForRow(0)] * len(places)
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))


def test_the_page_that_is_shown_is_marked_wherever_the_focus_is(dialog: SettingsDialog) -> None:
    dialog.pages.setCurrentRow(3)
    dialog.restore.setFocus()
    assert [index.row() for index in dialog.pages.selectedIndexes()] == [3]
    assert dialog.stack.currentIndex() == 3


def test_the_keyboard_reaches_every_field_of_every_page(dialog: SettingsDialog) -> None:
    dialog.activateWindow()
    for row in range(dialog.pages.count()):
        dialog.pages.setCurrentRow(row)
        dialog.pages.setFocus()
        reached: set[str] = set()
        while not reached or dialog.focusWidget() is not dialog.pages:
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            reached.add(dialog.focusWidget().objectName())
        shown = dialog.stack.currentWidget()
        assert {name for name in dialog.fields if shown.findChild(QWidget, name)} <= reached


def test_a_field_changes_the_window_at_once(dialog: SettingsDialog, window: MainWindow, open_: Open) -> None:
    view = open_(corrected_release.alone())
    zoom, theme = dialog.findChild(QSpinBox, "zoom"), dialog.findChild(QComboBox, "theme")
    assert zoom is not None
    assert theme is not None
    zoom.setValue(150)
    assert (view.stage.pane.zoom(), window.status.zoom.text()) == (1.5, "150 %")
    theme.setCurrentIndex(2)
    theme.activated.emit(2)
    assert window.appearance.theme.is_dark
    assert window.commands["theme-dark"].isChecked()


def test_what_a_command_changes_is_shown(dialog: SettingsDialog, window: MainWindow) -> None:
    panel = dialog.findChild(QCheckBox, "side-panel-shown")
    assert panel is not None
    assert panel.isChecked()
    window.commands["side-panel"].trigger()
    assert not panel.isChecked()
    panel.click()
    assert window.side.isVisible()


def test_defaults_are_restored_by_one_button(dialog: SettingsDialog, window: MainWindow) -> None:
    window.settings.change(zoom=2.0, theme="dark", restore_tabs=True)
    dialog.restore.click()
    assert (window.settings.number("zoom"), window.settings.text("theme")) == (1.0, "system")
    box = dialog.findChild(QCheckBox, "restore-tabs")
    assert box is not None
    assert not box.isChecked()


def test_lines_hold_when_the_reader_goes_on(dialog: SettingsDialog, window: MainWindow) -> None:
    lines = dialog.findChild(QPlainTextEdit, "unsearched-folders")
    assert lines is not None
    dialog.pages.setCurrentRow(2)
    dialog.activateWindow()
    lines.setFocus()
    QTest.keyClicks(lines, " /filings/old ")
    assert window.settings.text("unsearched-folders") == ""
    QTest.keyClick(lines, Qt.Key.Key_Tab)
    assert window.settings.text("unsearched-folders") == "/filings/old"
    assert [str(folder) for folder in window.files.excluded] == ["/filings/old"]


def test_below_the_least_number_stands_what_the_default_is_called(qtbot: QtBot) -> None:
    told: list[Value] = []
    made = field(SIZE, told.append)
    qtbot.addWidget(made.widget)
    made.show(0)
    assert isinstance(made.widget, QSpinBox)
    assert made.widget.text() == "As filed"
    made.widget.stepUp()
    assert (made.widget.text(), told) == ("8 pt", [8])
    made.widget.stepDown()
    assert told == [8, 0]
