"""Where to look for an amendment's note, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.amendments.notes.passages.block_sentences import sentences_of
from viewer.amendments.notes.passages.elsewhere import after_cover, at_items, footnotes, remarks
from viewer.amendments.notes.passages.endings import ends_note
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.notes.passages.under_headings import headed, in_a_line
from viewer.amendments.sentences import Sentence
from viewer.filing.model import Block, Document
from viewer.outline.model import Outline

_LAST_OF_COVER = 200


def passages(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """The passages of the primary document to look for the note in, the likeliest first; found only when asked for."""
    blocks = document.blocks
    first = _first_part(blocks, outline)
    yield from headed(document, outline, first)
    yield from in_a_line(document, first)
    yield from after_cover(document, first)
    yield from at_items(document, outline)
    if document.media == "xml":
        yield from remarks(document)
        yield Passage("note-in-form", 0.8, tuple(sentences_of(document, range(len(blocks)))))
    yield from footnotes(document, outline)


def cover_sentences(document: Document, outline: Outline | None) -> Iterator[Sentence]:
    """The lines before the first Item or Part, one by one."""
    return sentences_of(document, range(_first_part(document.blocks, outline)))


def _first_part(blocks: Sequence[Block], outline: Outline | None) -> int:
    """The first block that belongs to an Item: the cover and what follows it come before."""
    starts = [section.place.block for section in outline.walk() if section.kind == "item"] if outline else []
    if starts:
        return min(*starts, _LAST_OF_COVER)
    for index, block in enumerate(blocks):
        if block.kind != "table" and ends_note(block):
            return index
    return min(len(blocks), _LAST_OF_COVER)
