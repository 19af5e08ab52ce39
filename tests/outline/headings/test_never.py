import pytest

from viewer.outline.headings.never import NEVER, Never, kinds_of
from viewer.outline.headings.words import is_never_heading


@pytest.mark.parametrize("row", NEVER, ids=lambda row: row.kind)
def test_each_row_holds_of_its_example_and_no_other_does(row: Never) -> None:
    assert list(kinds_of(row.example)) == [row.kind]
    assert is_never_heading(row.example)


@pytest.mark.parametrize(
    "title",
    [
        "Dearborn Plant",
        "Seeds and Feed",
        "Sources of Liquidity",
        "Total Return",
        "Assets Held for Sale",
        "Names and Titles of Officers",
        "Notes to Financial Statements",
        "Contingencies",
        "Byproducts",
        "Yes Network",
    ],
)
def test_a_heading_that_begins_like_such_a_line_is_a_heading(title: str) -> None:
    assert not is_never_heading(title)
