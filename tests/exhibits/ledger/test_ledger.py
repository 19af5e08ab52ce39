from __future__ import annotations

from tests.building.blocks import section, table
from tests.exhibits.found import filing, resolved, row

SEED = (
    "Item 2.02. Results of Operations and Financial Condition.",
    "A copy of the news release is attached as Exhibit 99.1 to this Current Report.",
    "Item 9.01. Financial Statements and Exhibits.",
    "News Release, dated January 29, 2014.*",
    "99.1",
    "* Filed herewith",
    "SIGNATURE",
)
ITEMS = (
    section("item", "Item 2.02", 0, 2, treatment="furnished"),
    section("item", "Item 9.01", 2, 6),
    section("signature", None, 6, 7),
)


def test_what_item_2_02_attaches_is_furnished_whatever_a_legend_calls_it() -> None:
    only = row(resolved(filing("8-K/A", *SEED), *ITEMS), "99.1")
    assert only.title == "News Release, dated January 29, 2014"
    assert only.legend == "Filed herewith"
    assert only.status == "missing"
    assert only.treatment == "furnished"
    assert "Item 2.02" in only.evidence.why


def test_the_same_release_beside_the_text_is_attached() -> None:
    only = row(resolved(filing("8-K/A", *SEED, exhibits=["EX-99.1"]), *ITEMS), "99.1")
    assert only.status == "attached"
    assert only.document == 1
    assert only.witnesses == ("type", "index", "mention")


def test_an_exhibit_that_two_items_name_is_filed_as_well() -> None:
    made = filing("8-K", "Exhibit 99.1 is attached.", "Exhibit 99.1 is attached.", exhibits=["EX-99.1"])
    sections = (section("item", "Item 7.01", 0, 1, treatment="furnished"), section("item", "Item 8.01", 1, 2))
    assert row(resolved(made, *sections), "99.1").treatment == "filed"


def test_section_1350_certifications_are_furnished() -> None:
    index = table(["Exhibit", "Description"], ["31", "Certification"], ["32", "Certification"])
    found = resolved(filing("10-K", "Exhibits", index, exhibits=["EX-31", "EX-32"]))
    assert row(found, "31").treatment == "filed"
    assert row(found, "32").treatment == "furnished"


def test_the_filings_own_words_furnish() -> None:
    index = table(["Exhibit", "Description"], ["99.1", "Slides (furnished herewith)"])
    assert row(resolved(filing("10-Q", "Exhibits", index, exhibits=["EX-99.1"])), "99.1").treatment == "furnished"


def test_incorporated_and_future_exhibits_are_treated_as_such() -> None:
    index = table(
        ["Exhibit", "Description"],
        ["1.1", "Underwriting agreement (to be filed by amendment)"],
        ["3.1", "Charter (previously filed)"],
    )
    found = resolved(filing("S-3", "Exhibits", index))
    assert row(found, "1.1").treatment == "to-be-filed"
    assert row(found, "3.1").treatment == "incorporated"


def test_rows_stand_in_the_order_of_their_numbers_with_their_names() -> None:
    index = table(["Exhibit", "Description"], ["99.1", "Release"], ["10.10", "Lease"], ["10.2", "Plan"])
    found = resolved(filing("10-K", "Exhibits", index))
    assert [one.label for one in found.ledger] == ["10.2", "10.10", "99.1"]
    assert found.ledger[0].name == "Material contract"


def test_a_range_in_the_text_witnesses_every_number_in_it() -> None:
    found = resolved(
        filing("8-K", "Exhibits 4.1 through 4.3 are filed herewith.", exhibits=["EX-4.1", "EX-4.2", "EX-4.3"])
    )
    assert [one.witnesses for one in found.ledger] == [("type", "mention")] * 3


def test_places_lead_through_index_and_mentions() -> None:
    found = resolved(filing("8-K", "Exhibit 99.1 and again Exhibit 99.1.", "Exhibits", table(["99.1", "Release"])))
    assert [place.block for place in row(found, "99.1").places] == [0, 0, 2]


def test_a_row_of_the_index_that_is_longer_than_rows_are_is_told_to_be_cut() -> None:
    def told(description: str) -> list[str]:
        index = table(["Exhibit", "Description"], ["10.1", description], ["10.2", description], ["99.1", "Release"])
        return [one.what for one in resolved(filing("10-K", "Exhibits", index)).findings]

    assert told("Lease of the mill at the ford, " * 150) == [
        "A row of the exhibit index is longer than any: only its first 4,000 characters are read."
    ]
    assert told("Lease of the mill at the ford") == []
