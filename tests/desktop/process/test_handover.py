"""One program to a screen: the next start's files come to the one that runs; a dead or hung one stops nobody."""

from __future__ import annotations

import os
import socket as sockets
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.desktop.process.handover import Listening, hand_over
from viewer.desktop.process.requests import (
    Request,
    Requests,
    asked_by,
    decoded,
    encoded,
    request_of,
    screen_socket,
)
from viewer.desktop.window.forward import come_forward
from viewer.library.paths import socket_path

REQUEST = Request(("report.txt", "filing-viewer:0000000000-14-000001#0.3"), "/home/reader", "Item 2.02")
posix = pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows is no file")
HAND_OVER = """
import sys
from pathlib import Path
from viewer.desktop.process.handover import hand_over
from viewer.desktop.process.requests import Request
print(hand_over(Request(("report.txt",), sys.argv[2]), Path(sys.argv[1])))
"""


@pytest.fixture
def socket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("s") / "s"


@pytest.fixture
def requests(qtbot: QtBot) -> Iterator[Requests]:
    made = Requests()
    yield made
    made.deleteLater()


@pytest.mark.parametrize("line", [b"", b"[]\n", b'{"paths": [1]}\n', b"\xff\n", b'{"paths": "a"}\n', b"[" * 9999])
def test_what_is_no_request_is_not_taken_for_one(line: bytes) -> None:
    assert decoded(line) is None


def test_a_request_comes_over_as_it_was_given() -> None:
    assert decoded(encoded(REQUEST)) == REQUEST


def test_paths_are_those_of_the_folder_where_they_were_given_and_links_are_links() -> None:
    assert REQUEST.located == [Path("/home/reader/report.txt"), Path("filing-viewer:0000000000-14-000001#0.3")]
    assert Request(("/elsewhere/report.txt",), "/home/reader").located == [Path("/elsewhere/report.txt")]


def test_a_start_says_where_it_stands_and_by_what_it_may_come_forward(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token")
    assert request_of([Path("report.txt")], None) == Request(("report.txt",), str(Path.cwd()), None, "token")


def test_requests_wait_for_who_answers_them(requests: Requests) -> None:
    answered: list[Request] = []
    requests.take(REQUEST)
    requests.attend(answered.append)
    requests.take(Request())
    assert answered == [REQUEST, Request()]


def test_the_next_start_is_taken_by_the_program_that_runs(qtbot: QtBot, requests: Requests, socket: Path) -> None:
    listening = Listening(requests)
    assert listening.begin(Request(), socket) == "alone"
    answered: list[Request] = []
    requests.attend(answered.append)
    start = subprocess.Popen(
        [sys.executable, "-c", HAND_OVER, str(socket), "/home/reader"], stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [Request(("report.txt",), "/home/reader")]
    assert start.communicate(timeout=20)[0].strip() == "taken"
    listening.end()
    assert not socket.exists()


@posix
def test_only_the_reader_can_speak_to_the_program(requests: Requests, socket: Path) -> None:
    listening = Listening(requests)
    listening.listen(socket)
    assert stat.S_IMODE(socket.stat().st_mode) & 0o077 == 0
    listening.end()


@posix
def test_what_a_dead_program_left_is_taken_away(requests: Requests, socket: Path) -> None:
    with sockets.socket(sockets.AF_UNIX) as dead:
        dead.bind(str(socket))
    assert hand_over(REQUEST, socket) == "alone"
    listening = Listening(requests)
    assert listening.begin(REQUEST, socket) == "alone"
    listening.end()


@posix
def test_a_hung_program_is_waited_for_no_longer_and_may_end_later(requests: Requests, socket: Path) -> None:
    with sockets.socket(sockets.AF_UNIX) as hung:
        hung.bind(str(socket))
        hung.listen()
        met = hand_over(REQUEST, socket, patience=100)
        assert met == "silent"
        listening = Listening(requests)
        assert listening.begin(REQUEST, socket, met) == "silent"
        later = Listening(requests)
        later.listen(socket)
        listening.end()
        assert socket.exists(), "the socket is another program's by now"
        later.end()


def test_a_window_that_nobody_sees_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert screen_socket() is None


def test_each_home_and_each_screen_has_a_program_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = set()
    for home in ("one", "other"):
        monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / home))
        found |= {socket_path(":0"), socket_path(":1")}
    assert len(found) == 4


@posix
def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILING_VIEWER_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / ("data" * 20)))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "t"))
    for folder in (tmp_path / "filing-viewer", tmp_path / "t" / f"filing-viewer-{os.geteuid()}"):
        folder.mkdir(parents=True)
        folder.chmod(0o777)
    assert socket_path(":0") is None


def test_the_system_of_a_mac_asks_by_an_event() -> None:
    assert asked_by(QFileOpenEvent("/home/reader/report.txt")) == "/home/reader/report.txt"
    link = "filing-viewer:0000000000-14-000001#0.3"
    assert asked_by(QFileOpenEvent(QUrl(link))) == link


def test_the_window_comes_to_the_front_also_when_it_was_minimised(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.showMinimized()
    come_forward(widget, "")
    assert not widget.isMinimized()
    assert widget.isVisible()


EVENT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from viewer.desktop.process.requests import Application
application = Application(["filing-viewer"])
QCoreApplication.sendEvent(application, QFileOpenEvent("/home/reader/report.txt"))
application.requests.attend(lambda request: print(*request.paths))
"""


def test_what_the_system_asks_before_there_is_a_window_waits_for_it() -> None:
    told = subprocess.run([sys.executable, "-c", EVENT], capture_output=True, text=True, timeout=120, check=True)
    assert told.stdout.strip() == "/home/reader/report.txt"
