"""Keys as the system gives them: to the window, which hands them to what has the focus in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def press(inside: QWidget, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys, one after another, in the window that holds a widget."""
    window = inside.window().windowHandle()
    for key in keys:
        QCoreApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
