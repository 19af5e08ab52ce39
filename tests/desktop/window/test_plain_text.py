"""Whatever a filing calls itself, the window shows it as it is written: Qt never takes it for HTML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTabBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.window.window import MainWindow

PICTURE = '<img src="/usr/share/pixmaps/logo.png" width="300">'
BODY = (
    f"<p><b>FORM 8-K</b></p><p>Item 8.01. {PICTURE.replace('<', '&lt;')} Other Events</p>"
    "<p>Item 9.01 Exhibits</p><table><tr><td>99.1</td><td>&lt;b&gt;A release&lt;/b&gt;</td></tr></table>"
)


@pytest.fixture
def marked(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with a filing whose company, headings, exhibits and file names are markup, in every panel."""
    folder = tmp_path / "<b>filings<b>"
    path = submit(
        folder / "<i>a<i>.txt", "8-K", ("8-K", BODY), ("EX-99.1", f"<p>{PICTURE}</p>"), company=f"{PICTURE} INC"
    )
    window.list_folder(folder)
    view = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(view) and not view.stage.is_on_its_way)
    view.asides.list_exhibits(True)
    return window


def widgets(window: MainWindow) -> Iterator[QWidget]:
    for panel in window.side.panels:
        window.bring_panel(panel)
        QApplication.processEvents()
        yield from window.findChildren(QWidget)


def spots(widget: QWidget) -> Iterator[QPoint]:
    """Where a widget may tell different things: each of its rows, each of its tabs, its middle."""
    view = widget.parent()
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        model = view.model()
        for row in range(model.rowCount()) if model is not None else ():
            for column in range(model.columnCount()):
                yield view.visualRect(model.index(row, column, QModelIndex())).center()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabRect(index).center() for index in range(widget.count()))
    else:
        yield widget.rect().center()


def test_no_label_takes_a_filings_words_for_html(marked: MainWindow):
    labels = [one for one in widgets(marked) if isinstance(one, QLabel) and GuiQt.mightBeRichText(one.text())]
    assert [one.text() for one in labels if one.textFormat() != Qt.TextFormat.PlainText] == []


def test_no_tooltip_takes_a_filings_words_for_html(marked: MainWindow):
    told: set[str] = set()
    for widget in widgets(marked):
        for spot in spots(widget):
            QToolTip.hideText()
            event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, widget.mapToGlobal(spot))
            QApplication.sendEvent(widget, event)
            told.add(QToolTip.text())
    assert any("&lt;" in tip for tip in told)
    rich = [tip for tip in told if GuiQt.mightBeRichText(tip)]
    assert [tip for tip in rich if "<" in tip.removeprefix("<span>").removesuffix("</span>").replace("<br>", "")] == []


def test_words_that_are_no_markup_are_told_as_they_are():
    assert as_plain("5 < 6 & 7") == "5 < 6 & 7"
    assert as_plain("<b>5</b>\n6") == "<span>&lt;b&gt;5&lt;/b&gt;<br>6</span>"
