"""Declared against actual: which changes an amendment's notes speak of, and which notes no change answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.amendments.document_matching import exhibit_number
from viewer.amendments.model import Change, Note, Target
from viewer.filing.model import Document, Filing, Place
from viewer.outline.model import Outline, Section

_NARROW = ("table", "paragraph", "page", "hyperlink")
_OF_EVERY_AMENDMENT = ("cover", "signature", "certification", "explanatory-note", "contents")
"""Sections that differ in every amendment (Rule 12b-15: a cover, signatures and certifications of its own)."""
_CERTIFICATIONS = ("31", "32")


class Region(NamedTuple):
    """Blocks of one document, the end exclusive; ``page`` narrows them to one page, ``row`` to characters."""

    document: int
    first: int
    end: int
    page: int | None = None

    def holds(self, other: Region) -> bool:
        """Whether the other lies in this one."""
        return self.document == other.document and self.first <= other.first and other.end <= self.end


class Side(NamedTuple):
    """One of the two filings with its outlines."""

    filing: Filing
    outlines: Sequence[Outline]

    def regions(self, target: Target, place: Place | None) -> list[Region]:
        """What a target is about in this filing; empty where that is not known."""
        if target.kind == "whole":
            return [Region(at, 0, len(document.blocks)) for at, document in enumerate(self.filing.documents)]
        if target.kind in ("cover", "signature"):
            return [_region(section) for section in self._sections(0) if section.kind == target.kind]
        if place is None:
            return []
        document = self.filing.documents[place.document]
        if target.kind == "exhibit" and document.is_exhibit:
            return [Region(place.document, 0, max(len(document.blocks), 1))]
        if target.kind == "page" and document.blocks:
            return [Region(place.document, 0, len(document.blocks), document.blocks[place.block].page)]
        if target.kind in ("item", "part", "exhibit") and (section := self._begun_at(place)):
            return [_region(section)]
        return [Region(place.document, place.block, place.block + 1)]

    def document(self, place: Place) -> Document:
        """The document that a place is in."""
        return self.filing.documents[place.document]

    def is_of_every_amendment(self, place: Place) -> bool:
        """Whether a place is where every amendment differs from its original."""
        if self.document(place).is_exhibit:
            return exhibit_number(self.document(place)).partition(".")[0] in _CERTIFICATIONS
        return any(
            section.kind in _OF_EVERY_AMENDMENT and _holds(_region(section), place, self)
            for section in self._sections(place.document)
        )

    def _sections(self, document: int) -> list[Section]:
        return [section for outline in self.outlines if outline.document == document for section in outline.walk()]

    def _begun_at(self, place: Place) -> Section | None:
        """The section that begins at a place, else the innermost that holds it."""
        holding = [
            section
            for section in self._sections(place.document)
            if section.place.block <= place.block < max(section.end.block, section.place.block + 1)
        ]
        begun = [section for section in holding if section.place.block == place.block]
        return begun[0] if begun else (holding[-1] if holding else None)


def declared(
    changes: Sequence[Change], notes: Sequence[Note], original: Side, amendment: Side
) -> tuple[list[Change], tuple[int, ...], tuple[int, ...]]:
    """The changes with ``declared`` set, indexes of those outside every note, and of notes that no change answers.

    Without notes nothing is declared or undeclared; the same holds for what differs in every amendment. A note that
    names nothing is answered by anything.
    """
    if not notes:
        return list(changes), (), ()
    answered: set[int] = set()
    told: list[Change] = []
    regions = [(_regions(note, original, "original"), _regions(note, amendment, "amendment")) for note in notes]
    for change in changes:
        speaking = [
            at
            for at, (ours, theirs) in enumerate(regions)
            if _among(change.original, ours, original) or _among(change.amendment, theirs, amendment)
        ]
        answered.update(speaking)
        expected = change.amendment is not None and amendment.is_of_every_amendment(change.amendment)
        told.append(replace(change, declared=True if speaking else (None if expected else False)))
    undeclared = tuple(at for at, change in enumerate(told) if change.declared is False)
    return told, undeclared, tuple(at for at, note in enumerate(notes) if note.targets and at not in answered)


def _regions(note: Note, side: Side, name: str) -> list[Region]:
    """The regions of a note's targets; one that a narrower target of the note lies in is left to that."""
    found = [
        (target.kind in _NARROW, region)
        for target in note.targets
        for region in side.regions(target, target.original if name == "original" else target.amendment)
    ]
    narrow = [region for is_narrow, region in found if is_narrow]
    return [
        region
        for is_narrow, region in found
        if not any(other != region and region.holds(other) and _narrower(other, region, is_narrow) for other in narrow)
    ]


def _narrower(other: Region, region: Region, is_narrow: bool) -> bool:
    return not is_narrow or (region.page is not None and other.page is None)


def _among(place: Place | None, regions: Sequence[Region], side: Side) -> bool:
    return place is not None and any(_holds(region, place, side) for region in regions)


def _holds(region: Region, place: Place, side: Side) -> bool:
    if place.document != region.document or not region.first <= place.block < region.end:
        return False
    return region.page is None or side.document(place).blocks[place.block].page == region.page


def _region(section: Section) -> Region:
    end = section.end.block + (1 if section.end.start else 0)
    return Region(section.place.document, section.place.block, max(end, section.place.block + 1))
