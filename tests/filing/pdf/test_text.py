"""A PDF's text is set out in lines and columns, as it stands on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.filing.pdf.written_pdf import pdf
from viewer.filing import limits
from viewer.filing.model import FilingError
from viewer.filing.pdf.text import Run, pages_of, set_out
from viewer.filing.reader import open_filing, peek
from viewer.outline.outliner import outline_filing

WIDTH, HEIGHT = 6.0, 12.0
COVER = [
    (200, 700, "FORM 10-K"),
    (100, 670, "For the fiscal year ended December 31, 2023"),
    (180, 640, "Alder Ridge Mining Company"),
    (150, 626, "(Exact name of registrant as specified in its charter)"),
]


def run(left: float, bottom: float, text: str) -> Run:
    return Run(left, bottom, left + WIDTH * len(text), bottom + HEIGHT, text)


def test_words_stand_in_their_columns():
    lines = list(set_out([run(0, 700, "Silver"), run(180, 700, "2013"), run(240, 700, "2012"), run(0, 688, "Gold")]))
    assert lines == ["Silver".ljust(30) + "2013".ljust(10) + "2012", "Gold"]


def test_words_of_a_line_are_a_space_apart_and_pieces_of_a_word_none():
    assert list(set_out([run(0, 700, "Pro"), run(18.2, 700, "duction"), run(66, 700, "rose")])) == ["Production rose"]


def test_a_wide_gap_between_lines_is_a_blank_line():
    assert list(set_out([run(0, 700, "One."), run(0, 660, "Two.")])) == ["One.", "", "Two."]


def test_a_superscript_stands_on_the_line_that_it_rises_from():
    raised = Run(30, 704, 34, 711, "1")
    assert list(set_out([run(0, 700, "2018x"), raised, run(0, 688, "Gold")])) == ["2018x1", "Gold"]


def test_pages_are_apart_and_what_cannot_be_opened_is_none():
    assert pages_of(pdf([(10, 700, "One")], [], [(10, 700, "Two")])) == ["One", "", "Two"]
    assert pages_of(pdf([(10, 700, "One")], [(10, 700, "Two")]), first=1) == ["One"]
    assert pages_of(b"%PDF-1.4 and no more") is None


@pytest.fixture
def annual_report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(
        pdf(
            COVER,
            [(60, 700, "Item 1. Business"), (60, 660, "We mine silver in the Silverbrook district."),
             (60, 600, "Item 2. Properties"), (60, 560, "We own one plant.")],
            [],
            [(60, 700, "Item 7. Management's Discussion and Analysis"), (60, 660, "Sales rose.")],
        )
    )  # fmt: skip
    return path


def test_a_filing_as_a_pdf_has_its_form_and_its_items_on_their_pages(annual_report: Path):
    filing = open_filing(annual_report)
    assert (filing.header.carrier, filing.header.form, str(filing.header.period)) == ("pdf", "10-K", "2023-12-31")
    assert filing.header.company == "Alder Ridge Mining Company"
    (outline,) = outline_filing(filing)
    items = [section for section in outline.walk() if section.kind == "item"]
    assert [(one.label, filing.documents[0].blocks[one.place.block].page) for one in items] == [
        ("Item 1", 2),
        ("Item 2", 2),
        ("Item 7", 4),
    ]
    assert peek(annual_report).form == "10-K"


def test_a_pdf_of_pictures_says_that_it_holds_no_text(tmp_path: Path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([], []))
    told = [finding.what for finding in open_filing(path).findings]
    assert "This PDF holds pictures of pages and no text." in told


def test_a_damaged_pdf_is_said_to_be_one(tmp_path: Path):
    path = tmp_path / "damaged.pdf"
    path.write_bytes(pdf(COVER)[:300])
    with pytest.raises(FilingError, match="is a PDF that is damaged"):
        open_filing(path)


def test_a_pdf_of_too_many_pages_is_read_to_its_bound_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "PDF_PAGES", 2)
    monkeypatch.setattr(limits, "PDF_BOOKMARKS", 1)
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf(COVER, COVER, COVER, outline=[("Our mines", 1), ("Our people", 2)]))
    filing = open_filing(path)
    assert [one.what for one in filing.findings if "Only" in one.what] == [
        "Only the first 2 pages of this PDF are read.",
        "Only the first 1 entries of the outline of this PDF are read.",
    ]
    assert len(filing.documents[0].bookmarks) == 1


def test_a_page_of_too_many_characters_is_read_to_its_bound_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "PDF_CHARACTERS", 200)
    crowded = [(60, 700 - 12 * line, f"Shaft {line} gave ore of the usual grade.") for line in range(12)]
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf(COVER, crowded, COVER, crowded))
    filing = open_filing(path)
    told = "Only the first 200 characters of page 2 and of 1 more of this PDF are read."
    assert [one.what for one in filing.findings if "Only" in one.what] == [told]
    read = [block.text for block in filing.documents[0].blocks]
    assert any("Shaft 1 gave" in text for text in read)
    assert not any("Shaft 11" in text for text in read)
