"""Declared against actual: which changes an amendment's notes speak of, and which notes no change answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.amendments.model import Note, Target
from viewer.amendments.targets.spotting import EXHIBIT_INDEX
from viewer.comparison.exhibit_lists import HEADING, ExhibitLists, exhibit_lists
from viewer.comparison.model import Change
from viewer.edgar.exhibit_numbers import Label, label_of, label_of_type, related
from viewer.filing.model import Document, Filing, Place
from viewer.outline.model import Outline, Section

_NARROW = ("table", "paragraph", "page", "hyperlink")
_SECTIONS_OF_EVERY_AMENDMENT = ("cover", "signature", "certification", "explanatory-note", "contents")
"""Sections that differ in every amendment (Rule 12b-15: a cover, signatures and certifications of its own)."""
_EXHIBITS_OF_EVERY_AMENDMENT = ("31", "32", "101", "104")
"""Exhibits that come with every amendment: certifications (Rule 12b-15), the tagged cover (Rule 406, S-T)."""
# "… is set forth on Schedule II annexed hereto and incorporated herein by reference" (Schedule 13D).
_NAME = r"(?P<name>(?:Schedule|Annex|Appendix|Attachment)\s+(?:[IVX]{1,5}|[A-Z]|\d{1,2}))\b"
_ANNEXED = re.compile(rf"\b{_NAME}\s+(?:is\s+)?(?:annexed|attached|hereto)\b", re.IGNORECASE)
_ANNEX = re.compile(rf"\W*{_NAME}", re.IGNORECASE)
_LONGEST_HEADING = 120


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
            return [_region(section), *self._annexed(_region(section))]
        return [Region(place.document, place.block, place.block + 1)]

    def document(self, place: Place) -> Document:
        """The document that a place is in."""
        return self.filing.documents[place.document]

    def is_of_every_amendment(self, place: Place) -> bool:
        """Whether a place is where every amendment differs from its original."""
        if self.document(place).is_exhibit:
            label = label_of_type(self.document(place).type)
            return label is not None and label.family in _EXHIBITS_OF_EVERY_AMENDMENT
        return any(
            section.kind in _SECTIONS_OF_EVERY_AMENDMENT and _holds(_region(section), place, self)
            for section in self._sections(place.document)
        )

    def lists(self) -> ExhibitLists:
        """The lists of exhibits of the primary document."""
        return exhibit_lists(self.filing.documents[0].blocks, self._sections(0))

    def _annexed(self, region: Region) -> Iterator[Region]:
        """What an Item says is annexed to the filing as a part of it, each to where the next annex begins."""
        blocks = self.filing.documents[region.document].blocks
        said = (
            block.text
            for block in blocks[region.first : region.end]
            if "annexed" in block.text or "hereto" in block.text
        )
        names = {_folded(one["name"]) for text in said for one in _ANNEXED.finditer(text)}
        heads = [
            (index, _folded(found["name"]))
            for index in range(region.end, len(blocks) if names else 0)
            if len(blocks[index].text) < _LONGEST_HEADING and (found := _ANNEX.match(blocks[index].text))
        ]
        ends = [index for index, _ in heads[1:]] + [len(blocks)]
        for (index, name), end in zip(heads, ends[: len(heads)], strict=True):
            if name in names:
                yield Region(region.document, index, end)

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


class Speaker(NamedTuple):
    """What a note speaks of in both filings: regions, and exhibits, whose entries in the lists are a part of it.

    ``lists`` when it is about the lists of exhibits themselves, and so about what they add.
    """

    original: Sequence[Region]
    amendment: Sequence[Region]
    exhibits: Sequence[Label]
    lists: bool
    conforms: bool

    def names(self, entry: Label | str | None) -> bool:
        """Whether the note is about an entry in a list of exhibits."""
        if entry is None:
            return False
        return self.lists or any(isinstance(entry, Label) and related(entry, label) for label in self.exhibits)


def declared(
    changes: Sequence[Change], notes: Sequence[Note], original: Side, amendment: Side
) -> tuple[list[Change], tuple[int, ...], tuple[int, ...]]:
    """The changes with ``declared`` set, indexes of those outside every note, and of notes that no change answers.

    Without notes nothing is declared or undeclared; the same holds for what differs in every amendment (Rule 12b-15:
    its cover, signatures, new certifications and what lists them). A note that names no place in either filing is
    answered by anything; one that makes conforming changes, and does not say where, speaks of all changes.
    """
    if not notes:
        return list(changes), (), ()
    answered: set[int] = set()
    told: list[Change] = []
    lists = original.lists(), amendment.lists()
    speakers = [_speaker(note, original, amendment, lists[1]) for note in notes]
    for change in changes:
        entries = [_entry(place, one) for place, one in zip((change.original, change.amendment), lists, strict=True)]
        speaking = [
            at
            for at, speaker in enumerate(speakers)
            if _among(change.original, speaker.original, original)
            or _among(change.amendment, speaker.amendment, amendment)
            or any(speaker.names(entry) for entry in entries)
            or (speaker.lists and change.kind == "exhibit")
        ]
        answered.update(speaking)
        expected = (change.amendment is not None and amendment.is_of_every_amendment(change.amendment)) or any(
            _is_of_every_list(entry) for entry in entries
        )
        is_declared = bool(speaking) or (not expected and any(speaker.conforms for speaker in speakers))
        told.append(replace(change, declared=True if is_declared else (None if expected else False)))
    undeclared = tuple(at for at, change in enumerate(told) if change.declared is False)
    unfound = (
        at for at, speaker in enumerate(speakers) if (speaker.original or speaker.amendment) and at not in answered
    )
    return told, undeclared, tuple(unfound)


def _speaker(note: Note, original: Side, amendment: Side, listed: ExhibitLists) -> Speaker:
    exhibits = [target.label for target in note.targets if target.kind == "exhibit"]
    labels = tuple(label_of(label) for label in exhibits if label and label[0].isdigit())
    conforms = note.purpose == "conform" and not any(target.original or target.amendment for target in note.targets)
    ours, theirs = _regions(note, original, "original"), _regions(note, amendment, "amendment")
    begins = {first for first, _ in listed.ranges}
    lists = EXHIBIT_INDEX in exhibits or any(region.document == 0 and region.first in begins for region in theirs)
    return Speaker(ours, theirs, labels, lists, conforms)


def _entry(place: Place | None, lists: ExhibitLists) -> Label | str | None:
    return lists.entry_at(place) if place is not None and place.document == 0 else None


def _is_of_every_list(entry: Label | str | None) -> bool:
    return entry == HEADING or (isinstance(entry, Label) and entry.family in _EXHIBITS_OF_EVERY_AMENDMENT)


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


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _region(section: Section) -> Region:
    end = section.end.block + (1 if section.end.start else 0)
    return Region(section.place.document, section.place.block, max(end, section.place.block + 1))
