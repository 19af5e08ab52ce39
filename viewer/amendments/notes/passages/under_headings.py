"""Notes under a heading of their own, and headings or numbered lines that are the whole note."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.amendments.notes.passages.block_sentences import after, sentences_of
from viewer.amendments.notes.passages.endings import ends_note, lists_items
from viewer.amendments.notes.passages.headings import HEADING, RUN_IN, SAYS_ALL, heads_prose, is_heading
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.sentences import Sentence, sentences
from viewer.filing.model import Document
from viewer.outline.items.amendment_lines import note_after_number
from viewer.outline.model import Outline

_SHORT_LINE = 120
_BLOCKS, _CHARACTERS = 60, 16000
"""No note is longer."""


def headed(document: Document, outline: Outline | None, first_part: int) -> Iterator[Passage]:
    """Notes under a heading; before ``first_part`` a line that need not be one is one where prose follows."""
    told = {
        section.place.block: section.end
        for section in (outline.walk() if outline else ())
        if section.kind == "explanatory-note"
    }
    for index, block in enumerate(document.blocks):
        if index in told or is_heading(block) or (index < first_part and heads_prose(document.blocks, index)):
            end = told.get(index)
            limit = end.block + (1 if end.start else 0) if end else len(document.blocks)
            yield Passage("note-under-heading", 0.95, tuple(_under(document, index, limit)))


def in_a_line(document: Document, first_part: int) -> Iterator[Passage]:
    """Notes that are one line: a heading that says all, or what stands in the place of an Item."""
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            continue
        if index < first_part and len(block.text) < _SHORT_LINE and SAYS_ALL.match(block.text):
            yield Passage("note-under-heading", 0.9, tuple(sentences_of(document, (index,))))
        elif (start := note_after_number(block.text)) is not None:
            told = [one for one in sentences_of(document, (index,)) if (one.place.end or 0) > start]
            yield Passage("note-as-item", 0.85, tuple(after(one, start) for one in told))


def _under(document: Document, heading: int, limit: int) -> list[Sentence]:
    """The sentences after a heading (and of the heading's own block, where it runs in) to the next part."""
    blocks = document.blocks
    found = list(_run_in(document, heading))
    characters = 0
    in_list = False
    for index in range(heading + 1, len(blocks)):
        block = blocks[index]
        in_list = lists_items(blocks, index, in_list)
        if (index >= limit or ends_note(block)) and not in_list:
            break
        characters += len(block.text)
        if found and (index >= heading + _BLOCKS or characters > _CHARACTERS):
            found[-1] = found[-1]._replace(is_cut=True)
            break
        found += sentences_of(document, (index,))
    return found


def _run_in(document: Document, heading: int) -> Iterator[Sentence]:
    """The sentences that stand behind a heading in its own block."""
    text = document.blocks[heading].text
    run_in = RUN_IN.match(text) if not HEADING.match(text[:120]) else None
    if run_in:
        for sentence in sentences(text, document.index, heading):
            if sentence.place.end is not None and sentence.place.end > run_in.end():
                yield after(sentence, run_in.end())
