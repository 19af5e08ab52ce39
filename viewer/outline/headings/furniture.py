"""Page furniture: lines that come again at the edges of pages, such as running headers, company names, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from viewer.filing.model import Block

_DIGITS = re.compile(r"\d+")
# A contract's Articles may each begin a page, and differ in their number alone.
_PART_OF_TEXT = re.compile(r"\W*(?:article|section|chapter|schedule|annex|appendix|proposal)\s+\w", re.I)
_LONGEST = 160
_AT_EDGE = 3
_OFTEN = 3
_DIGITS_MORE = 8


def page_furniture(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that repeat, but for their digits, at the edges of three pages or more."""
    edges = [(index, _pattern(blocks[index].text)) for index in _edges(blocks)]
    at_edge = Counter(pattern for _, pattern in edges)
    often = {pattern for pattern, times in at_edge.items() if times >= _OFTEN}
    if not often:
        return frozenset()
    longest = max(map(len, often)) + _DIGITS_MORE
    # What repeats with its digits the same is counted first: its pattern is then made once.
    anywhere: Counter[str] = Counter()
    for text, times in Counter([text for block in blocks if len(text := block.text) <= longest]).items():
        anywhere[_pattern(text)] += times
    return frozenset(index for index, pattern in edges if pattern in often and at_edge[pattern] * 2 > anywhere[pattern])


@lru_cache(maxsize=1_024)
def _pattern(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def _edges(blocks: Sequence[Block]) -> Iterator[int]:
    """The short blocks that are among the first or last three with text on a page, where the document has pages."""
    page: list[int] = []
    number = 0
    for index, block in enumerate(blocks):
        if not block.text:
            continue
        if block.page != number:
            yield from _page_edges(blocks, page)
            page, number = [], block.page
        page.append(index)
    if page and page[0] > 0:
        yield from _page_edges(blocks, page)


def _page_edges(blocks: Sequence[Block], page: list[int]) -> Iterator[int]:
    for index in sorted({*page[:_AT_EDGE], *page[-_AT_EDGE:]}):
        text = blocks[index].text
        if len(text) <= _LONGEST and not _PART_OF_TEXT.match(text):
            yield index
