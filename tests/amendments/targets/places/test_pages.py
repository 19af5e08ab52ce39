from tests.building.blocks import PAGE_BREAK, document
from viewer.amendments.targets.places.pages import page_of


def test_printed_numbers_decide_where_pages_have_them():
    blocks = document(
        "Cover", PAGE_BREAK, "Contents", "i", PAGE_BREAK, "Business", "- 1 -", PAGE_BREAK, "Risks", "2"
    ).blocks
    assert page_of(blocks, "1") == range(5, 8)
    assert page_of(blocks, "2") == range(8, 10)


def test_page_breaks_are_counted_where_no_number_is_printed():
    blocks = document("One", PAGE_BREAK, "Two", PAGE_BREAK, "Three").blocks
    assert page_of(blocks, "2") == range(2, 4)


def test_a_document_without_breaks_is_one_page():
    blocks = document("One", "Two").blocks
    assert page_of(blocks, "1") == range(2)
    assert page_of(blocks, "2") is None


def test_of_several_pages_the_first_is_shown():
    blocks = document("One", "F-2", PAGE_BREAK, "Two", "F-3", PAGE_BREAK, "Three", "F-4").blocks
    assert page_of(blocks, "F-3") == range(3, 6)
    assert page_of(blocks, "F-3 to F-4") == range(3, 6)
