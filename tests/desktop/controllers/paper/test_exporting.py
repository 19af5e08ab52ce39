"""The window writes a filing and its change memo to files, and says so in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper import exporting
from viewer.desktop.controllers.paper.printing import PrintingError
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.export.paper import tagging

Choose = Callable[[Path], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answer the dialog with a file, by whose ending the kind is known."""

    def chosen(target: Path) -> None:
        monkeypatch.setattr(asking, "export_to", lambda *_asked: (target, target.suffix.removeprefix(".")))

    return chosen


def run(window: MainWindow, command: str, qtbot: QtBot, beginning: str) -> str:
    """Give a command and wait for the sentence that begins so."""
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: window.status.message.text().startswith(beginning))
    return window.status.message.text()


@pytest.mark.parametrize("kind", ["html", "md", "json"])
def test_a_filing_is_exported_with_the_notes_that_are_shown(
    kind: str, window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / f"out.{kind}"
    choose(target)
    assert run(window, "export", qtbot, "Exported") == f"Exported as out.{kind}."
    written = target.read_text("utf-8")
    assert "2,140,512" in written
    assert "2,410,512" in written
    if kind == "json":
        assert json.loads(written)["filing"]["form"] == "8-K"


def test_as_filed_is_exported_without_notes(
    window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "out.html")
    pair_view.show_notes(False)
    run(window, "export", qtbot, "Exported")
    assert "2,410,512" not in (tmp_path / "out.html").read_text("utf-8")


def test_the_change_memo_is_written(
    window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "memo.md")
    run(window, "change-memo", qtbot, "Exported as memo.md.")
    assert (tmp_path / "memo.md").read_text("utf-8").startswith("# Change memo: 8-K/A · ALDER RIDGE MINING CO")
    assert window.status.message_action.text() == "Show on disk"


def test_a_memo_is_printed_as_pdf(
    window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "memo.pdf")
    run(window, "change-memo", qtbot, "Exported as memo.pdf.")
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF-")


def test_a_pdf_that_cannot_be_tagged_is_written_all_the_same_and_says_what_it_lacks(
    window: MainWindow,
    pair_view: FilingView,
    choose: Choose,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_asked: object) -> bytes:
        raise tagging.UntaggablePdf("A page begins what it does not end.")

    monkeypatch.setattr(tagging, "tagged", refuse)
    choose(tmp_path / "memo.pdf")
    said = run(window, "change-memo", qtbot, "Exported")
    assert said == "Exported as memo.pdf. A screen reader is told nothing of its headings and tables."
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF-")


def test_a_memo_needs_a_pair(window: MainWindow, open_: Callable[..., FilingView]) -> None:
    window.commands.refresh()
    assert not window.commands["export"].isEnabled()
    open_(corrected_release.alone())
    window.commands.refresh()
    assert window.commands["export"].isEnabled()
    assert not window.commands["change-memo"].isEnabled()


def test_a_cancelled_export_writes_nothing(
    window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "memo.pdf")
    window.commands["change-memo"].trigger()
    assert window.status.message.text() == "Exporting memo.pdf…"
    assert window.status.message_action.text() == "Cancel"
    window.status.message_action.click()
    assert window.status.message.text() == "memo.pdf was not exported."
    assert window.status.message_action.isHidden()
    assert QThreadPool.globalInstance().waitForDone(5_000)
    QCoreApplication.processEvents()
    assert not (tmp_path / "memo.pdf").exists()


def test_a_disk_that_refuses_is_one_sentence(
    window: MainWindow, pair_view: FilingView, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "gone" / "memo.md")
    said = run(window, "change-memo", qtbot, "memo.md could")
    assert said == "memo.md could not be written (No such file or directory)."


class PrinterThatFails(QObject):
    printed = Signal(bytes)
    failed = Signal(object)

    def __init__(self, _html: str, parent: QObject, _sheets: object) -> None:
        super().__init__(parent)
        QTimer.singleShot(0, self, lambda: self.failed.emit(PrintingError("The pages could not be printed.")))


def test_pages_that_cannot_be_printed_are_one_sentence(
    window: MainWindow,
    pair_view: FilingView,
    choose: Choose,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exporting, "Printing", PrinterThatFails)
    choose(tmp_path / "memo.pdf")
    said = run(window, "change-memo", qtbot, "memo.pdf was not")
    assert said == "memo.pdf was not exported. The pages could not be printed."


def test_a_dialog_that_is_closed_changes_nothing(
    window: MainWindow, pair_view: FilingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(asking, "export_to", lambda _parent, *said: asked.append(said))
    window.commands["export"].trigger()
    window.commands["change-memo"].trigger()
    assert [Path(name).name for _, name, *_ in asked] == [
        "Alder Ridge Mining 8-K 2014-01-29",
        "Alder Ridge Mining 8-K-A 2014-01-30 change memo",
    ]
    assert window.status.message.text() == ""


@pytest.mark.parametrize(
    ("typed", "chosen", "written", "kind"),
    [
        ("a.md", "PDF (*.pdf)", "a.md", "md"),
        ("a", "Web page (*.html)", "a.html", "html"),
        ("v1.5", "PDF (*.pdf)", "v1.5.pdf", "pdf"),
        ("A.PDF", "JSON (*.json)", "A.PDF", "pdf"),
    ],
)
def test_the_ending_says_what_is_written(
    typed: str,
    chosen: str,
    written: str,
    kind: str,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / typed)])
    monkeypatch.setattr(QFileDialog, "selectedNameFilter", lambda _dialog: chosen)
    assert asking.export_to(window, "Export", str(tmp_path / "x")) == (tmp_path / written, kind)
