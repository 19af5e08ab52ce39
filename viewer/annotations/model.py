"""A highlight, a note or a bookmark at a place of a filing, with the words by which it is found again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from viewer.filing.model import Place

Kind = Literal["highlight", "note", "bookmark"]
Colour = Literal["yellow", "green", "blue", "pink"]
How = Literal["here", "moved", "reworded", "lost"]
"""How an annotation is found again: where it was, the same words elsewhere, other words in their place, not at all."""

FOUND: tuple[How, ...] = get_args(How)
KINDS: tuple[Kind, ...] = get_args(Kind)
COLOURS: tuple[Colour, ...] = get_args(Colour)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a filing, and those that stand before and after them (W3C Web Annotation: a text quote selector).

    ``at`` is how far down the document they stand, from 0 to 1.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Subject:
    """The filing that an annotation is of, for a person and for other programs; ``key`` is what it is kept by."""

    key: str
    form: str | None = None
    company: str | None = None
    period: date | None = None
    filed: date | None = None
    accession: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a reader said at a place: ``places`` are its words block by block, ``note`` what was written in the margin.

    ``document`` is the type of the document ("10-K", "EX-99.1"), ``section`` the heading that it stands under.
    ``origin`` is the number of the one in an earlier filing that this one was brought over from, ``brought`` how its
    words were found here.
    """

    id: str
    kind: Kind
    places: tuple[Place, ...]
    quote: Quote
    made: datetime
    changed: datetime
    colour: Colour = "yellow"
    note: str = ""
    document: str = ""
    section: str = ""
    origin: str = ""
    brought: How | None = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation in a filing as it is now; without ``places`` its words are not found."""

    annotation: Annotation
    places: tuple[Place, ...]
    how: How
