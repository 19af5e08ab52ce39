"""The program with its window: one entry, used by the command line."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

import viewer
from viewer.desktop.addresses import find_spot
from viewer.desktop.pane import prepare
from viewer.desktop.theme import Appearance
from viewer.desktop.trouble import Trouble
from viewer.desktop.window import MainWindow
from viewer.desktop.work import Work, finish_all
from viewer.library.settings import Settings

Size = tuple[int, int]

# Imported on another thread once the start page is on the screen, so that the first filing is there sooner.
_NEEDED_SOON = ("viewer.desktop.pane.pane", "viewer.reading", "viewer.library.scan", "viewer.page.notes", "bs4")


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
    prepare()
    # Asked for here, because the web view's module, which would ask for it, is imported once the window is painted.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    set_up(application)
    settings = Settings()
    window = MainWindow(Appearance(application, theme or settings.text("theme")), settings)
    window.resize(*(size or (int(settings.number("window-width")), int(settings.number("window-height")))))
    if settings.flag("window-maximized") and size is None and screenshot is None:
        window.showMaximized()
    else:
        window.show()
    if not paths and screenshot is None and settings.flag("restore-tabs"):
        paths = [path for path in map(Path, settings.text("open-tabs").splitlines()) if path.exists()]
    # The window is on the screen before anything is read and before the page's view is made.
    QTimer.singleShot(0, lambda: _begin(window, paths, screenshot, at))
    status = application.exec()
    finish_all()
    return status


def set_up(application: QApplication) -> None:
    """Name the program, give it its style, and a place for exceptions to go."""
    application.setApplicationName("filing-viewer")
    application.setApplicationDisplayName("Filing Viewer")
    application.setApplicationVersion(viewer.__version__)
    application.setDesktopFileName("filing-viewer")
    application.setStyle("Fusion")
    Trouble(application)


def _begin(window: MainWindow, paths: list[Path], screenshot: Path | None, at: str | None) -> None:
    if paths:
        window.open_all(paths)
    else:
        Work(window, lambda _report: [import_module(name) for name in _NEEDED_SOON]).start()
    if screenshot is not None:
        from viewer.desktop.screenshot import Screenshot

        Screenshot(window, screenshot, at)
    elif at is not None and (view := window.view) is not None:

        def go_there() -> None:
            spot = find_spot(view.opened, at) if view.opened else None
            if spot is not None:
                view.go(spot)
            elif view.opened is not None:
                window.status.show_message(f"There is no “{at}” in this filing.")

        view.opened_changed.connect(go_there)
