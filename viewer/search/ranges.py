"""Amounts as a query writes them: "$1m..$5m", "5%..10%", "1,000..", "$2.5bn"."""

from __future__ import annotations

import re
from decimal import Decimal

from viewer.search.model import Amount, AmountKind, QueryError
from viewer.search.words import SCALES, SHORT_SCALES

_AMOUNT = re.compile(
    r"(?P<money>\$)?\s?(?P<digits>\d[\d,]*(?:\.\d+)?|\.\d+)\s?"
    r"(?P<scale>mm|mn|bn|[kmbt]|thousand|million|billion|trillion)?\s?(?P<share>%)?",
    re.IGNORECASE,
)


def is_amount(text: str) -> bool:
    """Whether a word of a query is an amount with a scale, which texts write in more than one way: $5m."""
    found = _AMOUNT.fullmatch(text)
    return found is not None and bool(found["money"] and found["scale"])


def amount_of(text: str) -> Amount:
    """The range that a piece of a query is; an amount alone is itself. Raises ``QueryError`` where it runs backwards.

    What only one end says of its sign or its scale holds for both: $1..5m is one to five million dollars.
    """
    low_text, dots, high_text = text.partition("..")
    low, high = _AMOUNT.fullmatch(low_text.strip()), _AMOUNT.fullmatch(high_text.strip())
    if not dots:
        high = low
    kinds = {kind for end in (low, high) if end is not None and (kind := _kind(end)) != "any"}
    if len(kinds) > 1:
        raise QueryError(f"“{text}” runs from an amount of money to a percentage: give both ends the same sign.")
    scale = (high["scale"] or "") if high is not None else ""
    least = None if low is None else _value(low, low["scale"] or scale)
    most = None if high is None else _value(high, scale)
    if least is not None and most is not None and least > most:
        raise QueryError(f"“{text}” runs backwards: the smaller amount comes first.")
    return Amount(least, most, kinds.pop() if kinds else "any")


def _kind(found: re.Match[str]) -> AmountKind:
    if found["money"]:
        return "money"
    return "percent" if found["share"] else "any"


def _value(found: re.Match[str], scale: str) -> Decimal:
    scale = scale.lower()
    power = SCALES.get(scale) or SHORT_SCALES.get(scale, 0)
    return Decimal(found["digits"].replace(",", "")).scaleb(power)
