from __future__ import annotations

import pytest

from tests.building.blocks import section
from tests.exhibits.found import filing, link, resolved
from viewer.exhibits.model import Exhibits
from viewer.filing import limits
from viewer.filing.model import Place
from viewer.outline.model import Section

QUARTERLY = (
    section("part", "Part I", 1, 3, section("item", "Item 1", 1, 2, title="Statements"),
            section("item", "Item 2", 2, 3, title="MD&A")),
    section("part", "Part II", 3, 5, section("item", "Item 1", 3, 4, title="Legal"),
            section("item", "Item 1A", 4, 5, title="Risk Factors")),
)  # fmt: skip


def quarterly(text: str) -> Exhibits:
    return resolved(filing("10-Q", text, "Statements", "Discussion", "Legal", "Risks"), *QUARTERLY)


def lead(found: Exhibits) -> list[int]:
    return [one.target.place.block for one in found.links if one.target]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("as described in Item 1A of this report", [4]),
        ("see Part II, Item 1, for legal proceedings", [3]),
        ("see Item 1 of Part I for our statements", [1]),
        ("see Part I, Items 1 and 2, of this report", [1, 2]),
        ("see Item 2.", [2]),
    ],
)
def test_items_named_in_the_text_lead_to_the_item(text: str, blocks: list[int]) -> None:
    assert lead(quarterly(text)) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "see Part I, Item 1A, “Risk Factors” of our Annual Report on Form 10-K for 2012",
        "in Item 1A of our Form 10-K for the year ended December 31, 2012",
    ],
)
def test_items_of_other_filings_are_not_followed_and_say_why(text: str) -> None:
    (only,) = quarterly(text).links
    assert only.status == "elsewhere"
    assert "Form 10-K" in only.evidence.why


@pytest.mark.parametrize(
    "text",
    [
        "Item 1 of Regulation S-K",
        "reported under Item 1 of Form 8-K",
        "Special Items 1 and 2",
        "Item 402",
        "Item 1 of it",
    ],
)
def test_what_is_no_item_of_this_document_is_no_link(text: str) -> None:
    assert not quarterly(text).links


def test_an_item_in_both_parts_is_taken_from_the_part_it_is_named_in() -> None:
    made = filing("10-Q", "Text", "See Item 1 above.", "More", "See Item 1 above.", "Risks")
    assert lead(resolved(made, *QUARTERLY)) == [1, 3]


def test_the_form_that_is_being_read_is_this_filing() -> None:
    made = filing("8-K", "furnished pursuant to Item 2.02 of Form 8-K", "Results")
    only = link(resolved(made, section("item", "Item 2.02", 1, 2)), "Item 2.02")
    assert only.target is not None
    assert only.target.place.block == 1


def test_a_heading_does_not_link_to_itself_but_the_contents_do() -> None:
    made = filing("8-K", "Item 2.02. Results", "Item 2.02. Results", "Text")
    heading = Section(**{
        **{name: getattr(section("item", "Item 2.02", 1, 3), name) for name in Section.__slots__},
        "place": Place(0, 1, 0, 18),
    })  # fmt: skip
    found = resolved(made, section("contents", None, 0, 1), heading)
    assert [one.place.block for one in found.links] == [0]


def test_one_label_may_cover_several_items() -> None:
    made = filing("10-K/A", "as Item 12 requires", "Incorporated")
    assert lead(resolved(made, section("item", "Items 10 through 14", 1, 2))) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "See the responses to Item 1 on the attached cover pages.",
        "See Item 2 of Cover Page",
        "Reference is made to Items 1 and 2 on the preceding pages of this Schedule",
    ],
)
def test_the_rows_of_a_cover_page_that_are_called_items_lead_nowhere(text: str) -> None:
    assert lead(quarterly(text)) == []


def test_a_block_that_names_an_item_without_end_is_told_of_as_far_as_any_block_goes() -> None:
    assert len(quarterly("see Item 2. " * (limits.REFERENCES + 10)).links) == limits.REFERENCES
