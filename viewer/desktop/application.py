"""The program with its window: one entry, used by the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

import viewer
from viewer.desktop.process.immortal import keep_alive
from viewer.desktop.process.own_parser import bind_own_parser
from viewer.desktop.process.requests import (
    SILENT,
    Application,
    Outcome,
    Request,
    may_listen,
    request_of,
    screen_socket,
)
from viewer.desktop.process.work import finish_all
from viewer.desktop.widgets.theme import Appearance
from viewer.desktop.window.placing import displays, placed, read
from viewer.desktop.window.window import MainWindow
from viewer.filing.collector import collector_resting
from viewer.library.settings import Settings

Size = tuple[int, int]

# A window that starts minimised is not painted; it is made whole all the same, after so many milliseconds.
_UNSEEN = 1500
_FRAME = QSize(8, 40)
"""The room that a window manager's frame takes on most desktops, in pixels."""
_OF_A_PICTURE = (1440, 900)
"""A picture needs no display, and is as large as a new window where none is asked for."""
# In pieces: the web engine, which starts meanwhile, lives on the same thread.
_REST = (
    "viewer.page.composition",
    "viewer.desktop.tab.filing_view",
    "viewer.desktop.panels.changes.panel",
    "viewer.desktop.panels.search.panel",
    "viewer.desktop.panels.files.panel",
    "viewer.desktop.controllers.changes",
    "viewer.desktop.controllers.own.annotating",
    "viewer.desktop.controllers.tables.out",
    "viewer.desktop.assembly",
    "viewer.desktop.beginning",
)


def start(
    paths: list[Path],
    screenshot: Path | None = None,
    at: str | None = None,
    theme: str | None = None,
    size: Size | None = None,
    *,
    is_new_instance: bool = False,
) -> int:
    """Open the window, with filings and at a place in the first; returns the program's exit status.

    Where the program runs on this screen already it opens them, unless ``is_new_instance``. ``screenshot``: only until
    a picture of the window is saved there. ``theme`` and ``size`` (in pixels) instead of what the settings say.
    """
    request = request_of(paths, at)
    socket = None if is_new_instance or screenshot is not None else screen_socket()
    met: Outcome = _met(request, socket) if socket is not None and may_listen(socket) else "alone"
    if met == "taken":
        return 0
    _settle_before_qt()
    settings = Settings()
    scale_all(settings.number("window-scale"))
    if screenshot is not None:
        _leave_out_noise()
    application = Application(sys.argv[:1])
    set_up(application)
    appearance = Appearance(application, theme or settings.text("theme"))
    begun = paths[0].absolute() if paths and paths[0].exists() else None
    if begun is not None:
        from viewer.desktop.process.apart import begin_to_open

        begin_to_open(begun, appearance.theme)
    window = MainWindow(appearance, settings)
    _place(window, settings, size or (_OF_A_PICTURE if screenshot is not None else None))

    def go_on() -> None:
        if paths:
            with collector_resting():
                from viewer.desktop.first_page import start_engine
            start_engine(window, begun, lambda: _import_in_turn(window, finish))
        else:
            _import_in_turn(window, finish)

    def finish() -> None:
        with collector_resting():
            from viewer.desktop.beginning import answer, begin, complete, listen
            from viewer.desktop.windows import Windows

            complete(window, application)
            if socket is not None and not listen(application.requests, request, socket, met):
                window.close()
                return
        windows = Windows(window)
        begin(windows, request, screenshot)
        application.requests.attend(lambda asked: answer(windows, asked))
        if met == "silent":
            window.status.show_message(SILENT)

    # The frame is on the screen before anything else is imported, made or read.
    once = Once(go_on)
    window.painted.connect(lambda: QTimer.singleShot(0, once))
    QTimer.singleShot(_UNSEEN, once)
    if settings.flag("window-maximized") and size is None and screenshot is None:
        window.showMaximized()
    else:
        window.show()
    status = application.exec()
    if not finish_all():
        # All that is kept was written. To end in good order would be to wait for a share that may never answer.
        sys.stdout.flush()
        os._exit(status)
    return status


class Once:
    """A function that does something the first time that it is called."""

    def __init__(self, function: Callable[[], None]) -> None:
        self._function: Callable[[], None] | None = function

    def __call__(self) -> None:
        """Call it, unless it was called."""
        function, self._function = self._function, None
        if function is not None:
            function()


def _import_in_turn(window: MainWindow, then: Callable[[], None]) -> None:
    """Import everything but the frame and the theme, between whatever else the window has to do."""
    left = iter(_REST)

    def go_on() -> None:
        name = next(left, None)
        if name is None:
            then()
            return
        with collector_resting():
            import_module(name)
        QTimer.singleShot(0, window, go_on)

    go_on()


def unseen() -> QApplication:
    """The application without a window or a display, with all that the web engine needs."""
    from viewer.desktop.pane.engine.preparation import prepare

    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _settle_before_qt()
    _leave_out_noise()
    prepare()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    set_up(application)
    return application


def _met(request: Request, socket: Path) -> Outcome:
    """What became of the request at the program that may run; what talks to it is imported only for that."""
    from viewer.desktop.process.handover import hand_over

    return hand_over(request, socket)


def _place(window: MainWindow, settings: Settings, size: Size | None) -> None:
    """Put the window where it was left, on a display that is still there; where it never was, the system does.

    A size that is asked for holds, however large the display is; another fits on it, with the frame around it.
    """
    wanted = QSize(*(size or (int(settings.number("window-width")), int(settings.number("window-height")))))
    frame = None if size else read(settings.text("window-frame"))
    if frame is not None:
        frame.setSize(wanted)
        window.setGeometry(placed(frame, displays()))
    elif size is None:
        window.resize(wanted.boundedTo(window.screen().availableSize() - _FRAME))
    else:
        window.resize(wanted)


def _settle_before_qt() -> None:
    """Settle what Qt asks about only once, and what the web view needs, whose module is imported later."""
    keep_alive()
    bind_own_parser()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    # A web view that comes late would make Qt build the native window anew, and it flickers.
    os.environ.setdefault("QT_WIDGETS_RHI", "1")


def scale_all(factor: float) -> None:
    """Draw words, buttons and pages so much larger; what the environment asks for already goes before."""
    if factor != 1:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{factor:g}")


def _leave_out_noise() -> None:
    """Keep from standard error what is said of any machine without a graphics card; who asks for logs has them.

    By Qt's own rules and not by a handler of ours: the web engine's threads also log while this one waits for them.
    """
    os.environ.setdefault("QT_LOGGING_RULES", "default.info=false;default.warning=false")
    switches = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if "log" not in switches:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{switches} --log-level=3".strip()


def set_up(application: QApplication) -> None:
    """Name the program.

    A screen reader says the application's name, and no other one. Qt keeps the graphics driver's shaders under it; what
    the program itself keeps lies where ``library/paths.py`` says.
    """
    application.setApplicationName("Filing Viewer")
    application.setApplicationDisplayName("Filing Viewer")
    application.setApplicationVersion(viewer.__version__)
    application.setDesktopFileName("filing-viewer")
