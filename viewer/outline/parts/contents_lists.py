"""The contents lists of documents that no form divides into Items: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.heading import letters_of
from viewer.outline.headings.listed import entries_of
from viewer.outline.headings.words import is_street
from viewer.outline.mark import Mark
from viewer.outline.parts.landmarks import contents_heading

_PAGE_NUMBER = re.compile(r"(?:^|[\s.·…_\t-])(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivxl]{1,6})\)?\s*$")
_LED = re.compile(r"(?:\.\s?){4,}\(?(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivxl]{1,6})\)?\s*$")
_EXHIBIT = re.compile(r"\W*ex(?:hibit)?\b\W{0,3}\d", re.I)
"""Some filing agents list the exhibits too, each linked to its own file: "EX-99.1 News release"."""
_ENDS_A_NUMBER = tuple("0123456789ivxl)")
_LEAST_LED = 5
_LONGEST_ENTRY = 260
_LOOK_AHEAD = 14
_LEAST = 2
_FALLS = 5
"""Of so many page numbers one may be lower than the one before it: another numbering begins ("F-1")."""
_CARRIED = 24
"""What stands between the pages of one list is shorter: their numbers."""


class ContentsList(NamedTuple):
    """A contents list: the mark of its heading, and the block after its last entry."""

    mark: Mark
    end: int


def contents_end(blocks: Sequence[Block], last: int, stop: int) -> int:
    """The block after a contents list, given the last of it that is known: entries that follow belong to it."""
    end = last + 1
    gap = 0
    for index in range(last + 1, stop):
        if blocks[index].text and not _is_entry(blocks[index]):
            gap += 1
            if gap > 2 or len(blocks[index].text) > _LONGEST_ENTRY:
                break
        elif blocks[index].text:
            end, gap = index + 1, 0
    return end


def contents_lists(blocks: Sequence[Block], start: int, stop: int) -> Iterator[ContentsList]:
    """The contents lists between two blocks: a heading over entries that give a page or link into the document.

    A list that goes on on the next page, under the same heading, is one. Without a heading, entries whose dots lead to
    their pages are one, as on the second page of a contract.
    """
    current: ContentsList | None = None
    for index in range(start, stop):
        if current is not None and index < current.end:
            continue
        heading = contents_heading(blocks, index)
        if heading is None and current is None and (led := _led_list(blocks, index, stop)) is not None:
            current = led
            continue
        if heading is None or any(link.href.startswith("#") for link in blocks[index].hyperlinks):
            continue
        end = _end_of_list(blocks, index, stop)
        if end is None:
            continue
        if current is not None and not any(len(block.text) > _CARRIED for block in blocks[current.end : index]):
            current = current._replace(end=end)
            continue
        if current is not None:
            yield current
        current = ContentsList(heading, end)
    if current is not None:
        yield current


def _end_of_list(blocks: Sequence[Block], heading: int, stop: int) -> int | None:
    """The block after the list under a heading; None where there is none."""
    following = [at for at in range(heading + 1, min(heading + _LOOK_AHEAD, stop)) if blocks[at].text]
    first = next((at for at in following if _is_entry(blocks[at])), None)
    if first is None:
        return None
    end = contents_end(blocks, first, stop)
    entries = [entry for block in blocks[first:end] for entry in entries_of(block)]
    linked = sum(entry.target is not None for entry in entries)
    pages = [entry.page for entry in entries if entry.page is not None]
    is_list = linked >= _LEAST or (len(pages) >= _LEAST and _rise(pages))
    return end if is_list and sum(len(letters_of(entry.title)) > 2 for entry in entries) * 2 > len(entries) else None


def _rise(pages: Sequence[int]) -> bool:
    """Whether numbers rise as those of pages do in a contents list."""
    return sum(below < above for above, below in pairwise(pages)) * _FALLS <= len(pages)


def _led_list(blocks: Sequence[Block], first: int, stop: int) -> ContentsList | None:
    """The list without a heading that begins with a block, whose entries are led to their pages by dots."""
    if not _is_led(blocks[first]):
        return None
    end = contents_end(blocks, first, stop)
    led = [block for block in blocks[first:end] if _is_led(block)]
    pages = [entry.page for block in led for entry in entries_of(block) if entry.page is not None]
    if len(led) < _LEAST_LED or not _rise(pages) or pages[0] >= pages[-1]:
        return None
    why = "Entries whose dots lead to the numbers of their pages."
    return ContentsList(Mark(first, 0, 0, "contents", "Contents", 0, Evidence("contents-list", 0.9, why)), end)


def _is_led(block: Block) -> bool:
    return (
        block.text[-1:] in _ENDS_A_NUMBER
        and block.kind == "paragraph"
        and "..." in block.text[-_LONGEST_ENTRY:].replace(" ", "")
        and len(block.text) <= _LONGEST_ENTRY
        and _LED.search(block.text) is not None
    )


def _is_entry(block: Block) -> bool:
    """Whether a block is of a contents list: its lines link into the document or end in a page number."""
    if block.kind == "table":
        lines = block.text.split("\n")
        internal = sum(link.href.startswith("#") for link in block.hyperlinks)
        numbered = sum(_PAGE_NUMBER.search(line) is not None for line in lines if len(line) < _LONGEST_ENTRY)
        exhibits = sum(_EXHIBIT.match(line) is not None for line in lines) if internal else 0
        return max(internal + exhibits, numbered) * 2 >= len(lines) and "$" not in block.text
    if len(block.text) > _LONGEST_ENTRY or is_street(block.text):
        return False
    is_exhibit = bool(block.hyperlinks) and _EXHIBIT.match(block.text) is not None
    return (
        is_exhibit
        or any(link.href.startswith("#") for link in block.hyperlinks)
        or (_PAGE_NUMBER.search(block.text) is not None and len(block.text) > 4)
    )
