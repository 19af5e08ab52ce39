"""Numbers that do not tie, as lines of a list and as a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.filing.model import Finding, Place
from viewer.language import translated
from viewer.telling.glimpse import Glimpse
from viewer.wording import number, untied_said

if TYPE_CHECKING:
    from viewer.ties.model import Untied

_MOST = 12


@dataclass(frozen=True, slots=True)
class UntiedLine:
    """A finding: what it is about, what is said of it, where the number stands and what it is held against."""

    title: str
    said: str
    place: Place | None
    other_place: Place | None
    card: Glimpse

    @property
    def spoken(self) -> str:
        """The whole line for one who hears it."""
        return f"{self.title}: {self.said}"


def untied_line(one: Untied) -> UntiedLine:
    """The line of a finding, with its card: the addends and why it is held."""
    title, said = ", ".join(filter(None, (one.label, one.column))), untied_said(one)
    addends = [f"{'−' if addend.sign < 0 else '+'} {number(addend.value)}  {addend.label}" for addend in one.addends]
    if len(addends) > _MOST:
        addends = [*addends[:_MOST], translated("… and {value} more", value=len(addends) - _MOST)]
    card = Glimpse(title or translated("Does not tie"), headline=said, lines=tuple(addends), why=one.evidence.why)
    return UntiedLine(title, said, one.place, one.other_place, card)


def cover_line(found: Finding) -> UntiedLine:
    """The line of what a tag of the cover says otherwise than was read there."""
    return _finding_line(translated("Cover"), found)


def unadded_line(found: Finding) -> UntiedLine:
    """The line of what is not added up."""
    return _finding_line(translated("Not added up"), found)


def _finding_line(title: str, found: Finding) -> UntiedLine:
    return UntiedLine(title, found.what, found.place, None, Glimpse(title, headline=found.what))
