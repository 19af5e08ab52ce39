"""Annotations made by a test as the program makes them: of words of a document, by a number that counts."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from viewer.annotations.anchoring import quote_at
from viewer.annotations.model import Annotation, Kind, Subject
from viewer.filing.model import Document, Place

MADE = datetime(2014, 2, 3, 10, 30, tzinfo=UTC)
SUBJECT = Subject("0000000000-14-000002", "10-K", "Alder Ridge Mining Company", accession="0000000000-14-000002")


def annotated(document: Document, words: str, *, note: str = "", number: int = 1, after: int = 0) -> Annotation:
    """A highlight of the first such words at or after a block; with a ``note`` that is what it is."""
    for at, block in enumerate(document.blocks[after:], after):
        start = block.text.find(words)
        if start >= 0:
            place = Place(document.index, at, start, start + len(words))
            quote = quote_at(document, (place,))
            kind: Kind = "note" if note else "highlight"
            id = str(UUID(int=number))
            return Annotation(id, kind, (place,), quote, MADE, MADE, note=note, document=document.type)
    raise AssertionError(f"{words!r} stands nowhere")
