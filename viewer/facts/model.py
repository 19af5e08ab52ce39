"""The words of this room: fact, period, concept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from viewer.filing.model import Evidence, Place


class Period(NamedTuple):
    """What a fact is of: an instant (``start`` is None, ``end`` its day) or a duration; days are ISO."""

    start: str | None
    end: str

    @property
    def is_instant(self) -> bool:
        """Whether it is a single moment, the end of a day."""
        return self.start is None


class Context(NamedTuple):
    """The period that a fact's context gives, and the members by axis, as written with their prefixes."""

    period: Period | None
    dimensions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """What a fact is a value of: its label and definition for a person, as the filer's own files give them.

    ``definition`` is None where no file at hand has one.
    """

    label: str
    definition: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that the filer tagged.

    ``concept`` carries its prefix ("us-gaap:NetIncomeLoss"). ``value`` is that of XBRL: a number in full with its sign
    and scale, a date in ISO, text; None where the fact says that there is none (nil). ``shown`` is what stands on the
    page. ``unit`` is "USD", "USD/shares"; None for what is no number. ``decimals`` and ``scale`` are as written.
    ``hidden`` facts stand in no place that is seen. ``document`` is the index of the document that has it.
    """

    concept: str
    value: str | None
    shown: str
    unit: str | None
    decimals: str | None
    scale: int | None
    context: Context
    hidden: bool
    document: int
    place: Place | None
    evidence: Evidence

    @property
    def period(self) -> Period | None:
        """The period of its context."""
        return self.context.period

    @property
    def dimensions(self) -> tuple[tuple[str, str], ...]:
        """The members of its context by axis; none for the filer as a whole."""
        return self.context.dimensions

    @property
    def is_number(self) -> bool:
        """Whether it has a unit, as numbers have."""
        return self.unit is not None
