"""Numbers of an index with marks, letters in brackets, and a column of pages."""

from __future__ import annotations

import pytest

from tests.building.blocks import paragraph, section, table
from tests.exhibits.found import attached, filing, resolved, row
from viewer.exhibits.index.entries import Row
from viewer.exhibits.index.reader import find_rows
from viewer.filing.model import Block


def _rows(*blocks: Block, bracketed: bool = False) -> dict[str, Row]:
    made = (paragraph("EXHIBIT INDEX"), *blocks)
    return {found.label.text: found for found in find_rows(made, bracketed=bracketed)}


@pytest.mark.parametrize("line", ["10(j) 2,14 --Tax agreement", "10(j) 2,14 — Tax agreement", "10(j)2 --Tax agreement"])
def test_figures_before_the_dashes_are_footnotes(line: str) -> None:
    legend = "2 Incorporated by reference to the 1994 Form 10-K."
    found = _rows(paragraph("10(i) * --Note."), paragraph(line), paragraph(legend))
    assert set(found) == {"10(i)", "10(j)"}
    assert found["10(j)"].title == "Tax agreement"
    assert found["10(j)"].claim is not None
    assert found["10(j)"].claim.says == "incorporated"


def test_letters_and_numbers_in_brackets_where_the_form_has_them() -> None:
    rows = table(("(a)(1)(A)*", "Offer to Purchase."), ("(d)(1)", "Tender Agreement."), ("(g)", "Not applicable."))
    assert set(_rows(rows, bracketed=True)) == {"(a)(1)(A)", "(d)(1)"}
    assert "(d)(1)" not in _rows(rows)


def test_such_a_number_is_the_exhibit_that_edgar_files_under_99() -> None:
    index = (paragraph("Item 12. Exhibits."), table(("(a)(5)(C)", "Press release"), ("(d)(1)", "Tender Agreement")))
    found = resolved(filing("SC TO-T", *index, exhibits=["EX-99.(A)(5)(C)", "EX-99.D1"]))
    assert [(line.label, line.document) for line in found.ledger] == [("(a)(5)(C)", 1), ("(d)(1)", 2)]


def test_the_column_of_pages_is_no_part_of_a_title() -> None:
    found = _rows(
        paragraph("Exhibit No.  Description  Page"),
        paragraph("23 Consent of auditors. 57"),
        paragraph("27 Financial Data Schedule. 80"),
    )
    assert {label: (one.title, one.page) for label, one in found.items()} == {
        "23": ("Consent of auditors", "57"),
        "27": ("Financial Data Schedule", "80"),
    }


def test_a_number_that_ends_a_title_is_kept_where_there_is_no_column_of_pages() -> None:
    assert _rows(paragraph("10.1 Lease of Building 57"))["10.1"].title == "Lease of Building 57"


def _on_page(page: int, *texts: str) -> list[Block]:
    return [Block("paragraph", text, page=page) for text in (*texts, str(page))]


def test_an_exhibit_printed_in_the_document_is_found_by_its_page() -> None:
    blocks = [
        *_on_page(
            1, "EXHIBIT INDEX", "Exhibit No.  Description  Page", "23 Consent of auditors 3", "24 Power of attorney 9"
        ),
        *_on_page(2, "Other matters of the year."),
        *_on_page(3, "CONSENT OF INDEPENDENT AUDITORS", "We agree."),
        *_on_page(4, "The end."),
    ]
    found = resolved(filing("10-K", *blocks), section("signature", None, 5, 6))
    assert row(found, "23").status == "attached"
    assert "page 3" in row(found, "23").evidence.why
    assert row(found, "24").status == "missing"


def test_an_exhibit_to_the_registration_statement_is_never_this_filings() -> None:
    text = "The form is incorporated by reference to Exhibit 4.1 to the Registration Statement on Form S-3."
    found = resolved(filing("8-K", text, exhibits=[attached(1, "EX-4.1", "Indenture")]))
    assert [link.status for link in found.links if link.label == "4.1"] == ["elsewhere"]
