"""One fact that a filing tells more than once, with values that rounding does not explain.

Source: XBRL International, "Handling Duplicate Facts" (consistent duplicates: their roundings may be of one value).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from viewer.facts import FilingFacts
from viewer.filing.model import Evidence
from viewer.ties.model import Untied
from viewer.ties.tagged import Amount, Key, amounts_in

_WHY = "Both are tagged with one concept, one period, the same dimensions and unit."


def told_differently(told: FilingFacts) -> Iterator[Untied]:
    """The facts of which the filing tells two values; each that stands against the others is told once."""
    groups: defaultdict[Key, list[Amount]] = defaultdict(list)
    for key, amount in amounts_in(told.facts):
        groups[key].append(amount)
    for group in groups.values():
        if len(group) > 1:
            yield from _odd(group, told)


def _odd(group: Sequence[Amount], told: FilingFacts) -> Iterator[Untied]:
    usual = max(group, key=lambda one: sum(_agree(one, other) for other in group))
    seen = set[Decimal]()
    for one in group:
        if not _agree(one, usual) and one.value not in seen:
            seen.add(one.value)
            label = told.concept(one.fact).label
            evidence = Evidence("one-fact-two-values", 0.95, _WHY)
            yield Untied(
                "repeated", label, "", one.value, usual.value, one.fact.place, usual.fact.place, evidence, fact=one.fact
            )


def _agree(one: Amount, other: Amount) -> bool:
    return abs(one.value - other.value) <= (one.unit + other.unit) / 2
