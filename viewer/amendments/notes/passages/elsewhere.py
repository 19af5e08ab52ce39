"""Notes without a heading: after the cover, at an Item's head, said of an Item, in remarks and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.amendments.notes.passages.block_sentences import sentences_of, sentences_of_cell
from viewer.amendments.notes.passages.endings import ends_note
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.sentences import sentences
from viewer.filing.model import Document
from viewer.outline.model import Outline

_SAYS_ITEM_IS_AMENDED = re.compile(
    r"\W*(?:[^.;\n]{0,100}?\s(?:of|in|to|under|by)\s+)?(?:the\s+)?"
    r"(?:(?:items?|parts?|schedules?|annex|appendix|exhibits?(?=\s+(?:\d|[A-Z]\b)))\s+|cover\s+pages?\b)(?:\d+\.\d+)?[^.;]{0,200}?"
    r"\b(?:is|are)\s+(?:hereby\s+|being\s+|further\s+|also\s+)*"
    r"(?:amended|supplemented|restated|replaced|deleted|revised|modified|updated|corrected)\b"
    r"|\W*the\s+following\s+(?:\w+\s+){0,3}(?:is|are)\s+(?:hereby\s+)?(?:added|inserted)\s[^.;]{0,80}?\bitem\s+\d",
    re.IGNORECASE,
)
# Under the heading of the Item that is meant: "The following exhibit is hereby added:", "The second paragraph on page 6
# of the Offer to Purchase is replaced with the following:".
_SAYS_IT_IS_ADDED = re.compile(
    r"\W*(?:(?:the\s+following|this\s+item)\s+(?:\w+\s+){0,3}"
    r"|(?:(?:on|at|in)\s+pages?\s[^.;:,]{1,20},\s+)?the\s+(?:[^\s.;:]+\s+){0,12}?(?:sentences?|paragraphs?|(?:sub-?)?sections?|tables?|rows?|columns?|text|disclosures?|information|captions?"
    r"|headings?|footnotes?|pages?)\s(?:[^.;:]{0,120}?\s)?)(?:is|are)\s+(?:hereby\s+|also\s+|further\s+)*"
    r"(?:added|inserted|amended|supplemented|restated|deleted|replaced|filed\s+as\s+(?:an\s+)?exhibits?|(?:filed|attached)\s+here(?:with|to))\b",
    re.IGNORECASE,
)
_IN_THE_TEXT = re.compile(r"\b(?:on|at|in)\s+pages?\s+\w|\bof\s+the\s+Offer\s+to\s+Purchase\b", re.IGNORECASE)
_SPEAKS_OF_ITSELF = (
    "amend",
    "purpose of this",
    "solely",
    "/A",
    "is being filed",
    "restate",
    "being re-filed",
    "refil",
    "hereby filed",
    "hereby furnished",
    "hereby provided",
)
_TAKES_BACK = ("deregister", "from registration", "terminates the offering", "terminates the effectiveness")
_FOOTNOTE = re.compile(r"\s*(?:[*†‡+#^§]+|\(\d\)|\(\*\))\s*\S")
_AT_ITEM, _AFTER_COVER = 5, 15
"""How many blocks may belong to a note: of an Item's head, and after the first that speaks of the amendment."""


def remarks(document: Document) -> Iterator[Passage]:
    """The remarks of an ownership report, where an amendment of Form 3, 4 or 5 says what it is for."""
    for index, block in enumerate(document.blocks):
        for name, cell in pairwise(block.cells):
            if block.text[name.start : name.end] == "Remarks" and name.row == cell.row:
                yield Passage("note-in-remarks", 0.85, tuple(sentences_of_cell(document, index, cell)))


def amended_items(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """Sentences that say of an Item, wherever they stand, that it is amended (Schedule 13D amends this way)."""
    heads = {start: label for start, label, is_item in _heads(document, outline) if is_item}
    under: str | None = None
    for index, block in enumerate(document.blocks):
        under = heads.get(index, under)
        if block.kind == "table":
            continue
        text = block.text[:400]
        if _SAYS_ITEM_IS_AMENDED.match(text) or (
            (under or _IN_THE_TEXT.search(text)) and _SAYS_IT_IS_ADDED.match(text)
        ):
            first = next(sentences(block.text, document.index, index), None)
            if first:
                yield Passage("note-of-item", 0.85, (first,), under)


def anywhere(document: Document) -> Iterator[Passage]:
    """Blocks that say, wherever they stand, what the amendment is filed for."""
    for index, block in enumerate(document.blocks):
        if block.kind != "table" and ("being filed" in block.text or "purpose of this" in block.text):
            yield Passage("note-in-form", 0.75, tuple(sentences_of(document, (index,))))


def after_cover(document: Document, first_part: int) -> Iterator[Passage]:
    """From a block before the first Item that speaks of the amendment, the blocks after it, up to that Item."""
    stop = 0
    for index in range(first_part):
        block = document.blocks[index]
        if index < stop:
            continue
        if block.kind != "table" and any(word in block.text for word in (*_SPEAKS_OF_ITSELF, *_TAKES_BACK)):
            stop = min(first_part, index + _AFTER_COVER)
            yield Passage("note-after-cover", 0.85, tuple(sentences_of(document, range(index, stop))))


def at_items(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """What speaks of the amendment at the head of an Item."""
    heads = list(_heads(document, outline))
    ends = [head for head, _, _ in heads[1:]] + [len(document.blocks)]
    for (head, label, is_item), end in zip(heads, ends[: len(heads)], strict=True):
        stop = min(head + _AT_ITEM + 1, max(end, head + 1)) if is_item else head
        chosen = [
            index
            for index in range(head, stop)
            if any(word in document.blocks[index].text for word in _SPEAKS_OF_ITSELF)
        ]
        if chosen:
            yield Passage("note-at-item", 0.8, tuple(sentences_of(document, chosen)), label)


def _heads(document: Document, outline: Outline | None) -> Iterator[tuple[int, str | None, bool]]:
    """Where Items begin, and what ends the last of them: the block, the label, whether it is an Item."""
    for section in outline.walk() if outline else ():
        if section.kind in ("item", "exhibit-index", "signature"):
            yield section.place.block, section.label, section.kind == "item"
    for index, block in enumerate(document.blocks) if outline is None else ():
        if block.kind != "table" and ends_note(block):
            yield index, None, True


def footnotes(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """The footnotes to the lists of exhibits."""
    for section in outline.walk() if outline else ():
        if section.kind != "exhibit-index":
            continue
        stop = min(section.end.block + 1, len(document.blocks))
        chosen = [index for index in range(section.place.block, stop) if _FOOTNOTE.match(document.blocks[index].text)]
        if chosen:
            yield Passage("note-in-footnote", 0.7, tuple(sentences_of(document, chosen)))
