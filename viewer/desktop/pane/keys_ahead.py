"""Keys that move about a page, pressed while it is yet to come: it is given them once it is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from viewer.desktop.widgets.focused import focused_of

_Key = Qt.Key
_MOVING: Final = frozenset(
    (_Key.Key_PageDown, _Key.Key_PageUp, _Key.Key_Down, _Key.Key_Up, _Key.Key_Home, _Key.Key_End, _Key.Key_Space)
)
_NO_OTHERS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class KeysAhead(QObject):
    """Keeps such keys from what stands in the page's place meanwhile: that, and an engine without a page, drops them.

    It hears them where the system hands them to the window, before they reach what has the focus.
    """

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._area = pane
        self._window: QWindow | None = None
        self._kept: list[QKeyEvent] = []
        self.were_pressed = False
        """Whether any was ever kept: the reader began to read before there was a page."""

    def wait(self, area: QWidget) -> None:
        """A page is to come: keep what is pressed while nothing but ``area``, in which it will be, has the focus."""
        self._area = area
        window = area.window().windowHandle()
        if window is not None and window is not self._window:
            self._leave()
            self._window = window
            window.installEventFilter(self)

    def forget(self) -> None:
        """No page comes."""
        self._leave()
        self._kept.clear()

    def give(self) -> None:
        """The page is there: it gets what was kept, and what is pressed from now on."""
        self._leave()
        kept, self._kept = self._kept, []
        page = self._pane
        while (further := page.focusProxy()) is not None:
            page = further
        for key in kept:
            QCoreApplication.sendEvent(page, key)
            released = QKeyEvent(QEvent.Type.KeyRelease, key.key(), key.modifiers(), key.text())
            QCoreApplication.sendEvent(page, released)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key that would move about the page."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._is_for_page(event):
            return False
        self.were_pressed = True
        self._kept.append(event.clone())
        return True

    def _is_for_page(self, event: QKeyEvent) -> bool:
        focused = focused_of(self._area)
        is_here = self._area.isAncestorOf(focused) if focused is not None else self._area.isWindow()
        is_here = is_here or focused is self._area
        return is_here and event.key() in _MOVING and not event.modifiers() & ~_NO_OTHERS

    def _leave(self) -> None:
        window, self._window = self._window, None
        if window is not None and isValid(window):  # where it was closed meanwhile, nothing is
            window.removeEventFilter(self)
