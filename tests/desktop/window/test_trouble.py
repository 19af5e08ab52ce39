"""A fault that nobody foresaw is told once, logged without a word of a document, and the reader goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from viewer.desktop.window.trouble import Trouble
from viewer.library.paths import directories

COMPANY = "Alder Ridge Mining Co"


@pytest.fixture
def trouble(qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trouble]:
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    made = Trouble(qapp)
    yield made
    if made.dialog is not None:
        made.dialog.close()
    made.deleteLater()


def happen(act: Callable[[], object]) -> None:
    """As Qt does with what a slot raises."""
    try:
        act()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def one() -> None:
    raise ValueError(f"no such table: {COMPANY}")


def other() -> None:
    try:
        one()
    except ValueError as error:
        raise KeyError(COMPANY) from error


def shown(trouble: Trouble) -> str:
    assert trouble.dialog is not None
    report = trouble.dialog.findChild(QPlainTextEdit)
    assert report is not None
    return report.toPlainText()


def log() -> str:
    return (directories().logs / "errors.log").read_text("utf-8")


def test_a_fault_is_told_with_where_it_happened(trouble: Trouble) -> None:
    happen(one)
    assert "tests/desktop/window/test_trouble.py" in shown(trouble)
    assert "ValueError" in shown(trouble)
    assert shown(trouble).endswith(f"which may quote the filing:\nno such table: {COMPANY}")


def test_no_word_of_a_document_is_in_the_log(trouble: Trouble) -> None:
    happen(other)
    assert log().splitlines()[-2] == "KeyError"
    assert "ValueError" in log()
    assert COMPANY not in log()
    assert str(Path.home()) not in log()


def test_the_same_fault_is_shown_once_and_logged_each_time(trouble: Trouble) -> None:
    for _ in range(3):
        happen(one)
        if trouble.dialog is not None:
            trouble.dialog.close()
    assert trouble.dialog is None
    assert log().count("ValueError") == 3
    happen(other)
    assert "KeyError" in shown(trouble)


def test_faults_without_end_are_not_shown_without_end(trouble: Trouble) -> None:
    seen = 0
    for number in range(20):
        scope: dict[str, Callable[[], object]] = {}
        exec(f"def fault_{number}(): raise RuntimeError", scope)
        happen(scope[f"fault_{number}"])
        if trouble.dialog is not None:
            seen += 1
            trouble.dialog.close()
    assert seen == 5


def test_a_fault_of_another_thread_comes_to_the_window(trouble: Trouble, qtbot: QtBot) -> None:
    thread = threading.Thread(target=one)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: trouble.dialog is not None)


def test_a_disk_that_takes_no_log_stops_nothing(trouble: Trouble, capsys: pytest.CaptureFixture[str]) -> None:
    directories().logs.parent.mkdir(parents=True, exist_ok=True)
    directories().logs.write_text("a file where the folder should be")
    happen(one)
    assert "The log of faults could not be written" in capsys.readouterr().err
    assert trouble.dialog is not None
