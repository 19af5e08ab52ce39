"""The reading of a path, off the window's thread: each step of it is told as it comes, and it can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from viewer.desktop.process.work import Work
from viewer.filing.model import Report
from viewer.library.opening import Opened
from viewer.telling.shown import FirstPage

Step = Opened | FirstPage
Read = Callable[[Report], Step | Iterator[Step]]
"""Gives what a path holds at once, or step by step; the last step is the whole."""

# How long the next step waits for the first one to be painted: two at work would take turns, and the reader waits.
_PATIENCE = 6.0
_LOOK = 0.05


class Opening(QObject):
    """One reading at a time; another one takes its place."""

    came = Signal(object)
    """A step of it is there: an ``Opened``, before it a ``FirstPage`` where there is one."""
    failed = Signal(object)
    progressed = Signal(float, str)
    changed = Signal()
    """It began, or is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._seen = threading.Event()

    @property
    def is_running(self) -> bool:
        """Whether more is to come."""
        return self._work is not None and self._work.is_running

    def begin(self, read: Read) -> None:
        """Read; what was being read before is given up."""
        self.stop()
        self._seen = seen = threading.Event()
        work = Work(self, lambda report: _paced(read(report), seen, report))
        work.on_part(self._on_parts, at_once=True).on_success(self._on_success)
        work.on_failure(self._on_failed).on_progress(self.progressed.emit)
        self._work = work.start()
        self.changed.emit()

    def go_on(self) -> None:
        """What came first is on the screen."""
        self._seen.set()

    def stop(self) -> bool:
        """Give it up; returns whether there was anything to give up."""
        was_running = self.is_running
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._seen.set()
        if was_running:
            self.changed.emit()
        return was_running

    def _on_parts(self, parts: list[Step]) -> None:
        for opened in parts:
            self._tell(opened)

    def _on_success(self, opened: Step | None) -> None:
        if opened is not None:
            self._tell(opened)

    def _tell(self, opened: Step) -> None:
        if not opened.is_awaited:
            self._work = None
        self.came.emit(opened)
        if not opened.is_awaited:
            self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._work = None
        self.failed.emit(error)
        self.changed.emit()


def _paced(read: Step | Iterator[Step], seen: threading.Event, report: Report) -> Step | Iterator[Step]:
    return _in_turn(read, seen, report) if isinstance(read, Iterator) else read


def _in_turn(steps: Iterator[Step], seen: threading.Event, report: Report) -> Iterator[Step]:
    for opened in steps:
        yield opened
        until = time.monotonic() + _PATIENCE
        while opened.is_awaited and not seen.wait(_LOOK) and time.monotonic() < until:
            report(1.0, "")
