"""The facts of a document, as the page's script is told of them: the page itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.filing.model import Block, Place
from viewer.page.positions import spot_of


class FactMark(NamedTuple):
    """A fact by its index in the filing, its block's number, and where in the page it is."""

    id: int
    block: int
    element: str
    start: int | None
    end: int | None


def fact_marks(
    places: Iterable[tuple[int, Place | None]], document: int, blocks: Sequence[Block]
) -> tuple[FactMark, ...]:
    """The facts that stand in one document, by their indexes and places."""
    found = []
    for index, place in places:
        if place is not None and place.document == document and place.block < len(blocks):
            found.append(FactMark(index, place.block, *spot_of(blocks, place)))
    return tuple(found)
