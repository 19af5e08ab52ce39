"""A picture of the real window, taken once it is painted; then the program ends."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.telling.addresses import NoSuchPlace, find_address

_DONE, _WRONG_USE, _NOT_TAKEN = 0, 2, 3
_FLASH = 800
_PATIENCE = 90_000


class Screenshot(QObject):
    """Waits until what is asked for is on the window, saves it, and ends the program with a status."""

    def __init__(self, window: MainWindow, target: Path, at: str | None) -> None:
        super().__init__(window)
        self._window = window
        self._target = target
        self._at = at
        self._is_placed = at is None
        QTimer.singleShot(_PATIENCE, self._give_up)
        view = window.view
        if view is None:
            QTimer.singleShot(_FLASH, self._take)
        else:
            view.document_shown.connect(lambda: self._on_shown(view))
            # What arrives last may leave the page as it is.
            view.opened_changed.connect(lambda: self._on_shown(view))
            for part in (view.stage, view.arriving):
                part.failed.connect(lambda error: self._end(_NOT_TAKEN, str(error)))

    def _on_shown(self, view: FilingView) -> None:
        if view.opened is None or view.opened.is_awaited or view.stage.is_on_its_way:
            return
        if self._is_placed:
            # A jump lights its target for a moment: the picture is of what stays. The engine may tell of a frame before
            # it has handed it over, and the window's picture would be of the one before.
            QTimer.singleShot(_FLASH, lambda: view.stage.pane.grab_when_painted(self._on_painted))
            return
        self._is_placed = True
        try:
            address = find_address(view.opened, self._at or "")
        except NoSuchPlace as said:
            self._end(_WRONG_USE, f"{view.path}: {said}")
            return
        view.go_to_address(address, flash=False)
        if view.stage.holds(address.spot.side, address.spot.place.document):
            self._on_shown(view)

    def _on_painted(self, _picture: QPixmap) -> None:
        QTimer.singleShot(_FLASH, self._take)

    def _take(self) -> None:
        picture = self._window.grab()
        self._target.parent.mkdir(parents=True, exist_ok=True)
        if picture.save(str(self._target)):
            self._end(_DONE, "")
        else:
            self._end(_NOT_TAKEN, f"{self._target}: the picture could not be written")

    def _give_up(self) -> None:
        self._end(_NOT_TAKEN, f"{self._target}: the window was not ready in {_PATIENCE // 1000} seconds")

    def _end(self, status: int, reason: str) -> None:
        if reason:
            print(f"filing-viewer: {reason}", file=sys.stderr)
        self._window.close()
        QApplication.exit(status)
