"""Lines numbered like an Item that tell of the amendment, and headings that only look like them."""

import pytest

from viewer.outline.items.amendment_lines import note_after_number


@pytest.mark.parametrize(
    "line",
    [
        "ITEM 1. Amendment to include Exhibit 27 inadvertently omitted from original electronic filing.",
        "Item 14. This amendment is filed to add Exhibit 23, which was omitted.",
        "Item 1. Refiled to include the Financial Data Schedule.",
        "Part I, Item 1 - Amended to correct the page numbers in the index.",
    ],
)
def test_a_note_in_the_place_of_an_item_is_no_heading(line):
    start = note_after_number(line)
    assert start is not None
    assert line[start:].lower().startswith(("amend", "this amendment", "refiled"))


@pytest.mark.parametrize(
    "line",
    [
        "Item 5.03. Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year.",
        "Item 5.05. Amendments to the Registrant’s Code of Ethics, or Waiver of a Provision of the Code of Ethics.",
        "Item 1. Business",
        "Item 15. Exhibits filed with this report",
    ],
)
def test_a_title_with_such_words_is_a_heading(line):
    assert note_after_number(line) is None
