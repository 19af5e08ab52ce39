"""A document's parts that have an identity in both filings: cover, Items by Part and number, exhibit index, signature.

The parts tile the document; what the outline nests below an Item belongs to the Item.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document
from viewer.outline.model import Outline, Section

Identity = Hashable


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One part of a document: its section, the Part it stands under, and its blocks (end exclusive)."""

    section: Section
    under: str | None
    identities: tuple[Identity, ...]
    first: int
    end: int

    @property
    def name(self) -> str:
        """What a reader calls it."""
        return self.section.label or self.section.title


class Parts:
    """The parts of one document, found by block and by identity."""

    def __init__(self, document: Document, outline: Outline | None) -> None:
        sections = list(_parted(outline.sections, None)) if outline else []
        sections.sort(key=lambda pair: (pair[0].place.block, pair[0].level))
        self.parts: list[DocumentPart] = []
        seen: Counter[Identity] = Counter()
        bounds = [section.place.block for section, _ in sections] + [len(document.blocks)]
        for at, (section, under) in enumerate(sections):
            identities = tuple(_identities(section, under, seen))
            end = max(bounds[at + 1], bounds[at])
            self.parts.append(DocumentPart(section, under, identities, bounds[at], end))
        self._starts = bounds[:-1]

    def at(self, block: int) -> int | None:
        """The index of the part that holds a block; None before the first."""
        spot = bisect_right(self._starts, block) - 1
        return spot if spot >= 0 else None


def same_parts(ours: Parts, theirs: Parts) -> dict[int, int]:
    """Which part of the first document is which of the second: by Part and Item, else by an Item named once."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for strictness in range(2):
        where = _by_identity(ours, strictness)
        for other, part in enumerate(theirs.parts):
            if other in taken:
                continue
            for identity in _at_strictness(part, strictness):
                at = where.get(identity)
                if at is not None and at not in found:
                    found[at] = other
                    taken.add(other)
                    break
    return found


def _by_identity(parts: Parts, strictness: int) -> dict[Identity, int]:
    where: dict[Identity, int] = {}
    often: Counter[Identity] = Counter()
    for at, part in enumerate(parts.parts):
        for identity in _at_strictness(part, strictness):
            often[identity] += 1
            where.setdefault(identity, at)
    return where if strictness == 0 else {identity: at for identity, at in where.items() if often[identity] == 1}


def _at_strictness(part: DocumentPart, strictness: int) -> tuple[Identity, ...]:
    if strictness == 0:
        return part.identities
    return tuple(identity[2] for identity in part.identities if isinstance(identity, tuple) and identity[0] == "item")


def _parted(sections: tuple[Section, ...], under: str | None) -> Iterator[tuple[Section, str | None]]:
    for section in sections:
        yield section, under
        if section.kind != "item" and any(child.kind == "item" for child in section.walk() if child is not section):
            yield from _parted(section.children, section.part or under)


def _identities(section: Section, under: str | None, seen: Counter[Identity]) -> Iterator[Identity]:
    if section.items:
        for item in section.items:
            yield "item", under, item.number
        return
    name = (section.kind, section.label or key(section.title).casefold() if section.kind in ("heading", "part") else "")
    seen[name] += 1
    yield *name, seen[name]
