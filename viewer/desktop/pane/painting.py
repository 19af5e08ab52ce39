"""Whether what a pane shows is painted and was told of; pictures of it wait for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from viewer.desktop.pane.veil import Veil

_FRAME: Final = 80


class Painting(QObject):
    """``ready`` comes once with each page, attachment or picture, when it is painted and what is asked of it heard."""

    ready = Signal()

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._veil = Veil(pane)
        self._held: QPixmap | None = None
        self._waiting: list[Callable[[QPixmap], None]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FRAME)
        self._soon.timeout.connect(self._give)
        self.is_painted = False
        self.is_told = False

    def begin(self, *, holds: bool = False) -> None:
        """Something else is to be shown, and nothing of it is painted yet; what is seen may be held until it is."""
        self._held = self._pane.grab() if self.is_told and holds and self._pane.isVisible() else None
        self.is_painted = self.is_told = False
        self._soon.stop()  # what was there before has nothing to show any more

    def cover(self, is_covered: bool) -> None:
        """Lay a quiet sheet over the pane while a place is gone to, or take it away."""
        self._veil.cover(self._held) if is_covered else self._veil.lift()
        self._held = None

    def tell(self) -> None:
        """What is shown is painted and heard: told once."""
        if not self.is_told:
            self.is_told = True
            self.ready.emit()

    def show_at_once(self) -> None:
        """What is shown needs no page's script: it is painted by the next frame."""
        self._veil.lift()
        self.is_painted = True
        QTimer.singleShot(_FRAME, self, self.ready.emit)

    def keep(self, callback: Callable[[QPixmap], None]) -> None:
        """Give a picture of the pane the next time that pictures are given."""
        self._waiting.append(callback)

    def give_soon(self, _told: dict[str, Any] | None = None) -> None:
        """What was asked for is to be seen by the next frame: give the pictures that wait for it."""
        self._soon.start()

    def _give(self) -> None:
        self._veil.lift()
        waiting, self._waiting = self._waiting, []
        for callback in waiting:
            callback(self._pane.grab())
