"""What a form heads without numbering it, such as the summary page of Form 13F: found by its words, however set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from viewer.edgar.forms import Form
from viewer.edgar.forms.form import FormHeading
from viewer.filing.model import Block, Evidence
from viewer.outline.headings.heading import letters_of, words_of
from viewer.outline.mark import Mark
from viewer.outline.model import SectionKind

_ASIDE = re.compile(r"\s*\([^)\n]{1,60}\)?[\s:.]*$")
_LONGEST = 120
_LINES = 2
_TOP = 2
_MASTHEAD = 200
_WHY = "A heading that the form has, on a line of its own."


class _Place(NamedTuple):
    heading: FormHeading
    start: int
    end: int
    title: str


def form_heading_marks(blocks: Sequence[Block], form: Form | None) -> list[Mark]:
    """The marks of the form's headings, each where a line, or two, say it and nothing else.

    The first of all is the cover's own; what is said again on the next page goes on.
    """
    if form is None or not form.headings:
        return []
    found: list[Mark] = []
    last: FormHeading | None = None
    for index, block in enumerate(blocks):
        for place in _places(block, form.headings):
            if not found and place.heading.is_cover:
                continue
            if last is place.heading:
                found[-1] = replace(found[-1], repeated=(*found[-1].repeated, index))
            else:
                last = place.heading
                found.append(_mark(blocks, index, place))
    return found


def under_headings(items: Sequence[Mark], headings: Sequence[Mark]) -> list[Mark]:
    """The Items, those a level deeper over which the form has a heading of its own, as over the questions of N-8F."""
    first = next((mark.position for mark in headings if mark.level == 0), None)
    return [replace(mark, level=1) if first and mark.position > first and mark.level == 0 else mark for mark in items]


def _mark(blocks: Sequence[Block], index: int, place: _Place) -> Mark:
    """The mark of a heading; what stands over that of a page alone, such as the Commission's name, goes with it."""
    top, start, end = index, place.start, place.end
    if place.heading.level == 0 and blocks[index].page != blocks[0].page:
        above = takewhile(lambda one: blocks[one].page == blocks[index].page, range(index - 1, -1, -1))
        top = min(above, default=index)
        top = top if sum(len(block.text) for block in blocks[top:index]) <= _MASTHEAD else index
    if top < index:
        start, end = 0, len(blocks[top].text)
    evidence = Evidence("form-heading", 0.95, _WHY)
    repeated = tuple(range(top + 1, index + 1))
    kind: SectionKind = "signature" if place.heading.is_signature else "heading"
    return Mark(top, start, end, kind, place.title, place.heading.level, evidence, repeated=repeated)


def _places(block: Block, headings: Sequence[FormHeading]) -> Iterator[_Place]:
    """Where a block says headings; the filer's name above that of a page goes with it.

    In a table of several columns only those of tables are looked for, which go on with what the table is of.
    """
    is_grid = block.kind == "table" and bool(block.cells) and block.cells[-1].column > 0
    wanted = [heading for heading in headings if heading.goes_on or not is_grid]
    told = 0
    for number, start, end in _lines(block.text):
        title = words_of(_ASIDE.sub("", block.text[start:end])).rstrip(" :")
        heading = _said(letters_of(title), wanted) if start >= told else None
        if heading is not None:
            is_page = heading.level == 0 and number <= _TOP and not (heading.goes_on or told)
            told = end
            yield _Place(heading, 0 if is_page else start, end, title)


def _said(letters: str, headings: Sequence[FormHeading]) -> FormHeading | None:
    for heading in headings:
        known = [letters_of(title) for title in heading.titles]
        if letters in known or (heading.goes_on and any(map(letters.startswith, known))):
            return heading
    return None


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Each line of a text and each two, as the number, the start and the end; a paragraph's are too long to be any."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    for number, start in enumerate(starts):
        for end in ends[number : number + _LINES]:
            if 0 < end - start <= _LONGEST:
                yield number, start, end
