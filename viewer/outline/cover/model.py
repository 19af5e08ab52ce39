"""What a cover says: facts by name, check boxes with their state, registered securities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viewer.filing.model import Evidence, Place


@dataclass(frozen=True, slots=True)
class CoverFact:
    """One fact of a cover: its name, its value as filed, its place (None when the header alone gives it), and why.

    ``of`` is whose it is, where a cover names several registrants or reporting persons.
    """

    name: str
    value: str
    place: Place | None
    evidence: Evidence
    of: str | None = None


@dataclass(frozen=True, slots=True)
class RegisteredSecurity:
    """A class of securities registered under Section 12(b) or 12(g), as the cover lists it.

    ``section`` is the section where the cover says it; ``of`` the registrant whose it is, where there are several.
    """

    title: str
    symbol: str | None
    exchange: str | None
    place: Place
    section: Literal["12(b)", "12(g)"] | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class CheckBox:
    """A box of a cover: what is asked or offered, whether it is checked ("Yes" for a question), and where."""

    text: str
    checked: bool
    place: Place


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """What a cover says, in its order: facts by name, check boxes with their state, registered securities."""

    facts: tuple[CoverFact, ...] = ()
    check_boxes: tuple[CheckBox, ...] = ()
    securities: tuple[RegisteredSecurity, ...] = ()

    def value(self, name: str) -> str | None:
        """The value of the first fact of a name."""
        return next((fact.value for fact in self.facts if fact.name == name), None)
