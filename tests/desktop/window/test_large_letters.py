"""Where the reader's letters are twice as large nothing in the window is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
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


@pytest.mark.usefixtures("twice")
def test_in_a_small_window_nothing_lies_over_anything_else(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    window.resize(900, 600)
    window.top.find_bar.begin("silver")
    qtbot.waitUntil(lambda: window.side.geometry().right() < window.tabs.stack.geometry().left())
    assert window.tabs.stack.geometry().right() < window.splitter.width()
    switch = pair_view.header.switch
    qtbot.waitUntil(lambda: all(switch.button(at).width() >= switch.button(at).sizeHint().width() for at in range(3)))
    bar = window.top.find_bar
    assert bar.geometry().right() < window.top.width()
    assert bar.field.width() >= scaled(70)
    assert bar.count.width() >= bar.count.sizeHint().width()


@pytest.mark.usefixtures("twice")
def test_the_start_page_of_a_small_window_needs_no_scrolling_to_the_side(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 600)
    scroll = window.start_page.findChild(QScrollArea)
    assert scroll is not None
    qtbot.waitUntil(lambda: scroll.horizontalScrollBar().maximum() == 0)


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("name", ["settings", "properties", "check-memo", "keys", "about"])
def test_a_dialog_goes_with_the_letters_and_fits_on_the_screen(
    name: str, window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    def dialogs() -> list[QWidget]:
        return [one for one in window.findChildren(QDialog) if one.isVisible()]

    window.commands[name].trigger()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    (dialog,) = dialogs()
    room = dialog.screen().availableSize()
    assert dialog.width() >= min(scaled(480), room.width() - 16)
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.close()


@pytest.mark.parametrize(("asked", "used"), [(10, 13), (13, 13), (26, 26)])
def test_a_system_font_larger_than_usual_is_followed(
    asked: int, used: int, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(asked, monkeypatch)
    set_font(qapp)
    assert (qapp.font().pixelSize(), scaled(130)) == (used, used * 10)
