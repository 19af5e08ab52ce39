"""Totals that their addends do not make where the filer's own files say which facts add up to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from math import isqrt
from typing import NamedTuple

from viewer.facts import Calculation, FilingFacts
from viewer.facts.model import Context
from viewer.filing.model import Evidence
from viewer.ties.model import Addend, Untied
from viewer.ties.tagged import Amount, amounts_in


class _Checked(NamedTuple):
    calculation: Calculation
    total: Amount
    addends: tuple[tuple[Amount, int], ...]

    @property
    def sum(self) -> Decimal:
        return sum((sign * one.value for one, sign in self.addends), Decimal(0))

    @property
    def is_off(self) -> bool:
        """Whether it is off by more than the rounding of each number makes."""
        count = len(self.addends)
        unit = max([self.total.unit, *(one.unit for one, _ in self.addends)])
        return abs(self.total.value - self.sum) > unit * min((count + 1) // 2, isqrt(count) + 1)


def not_calculating(told: FilingFacts, calculations: Iterable[Calculation]) -> Iterator[Untied]:
    """The totals that are off, of calculations that hold elsewhere in the filing with the same addends.

    What is told in part, or but once, accuses nobody: an addend may be told elsewhere, or not at all.
    """
    amounts: defaultdict[str, dict[tuple[Context, str], Amount]] = defaultdict(dict)
    for key, amount in amounts_in(told.facts):
        amounts[key.concept].setdefault((key.context, key.unit), amount)
    for calculation in calculations:
        checked = list(_checked(calculation, amounts))
        off = [one for one in checked if one.is_off]
        if len(off) <= (len(checked) - len(off)) // 2 or (len(off) == 1 and len(checked) > 1):
            yield from (_untied(one, told, len(checked) - len(off)) for one in off)


def _checked(calculation: Calculation, amounts: dict[str, dict[tuple[Context, str], Amount]]) -> Iterator[_Checked]:
    for where, total in amounts.get(calculation.total, {}).items():
        found = [(amounts.get(name, {}).get(where), sign) for name, sign in calculation.addends]
        addends = tuple((one, sign) for one, sign in found if one is not None)
        if len(addends) == len(found):
            yield _Checked(calculation, total, addends)


def _untied(checked: _Checked, told: FilingFacts, holds: int) -> Untied:
    addends: Sequence[Addend] = tuple(
        Addend(told.concept(one.fact).label, one.value, sign, one.fact.place) for one, sign in checked.addends
    )
    times = "once" if holds == 1 else f"{holds} times"
    why = f"The filer's own files say that these add up to it, and elsewhere in the filing they do so {times}."
    fact = checked.total.fact
    return Untied(
        "calculation",
        told.concept(fact).label,
        "",
        checked.total.value,
        checked.sum,
        fact.place,
        next((one.place for one in addends if one.place), None),
        Evidence("calculation-linkbase", 0.9, why),
        tuple(addends),
        fact,
    )
