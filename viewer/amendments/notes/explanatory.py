"""Where an amendment's note stands: under a heading, at the end of the cover, at the head of an amended Item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from viewer.amendments.notes.contrasts import with_their_contrast
from viewer.amendments.notes.itself import BOILERPLATE
from viewer.amendments.notes.purposes import Parsed
from viewer.amendments.sentences import Sentence, sentences
from viewer.filing.model import Block, Cell, Document, Place
from viewer.outline.items.amendment_lines import note_after_number
from viewer.outline.model import Outline

PassageRule = Literal[
    "note-under-heading",
    "note-after-cover",
    "note-at-item",
    "note-of-item",
    "note-as-item",
    "note-in-remarks",
    "note-in-form",
    "note-in-footnote",
    "note-in-tag",
    "note-by-box",
]


class Passage(NamedTuple):
    """Blocks of a document that may state what an amendment is for.

    Under a heading of its own every sentence speaks of the amendment; elsewhere only those that say so. ``item`` is the
    label of the Item at whose head it stands.
    """

    rule: PassageRule
    confidence: float
    sentences: tuple[Sentence, ...]
    item: str | None = None

    @property
    def is_headed(self) -> bool:
        """Whether a heading says that this is the amendment's note."""
        return self.rule in ("note-under-heading", "note-in-tag")

    def speaks_of_it(self, parsed: Parsed) -> bool:
        """Whether a sentence here states a purpose of the amendment, and not of something else."""
        if self.rule == "note-in-form":
            return parsed.refers_to_itself and parsed.is_framed
        return self.takes_any_subject or parsed.refers_to_itself

    @property
    def is_among_other_things(self) -> bool:
        """Whether it stands in the body, where "this amendment" is more often a contract's."""
        return self.rule in ("note-at-item", "note-in-form", "note-in-footnote")

    @property
    def takes_any_subject(self) -> bool:
        """Whether its sentences need not speak of "this amendment": their place says so."""
        return self.is_headed or self.rule in ("note-of-item", "note-as-item", "note-in-remarks")


_HEADINGS = (
    r"(?:explanatory|introductory|preliminary|prefatory)\s+(?:note|statement|paragraph|comment|remark)s?"
    r"|(?:\w+\s+and\s+)?(?:purposes?|reasons?|basis|scope|nature|explanation|summary)(?:\s+and\s+\w+)?\s+(?:of|for)\s+"
    r"(?:this\s+|the\s+|filing\s+)*(?:amendments?|amending|filing|re-?filing|restatement|form\s+\S+/A)(?:\s+no\.?\s*\d+)?"
    r"|statement\s+of\s+purpose|portions?\s+amended|items?\s+amended"
    r"|notes?\s+(?:regarding|to|about|concerning)\s+(?:this\s+|the\s+)?(?:amendment|readers?|restatement)[^.:]{0,40}"
    r"|amendment\s+information|description\s+of\s+amendment"
    r"|(?:deregistration|(?:termination|withdrawal|removal)\s+of\s+(?:\w+\s+){0,2}(?=registration|offering|securities|shares))"
    r"(?:\s*(?:of|from)?\s*(?:\w+\s+){0,3}(?:registration|offering|securities|shares|statement|stock|interests)){0,2}"
)
_HEADING = re.compile(
    rf"\W*(?:{_HEADINGS})(?:\s+(?:regarding|concerning|to|for)\s[^.:]{{0,60}})?[\W\d]*$", re.IGNORECASE
)
# A heading that is the note itself: "AMENDMENTS TO ITEMS 3 AND 7", "EXHIBIT 27 ADDED".
_PARTS = r"(?:items?|parts?|exhibits?|notes?|pages?|schedules?)"
_SAYS_ALL = re.compile(
    rf"\W*(?:(?:amendments?|revisions?|changes?|corrections?|additions?)\s+(?:to|of|in)|amended|revised|corrected|restated"
    rf"|amendment\s+(?:no\.?|number|#)\s*\w+\W+(?=items?\s)|{_PARTS}\s+amended\W+)"
    rf"\s*(?:the\s+)?(?:part\s+[iv]{{1,3}}\W+)?(?:{_PARTS}\s+)?(?:\d|[iv]+\b)[\w\s.,&()-]*$"
    rf"|\W*{_PARTS}\s+\d[\w\s.,&()-]{{0,60}}\s(?:added|amended|revised|restated|corrected|replaced|deleted|updated|included|refiled)\W*$",
    re.IGNORECASE,
)
# What may head a note before the first Item, and may as well be a line of the cover: prose must follow.
_MAY_HEAD = re.compile(r"\W*(?:notes?|explanation|(?:amendment|restatement)(?:\s+no\.?\s*\d+)?)[\W\d]*$", re.IGNORECASE)
_PROSE = re.compile(r"[A-Z“\"(].{12,}?\s(?:is|are|was|were|has|have|been|amend\w*|corrects?|includes?)\s.*\.")
_LETTER_BY_LETTER = "EXPLANATORYNOTE"
_RUN_IN = re.compile(rf"\W*(?:{_HEADINGS})\W{{1,4}}(?=\S)", re.IGNORECASE)
_NEXT_PART = re.compile(
    r"\W*(?:items?\s+(?:\d|one\b)|parts?\s+(?:i{1,3}|iv|one|two)\b|signatures?\W*$|(?:exhibit\s+index|index\s+to\s+exhibits)\W*$"
    r"|(?:cautionary|forward.looking|special\s+note|glossary|prospectus\W*$)|pursuant\s+to\s+the\s+requirements\b)",
    re.IGNORECASE,
)
_ITEM_LINE = re.compile(
    r"\W*(?P<part>parts?\s+[iv]{1,3}\W{1,4})?items?\s+(?P<number>\d{1,2})[^\n]{0,160}$", re.IGNORECASE
)
_SAYS_ITEM_IS_AMENDED = re.compile(
    r"\W*(?:[^.;\n]{0,100}?\s(?:of|in|to|under|by)\s+)?(?:the\s+)?"
    r"(?:items?|parts?|schedules?|exhibits?(?=\s+\d))\s+(?:\d+\.\d+)?[^.;]{0,200}?"
    r"\b(?:is|are)\s+(?:hereby\s+|being\s+|further\s+|also\s+)*"
    r"(?:amended|supplemented|restated|replaced|deleted|revised|modified|updated|corrected)\b",
    re.IGNORECASE,
)
# "Item 1 reported a loss of …": a sentence about an Item, and not the heading of one.
_SENTENCE_ABOUT_ITEMS = re.compile(
    r"\W*(?:P(?:art|ART)s?\s+[IV]{1,3}\W{1,3})?I(?:tem|TEM)s?\s+\d[\d.]*[A-C]?(?:\(\w\))*(?:\s*(?:,|and|through|to|-)\s*\d[\d.]*[A-C]?)*\s+"
    r"(?:of\s+(?:the|its|our)\s+)?(?!of\b|through\b|and\b|to\b)[a-z]|\W*P(?:art|ART)\s+[IV]{1,3}\s+(?!of\b|through\b|and\b|to\b)[a-z]"
)
_SENTENCE_OF_A_LIST = re.compile(
    r"\s*(?:[·•●▪◦*\-–—]\s|.{0,120}\b(?:has|have|is|are)\s+(?:being\s+|been\s+|hereby\s+)+\w+ed\b)"
)
_SPEAKS_OF_ITSELF = ("amend", "purpose of this", "solely", "/A", "is being filed", "restate", "being re-filed", "refil")
_TAKES_BACK = ("deregister", "from registration", "terminates the offering", "terminates the effectiveness")
_FEWEST_WORDS = 4
_FOOTNOTE = re.compile(r"\s*(?:[*†‡+#^§]+|\(\d\)|\(\*\))\s*\S")
_BLOCKS, _CHARACTERS, _AT_ITEM, _LINES_OF_ITEM, _LAST_OF_COVER, _BEGINNING = 60, 16000, 5, 200, 200, 800
_SHORT_LINE = 120


def passages(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """The passages of the primary document to look for the note in, the likeliest first; found only when asked for."""
    blocks = document.blocks
    yield from _headed(document, outline)
    first = _first_part(blocks, outline)
    yield from _in_a_line(document, first)
    yield from _after_cover(document, first)
    yield from _at_items(document, outline)
    if document.media == "xml":
        yield from _remarks(document)
        yield Passage("note-in-form", 0.8, tuple(_sentences(document, range(len(blocks)))))
    yield from footnotes(document, outline)


def _remarks(document: Document) -> Iterator[Passage]:
    """The remarks of an ownership report, where an amendment of Form 3, 4 or 5 says what it is for."""
    for index, block in enumerate(document.blocks):
        for name, cell in pairwise(block.cells):
            if block.text[name.start : name.end] == "Remarks" and name.row == cell.row:
                yield Passage("note-in-remarks", 0.85, tuple(_of_cell(document, index, cell)))


def amended_items(document: Document) -> Iterator[Passage]:
    """Sentences that say of an Item, wherever they stand, that it is amended (Schedule 13D amends this way)."""
    for index, block in enumerate(document.blocks):
        if block.kind != "table" and _SAYS_ITEM_IS_AMENDED.match(block.text[:400]):
            first = next(sentences(block.text, document.index, index), None)
            if first:
                yield Passage("note-of-item", 0.85, (first,))


def anywhere(document: Document) -> Iterator[Passage]:
    """Blocks that say, wherever they stand, what the amendment is filed for."""
    for index, block in enumerate(document.blocks):
        if block.kind != "table" and ("being filed" in block.text or "purpose of this" in block.text):
            yield Passage("note-in-form", 0.75, tuple(_sentences(document, (index,))))


def cover_sentences(document: Document, outline: Outline | None) -> Iterator[Sentence]:
    """The lines before the first Item or Part, one by one."""
    return _sentences(document, range(_first_part(document.blocks, outline)))


def _headed(document: Document, outline: Outline | None) -> Iterator[Passage]:
    told = {
        section.place.block: section.end
        for section in (outline.walk() if outline else ())
        if section.kind == "explanatory-note"
    }
    first = _first_part(document.blocks, outline)
    for index, block in enumerate(document.blocks):
        if index in told or _is_heading(block) or (index < first and _heads_prose(document.blocks, index)):
            end = told.get(index)
            limit = end.block + (1 if end.start else 0) if end else len(document.blocks)
            yield Passage("note-under-heading", 0.95, tuple(_under(document, index, limit)))


def _is_heading(block: Block) -> bool:
    if block.kind == "table" or not block.text:
        return False
    if len(block.text) < 120:
        run_in = _RUN_IN.match(block.text)
        if run_in and len(block.text[run_in.end() :].split()) >= _FEWEST_WORDS:
            return True
        return _HEADING.match(block.text) is not None or re.sub(r"\W", "", block.text).upper() == _LETTER_BY_LETTER
    return _RUN_IN.match(block.text[:120]) is not None


def _heads_prose(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line that need not be a heading is one: what follows are sentences, and no words of the form."""
    if len(blocks[index].text) > 40 or not _MAY_HEAD.match(blocks[index].text):
        return False
    text = next((block.text for block in blocks[index + 1 : index + 3] if block.text), "")
    return _PROSE.match(text[:_BEGINNING]) is not None and not BOILERPLATE.search(text)


def _in_a_line(document: Document, first_part: int) -> Iterator[Passage]:
    """Notes that are one line: a heading that says all, or what stands in the place of an Item."""
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            continue
        if index < first_part and len(block.text) < _SHORT_LINE and _SAYS_ALL.match(block.text):
            yield Passage("note-under-heading", 0.9, tuple(_sentences(document, (index,))))
        elif (start := note_after_number(block.text)) is not None:
            told = [one for one in _sentences(document, (index,)) if (one.place.end or 0) > start]
            yield Passage("note-as-item", 0.85, tuple(_after(one, start) for one in told))


def _under(document: Document, heading: int, limit: int) -> Iterator[Sentence]:
    """The sentences after a heading (and of the heading's own block, where it runs in) to the next part."""
    blocks = document.blocks
    run_in = _RUN_IN.match(blocks[heading].text) if not _HEADING.match(blocks[heading].text[:120]) else None
    characters = 0
    in_list = False
    if run_in:
        for sentence in sentences(blocks[heading].text, document.index, heading):
            if sentence.place.end is not None and sentence.place.end > run_in.end():
                yield _after(sentence, run_in.end())
    for index in range(heading + 1, min(heading + _BLOCKS, len(blocks))):
        block = blocks[index]
        characters += len(block.text)
        in_list = _lists_items(blocks, index, in_list)
        if ((index >= limit or _ends_note(block)) and not in_list) or characters > _CHARACTERS:
            return
        yield from _sentences(document, range(index, index + 1))


def _lists_items(blocks: Sequence[Block], index: int, in_list: bool) -> bool:
    """Whether a line is one of a list of Items that a colon announces: another follows it at once.

    Where the numbers begin again without their Part, the filing's own Items begin.
    """
    line = _ITEM_LINE.match(blocks[index].text)
    if line is None:
        return False
    before = _ITEM_LINE.match(blocks[index - 1].text)
    if in_list and before:
        return line["part"] is not None or int(line["number"]) >= int(before["number"])
    follows = index + 1 < len(blocks) and _ITEM_LINE.match(blocks[index + 1].text) is not None
    return follows and blocks[index - 1].text.rstrip().endswith(":")


def _after(sentence: Sentence, start: int) -> Sentence:
    place = sentence.place
    if place.start is None or place.start >= start:
        return sentence
    return sentence._replace(
        text=sentence.text[start - place.start :], place=Place(place.document, place.block, start, place.end)
    )


def _ends_note(block: Block) -> bool:
    return (
        len(block.text) < _LINES_OF_ITEM
        and _NEXT_PART.match(block.text) is not None
        and not _says_amended(block.text)
        and note_after_number(block.text) is None
    )


def _says_amended(text: str) -> bool:
    if "amended" in text or "amends" in text or _SENTENCE_OF_A_LIST.match(text):
        return True
    return text.rstrip().endswith(".") and _SENTENCE_ABOUT_ITEMS.match(text) is not None


def _first_part(blocks: Sequence[Block], outline: Outline | None) -> int:
    """The first block that belongs to an Item: the cover and what follows it come before."""
    starts = [section.place.block for section in outline.walk() if section.kind == "item"] if outline else []
    if starts:
        return min(*starts, _LAST_OF_COVER)
    for index, block in enumerate(blocks):
        if block.kind != "table" and _ends_note(block):
            return index
    return min(len(blocks), _LAST_OF_COVER)


def _after_cover(document: Document, first_part: int) -> Iterator[Passage]:
    """From a block before the first Item that speaks of the amendment, the blocks after it, up to that Item."""
    stop = 0
    for index in range(first_part):
        block = document.blocks[index]
        if index < stop:
            continue
        if block.kind != "table" and any(word in block.text for word in (*_SPEAKS_OF_ITSELF, *_TAKES_BACK)):
            stop = min(first_part, index + _BLOCKS // 4)
            yield Passage("note-after-cover", 0.85, tuple(_sentences(document, range(index, stop))))


def _at_items(document: Document, outline: Outline | None) -> Iterator[Passage]:
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
            yield Passage("note-at-item", 0.8, tuple(_sentences(document, chosen)), label)


def _heads(document: Document, outline: Outline | None) -> Iterator[tuple[int, str | None, bool]]:
    """Where Items begin, and what ends the last of them: the block, the label, whether it is an Item."""
    for section in outline.walk() if outline else ():
        if section.kind in ("item", "exhibit-index", "signature"):
            yield section.place.block, section.label, section.kind == "item"
    for index, block in enumerate(document.blocks) if outline is None else ():
        if block.kind != "table" and _ends_note(block):
            yield index, None, True


def footnotes(document: Document, outline: Outline | None) -> Iterator[Passage]:
    """The footnotes to the lists of exhibits."""
    for section in outline.walk() if outline else ():
        if section.kind != "exhibit-index":
            continue
        stop = min(section.end.block + 1, len(document.blocks))
        chosen = [index for index in range(section.place.block, stop) if _FOOTNOTE.match(document.blocks[index].text)]
        if chosen:
            yield Passage("note-in-footnote", 0.7, tuple(_sentences(document, chosen)))


def _sentences(document: Document, indexes: Sequence[int]) -> Iterator[Sentence]:
    for index in indexes:
        block = document.blocks[index]
        if block.kind == "table":
            for cell in block.cells:
                yield from _of_cell(document, index, cell)
        else:
            yield from with_their_contrast(list(sentences(block.text, document.index, index)), block.text)


def _of_cell(document: Document, index: int, cell: Cell) -> Iterator[Sentence]:
    for sentence in sentences(document.blocks[index].text[cell.start : cell.end], document.index, index):
        start = (sentence.place.start or 0) + cell.start
        yield sentence._replace(place=Place(document.index, index, start, start + len(sentence.text)))
