"""The exhibits among the shared cases: one number has one answer in the text, in the ledger and in the tree."""

from __future__ import annotations

from tests.cases import case
from viewer.exhibits.model import LedgerRow
from viewer.reading import Reading, read


def _ledger(reading: Reading) -> dict[str, LedgerRow]:
    return {row.label: row for row in reading.exhibits.ledger}


def test_rows_with_a_number_a_mark_and_dashes() -> None:
    ledger = _ledger(read(case("field/index-number-mark-dashes.txt")))
    assert {label: row.status for label, row in ledger.items()} == {
        "2(a)": "incorporated",
        "3(a)": "incorporated",
        "3(b)": "incorporated",
        "4(a)": "incorporated",
        "10(a)": "incorporated",
        "10(i)": "attached",
        "10(j)": "incorporated",
        "12": "attached",
    }
    assert ledger["10(i)"].title == "Amended and Restated Subordinated Note"
    assert ledger["2(a)"].source == "the Registrant's 1995 Form 10-K"


def test_lettered_numbers_of_a_tender_offer() -> None:
    ledger = _ledger(read(case("field/tender-offer-lettered-index.txt")))
    assert {label: row.status for label, row in ledger.items()} == {
        "(a)(1)(A)": "incorporated",
        "(a)(1)(B)": "incorporated",
        "(a)(5)(A)": "incorporated",
        "(a)(5)(C)": "attached",
        "(d)(1)": "incorporated",
        "107": "incorporated",
    }
    assert ledger["(a)(5)(C)"].document == 1


def test_the_filers_link_beats_the_files_name_everywhere() -> None:
    reading = read(case("field/folder-exhibit-file-name"))
    assert [document.type for document in reading.filing.documents] == ["8-K", "EX-3.1(A)", "EX-3.1(B)"]
    assert {label: row.document for label, row in _ledger(reading).items()} == {"3.1(a)": 1, "3.1(b)": 2}
    assert {link.status for link in reading.exhibits.links} == {"attached"}
    assert [outline.title for outline in reading.outlines[1:]] == ["BYLAWS", "BYLAWS"]


def test_a_filing_agents_banner_is_no_title() -> None:
    reading = read(case("field/folder-quicklinks"))
    assert reading.outlines[1].title.startswith("SUBSIDIARIES OF BRASS LANTERN CORP.")
    assert not any("quicklinks" in section.title.lower() for section in reading.outlines[1].walk())


def test_items_reported_elsewhere_and_by_a_footnote() -> None:
    outline = read(case("forms/incorporated-reported-on.txt")).outlines[0]
    told = {section.label: section.incorporated for section in outline.walk() if section.kind == "item"}
    assert told["Item 7"] == "Reported on pages 32-43 of the Annual Report to Share Owners for 1994."
    assert {label for label, words in told.items() if words} == {"Item 7", "Item 10", "Item 11", "Item 13"}


def test_the_data_that_edgar_wraps_are_no_filings() -> None:
    types = [document.type for document in read(case("forms/folder-with-xbrl")).filing.documents]
    assert types[0] == "10-K"
    assert "EX-21.1" in types
