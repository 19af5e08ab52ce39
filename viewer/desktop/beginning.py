"""What the program does once its frame is on the screen: the parts, the filings asked for, a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.desktop.assembly import assemble
from viewer.desktop.pane.engine.preparation import prepare
from viewer.desktop.pane.engine.serving import safe_profile
from viewer.desktop.process.handover import Listening
from viewer.desktop.process.later import import_soon
from viewer.desktop.process.requests import Outcome, Request, Requests
from viewer.desktop.process.work import Work
from viewer.desktop.screenshot import Screenshot
from viewer.desktop.sessions import Sessions
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.forward import come_forward
from viewer.desktop.window.trouble import Trouble
from viewer.desktop.window.window import MainWindow
from viewer.desktop.windows import Windows
from viewer.language import translated
from viewer.resources import resource
from viewer.telling.addresses import NoSuchPlace, find_address
from viewer.telling.quoting.place_link import is_link

_AFTER_START = 700
"""Milliseconds after which folders are listed again: what the reader opened comes first."""


def complete(window: MainWindow, application: QApplication) -> None:
    """Everything that the frame could do without."""
    application.setWindowIcon(QIcon(str(resource("packaging", "filing-viewer.svg"))))
    Trouble(application)
    prepare()
    assemble(window)


def listen(requests: Requests, request: Request, socket: Path, met: Outcome) -> bool:
    """Hear what later starts ask for; False where the program runs already after all, and took this request."""
    return Listening(requests).begin(request, socket, met) != "taken"


def answer(windows: Windows, request: Request) -> None:
    """Open what another start asks for, in the window where the reader was last, and bring it to the front."""
    window = windows.front
    paths = [path for path in request.located if is_link(str(path)) or path.exists()]
    window.open_all(paths)
    if request.at is not None and paths and window.view is not None:
        _go_once_read(window, window.view, request.at)
    if len(paths) < len(request.paths):
        window.status.show_message(translated("Some of what was to be opened is not there any more."))
    come_forward(window, request.token)


def begin(windows: Windows, request: Request, screenshot: Path | None) -> None:
    """Open what was asked for, or what was open the last time, and go to a place in it."""
    window = windows.front
    paths: Sequence[Path] = [Path(path) for path in request.paths]
    if not any(path.is_dir() for path in paths) and screenshot is None:
        listed = [Path(line) for line in window.settings.text("listed-folders").splitlines()]
        if listed:
            QTimer.singleShot(_AFTER_START, window, lambda: _list_again(window, listed))
    if paths:
        window.open_all(paths)
    is_back = screenshot is None and Sessions(windows, window.settings).begin(is_asked=bool(paths))
    if not paths and not is_back:
        Work(window, import_soon).on_success(lambda _nothing: _warm_up(window)).start()
    view = window.view
    if screenshot is not None:
        Screenshot(window, screenshot, request.at)
    elif request.at is not None and view is not None:
        _go_once_read(window, view, request.at)


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
    go()
