import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from pytestqt.qtbot import QtBot

from viewer.desktop.process.work import Work, finish_all
from viewer.filing.model import Report


def test_a_result_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    came: list[tuple[Any, bool]] = []
    ran: list[bool] = []

    def count(_report: Report) -> int:
        ran.append(threading.current_thread() is threading.main_thread())
        return 42

    parent = QObject()
    Work(parent, count).on_success(
        lambda result: came.append((result, threading.current_thread() is threading.main_thread()))
    ).start()
    qtbot.waitUntil(lambda: came == [(42, True)])
    assert ran == [False]


def test_a_failure_comes_back_as_the_exception(qtbot: QtBot) -> None:
    came: list[Exception] = []

    def fail(_report: Report) -> None:
        raise ValueError("no")

    parent = QObject()
    Work(parent, fail).on_failure(came.append).start()
    qtbot.waitUntil(lambda: len(came) == 1)
    assert str(came[0]) == "no"


def test_cancelled_work_stops_at_its_next_report_and_delivers_nothing(qtbot: QtBot) -> None:
    begun, stopped = threading.Event(), threading.Event()
    came: list[object] = []

    def count(report: Report) -> None:
        begun.set()
        try:
            while True:
                report(0.5, "counting")
        finally:
            stopped.set()

    parent = QObject()
    work = Work(parent, count).on_success(came.append).on_failure(came.append).start()
    assert begun.wait(5)
    assert work.is_running
    work.cancel()
    assert stopped.wait(5)
    assert QThreadPool.globalInstance().waitForDone(5_000)
    QCoreApplication.processEvents()
    assert came == []
    assert not work.is_running


def test_work_whose_parent_went_away_is_cancelled(qtbot: QtBot) -> None:
    begun, release = threading.Event(), threading.Event()
    came: list[object] = []

    def wait(_report: Report) -> int:
        begun.set()
        release.wait(5)
        return 1

    parent = QObject()
    Work(parent, wait).on_success(came.append).start()
    assert begun.wait(5)
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    release.set()
    assert QThreadPool.globalInstance().waitForDone(5_000)
    QCoreApplication.processEvents()
    assert came == []


def test_the_items_of_an_iterator_come_in_order(qtbot: QtBot) -> None:
    came: list[int] = []
    done: list[object] = []

    def numbers(_report: Report) -> Iterator[int]:
        return iter(range(500))

    parent = QObject()
    Work(parent, numbers).on_part(came.extend).on_success(done.append).start()
    qtbot.waitUntil(lambda: done == [None])
    assert came == list(range(500))


def test_progress_is_told_in_words(qtbot: QtBot) -> None:
    told: list[tuple[float, str]] = []

    def read(report: Report) -> None:
        report(0.25, "Reading the release")

    parent = QObject()
    Work(parent, read).on_progress(lambda share, what: told.append((share, what))).start()
    qtbot.waitUntil(lambda: told == [(0.25, "Reading the release")])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a queue that never answers is POSIX's")
def test_work_that_a_share_holds_up_keeps_no_other_from_being_done(qtbot: QtBot, tmp_path: Path) -> None:
    stalled, came, parent = tmp_path / "stalled", list[object](), QObject()
    os.mkfifo(stalled)
    count = QThreadPool.globalInstance().maxThreadCount() + 1
    begun = threading.Semaphore(0)

    def read(_report: Report) -> bytes:
        begun.release()
        return stalled.read_bytes()  # until somebody writes

    for _ in range(count):
        work = Work(parent, read).on_success(came.append).start()
        assert begun.acquire(timeout=5)
        work.cancel()
        assert not work.is_running
    Work(parent, lambda _report: "done").on_success(came.append).start()
    qtbot.waitUntil(lambda: came == ["done"])
    assert not finish_all(50)
    answer = os.open(stalled, os.O_RDWR)  # whoever waits for a writer has one now, and its end when that goes
    qtbot.wait(100)
    os.close(answer)
    assert finish_all()
