"""Where the reader's letters are twice as large nothing in the window is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets import theme
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.theme import Appearance, scaled, set_font, style_sheet
from viewer.desktop.window.window import MainWindow


def ask_for(pixels: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system have a font of so many pixels, where 13 are usual."""
    larger = QFont("Liberation Sans")
    larger.setPixelSize(pixels)
    monkeypatch.setattr(theme, "_USUAL", 13.0)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: larger)


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    font, sheet = qapp.font(), qapp.styleSheet()
    yield
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def twice(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, worn: Appearance) -> None:
    ask_for(26, monkeypatch)
    set_font(qapp)
    qapp.setStyleSheet(style_sheet(worn.theme))


def cut(window: QWidget) -> list[str]:
    """What is seen with words in it, and is smaller than these need."""
    found = []
    for part in window.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QLabel | QToolButton | QPushButton | QLineEdit):
            width, height = part.minimumSizeHint().toTuple()
            if isinstance(part, ElidedLabel | QLineEdit):
                width = 0
            elif isinstance(part, QLabel) and part.wordWrap():
                width, height = 0, part.heightForWidth(part.width())
            if part.width() < width or part.height() < height:
                said = "" if isinstance(part, QLineEdit) else part.text()
                found.append(f"{said or part.accessibleName()}: {part.size().toTuple()}, needs {width} × {height}")
    return found


@pytest.mark.usefixtures("twice")
def test_nothing_is_cut_in_letters_twice_as_large(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    window.resize(2400, 1500)
    for panel in window.side.panels:
        window.side.bring(panel)
        qtbot.waitUntil(lambda: cut(window) == [])


@pytest.mark.usefixtures("twice")
def test_nothing_of_the_start_page_is_cut_in_letters_twice_as_large(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(2400, 1500)
    qtbot.waitUntil(lambda: cut(window) == [])


@pytest.mark.parametrize(("asked", "used"), [(10, 13), (13, 13), (26, 26)])
def test_a_system_font_larger_than_usual_is_followed(
    asked: int, used: int, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(asked, monkeypatch)
    set_font(qapp)
    assert (qapp.font().pixelSize(), scaled(130)) == (used, used * 10)
