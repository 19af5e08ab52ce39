"""Numbers of Items and Parts: how sentences, headings and labels write them, alone, listed or as a range.

Forms number their Items 1 to 19 with letters (9A, 16K; "9A(T)" was temporary), Form 8-K since August 2004 with two
decimals (2.02). A heading is written by hand: "ITEM 7 (A)", "Item 2. 02", "Item Two", "Item II".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NUMBER = r"\d{1,2}(?!\d)(?:\.\d{2}(?!\d))?(?:[A-K](?![a-z]))?(?:\s?\(T\))?"
"""An Item's number as forms write it, as a pattern: 7, 9A, 9A(T), 2.02."""

DETAIL = r"(?:\s?\([a-z0-9]{1,3}\)){0,4}"
"""A paragraph within the Item, which may follow its number, as a pattern: (a), (c)(1), (iii)."""

PART = r"(?:IV|I{1,3})\b"
"""A Part's number as forms write it, as a pattern."""

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split()
_VALUES = {written: str(number) for names in (_WORDS, _ROMAN) for number, written in enumerate(names, 1)}
_PARTS = {"1": "I", "2": "II", "3": "III", "4": "IV"}

_HEADED = (
    r"(?:\d{1,2}\s?\.\s?\d{2}(?!\d)|\d{1,2}(?:\s?\(?[A-Ka-k]\)?(?![A-Za-z]))?(?:\s?\(T\))?"
    rf"|(?:{'|'.join(_WORDS)}|[IVXivx]{{1,5}})\b)"
)
_SUB = r"(?:\s?\([a-z0-9]{1,3}\))*"
_SEPARATOR = r"\s*(?:[,;]\s*and\b|,|;|&|/|\band\b|\bthrough\b|\bto\b|[-–—])\s*(?:Items?\s*)?"
_STOP = r"(?:\.(?=\s*[,&]\s*(?:and\s+)?\d|\s+and\s+\d))?"

HEADED_NUMBERS = rf"{_HEADED}{_SUB}(?:{_STOP}{_SEPARATOR}{_HEADED}{_SUB}){{0,9}}"
"""One number or a list or range of numbers in a heading, as a pattern (its letters in any case)."""

HEADED_PART = r"(?:F/S|IV|I{1,3}|[1-4]|[A-C])\b"
"""A Part's number in a heading, as a pattern (letters in any case); funds have letters, small issuers a Part F/S."""

_ONE_HEADED = re.compile(rf"({_HEADED}){_SUB}(?={_STOP}({_SEPARATOR})?)", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:through|thru|to)\b|[-–—]", re.IGNORECASE)
_TEMPORARY_OR_SPACE = re.compile(r"\(T\)|[\s()]", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s?\((?!T\))[^)]*\)|\.[A-K]\b")
_NAMED_PART = re.compile(rf"\bP(?:art|ART)\s+({PART})")
_LONGEST_RANGE = 40


class ItemKey(NamedTuple):
    """What tells an Item from a form's others: its Part, where the form has Parts, and its number."""

    part: str | None
    number: str


class HeadedNumber(NamedTuple):
    """A number of a heading as the form writes it, and whether a range leads from it to the next."""

    number: str
    begins_range: bool


def headed_numbers(written: str) -> Iterator[HeadedNumber]:
    """The numbers of what ``HEADED_NUMBERS`` matched, in order; ranges are not filled."""
    for found in _ONE_HEADED.finditer(written):
        separator = found[2] or ""
        yield HeadedNumber(normal_number(found[1]), is_range(separator) and "," not in separator)


def normal_number(written: str) -> str:
    """An Item's number as its form writes it: "7 (A)" is "7A", "2. 02" is "2.02", "Two" and "II" are "2"."""
    plain = _TEMPORARY_OR_SPACE.sub("", written)
    if value := _VALUES.get(plain.lower()):
        return value
    whole, dot, rest = plain.upper().partition(".")
    return f"{int(whole)}.{rest}" if dot else re.sub(r"^0+(?=\d)", "", whole)


def normal_part(written: str) -> str:
    """A Part's number as its form writes it: "2" and "ii" are "II"."""
    return _PARTS.get(written, written.upper())


def without_detail(number: str) -> str:
    """A number without the paragraph within the Item: "15(a)(2)" is "15", but "9A(T)" stays."""
    return _IN_BRACKETS.sub("", number).replace(" ", "")


def part_named(words: str) -> str | None:
    """The Part that an Item's words name with it: "II" of "Part II, Item 4" and of "Item 4 of Part II"."""
    found = _NAMED_PART.search(words)
    return found[1] if found else None


def is_range(joined: str) -> bool:
    """Whether the words between two numbers make them the ends of a range: "through", "to", a dash."""
    return bool(_RANGE.search(joined))


def between(first: str, last: str) -> list[str]:
    """The numbers strictly between the ends of a range: 10 through 14, 5.01 to 5.04; none where it is unclear."""
    head, _, lower = first.rpartition(".")
    other_head, _, upper = last.rpartition(".")
    if head != other_head or not (lower.isdecimal() and upper.isdecimal()) or int(upper) - int(lower) > _LONGEST_RANGE:
        return []
    width = len(lower) if head else 0
    return [f"{head}.{number:0{width}}" if head else str(number) for number in range(int(lower) + 1, int(upper))]
