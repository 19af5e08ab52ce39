from datetime import date

import pytest

from viewer.tables.calendar import Calendar
from viewer.tables.periods import period_of

_CALENDAR = Calendar(date(2024, 12, 31), report=date(2024, 12, 31))
_WEEKS = Calendar(date(2023, 9, 30), 0, True, date(2023, 9, 30), {date(2022, 9, 24): 3, date(2021, 9, 25): 2})


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        (["December 31, 2024"], "2024-12-31"),
        (["Three months ended", "June 30,", "2024"], "2024-04-01/2024-06-30"),
        (["Year ended December 31,", "2023"], "2023-01-01/2023-12-31"),
        (["Year ended December 31, 2024 and 2023", "2023"], "2023-01-01/2023-12-31"),
        (["2023"], "2023-01-01/2023-12-31"),
        (["Q2 2024"], "2024-04-01/2024-06-30"),
        (["Fourth quarter 2013"], "2013-10-01/2013-12-31"),
        (["Six Months Ended", "6/30/97"], "1997-01-01/1997-06-30"),
        (["13 weeks ended", "March 30, 2024"], "2023-12-31/2024-03-30"),
        (["Period from May 3, 1999 (inception) to December 31, 1999"], "1999-05-03/1999-12-31"),
        (["As of December 31,", "2022"], "2022-12-31"),
    ],
)
def test_a_head_means_its_period(head, iso):
    period = period_of(head[::-1], [], [], _CALENDAR)
    assert period is not None
    assert period.iso == iso


def test_a_year_that_ends_on_a_weekday_begins_after_the_one_before():
    assert period_of(["2023"], [], [], _WEEKS).iso == "2022-09-25/2023-09-30"
    assert period_of(["September 24, 2022", "Years ended"], [], [], _WEEKS).iso == "2021-09-26/2022-09-24"


def test_what_the_head_leaves_out_stands_over_the_labels_or_in_the_caption():
    assert period_of(["2024"], ["Three months ended June 30,"], [], Calendar()).iso == "2024-04-01/2024-06-30"
    caption = ["Sales for the six months ended June 30, 2024 and 2023 (in thousands):"]
    assert period_of(["2023"], [], caption, Calendar()).iso == "2023-01-01/2023-06-30"


def test_the_day_that_a_fund_began_ends_no_period():
    assert period_of(["4/30/1997", "Incept."], [], [], _CALENDAR) is None
    assert period_of(["Since Inception (April 10, 1987)"], [], [], _CALENDAR) is None


def test_a_head_without_a_date_means_no_period():
    assert period_of(["Level 1", "Fair value"], ["(In millions)"], ["As of June 30, 2024"], _CALENDAR) is None


def test_a_year_is_told_alone_where_it_is_not_known_when_it_ends():
    assert period_of(["2024"], [], [], Calendar()).iso == "2024"
