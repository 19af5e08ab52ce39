"""A PDF's own outline is read with its text, and is its tree where no form sets out Items."""

from __future__ import annotations

from pathlib import Path

from tests.filing.pdf.written_pdf import pdf
from viewer.filing.model import Bookmark
from viewer.filing.pdf.bookmarks import bookmarks_of
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

REVIEW = [
    [(60, 700, "Alder Ridge in 2013")],
    [(60, 700, "Our mines"), (60, 660, "We have one."), (60, 600, "Our people"), (60, 560, "They are many.")],
]


def test_entries_have_a_title_and_a_page():
    written = pdf(*REVIEW, outline=[("Our mines", 2), ("  ", 2), ("Our people", 2)])
    assert bookmarks_of(written) == (Bookmark("Our mines", 0, 2), Bookmark("Our people", 0, 2))


def test_a_pdf_without_an_outline_has_no_entries_and_a_damaged_one_has_none_either():
    assert bookmarks_of(pdf(*REVIEW)) == bookmarks_of(b"%PDF-1.4 and no more") == ()


def test_a_pdf_that_is_no_form_has_its_own_outline_as_tree(tmp_path: Path):
    path = tmp_path / "review.pdf"
    path.write_bytes(pdf(*REVIEW, outline=[("Our people", 2), ("Our mines", 2)]))
    filing = open_filing(path)
    (outline,) = outline_filing(filing)
    blocks = filing.documents[0].blocks
    assert [(one.title, blocks[one.place.block].text) for one in outline.walk()] == [
        ("Top of the document", "Alder Ridge in 2013"),
        ("Our mines", "Our mines"),
        ("Our people", "Our people"),
    ]


def test_items_of_a_form_come_before_the_pdfs_own_outline(tmp_path: Path):
    path = tmp_path / "report.pdf"
    cover = [(200, 700, "FORM 10-K"), (100, 670, "For the fiscal year ended December 31, 2023")]
    items = [(60, 700, "Item 1. Business"), (60, 660, "We mine."), (60, 600, "Item 2. Properties"), (60, 560, "One.")]
    path.write_bytes(pdf(cover, items, outline=[("Seite 1", 1), ("Seite 2", 2)]))
    (outline,) = outline_filing(open_filing(path))
    assert [one.label for one in outline.walk() if one.kind == "item"] == ["Item 1", "Item 2"]
