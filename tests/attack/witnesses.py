"""Who sees that a page reached out: a listener on this machine, and a watch over files that nobody opened."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import struct
import threading
from collections.abc import Iterable
from pathlib import Path

_REQUEST = re.compile(rb"^[A-Z]+ (?:\w+://[^/ ]+)?/+([\w-]+)")
_SOON = 0.3
_OPENED, _AT_ONCE = 0x20, 0o4000
_EVENT = struct.Struct("iIII")


class Listener:
    """Answers nothing, and remembers who connected: ``asked`` are the first words of the paths that were asked for."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        self.asked: set[str] = set()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def web(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Listen no more."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(_SOON * 10)
            try:
                head = connection.recv(4096)
                if found := _REQUEST.match(head):
                    self.asked.add(found[1].decode("ascii"))
                connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            except OSError:
                return


class Canaries:
    """Files, one for each name, of which Linux tells when any process opens one (inotify)."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        for name in names:
            (folder / name).write_text("canary", encoding="ascii")
        self._library = ctypes.CDLL(None, use_errno=True)
        self._watch: int = self._library.inotify_init1(_AT_ONCE)
        if self._library.inotify_add_watch(self._watch, os.fsencode(folder), _OPENED) < 0:
            raise OSError(ctypes.get_errno(), "inotify cannot watch", str(folder))
        self._opened: set[str] = set()

    @property
    def address(self) -> str:
        """The folder as an address."""
        return self.folder.as_uri()

    @property
    def opened(self) -> set[str]:
        """The names of those that anybody opened."""
        while told := self._told():
            at = 0
            while at < len(told):
                *_, length = _EVENT.unpack_from(told, at)
                at += _EVENT.size
                self._opened.add(told[at : at + length].rstrip(b"\0").decode("ascii"))
                at += length
        return self._opened - {""}

    def close(self) -> None:
        """Watch no more."""
        os.close(self._watch)

    def _told(self) -> bytes:
        try:
            return os.read(self._watch, 65_536)
        except BlockingIOError:
            return b""
