"""Numbers as words that can be looked up by their size: the power of ten first, then the digits as they are written.

"1,500,000" and "1500000" are one word, ``#p06m1500000``; "1.5 million" is ``#p06m15``. All numbers from one to under
two million begin with ``#p06m1``, so that a range is a few beginnings of words. Trailing zeros are kept, for Exhibit
10.10 is not Exhibit 10.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

MARK = "#"
_LOWEST, _HIGHEST = -6, 15
_FINEST = 6
"""How many digits a range is told apart by; what is finer is weighed number by number."""


@lru_cache(maxsize=8_192)
def number_word(digits: str, power: int = 0) -> str:
    """The word for a number that is written in digits, with a point and without commas, times a power of ten."""
    whole, _, rest = digits.partition(".")
    significant = (whole + rest).lstrip("0")
    if not significant:
        return f"{MARK}p00m0"
    exponent = len(whole) - 1 - (len(whole + rest) - len(significant)) + power
    sign = "p" if exponent >= 0 else "n"
    return f"{MARK}{sign}{abs(exponent):02}m{significant}"


@lru_cache(maxsize=8_192)
def value_of(word: str) -> Decimal | None:
    """The number that a word stands for; None for any other word."""
    if not word.startswith(MARK):
        return None
    exponent, _, digits = word[2:].partition("m")
    power = int(exponent) if word[1] == "p" else -int(exponent)
    return Decimal(digits).scaleb(power - len(digits) + 1)


def beginnings(low: Decimal | None, high: Decimal | None) -> tuple[str, ...]:
    """The beginnings of words that all numbers of a range have; numbers just outside it may have them, too."""
    least, most = low if low is not None else Decimal(0), high
    found: list[str] = [f"{MARK}p00m0"] if least <= 0 else []
    for exponent in range(_LOWEST, _HIGHEST + 1):
        unit = Decimal(1).scaleb(exponent)
        if unit * 10 <= least or (most is not None and unit > most):
            continue
        lead = f"{MARK}{'p' if exponent >= 0 else 'n'}{abs(exponent):02}m"
        found += (lead + digits for digits in _digits("", unit, least, most))
    return tuple(found)


def _digits(so_far: str, unit: Decimal, low: Decimal, high: Decimal | None) -> Iterator[str]:
    """The shortest runs of digits under which lie the numbers of a range that begin with ``so_far``."""
    first = (Decimal(so_far) if so_far else Decimal(0)).scaleb(1) * unit
    inside = []
    for digit in range(0 if so_far else 1, 10):
        start, end = first + digit * unit, first + (digit + 1) * unit
        if end <= low or (high is not None and start > high):
            continue
        is_whole = start >= low and (high is None or end <= high)
        inside.append((str(digit), is_whole))
    if not so_far and len(inside) == 9 and all(whole for _, whole in inside):
        yield ""
        return
    for digit_, whole in inside:
        digits = so_far + digit_
        if whole or len(digits) == _FINEST or (high is not None and Decimal(digits) * unit == high):
            yield digits
        else:
            yield from _digits(digits, unit / 10, low, high)
