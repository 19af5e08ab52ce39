"""Steps of one act, each in a turn of its own of the window's thread, so that the reader is answered between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Takes one step after another; new ones come in the place of what is left of those before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[Step] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._take_one)

    @property
    def is_taking(self) -> bool:
        """Whether any is left."""
        return bool(self._left)

    def take(self, steps: Iterable[Step]) -> None:
        """Take the first now, and each of the others in a turn of its own."""
        self._left = list(steps)
        self._take_one()

    def finish(self) -> None:
        """Take what is left now."""
        while self._left:
            self._take_one()

    def _take_one(self) -> None:
        step = self._left.pop(0)
        if self._left:
            self._next.start()
        else:
            self._next.stop()
        step()
