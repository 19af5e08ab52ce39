"""A card's id in the page is made of what it tells, and read again where the page tells of it."""

from __future__ import annotations

import pytest

from viewer.page.model import CardRef, card_named


@pytest.mark.parametrize("card", [CardRef("change", 0), CardRef("note", 12), CardRef("origin", 3)])
def test_the_page_tells_of_the_card_that_it_was_given(card: CardRef) -> None:
    assert card_named(str(card)) == card


@pytest.mark.parametrize("name", ["", "change", "change-", "change-x", "match-1", "change--1"])
def test_what_is_no_card_is_none(name: str) -> None:
    assert card_named(name) is None
