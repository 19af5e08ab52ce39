"""Facts as numbers: what makes two of them the same fact, and how finely each is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from viewer.edgar.numbers import whole_number
from viewer.facts.model import Context, Fact

_MOST_DECIMALS = 30


class Key(NamedTuple):
    """What a fact is of, whatever its value."""

    concept: str
    context: Context
    unit: str


class Amount(NamedTuple):
    """A tagged number; ``unit`` is that of its last sure digit: 1000 where it is told in thousands, 0 where exactly."""

    fact: Fact
    value: Decimal
    unit: Decimal


def amounts_in(facts: Iterable[Fact]) -> Iterator[tuple[Key, Amount]]:
    """The facts that are numbers."""
    for fact in facts:
        if fact.unit is None or fact.value is None or fact.context.period is None:
            continue
        try:
            value = Decimal(fact.value)
        except InvalidOperation:
            continue
        yield Key(fact.concept, fact.context, fact.unit), Amount(fact, value, _last_digit(fact.decimals))


def _last_digit(decimals: str | None) -> Decimal:
    said = whole_number((decimals or "").strip())
    if said is None or abs(said) > _MOST_DECIMALS:
        return Decimal(0)  # INF, or not said: exact
    return Decimal(1).scaleb(-said)
