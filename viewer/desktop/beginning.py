"""What the program does once its frame is on the screen: the parts, the filings asked for, a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.desktop.assembly import assemble
from viewer.desktop.pane.preparation import prepare
from viewer.desktop.pane.serving import safe_profile
from viewer.desktop.process.later import import_soon
from viewer.desktop.process.work import Work
from viewer.desktop.screenshot import Screenshot
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.trouble import Trouble
from viewer.desktop.window.window import MainWindow
from viewer.resources import resource
from viewer.telling.addresses import NoSuchPlace, find_address

_AFTER_START = 700
"""Milliseconds after which folders are listed again: what the reader opened comes first."""


def complete(window: MainWindow, application: QApplication) -> None:
    """Everything that the frame could do without."""
    application.setWindowIcon(QIcon(str(resource("packaging", "filing-viewer.svg"))))
    Trouble(application)
    prepare()
    assemble(window)


def begin(window: MainWindow, paths: Sequence[Path], screenshot: Path | None, at: str | None) -> None:
    """Open what was asked for, or what was open the last time, and go to a place in it."""
    if not paths and screenshot is None and window.settings.flag("restore-tabs"):
        paths = [path for path in map(Path, window.settings.text("open-tabs").splitlines()) if path.exists()]
    if not any(path.is_dir() for path in paths) and screenshot is None:
        listed = [Path(line) for line in window.settings.text("listed-folders").splitlines()]
        if listed:
            QTimer.singleShot(_AFTER_START, window, lambda: _list_again(window, listed))
    if paths:
        window.open_all(paths)
    else:
        Work(window, import_soon).on_success(lambda _nothing: _warm_up(window)).start()
    view = window.view
    if screenshot is not None:
        Screenshot(window, screenshot, at)
    elif at is not None and view is not None:
        _go_once_read(window, view, at)


def _list_again(window: MainWindow, folders: Sequence[Path]) -> None:
    """List what was listed when the window was last closed, unless something else is listed by now."""
    if not window.files.folders:
        window.files.list_folders(folders)


def _warm_up(window: MainWindow) -> None:
    """Start the web engine while nothing is asked for: it keeps the window's thread for a moment."""
    window.starting.begin()
    safe_profile()
    window.starting.rest()


def _go_once_read(window: MainWindow, view: FilingView, at: str) -> None:
    """Go to a place once all is read."""

    def go() -> None:
        if view.opened is None or view.opened.is_awaited:
            return
        view.opened_changed.disconnect(go)
        try:
            view.go_to_address(find_address(view.opened, at))
        except NoSuchPlace as said:
            window.status.show_message(str(said))

    view.opened_changed.connect(go)
