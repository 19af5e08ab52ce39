"""What a reader says of headings: where it is heard, and that sections tile the document all the same."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.building.trees import PROSE, SIGNED, b, c, i, one, outlined, p, page
from viewer.filing.model import Block, Document, Payload, Place
from viewer.outline.model import Outline, Section
from viewer.outline.overrides import Override, overridden, unfollowed, words_at

BLOCKS = page(
    c("FORM 10-K"),
    b("Item 1. Business"),
    PROSE,
    b("Barometers"),
    i("In brass"),
    PROSE,
    p("Weather vanes in the north"),
    PROSE,
    b("Item 2. Properties"),
    PROSE,
    *SIGNED,
)
OUTLINE = outlined(BLOCKS)
VANES = next(index for index, block in enumerate(BLOCKS) if block.text.startswith("Weather vanes in"))


def _document(blocks: tuple[Block, ...] = BLOCKS) -> Document:
    return Document(0, "10-K", "made.htm", "", "html", Payload(b""), blocks)


def _heading(block: int, level: int) -> Override:
    place = Place(0, block, 0)
    return Override(place, "heading", level, words_at(BLOCKS, place))


def _none(label: str) -> Override:
    place = one(OUTLINE, label).place
    return Override(place, "not-heading", 0, words_at(BLOCKS, place))


def _said(*overrides: Override) -> Outline:
    return overridden(OUTLINE, _document(), overrides)


def test_a_block_is_made_a_heading_at_a_level_and_says_by_whom() -> None:
    made = one(_said(_heading(VANES, 2)), "Weather vanes in the north")
    assert (made.level, made.kind) == (2, "heading")
    assert made.evidence.rule == "reader-override"
    assert made.evidence.why == "You made this a heading."
    assert made.end.block == one(OUTLINE, "Item 2").place.block


def test_a_made_heading_takes_what_stands_under_it() -> None:
    item = one(OUTLINE, "Item 1")
    said = _said(_heading(item.place.block + 1, item.level))
    made = next(section for section in said.walk() if section.place.block == item.place.block + 1)
    assert one(said, "Item 1").children == ()
    assert [child.title for child in made.children] == ["Barometers"]


def test_a_heading_where_only_text_begins_takes_its_place() -> None:
    exhibit = outlined(page(PROSE, p("It sells them too.")), form=None)
    place = Place(0, 0, 0)
    blocks = page(PROSE, p("It sells them too."))
    said = overridden(exhibit, _document(blocks), [Override(place, "heading", 0, words_at(blocks, place))])
    assert [(section.kind, section.evidence.rule) for section in said.walk()] == [("heading", "reader-override")]


def test_what_is_said_to_be_no_heading_leaves_its_text_to_the_section_before() -> None:
    without = _said(_none("Barometers"))
    assert not any(section.title == "Barometers" for section in without.walk())
    assert one(without, "Item 1").chars == one(OUTLINE, "Item 1").chars
    assert one(without, "In brass").level == one(OUTLINE, "Barometers").level


def test_a_heading_that_is_moved_keeps_its_name_and_what_stands_under_it() -> None:
    item = one(OUTLINE, "Item 1")
    moved = one(_said(_heading(item.place.block, item.level + 1)), "Item 1")
    assert (moved.kind, moved.title) == (item.kind, item.title)
    assert moved.level == item.level + 1
    assert [child.title for child in moved.children] == [child.title for child in item.children]


def test_the_first_section_only_loses_its_name() -> None:
    first = _said(_none("Cover")).sections[0]
    assert (first.kind, first.title) == ("body", "Top of the document")
    assert first.place == OUTLINE.sections[0].place


def test_where_other_words_stand_now_nothing_is_changed_and_a_finding_says_so() -> None:
    stale = replace(_heading(VANES, 1), words="Anemometers")
    assert _said(stale) == OUTLINE
    (finding,) = unfollowed([_document()], [stale])
    assert "Anemometers" in finding.what


def test_an_override_of_a_block_that_is_gone_is_not_followed() -> None:
    gone = Override(Place(0, 999, 0), "heading", 0, "Weather vanes")
    assert _said(gone) == OUTLINE
    assert len(unfollowed([_document()], [gone])) == 1


def test_what_an_item_points_to_is_kept() -> None:
    blocks = page(
        c("FORM 10-K"),
        c("PART III"),
        b("Item 10. Directors, Executive Officers and Corporate Governance"),
        p("The information required by this Item is incorporated by reference to the proxy statement."),
        b("Item 11. Executive Compensation"),
        PROSE,
    )
    outline = outlined(blocks)
    quote = one(outline, "Item 10").incorporated
    last = Place(0, len(blocks) - 1, 0)
    said = overridden(outline, _document(blocks), [Override(last, "heading", 2, words_at(blocks, last))])
    assert quote
    assert one(said, "Item 10").incorporated == quote


def _leaves_no_gap(sections: tuple[Section, ...], begins: tuple[int, int], ends: tuple[int, int], level: int) -> None:
    for section in sections:
        assert (section.place.block, section.place.start or 0) == begins
        assert section.level == level
        begins = (section.end.block, section.end.start or 0)
        if section.children:
            first = section.children[0].place
            inside = (first.block, first.start or 0)
            assert (section.place.block, section.place.start or 0) <= inside <= begins
            _leaves_no_gap(section.children, inside, begins, level + 1)
    assert begins == ends


@given(
    st.lists(
        st.builds(
            lambda block, level, is_heading: replace(
                _heading(block, level), kind="heading" if is_heading else "not-heading"
            ),
            st.integers(0, len(BLOCKS) - 1),
            st.integers(0, 4),
            st.booleans(),
        ),
        max_size=8,
        unique_by=lambda override: override.position,
    )
)
def test_whatever_is_said_sections_tile_the_document(said: list[Override]) -> None:
    _leaves_no_gap(_said(*said).sections, (0, 0), (len(BLOCKS), 0), 0)
