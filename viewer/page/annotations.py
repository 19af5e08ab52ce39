"""What the reader added to a document, as the page's script is told of it: the page itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.annotations.model import Anchored, Annotation
from viewer.filing.model import Block
from viewer.page.positions import spot_of
from viewer.wording import cut, flat

_LABEL = 200


class AnnotationMark(NamedTuple):
    """One annotation: ``spots`` are its block's number and where in the page each of its places is."""

    id: str
    kind: str
    colour: str
    label: str
    spots: tuple[tuple[int, str, int | None, int | None], ...]


def annotation_marks(
    anchored: Iterable[Anchored], document: int, blocks: Sequence[Block]
) -> tuple[AnnotationMark, ...]:
    """The annotations that stand in one document, those that were not found again left out."""
    found: list[AnnotationMark] = []
    for one in anchored:
        here = [place for place in one.places if place.document == document and place.block < len(blocks)]
        if here:
            spots = ((place.block, spot_of(blocks, place)) for place in here)
            said = one.annotation
            told = tuple((block, *spot) for block, spot in spots)
            found.append(AnnotationMark(said.id, said.kind, said.colour, label_of(said), told))
    return tuple(found)


def label_of(annotation: Annotation) -> str:
    """What is said of an annotation to one who points at it, or who hears it."""
    quote = f"“{cut(flat(annotation.quote.exact), 60)}”"
    if annotation.kind == "bookmark":
        return f"Your bookmark: {quote}"
    return f"Your note: {cut(flat(annotation.note), _LABEL)}" if annotation.note else f"Your highlight: {quote}"
