"""The calendar of two filings: which dates, years and names of periods of the one are those of the other, rolled on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from viewer.comparison.model import Calendar
from viewer.edgar.dates import MONTH_NAMES, month_number

Kind = Literal["day", "month", "year", "quarter", "span"]
Value = date | tuple[int, int] | int | str

_YEAR = r"(?<![\d.,/$£€-])(?<!\d\s)(?:19|20)\d\d(?![\d,]|\.\d)"
_TOKEN = re.compile(
    rf"(?=[\da-z])(?:\b(?P<month>{MONTH_NAMES})\.?\s{{0,3}}(?:(?P<day>\d{{1,2}})(?:\s{{0,2}},\s{{0,3}}|\s{{1,3}})(?P<year>(?:19|20)\d\d)\b"
    rf"|(?P<month_year>(?:19|20)\d\d)\b|(?P<day_alone>\d{{1,2}})\b(?![.,]?\d))"
    r"|\b(?P<ordinal>first|second|third|fourth)\s+(?:fiscal\s+)?quarter"
    r"|\bQ(?P<quarter>[1-4])\b"
    r"|\b(?:(?:three|six|nine)\s+and\s+)?(?P<months>three|six|nine|twelve)[\s-]months?\b"
    r"|\b(?P<weeks>twelve|thirteen|sixteen|twenty-(?:four|six|eight)|thirty-(?:six|nine)|forty|fifty-(?:two|three)"
    r"|1[2-7]|2[3-9]|3[5-9]|4[01]|5[23])[\s-]weeks?\b"
    rf"|(?P<plain>{_YEAR})"
    r"|\b(?:fiscal|FY)\s?'?(?P<short>\d\d)\b)",
    re.IGNORECASE,
)
"""It begins with a letter or a digit, which is asked first: most signs of a table are neither."""
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
NEAR = timedelta(days=10)
"""Years of 52 and 53 weeks end up to a week from the same day."""
_YEAR_DAYS = 365.25
QUARTER_DAYS = _YEAR_DAYS / 4
_LEAP = "2000"
"""A year that has every day."""
_ENDED = re.compile(r"\s+(?:periods?\s+)?end(?:ed|ing)\b", re.IGNORECASE)
"""What follows the length of a period that is reported; three months' notice is none."""
NO_SIGN = "\u2060"
"""A sign that nobody sees and that no text is told apart by; it keeps the places of what stands behind it."""


class Token(NamedTuple):
    """A word of the calendar in a text: where it stands and what it means.

    ``value`` is the day, (year, month), the year, the number of the quarter or of months; None for what has no year.
    """

    start: int
    end: int
    kind: Kind
    value: Value

    def is_same(self, other: Token) -> bool:
        """Whether both mean one time; ends of years of 52 and 53 weeks are written a few days apart."""
        if isinstance(self.value, date) and isinstance(other.value, date):
            return abs(self.value - other.value) <= NEAR
        return (self.kind, self.value) == (other.kind, other.value)


@lru_cache(maxsize=16_384)
def tokens_in(text: str) -> tuple[Token, ...]:
    """The calendar's words in a text, in order; of two filings the same texts are asked for again and again."""
    if _MAY_HOLD.search(text) is None:
        return ()
    return tuple(token for match in _TOKEN.finditer(text) if (token := _token(match)) is not None)


_MAY_HOLD = re.compile(r"\d|uarter|onths|eeks", re.IGNORECASE)


def _token(match: re.Match[str]) -> Token | None:
    meant = _meant(match.groups())
    return Token(*match.span(), *meant) if meant is not None else None


@lru_cache(maxsize=4_096)
def _meant(groups: tuple[str | None, ...]) -> tuple[Kind, Value] | None:
    """What a word of the calendar means by its groups of the pattern; the same few are written all over a filing."""
    said = {name: value for name, value in zip(_TOKEN.groupindex, groups, strict=True) if value}
    if "plain" in said or "short" in said:
        return "year", int(said.get("plain") or "20" + said["short"])
    if "month" in said:
        month = month_number(said["month"])
        if "day" in said:
            try:
                return "day", date(int(said["year"]), month, int(said["day"]))
            except ValueError:
                return None
        if "month_year" in said:
            return "month", (int(said["month_year"]), month)
        return "month", f"--{month:02}-{int(said['day_alone']):02}"
    if "ordinal" in said or "quarter" in said:
        return "quarter", _QUARTERS.get(said.get("ordinal", "").lower()) or int(said["quarter"])
    if "months" in said:
        return "span", _MONTHS[said["months"].lower()]
    return "span", f"{said['weeks'].lower()} weeks"


@dataclass(frozen=True)
class Rolling:
    """Tells of two words of the calendar whether the later one is the earlier one, rolled on."""

    calendar: Calendar

    @cached_property
    def years(self) -> int:
        """How many fiscal years lie between the filings."""
        return self.calendar.later.fiscal_year - self.calendar.earlier.fiscal_year

    @cached_property
    def days(self) -> timedelta:
        """How much later the later period ends."""
        return self.calendar.later.period - self.calendar.earlier.period

    @cached_property
    def is_whole_years(self) -> bool:
        """Whether both periods end on the same day of a year, but for weeks of 52 and 53 weeks."""
        return abs(self.days - timedelta(days=round(self.years * _YEAR_DAYS))) <= NEAR

    def explains(self, before: Token, after: Token) -> bool:
        """Whether the calendar makes the one of the other."""
        one, other = before.value, after.value
        if before.kind != after.kind:
            return False
        if isinstance(one, date) and isinstance(other, date):
            return self._is_later(other - one)
        if isinstance(one, tuple) and isinstance(other, tuple):
            months = 12 * (other[0] - one[0]) + other[1] - one[1]
            return months in (round(self.days.days / (_YEAR_DAYS / 12)), 12 * self.years) and months > 0
        if before.kind == "year" and isinstance(one, int) and isinstance(other, int):
            return 0 < other - one == max(self.years, 1)
        if before.kind == "quarter" and isinstance(one, int) and isinstance(other, int):
            return (other - one - round(self.days.days / QUARTER_DAYS)) % 4 == 0
        if before.kind == "month" and isinstance(one, str) and isinstance(other, str):
            return self._is_same_day_later(one, other)
        return before.kind == "span" and not self.is_whole_years

    def _is_same_day_later(self, one: str, other: str) -> bool:
        """Whether a day without its year is as much later in the year as the later period ends later."""
        try:
            days = (date.fromisoformat(_LEAP + other[1:]) - date.fromisoformat(_LEAP + one[1:])).days
        except ValueError:
            return False
        apart = (days - self.days.days) % _YEAR_DAYS
        return min(apart, _YEAR_DAYS - apart) <= NEAR.days

    def _is_later(self, passed: timedelta) -> bool:
        whole = timedelta(days=round(self.years * _YEAR_DAYS))
        return passed > timedelta(0) and (
            abs(passed - self.days) <= NEAR or (bool(whole) and abs(passed - whole) <= NEAR)
        )


@lru_cache(maxsize=16_384)
def masked(text: str) -> str:
    """The text with dates, years and lengths of reported periods made alike; its characters keep their places.

    Of a date without its year the month stays: it may be one of every year.
    """
    parts, at = [], 0
    for token in tokens_in(text):
        said = text[token.start : token.end]
        if token.kind in ("day", "month", "year"):
            alike = _alike(said, has_year=not isinstance(token.value, str))
        elif token.kind == "span" and _ENDED.match(text, token.end):
            alike = _SPAN + NO_SIGN * (len(said) - len(_SPAN))
        else:
            continue
        parts += [text[at : token.start], alike]
        at = token.end
    return "".join((*parts, text[at:])) if parts else text


_YEAR_DIGITS = re.compile(r"(?:19|20)\d\d")
_DAY_DIGITS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_MONTH = re.compile(MONTH_NAMES, re.IGNORECASE)
_SPAN = "0 months"


@lru_cache(maxsize=4_096)
def _alike(said: str, *, has_year: bool) -> str:
    alike = _YEAR_DIGITS.sub("2000", _DAY_DIGITS.sub(lambda found: _padded("9", found), said))
    return _MONTH.sub(lambda found: _padded("M", found), alike) if has_year else alike


def _padded(sign: str, found: re.Match[str]) -> str:
    return sign + NO_SIGN * (len(found[0]) - 1)
