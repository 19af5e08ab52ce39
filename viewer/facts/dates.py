"""Dates as the transformation registries name their orders, into ISO."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PART = re.compile(r"\d{1,9}|[^\W\d_]+")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER_DAYS = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}
_YEAR = re.compile(r"\b(\d{4})\b")
_CENTURY = 2000


def quarter_end(shown: str) -> str | None:
    """The last day of the calendar quarter that is named: "third quarter of 2019"."""
    year = _YEAR.search(shown)
    named = {word.casefold() for word in re.findall(r"\w+", shown)}
    digit = re.search(r"\bQ?([1-4])(?:Q|\b)", shown, re.I)
    quarter = next((_QUARTERS[word] for word in named if word in _QUARTERS), int(digit[1]) if digit else 0)
    return f"{year[1]}-{_QUARTER_DAYS[quarter]}" if year and quarter else None


def _reader(order: str) -> Callable[[str], str | None]:
    """A reader of dates whose parts come in an order of ``y``, ``m`` and ``d``."""

    def read(shown: str) -> str | None:
        parts = [part for part in _PART.findall(shown) if part.isdecimal() or part[:3].casefold() in _MONTHS]
        if len(parts) != len(order):
            return None
        by = dict(zip(order, parts, strict=True))
        month = _month(by["m"]) if "m" in by else None
        day = int(by["d"]) if by.get("d", "").isdecimal() else None
        year = _year(by["y"]) if by.get("y", "").isdecimal() else None
        return _iso(year, month, day, order)

    return read


def _iso(year: int | None, month: int | None, day: int | None, order: str) -> str | None:
    if (year, month, day).count(None) > 3 - len(order):
        return None
    if "y" not in order:
        return f"--{month:02}-{day:02}"
    if "d" not in order:
        return f"{year:04}-{month:02}"
    try:
        return date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def _month(part: str) -> int | None:
    if part.isdecimal():
        return int(part) if 1 <= int(part) <= 12 else None
    return _MONTHS.index(part[:3].casefold()) + 1


def _year(part: str) -> int:
    year = int(part)
    return year + _CENTURY if year < 100 else year


_ORDERS = {
    "mdy": "datemonthdayyear datemonthdayyearen datemonthnamedayyearen dateslashus datelongus dateshortus",
    "dmy": "datedaymonthyear datedaymonthyearen datedaymonthnameyearen dateslasheu datedoteu datelonguk dateshortuk",
    "ymd": "dateyearmonthday dateyearmonthdaycjk dateyearmonthnamedayen",
    "md": "datemonthday datemonthdayen datemonthnamedayen datelongmonthday",
    "dm": "datedaymonth datedaymonthen datedaymonthnameen",
    "my": "datemonthyear datemonthyearen datemonthnameyearen datelongmonthyear dateshortmonthyear",
    "ym": "dateyearmonth dateyearmonthen dateyearmonthnameen datelongyearmonth dateshortyearmonth",
}
DATES: dict[str, Callable[[str], str | None]] = {
    name: _reader(order) for order, names in _ORDERS.items() for name in names.split()
}
"""The registries' names of dates, without hyphens, with what reads them."""
