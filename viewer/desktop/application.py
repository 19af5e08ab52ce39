"""The program with its window: one entry, used by the command line."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import viewer
from viewer.desktop.process.immortal import keep_alive
from viewer.desktop.process.own_parser import bind_own_parser
from viewer.desktop.widgets.theme import Appearance
from viewer.desktop.window.window import MainWindow
from viewer.filing.collector import collector_resting
from viewer.library.settings import Settings
from viewer.resources import resource

Size = tuple[int, int]

# A window that starts minimised is not painted; it is made whole all the same, after so many milliseconds.
_UNSEEN = 1500

# Imported on another thread once the start page is on the screen, so that the first filing is there sooner.
_NEEDED_SOON = ("viewer.desktop.pane.pane", "viewer.reading", "viewer.library.scan", "viewer.page.notes")


def start(
    paths: list[Path],
    screenshot: Path | None = None,
    at: str | None = None,
    theme: str | None = None,
    size: Size | None = None,
) -> int:
    """Open the window, with filings and at a place in the first; returns the program's exit status.

    ``screenshot``: only until a picture of the window is saved there. ``theme`` and ``size`` (in pixels) instead of
    what the settings say.
    """
    _settle_before_qt()
    if screenshot is not None:
        _leave_out_noise()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    set_up(application)
    settings = Settings()
    window = MainWindow(Appearance(application, theme or settings.text("theme")), settings)
    window.resize(*(size or (int(settings.number("window-width")), int(settings.number("window-height")))))

    def go_on() -> None:
        if not window.is_assembled:
            with collector_resting():
                _complete(window, application)
            _begin(window, paths, screenshot, at)

    # The frame is on the screen before anything else is imported, made or read.
    window.painted.connect(lambda: QTimer.singleShot(0, go_on))
    QTimer.singleShot(_UNSEEN, go_on)
    if settings.flag("window-maximized") and size is None and screenshot is None:
        window.showMaximized()
    else:
        window.show()
    status = application.exec()
    from viewer.desktop.process.work import finish_all

    finish_all()
    return status


def unseen() -> QApplication:
    """The application without a window or a display, with all that the web engine needs."""
    from viewer.desktop.pane.preparation import prepare

    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _settle_before_qt()
    _leave_out_noise()
    prepare()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    set_up(application)
    return application


def _settle_before_qt() -> None:
    """Settle what Qt asks about only once, and what the web view needs, whose module is imported later."""
    keep_alive()
    bind_own_parser()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    # A web view that comes late would make Qt build the native window anew, and it flickers.
    os.environ.setdefault("QT_WIDGETS_RHI", "1")


def _leave_out_noise() -> None:
    """Keep from standard error what is said of any machine without a graphics card; who asks for logs has them.

    By Qt's own rules and not by a handler of ours: the web engine's threads also log while this one waits for them.
    """
    os.environ.setdefault("QT_LOGGING_RULES", "default.info=false;default.warning=false")
    switches = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if "log" not in switches:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{switches} --log-level=3".strip()


def set_up(application: QApplication) -> None:
    """Name the program."""
    application.setApplicationName("filing-viewer")
    application.setApplicationDisplayName("Filing Viewer")
    application.setApplicationVersion(viewer.__version__)
    application.setDesktopFileName("filing-viewer")


def _complete(window: MainWindow, application: QApplication) -> None:
    """Everything that the frame could do without."""
    from viewer.desktop.assembly import assemble
    from viewer.desktop.pane.preparation import prepare
    from viewer.desktop.window.trouble import Trouble

    application.setWindowIcon(QIcon(str(resource("packaging", "filing-viewer.svg"))))
    Trouble(application)
    prepare()
    assemble(window)


def _warm_up(window: MainWindow) -> None:
    """Start the web engine while nothing is asked for: it keeps the window's thread for a moment."""
    from viewer.desktop.pane.serving import safe_profile

    window.starting.begin()
    safe_profile()
    window.starting.rest()


def _begin(window: MainWindow, paths: list[Path], screenshot: Path | None, at: str | None) -> None:
    if not paths and screenshot is None and window.settings.flag("restore-tabs"):
        paths = [path for path in map(Path, window.settings.text("open-tabs").splitlines()) if path.exists()]
    if paths:
        window.open_all(paths)
    else:
        from viewer.desktop.process.work import Work

        work = Work(window, lambda _report: [import_module(name) for name in _NEEDED_SOON])
        work.on_success(lambda _modules: _warm_up(window)).start()
    if screenshot is not None:
        from viewer.desktop.screenshot import Screenshot

        Screenshot(window, screenshot, at)
    elif at is not None and (view := window.view) is not None:
        from viewer.telling.addresses import find_spot

        def go_there() -> None:
            spot = find_spot(view.opened, at) if view.opened else None
            if spot is not None:
                view.go(spot)
            elif view.opened is not None:
                window.status.show_message(f"There is no “{at}” in this filing.")

        view.opened_changed.connect(go_there)
