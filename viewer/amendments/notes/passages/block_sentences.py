"""The sentences of a document's blocks, with what sets a figure right joined to what told it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.amendments.notes.grammar.contrasts import with_their_contrast
from viewer.amendments.sentences import Sentence, sentences
from viewer.filing.model import Cell, Document, Place


def after(sentence: Sentence, start: int) -> Sentence:
    """The sentence without what stands before a character of its block."""
    place = sentence.place
    if place.start is None or place.start >= start:
        return sentence
    return sentence._replace(
        text=sentence.text[start - place.start :], place=Place(place.document, place.block, start, place.end)
    )


def sentences_of(document: Document, indexes: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of blocks, in order; of a table, those of its cells."""
    for index in indexes:
        block = document.blocks[index]
        if block.kind == "table":
            for cell in block.cells:
                yield from sentences_of_cell(document, index, cell)
        else:
            yield from with_their_contrast(list(sentences(block.text, document.index, index)), block.text)


def sentences_of_cell(document: Document, index: int, cell: Cell) -> Iterator[Sentence]:
    """The sentences of one cell of a table."""
    for sentence in sentences(document.blocks[index].text[cell.start : cell.end], document.index, index):
        start = (sentence.place.start or 0) + cell.start
        yield sentence._replace(place=Place(document.index, index, start, start + len(sentence.text)))
