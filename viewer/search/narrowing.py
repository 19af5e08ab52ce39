"""What narrows a search: the form, the company, the Item, the exhibit, the days of filing and of period."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from viewer.edgar.exhibit_numbers import label_of
from viewer.edgar.item_numbers import ItemKey, normal_number, normal_part
from viewer.search.lexing import FIELDS, Lexeme
from viewer.search.model import Days, ExhibitKind, Narrowing, QueryError
from viewer.search.words import words_of

_ITEM = re.compile(
    r"(?:(?:part\s*)?(?P<part>IV|I{1,3})[\s.:,\-]+(?:item\s*)?)?(?P<number>\d{1,2}(?:\.\d{1,2})?\s?[A-K]?(?:\(T\))?)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_BETWEEN = re.compile(r"\.\.|\s?[-–]\s?(?=(?:19|20)\d\d)")


def narrowed(narrowing: Narrowing, piece: Lexeme) -> Narrowing:
    """The narrowing with one more field of a query; raises ``QueryError`` for one that says nothing."""
    if piece.kind == "years":
        return replace(narrowing, filed=(*narrowing.filed, _days(piece.text, "filed")))
    if piece.name not in FIELDS:
        known = ", ".join(FIELDS[:-1])
        raise QueryError(
            f"There is no “{piece.name}:” to search by; there are {known} and {FIELDS[-1]}. "
            f"To find the words themselves, put them in quotation marks."
        )
    values = list(_values(piece.text))
    if not values:
        raise QueryError(f"“{piece.name}:” needs a value right after it, as in {_EXAMPLES[piece.name]}.")
    for value in values:
        narrowing = _WITH[piece.name](narrowing, value)
    return narrowing


def _values(text: str) -> Iterator[str]:
    """The alternatives of a field: those between commas, where no quotation marks hold them together."""
    for quoted, plain in re.findall(r'"([^"]*)"|([^",]+)', text):
        if value := (quoted or plain).strip():
            yield value


def _form(value: str) -> str:
    return re.sub(r"^form\s+", "", value, flags=re.IGNORECASE).upper()


def _company(value: str) -> tuple[str, ...]:
    words = tuple(words_of(value.rstrip("*")))
    if not words:
        raise QueryError(f"“{value}” holds no word of a company's name.")
    return words


def _number(value: str) -> str:
    if not value.isdecimal():
        raise QueryError(f"“{value}” is no Central Index Key: it is a number of up to ten digits.")
    return value.zfill(10)


def _item(value: str) -> ItemKey:
    found = _ITEM.fullmatch(value)
    if found is None:
        raise QueryError(f"“{value}” is no Item: write it like item:1A, item:2.02 or item:II-1A.")
    return ItemKey(normal_part(found["part"]) if found["part"] else None, normal_number(found["number"]))


def _exhibit(value: str) -> ExhibitKind:
    plain = re.sub(r"^ex(?:hibit)?[\s\-]*", "", value, flags=re.IGNORECASE)
    if plain == "*":
        return ExhibitKind(None)
    if not re.match(r"[\w(]", plain):
        raise QueryError(f"“{value}” is no exhibit: write it like exhibit:10 or exhibit:99.1.")
    return ExhibitKind(label_of(plain.rstrip("*").rstrip(".")))


def _days(value: str, name: str) -> Days:
    """From the first day that a value names to the last: "2019-2023", "2020-03", "2020-03-01..2020-06-30", "2021.."."""
    first, *rest = (part.strip() for part in _BETWEEN.split(value, maxsplit=1))
    last = rest[0] if rest else first
    try:
        begins = _first_day(first) if first else date.min
        ends = _last_day(last) if last else date.max
    except ValueError:
        raise QueryError(
            f"“{value}” is no time: write it like {name}:2019-2023, {name}:2020-03 or {name}:2020-03-01..2020-06-30."
        ) from None
    if begins > ends:
        raise QueryError(f"“{value}” runs backwards: the earlier time comes first.")
    return Days(begins, ends)


def _first_day(text: str) -> date:
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def _last_day(text: str) -> date:
    year, month, day = _parts(text)
    if day:
        return date(year, month, day)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)


def _parts(text: str) -> tuple[int, int, int]:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)


_WITH: dict[str, Callable[[Narrowing, str], Narrowing]] = {
    "form": lambda one, value: replace(one, forms=(*one.forms, _form(value))),
    "company": lambda one, value: replace(one, companies=(*one.companies, _company(value))),
    "cik": lambda one, value: replace(one, numbers=(*one.numbers, _number(value))),
    "item": lambda one, value: replace(one, items=(*one.items, _item(value))),
    "exhibit": lambda one, value: replace(one, exhibits=(*one.exhibits, _exhibit(value))),
    "filed": lambda one, value: replace(one, filed=(*one.filed, _days(value, "filed"))),
    "period": lambda one, value: replace(one, periods=(*one.periods, _days(value, "period"))),
}
_EXAMPLES = {
    "form": "form:10-K",
    "company": 'company:"north lake"',
    "cik": "cik:1234567",
    "item": "item:1A",
    "exhibit": "exhibit:10",
    "filed": "filed:2019-2023",
    "period": "period:2020",
}
