"""The period that the head of a column means: an instant, or from one day to another.

What stands nearest to the figures counts first; what it leaves out ("2024" under "Three months ended June 30,") is
taken from the lines above it, from over the labels, and from the caption. A year alone is a fiscal year, whose days
the filing's own year end tells (Regulation S-X 1-02(k)).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from viewer.edgar.dates import dates_in, days_in, months_in, on_day, without_dates
from viewer.tables.calendar import Calendar

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), 1)} | {
    **{
        f"{tens}-{word}": base + number
        for tens, base in (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
        for number, word in enumerate(_WORDS.split()[:9], 1)
    },
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_MONTHS = re.compile(rf"\b{_COUNT}[\s-]{{1,3}}months?\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b{_COUNT}[\s-]{{1,3}}weeks?\b", re.IGNORECASE)
_QUARTER = re.compile(
    r"\b(?:(?P<named>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|Q(?P<after>[1-4])|(?P<before>[1-4])Q)(?=\b|\d)",
    re.IGNORECASE,
)
_ANY_QUARTER = re.compile(r"\bquarter(?:ly|s)?\b", re.IGNORECASE)
_ANY_YEAR = re.compile(
    r"\b(?:fiscal|years?\s+(?:then\s+)?end(?:ed|ing)|for\s+the\s+years?|fiscal\s+years?|FY(?=\s?\d|\b))", re.IGNORECASE
)
_ANY_MONTH = re.compile(r"\bmonth\s+ended\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:first|second)\s+half\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:months?|weeks?|quarters?|years?|periods?)\s+(?:then\s+)?end(?:ed|ing)\b", re.IGNORECASE)
_INSTANT = re.compile(r"\b(?:as\s+(?:of|at)|at|balances?)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:through|to|until)\b|[-–—]", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|inception|period|commencement)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|incept(?:ion)?)\b", re.IGNORECASE)
"""Returns of a fund since it began: the day named is the first, and the last is told elsewhere (Form N-1A, Item 4)."""
_YEAR = re.compile(r"(?<![\d$,.])(?:19|20)\d\d(?![\d,%])|(?<=FY)\d\d\b|(?<=[’'])\d\d\b|(?<=[1-4]Q)\d\d\b")
_ONLY = re.compile(
    r"\b(?:as\s+(?:of|at)|at|for\s+the|the|and|end(?:ed|ing)?|years?|fiscal|calendar|quarters?|months?|weeks?|period|periods|"
    r"first|second|third|fourth|half|unaudited|audited|restated|as\s+restated|or|to|through|from|in|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    rf"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|FY|Q[1-4]|[1-4]Q|{'|'.join(_NUMBERS)})\b|\d{{1,4}}|[\W_]",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR_MONTHS, _QUARTER_MONTHS, _HALF_MONTHS = 12, 3, 6


class Period(NamedTuple):
    """An instant (no ``start``) or the days from ``start`` to ``end``.

    Of a year that is known by its name alone, ``year`` is that name, and the days are those of the calendar year.
    """

    start: date | None
    end: date
    year: int | None = None

    @property
    def iso(self) -> str:
        """The period as JSON tells it: "2023", "2023-09-30", "2022-09-25/2023-09-30"."""
        if self.year is not None:
            return str(self.year)
        return f"{self.start}/{self.end}" if self.start else str(self.end)


class _Said(NamedTuple):
    """What one text says of a period."""

    dates: list[date]
    days: list[tuple[int, int]]
    years: list[int]
    quarter: int | None
    months: int | None
    weeks: int | None
    is_span: bool
    is_instant: bool
    ended: bool

    @property
    def length(self) -> int | None:
        return self.weeks or self.months


def says_only_when(text: str) -> bool:
    """Whether a text is nothing but a date, a year or the name of a period: "Three months ended June 30, 2024"."""
    left = without_dates(text)
    if not any(map(str.isdigit, text)) and not _ANY_YEAR.search(text) and not _MONTHS.search(text):
        return False
    return not _ONLY.sub("", left).strip("\N{CALENDAR} ")


def period_of(lines: Sequence[str], stub: Sequence[str], caption: Sequence[str], calendar: Calendar) -> Period | None:
    """The period that the head of a column means, its line nearest to the figures first; None where it names none.

    ``stub`` are the texts over the labels, which tell the rest; the ``caption`` tells how long a period is, and on
    which day it ends where the heads name but its year.
    """
    heads = [_said(line) for line in lines]
    if not any(said.dates or said.days or said.years or said.quarter for said in heads):
        return None
    span = next((said for said in heads if said.dates or said.years), None)
    if span and span.is_span and len(span.dates) == 2:
        return Period(min(span.dates), max(span.dates))
    if any(map(_SINCE.search, lines)) and not any(said.ended for said in heads):
        return None
    told = [*heads, *(_said(text) for text in stub)]
    around = [_said(text) for text in caption]
    length = next((said for said in told if said.length), None) or next((one for one in around if one.ended), None)
    end, year = _end(told)
    if end is None and not any(said.quarter for said in heads):
        end, year = _end_by_caption(year, length, around, calendar)
    if end is None:
        return _by_name(year or _year_in(around), length, calendar)
    if length is None or any(said.is_instant for said in heads):
        return Period(None, end)
    if length.weeks:
        return Period(end - timedelta(days=7 * length.weeks - 1), end)
    return Period(calendar.start_of(end, length.months or _YEAR_MONTHS), end)


def _end_by_caption(
    year: int | None, length: _Said | None, around: Sequence[_Said], calendar: Calendar
) -> tuple[date | None, int | None]:
    """The day on which a period ends of which the heads name but the year; a whole fiscal year is known by its name."""
    if year is None or (calendar.end_of(year) and (length is None or length.months == _YEAR_MONTHS)):
        return None, year
    for said in around:
        days = {day for day in said.dates if day.year == year} or {
            on_day(year, *day) for day in {(one.month, one.day) for one in said.dates} | set(said.days)
        }
        if len(days) == 1:
            return days.pop(), None
    return None, year


def _year_in(around: Sequence[_Said]) -> int | None:
    """The one year that a caption names."""
    years = {year for said in around for year in (*said.years, *(day.year for day in said.dates))}
    return years.pop() if len(years) == 1 else None


def only_period(text: str, calendar: Calendar) -> Period | None:
    """The one period that a text names; None where it names none or several."""
    said = _said(text)
    if len(set(said.dates)) != 1 or said.years:
        return None
    return period_of([text], (), (), calendar)


def _end(told: Sequence[_Said]) -> tuple[date | None, int | None]:
    """The day on which a period ends, put together from several texts, and its year where that is all."""
    year: int | None = None
    day: tuple[int, int] | None = None
    for said in told:
        if said.dates and year is None and day is None:
            return (said.dates[0], None) if len(set(said.dates)) == 1 else (None, None)
        if day is None and (said.days or said.dates):
            candidates = set(said.days) | {(one.month, one.day) for one in said.dates}
            day = candidates.pop() if len(candidates) == 1 else None
        years = {*said.years, *(one.year for one in said.dates)}
        if year is None and len(years) == 1:
            year = years.pop()
        if year is not None and day is not None:
            return on_day(year, *day), None
    return None, year


def _by_name(year: int | None, length: _Said | None, calendar: Calendar) -> Period | None:
    """A fiscal year, or a part of one, by its name."""
    if year is None:
        return None
    end = calendar.end_of(year)
    months = length.months if length and length.months else _YEAR_MONTHS
    if end is not None and length and length.quarter:
        end = _quarter_end(end, length.quarter, calendar)
    elif length and months < _YEAR_MONTHS and calendar.report:
        end = on_day(year, calendar.report.month, calendar.report.day)
    if end is None:
        return Period(date(year, 1, 1), date(year, 12, 31), year)
    return Period(calendar.start_of(end, months), end)


def _quarter_end(year_end: date, quarter: int, calendar: Calendar) -> date:
    following = 4 - quarter
    return calendar.start_of(year_end, _QUARTER_MONTHS * following) - timedelta(days=1) if following else year_end


def _said(text: str) -> _Said:
    dates = dates_in(text)
    months = months_in(text)
    rest = without_dates(text)
    years = [_whole_year(match[0]) for match in _YEAR.finditer(rest)]
    if months and not dates:
        dates, years = [on_day(year, month, 31) for month, year in months], []
    quarter = _QUARTER.search(rest)
    return _Said(
        dates,
        days_in(text),
        years,
        _quarter(quarter),
        _months(rest, quarter is not None),
        _count(_WEEKS.search(rest)),
        len(dates) == 2
        and bool(_TO.search(rest))
        and bool(_FROM.search(rest) or (rest.count("\N{CALENDAR}") == 2 and "and" not in rest)),
        bool(_INSTANT.search(rest)),
        bool(_ENDED.search(rest)),
    )


def _months(text: str, has_quarter: bool) -> int | None:
    if counted := _count(_MONTHS.search(text)):
        return counted
    for pattern, months in (
        (_HALF, _HALF_MONTHS),
        (_ANY_QUARTER, _QUARTER_MONTHS),
        (_ANY_YEAR, _YEAR_MONTHS),
        (_ANY_MONTH, 1),
    ):
        if pattern.search(text):
            return months
    return _QUARTER_MONTHS if has_quarter else None


def _quarter(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    return _ORDINALS[match["named"].lower()] if match["named"] else int(match["after"] or match["before"])


def _count(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    written = match["count"].lower()
    return int(written) if written.isdecimal() else _NUMBERS[written]


def _whole_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else (1900 if digits >= "70" else 2000) + int(digits)
