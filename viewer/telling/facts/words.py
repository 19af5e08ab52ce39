"""A fact's value, unit and period in words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from viewer.language import translated
from viewer.wording import cut, day, flat, number

if TYPE_CHECKING:
    from viewer.facts.model import Fact, Period

_YEAR, _QUARTER, _HALF, _NINE = range(350, 381), range(83, 99), range(175, 190), range(266, 281)
_SPANS = (
    (_YEAR, translated("Year to")),
    (_QUARTER, translated("Three months to")),
    (_HALF, translated("Six months to")),
    (_NINE, translated("Nine months to")),
)
_TAG = re.compile(r"<[^>]*>")
_SHORT = 300


def period_words(period: Period | None) -> str:
    """The period for a person: "Year to Dec 31, 2013", "Dec 31, 2013", "Jan 1, 2014 to Feb 1, 2014", or nothing."""
    if period is None:
        return ""
    end, start = _day(period.end), _day(period.start)
    if end is None:
        return period.end
    if start is None:
        return day(end)
    days = (end - start + timedelta(days=1)).days
    if days == 1:
        return day(end)
    span = next((words for lengths, words in _SPANS if days in lengths), None)
    return f"{span} {day(end)}" if span else translated("{start} to {end}", start=day(start), end=day(end))


def value_words(fact: Fact) -> str:
    """The value in full with its unit: "93,736,000,000 USD", "6.13 USD per share"; of markup a part of its text."""
    if fact.value is None:
        return "nil"
    amount = amount_of(fact)
    if amount is None:
        return cut(flat(_TAG.sub(" ", fact.value)), _SHORT)
    return f"{number(amount)} {unit_words(fact.unit)}".rstrip()


def unit_words(unit: str | None) -> str:
    """A unit: "USD", "USD per share", "shares"; none for a bare number."""
    if unit is None or unit == "pure":
        return ""
    return unit.replace("/shares", " per share").replace("/", " per ")


def amount_of(fact: Fact) -> Decimal | None:
    """The value as a number; None where it is none."""
    if fact.unit is None or fact.value is None:
        return None
    try:
        return Decimal(fact.value)
    except InvalidOperation:
        return None


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
