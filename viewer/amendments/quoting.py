"""The blocks of an amendment in which it speaks of itself."""

from __future__ import annotations

from collections import Counter

from viewer.amendments.model import Statement
from viewer.filing.model import Document

_MOSTLY = 0.5
"""A block of which this share is quoted notes says nothing else."""


def quoted(statement: Statement, document: Document) -> frozenset[int]:
    """The blocks of a document in which the amendment mostly speaks of itself, which is no change of the filing."""
    places = [note.place for note in statement.notes] + [clause.place for clause in statement.scope]
    if statement.original:
        places.append(statement.original.place)
    said: Counter[int] = Counter()
    for place in {place for place in places if place.document == document.index}:
        length = len(document.blocks[place.block].text)
        said[place.block] += (length if place.end is None else place.end) - (place.start or 0)
    return frozenset(at for at, length in said.items() if length >= _MOSTLY * len(document.blocks[at].text))
