"""Small filings, one for each phrase of real filings that must not be taken for an exhibit of this one."""

from __future__ import annotations

import pytest

from tests.building.blocks import section, table
from tests.exhibits.found import attached, filing, link, resolved, row
from viewer.exhibits.model import LinkStatus

ATTACHED = ["EX-4.1", "EX-4.9", "EX-10.1", "EX-99.1"]


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("filed as Exhibit 10.1(c) to the Registrant's Form 8-K dated May 3, 2002", "Exhibit 10.1(c)", "elsewhere"),
        ("Exhibit 99.1 to its Current Report on Form 8-K filed on May 3, 2002", "Exhibit 99.1", "elsewhere"),
        ("Exhibit 4.1 to such Annual Report on Form 10-K", "Exhibit 4.1", "elsewhere"),
        ("the form attached as Exhibit 10.1 thereto", "Exhibit 10.1", "inner"),
        ("the form of note in Exhibit A attached to the Merger Agreement", "Exhibit A", "inner"),
        ("as Exhibit 10.1 to the Purchase Agreement", "Exhibit 10.1", "inner"),
        ("Exhibit 10.1 will be filed with our next Form 10-Q", "Exhibit 10.1", "future"),
        ("to be filed as Exhibit 10.1 by amendment", "Exhibit 10.1", "future"),
        ("Exhibit 99.1 hereto and the Form 10-K for 2001", "Exhibit 99.1", "attached"),
        ("Exhibit 99.1 furnished herewith", "Exhibit 99.1", "attached"),
        ("Exhibit 99.1 to this Current Report on Form 8-K", "Exhibit 99.1", "attached"),
    ],
)
def test_the_words_after_a_number_say_whose_it_is(text: str, words: str, status: LinkStatus) -> None:
    assert link(resolved(filing("8-K", text, exhibits=ATTACHED)), words).status == status


def test_a_range_of_another_filing_is_not_followed_at_either_end() -> None:
    found = resolved(filing("8-K", "Exhibits 4.1 through 4.9 to the Form S-3, respectively", exhibits=ATTACHED))
    assert {one.status for one in found.links} == {"elsewhere"}
    assert row(found, "4.1").witnesses == ("type",)


@pytest.mark.parametrize("text", ["99.4(a)-(c)", "Schedule 10.1", "Annex A", "Appendix 99.1", "the 10.1 million"])
def test_a_bare_number_or_another_word_names_no_exhibit(text: str) -> None:
    assert not resolved(filing("8-K", f"as told in {text} below", exhibits=ATTACHED)).links


def test_an_amendment_of_a_contract_does_not_make_the_filing_one() -> None:
    text = "Amendment No. 1 to the Credit Agreement is attached hereto as Exhibit 10.1."
    assert link(resolved(filing("8-K", text, exhibits=ATTACHED)), "Exhibit 10.1").status == "attached"


def test_of_two_numbers_in_a_row_the_later_is_the_sources() -> None:
    index = table(["10.5*", "Plan (incorporated by reference to Exhibit 10.1 to Form 10-K for 2001)"])
    found = resolved(filing("10-K", "EXHIBIT INDEX", index, exhibits=ATTACHED))
    assert link(found, "10.5").status == "incorporated"
    assert link(found, "Exhibit 10.1").status == "elsewhere"


def test_a_number_before_2004_stands_under_item_7_c() -> None:
    release = attached(1, "EX-99.1", "EX-99.1 2 d123dex991.htm PRESS RELEASE", "Exhibit 99.1", "News")
    blocks = ("Item 7. Financial Statements and Exhibits.", "(c) Exhibits.", "99.1 Press Release", "SIGNATURES")
    made = filing("8-K", *blocks, exhibits=[release])
    found = resolved(made, section("item", "Item 7", 0, 3))
    assert [(one.text, one.status) for one in found.links] == [("99.1", "attached")]


def test_the_banner_of_a_browser_page_does_not_link_to_itself() -> None:
    release = attached(1, "EX-99.1", "EX-99.1 2 d123dex991.htm PRESS RELEASE", "News")
    assert not resolved(filing("8-K", "Text", exhibits=[release])).links


def test_rows_that_include_each_other_lead_nowhere() -> None:
    index = table(["5.1", "Opinion (included in Exhibit 23.1)"], ["23.1", "Consent (included in Exhibit 5.1)"])
    found = resolved(filing("S-3", "EXHIBIT INDEX", index))
    assert [(one.label, one.status) for one in found.ledger] == [("5.1", "missing"), ("23.1", "missing")]


def test_an_additional_exhibit_headed_by_another_number_is_that_one() -> None:
    consent = attached(1, "EX-99", "Exhibit 23(b)", "Consent of Independent Auditors")
    found = resolved(filing("S-3", "EXHIBIT INDEX", table(["23(b)", "Consent of Vane & Kite"]), exhibits=[consent]))
    assert link(found, "23(b)").status == "attached"
    assert [one.label for one in found.ledger] == ["23(b)"]


def test_a_release_that_names_another_exhibit_in_its_first_line_keeps_its_number() -> None:
    release = attached(1, "EX-99", "Exhibit 10.1 tells the terms of the loan", "News")
    found = resolved(filing("8-K", "The release is attached as Exhibit 99.", exhibits=[release]))
    assert link(found, "Exhibit 99").status == "attached"
    assert [one.label for one in found.ledger] == ["99"]


def test_a_lettered_exhibit_at_the_end_of_a_proxy_statement_stands_in_it() -> None:
    blocks = ("The plan is filed herewith as Exhibit A.", "Our meeting is on May 3.", "Exhibit A", "THE PLAN OF 2012")
    found = link(resolved(filing("DEF 14A", *blocks)), "Exhibit A")
    assert (found.status, found.target and found.target.place.block) == ("attached", 2)


def test_a_funds_code_of_ethics_is_the_file_of_that_type() -> None:
    index = table(["(a)(1)", "Code of ethics is attached hereto."])
    code = attached(1, "EX-99.CODE ETH", "Code of Conduct")
    found = resolved(filing("N-CSR", "Item 13. Exhibits.", index, exhibits=[code]))
    assert link(found, "(a)(1)").status == "attached"
