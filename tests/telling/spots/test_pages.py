"""A page is gone to by the number printed on it."""

from __future__ import annotations

import pytest

from viewer.filing.model import Block, Document, Payload
from viewer.telling.spots.pages import sought_page


def document(*feet: str) -> Document:
    blocks = []
    for page, foot in enumerate(feet, 1):
        blocks += [
            Block("paragraph", words, page=page) for words in (f"Words of sheet {page} here.", "More of it.", foot)
        ]
    return Document(0, "10-K", "form.htm", "", "html", Payload(b""), tuple(blocks))


NUMBERED = document("i", "ii", "iii", "iv", "1", "2", "3", "4", "F-1", "F-2", "F-3", "F-4")


@pytest.mark.parametrize(
    ("typed", "sheet"),
    [("3", 7), ("page 3", 7), ("F-2", 10), ("f – 2", 10), ("iv", 4), ("IV", 4), ("p. 1", 5), ("ii", 2)],
)
def test_a_printed_number_leads_to_its_page(typed: str, sheet: int) -> None:
    found = sought_page(NUMBERED, typed)
    assert found is not None
    assert found.place is not None
    assert NUMBERED.blocks[found.place.block].text == f"Words of sheet {sheet} here."


def test_it_leads_behind_the_running_head_of_the_page() -> None:
    blocks = [
        Block("paragraph", words, page=page)
        for page in range(1, 7)
        for words in ("Alder Ridge Mining Co", f"STATEMENT {'ABCDEFG'[page]}", "Words of it.", str(page))
    ]
    headed = Document(0, "10-K", "form.htm", "", "html", Payload(b""), tuple(blocks))
    found = sought_page(headed, "4")
    assert found is not None
    assert found.place is not None
    assert headed.blocks[found.place.block].text == "STATEMENT E"


@pytest.mark.parametrize(("typed", "last"), [("12", "4"), ("F-9", "F-4"), ("xl", "4"), ("G-1", "F-4")])
def test_a_number_that_no_page_bears_is_one_sentence_with_the_last_of_its_kind(typed: str, last: str) -> None:
    found = sought_page(NUMBERED, typed)
    assert found is not None
    assert (found.place, found.why) == (None, f"There is no page {typed}; the last is {last}.")


def test_pages_without_numbers_are_counted() -> None:
    bare = document("the end", "of it", "all")
    found = sought_page(bare, "2")
    assert found is not None
    assert found.place is not None
    assert found.place.block == 3
    beyond = sought_page(bare, "9")
    assert beyond is not None
    assert beyond.why == "There is no page 9; the last is 3."


def test_of_two_pages_with_one_number_that_of_the_numbering_where_the_reader_is_is_meant() -> None:
    twice = document(*(str(number) for number in [*range(1, 8), *range(1, 8)]))
    for near, sheet in ((0, 5), (30, 12), (41, 12)):
        found = sought_page(twice, "5", near)
        assert found is not None
        assert found.place is not None
        assert twice.blocks[found.place.block].page == sheet


@pytest.mark.parametrize("typed", ["", "item 7a", "99.1", "risk factors", "liability"])
def test_other_words_name_no_page(typed: str) -> None:
    assert sought_page(NUMBERED, typed) is None


def test_a_lone_roman_letter_is_no_page() -> None:
    found = sought_page(document("i", "so", "v", "and", "on"), "v")
    assert found is not None
    assert found.place is None


def test_a_document_on_one_page_says_so() -> None:
    found = sought_page(document("1"), "1")
    assert found is not None
    assert found.why == "This document has no pages."
