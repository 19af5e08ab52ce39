from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.blocks import paragraph, section, table
from tests.exhibits.found import attached, filing, link, outline, resolved, row
from tests.growth import assert_grows_with_length
from viewer.exhibits.resolver import find_exhibits
from viewer.filing.model import Document, Filing, Header, Payload

ROW = table(["Exhibit No.", "Description"], ["99.1", "Press Release"])


def test_text_and_index_lead_to_the_attached_exhibit() -> None:
    found = resolved(
        filing("8-K", "A copy is attached as Exhibit 99.1.", "(d) Exhibits", ROW, "SIGNATURES", exhibits=["EX-99.1"])
    )
    for one in found.links:
        assert one.status == "attached"
        assert one.target is not None
        assert one.target.document == 1
    assert [one.role for one in found.links] == ["mention", "index"]
    assert row(found, "99.1").witnesses == ("type", "index", "mention")


def test_a_single_exhibit_99_answers_99_1_and_says_so() -> None:
    found = resolved(filing("8-K", "A copy is attached as Exhibit 99.1.", exhibits=["EX-99"]))
    only = link(found, "Exhibit 99.1")
    assert only.target is not None
    assert only.evidence.rule == "single-of-its-number"
    assert "only exhibit 99" in only.evidence.why


def test_one_exhibit_does_not_answer_for_two_numbers() -> None:
    found = resolved(filing("8-K", "See Exhibits 99.1 and 99.2.", "Exhibits", table(
        ["Exhibit No.", "Description"], ["99.1", "Release"], ["99.2", "Slides"]), exhibits=["EX-99"]))  # fmt: skip
    assert {one.status for one in found.links} == {"missing"}


def test_exhibit_10_2_is_never_exhibit_10_20() -> None:
    found = resolved(filing("10-K", "See Exhibit 10.2.", exhibits=["EX-10.20"]))
    assert link(found, "Exhibit 10.2").status == "missing"


def test_a_bare_number_over_several_leads_to_the_first_and_says_so() -> None:
    found = resolved(filing("10-K", "See Exhibit 31.", exhibits=["EX-31.1", "EX-31.2"]))
    only = link(found, "Exhibit 31")
    assert only.target is not None
    assert only.target.document == 1
    assert "31.1, 31.2" in only.evidence.why


def test_exhibits_of_other_filings_are_not_followed_and_say_why() -> None:
    text = "filed as Exhibit 10.1(c) to the Registrant's Form 8-K dated May 3, 2002."
    only = link(resolved(filing("8-K", text, exhibits=["EX-10.1(c)"])), "Exhibit 10.1(c)")
    assert only.status == "elsewhere"
    assert only.target is None
    assert "Form 8-K dated May 3, 2002" in only.evidence.why


def test_exhibits_to_come_and_exhibits_of_agreements_are_not_followed() -> None:
    found = resolved(
        filing(
            "8-K",
            "The agreement will be filed as Exhibit 10.1 to our next Form 10-Q.",
            "as set out in Exhibit A to the Merger Agreement",
            "and Schedule B, Annex C, Appendix D",
            exhibits=["EX-10.1", "EX-99.1"],
        )
    )
    assert link(found, "Exhibit 10.1").status == "future"
    assert link(found, "Exhibit A").status == "inner"
    assert len(found.links) == 2


def test_of_two_numbers_in_a_row_only_the_first_is_ours() -> None:
    text = "Plan (incorporated by reference to Exhibit 10.1 to the Form 10-K for 2010)"
    found = resolved(filing("10-K", "EXHIBIT INDEX", table(["10.5*", text], ["10.1", "Lease"]), exhibits=["EX-10.1"]))
    assert link(found, "10.5").status == "incorporated"
    assert link(found, "Exhibit 10.1").status == "elsewhere"
    assert link(found, "10.1").status == "attached"
    assert row(found, "10.5").source == "Exhibit 10.1 to the Form 10-K for 2010"


def test_listed_but_not_attached_is_missing_and_a_finding() -> None:
    found = resolved(filing("8-K", "Exhibits", table(["99.1", "Release"], ["99.2", "Slides"]), exhibits=["EX-99.1"]))
    assert row(found, "99.2").status == "missing"
    assert "Exhibit 99.2 is listed, but not attached." in [finding.what for finding in found.findings]


def test_attached_but_not_listed_is_a_finding() -> None:
    found = resolved(filing("8-K", "Exhibits", ROW, exhibits=["EX-99.1", "EX-99.2"]))
    assert row(found, "99.2").status == "attached"
    assert "Exhibit 99.2 is attached, but no index lists it." in [finding.what for finding in found.findings]


def test_two_documents_of_one_number_are_a_finding() -> None:
    found = resolved(filing("8-K", "Exhibits", ROW, exhibits=["EX-99.1", attached(2, "EX-99.1", "Other")]))
    assert found.findings[0].what.startswith("2 documents are numbered 99.1")
    assert row(found, "99.1").document == 1


def test_a_document_alone_misses_nothing_aloud() -> None:
    found = resolved(filing("8-K/A", "attached as Exhibit 99.1 to this report", "Exhibits", ROW))
    assert not found.findings
    assert "only this one document is at hand" in row(found, "99.1").evidence.why


def test_included_exhibits_lead_where_they_are_included() -> None:
    index = table(
        ["Exhibit", "Description"],
        ["5.1", "Opinion"],
        ["23.1", "Consent (included in Exhibit 5.1)"],
        ["24", "Power of attorney (included on signature page)"],
    )
    made = filing("S-3", "Exhibits", index, "SIGNATURES", exhibits=["EX-5.1"])
    found = resolved(made, section("signature", None, 2, 3))
    consent, power = link(found, "23.1"), link(found, "24")
    assert consent.target is not None
    assert consent.target.document == 1
    assert power.target is not None
    assert (power.target.document, power.target.place.block) == (0, 2)


def test_an_exhibit_included_in_one_that_was_filed_before_mentions_that_one() -> None:
    index = table(["5.1#", "Opinion"], ["23.1#", "Consent (included in Exhibit 5.1)"], ["23.2", "Consent"])
    found = resolved(filing("S-3/A", "Exhibits", index, "# Previously filed.", exhibits=["EX-23.2"]))
    assert len(row(found, "5.1").places) == 2
    assert row(found, "5.1").status == "incorporated"


def test_data_tagged_inside_the_report_is_not_missing() -> None:
    index = table(["104", "Cover Page Interactive Data File (embedded within the Inline XBRL document)"])
    assert row(resolved(filing("8-K", "Exhibits", index, exhibits=["EX-99.1"])), "104").status == "attached"


def test_exhibits_inside_the_primary_document_are_found_behind_the_signatures() -> None:
    made = filing(
        "10-K", "Exhibit Index", "10.6 Severance Agreement", "SIGNATURES", "By: A. Person", "Exhibit 10.6", "Text"
    )
    found = resolved(made, section("signature", None, 2, 6))
    only = link(found, "10.6")
    assert only.target is not None
    assert only.target.place.block == 4
    assert [one.text for one in found.links] == ["10.6"]


def test_an_exhibit_does_not_link_to_itself() -> None:
    release = attached(1, "EX-99.1", "Exhibit 99.1", "News Release")
    found = resolved(filing("8-K", "See Exhibit 99.1.", exhibits=[release]))
    assert [one.place.document for one in found.links] == [0]


def test_an_agreement_speaks_of_its_own_exhibits_and_a_release_of_the_filing() -> None:
    agreement = attached(1, "EX-10.1", "the form of Exhibit 99.1 hereto")
    release = attached(2, "EX-99.1", "as described in Exhibit 10.1 to the Current Report on Form 8-K")
    found = resolved(filing("8-K", "Text", exhibits=[agreement, release]))
    assert [one.status for one in found.links] == ["inner", "attached"]


def test_the_filers_hyperlinks_lead_to_the_local_files() -> None:
    index = table(["Exhibit", "Description"], ["99.1", "Press Release"], links={"Press Release": "d1dex991.htm"})
    made = filing("8-K", "Exhibits", index, exhibits=[attached(1, "EX-99.1", "Text", filename="d1dex991.htm")])
    found = resolved(made)
    linked = link(found, "Press Release")
    assert linked.evidence.rule == "filer-hyperlink"
    assert linked.label == "99.1"
    assert row(found, "99.1").witnesses == ("type", "index", "hyperlink")


def test_a_hyperlink_to_edgar_tells_of_an_earlier_filing() -> None:
    address = "https://www.sec.gov/Archives/edgar/data/1/000000000120000001/ex31.htm"
    index = table(["Exhibit", "Description"], ["3.1", "Charter"], links={"Charter": address})
    only = link(resolved(filing("10-K", "Exhibits", index, exhibits=["EX-21"])), "3.1")
    assert only.status == "incorporated"
    assert only.address == address


def test_hostile_addresses_are_no_trouble() -> None:
    made = filing("8-K", paragraph("See Exhibit 99.1.", ("Exhibit 99.1", "http://[bad")), exhibits=["EX-99.1"])
    assert link(resolved(made), "Exhibit 99.1").status == "attached"


def test_the_number_at_an_exhibits_head_tells_several_of_one_type_apart() -> None:
    exhibits = [attached(1, "EX-10", "Exhibit 10.A.49"), attached(2, "EX-10", "Exhibit 10.A.51")]
    only = link(resolved(filing("10-Q", "See Exhibit 10.A.51.", exhibits=exhibits)), "Exhibit 10.A.51")
    assert only.target is not None
    assert only.target.document == 2


def test_schedules_number_their_exhibits_freely() -> None:
    text = "Exhibit 1 Joint Filing Agreement"
    found = resolved(filing("SC 13D", "Item 7. Material to be Filed as Exhibits", text, exhibits=["EX-99.1"]))
    assert link(found, "Exhibit 1").status == "attached"


def test_a_sentence_goes_on_in_its_column_of_plain_text() -> None:
    index = table(
        ["Exhibit", "Description", "By Reference To"],
        ["3.1", "Articles of Incorporation", "Exhibit 3.1 to Form"],
        ["", "as restated", "10-K for the year 1990"],
    )
    found = resolved(filing("10-K", "Exhibit Index", index, exhibits=["EX-21"]))
    assert link(found, "3.1").status == "incorporated"
    assert link(found, "Exhibit 3.1").status == "elsewhere"


def test_an_empty_filing_has_no_links() -> None:
    assert find_exhibits(filing("8-K"), outline()).links == ()
    pdf = Document(0, "8-K", "scan.pdf", "", "pdf", Payload(b""))
    made = filing("8-K")
    assert find_exhibits(Filing(made.path, Header("folder"), (pdf,)), ()).ledger == ()


@given(
    st.lists(st.text(alphabet="Exhibit ITEM 99.1(a)*\t\n“”2.02 by incorporated reference Form 8-K hereto", max_size=80))
)
def test_no_text_breaks_the_promises_of_a_link(texts: list[str]) -> None:
    blocks = [" ".join(text.split(" ")).strip() for text in texts]
    resolved(filing("8-K", *blocks, "SIGNATURES", exhibits=["EX-99.1", "EX-99"]))


_HOSTILE: dict[str, tuple[Callable[[int], str], int]] = {
    "exhibits": (lambda times: "Exhibit 99.1 " * times, 1_500),
    "exhibits in a list": (lambda times: "Exhibit 99.1 and " * times, 1_500),
    "exhibits without a number": (lambda times: "Exhibit no " * times, 5_000),
    "asterisks": (lambda times: "* " * times, 12_500),
    "a rule": (lambda times: "_" * times, 25_000),
    "leaders": (lambda times: "99.1 A title " + "." * times + " x", 25_000),
    "brackets": (lambda times: "(" * times, 25_000),
    "exhibits to each other": (lambda times: "Exhibit 1 to the " * times, 1_500),
    "Items of each other": (lambda times: "Item 2.02 of the " * times, 1_500),
    "numbered titles": (lambda times: "\n".join(f"{number} Title" for number in range(times)), 5_000),
}


@pytest.mark.parametrize(("make", "times"), _HOSTILE.values(), ids=_HOSTILE)
def test_the_time_that_hostile_text_takes_grows_with_its_length(make: Callable[[int], str], times: int) -> None:
    def told(count: int) -> Filing:
        return filing("8-K", "Exhibits", make(count).strip(), "SIGNATURES", exhibits=["EX-99.1"])

    outlines = outline(section("item", "Item 2.02", 0, 3))
    assert_grows_with_length(told, lambda made: find_exhibits(made, outlines), times)
