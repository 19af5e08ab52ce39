"""Stretches of a filing's documents: what is printed where not all of it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.filing.model import Document, Filing, Place
from viewer.outline.model import Section

_TAG = re.compile(r"<(/?)([a-z0-9]+)\b[^>]*>", re.I)
_VOID = frozenset({"br", "hr", "img", "col", "input", "wbr"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks ``first`` to ``past`` (exclusive) of a document."""

    document: int
    first: int
    past: int


def of_document(document: Document) -> Stretch:
    """All of a document."""
    return Stretch(document.index, 0, len(document.blocks))


def of_filing(filing: Filing) -> tuple[Stretch, ...]:
    """All documents that are text."""
    return tuple(of_document(document) for document in filing.documents if document.blocks)


def of_section(filing: Filing, section: Section) -> Stretch:
    """The blocks of a section; one that it shares with the next, where the next begins inside it, is whole."""
    place, end = section.place, section.end
    count = len(filing.documents[place.document].blocks)
    past = end.block + bool(end.start) if end.document == place.document else count
    return Stretch(place.document, place.block, min(max(past, place.block + 1), count))


def of_places(places: Iterable[Place]) -> tuple[Stretch, ...]:
    """From the first to the last block that places reach into, document by document."""
    found: dict[int, Stretch] = {}
    for place in sorted(places):
        known = found.get(place.document, Stretch(place.document, place.block, place.block + 1))
        found[place.document] = Stretch(place.document, known.first, max(known.past, place.block + 1))
    return tuple(found.values())


def opening(document: Document, stretch: Stretch) -> str:
    """The tags of the frames that stand open where a stretch begins: its own lead, without what closed before it."""
    return "".join(tag for _, tag in _open(document, stretch.first)) if stretch.first else document.blocks[0].lead


def closing(document: Document, stretch: Stretch) -> str:
    """The tags that close what stands open where a stretch ends."""
    if stretch.past >= len(document.blocks):
        return document.tail
    return "".join(f"</{name}>" for name, _ in reversed(_open(document, stretch.past - 1)))


def _open(document: Document, last: int) -> list[tuple[str, str]]:
    opened: list[tuple[str, str]] = []
    for name, tag in _tags(document, last):
        if tag[1] != "/":
            opened.append((name, tag))
        elif opened and opened[-1][0] == name:
            opened.pop()
    return opened


def _tags(document: Document, last: int) -> Iterator[tuple[str, str]]:
    for block in document.blocks[: last + 1]:
        for found in _TAG.finditer(block.lead):
            if (name := found[2].lower()) not in _VOID:
                yield name, found[0]
