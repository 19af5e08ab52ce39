from __future__ import annotations

from dataclasses import replace

import pytest

from tests.building.blocks import section
from tests.exhibits.found import attached, filing, link, outline, resolved
from tests.growth import assert_grows_with_length
from viewer.exhibits.model import Exhibits
from viewer.exhibits.resolver import find_exhibits
from viewer.filing.model import Block, Document, Filing, Place
from viewer.outline.model import Section


def heading(title: str, block: int) -> Section:
    return replace(section("heading", None, block, block + 1, title=title), place=Place(0, block, 0, len(title)))


STATEMENTS = ("Notes to Consolidated Financial Statements", "1. Policies", "2. Debt", "3. Taxes")
NOTES = tuple(heading(title, 1 + at) for at, title in enumerate(STATEMENTS))


def with_notes(text: str, form: str = "10-K") -> Exhibits:
    return resolved(filing(form, text, *STATEMENTS), *NOTES)


def led_to(found: Exhibits) -> list[tuple[str, int]]:
    return [(one.text, one.target.place.block) for one in found.links if one.target]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For our debt see Note 2.", [("Note 2", 3)]),
        ("(see Notes 1 and 3 to the consolidated financial statements)", [("Notes 1", 2), ("3", 4)]),
        ("Notes 1 through 3 refer to it", [("Notes 1", 2), ("3", 4)]),
        ("as told in note 2 below", [("note 2", 3)]),
        ("See Note 3 (Taxes) to the financial statements in Part II, Item 8 of this Form 10-K", [("Note 3", 4)]),
    ],
)
def test_notes_to_the_statements_are_led_to(text: str, expected: list[tuple[str, int]]) -> None:
    assert led_to(with_notes(text)) == expected


@pytest.mark.parametrize(
    "text", ["Please note 3 of them.", "Senior Notes 2024", "see Note 9", "the 2.5% Notes 3.1 times", "Note B holders"]
)
def test_what_is_no_note_of_the_statements_is_no_link(text: str) -> None:
    assert not with_notes(text).links


def test_a_note_of_the_annual_report_is_not_the_quarterly_reports() -> None:
    (only,) = with_notes("See Note 2 to our financial statements in our 2022 Form 10-K.", "10-Q").links
    assert only.status == "elsewhere"
    assert "2022 Form 10-K" in only.evidence.why


def test_a_note_does_not_link_to_itself() -> None:
    titles = ("Notes to Financial Statements", "Note 1. Policies", "Note 2. Debt")
    made = filing("10-K", *titles)
    assert not resolved(made, *(heading(title, at) for at, title in enumerate(titles))).links


def test_notes_that_the_outline_passes_over_are_found_by_their_own_words() -> None:
    found = resolved(filing("10-K", "See Note 2.", "Note 1 - Policies", "Note 2 - Debt"))
    assert led_to(found) == [("Note 2", 2)]


def test_two_sets_of_notes_are_told_apart_by_where_the_words_stand() -> None:
    blocks = ("See Note 2.", "Note 1. Parent", "Note 2. Its debt", "Note 1. Subsidiary", "Note 2. Loans", "See Note 2.")
    assert led_to(resolved(filing("10-K", *blocks))) == [("Note 2", 4)]


def test_a_note_in_the_annual_report_to_holders_is_in_exhibit_13() -> None:
    report = attached(1, "EX-13", "Note 1. Policies", "Note 2. Debt")
    text = "See Note 2 to the financial statements in the Annual Report to Shareholders."
    only = link(resolved(filing("10-K", text, exhibits=[report])), "Note 2")
    assert only.target is not None
    assert (only.target.document, only.target.place.block) == (1, 1)


def paged(*pages: tuple[str, str]) -> list[Block]:
    return [Block("paragraph", text, page=at) for at, page in enumerate(pages, 1) for text in page]


BODY = paged(
    ("See page 2 and pages F-2 to F-4.", "1"), ("Second", "2"), ("Third", "3"), ("Fourth", "F-1"), ("Fifth", "F-2")
)


def test_printed_page_numbers_lead_to_their_pages() -> None:
    assert led_to(resolved(filing("10-K", *BODY))) == [("page 2", 2), ("F-2 to F-4", 8)]


def test_a_page_that_bears_no_such_number_is_no_link() -> None:
    unnumbered = paged(("See page 2.", "Text"), ("Second", "Text"), ("Third", "Text"))
    assert not resolved(filing("10-K", *unnumbered)).links


@pytest.mark.parametrize("text", ["Page 2 of 5", "Bylaws of the Company -- Page 2", "Page 2"])
def test_a_page_that_names_itself_is_no_link(text: str) -> None:
    assert not resolved(filing("10-K", text, *BODY[1:])).links


def test_a_page_of_the_proxy_statement_is_not_this_filings() -> None:
    (only,) = resolved(filing("10-K", "on page 2 of the Proxy Statement", *BODY[1:])).links
    assert only.status == "elsewhere"


def agreement(*blocks: str) -> tuple[Filing, Document]:
    made = attached(1, "EX-10.1", *blocks)
    return filing("8-K", "Text", exhibits=[made]), made


CONTRACT = (
    "ARTICLE I",
    "Section 1.1. Definitions. The terms are these.",
    "Section 1.2. Other terms.",
    "ARTICLE II",
    "Section 2.1. Sale.",
    "Section 2.2. Price.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as provided in Section 2.2(a) hereof", [("Section 2.2(a)", 4 + 1)]),
        ("under Sections 1.2, 2.1 or 2.2", [("Sections 1.2", 2), ("2.1", 4), ("2.2", 5)]),
        ("the provisions of this Article II", [("Article II", 3)]),
    ],
)
def test_sections_of_a_contract_lead_to_their_headings(text: str, expected: list[tuple[str, int]]) -> None:
    made, _ = agreement(*CONTRACT, text)
    assert led_to(resolved(made)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Section 2.2 of the Credit Agreement",
        "Section 1.2 thereof",
        "Section 16 of the Exchange Act",
        "Section 409A",
        "Section 7.7",
    ],
)
def test_sections_of_acts_and_of_other_agreements_are_no_links(text: str) -> None:
    made, _ = agreement(*CONTRACT, text)
    assert not resolved(made).links


def test_the_contents_of_a_contract_lead_into_it() -> None:
    contents = ("Section 1.1. Definitions 4", "Section 1.2. Terms 5", "Section 2.1. Sale 6")
    text = ("Section 1.1. Definitions.", "Section 1.2. Terms.", "Section 2.1. Sale as Section 1.2 says.")
    made, _ = agreement(*contents, *text)
    assert led_to(resolved(made)) == [("Section 1.1", 3), ("Section 1.2", 4), ("Section 2.1", 5), ("Section 1.2", 4)]


def test_sections_are_counted_anew_in_each_article_of_by_laws() -> None:
    by_laws = (
        "ARTICLE I",
        "Section 1. Office",
        "Section 2. Seal",
        "ARTICLE II",
        "Section 1. Meetings",
        "Section 2. Notice",
    )
    made, _ = agreement(*by_laws, "as in Section 2, and in Section 1 of Article I")
    assert led_to(resolved(made)) == [("Section 2", 5), ("Section 1", 1), ("Article I", 0)]


def test_an_amendment_speaks_of_the_agreement_that_it_amends() -> None:
    text = ("FIRST AMENDMENT", "Section 1.1. Terms", "Section 1.2. Waiver", "Section 1.3. Effect")
    made, _ = agreement(*text, "compliance with Section 1.2 is waived, subject to Section 1.3 hereof")
    assert led_to(resolved(made)) == [("Section 1.3", 3)]


def test_a_number_that_is_used_of_an_act_is_never_a_sections() -> None:
    titles = ("1. Plan", "2. Shares", "3. Options", "4. Tax", "5. Law")
    outlined = [replace(heading(title, at), place=Place(1, at, 0, 5)) for at, title in enumerate(titles)]
    made, _ = agreement(*titles, "See Sections 3 and 4 below.", "as Section 3 of the Act requires")
    found = find_exhibits(made, (replace(outline(*outlined)[0], document=1),))
    assert led_to(found) == [("4", 3)]


PARTS = (section("part", "Part I", 1, 2), section("part", "Part III", 2, 3))


def test_parts_are_led_to() -> None:
    text = "incorporated by reference into Part III of this Form 10-K and told in Part I, and in Part II"
    found = resolved(filing("10-K", text, "PART I", "PART III"), *PARTS)
    assert led_to(found) == [("Part III", 2), ("Part I", 1)]


def test_parts_of_other_things_are_no_links() -> None:
    made = filing("10-K", "Part I of Schedule A, and Part III of the plan", "PART I", "PART III")
    assert not resolved(made, *PARTS).links


@pytest.mark.parametrize("piece", ["Note 1 and ", "pages 1 to ", "Section 1.1 or ", "Article I ", "Part I "])
def test_the_time_that_hostile_references_take_grows_with_their_length(piece: str) -> None:
    def told(times: int) -> tuple[Filing, Filing]:
        return agreement(*CONTRACT, piece * times)[0], filing("10-K", piece * times, *STATEMENTS)

    def links(made: tuple[Filing, Filing]) -> None:
        find_exhibits(made[0], outline(*PARTS))
        find_exhibits(made[1], outline(*NOTES))

    assert_grows_with_length(told, links, 1_250)


def test_a_page_is_looked_for_in_the_numbering_that_names_it() -> None:
    prospectus = [("See page 2.", "1"), ("Second", "2"), ("Third", "3")]
    statement = [("As said on page 2 above.", "1"), ("Again", "2"), ("Last", "3")]
    assert led_to(resolved(filing("485BPOS", *paged(*prospectus, *statement)))) == [("page 2", 2), ("page 2", 8)]


def test_the_head_of_a_column_of_pages_names_no_page() -> None:
    contents = Block("table", "PAGE\n1.\tThe Merger\t2\n2.\tThe Closing\t3", page=1)
    assert resolved(filing("10-K", contents, *BODY[1:])).links == ()
