"""Items that point elsewhere: to another document (Rule 12b-23), or by a cross-reference index to pages of this."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Place
from viewer.filing.paper.pages import PrintedPages
from viewer.outline.model import Section

_LONGEST_ITEM = 2_500
_LONGEST_QUOTE = 400
_LONGEST_ROW = 800
_ELSEWHERE = re.compile(
    r"\bincorporated\b[^.]{0,60}\bby\s+(?:this\s+)?(?:cross[-\s])?reference\b|\bomitted\s+pursuant\s+to\s+general\s+instruction\b|"
    r"\b(?:set\s+forth|contained|included|appears?|found|presented)\s+(?:in|on|under|beginning)\b[^.]{0,160}\b(?:proxy\s+statement|"
    r"annual\s+report|item\s+\d|part\s+[IV]+)\b|"
    r"\bpages?\s+(?:[A-Z]-)?\d[^.]{0,60}?\b(?:of|in|to)\s+(?:the\s+|our\s+|its\s+)?(?:[\w’']+\s+){0,3}(?:annual\s+report|proxy\s+statement)\b",
    re.I,
)
_MARK = r"(?P<mark>\*+|†+|‡+)"
_MARKED = re.compile(rf"\W*[^\n]{{3,300}}?(?:\n[^\n]{{1,200}}?)?{_MARK}\s*(?:\n\n|$)")
"""A heading that ends in a footnote's mark; it may take two lines."""
_FOOTNOTE = re.compile(rf"^[\s_–—-]*{_MARK}\s*(?P<text>[A-Z(“\"].*)", re.DOTALL | re.MULTILINE)
_NOTE_NEAR = 60
"""How many blocks after a heading its footnote may stand."""
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z“\"(])|\n\n")
_LEAST_SHARE = 0.15
_EXHIBITS = re.compile(r"\bexhibits?\b", re.I)
_PAGES = re.compile(r"(?<![\d$.,/-])(\d{1,3})(?:\s*(?:[-–—]|to|through)\s*(\d{1,3}))?(?![\d%./(]|,\d)")


def with_references(sections: tuple[Section, ...], blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The same sections; Items that point elsewhere quote the sentence, rows of an index lead to their pages."""
    items = [section for part in sections for section in part.children if section.kind == "item"]
    if not items:
        return sections
    notes = _footnotes(blocks)
    has_index = any(section.evidence.rule == "cross-reference-index" for section in items)
    pages = PrintedPages(blocks) if has_index else PrintedPages(())

    def referring(section: Section) -> Section:
        if section.kind == "part":
            return replace(section, children=tuple(referring(child) for child in section.children))
        if has_index and section.kind == "item" and section.chars <= _LONGEST_ROW:
            return replace(section, leads_to=_pages_of(section, blocks, pages))
        if not _may_refer(section):
            return section
        return replace(section, incorporated=_quote(section, blocks) or _noted(section, blocks, notes))

    return tuple(referring(section) for section in sections)


def _may_refer(section: Section) -> bool:
    """Whether an Item may be answered elsewhere: it stands in a Part (an 8-K has none), is short, lists no exhibits."""
    is_in_part = section.kind == "item" and section.level > 0
    return is_in_part and section.chars <= _LONGEST_ITEM and not _EXHIBITS.search(section.title)


def _quote(section: Section, blocks: Sequence[Block]) -> str | None:
    """The sentence by which an Item is answered elsewhere, when most of its text is that."""
    text = _text(section, blocks)[_length_of_heading(section) :]
    sentence = next((one for one in _SENTENCE.split(text) if _ELSEWHERE.search(one)), None)
    if sentence is None or len(sentence) < _LEAST_SHARE * len(text):
        return None
    return _shortened(sentence)


def _footnotes(blocks: Sequence[Block]) -> list[tuple[int, str, str]]:
    """The footnotes that answer what they are put to elsewhere: their block, their mark, their words."""
    return [
        (index, note["mark"], note["text"])
        for index, block in enumerate(blocks)
        if "*" in block.text or "†" in block.text or "‡" in block.text
        if (note := _FOOTNOTE.search(block.text)) and _ELSEWHERE.search(note["text"])
    ]


def _noted(section: Section, blocks: Sequence[Block], notes: Sequence[tuple[int, str, str]]) -> str | None:
    """The footnote that answers an Item of no words of its own, by the mark behind its heading."""
    marked = _MARKED.match(_text(section, blocks)) if notes else None
    if marked is None:
        return None
    near = range(section.place.block, section.place.block + _NOTE_NEAR)
    text = next((text for block, mark, text in notes if mark == marked["mark"] and block in near), None)
    return _shortened(text) if text else None


def _shortened(sentence: str) -> str:
    words = " ".join(sentence.split()).strip(" .:–—-*†‡") + "."
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"


def _length_of_heading(section: Section) -> int:
    place = section.place
    return (place.end or 0) - (place.start or 0)


def _text(section: Section, blocks: Sequence[Block]) -> str:
    first, last = section.place, section.end
    if first.block == last.block:
        return blocks[first.block].text[first.start or 0 : last.start or 0]
    words = [blocks[first.block].text[first.start or 0 :]]
    words += [block.text for block in blocks[first.block + 1 : last.block]]
    if last.block < len(blocks):
        words.append(blocks[last.block].text[: last.start or 0])
    return "\n\n".join(words)


def _pages_of(section: Section, blocks: Sequence[Block], pages: PrintedPages) -> tuple[Place, ...]:
    """The tops of the pages that an index row names."""
    line = _text(section, blocks)
    label = re.match(r"\W*(?:items?\s+)?[\d.]{1,5}[A-C]?\b[.\s]*", line, re.I)
    found: list[Place] = []
    for match in _PAGES.finditer(line, label.end() if label else 0):
        block = pages.first(match[1], section.place.block)
        if block is not None and all(place.block != block for place in found):
            found.append(Place(section.place.document, block))
    return tuple(found)
