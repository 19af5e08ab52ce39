"""Dates as filings write them: digits in headers, words on covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_NAMES = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_FIRST = r"(?=[\da-z])"
"""What a date begins with, asked first: most of a text's signs are neither a letter nor a digit."""
_WRITTEN = re.compile(
    rf"\b(?P<month>{MONTH_NAMES})\.?\s{{0,3}}(?P<day>\d{{1,2}})\s{{0,3}}(?:,|\.)?\s{{0,3}}(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<day_first>\d{{1,2}})\s{{1,3}}(?P<month_second>{MONTH_NAMES})\.?,?\s{{1,3}}(?P<year_last>(?:19|20)\d\d)\b"
    r"|\b(?P<year_iso>(?:19|20)\d\d)-(?P<month_iso>\d\d)-(?P<day_iso>\d\d)\b"
    r"|\b(?P<month_digits>\d{1,2})[/-](?P<day_digits>\d{1,2})[/-](?P<year_digits>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"{_FIRST}(?:{_WRITTEN.pattern}|\b(?:{MONTH_NAMES})\.?\s{{1,3}}\d{{1,2}}\b(?![,.]?\d))", re.IGNORECASE
)
"""A date, or the day and the month of one."""
_ANY = re.compile(
    rf"{_FIRST}(?:{_WRITTEN.pattern}|\b(?P<month_short>\d{{1,2}})/(?P<day_short>\d{{1,2}})/(?P<year_short>\d\d)\b)",
    re.IGNORECASE,
)
_WITH_ANY_YEAR = ("19", "20", "/")
"""One of these stands in every date that has its year."""
_YEARLESS = re.compile(rf"\b(?P<name>{MONTH_NAMES})\.?\s{{1,3}}(?P<number>[1-3]\d|0?[1-9])\b(?![.]?\d)", re.IGNORECASE)
_MONTH_OF_YEAR = re.compile(rf"\b(?P<name>{MONTH_NAMES})\.?,?\s{{1,3}}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SHORT_YEARS = "70"
"""A year of two digits is of the last century from here on."""
_EARLIEST, _LATEST = 1900, 2100


def month_number(name: str) -> int:
    """The number of a month, from 1, by its name or an abbreviation of at least three letters."""
    return next(number for number, full in enumerate(_MONTHS, 1) if full.startswith(name[:3].lower()))


def moment_from_digits(digits: str) -> datetime | None:
    """A time as EDGAR's headers write when they took a filing, "20140129080117", in Eastern Time."""
    try:
        return datetime.strptime(digits.strip(), "%Y%m%d%H%M%S")
    except ValueError:
        return None


def from_digits(digits: str) -> date | None:
    """The date of ``yyyymmdd`` (what follows, as in a time stamp, is left alone); None where it is no date."""
    head = digits.strip()[:8]
    if len(head) < 8 or not head.isdecimal():
        return None
    return _real(int(head[:4]), int(head[4:6]), int(head[6:8]))


def first_date(text: str) -> date | None:
    """The first date in a text: "January 29, 2014", "29 January 2014", "2014-01-29", "1/29/2014"."""
    for match in _WRITTEN.finditer(text):
        found = _from_match({name: value for name, value in match.groupdict().items() if value})
        if found:
            return found
    return None


def dates_in(text: str) -> list[date]:
    """Every date in a text that has its year, in order; also one of digits with a year of two, as "12/31/97"."""
    found: list[date] = []
    if not any(sign in text for sign in _WITH_ANY_YEAR):
        return found  # most paragraphs
    for match in _ANY.finditer(text):
        groups = {name: value for name, value in match.groupdict().items() if value}
        if "year_short" in groups:
            century = "19" if groups["year_short"] >= _SHORT_YEARS else "20"
            groups = {f"{part}_digits": groups[f"{part}_short"] for part in ("month", "day", "year")}
            groups["year_digits"] = century + groups["year_digits"]
        if day := _from_match(groups):
            found.append(day)
    return found


def days_in(text: str) -> list[tuple[int, int]]:
    """The month and the day of each day in a text that has no year: "June 30,"."""
    return [(_month(match["name"]), int(match["number"])) for match in _YEARLESS.finditer(_ANY.sub(" ", text))]


def months_in(text: str) -> list[tuple[int, int]]:
    """The month and the year of each month in a text that has no day: "June 2024", "Dec-97"."""
    return [(_month(match["name"]), int(match["year"])) for match in _MONTH_OF_YEAR.finditer(_ANY.sub(" ", text))]


def on_day(year: int, month: int, day: int) -> date:
    """A day of a year; where the month is shorter that year, its last."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def is_last_of_month(day: date) -> bool:
    """Whether a day ends its month."""
    return day.day == monthrange(day.year, day.month)[1]


def without_dates(text: str) -> str:
    """A text with one mark in place of each date, and of each day of a month that has no year."""
    return _DAY.sub("\N{CALENDAR}", text)


def _from_match(groups: dict[str, str]) -> date | None:
    if "month" in groups:
        return _real(int(groups["year"]), _month(groups["month"]), int(groups["day"]))
    if "month_second" in groups:
        return _real(int(groups["year_last"]), _month(groups["month_second"]), int(groups["day_first"]))
    if "year_iso" in groups:
        return _real(int(groups["year_iso"]), int(groups["month_iso"]), int(groups["day_iso"]))
    return _real(int(groups["year_digits"]), int(groups["month_digits"]), int(groups["day_digits"]))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3].lower()))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _EARLIEST <= year <= _LATEST else None
