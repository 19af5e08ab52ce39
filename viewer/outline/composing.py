"""The outline of a document that was put together of pieces of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.filing.model import Block
from viewer.outline.mark import Mark
from viewer.outline.model import Outline, Section
from viewer.outline.parts.references import with_references
from viewer.outline.tree import build_tree


class Taken(NamedTuple):
    """Blocks of an outlined document (end exclusive) that begin at block ``at`` of the new one.

    ``deeper`` is by how many levels its sections stand deeper there; those of a level above ``least`` are left out.
    ``heading`` is the section that they begin with, where their own outline has another there.
    """

    outline: Outline
    first: int
    end: int
    at: int
    deeper: int = 0
    least: int = 0
    heading: Section | None = None


def composed(title: str, document: int, blocks: Sequence[Block], taken: Iterable[Taken]) -> Outline:
    """The sections of all pieces, each as its own outline has them, as one tree that tiles the new document."""
    marks = [mark for piece in taken for mark in _marks(piece)]
    return Outline(document, title, with_references(build_tree(marks, blocks, document), blocks))


def _marks(piece: Taken) -> Iterator[Mark]:
    if piece.heading is not None:
        place = replace(piece.heading.place, block=piece.at, start=0, end=0)
        yield _mark(replace(piece.heading, place=place), 0, 0)
    first = piece.first + (piece.heading is not None)
    for section in piece.outline.walk():
        if section.level >= piece.least and first <= section.place.block < piece.end:
            yield _mark(section, piece.at - piece.first, piece.deeper)


def _mark(section: Section, shift: int, deeper: int) -> Mark:
    return Mark(
        section.place.block + shift,
        section.place.start or 0,
        section.place.end or 0,
        section.kind,
        section.title,
        max(0, section.level + deeper),
        section.evidence,
        section.label,
        section.treatment,
        items=section.items,
        part=section.part,
    )
