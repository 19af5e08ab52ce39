"""A filing with the calendar's words made alike, so that only what the calendar does not explain differs.

All characters keep their places. Tables whose figures are held against each other by period stand blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from viewer.filing.model import Block, Document, Filing, Place
from viewer.outline.model import Outline, Section
from viewer.periods.calendar import NO_SIGN, masked, tokens_in
from viewer.tables.numbers import with_raised


def with_marks(block: Block) -> str:
    """A block's text with the marks of footnotes as such: a year with a raised 1 behind it is no number of five digits.

    All characters keep their places.
    """
    return with_raised(block.text, 0, block.raised)


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
    for character in text.replace(NO_SIGN, ""):
        if character.isspace():
            told.append(character)
            continue
        while block < len(alike) and (at := alike[block].text.find(character, at)) < 0:
            block, at = block + 1, 0
        if block == len(alike):
            return text
        past = at + 1
        while alike[block].text.startswith(NO_SIGN, past):
            past += 1
        told.append(real[block].text[at:past])
        at = past
    return "".join(told)


def unmasked_name(name: str | None, sides: Iterable[tuple[Place | None, Filing, Filing]]) -> str | None:
    """What a row or column is called in the first of two filings that has it at a place.

    The same words nearest before the place, or first in its table; None where neither has them, for what was made alike
    is nothing to be read. Each side is a place, the filing and the filing as compared.
    """
    if not name:
        return name
    for place, filing, compared in sides:
        if place is None:
            continue
        alike = compared.documents[place.document].blocks[place.block].text
        at = alike.rfind(name, 0, (place.start or 0) + len(name))
        at = alike.find(name) if at < 0 else at
        if at >= 0:
            return filing.documents[place.document].blocks[place.block].text[at : at + len(name)]
    return name if masked(name) == name and not tokens_in(name) else None


def titles_as_compared(outlines: Iterable[Outline]) -> dict[str, str]:
    """By the titles of sections as compared, the titles that stand in a filing."""
    found: dict[str, str] = {}
    waiting = [section for outline in outlines for section in outline.sections]
    while waiting:
        section = waiting.pop()
        waiting += section.children
        found.setdefault(masked(section.title), section.title)
    return found


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
