"""Exported pages become PDF under the guards of the document pane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from viewer.desktop.controllers.paper.printing import Paper, Printing, PrintingError, Sheets, print_now
from viewer.desktop.pane.engine.guarded import GuardedPage
from viewer.export import completed, html, printable
from viewer.export.whole import whole_page
from viewer.reading import read

PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs="


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def document(pdf: bytes, owner: QObject) -> QPdfDocument:
    buffer = QBuffer(owner)
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    made = QPdfDocument(owner)
    made.load(buffer)
    return made


def texts(pdf: bytes, owner: QObject) -> list[str]:
    pages = document(pdf, owner)
    return [pages.getAllText(number).text() for number in range(pages.pageCount())]


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_a_page_is_printed_on_the_paper_that_is_asked_for(paper: Paper, size: tuple[int, int], owner: QObject) -> None:
    pdf = print_now("<p>Silver (ounces)</p>", owner, Sheets(paper))
    printed = document(pdf, owner).pagePointSize(0)
    assert (printed.width(), printed.height()) == pytest.approx(size, abs=1.5)
    assert texts(pdf, owner) == ["Silver (ounces)"]


@pytest.mark.parametrize(("country", "size"), [("US", 612), ("DE", 595)])
def test_the_usual_paper_is_that_of_the_country(country: str, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    locale = QLocale(QLocale.Language.English, QLocale.codeToTerritory(country))
    monkeypatch.setattr(QLocale, "system", lambda: locale)
    assert Sheets().layout.fullRect(QPageLayout.Unit.Point).width() == pytest.approx(size, abs=1)


def heights(pdf: bytes, words: str) -> set[float]:
    """The sizes in points of the letters of some words on the first page."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    at = page.get_text_range().index(words)
    matrix, sizes = pypdfium2.raw.FS_MATRIX(), set()
    for number in range(at, at + len(words)):
        pypdfium2.raw.FPDFText_GetMatrix(page, number, matrix)
        sizes.add(round(pypdfium2.raw.FPDFText_GetFontSize(page, number) * matrix.d, 1))
    return sizes


WIDE = f"<table><tr>{''.join(f'<td nowrap>Column number {n}</td>' for n in range(20))}</tr></table>"


@pytest.mark.parametrize("wide", ["", WIDE, f"<pre>{'x' * 300}</pre>"])
def test_ten_points_stay_ten_points_beside_what_is_too_wide(wide: str, owner: QObject) -> None:
    body = f'<p style="font-size:10pt">Ten points.</p>{wide}'
    page = whole_page("Filing", "filing.css", f'<main><article class="document" id="d0">{body}</article></main>')
    pdf = print_now(page, owner, Sheets("letter"))
    assert heights(pdf, "Ten") == {10.0}
    if wide == WIDE:
        assert max(heights(pdf, "19")) < 9
    assert "Column number 19" in texts(pdf, owner)[0] or wide != WIDE


@pytest.mark.parametrize("width", ['width="110%"', 'style="width:101.4%"', 'style="width:100%;margin-left:30pt"'])
def test_what_is_broader_than_all_that_is_around_it_is_printed_to_its_last_sign(width: str, owner: QObject) -> None:
    table = f'<div class="wide"><table {width}><tr><td>Net loss</td><td align="right">(4,617)%</td></tr></table></div>'
    page = whole_page("Filing", "filing.css", f'<main><article class="document" id="d0">{table}</article></main>')
    assert "(4,617)%" in texts(print_now(page, owner, Sheets("letter")), owner)[0]


def test_words_that_reach_out_of_the_last_cell_are_printed_to_their_last_letter(owner: QObject) -> None:
    head = '<div style="width:1%">Name of Each Exchange on Which It Is Registered</div>'
    row = f'<tr><td width="70%">Title</td><td nowrap align="center">{head}</td></tr>'
    table = f'<table width="100%" style="table-layout:fixed">{row}</table>'
    page = whole_page("Filing", "filing.css", f'<main><article class="document" id="d0">{table}</article></main>')
    assert "Which It Is Registered" in texts(print_now(page, owner, Sheets("letter")), owner)[0]


def test_a_table_of_many_columns_is_printed_to_the_last_letter_of_the_last(owner: QObject) -> None:
    heads = ("Security", "Maximum", "Aggregate", "Connection", "Securities", "Previously") * 4
    cells = "".join(f'<td valign="bottom" style="border-left:1px solid">{head}</td>' for head in heads)
    table = f'<table width="100%" style="font-size:10pt"><tr>{cells}</tr></table>'
    page = whole_page("Filing", "filing.css", f'<main><article class="document" id="d0">{table}</article></main>')
    assert texts(print_now(page, owner, Sheets("letter")), owner)[0].count("Previously") == 4


def test_the_text_of_a_frame_that_ends_beyond_the_paper_is_broken_at_its_edge(owner: QObject) -> None:
    words = [f"word{number}" for number in range(100)]
    inner = f'<div style="padding:4pt;text-align:justify">{" ".join(words)}</div>'
    frame = f'<div style="width:595pt"><div style="float:left;margin-left:18pt;width:559pt">{inner}</div></div>'
    page = whole_page("Filing", "filing.css", f'<main><article class="document" id="d0">{frame}</article></main>')
    assert texts(print_now(page, owner, Sheets("letter")), owner)[0].split()[3:] == words


def test_a_filing_has_bookmarks_title_and_numbers(samples: Path, owner: QObject) -> None:
    made = printable(read(samples / "alder-ridge-8-k.txt", with_pages=True))
    pdf = pypdfium2.PdfDocument(completed(print_now(made.html, owner, Sheets("letter")), made).pdf)
    found = {each.get_title(): (each.level, each.get_dest().get_index()) for each in pdf.get_toc()}
    assert found["Item 2.02 Results of Operations and Financial Condition"] == (1, 2)
    assert found["Exhibit 99.1 · NEWS RELEASE"] == (0, 4)
    assert pdf.get_metadata_dict()["Title"] == "8-K · ALDER RIDGE MINING CO"
    page = pdf[4].get_textpage().get_text_range()
    assert (pdf.get_page_label(4), "Exhibit 99.1" in page, f"sheet 5 of {len(pdf)}" in page) == ("5", True, True)


def test_only_the_sheets_asked_for_are_printed(samples: Path, owner: QObject) -> None:
    made = printable(read(samples / "alder-ridge-8-k.txt", with_pages=True))
    sheets = Sheets("letter", "2-3, 5")
    pdf = pypdfium2.PdfDocument(completed(print_now(made.html, owner, sheets), made, sheets.numbers).pdf)
    assert [pdf.get_page_label(number) for number in range(len(pdf))] == ["2", "3", "5"]
    last = Sheets("letter", "7-9")
    assert len(pypdfium2.PdfDocument(print_now(made.html, owner, last))) == 2
    assert "Exhibit 99.1 · NEWS RELEASE" in [each.get_title() for each in pdf.get_toc()]
    with pytest.raises(PrintingError, match="none of these pages"):
        print_now(made.html, owner, Sheets("letter", "900-901"))


def test_a_page_of_more_than_two_megabytes_is_printed_whole(owner: QObject) -> None:
    pdf = print_now(f"<!-- {'x' * 2_500_000} --><p>The end</p>", owner)
    assert texts(pdf, owner) == ["The end"]


def test_pages_are_numbered_and_each_document_begins_one(samples: Path, owner: QObject) -> None:
    pages = texts(print_now(html(read(samples / "alder-ridge-8-k.txt", with_pages=True)), owner), owner)
    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1))
    beginnings = [number for number, page in enumerate(pages) if "UNITED STATES" in page or "Exhibit 99.1\r" in page]
    assert beginnings == [1, 4]
    assert any("2,140,512" in page for page in pages)


def test_pictures_inside_the_page_are_printed(owner: QObject) -> None:
    image = document(print_now(f'<img src="{PICTURE}" width="600" height="600">', owner), owner)
    middle = image.render(0, image.pagePointSize(0).toSize()).pixelColor(200, 200)
    assert (middle.red(), middle.green()) == (255, 0)


def test_no_script_of_a_page_runs(owner: QObject) -> None:
    pdf = print_now("<p>As filed</p><script>document.body.textContent = 'Changed'</script>", owner)
    assert texts(pdf, owner) == ["As filed"]


def test_what_is_cancelled_is_told_no_more(owner: QObject, qtbot: QtBot) -> None:
    told: list[object] = []
    printing = Printing("<p>x</p>", owner)
    printing.printed.connect(told.append)
    printing.failed.connect(told.append)
    with qtbot.waitSignal(printing.destroyed):
        printing.cancel()
    assert not told


def test_a_process_that_ends_is_one_sentence(owner: QObject, qtbot: QtBot) -> None:
    printing = Printing("<p>x</p>", owner)
    page = printing.findChild(GuardedPage)
    assert page is not None
    with qtbot.waitSignal(printing.failed) as failed:
        page.renderProcessTerminated.emit(GuardedPage.RenderProcessTerminationStatus.CrashedTerminationStatus, 1)
    assert isinstance(failed.args[0], PrintingError)
    assert str(failed.args[0]) == "The process that lays out the pages ended."
