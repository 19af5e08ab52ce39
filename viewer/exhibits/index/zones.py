"""Where exhibit indexes stand in a document: from a heading that says Exhibits to what ends the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.exhibits.index.rows import USUAL, lines_of
from viewer.filing.model import Block
from viewer.filing.paper.furniture import is_furniture

HEAD = re.compile(
    r"[\W_]*(?:exhibits?\s+index|index\s+(?:to|of)\s+(?:the\s+)?exhibits?|(?:list(?:ing)?|schedule|description)\s+of\s+exhibits"
    r"|exhibits?\s+list|(?:the\s+)?following\s+(?:is\s+a\s+list\s+of\s+)?(?:exhibits?|documents?)\b"
    r"|(?:\(?[a-dA-D1-6]\)?[.)]?\s*){0,3}(?:listing\s+of\s+)?exhibits?\b"
    r"(?!\s+[\dA-Z]\S*\s+(?:is|to|hereto|and)\b|\s+(?:no\.?\s*)?(?:\d[\w.()\-]*|[A-Z])\W*$)"
    r"|items?\s+[\dIVX]+[\w.]*\W.{0,120}?exhibits?\b)",
    re.IGNORECASE | re.DOTALL,
)
"""How an index, or the Item that holds it, begins."""

_INTRODUCTION = re.compile(r"following\s+(?:exhibits?|documents?)\b|exhibits?\b[^.]{0,80}\bfollow", re.IGNORECASE)
_TABLE_HEAD = re.compile(r"(?:^|[\n\t]|\))\s*exhibits?\b", re.IGNORECASE)
_END = re.compile(
    r"[\W_]*(?:signatures?\s*$|signatures?\s+pursuant|pursuant\s+to\s+the\s+requirements|item\s+\d|part\s+[IVX]+\b"
    r"|notes?\s+to\s+(?:the\s+)?(?:consolidated|condensed|financial|unaudited)|reports?\s+of\s+(?:\w+\s+)?independent"
    r"|(?:\(?[bc]\)?[\s.]*)?reports?\s+on\s+form\s+8"
    r"|independent\s+auditors?\W|consolidated\s+(?:balance|statements?)\b|schedule\s+[IVX]+\b|by:\s|\(?signature)",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^\W{0,3}(\d{1,3})\.\d{1,3}\W{0,4}\t[^\t\n]{0,3}\t?[“\"]?[A-Z][a-z][^\t\n]{6,}", re.MULTILINE)
# Legends and page breaks stand between rows; more blocks than this without a row is no index any more.
_LONGEST_GAP = 60


def find_zones(blocks: Sequence[Block], skipped: frozenset[int]) -> Iterator[list[int]]:
    """Runs of blocks from an index's heading to what ends it, without page numbers and running headers."""
    zone: list[int] = []
    for index, block in enumerate(blocks):
        if not block.text or index in skipped or (zone and _is_page_number(blocks, index)):
            continue
        if begins_index(block):
            zone.append(index)
        elif zone and block.kind != "table" and len(block.text) < 400 and _END.match(block.text):
            yield zone
            zone = []
        elif zone:
            zone.append(index)
    if zone:
        yield zone


def too_far(since: int) -> bool:
    """Whether an index has ended unannounced, so many blocks after its last row."""
    return since > _LONGEST_GAP


def begins_index(block: Block) -> bool:
    """Whether a block is the heading of an index, or a table with such a heading of its own."""
    text = block.text
    if block.kind == "table" and _lists_exhibits(text):
        return True
    if "xhibit" not in text and "XHIBIT" not in text:
        return False
    if block.kind == "table":
        top = [line.text for line, _ in zip(lines_of(block), range(4), strict=False)]
        return _TABLE_HEAD.search("\n".join(top)) is not None or HEAD.match(top[0].replace("\t", " ")) is not None
    if len(text) >= 4000:
        return False
    return HEAD.match(text) is not None or (len(text) < 400 and _INTRODUCTION.search(text) is not None)


def _lists_exhibits(text: str) -> bool:
    """Whether a table needs no heading to be known as an index: most of its rows begin with a usual number."""
    if "10." not in text and "99." not in text and "31." not in text:
        return False
    listed = _LISTED.findall(text)
    return len(listed) > 1 and 2 * len(listed) >= text.count("\n") and any(number in USUAL for number in listed)


def _is_page_number(blocks: Sequence[Block], index: int) -> bool:
    """Whether a number that stands alone is the page's: the last words of a page, or its first."""
    block = blocks[index]
    if len(block.text) > 24 or not is_furniture(block.text):
        return False
    if not block.text.strip(" -–—").isdecimal():
        return True
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    before = blocks[index - 1] if index else None
    return any(
        near is not None and (near.kind == "page-break" or near.page != block.page) for near in (before, following)
    )
