"""What the window remembers from one time to the next: recent filings, positions, its own size and tabs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.filing.model import Place, Report
from viewer.language import translated
from viewer.library.recent import RecentFiling, RecentFilings
from viewer.library.settings import Settings
from viewer.telling.spots.history import Spot

_PAUSE = 1500
_REFUSED = translated("The disk does not take what is to be remembered: settings, recent filings, places")


class Memory(QObject):
    """Keeps state soon after it changes, so that even a program that is killed has it."""

    changed = Signal()
    """The list of recent filings is another."""
    said = Signal(str)
    """What is to be remembered cannot be written."""
    _written = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = settings
        self.recent = RecentFilings()
        settings.on_written = self._on_written
        self.recent.on_written = self._written.emit  # on whichever thread it was written
        self._written.connect(self._on_written)
        self._is_refused = False
        self._keys: dict[Path, str] = {}
        self._moved: dict[Path, Spot] = {}
        self._being_written: dict[str, Place] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._save_apart)

    @property
    def folder(self) -> str:
        """The folder in which to look for files first."""
        latest = next(iter(self.recent), None)
        return self.settings.text("last-folder") or (str(latest.path.parent) if latest else str(Path.home()))

    def restore_position(self, view: FilingView) -> None:
        """Let a filing that was read before open where it was left."""
        known = next((filing for filing in self.recent if filing.path == view.path), None)
        if known is not None and known.position is not None:
            view.arriving.left_at = known.position

    def add(self, view: FilingView) -> None:
        """Put a filing that was read first among the recent ones, once it is known by what.

        That may be a hash of all of it, which is made off the window's thread.
        """
        if view.opened is None or view.path in self._keys or not self.settings.flag("recent-kept"):
            return
        path, header = view.path, view.opened.header
        work = Work(self, lambda _report: self.recent.add(path, header))
        work.on_success(lambda added: self._on_added(path, added)).on_failure(_pass_over_lost).start()

    def keep_position(self, view: FilingView, spot: Spot) -> None:
        """Remember, in a moment, where a filing was left; places in the other filing of a pair are not kept."""
        if view.opened is not None and spot.side == view.opened.own_side:
            self._moved[view.path] = spot
            self._pause.start()

    def save_positions(self) -> None:
        """Write the positions that changed, also those whose writing began and may not end before the program does."""
        left = self._taken()
        self._being_written = {}
        if left:
            self.recent.remember(left)

    def _save_apart(self) -> None:
        """Write them on another thread: a disk may take its time."""
        moved = self._being_written = self._taken()

        def write(_report: Report) -> None:
            if self._being_written is moved:  # else later ones were written meanwhile
                self.recent.remember(moved)

        Work(self, write).on_success(lambda _nothing: self._forget_written(moved)).start()

    def _taken(self) -> dict[str, Place]:
        moved, self._moved = self._moved, {}
        known = {self._keys[path]: spot.place for path, spot in moved.items() if path in self._keys}
        return self._being_written | known

    def _forget_written(self, written: dict[str, Place]) -> None:
        if self._being_written is written:
            self._being_written = {}

    def forget_all(self) -> None:
        """Forget every recent filing."""
        self.recent.clear()
        self._keys.clear()
        self.changed.emit()

    def keep_window(self, window: QWidget, side: QWidget) -> None:
        """Remember a window's place and size, and how wide the panel at its side is."""
        self.save_positions()
        frame = window.normalGeometry()
        self.settings.change(
            window_width=frame.width(),
            window_height=frame.height(),
            window_frame=f"{frame.left()} {frame.top()} {frame.width()} {frame.height()}",
            window_maximized=window.isMaximized(),
        )
        if side.isVisible():
            self.settings.change(side_panel_width=side.width())

    def _on_written(self, refused: OSError | None) -> None:
        """The disk took what is remembered, or refused it: said once, until it takes it again."""
        if refused is not None and not self._is_refused:
            self.said.emit(
                translated(
                    "{refused} ({strerror}). It is written as soon as the disk takes it.",
                    refused=_REFUSED,
                    strerror=refused.strerror,
                )
            )
        self._is_refused = refused is not None

    def _on_added(self, path: Path, added: RecentFiling) -> None:
        self._keys.setdefault(path, added.key)
        self.changed.emit()


def _pass_over_lost(error: Exception) -> None:
    """A filing that went away while it was read leaves nothing to remember it by."""
    if not isinstance(error, OSError):
        raise error
