"""The words of this room: an addend, and numbers that do not tie."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from viewer.facts.model import Fact
from viewer.filing.model import Evidence, Place

Kind = Literal["total", "calculation", "repeated", "printed"]
"""A total that its rows do not add to; one that tagged facts do not; a fact told twice; a number unlike its tag."""


class Addend(NamedTuple):
    """What a total is made of: its label or concept, its number, whether it is added (1) or taken away (-1)."""

    label: str
    value: Decimal
    sign: int
    place: Place | None


@dataclass(frozen=True, slots=True)
class Untied:
    """Two numbers of a filing that should be the same, and are not.

    ``said`` is what stands at ``place``, ``other`` what it is held against: the sum of ``addends``, the other value
    (at ``other_place``), or what the tag says. Numbers of a table are as printed there, those of facts in full.
    ``column`` is the head of the table's column; ``fact`` the tagged one, where there is one;
    ``is_down``: the addends stand over the total, and not beside it.
    """

    kind: Kind
    label: str
    column: str
    said: Decimal
    other: Decimal
    place: Place | None
    other_place: Place | None
    evidence: Evidence
    addends: tuple[Addend, ...] = ()
    fact: Fact | None = None
    is_down: bool = True

    @property
    def difference(self) -> Decimal:
        """By how much what stands there is more."""
        return self.said - self.other
