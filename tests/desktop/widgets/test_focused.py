"""Who asks what has the focus does not keep it: a window would hold what is gone for as long as it is there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.desktop.widgets.focused import focused_of


def _gone() -> int:
    """How many tab bars are gone and held all the same, by whatever ran before too."""
    gc.collect()
    return sum(type(one) is QTabBar and not isValid(one) for one in gc.get_objects())


def test_a_widget_that_qt_made_is_let_go_of_when_it_is_gone(qtbot: QtBot) -> None:
    before = _gone()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    inside = QTabWidget(window.centralWidget())
    inside.addTab(QWidget(), "One")
    window.show()
    inside.setFocus()
    assert isinstance(focused_of(window), QTabBar)
    inside.deleteLater()
    del inside
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert _gone() == before


def test_asking_leaves_a_widget_where_it_is(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    assert focused_of(window) is None
    middle = QWidget()
    window.setCentralWidget(middle)
    window.setFocus()
    assert focused_of(middle) is window
    middle.setFocus()
    assert focused_of(window) is middle
    assert middle.parentWidget() is window
