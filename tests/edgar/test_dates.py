from datetime import date

import pytest

from viewer.edgar.dates import first_date, from_digits, without_dates


@pytest.mark.parametrize(
    "text",
    [
        "January 29, 2014",
        "JANUARY 29,2014",
        "Jan. 29, 2014",
        "29 January 2014",
        "2014-01-29",
        "1/29/2014",
        "on 01-29-2014.",
    ],
)
def test_dates_are_read_as_filers_write_them(text: str):
    assert first_date(text) == date(2014, 1, 29)


@pytest.mark.parametrize("text", ["", "May 2014", "February 30, 2014", "Section 12(b) of 1934", "marched 29, 2014"])
def test_what_is_no_date_is_none(text: str):
    assert first_date(text) is None


def test_digits_are_a_date_where_they_can_be():
    assert from_digits("20140129163000") == date(2014, 1, 29)
    assert from_digits("20141301") is None
    assert from_digits("0129") is None


def test_days_are_taken_out_with_or_without_their_year_and_figures_stay():
    assert without_dates("On May 14, 2001 and Sept. 3") == without_dates("On May 16, 2001 and Sept. 9")
    assert without_dates("It may 15,000 times") == "It may 15,000 times"
