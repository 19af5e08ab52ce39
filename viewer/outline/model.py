"""Sections and the outline they make up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from viewer.edgar.item_numbers import ItemKey
from viewer.filing.model import Evidence, Place, Position

SectionKind = Literal[
    "cover",
    "contents",
    "explanatory-note",
    "part",
    "item",
    "heading",
    "exhibit-index",
    "signature",
    "certification",
    "body",
]
Treatment = Literal["furnished"]


UNTITLED: Final = "Text"
"""The title of a stretch that no heading stands over and the form has no name for."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of one document under one heading.

    ``place`` is where it begins and covers its heading; ``end`` is where the next begins (block and start). ``label``
    is the form's ("Item 2.02", "Part II", "Items 10, 11, 12, 13 and 14") or None. ``level`` counts from 0.
    ``chars`` is the length of its text, children included. ``treatment`` is set where the form's General Instruction
    says that the information is furnished and not filed. ``incorporated`` quotes the sentence by which an Item is
    answered in another document; ``leads_to`` are the tops of the pages that a cross-reference index names for it.
    ``items`` are the Items that it is, by Part and number; ``part`` the number of the Part that it is.
    """

    kind: SectionKind
    label: str | None
    title: str
    level: int
    place: Place
    end: Place
    chars: int
    evidence: Evidence
    children: tuple[Section, ...] = ()
    treatment: Treatment | None = None
    incorporated: str | None = None
    leads_to: tuple[Place, ...] = ()
    items: tuple[ItemKey, ...] = ()
    part: str | None = None

    def walk(self) -> Iterator[Section]:
        """This section and all under it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """One document's sections, with the title a reader would call the document by."""

    document: int
    title: str
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """Every section, in document order."""
        for section in self.sections:
            yield from section.walk()

    def at(self, place: Place) -> tuple[Section, ...]:
        """The sections that a place is in, outermost first; none for a place of another document."""
        found: list[Section] = []
        level = self.sections if place.document == self.document else ()
        while level:
            # Sections tile their document: the last that has begun is the one that the place is in.
            begun = bisect_right(level, place.position, key=_begins)
            if not begun:
                break
            found.append(level[begun - 1])
            level = level[begun - 1].children
        return tuple(found)


def _begins(section: Section) -> Position:
    return section.place.position
