import re

import pytest

from viewer.edgar.item_numbers import (
    DETAIL,
    HEADED_NUMBERS,
    NUMBER,
    between,
    headed_numbers,
    is_range,
    normal_number,
    normal_part,
    part_named,
    without_detail,
)


@pytest.mark.parametrize("number", ["7", "9A", "9A(T)", "2.02", "16K", "15"])
def test_a_number_is_read_as_forms_write_it(number: str):
    found = re.match(NUMBER, f"{number}, and")
    assert found is not None
    assert found[0] == number


@pytest.mark.parametrize("words", ["405 of Regulation S-K", "1925"])
def test_a_longer_number_is_no_items(words: str):
    assert re.match(NUMBER, words) is None


def test_a_letter_that_begins_a_word_is_no_part_of_a_number():
    found = re.match(NUMBER, "7Business")
    assert found is not None
    assert found[0] == "7"


def test_the_paragraph_within_an_item_is_read_with_it_and_taken_off():
    found = re.match(NUMBER + DETAIL, "15(a)(2) and")
    assert found is not None
    assert found[0] == "15(a)(2)"
    assert without_detail("15(a)(2)") == "15"
    assert without_detail("9A (T)") == "9A(T)"


@pytest.mark.parametrize(
    ("written", "number"),
    [("7 (A)", "7A"), ("2. 02", "2.02"), ("Two", "2"), ("II", "2"), ("xvi", "16"), ("9a(T)", "9A"), ("01", "1")],
)
def test_a_headings_number_is_told_as_its_form_writes_it(written: str, number: str):
    assert normal_number(written) == number


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("10, 11 and 12", [("10", False), ("11", False), ("12", False)]),
        ("10 through Item 14", [("10", True), ("14", False)]),
        ("1 through 9; and Item 11", [("1", True), ("9", False), ("11", False)]),
        ("1. and 2", [("1", False), ("2", False)]),
        ("1.01", [("1.01", False)]),
    ],
)
def test_a_heading_lists_its_numbers(written: str, numbers: list[tuple[str, bool]]):
    assert re.fullmatch(HEADED_NUMBERS, written, re.IGNORECASE)
    assert list(headed_numbers(written)) == numbers


def test_parts_are_told_in_roman_numbers():
    assert [normal_part(written) for written in ("2", "ii", "IV")] == ["II", "II", "IV"]
    assert part_named("Item 4 of Part II") == "II"
    assert part_named("PART III, Item 10") == "III"
    assert part_named("Item 4") is None


@pytest.mark.parametrize(
    ("first", "last", "filled"),
    [
        ("10", "13", ["11", "12"]),
        ("5.01", "5.04", ["5.02", "5.03"]),
        ("4.1", "4.3", ["4.2"]),
        ("1", "1A", []),
        ("9", "3", []),
    ],
)
def test_a_range_is_filled_where_it_is_clear(first: str, last: str, filled: list[str]):
    assert between(first, last) == filled


def test_words_and_dashes_make_a_range():
    assert all(is_range(words) for words in (" through ", " to ", "-", "–"))
    assert not any(is_range(words) for words in (", ", " and ", " together "))
