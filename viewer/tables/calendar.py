"""A filer's calendar: when its fiscal years end, by which year it calls them, and when a period began.

Many filers end their year on a weekday, after 52 or 53 weeks; then the days that the filing itself names tell which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from viewer.edgar.dates import dates_in, first_date, is_last_of_month, on_day
from viewer.filing.model import Block

_YEAR_ENDED = re.compile(r"\byears?\s+end(?:ed|ing|s)\s+(?:on\s+)?(.{6,20})", re.IGNORECASE)
_NAMED = re.compile(
    r"\bfiscal(?:\s+year)?\s+(?P<name>20\d\d|19\d\d)\b[^.;]{0,60}?\bend(?:ed|ing|s)\b[^.;]{0,12}?(?P<end>[A-Z][a-z]+\s\d{1,2},\s\d{4})"
    r"|\bend(?:ed|ing|s)\s+(?:on\s+)?(?P<end_first>[A-Z][a-z]+\s\d{1,2},\s\d{4})[^.;\w]{0,6}(?:or\s)?\W{0,2}fiscal(?:\s+year)?\s+"
    r"(?P<name_last>20\d\d|19\d\d)",
    re.IGNORECASE,
)
_WEEK = 7
_QUARTER_WEEKS = 13
_LATE_START = 2
"""Up to this month a fiscal year may be called by the year before, in which most of it lies."""


class Calendar(NamedTuple):
    """What a filing says of time.

    ``year_end`` is the end of a fiscal year, ``behind`` by how many years its name is behind; ``is_weekly`` that it
    ends on a day of the week. ``report`` is the period of the report, ``days`` how often the filing names
    each day.
    """

    year_end: date | None = None
    behind: int = 0
    is_weekly: bool = False
    report: date | None = None
    days: Mapping[date, int] = {}

    def end_of(self, year: int) -> date | None:
        """The last day of a fiscal year, by its name; None where it is not known when its years end."""
        if self.year_end is None:
            return None
        end = on_day(year + self.behind, self.year_end.month, self.year_end.day)
        if self.is_weekly:
            return self._same_weekday(end, self.year_end)
        return on_day(end.year, end.month, 31) if is_last_of_month(self.year_end) else end

    def start_of(self, end: date, months: int) -> date:
        """The first day of a period of some months, by its last."""
        if not self.is_weekly:
            return _months_back(end, months) + timedelta(days=1)
        weeks = timedelta(days=_WEEK * _QUARTER_WEEKS * months // 3)
        return self._same_weekday(end - weeks, end) + timedelta(days=1)

    def _same_weekday(self, near: date, like: date) -> date:
        """The day of the week near a day: the one that the filing names most often, else the nearest."""
        alike = [day for day in _around(near) if day.weekday() == like.weekday()]
        return max(alike, key=lambda day: (self.days.get(day, 0), -abs(day - near)))


def calendar_of(blocks: Iterable[Block], report: date | None, *, is_annual: bool) -> Calendar:
    """The calendar of a filing by its text; an annual report's own period ends a fiscal year."""
    days: Counter[date] = Counter()
    ends: Counter[date] = Counter()
    behind: Counter[int] = Counter()
    for block in blocks:
        days.update(dates_in(block.text))
        if "nded" in block.text or "nds" in block.text or "NDED" in block.text:
            ends.update(filter(None, (first_date(match[1]) for match in _YEAR_ENDED.finditer(block.text))))
            behind.update(years_behind(block.text))
    year_end = report if is_annual and report else max(ends, key=lambda day: (ends[day], day), default=None)
    is_behind = year_end is not None and year_end.month <= _LATE_START and behind[1] > behind[0]
    return Calendar(year_end, int(is_behind), year_end is not None and _is_weekly(year_end, days), report, days)


def years_behind(text: str) -> Iterable[int]:
    """By how many years the names of fiscal years, as a text gives them with their ends, are behind these."""
    for match in _NAMED.finditer(text):
        end = first_date(match["end"] or match["end_first"])
        if end is not None:
            yield end.year - int(match["name"] or match["name_last"])


def _is_weekly(year_end: date, named: Mapping[date, int]) -> bool:
    """Whether the year ends before, as a filing names them, fall on one day of the week and not of the month."""
    dated = weekly = 0
    for years in (1, 2, 3):
        before = on_day(year_end.year - years, year_end.month, 31 if is_last_of_month(year_end) else year_end.day)
        alike = [day for day in _around(before) if day.weekday() == year_end.weekday()]
        if before not in alike:
            dated += named.get(before, 0)
            weekly += max(named.get(day, 0) for day in alike)
    return weekly > dated


def _around(day: date) -> list[date]:
    return [day + timedelta(days=days) for days in range(-_WEEK, _WEEK + 1)]


def _months_back(end: date, months: int) -> date:
    """The same day some months before; of the last of a month, the last."""
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    return on_day(year, month + 1, 31 if is_last_of_month(end) else end.day)
