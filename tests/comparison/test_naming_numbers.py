"""Numbers that name a thing, and those that count."""

import pytest

from viewer.comparison.naming_numbers import is_name_in, labels_names


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("as told in Note 15 to the statements", "15"),
        ("Notes 4 and 15 to the statements", "15"),
        ("Exhibits 10.1, 10.2 and 10.3 hereto", "10.3"),
        ("(see Page 5)", "5"),
        ("Items 3 through 14", "14"),
        ("Commission File No. 28", "28"),
        ("Registration Statement No. 33", "33"),
        ("under Rule 144", "144"),
        ("a Level 3 measure", "3"),
        ("New York, NY 10036", "10036"),
        ("Boise, Idaho 83702", "83702"),
        ("call (402) 555-1400", "(402)"),
        ("CUSIP 203900105", "203900105"),
    ],
)
def test_a_number_behind_what_it_names_is_a_name(text: str, number: str) -> None:
    assert is_name_in(text, text.index(number), text.index(number) + len(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a number of shares, 500 in all", "500"),
        ("we own patents 345 of which expire", "345"),
        ("notes of $500", "$500"),
        ("net sales of 1,200", "1,200"),
        ("In Item 5, we sold 1,200 tons", "1,200"),
        ("see Note 4, 1,200 shares", "1,200"),
        ("In Part II 300 persons are named", "300"),
        ("a loss of (402) in the year", "(402)"),
    ],
)
def test_a_number_that_counts_is_none(text: str, number: str) -> None:
    assert not is_name_in(text, text.index(number), text.index(number) + len(number))


def test_labels_tell_which_columns_hold_names():
    names = ["Exhibit No.", "Note", "Notes", "Page", "Page No.", "CUSIP number", "Commission File Number", "Zip Code"]
    counts = ["Notes payable", "Number", "Number of pages", "Telephone expense", "Line items sold", None, ""]
    assert all(map(labels_names, names))
    assert not any(map(labels_names, counts))
