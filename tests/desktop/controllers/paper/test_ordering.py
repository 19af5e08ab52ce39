"""What is to be printed is asked once; each extent becomes pages of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.desktop.plain_pane import PlainPane
from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.ordering import paint
from viewer.desktop.controllers.paper.printing import Sheets, print_now
from viewer.desktop.panels.printing.dialog import Extent, PrintDialog
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot

Saved = Callable[[Extent], str]


@pytest.fixture
def dialog(window: MainWindow, pair_view: FilingView) -> PrintDialog:
    return asked(window)


def asked(window: MainWindow) -> PrintDialog:
    window.commands["print"].trigger()
    found = [one for one in window.findChildren(PrintDialog) if one.isVisible()]
    return found[-1]


@pytest.fixture
def saved(
    window: MainWindow, pair_view: FilingView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Saved:
    """Order an extent as PDF, and give its words."""

    def save(extent: Extent) -> str:
        target = tmp_path / f"{extent}.pdf"
        monkeypatch.setattr(asking, "export_to", lambda *_asked: (target, "pdf"))
        ordering = asked(window)
        ordering.choose(extent)
        ordering.pdf_button.click()
        qtbot.waitUntil(lambda: window.status.message.text() == f"Exported as {target.name}.")
        pdf = pypdfium2.PdfDocument(target)
        return "".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))

    return save


def test_the_document_or_the_section_is_printed_without_the_rest(
    saved: Saved, pair_view: FilingView, qtbot: QtBot
) -> None:
    pair_view.show_notes(False)
    document = saved("document")
    assert "SIGNATURE" in document
    assert "2,140,512" not in document
    assert pair_view.reading is not None
    section = next(one for one in pair_view.reading.outline(0).walk() if one.label == "Item 2.02")
    pair_view.go(Spot("original", section.place))
    qtbot.waitUntil(lambda: not pair_view.stage.is_on_its_way)
    words = saved("section")
    assert "Results of Operations" in words
    assert "SIGNATURE" not in words


def test_what_is_selected_comes_first_to_mind(window: MainWindow, pair_view: FilingView, saved: Saved) -> None:
    pane = pair_view.stage.pane
    assert isinstance(pane, PlainPane)
    pane.selected = (Place(0, 2, 0, 4),)
    assert [extent for extent, _ in asked(window)._offer.extents][-1] == "selection"
    assert len(saved("selection")) < 400


def test_wrong_sheets_are_one_plain_sentence_and_nothing_is_printed(dialog: PrintDialog) -> None:
    dialog.pages.setText("one to three")
    assert dialog.wrong.text() == "Write the sheets like 1-3, 7."
    assert not dialog.print_button.isEnabled()
    dialog.pages.setText("1-3, 7")
    assert dialog.wrong.text() == ""
    assert dialog.pdf_button.isEnabled()


def test_without_notes_their_box_is_not_there(window: MainWindow, dialog: PrintDialog) -> None:
    assert dialog.notes.isVisible()
    dialog.reject()
    window.tabs.close_current()
    assert not window.commands["print"].isEnabled()


def test_the_pages_are_painted_on_the_printers_paper(window: MainWindow, tmp_path: Path) -> None:
    sheets = Sheets("letter")
    pdf = print_now("<p>One</p><p style='break-before:page'>Two</p>", window, sheets)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageLayout(sheets.layout)
    printer.setFullPage(True)
    assert paint(pdf, printer, lambda _share, _what: None) == 2
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 2
