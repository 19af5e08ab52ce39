"""What a document is called."""

from __future__ import annotations

from tests.building.trees import PROSE, b, c, p, page
from viewer.filing.model import Company, Document, Header, Payload
from viewer.outline.outliner import outline_document

BLOCKS = page(
    p("Exhibit 99.1"), c("ALDER VANE COMPANY"), PROSE, b("(d) Exhibits"), PROSE, b("A Year of Barometers"), PROSE
)


def _title(type: str, description: str = "", header: Header | None = None) -> str:
    document = Document(0, type, "made.htm", description, "html", Payload(b""), BLOCKS)
    return outline_document(document, None, header, is_primary=header is not None).title


def test_a_primary_document_is_called_by_its_form_and_company():
    header = Header("submission", "8-K/A", companies=(Company("Alder Vane Company"),))
    assert _title("8-K/A", "CURRENT REPORT", header) == "8-K/A, Alder Vane Company"


def test_a_primary_document_of_nobody_known_is_called_by_its_form():
    assert _title("8-K/A", "", Header("text", "8-K/A")) == "8-K/A"


def test_an_exhibit_is_called_by_a_description_that_says_something():
    assert _title("EX-99.1", "NEWS RELEASE OF JANUARY 29") == "NEWS RELEASE OF JANUARY 29"


def test_else_by_its_headline_and_neither_a_lettered_part_nor_a_name():
    assert _title("EX-99.1", "EX-99.1") == "A Year of Barometers"


def test_a_word_that_heads_a_page_of_any_document_is_no_title_of_one():
    blocks = page(p("Exhibit 99.2"), b("COVER"), PROSE, b("INDEX"), PROSE, b("Thrift Plan of the Mine"), PROSE)
    document = Document(1, "EX-99.2", "made.htm", "EXHIBIT 99(2)", "html", Payload(b""), blocks)
    assert outline_document(document, None, None, is_primary=False).title == "Thrift Plan of the Mine"
