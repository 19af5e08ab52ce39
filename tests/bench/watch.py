"""One window in a process of its own, timed from the start of the process to what the person sees.

``python -m tests.bench.watch WHAT [PATH]`` writes seconds to the file that ``BENCH_TOLD`` names, not to a pipe: the
web engine's own processes would keep that open. WHAT is ``bare-window`` or ``window`` (the frame, until first painted),
``start-page`` (until what the program offers is painted), ``bare-page`` or ``page`` (a document at PATH, until laid out
and painted). ``longest-block`` writes how long at most the window's thread did nothing for its reader while a document
at PATH was opened, laid out and painted; ``longest-block-of-pair`` (PATH is the original, a second one its amendment)
the same while the pair was opened, read side by side, scrolled, read as amended and as filed again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from viewer.desktop.window.window import MainWindow

STARTED = "BENCH_STARTED"
TOLD = "BENCH_TOLD"
_POLL_MS = 2
_SETTLED_MS = 2000


def _tell(seconds: float | None = None) -> None:
    told = time.time() - float(os.environ[STARTED]) if seconds is None else seconds
    Path(os.environ[TOLD]).write_text(repr(told), encoding="ascii")
    os._exit(0)


def bare_window() -> None:
    """The least window that PySide6 can show."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    _when_window_painted(application)
    application.exec()


def window() -> None:
    """The program's own window, at its start page."""
    _run_program([], _when_window_painted)


def start_page() -> None:
    """The same, until the start page stands in it."""
    _run_program([], _when_start_page_painted)


def bare_page(path: str) -> None:
    """The raw document in a QWebEngineView and nothing else."""
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    view = QWebEngineView()
    view.resize(1440, 900)
    view.show()
    twice = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted' }))"
    view.loadFinished.connect(lambda _: view.page().runJavaScript(twice))
    view.titleChanged.connect(lambda title: _tell() if title == "painted" else None)
    view.load(QUrl.fromLocalFile(str(Path(path).absolute())))
    application.exec()


def page(path: str) -> None:
    """The program with the document open."""
    _run_program([path], _when_page_painted)


def longest_block(path: str) -> None:
    """The program that opens a document some time after its start."""
    _run_program([], lambda application: _when_settled(application, Path(path)))


def longest_block_of_pair(original: str, amendment: str) -> None:
    """The program that opens a pair some time after its start, and reads it in three ways."""
    _run_program([], lambda application: _when_settled_with_pair(application, Path(original), Path(amendment)))


def _run_program(arguments: list[str], watch: Callable[[object], None]) -> None:
    """Run the program as a shell does: what is watched with is imported only where it imports Qt itself."""
    from viewer.cli import main

    name = "viewer.desktop.application"
    stand_in = ModuleType(name)

    def start(*asked: object, **named: object) -> object:
        del sys.modules[name]
        program = import_module(name)
        from PySide6.QtWidgets import QApplication

        run = QApplication.exec

        def watched(*_: object) -> int:
            watch(QApplication.instance())
            return run()

        QApplication.exec = watched  # type: ignore[method-assign]
        return program.start(*asked, **named)

    stand_in.start = start  # type: ignore[attr-defined]
    sys.modules[name] = stand_in
    sys.exit(main(arguments))


def _when_window_painted(application: object) -> None:
    from PySide6.QtWidgets import QMainWindow

    _when_painted(application, lambda painted: isinstance(painted, QMainWindow))


def _when_start_page_painted(application: object) -> None:
    _when_painted(application, lambda painted: type(painted).__name__ == "StartPage")


def _when_painted(application: object, is_meant: Callable[[object], bool]) -> None:
    """Tell once a widget that is meant was painted and its picture handed to the screen, before anything after that."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and is_meant(watched):
                QTimer.singleShot(0, _tell)
            return False

    assert isinstance(application, QApplication)
    application.installEventFilter(Watch(application))


def _when_page_painted(application: object) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    assert isinstance(application, QApplication)
    timer = QTimer(application)

    def look() -> None:
        pane = sys.modules.get("viewer.desktop.pane.pane")  # it is imported when the frame is painted
        kind = getattr(pane, "DocumentPane", None)
        panes = [widget for widget in application.allWidgets() if kind is not None and isinstance(widget, kind)]
        if panes:
            timer.stop()
            panes[0].ready.connect(_tell)

    timer.timeout.connect(look)
    timer.start(_POLL_MS)


def _when_settled(application: object, path: Path) -> None:
    """Open the document in a window that is at rest, and tell the longest time between two beats of a timer."""

    def open_path(window: MainWindow, beats: Beats) -> None:
        # By a function, as a signal holds no object of ours alive.
        window.open_path(path).document_shown.connect(lambda: beats.tell())

    _at_rest(application, open_path)


def _when_settled_with_pair(application: object, original: Path, amendment: Path) -> None:
    """The same with a pair, which is then read in each way in turn."""
    from viewer.library.openers import open_pair

    def open_both(window: MainWindow, beats: Beats) -> None:
        view = window.tabs.open(original)
        acts: list[Callable[[], object]] = []
        for mode in ("side-by-side", "as-amended", "as-filed"):
            acts += [lambda: view.step_note(1), partial(view.modes.choose, mode)]
        acts.append(beats.tell)
        left = iter(acts)

        def go_on() -> None:
            next(left)()
            QTimer.singleShot(_SETTLED_MS, window, go_on)

        view.load(lambda _path, report: open_pair(original, amendment, report))
        QTimer.singleShot(4 * _SETTLED_MS, window, go_on)

    from PySide6.QtCore import QTimer

    _at_rest(application, open_both)


class Beats:
    """A timer's beats, and the longest time between two of them."""

    def __init__(self, application: QApplication) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._beats: list[float] = []
        self._timer = QTimer(application)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Beat from now on."""
        self._beat()
        self._timer.start(_POLL_MS)

    def tell(self) -> None:
        """Write the longest time, and end."""
        self._beat()
        _tell(max(later - earlier for earlier, later in pairwise(self._beats)))

    def _beat(self) -> None:
        self._beats.append(time.perf_counter())


def _at_rest(application: object, then: Callable[[MainWindow, Beats], None]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from viewer.desktop.window.window import MainWindow

    assert isinstance(application, QApplication)
    beats = Beats(application)

    def begin() -> None:
        window = next(widget for widget in application.topLevelWidgets() if isinstance(widget, MainWindow))
        beats.start()
        then(window, beats)

    QTimer.singleShot(_SETTLED_MS, application, begin)


_MEASURES: dict[str, Callable[..., None]] = {
    "bare-window": bare_window,
    "window": window,
    "start-page": start_page,
    "bare-page": bare_page,
    "page": page,
    "longest-block": longest_block,
    "longest-block-of-pair": longest_block_of_pair,
}

if __name__ == "__main__":
    _MEASURES[sys.argv[1]](*sys.argv[2:])
