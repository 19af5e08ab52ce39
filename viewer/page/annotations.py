"""What the reader added to a document, as the page's script is told of it: the page itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from viewer.filing.model import Block, Place
from viewer.page.model import Mark, MarkKind
from viewer.page.positions import cells_in, spot_of
from viewer.wording import cut, flat

if TYPE_CHECKING:
    from viewer.annotations.model import Anchored, Annotation, Colour

_LABEL = 200
_KINDS: dict[Colour, MarkKind] = {
    "yellow": "own-yellow",
    "green": "own-green",
    "blue": "own-blue",
    "pink": "own-pink",
}


class AnnotationMark(NamedTuple):
    """One annotation: ``spots`` are its block's number and where in the page each of its places is."""

    id: str
    kind: str
    colour: str
    label: str
    note: str
    spots: tuple[tuple[int, str, int | None, int | None], ...]


def annotation_marks(
    anchored: Iterable[Anchored], document: int, blocks: Sequence[Block]
) -> tuple[AnnotationMark, ...]:
    """The annotations that stand in one document, those that were not found again left out."""
    found: list[AnnotationMark] = []
    for one in anchored:
        here = [place for place in one.places if place.document == document and place.block < len(blocks)]
        if here:
            spots = (spot for place in here for spot in _spots(blocks, place))
            said = one.annotation
            told = tuple(spots)
            found.append(AnnotationMark(said.id, said.kind, said.colour, label_of(said), said.note, told))
    return tuple(found)


def own_marks(anchored: Iterable[Anchored], document: int) -> list[Mark]:
    """The annotations that stand in one document as marks of its page, for a file that is read without the program."""
    return [
        Mark(place, _KINDS[one.annotation.colour], one.annotation.id, label_of(one.annotation))
        for one in anchored
        for place in one.places
        if place.document == document
    ]


def _spots(blocks: Sequence[Block], place: Place) -> Iterator[tuple[int, str, int | None, int | None]]:
    """Where in the page a place is; of a table each cell by itself, for between cells there is no text."""
    block = blocks[place.block]
    start, end = place.start or 0, len(block.text) if place.end is None else place.end
    cells = cells_in(block, start, end) if start < end else []
    if len(cells) < 2:
        yield place.block, *spot_of(blocks, place)
        return
    for cell in cells:
        inside = Place(place.document, place.block, max(start, cell.start), min(end, cell.end))
        yield place.block, *spot_of(blocks, inside)


def label_of(annotation: Annotation) -> str:
    """What is said of an annotation to one who points at it, or who hears it."""
    quote = f"“{cut(flat(annotation.quote.exact), 60)}”"
    if annotation.kind == "bookmark":
        return f"Your bookmark: {quote}"
    return f"Your note: {cut(flat(annotation.note), _LABEL)}" if annotation.note else f"Your highlight: {quote}"
