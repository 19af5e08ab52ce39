"""The program driven in its own process, one act after another: each waits for what the one before it began."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.desktop.tab.filing_view import FilingView
    from viewer.desktop.window.window import MainWindow

_LOOK_MS = 50
_FAILED = 2
SETTLED = 5.0
"""Seconds after which nothing is left over: a page that nobody sees rests after a moment, and a process takes one to
go."""

Acts = Iterator[Callable[[], bool]]
"""Each is waited for until it holds, and then the next begins."""


def drive(day: Callable[[MainWindow], Acts]) -> int:
    """Open the program with nothing in it, and go through a day in it, which ends the process itself.

    A day that raises, or is over without that, ends it with a status of its own.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from viewer.cli import main as program

    run = QApplication.exec

    def watched(*_: object) -> int:
        timer = QTimer(QApplication.instance())
        acts: list[Acts] = []
        waiting: list[Callable[[], bool]] = []

        def begin_or_go_on() -> None:
            from viewer.desktop.window.window import MainWindow

            if not acts:
                window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
                if window.is_assembled:
                    acts.append(day(window))
            elif not waiting or waiting[-1]():
                waiting[:] = [next(acts[0])]

        def go_on() -> None:
            # Raised to Qt, it would be told and passed over, and the next act waited for without end.
            try:
                begin_or_go_on()
            except BaseException:
                traceback.print_exc()
                sys.stderr.flush()
                os._exit(_FAILED)

        timer.timeout.connect(go_on)
        timer.start(_LOOK_MS)
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]
    return program([])


def is_shown(view: FilingView) -> Callable[[], bool]:
    """Whether all of a path is read, and its page laid out."""

    def look() -> bool:
        return view.opened is not None and not view.is_busy and not view.stage.is_on_its_way

    return look


def pause(seconds: float = SETTLED) -> Callable[[], bool]:
    """Whether so many seconds are over."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until
