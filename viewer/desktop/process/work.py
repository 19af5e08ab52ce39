"""The one helper for work off the window's thread."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from viewer.filing.collector import collector_resting
from viewer.filing.errors import Cancelled
from viewer.logs import timed

if TYPE_CHECKING:
    from viewer.filing.model import Report

_log = logging.getLogger(__name__)
_PROGRESS_EVERY = 0.05
_PARTS_EVERY = 0.1
_running: set[Work] = set()


class Work(QObject):
    """One function run on another thread; it is given a ``Report`` and its result comes back on the window's thread.

    A function that returns an iterator has its items delivered in lists as they come (``on_part``), and its result is
    None. When ``parent`` goes away the work is cancelled and nothing more is delivered.
    """

    _succeeded = Signal(object)
    _failed = Signal(object)
    _progressed = Signal(float, str)
    _parted = Signal(list)

    def __init__(self, parent: QObject, function: Callable[[Report], Any]) -> None:
        # The application owns it: were it Python's own, the thread that lets go of it last would delete it.
        super().__init__(QCoreApplication.instance())
        self._function = function
        self._cancelled = threading.Event()
        self._ended = threading.Event()
        self._turn = threading.Lock()
        self._has_begun = self._is_passed = False
        self._told = 0.0
        self._parts_every = _PARTS_EVERY
        self._success: Callable[[Any], None] | None = None
        self._failure: Callable[[Exception], None] | None = None
        self._progress: Callable[[float, str], None] | None = None
        self._part: Callable[[list[Any]], None] | None = None
        self._succeeded.connect(self._on_succeeded)
        self._failed.connect(self._on_failed)
        self._progressed.connect(self._on_progressed)
        self._parted.connect(self._on_parted)
        parent.destroyed.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether it was started and has neither ended nor been cancelled."""
        return self in _running and not self._cancelled.is_set()

    def on_success(self, callback: Callable[[Any], None]) -> Work:
        """Call with the result."""
        self._success = callback
        return self

    def on_failure(self, callback: Callable[[Exception], None]) -> Work:
        """Call with the exception; without this it goes to the program's exception dialog. Never for ``Cancelled``."""
        self._failure = callback
        return self

    def on_progress(self, callback: Callable[[float, str], None]) -> Work:
        """Call with the share done (0 to 1) and what is being done, at most twenty times a second."""
        self._progress = callback
        return self

    def on_part(self, callback: Callable[[list[Any]], None], *, at_once: bool = False) -> Work:
        """Call with the items that an iterator gave since the last call; ``at_once``: with each as it comes."""
        self._part = callback
        self._parts_every = 0.0 if at_once else _PARTS_EVERY
        return self

    def start(self) -> Work:
        """Begin, and return at once."""
        _running.add(self)
        QThreadPool.globalInstance().start(QRunnable.create(self._run))
        return self

    def cancel(self) -> None:
        """Ask the work to stop; nothing is delivered from here on.

        Its thread may be held up by a share that does not answer: until it ends, it takes no other work's place.
        """
        with self._turn:
            is_held = self._has_begun and not self._cancelled.is_set() and not self._ended.is_set()
            self._cancelled.set()
            if is_held:
                QThreadPool.globalInstance().releaseThread()
                self._is_passed = True

    def _on_succeeded(self, result: object) -> None:
        success = self._success
        self._put_away()
        if success and not self._cancelled.is_set():
            success(result)

    def _on_failed(self, error: Exception) -> None:
        failure = self._failure
        self._put_away()
        if self._cancelled.is_set() or isinstance(error, Cancelled):
            return
        if failure is None:
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            failure(error)

    def _on_progressed(self, share: float, what: str) -> None:
        if self._progress and not self._cancelled.is_set():
            self._progress(share, what)

    def _on_parted(self, items: list[Any]) -> None:
        if self._part and not self._cancelled.is_set():
            self._part(items)

    def _run(self) -> None:
        with self._turn:
            self._has_begun = True
        try:
            with timed(_log, getattr(self._function, "__qualname__", "work")), collector_resting():
                result = self._function(self._report)
                if isinstance(result, Iterator):
                    self._deliver_parts(result)
                    result = None
        except Exception as error:
            self._failed.emit(error)
        else:
            self._succeeded.emit(result)
        finally:
            with self._turn:
                self._ended.set()
                if self._is_passed:
                    QThreadPool.globalInstance().reserveThread()

    def _put_away(self) -> None:
        """Have it deleted on this thread, once the other one is done with it.

        Whoever asked for it may still know it, and is not kept by it.
        """
        _running.discard(self)
        self._ended.wait()
        self._function = _nothing
        self._success = self._failure = self._progress = self._part = None
        self.deleteLater()

    def _deliver_parts(self, items: Iterator[Any]) -> None:
        gathered: list[Any] = []
        last = time.monotonic()
        for item in items:
            self._stop_if_cancelled()
            gathered.append(item)
            if time.monotonic() - last >= self._parts_every:
                self._parted.emit(gathered)
                gathered, last = [], time.monotonic()
        if gathered:
            self._parted.emit(gathered)

    def _report(self, share: float, what: str) -> None:
        self._stop_if_cancelled()
        now = time.monotonic()
        if now - self._told > _PROGRESS_EVERY:
            self._told = now
            self._progressed.emit(share, what)

    def _stop_if_cancelled(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled


def _nothing(_report: Report) -> None:
    """What is left to do of work that was done."""


def finish_all(milliseconds: int = 3000) -> bool:
    """Cancel all work and wait for it, before the program ends; False where some of it is held up by the system."""
    for work in tuple(_running):
        work.cancel()
    return QThreadPool.globalInstance().waitForDone(milliseconds)
