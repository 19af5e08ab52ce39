from __future__ import annotations

from tests.building.blocks import table
from tests.exhibits.found import attached, filing, link, resolved
from viewer.filing.model import Block

ATTACHED = "A copy of the news release is attached as Exhibit 99.1 to this Current Report."


def test_the_release_that_the_text_attaches_is_known_by_its_name() -> None:
    found = resolved(filing("8-K", "The News Release has the figures.", ATTACHED, exhibits=["EX-99.1"]))
    only = link(found, "News Release")
    assert only.label == "99.1"
    assert only.target is not None
    assert only.target.document == 1
    assert "calls Exhibit 99.1" in only.evidence.why


def test_a_defined_term_is_known_by_its_name() -> None:
    found = resolved(
        filing(
            "8-K",
            "a merger agreement dated May 1 (the “Merger Agreement”) is filed as Exhibit 2.1 hereto.",
            "The parties to the Merger Agreement agreed.",
            exhibits=["EX-2.1"],
        )
    )
    assert link(found, "Merger Agreement").place.block == 1


def test_a_page_of_the_release_leads_to_that_page() -> None:
    release = attached(1, "EX-99.1", Block("paragraph", "One", page=1), Block("paragraph", "Two", page=2))
    found = resolved(filing("8-K/A", "the table on page 2 of the News Release", ATTACHED, exhibits=[release]))
    only = link(found, "page 2 of the News Release")
    assert only.target is not None
    assert only.target.place.block == 1


def test_a_name_that_two_exhibits_share_means_neither() -> None:
    found = resolved(
        filing(
            "8-K",
            "A copy of the press release is attached as Exhibit 99.1.",
            "A copy of the press release is attached as Exhibit 99.2.",
            "See the press release.",
            exhibits=["EX-99.1", "EX-99.2"],
        )
    )
    assert [one.text for one in found.links] == ["Exhibit 99.1", "Exhibit 99.2"]


def test_a_longer_name_is_another_name() -> None:
    text = "A copy of the Credit Agreement is filed as Exhibit 10.1."
    found = resolved(filing("8-K", text, "under the Credit Agreement Amendment", exhibits=["EX-10.1"]))
    assert not [one for one in found.links if one.place.block == 1]


def test_a_name_without_its_exhibit_is_no_link() -> None:
    assert {one.text for one in resolved(filing("8-K", ATTACHED, "See the news release.")).links} == {"Exhibit 99.1"}


def index(*rows: tuple[str, str]) -> Block:
    return table(("Exhibit", "Description"), *rows)


def test_what_a_sentence_only_speaks_of_is_not_what_it_attaches() -> None:
    found = resolved(
        filing(
            "8-K",
            "An opinion regarding the legality of the Notes is filed as Exhibit 5.1, and is incorporated by reference "
            "into the Registration Statement; and a consent is incorporated into the Registration Statement and is "
            "filed as Exhibit 23.1 by reference to its inclusion in Exhibit 5.1.",
            "The Registration Statement, the Opinion and the legality of the Notes are described.",
            index(("5.1", "Opinion of Dale & Ferris LLP"), ("23.1", "Consent of Dale & Ferris LLP")),
            exhibits=["EX-5.1", "EX-23.1"],
        )
    )
    assert not [one.text for one in found.links if one.place.block == 1]


def test_a_defined_term_of_another_kind_than_the_exhibit_is_not_its_name() -> None:
    found = resolved(
        filing(
            "8-K",
            "Notes were issued under an indenture (the “Indenture”) and a certificate, which is filed as Exhibit 4.1.",
            "The Indenture has covenants.",
            index(("4.1", "Officer’s Certificate of the Company")),
            exhibits=["EX-4.1"],
        )
    )
    assert not [one.text for one in found.links if one.place.block == 1]


def test_an_exhibit_to_the_registration_statement_is_not_a_reports_own() -> None:
    texts = (
        "The Indenture is filed as Exhibit 4.1 to the Registration Statement.",
        "The Indenture has covenants.",
        index(("4.1", "Officer’s Certificate of the Company")),
    )
    found = resolved(filing("8-K", *texts, exhibits=["EX-4.1"]))
    assert link(found, "Exhibit 4.1").status == "elsewhere"
    assert not [one.text for one in found.links if one.place.block == 1]
    own = resolved(filing("S-3/A", *texts, exhibits=["EX-4.1"]))
    assert link(own, "Exhibit 4.1").status == "attached"


def test_a_release_is_an_announcement_too() -> None:
    text = "A copy of the announcement is attached as Exhibit 99.1."
    rows = index(("99.1", "Press Release dated May 1, 2014"))
    found = resolved(filing("8-K", text, "See the announcement.", rows, exhibits=["EX-99.1"]))
    assert [one.label for one in found.links if one.place.block == 1] == ["99.1"]
