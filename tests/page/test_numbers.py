"""A page goes by the number printed on it, and its count is never told for that."""

from __future__ import annotations

from viewer.filing.model import Block, Document, Payload
from viewer.page.numbers import PageNumbers


def numbers(*feet: str) -> PageNumbers:
    blocks = tuple(
        Block("paragraph", words, page=page)
        for page, foot in enumerate(feet, 1)
        for words in (f"Words of sheet {page} here.", "More of it.", foot)
    )
    return PageNumbers(Document(0, "10-K", "form.htm", "", "html", Payload(b""), blocks))


def told(pages: PageNumbers, block: int) -> tuple[str, str]:
    number = pages.at(block)
    assert number is not None
    return number.words, number.words_of_all


def test_a_printed_number_is_told_with_the_count_in_brackets() -> None:
    pages = numbers("The cover", "Contents", "1", "2", "3", "F-1", "F-2")
    assert told(pages, 6) == ("page 1", "page 1 (3 of 7)")
    assert told(pages, 20) == ("page F-2", "page F-2 (7 of 7)")


def test_a_page_without_a_number_among_numbered_ones_says_so() -> None:
    assert told(numbers("The cover", "Contents", "1", "2", "3"), 0) == ("unnumbered page 1", "unnumbered page (1 of 5)")


def test_a_number_that_is_the_count_too_is_told_once() -> None:
    assert told(numbers("1", "2", "3", "4"), 9) == ("page 4", "page 4 of 4")


def test_where_no_page_has_a_number_pages_are_counted() -> None:
    assert told(numbers("the end", "of it", "all"), 3) == ("page 2", "page 2 of 3")


def test_without_page_breaks_there_are_no_pages() -> None:
    assert not numbers("1")
    assert numbers("1").at(0) is None
    assert numbers().at(0) is None
