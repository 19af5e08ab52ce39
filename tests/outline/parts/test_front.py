"""What stands before the Items: a cover, and at times a note above it."""

from tests.building.trees import PROSE, b, c, p, page, tree
from viewer.edgar.forms import form_of
from viewer.filing.model import Block, Document, Header, Payload
from viewer.outline.outliner import outline_document

NOTE = ["EXPLANATORY NOTE", "This Amendment is filed solely to correct the number of shares in Item 5 of the report."]
COVER = [
    "UNITED STATES",
    "SECURITIES AND EXCHANGE COMMISSION",
    "FORM 10-K/A",
    "ALDER RIDGE MINING COMPANY",
    "(Exact name of registrant as specified in its charter)",
    "Indicate by check mark whether the registrant has filed all reports. Yes X No",
]
TEXT = ["PART II", "Item 5. Market for Registrant's Common Equity", "Our shares are held by 310 holders of record."]


def sections(*texts: str) -> list[tuple[str, int]]:
    blocks = tuple(Block("heading" if text.isupper() else "paragraph", text) for text in texts)
    document = Document(0, "10-K/A", "a.htm", "", "html", Payload(b""), blocks)
    outline = outline_document(document, form_of("10-K"), Header("html", "10-K/A"), is_primary=True)
    return [(section.kind, section.place.block) for section in outline.sections]


def test_a_note_above_the_cover_ends_where_the_cover_begins():
    found = sections(*NOTE, *COVER, *TEXT)
    assert found[:2] == [("explanatory-note", 0), ("cover", 2)]


def test_a_note_below_the_cover_stands_as_it_did():
    found = sections(*COVER, *NOTE, *TEXT)
    assert found[:2] == [("cover", 0), ("explanatory-note", len(COVER))]


def test_a_note_that_names_a_form_in_its_words_is_no_cover():
    found = sections(*NOTE, "Form 10-K is amended as follows.", *TEXT)
    assert "cover" not in {kind for kind, _ in found}


def test_the_notice_of_a_meeting_ends_the_cover_however_short_it_is():
    cover = ["SCHEDULE 14A", "ALDER RIDGE MINING COMPANY", "Check the appropriate box:"]
    found = sections(*cover, "NOTICE OF ANNUAL MEETING", "The annual meeting is held at our offices.")
    assert found == [("cover", 0), ("heading", 3)]


def test_a_cover_ends_with_its_rule_where_no_page_does():
    cover = (
        c("SECURITIES AND EXCHANGE COMMISSION"),
        c("FORM T-3"),
        p("Approximate date of proposed public offering: May"),
    )
    told = tree(
        page(*cover, "<hr/>", c("GENERAL"), b("1. General Information"), PROSE, b("2. Exemption"), PROSE), "T-3"
    )
    assert [line for line in told.splitlines() if line[0] != " "][:2] == ["[cover] Cover", "# GENERAL"]
    named = (p("Vane Works, Inc."), "<hr/>", c("RENO, NEVADA"), p("(State of incorporation)"), PROSE)
    assert tree(page(*cover, *named), "T-3").splitlines() == ["[cover] Cover"]
