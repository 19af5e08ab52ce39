"""What a person types leads to that very place, or it is said that it leads nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.building import corrected_release
from viewer.desktop.widgets.palette import Choice, matching
from viewer.edgar.item_numbers import ItemKey
from viewer.filing.model import Place
from viewer.library.opening import Opened
from viewer.outline.model import Section
from viewer.page.model import CardRef
from viewer.telling.addresses import Address, NoSuchPlace, find_address
from viewer.telling.spots.history import Spot


def found(opened: Opened, words: str) -> tuple[str, Place]:
    spot = find_address(opened, words).spot
    return spot.side, spot.place


def refused(opened: Opened, words: str) -> str:
    with pytest.raises(NoSuchPlace) as said:
        find_address(opened, words)
    return str(said.value)


def outlined(*sections: tuple[str | None, str, tuple[ItemKey, ...]]) -> Opened:
    """The original alone, its primary document having these sections, one to a block."""
    opened = corrected_release.alone()
    made = tuple(
        Section("item", label, title, 0, Place(0, at), Place(0, at + 1), 50, corrected_release.SURE, items=items)
        for at, (label, title, items) in enumerate(sections)
    )
    primary = replace(opened.first.outlines[0], sections=made)
    return replace(opened, first=replace(opened.first, outlines=(primary, *opened.first.outlines[1:])))


def test_words_lead_to_sections_exhibits_and_titles() -> None:
    opened = corrected_release.pair()
    assert found(opened, "item 2.02") == ("original", Place(0, 2))
    assert found(opened, "Exhibit 99.1") == ("original", Place(1, 0))
    assert found(opened, "EX-99.1") == ("original", Place(1, 0))
    assert found(opened, "outlook") == ("original", Place(1, 4))
    assert found(opened, "financial statements") == ("original", Place(0, 4))


def test_a_change_has_the_number_of_its_card_and_a_note_its_letter() -> None:
    opened = corrected_release.pair()
    assert find_address(opened, "change 2") == Address(Spot("original", corrected_release.DAY), CardRef("change", 1))
    assert find_address(opened, "note a").card == find_address(opened, "note 1").card == CardRef("note", 0)
    assert refused(opened, "change 3") == "There is no “change 3” in this filing."
    assert refused(opened, "note c") == "There is no “note c” in this filing."


def test_what_is_not_there_leads_nowhere() -> None:
    for words in ("Item 9.99", "Summary Compensation Table", "", "Exhibit 4.1", "look", "tem 2.02"):
        assert refused(corrected_release.pair(), words) == f"There is no “{words}” in this filing."


def test_a_number_is_that_number_and_not_the_end_or_the_beginning_of_another() -> None:
    opened = outlined(
        ("Item 17A", "Signatures, Item 7", (ItemKey(None, "17A"),)), ("Item 7", "Discussion", (ItemKey(None, "7"),))
    )
    assert found(opened, "Item 7") == ("original", Place(0, 1))
    assert refused(opened, "Item 7A") == "There is no “Item 7A” in this filing."


def test_an_item_of_a_combined_heading_is_found_there_unless_it_has_one_of_its_own() -> None:
    both = (ItemKey(None, "1"), ItemKey(None, "2"))
    opened = outlined(("Items 1 and 2", "Business and Properties", both), ("Item 2", "Properties", both[1:]))
    assert found(opened, "Item 1") == ("original", Place(0, 0))
    assert found(opened, "Item 2") == ("original", Place(0, 1))


def test_an_item_of_two_parts_is_ambiguous_until_the_part_is_named() -> None:
    opened = outlined(
        ("Item 1", "Financial Statements", (ItemKey("I", "1"),)), ("Item 1", "Legal Proceedings", (ItemKey("II", "1"),))
    )
    assert refused(opened, "Item 1") == "“Item 1” may be Part I, Item 1 or Part II, Item 1: say which."
    assert found(opened, "Part II, Item 1") == found(opened, "item 1 of Part II") == ("original", Place(0, 1))


def test_a_title_is_found_by_whole_words_and_one_that_begins_with_them_comes_first() -> None:
    opened = outlined((None, "The Prospects", ()), (None, "Our Prospect", ()), (None, "Prospect and Risks", ()))
    assert found(opened, "prospect") == ("original", Place(0, 2))
    assert found(opened, "our prospect") == ("original", Place(0, 1))


def test_of_several_places_of_one_name_none_is_chosen() -> None:
    opened = outlined((None, "Overview", ()), (None, "Overview", ()))
    assert refused(opened, "overview") == "“overview” may be any of 2 places called “Overview”: say which."


def test_what_only_the_amendment_has_is_found_there() -> None:
    opened = corrected_release.pair()
    amended = opened.amended
    assert amended is not None
    note = Section("heading", None, "Explanatory Note", 0, Place(0, 1), Place(0, 2), 50, corrected_release.SURE)
    outline = amended.amendment.outlines[0]
    told = replace(outline, sections=(outline.sections[0], note, *outline.sections[1:]))
    amendment = replace(amended.amendment, outlines=(told, *amended.amendment.outlines[1:]))
    opened = replace(opened, amended=replace(amended, amendment=amendment))
    assert found(opened, "explanatory note") == ("amendment", Place(0, 1))


def test_a_number_typed_in_the_palette_is_not_the_end_of_another() -> None:
    choices = [Choice(name, "", lambda: None) for name in ("Item 14 Fees", "Item 4A Staff Comments", "Item 4 Safety")]
    assert [choice.text for choice in matching(choices, "item 4")] == ["Item 4 Safety", "Item 4A Staff Comments"]


def test_what_stands_in_both_is_gone_to_in_the_one_that_was_opened() -> None:
    opened = corrected_release.pair()
    assert opened.amendment is not None
    own = replace(opened, path=opened.amendment.filing.path)
    assert found(opened, "item 2.02")[0] == "original"
    assert found(own, "item 2.02")[0] == "amendment"
