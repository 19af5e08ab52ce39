"""A page that is still being written, as the engine reads it: what there is of it is there at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from viewer.telling.shown import FirstPage

# One letter that nobody sees, so that the fonts are there too.
EMPTY = '<body style="color:transparent">.</body>'


class Pouring(QIODevice):
    """Written from one thread and read from another; a page that is closed before anything was written is empty.

    Qt takes no end from a device that is sequential, but asks any other whether it is at its end.
    """

    begun = Signal()
    """The first of the page is there."""
    known = Signal(object)
    """All of it is there, and this is what it shows: a ``FirstPage``, or None where there was no page to show."""
    _poured = Signal()

    def __init__(self, parent: QObject, dressed: Callable[[str], str] = str) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting = bytearray()
        self._dressed = dressed
        self._is_over = False
        self.length = 0
        """The characters that were written, before the first of them were dressed."""
        self._poured.connect(self.readyRead)
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    @property
    def is_over(self) -> bool:
        """Whether no more is to come."""
        return self._is_over

    def write_on(self, html: str) -> None:
        """There is more of the page."""
        if not isValid(self):  # the program ends
            return
        is_first = not self.length
        shown = self._dressed(html) if is_first else html
        with self._lock:
            self.length += len(html)
            self._waiting += shown.encode("utf-8", "replace")
        self._poured.emit()
        if is_first:
            self.begun.emit()

    def close_page(self, first: FirstPage | None = None) -> None:
        """There is no more of it, and this is the whole where it is one; again does nothing."""
        if self._is_over or not isValid(self):
            return
        with self._lock:
            self._is_over = True
            if not self.length:
                self._waiting += EMPTY.encode()
        self._poured.emit()
        self.known.emit(first)

    # The engine asks, on a thread of its own

    def readData(self, maxlen: int) -> bytes:
        """What was written since, as far as there is room for it."""
        with self._lock:
            taken = bytes(self._waiting[:maxlen])
            del self._waiting[:maxlen]
        return taken

    def writeData(self, data: object, len: int) -> int:
        """It is written otherwise."""
        return -1

    def atEnd(self) -> bool:
        """Whether all of it was read."""
        with self._lock:
            return self._is_over and not self._waiting

    def bytesAvailable(self) -> int:
        """What waits to be read."""
        with self._lock:
            return len(self._waiting)

    def size(self) -> int:
        """Not known before the end."""
        return 0
