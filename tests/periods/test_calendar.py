"""The calendar's words are found in a text, and known when the later filing rolls them on."""

from __future__ import annotations

from datetime import date

import pytest

from viewer.comparison.model import Calendar, PeriodEnd
from viewer.periods.calendar import Rolling, masked, tokens_in

YEARS = Rolling(Calendar(PeriodEnd(date(2012, 9, 29), 2012), PeriodEnd(date(2013, 9, 28), 2013)))
QUARTERS = Rolling(Calendar(PeriodEnd(date(2013, 3, 31), 2013), PeriodEnd(date(2013, 6, 30), 2013)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as of September 29, 2012", [("day", date(2012, 9, 29))]),
        ("in fiscal 2012 and 2011", [("year", 2012), ("year", 2011)]),
        ("since May 2012", [("month", (2012, 5))]),
        ("the third quarter", [("quarter", 3)]),
        ("three months ended", [("span", 3)]),
        ("$2,012 and 2012.5 and 20,120", []),
        ("Section 2.2012", []),
        ("FY12", [("year", 2012)]),
    ],
)
def test_words_of_the_calendar_are_found(text: str, found: list[tuple[str, object]]) -> None:
    assert [(token.kind, token.value) for token in tokens_in(text)] == found


@pytest.mark.parametrize(
    ("before", "after", "rolling", "explained"),
    [
        ("2012", "2013", YEARS, True),
        ("2012", "2014", YEARS, False),
        ("2013", "2012", YEARS, False),
        ("September 29, 2012", "September 28, 2013", YEARS, True),
        ("September 29, 2012", "May 1, 2013", YEARS, False),
        ("May 2012", "May 2013", YEARS, True),
        ("March 31, 2013", "June 30, 2013", QUARTERS, True),
        ("first quarter", "second quarter", QUARTERS, True),
        ("three months", "six months", QUARTERS, True),
    ],
)
def test_what_the_later_filing_rolls_on_is_known(before: str, after: str, rolling: Rolling, explained: bool) -> None:
    (one,), (other,) = tokens_in(before), tokens_in(after)
    assert rolling.explains(one, other) is explained


def test_masked_text_keeps_its_places_and_hides_the_calendar_alone() -> None:
    text = "On May 5, 2012 we paid $2,012 for 12 mines."
    assert len(masked(text)) == len(text)
    assert masked(text) == masked(text.replace("May 5, 2012", "May 6, 2013"))
    assert masked(text) != masked(text.replace("12 mines", "13 mines"))
