"""One program to a reader and a screen: the next start hands what it was asked for over to the one that runs."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from viewer.desktop.process.requests import Outcome, Request, Requests, decoded, encoded
from viewer.library.locking import locked

PATIENCE = 2000
"""Milliseconds: a program that is starting answers in less, and the reader waits no longer for one that hangs."""
_LONGEST = 1 << 20
_TAKEN = b"taken\n"


def hand_over(request: Request, socket: Path, patience: int = PATIENCE) -> Outcome:
    """Give a request to the program that listens at a socket, and wait until it has it."""
    line = QLocalSocket()
    line.connectToServer(str(socket))
    if not line.waitForConnected(patience):
        return "silent" if line.error() == QLocalSocket.LocalSocketError.SocketTimeoutError else "alone"
    line.write(encoded(request))
    answer = b""
    while not answer.endswith(b"\n") and line.waitForReadyRead(patience):
        answer += bytes(line.readAll().data())
    line.abort()
    return "taken" if answer == _TAKEN else "silent"


class Listening(QObject):
    """Hears what later starts ask for, and passes it on to those who answer requests."""

    def __init__(self, requests: Requests) -> None:
        super().__init__(requests)
        self._requests = requests
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._socket: Path | None = None
        self._made: int | None = None
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.end)

    def begin(self, request: Request, socket: Path, met: Outcome = "alone") -> Outcome:
        """Listen at a socket, in the place of a dead or silent program, unless a living one takes the request.

        ``met`` is what became of it a moment before. Two that start at once do so in turn, so that one of them is the
        other's.
        """
        with locked(socket):
            if met == "alone":
                met = hand_over(request, socket)
            if met != "taken":
                self.listen(socket)
        return met

    def listen(self, socket: Path) -> bool:
        """Listen at a socket that nobody living listens at; where the system refuses, later starts are on their own."""
        QLocalServer.removeServer(str(socket))
        if not self._server.listen(str(socket)):
            return False
        self._socket, self._made = socket, _number(socket)
        return True

    def end(self) -> None:
        """Listen no more; what another program put in the socket's place stays."""
        if self._socket is None:
            return
        socket, aside = self._socket, self._socket.with_suffix(f".{os.getpid()}")
        is_others = _number(socket) not in (None, self._made)
        with suppress(OSError):
            if is_others:
                socket.rename(aside)
        self._server.close()
        with suppress(OSError):
            if is_others:
                aside.rename(socket)
        self._socket = None

    def _on_connected(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.disconnected.connect(line.deleteLater)
            _Heard(line, self._requests)


class _Heard(QObject):
    """What comes over one line."""

    def __init__(self, line: QLocalSocket, requests: Requests) -> None:
        super().__init__(line)
        self._line = line
        self._requests = requests
        line.readyRead.connect(self._on_ready)
        self._on_ready()

    def _on_ready(self) -> None:
        if self._line.canReadLine():
            request = decoded(bytes(self._line.readLine().data()))
            if request is not None:
                self._line.write(_TAKEN)
                self._line.flush()
                self._requests.take(request)
            self._line.disconnectFromServer()
        elif self._line.bytesAvailable() > _LONGEST:
            self._line.abort()


def _number(path: Path) -> int | None:
    """Which file lies there."""
    try:
        return path.stat().st_ino
    except OSError:
        return None
