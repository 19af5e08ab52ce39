"""Numbers and spans of time that are written in words: "twenty-one", "two and a half years"."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **dict.fromkeys(("no", "none", "nil"), 0),
    **dict.fromkeys(("a", "an"), 1),
}
_POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
_SPANS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H"}
_LONGEST = 200


def number_in_words(shown: str) -> str | None:
    """A whole number in words, or in digits; None where a word is none of a number."""
    counted = _count(_WORD.findall(shown[:_LONGEST].casefold()))
    return None if counted is None else format(counted, "f")


def duration_in_words(shown: str) -> str | None:
    """A span of time in words as ISO 8601 has it: "five years" is P5Y, "thirty-day" is P30D; None where it is none."""
    parts: dict[str, Decimal] = {}
    number: list[str] = []
    for word in _WORD.findall(shown[:_LONGEST].casefold()):
        letter = _SPANS.get(word) or _SPANS.get(word.removesuffix("s"))
        if letter is None:
            number.append(word)
            continue
        count = _count(number)
        if count is None:
            return None
        parts[letter], number = count, []
    if not parts:
        return None
    days = "".join(f"{parts[letter]}{letter}" for letter in "YMWD" if letter in parts)
    return f"P{days}" + (f"T{parts['H']}H" if "H" in parts else "")


def _count(words: list[str]) -> Decimal | None:
    """The number that words make; "and" joins them."""
    total, group, has_any = Decimal(0), Decimal(0), False
    for word in words:
        if word == "and":
            continue
        if word[0].isdecimal():
            group += Decimal(word.replace(",", ""))
        elif word in _WORTH:
            group += _WORTH[word]
        elif word == "hundred":
            group = (group or Decimal(1)) * 100
        elif word in _POWERS:
            total, group = total + (group or Decimal(1)) * _POWERS[word], Decimal(0)
        else:
            return None
        has_any = True
    return total + group if has_any else None
