"""What is shown becomes the value that its format says, in every registry's spelling."""

from __future__ import annotations

import pytest

from viewer.facts.transforms import NotTransformed, number, transformed

VALUES = [
    ("ixt:num-dot-decimal", "1,204.50", "1204.50"),
    ("ixt:numdotdecimal", "1 204", "1204"),
    ("ixt:num-comma-decimal", "1.204,50", "1204.50"),
    ("ixt:num-unit-decimal", "12 dollars 50 cents", "12.50"),
    ("ixt:fixed-zero", "no", "0"),
    ("ixt:zerodash", "—", "0"),
    ("ixt:fixed-true", "☒", "true"),
    ("ixt:booleanfalse", "☐", "false"),
    ("ixt:nocontent", "—", ""),
    ("ixt:date-monthname-day-year-en", "March 29, 2025", "2025-03-29"),
    ("ixt:datemonthdayyearen", "Sept. 3, 2025", "2025-09-03"),
    ("ixt:date-day-monthname-year-en", "29 March 2025", "2025-03-29"),
    ("ixt:date-month-day-year", "3/29/25", "2025-03-29"),
    ("ixt:date-monthname-day-en", "September 28", "--09-28"),
    ("ixt:date-month-day", "12-31", "--12-31"),
    ("ixt:date-monthname-year-en", "June 2025", "2025-06"),
    ("ixt-sec:datequarterend", "third quarter of 2019", "2019-09-30"),
    ("ixt-sec:boolballotbox", "☑", "true"),
    ("ixt-sec:boolballotbox", "☐", "false"),
    ("ixt-sec:yesnoballotbox", "☒", "Yes"),
    ("ixt-sec:numwordsen", "one hundred and twenty-one", "121"),
    ("ixt-sec:numwordsen", "Two million", "2000000"),
    ("ixt-sec:numwordsen", "no", "0"),
    ("ixt-sec:durwordsen", "five years", "P5Y"),
    ("ixt-sec:durwordsen", "Thirty-day", "P30D"),
    ("ixt-sec:durwordsen", "two years and six months", "P2Y6M"),
    ("ixt-sec:duryear", "2.5", "P2Y6M0D"),
    ("ixt-sec:duryear", "3", "P3Y"),
    ("ixt-sec:durmonth", "18", "P18M"),
    ("ixt-sec:stateprovnameen", "California", "CA"),
    ("ixt-sec:stateprovnameen", "British Columbia", "BC"),
    ("ixt-sec:edgarprovcountryen", "Cayman Islands", "E9"),
    ("ixt-sec:edgarprovcountryen", "Ontario, Canada", "A6"),
    ("ixt-sec:countrynameen", "the Netherlands", "NL"),
    ("ixt-sec:exchnameen", "The Nasdaq Stock Market LLC", "NASDAQ"),
    ("ixt-sec:exchnameen", "New York Stock Exchange", "NYSE"),
    ("ixt-sec:exchnameen", "NYSE American", "NYSEAMER"),
    ("ixt-sec:entityfilercategoryen", "Non\u2013accelerated filer", "Non-accelerated Filer"),
    (None, "as it stands", "as it stands"),
]


@pytest.mark.parametrize(("name", "shown", "value"), VALUES)
def test_the_format_gives_the_value(name: str | None, shown: str, value: str) -> None:
    assert transformed(name, shown) == value


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ixt:date-month-day-year", "13/45/2025"),
        ("ixt:unheard-of", "1"),
        ("ixt-sec:numwordsen", "several"),
        ("ixt-sec:exchnameen", "the market square"),
        ("ixt:num-dot-decimal", "none"),
    ],
)
def test_what_does_not_fit_its_format_is_refused(name: str, shown: str) -> None:
    with pytest.raises(NotTransformed):
        transformed(name, shown)


def test_a_number_takes_its_scale_and_sign() -> None:
    assert number("1,204.5", None, "3") == "1204500"
    assert number("12.5", "-", "-2") == "-0.125"
    assert number("0", None, None) == "0"


@pytest.mark.parametrize(("value", "scale"), [("1", "9999999"), ("x", "0"), ("1", "much")])
def test_a_number_that_is_none_is_refused(value: str, scale: str) -> None:
    with pytest.raises(NotTransformed):
        number(value, None, scale)
