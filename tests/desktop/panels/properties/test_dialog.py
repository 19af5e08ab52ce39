"""Each property of a filing can be copied, and all together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.desktop.panels.properties.dialog import PropertiesDialog
from viewer.desktop.window.window import MainWindow


def test_rows_are_copied_one_by_one_and_all_together(window: MainWindow, samples: Path, qtbot: QtBot) -> None:
    view = window.open_path(samples / "alder-ridge-8-k.txt")
    qtbot.waitUntil(lambda: view.opened is not None)
    window.commands["properties"].trigger()
    dialog = window.findChildren(PropertiesDialog)[-1]
    rows = dialog.rows
    qtbot.waitUntil(lambda: bool(rows.findItems("SHA-256", Qt.MatchFlag.MatchExactly, 0)))
    form = rows.findItems("Form", Qt.MatchFlag.MatchExactly, 0)[0]
    rows.setCurrentItem(form)
    dialog.copy_row()
    assert QGuiApplication.clipboard().text() == "8-K"
    dialog.copy_all.click()
    assert "Form: 8-K" in QGuiApplication.clipboard().text()
    assert "Documents" in QGuiApplication.clipboard().text()
