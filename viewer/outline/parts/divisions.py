"""The prospectuses of one document: a supplement with its base prospectus, a prospectus with further information.

Rule 424(b) has the supplement and the prospectus that it supplements filed as one; Form N-1A has the prospectus and the
statement of additional information (Parts A and B) in one registration statement. Each is divided by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.listed import entries_of
from viewer.outline.mark import Mark
from viewer.outline.parts.front import AGENCY, FORM_ALONE, body_mark

_DIVISION = re.compile(
    r"\W*(?:(?:\d{4}|preliminary|base|resale|market-making|sales\s+agreement)\s+)?"
    r"(?:prospectus(?:\s+supplement)?|pricing\s+supplement|product\s+supplement|statement\s+of\s+additional\s+information)"
    r"(?:\s+no\.?\s*[\w-]+)?(?:\s*\((?:to|subject)\b[^)]*\)?)?\W*",
    re.IGNORECASE,
)
_LONGEST = 160
_FROM_TOP = 12
_BELOW = 4
_SHORTEST = 600
_COVER_BLOCKS = 90
_LONGEST_COVER = 12_000


def divisions(blocks: Sequence[Block], finder: HeadingFinder, stop: int) -> list[Mark]:
    """The beginnings of the prospectuses that a document before a block is divided into.

    What stands on the cover page of each heads nothing, nor what the back cover says again. Where there is only one,
    the document is not divided: what follows its cover stands beside its title.
    """
    titles = _titles(blocks, finder, stop)
    backs = [one for one in titles[1:] if _length(blocks, one, stop) < _SHORTEST]
    found: list[int] = []
    again: dict[int, list[int]] = {}
    for index in (one for one in titles if one not in backs):
        if found and _is_same(blocks, found[-1], index):
            again.setdefault(found[-1], []).append(index)
        else:
            found.append(index)
    marks = [_mark(blocks, index, stop, again.get(index, [])) for index in found]
    if backs and marks:
        top = next(index for index in range(backs[0] + 1) if blocks[index].page == blocks[backs[0]].page)
        marks[-1] = replace(marks[-1], repeated=(*marks[-1].repeated, *range(max(top, found[-1] + 1), stop)))
    if len(marks) != 1:
        return marks
    cover = _cover_page(blocks, found[0], stop)
    return [*marks, body_mark(cover[-1] + 1, "The text after the cover of the prospectus.")] if cover else []


def enclosed_reports(blocks: Sequence[Block], stop: int) -> list[Mark]:
    """The reports that a supplement brings along (Rule 424(b)(3)), each from the cover page that it has of its own."""
    found: list[Mark] = []
    for index in range(1, stop):
        if blocks[index].page == blocks[0].page or not AGENCY.fullmatch(blocks[index].text):
            continue
        below = [at for at in range(index + 1, min(index + _FROM_TOP, stop)) if blocks[at].text]
        form = next((at for at in below if FORM_ALONE.fullmatch(blocks[at].text)), None)
        if form is None or not _is_near_top(blocks, index):
            continue
        page = [at for at in range(stop) if blocks[at].page == blocks[index].page]
        top, title = page[0], " ".join(blocks[form].text.split())
        evidence = Evidence("enclosed-report", 0.9, "The cover page of a report that the document encloses.")
        end = len(blocks[top].text)
        found.append(Mark(top, 0, end, "heading", title, 0, evidence, repeated=(*page[1:], form)))
    return found


def _titles(blocks: Sequence[Block], finder: HeadingFinder, stop: int) -> list[int]:
    """The blocks that say what kind of prospectus begins there."""
    found: list[int] = []
    for index in range(stop):
        text = blocks[index].text
        if not 9 < len(text) <= _LONGEST or not _DIVISION.fullmatch(text) or not _is_near_top(blocks, index):
            continue
        if (
            index in finder.furniture
            or _captions_list(blocks, index)
            or not (_is_title(blocks[index]) or finder.heading(index))
        ):
            continue
        if not found or _length(blocks, found[-1], index) >= _SHORTEST:
            found.append(index)
    return found


def _captions_list(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands over the part of a contents list that lists what is in that prospectus."""
    below = next((block for block in blocks[index + 1 : index + 1 + _BELOW] if block.text), None)
    entries = list(entries_of(below)) if below is not None and below.kind == "table" else []
    return len(entries) > 1 and 2 * sum(entry.page is not None for entry in entries) > len(entries)


def _length(blocks: Sequence[Block], first: int, stop: int) -> int:
    return sum(len(block.text) for block in blocks[first:stop])


def _is_same(blocks: Sequence[Block], above: int, below: int) -> bool:
    """Whether a title is said again after its cover and contents, over the text."""
    words = [" ".join(blocks[one].text.split()).casefold() for one in (above, below)]
    return words[0] == words[1] and _length(blocks, above, below) < _LONGEST_COVER


def _is_title(block: Block) -> bool:
    style = block.style
    return block.kind != "table" and (block.text.isupper() or style.bold or style.centered or block.kind == "heading")


def _is_near_top(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is one of the first of its page."""
    page = blocks[index].page
    above = 0
    while index and blocks[index - 1].page == page and above <= _FROM_TOP:
        index -= 1
        above += bool(blocks[index].text)
    return above <= _FROM_TOP


def _mark(blocks: Sequence[Block], index: int, stop: int, again: Sequence[int]) -> Mark:
    why = "The title of one of the prospectuses that stand in this document."
    title = " ".join(blocks[index].text.split())
    cover = _cover_page(blocks, index, stop)
    evidence = Evidence("prospectus", 0.9, why)
    return Mark(index, 0, len(blocks[index].text), "heading", title, 0, evidence, repeated=(*cover, *again))


def _cover_page(blocks: Sequence[Block], index: int, stop: int) -> range:
    """The rest of a title's page; nothing where the page goes on into the text, or is all of it, as in a sticker."""
    end = index + 1
    while end < stop and blocks[end].page == blocks[index].page:
        end += 1
    is_cover = end - index <= _COVER_BLOCKS and _length(blocks, end, stop) >= _SHORTEST
    return range(index + 1, end) if is_cover else range(0)
