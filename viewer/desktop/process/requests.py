"""What a start of the program asks for, whoever brings it: the command line, the next start, the system."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from viewer.language import translated
from viewer.library.paths import socket_path
from viewer.telling.quoting.place_link import is_link

Outcome = Literal["taken", "alone", "silent"]
"""What became of a request: another program took it; there is none; there is one that does not answer."""
SILENT = translated("Another Filing Viewer did not answer, so this one was started beside it.")

_UNSEEN = ("offscreen", "minimal", "vnc")
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


@dataclass(frozen=True, slots=True)
class Request:
    """Paths and links to open, as they were given in ``directory``, and the place to go to in the first.

    ``token`` is what the system gave whoever asked, so that the window may come to the front.
    """

    paths: tuple[str, ...] = ()
    directory: str = ""
    at: str | None = None
    token: str = ""

    @property
    def located(self) -> list[Path]:
        """The paths from wherever one stands; a link to a place is one already."""
        return [Path(path) if is_link(path) else Path(self.directory, path) for path in self.paths]


def request_of(paths: list[Path], at: str | None) -> Request:
    """What this start asks for."""
    token = next((value for name in _TOKENS if (value := os.environ.get(name))), "")
    return Request(tuple(map(str, paths)), _directory(), at, token)


def encoded(request: Request) -> bytes:
    """A request in a line."""
    return json.dumps(asdict(request)).encode("ascii") + b"\n"


def decoded(line: bytes) -> Request | None:
    """What a line asks for; None for one that is no request."""
    try:
        row = json.loads(line)
        paths, directory, at, token = row["paths"], row["directory"], row["at"], row["token"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    words = [*paths, directory, token] if isinstance(paths, list) else [None]
    if not all(isinstance(word, str) and "\0" not in word for word in words) or not isinstance(at, str | None):
        return None
    return Request(tuple(paths), directory, at, token)


def screen_socket() -> Path | None:
    """Where the program that runs on this screen listens; None where windows are not seen by anybody."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN:
        return None
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    return socket_path(screen)


def may_listen(socket: Path) -> bool:
    """Whether another program may listen there: a pipe of Windows is no file that could be looked for."""
    return sys.platform == "win32" or socket.exists()


class Requests(QObject):
    """Keeps what is asked for until there is a window that answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Request] = []
        self._answer: Callable[[Request], object] | None = None

    def take(self, request: Request) -> None:
        """Something is asked for."""
        if self._answer is None:
            self._waiting.append(request)
        else:
            self._answer(request)

    def attend(self, answer: Callable[[Request], object]) -> None:
        """From now on ``answer`` is called with each, and first with those that waited."""
        self._answer = answer
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            answer(request)


class Application(QApplication):
    """The application, which the system of a Mac asks for files and links by an event."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.requests = Requests(self)

    def event(self, event: QEvent) -> bool:
        """Take what the system asks for."""
        if isinstance(event, QFileOpenEvent):
            self.requests.take(Request((asked_by(event),)))
            return True
        return super().event(event)


def asked_by(event: QFileOpenEvent) -> str:
    """The path or the link that an event of the system asks for."""
    return event.file() or event.url().toString()


def _directory() -> str:
    try:
        return str(Path.cwd())
    except OSError:
        return ""
