"""What a card says of a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from viewer.edgar.numbers import whole_number
from viewer.language import translated
from viewer.telling.facts.lines import FactLine
from viewer.telling.glimpse import Glimpse
from viewer.wording import cut

if TYPE_CHECKING:
    from viewer.facts import FilingFacts

_DEFINITION = 420
_MAY_BREAK = "\u200b"
_BETWEEN_WORDS = re.compile(r"(?<=[a-z0-9:])(?=[A-Z])")
"""Where a concept's name may go on in the next line."""
_LEAST = -20


def of_fact(line: FactLine, told: FilingFacts) -> Glimpse:
    """A fact in full: label, value and unit, period, how finely it is told, definition, dimensions, concept."""
    fact, concept = line.fact, told.concept(line.fact)
    badge = "hidden" if fact.hidden and fact.shown else ""
    lines = [f"{told.member(axis).label}: {told.member(member).label}" for axis, member in fact.dimensions]
    lines += _said(line)
    if concept.definition:
        lines.append(cut(concept.definition, _DEFINITION))
    lines.append(_BETWEEN_WORDS.sub(_MAY_BREAK, fact.concept))
    return Glimpse(line.label, badge, line.value, tuple(lines))


def _said(line: FactLine) -> Iterator[str]:
    rounded = _rounded(line.fact.decimals) if line.fact.unit else ""
    parts = [line.period, rounded]
    if any(parts):
        yield " · ".join(filter(None, parts))


def _rounded(decimals: str | None) -> str:
    """How finely a number is told: "to the nearest million"; empty where it is exact, or not said."""
    names = {-3: "thousand", -6: "million", -9: "billion"}
    said = whole_number((decimals or "").strip())
    if said is None or not _LEAST <= said < 0:
        return ""
    return translated("to the nearest {name}", name=names.get(said) or f"{10**-said:,}")
