"""A filing with the calendar's words made alike, so that only what the calendar does not explain differs.

All characters keep their places. Tables whose figures are held against each other by period stand blank.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace

from viewer.filing.model import Block, Document, Filing, Place
from viewer.outline.model import Outline, Section
from viewer.periods.calendar import masked
from viewer.tables.numbers import raised


def with_marks(block: Block) -> str:
    """A block's text with the marks of footnotes as such: a year with a raised 1 behind it is no number of five digits.

    All characters keep their places.
    """
    text = block.text
    for start, end in ((one.start, one.end) for one in block.raised):
        text = text[:start] + raised(text[start:end]) + text[end:]
    return text


def masked_filing(filing: Filing, blank: Mapping[int, Set[int]]) -> Filing:
    """The filing as compared; ``blank`` gives by document the blocks that are compared otherwise."""
    documents = tuple(_document(document, blank.get(document.index, frozenset())) for document in filing.documents)
    return replace(filing, documents=documents)


def masked_outline(outline: Outline) -> Outline:
    """The outline with the titles of its sections as compared."""
    return replace(outline, sections=tuple(map(_section, outline.sections)))


def unmasked(text: str, place: Place | None, filing: Filing, compared: Filing) -> str:
    """What stands in a filing where the compared one has a text, whose words come one after the other from a place."""
    if place is None or not text:
        return text
    real, alike = filing.documents[place.document].blocks, compared.documents[place.document].blocks
    if place.start is not None and alike[place.block].text[place.start : place.end] == text:
        return real[place.block].text[place.start : place.end]
    block, at, told = place.block, place.start or 0, []
    for character in text:
        if character.isspace():
            told.append(character)
            continue
        while block < len(alike) and (at := alike[block].text.find(character, at)) < 0:
            block, at = block + 1, 0
        if block == len(alike):
            return text
        told.append(real[block].text[at])
        at += 1
    return "".join(told)


def unmasked_name(name: str | None, place: Place | None, filing: Filing, compared: Filing) -> str | None:
    """What a row or column is called in a filing: the same words nearest before the place, or first in its table."""
    if not name or place is None:
        return name
    alike = compared.documents[place.document].blocks[place.block].text
    at = alike.rfind(name, 0, (place.start or 0) + len(name))
    at = alike.find(name) if at < 0 else at
    return name if at < 0 else filing.documents[place.document].blocks[place.block].text[at : at + len(name)]


def _document(document: Document, blank: Set[int]) -> Document:
    if not document.blocks:
        return document
    return replace(document, blocks=tuple(_block(block, at in blank) for at, block in enumerate(document.blocks)))


def _block(block: Block, is_blank: bool) -> Block:
    if is_blank:
        return block._replace(kind="paragraph", text="", cells=(), runs=(), hyperlinks=())
    text = masked(with_marks(block))
    return block if text == block.text else block._replace(text=text)


def _section(section: Section) -> Section:
    return replace(section, title=masked(section.title), children=tuple(map(_section, section.children)))
