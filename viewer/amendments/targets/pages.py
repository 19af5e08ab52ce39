"""Which blocks stand on which page of a document, by the numbers printed on it or by its page breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block

_PRINTED = re.compile(r"(?:page\s+|-\s*)?(?P<number>[a-z]?-?\d{1,3})(?:\s*-|\s+of\s+\d{1,3})?", re.IGNORECASE)


def page_of(blocks: Sequence[Block], label: str) -> range | None:
    """The blocks of the page that the filer calls ``label`` ("1", "F-3", of "3-5" the first); None when there is none.

    Numbers printed at the foot (or head) of pages decide, where pages have them; else page breaks are counted; a
    document without either is one page.
    """
    wanted = re.split(r"[,]|and|to|through|(?<=\d)-", label)[0].strip().upper()
    printed = printed_pages(blocks)
    if wanted in printed:
        return printed[wanted]
    if not wanted.isdigit():
        return None
    number = int(wanted)
    members = [index for index, block in enumerate(blocks) if block.page == number]
    return range(members[0], members[-1] + 1) if members else None


def printed_pages(blocks: Sequence[Block]) -> dict[str, range]:
    """Pages by the number that stands alone next to a page break, or at the document's end."""
    pages: dict[str, range] = {}
    start = 0
    for stop in _stops(blocks):
        number = _number_at(blocks, start, stop)
        if number:
            pages.setdefault(number, range(start, stop))
        start = stop
    return pages


def _stops(blocks: Sequence[Block]) -> list[int]:
    """Where each page ends: the first block of the next."""
    turns = [index for index in range(1, len(blocks)) if blocks[index].page != blocks[index - 1].page]
    return [*turns, len(blocks)]


def _number_at(blocks: Sequence[Block], start: int, stop: int) -> str | None:
    texts = [index for index in range(start, stop) if blocks[index].text]
    for index in (*reversed(texts[-2:]), *texts[:2]):
        found = _PRINTED.fullmatch(blocks[index].text.strip())
        if found:
            return found["number"].upper()
    return None
