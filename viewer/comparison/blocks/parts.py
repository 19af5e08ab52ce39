"""A document's parts that have an identity in both filings: cover, Items by Part and number, exhibit index, signature.

The parts tile the document; what the outline nests below an Item belongs to the Item.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document
from viewer.outline.headings.statements import statement_name
from viewer.outline.model import Outline, Section

_STATEMENTS_ITEM = re.compile(r"\bfinancial\s+statements?\b|\bexhibits\b", re.IGNORECASE)
_STATEMENTS_PAGES = re.compile(r"\bF-\d|\bfinancial\s+statements\b", re.IGNORECASE)
_FEW_BLOCKS = 40
"""Blocks of an Item in which it says where its statements are."""
Identity = Hashable


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One part of a document: its section, the Part it stands under, and its blocks (end exclusive).

    ``has_statements``: it holds financial statements that stand behind the signatures and belong to an Item.
    """

    section: Section
    under: str | None
    identities: tuple[Identity, ...]
    first: int
    end: int
    has_statements: bool = False

    @property
    def name(self) -> str:
        """What a reader calls it."""
        return self.section.label or self.section.title

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers of its Items: several where one heading names them all ("Items 10, 11 and 12")."""
        return frozenset(item.number for item in self.section.items)

    def holds(self, other: DocumentPart) -> bool:
        """Whether a part of another document is of Items that this one has together with more."""
        return bool(other.identities) and bool(other.section.items) and set(other.identities) < set(self.identities)


class Parts:
    """The parts of one document, found by block and by identity."""

    def __init__(self, document: Document, outline: Outline | None) -> None:
        sections = list(_parted(outline.sections, None)) if outline else []
        sections.sort(key=lambda pair: (pair[0].place.block, pair[0].level))
        self.parts: list[DocumentPart] = []
        seen: Counter[Identity] = Counter()
        is_signed = False
        bounds = [section.place.block for section, _ in sections] + [len(document.blocks)]
        for at, (section, under) in enumerate(sections):
            end = max(bounds[at + 1], bounds[at])
            behind = is_signed and _are_statements(document, section, end)
            if behind:  # their report, the statements and their notes may be sections of their own: by their order
                seen["statements"] += 1
            identities = (("statements", seen["statements"]),) if behind else tuple(_identities(section, under, seen))
            self.parts.append(DocumentPart(section, under, identities, bounds[at], end, behind))
            is_signed = is_signed or section.kind == "signature"
        self._starts = bounds[:-1]

    def at(self, block: int) -> int | None:
        """The index of the part that holds a block; None before the first."""
        spot = bisect_right(self._starts, block) - 1
        return spot if spot >= 0 else None


def item_of_statements(parts: Parts, document: Document) -> int | None:
    """The index of the Item to which statements behind the signatures belong: it says on which pages they are.

    Item 8 or 15 of Form 10-K (14 in older ones), 18 of Form 20-F: told by their titles.
    """
    named = [
        at
        for at, part in enumerate(parts.parts)
        if part.section.kind == "item" and _STATEMENTS_ITEM.search(part.section.title) and part.section.label
    ]
    return next((at for at in named if _says_its_pages(parts.parts[at], document)), named[0] if named else None)


def _says_its_pages(part: DocumentPart, document: Document) -> bool:
    blocks = document.blocks[part.first : part.end][:_FEW_BLOCKS]
    return any(_STATEMENTS_PAGES.search(block.text) for block in blocks)


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
        if section.kind == "signature":
            yield from ((child, under) for child in section.children if statement_name(child.title or " "))
        if section.kind != "item" and any(child.kind == "item" for child in section.walk() if child is not section):
            yield from _parted(section.children, section.part or under)


def _are_statements(document: Document, section: Section, end: int) -> bool:
    first = section.place.block
    lines = (document.blocks[at].text.split("\n", 1)[0] for at in range(first, min(end, first + _FEW_BLOCKS)))
    return section.kind in ("body", "heading") and any(line.strip() and statement_name(line) for line in lines)


def _identities(section: Section, under: str | None, seen: Counter[Identity]) -> Iterator[Identity]:
    if section.items:
        for item in section.items:
            yield "item", under, item.number
        return
    name = (section.kind, section.label or key(section.title).casefold() if section.kind in ("heading", "part") else "")
    seen[name] += 1
    yield *name, seen[name]
