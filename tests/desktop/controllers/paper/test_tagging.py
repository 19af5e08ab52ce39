"""What a filing's text is, a printed PDF tells a screen reader: headings, tables, lists, pictures, links, in order."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QObject
from PySide6.QtPdf import QPdfDocument

from tests.building.submissions import PIXEL, document, header, page, submission, submit, uuencoded, write
from tests.building.tagged_faults import faults
from tests.building.tagged_pdf import TaggedPdf, children, is_object
from viewer.desktop.controllers.paper.printing import Sheets, print_now
from viewer.export import Printable, completed, printable, printable_memo
from viewer.export.paper.finishing import finished
from viewer.export.stretches import of_section
from viewer.library.reading import read_beside_original
from viewer.reading import Reading, read

REPORT = """\
<html><body><p>FORM 10-K</p><p>Harrow Vane Works</p>
<p><b>Item 1. Business</b></p>
<p>We make vanes, as <b>Exhibit 99.1</b> says, and sell them in three markets all year.</p>
<ul><li>Brass vanes</li><li>Iron vanes</li></ul>
<p><b>Item 7. Management&#8217;s Discussion and Analysis</b></p>
<p>Sales rose by a tenth.</p>
<table><tr><td></td><td>2013</td><td>2012</td></tr><tr><td>Net sales</td><td>4,120</td><td>3,745</td></tr>
<tr><td>Net income</td><td>412</td><td>374</td></tr></table>
<p style="page-break-before:always"><img src="vane.gif" alt="A brass vane" width="40" height="40"></p>
<ol><li>Brass</li><li>Iron</li></ol>
<p><b>Item 9. Changes in Accountants</b></p><p>None&#160;at all, and office staff stayed.</p></body></html>
"""
TYPED = """\
FORM 10-K

ITEM 1.  BUSINESS

     We make vanes.

<TABLE>
<CAPTION>
                        1995        1994
<S>                   <C>         <C>
Net sales              4,120       3,745
                       -----       -----
Net income               412         374
</TABLE>
"""


@pytest.fixture(scope="module")
def owner(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    documents = (
        document(REPORT, "10-K", 1, "report.htm"),
        document(page("Exhibit 99.1", "About vanes"), "EX-99.1", 2, "about.htm"),
        document(uuencoded(PIXEL, "vane.gif"), "GRAPHIC", 3, "vane.gif"),
    )
    whole = submission(*documents, header=header("10-K"))
    return read(write(tmp_path_factory.mktemp("report"), "filing.txt", whole), with_pages=True)


@pytest.fixture(scope="module")
def untagged(report: Reading, owner: QObject) -> bytes:
    return print_now(printable(report).html, owner, Sheets("letter"))


@pytest.fixture(scope="module")
def pdf(report: Reading, untagged: bytes) -> TaggedPdf:
    return TaggedPdf(completed(untagged, printable(report)).pdf)


def printed(made: Printable, owner: QObject, pages: str = "") -> TaggedPdf:
    sheets = Sheets("letter", pages)
    whole = completed(print_now(made.html, owner, sheets), made, sheets.numbers)
    assert whole.lacks == ""
    return TaggedPdf(whole.pdf)


def test_nothing_is_untagged_and_every_way_leads_back(pdf: TaggedPdf) -> None:
    assert faults(pdf) == []


def test_sections_stand_under_their_headings_in_reading_order(pdf: TaggedPdf) -> None:
    lines = pdf.outline()
    assert lines[lines.index("  Sect") :] == [
        "  Sect",
        "    H1 10-K, ALDER RIDGE MINING CO",
        "    Sect",
        "      P FORM 10-K",
        "      P Harrow Vane Works",
        "    Sect",
        "      Sect",
        "        H2 Item 1. Business",
        "        P We make vanes, as says, and sell them in three markets all year.",
        "          Link Exhibit 99.1",
        "        L",
        "          LI",
        "            LBody Brass vanes",
        "          LI",
        "            LBody Iron vanes",
        "    Sect",
        "      Sect",
        "        H2 Item 7. Management’s Discussion and Analysis",
        "        P Sales rose by a tenth.",
        "        Table",
        "          TR",
        "            TD",
        "            TH 2013",
        "            TH 2012",
        "          TR",
        "            TH Net sales",
        "            TD 4,120",
        "            TD 3,745",
        "          TR",
        "            TH Net income",
        "            TD 412",
        "            TD 374",
        "        P",
        "          Figure",
        "        L",
        "          LI",
        "            Lbl 1.",
        "            LBody Brass",
        "          LI",
        "            Lbl 2.",
        "            LBody Iron",
        "      Sect",
        "        H2 Item 9. Changes in Accountants",
        "        P None at all, and office staff stayed.",
        "  Sect",
        "    H1 EX-99.1",
        "    P Exhibit 99.1",
        "    P About vanes",
    ]


def test_a_table_tells_what_heads_its_columns_and_rows(pdf: TaggedPdf) -> None:
    assert pdf.table() == [
        ["", "2013 [Column]", "2012 [Column]"],
        ["Net sales [Row]", "4,120", "3,745"],
        ["Net income [Row]", "412", "374"],
    ]


def test_a_table_that_is_set_with_spaces_is_one_too(tmp_path: Path, owner: QObject) -> None:
    typed = printed(printable(read(submit(tmp_path / "typed.txt", "10-K", ("10-K", TYPED)), with_pages=True)), owner)
    assert faults(typed) == []
    assert [typed.words(one) for one in typed.having("H2")] == ["ITEM 1. BUSINESS"]
    assert typed.table() == [
        ["", "1995 [Column]", "1994 [Column]"],
        ["Net sales [Row]", "4,120", "3,745"],
        ["Net income [Row]", "412", "374"],
    ]


def test_a_picture_has_its_words_and_a_link_the_place_that_it_leads_to(pdf: TaggedPdf) -> None:
    (figure,) = pdf.having("Figure")
    assert str(figure.Alt) == "A brass vane"
    left, low, right, high = (float(edge) for edge in figure.A.BBox)
    assert (right - left, high - low) == pytest.approx((30, 30), abs=0.5)
    link = next(one for one in pdf.having("Link") if pdf.words(one) == "Exhibit 99.1")
    (annotation,) = [one.Obj for one in children(link) if is_object(one)]
    assert (str(annotation.Contents), str(annotation.Dest)) == ("Exhibit 99.1", "/d1-b0")


def test_what_stands_in_the_margins_of_the_sheets_is_read_to_nobody(pdf: TaggedPdf) -> None:
    assert "sheet1of" in "".join(pdf.artifacts).replace(" ", "")
    assert "sheet" not in pdf.words(pdf.root.K)


def test_the_pages_look_as_before_and_say_the_same(report: Reading, untagged: bytes) -> None:
    made = printable(report)
    plain, tagged = (pypdfium2.PdfDocument(one) for one in (finished(untagged, made), completed(untagged, made).pdf))
    assert len(plain) == len(tagged) == 4
    for before, after in zip(plain, tagged, strict=True):
        assert before.get_textpage().get_text_range() == after.get_textpage().get_text_range()
        assert bytes(before.render(scale=1).buffer) == bytes(after.render(scale=1).buffer)
    assert [each.get_title() for each in plain.get_toc()] == [each.get_title() for each in tagged.get_toc()]


def test_qt_opens_it_too(report: Reading, untagged: bytes, owner: QObject) -> None:
    buffer = QBuffer(owner)
    buffer.setData(completed(untagged, printable(report)).pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    opened = QPdfDocument(owner)
    opened.load(buffer)
    assert "We make vanes, as Exhibit 99.1 says" in opened.getAllText(1).text()


def test_one_section_and_some_of_the_sheets_are_tagged_by_themselves(report: Reading, owner: QObject) -> None:
    section = next(one for one in report.outline(0).walk() if one.label == "Item 7")
    alone = printed(printable(report, stretches=(of_section(report.filing, section),)), owner)
    assert faults(alone) == []
    assert [alone.words(one) for one in alone.having("H2")] == ["Item 7. Management’s Discussion and Analysis"]
    last = printed(printable(report), owner, "3-4")
    assert faults(last) == []
    assert [last.words(one) for one in last.having("H1")] == ["Item 9. Changes in Accountants", "EX-99.1"]
    assert [str(one.Alt) for one in last.having("Figure")] == ["A brass vane"]


def test_notes_beside_the_text_are_notes(samples: Path, owner: QObject) -> None:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt", with_pages=True)
    assert amended.original is not None
    noted = printed(printable(amended.original, amended), owner)
    assert faults(noted) == []
    assert any("2,410,512" in noted.words(one) for one in noted.having("Note"))
    memo = printed(printable_memo(amended), owner)
    assert faults(memo) == []
    assert memo.words(memo.having("H1")[0]).startswith("8-K/A")


def test_no_path_of_the_disk_stands_in_it(report: Reading, untagged: bytes) -> None:
    made = completed(untagged, printable(report)).pdf
    with pikepdf.open(BytesIO(made)) as opened:
        whole = b"".join(
            one.read_bytes() if isinstance(one, pikepdf.Stream) else one.unparse() for one in opened.objects
        )
    assert str(report.filing.path.parent).encode() not in whole + made
