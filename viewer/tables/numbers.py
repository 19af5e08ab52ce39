"""What a cell says as a number: its value and sign, or that it is a percentage, a date or words; its footnote marks.

Parentheses make an amount negative, a dash stands for none, and the mark of a footnote may stand behind a figure:
"2,115(1)", "811 (a)", "64*", "745.0²".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from viewer.edgar.dates import without_dates
from viewer.filing.model import Raised

Kind = Literal["number", "percent", "date", "text", "empty"]

CURRENCY = r"(?:US|C|A|HK|NT|S|R)?\s?[$€£¥₩₹₪]|RMB|EUR|GBP|USD|CAD|CHF|JPY"
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_FIGURE = re.compile(
    rf"[-+(\s]*(?:{CURRENCY})?[-+(\s]*(?P<digits>\d[\d,]*(?:\.\d*)?|\.\d+)[\s)]*(?P<share>%)?[\s)]*(?:x|bps)?"
)
_RANGE = re.compile(
    rf"{_FIGURE.pattern.replace('?P<digits>', '').replace('?P<share>', '')}(?:\s*-\s*|\s+to\s+){_FIGURE.pattern}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_WORDS = re.compile(r"\(?\d[\d,]*(?:\.\d+)?\s(?:thousand|million|billion|trillion)", re.IGNORECASE)
_WORDED = re.compile(
    rf"[-+(\s]*(?:{CURRENCY})?[-+(\s]*(?P<digits>\d[\d,]*(?:\.\d+)?)\s(?P<size>thousand|million|billion|trillion)s?[\s)]*",
    re.IGNORECASE,
)
_SIZES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
_NIL = re.compile(rf"(?:{CURRENCY})?\s*(?:-{{1,5}}|nil)\s*%?", re.IGNORECASE)
_MARK = r"\[F?\d{1,2}(?:,\s?F?\d{1,2})*\]|\((?:\d{1,2}|[a-zA-Z]{1,2})(?:,\s?(?:\d{1,2}|[a-z]))*\)|[*†‡§#]{1,3}+"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_PLAIN = "0123456789abcdefghijklmnoprstuvwxyz"
_AS_RAISED = str.maketrans(_PLAIN, _RAISED)
_AS_PLAIN = str.maketrans(_RAISED, _PLAIN)
_RAISED_MARK = rf"[{_RAISED}](?:,?\s?[{_RAISED}])*+"
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_BARE = re.compile(r"\(?(?:\d{1,2}|[a-z]{1,2})\)?(?:,\s?\(?(?:\d{1,2}|[a-z])\)?)*,?|(?:" + _MARK + r")+")
_MARKS = re.compile(rf"(?<=[\d)%])\s*(?P<marks>(?:\s?(?:{_MARK}|{_RAISED_MARK}),?)+)\s*$")
_WORD_MARKS = re.compile(rf"(?<=\S)\s*(?P<marks>(?:\s?(?:{_RAISED_MARK}|\(\d{{1,2}}\)|[*†‡]{{1,3}}+),?)+)\s*$")
_LABEL_MARKS = re.compile(
    rf"(?<=\S)(?P<marks>(?:\s?(?:{_RAISED_MARK}|\(\d{{1,2}}\)|(?<=\s)\([a-z]\)|[*†‡]{{1,3}}+),?)+)\s*$"
)
_YEARS = re.compile(r"(?:19|20)\d\d\D{1,4}(?:19|20)?\d\d")
_SINGLE = re.compile(rf"{_MARK}|[{_RAISED}]+")


_LONGEST = 100
"""Neither a figure nor the marks behind one have more characters."""
_LONGEST_DATES = 400
"""No cell that says dates and nothing else has more."""


class Figure(NamedTuple):
    """What a cell holds: its text without marks, its value (a percentage as printed), what kind it is, its marks."""

    text: str
    value: Decimal | None
    kind: Kind
    marks: tuple[str, ...] = ()


def read_figure(text: str) -> Figure:
    """A cell's text taken apart; a year alone is a date, and a dash the number 0."""
    text = text.strip()
    if not text:
        return Figure("", None, "empty")
    figure, marks = without_marks(text)
    number = value(figure)
    if number is not None:
        return Figure(figure, number, "percent" if "%" in figure else "number", marks)
    if _NIL.fullmatch(_even(figure)):
        return Figure(figure, Decimal(0), "number", marks)
    if worded := _WORDED.fullmatch(_even(figure)):
        amount = Decimal(worded["digits"].replace(",", ""))
        return Figure(figure, -amount if "(" in figure or "-" in _even(figure) else amount, "number", marks)
    if is_date(figure):
        return Figure(figure, None, "date", marks)
    return Figure(figure, None, "text", marks)


@lru_cache(maxsize=16_384)
def without_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """A figure and the footnote marks behind it, as they are written but for brackets; words lose raised marks too."""
    found = _MARKS.search(text, _near_end(text))
    if found and numeric(text[: found.start()]):
        return text[: found.start()].rstrip(), _marks(found["marks"])
    found = _WORD_MARKS.search(text, _near_end(text))
    if found and any(letter in _RAISED for letter in found["marks"]):
        return text[: found.start()].rstrip(), _marks(found["marks"])
    return text, ()


def without_label_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """A label and the footnote marks behind it: "China (1)", "Total*"."""
    found = _LABEL_MARKS.search(text, _near_end(text))
    if found is None:
        return text, ()
    return text[: found.start()].rstrip(), _marks(found["marks"])


def _marks(written: str) -> tuple[str, ...]:
    return tuple(mark.strip("()[]").translate(_AS_PLAIN) for mark in _SINGLE.findall(written))


def raised(text: str) -> str:
    """A mark that is set as a superscript, as text that says so: "2" becomes "²"; what brackets set off stays."""
    if not _BARE.fullmatch(text.strip()) or _ORDINAL.match(text.strip()):
        return text
    return text if any(bracket in text for bracket in "([*†‡§#") else text.translate(_AS_RAISED)


def with_raised(text: str, start: int, found: Iterable[Raised]) -> str:
    """A text with its superscripts as such: as long as it was, so that places in it hold; it begins at ``start``."""
    parts: list[str] = []
    at = 0
    for one in found:
        left, right = max(one.start - start, at), one.end - start
        parts += (text[at:left], raised(text[left:right]))
        at = max(left, right)
    return "".join((*parts, text[at:])) if parts else text


def is_raised(text: str) -> bool:
    """Whether a text is a mark that is set as a superscript, as ``raised`` gives it."""
    return text[:1] in _RAISED


@lru_cache(maxsize=16_384)
def is_mark(text: str) -> bool:
    """Whether a text is nothing but marks of footnotes; "(1)" may be one."""
    return bool(_SINGLE.match(text.strip())) and not _SINGLE.sub("", text).strip(" ,")


@lru_cache(maxsize=16_384)
def figure(text: str) -> bool:
    """Whether a cell holds a number as tables print it: "(1,234", "$5.0", "12%"; a year is not a figure."""
    return bool(_FIGURE.fullmatch(_even(text))) and not _YEAR.fullmatch(text)


@lru_cache(maxsize=16_384)
def numeric(text: str) -> bool:
    """Whether a cell holds a number, a year or the dash that stands for none."""
    text = _even(text)
    return bool(_FIGURE.fullmatch(text) or _NIL.fullmatch(text))


def in_words(text: str) -> bool:
    """Whether a number has its scale in words behind it: "1,060.0 million"."""
    return _IN_WORDS.match(text) is not None


def size_in_words(text: str) -> int | None:
    """What the words behind a number multiply it by: 1,000,000 of "$1,060.0 million"; None where there are none."""
    found = _WORDED.fullmatch(_even(text))
    return _SIZES[found["size"].lower()] if found else None


def _even(text: str) -> str:
    """A text with one sign for every dash; nothing of one that is too long to be a figure."""
    text = text.strip()
    return text.translate(_DASHES) if len(text) <= _LONGEST else ""


def _near_end(text: str) -> int:
    """Where the marks at the end of a text may begin."""
    return max(0, len(text) - _LONGEST)


@lru_cache(maxsize=16_384)
def is_nil(text: str) -> bool:
    """Whether a cell holds the dash that stands for no amount."""
    return bool(_NIL.fullmatch(_even(text)))


@lru_cache(maxsize=16_384)
def value(text: str) -> Decimal | None:
    """The number that a cell prints, negative in parentheses; None where it prints none, or a year."""
    text = _even(text)
    found = _FIGURE.fullmatch(text)
    if found is None or _YEAR.fullmatch(text):
        return None
    number = Decimal(found["digits"].replace(",", ""))
    return -number if "(" in text or "-" in text else number


def is_range(text: str) -> bool:
    """Whether a text is two numbers and what lies between: "3.75 - 6.63", "1% to 2%"; two years are none."""
    text = _even(text)
    return bool(_RANGE.fullmatch(text)) and not _YEARS.fullmatch(text)


def is_year(text: str) -> bool:
    """Whether a text is a year and nothing else."""
    return bool(_YEAR.fullmatch(text))


def is_date(text: str) -> bool:
    """Whether a text is a date, the day and month of one, or a year, and nothing else."""
    if len(text) > _LONGEST_DATES:
        return False
    return is_year(text) or not without_dates(text).strip("\N{CALENDAR} ,.")
