"""What a cover says, who signed, and where Items send their reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.building.trees import PROSE, ascii_page, b, c, one, outlined, p, page, table
from viewer.edgar.forms import form_of
from viewer.filing.model import Block, Company, Document, Filing, Header, Payload
from viewer.outline.cover.facts import cover_facts
from viewer.outline.cover.model import CoverFacts
from viewer.outline.items.witness import item_findings
from viewer.outline.outliner import outline_document, outline_filing

NOBODY = Header("html", "10-K")
ITEM = (b("Item 1. Business"), PROSE)


def _facts(blocks: tuple[Block, ...], header: Header = NOBODY) -> CoverFacts:
    document = Document(0, "10-K", "made.htm", "", "html", Payload(b""), blocks)
    return cover_facts(document, outline_document(document, form_of(header.base_form), is_primary=True), header)


COVER = page(
    c("FORM 10-K/A"),
    c("(Amendment No. 2)"),
    p("For the fiscal year ended December 31, 2019"),
    p("Commission file number 001-12345"),
    c("Alder Vane Company"),
    c("(Exact name of registrant as specified in its charter)"),
    table(
        ("Delaware", "12-3456789"),
        ("(State or other jurisdiction of incorporation)", "(I.R.S. Employer Identification No.)"),
    ),
    c("1 Works Lane, Springfield, Ohio 45501"),
    c("(Address of principal executive offices)"),
    c("(937) 555-0100"),
    c("(Registrant’s telephone number, including area code)"),
    c("Alder Weather Company"),
    c("(Former name, if changed since last report)"),
    table(
        ("Title of each class", "Trading symbol", "Name of each exchange on which registered"),
        ("Common stock, par value $1", "VANE", "New York Stock Exchange"),
        ("5% notes due 2029", "—", "New York Stock Exchange"),
    ),
    p("Indicate by check mark if the registrant is a well-known seasoned issuer. Yes ☐ No ☒"),
    p("Indicate by check mark whether the registrant has filed all reports. Yes [X] No [ ]"),
    p("Large accelerated filer ☐ Accelerated filer ☒ Non-accelerated filer ☐"),
    p("☒ Annual report pursuant to Section 13 of the Act"),
    *ITEM,
)


def test_labelled_values_whether_the_label_stands_below_before_or_in_the_same_column():
    facts = _facts(COVER)
    told = {fact.name: fact.value for fact in facts.facts}
    assert told == {
        "registrant": "Alder Vane Company",
        "state": "Delaware",
        "file number": "001-12345",
        "IRS number": "12-3456789",
        "address": "1 Works Lane, Springfield, Ohio 45501",
        "telephone": "(937) 555-0100",
        "former name": "Alder Weather Company",
        "period": "December 31, 2019",
        "amendment number": "2",
    }


def test_every_fact_of_the_cover_has_its_place():
    for fact in _facts(COVER).facts:
        assert fact.place is not None
        text = COVER[fact.place.block].text[fact.place.start : fact.place.end]
        assert fact.value in text


def test_check_boxes_with_their_state():
    boxes = {box.text: box.checked for box in _facts(COVER).check_boxes}
    assert boxes == {
        "Indicate by check mark if the registrant is a well-known seasoned issuer": False,
        "Indicate by check mark whether the registrant has filed all reports": True,
        "Large accelerated filer": False,
        "Accelerated filer": True,
        "Non-accelerated filer": False,
        "Annual report pursuant to Section 13 of the Act": True,
    }


def test_registered_securities():
    assert [(one.title, one.symbol, one.exchange) for one in _facts(COVER).securities] == [
        ("Common stock, par value $1", "VANE", "New York Stock Exchange"),
        ("5% notes due 2029", None, "New York Stock Exchange"),
    ]


def test_a_plain_text_cover():
    facts = _facts(
        ascii_page(
            "                    FORM 10-K\n\n          For the fiscal year ended December 31, 1995\n\n"
            "                 Commission File Number 1-4321\n\n                  ALDER VANE COMPANY\n"
            "     (Exact name of registrant as specified in its charter)\n\n"
            "Indicate by check mark whether the registrant has filed all reports.  Yes  X   No ___\n\n"
            f"ITEM 1.  BUSINESS\n\n{PROSE}\n"
        )
    )
    assert facts.value("registrant") == "ALDER VANE COMPANY"
    assert facts.value("file number") == "1-4321"
    assert [box.checked for box in facts.check_boxes] == [True]


def test_what_the_cover_lacks_comes_from_the_header_and_says_so():
    header = Header(
        "submission", "10-K", period=date(2019, 12, 31), companies=(Company("ALDER VANE CO", "0000012345"),)
    )
    facts = _facts(page(c("FORM 10-K"), "A report.", *ITEM), header)
    assert {fact.name: fact.evidence.rule for fact in facts.facts} == {
        "registrant": "header",
        "CIK": "header",
        "period": "header",
    }


def _signed(*lines: str) -> list[str]:
    blocks = page(*ITEM, c("SIGNATURES"), "Pursuant to the requirements of the Act, the registrant has signed.", *lines)
    return [section.title for section in one(outlined(blocks), "SIGNATURES").children]


def test_a_signature_with_name_title_and_date_below_it():
    lines = ("By: /s/ Ada Vane", "Ada Vane", "President and Chief Executive Officer", "Date: March 3, 2020")
    assert _signed(*lines) == ["Ada Vane, President and Chief Executive Officer, March 3, 2020"]


def test_signatures_in_a_table():
    rows = table(
        ("Signature", "Title", "Date"),
        ("/s/ Ada Vane", "Director", "March 3, 2020"),
        ("/s/ Otto Glass Otto Glass", "Chief Financial Officer", "March 4, 2020"),
    )
    assert _signed(rows) == ["Ada Vane, Director, March 3, 2020", "Otto Glass, Chief Financial Officer, March 4, 2020"]


def test_signatures_side_by_side():
    rows = table(("/s/", "/s/"), ("Ada Vane", "Otto Glass"), ("Director", "Treasurer"))
    assert _signed(rows) == ["Ada Vane, Director", "Otto Glass, Treasurer"]


def test_a_title_that_runs_over_two_lines():
    assert _signed("/s/ Ada Vane", "Executive Vice President and", "Chief Financial Officer") == [
        "Ada Vane, Executive Vice President and Chief Financial Officer"
    ]


def test_an_item_answered_in_the_proxy_statement_says_so():
    sentence = (
        "The information under the caption “Directors” in the proxy statement is incorporated herein by reference."
    )
    blocks = page(*ITEM, b("Item 10. Directors and Executive Officers of the Registrant"), sentence)
    outline = outlined(blocks)
    assert one(outline, "Item 10").incorporated == sentence
    assert one(outline, "Item 1").incorporated is None


def test_rows_of_a_cross_reference_index_lead_to_their_pages():
    pages = [
        line for number in range(3, 15) for line in (PROSE, p(str(number)), "<hr style='page-break-after:always'/>")
    ]
    rows = [
        ("Item 1.", "Business", "Pages 4-6, 9"),
        ("Item 1A.", "Risk Factors", "7"),
        ("Item 2.", "Properties", "8"),
        ("Item 3.", "Legal Proceedings", "None"),
        ("Item 7.", "Management's Discussion and Analysis", "10"),
        ("Item 8.", "Financial Statements and Supplementary Data", "12"),
    ]
    blocks = page(*pages, c("FORM 10-K CROSS-REFERENCE INDEX"), table(*rows))
    outline = outlined(blocks)

    def printed(label: str) -> list[str]:
        return [blocks[place.block + 1].text for place in one(outline, label).leads_to]

    assert printed("Item 1") == ["4", "9"]
    assert printed("Item 1A") == ["7"]
    assert printed("Item 3") == []


def _current_report(*announced: str) -> list[str]:
    blocks = page(
        b("Item 2.02 Results of Operations and Financial Condition"), PROSE, b("Item 8.01 Other Events"), PROSE
    )
    document = Document(0, "8-K", "made.htm", "", "html", Payload(b""), blocks)
    filing = Filing(Path("made.txt"), Header("submission", "8-K", items=announced), (document,))
    return [finding.what for finding in item_findings(filing, outline_filing(filing))]


def test_a_header_that_agrees_with_the_text_is_no_finding():
    assert _current_report("Results of Operations and Financial Condition", "Other Events") == []
    assert _current_report("2.02", "8.01") == []


def test_an_item_that_only_the_header_or_only_the_text_has_is_a_finding():
    assert _current_report("2.02", "8.01", "9.01") == [
        "The header announces “9.01”, which no Item of the text answers to."
    ]
    assert _current_report("2.02") == ["The text has Item 8.01, which the header does not announce."]


def test_a_cover_is_read_as_far_as_covers_go():
    telephone = (c("(937) 555-0100"), c("(Registrant’s telephone number, including area code)"))
    near = page(c("FORM 10-K"), p("word " * 15_000), *telephone, *ITEM)
    far = page(c("FORM 10-K"), p("word " * 21_000), *telephone, *ITEM)
    assert [fact.name for fact in _facts(near).facts] == ["telephone"]
    assert not _facts(far).facts
