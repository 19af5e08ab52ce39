"""A block or a document that names more than is linked says so."""

from __future__ import annotations

from tests.building.blocks import document, filing
from viewer.exhibits.crowded import crowded
from viewer.exhibits.resolver import find_exhibits
from viewer.filing import limits


def test_what_is_linked_whole_is_told_by_nothing() -> None:
    assert crowded(filing(document("See Note 1. " * 1_900, "Exhibit 99.1"))) == ()


def test_what_is_cut_is_told_once_with_the_first_place() -> None:
    (told,) = crowded(filing(document("Prose.", "See Note 1. " * 2_100, "Exhibit 99.1 " * 2_100)))
    assert told.what.startswith("More than 2,000 exhibits, Items, notes or pages are named in one paragraph")
    assert told.place is not None
    assert told.place.block == 1
    assert "and in 1 more" in told.what


def test_a_paragraph_of_ranges_is_heard_to_its_bound() -> None:
    found = find_exhibits(filing(document("Exhibits 1 through 99 " * 1_000)), ())
    assert len([place for row in found.ledger for place in row.places]) <= limits.REFERENCES + 2 * 1_000


def test_a_document_that_names_more_items_than_are_read_says_so_once() -> None:
    told = [one.what for one in crowded(filing(document(*["Item 1. Item 2. Item 7."] * 1_700)))]
    assert told == ["More than 5,000 Items are named in one document; only the first are headings or links."]
    assert crowded(filing(document(*["Item 1. Item 2. Item 7."] * 1_600))) == ()


def test_the_items_of_an_exhibit_are_neither_headings_nor_told() -> None:
    exhibit = document(*["Item 1. Item 2. Item 7."] * 1_700, type="EX-13", index=1)
    assert crowded(filing(document("Item 1. Business"), exhibit)) == ()
