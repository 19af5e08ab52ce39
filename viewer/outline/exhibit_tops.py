"""The tops of exhibits: what stands under a news release's headline, and on the title page of a contract."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from viewer.filing.model import Block
from viewer.outline.mark import Mark

_DATE = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?\b"
_WIRE = r"(?:business\s*wire|globe\s*newswire|pr\s*newswire|accesswire|marketwired?|newsfile)\b"
_DATELINE = re.compile(
    rf"\W*(?-i:[A-Z])[\w.’'\s,()/&–—-]{{0,120}}?(?:{_DATE}|\W{_WIRE})[^.]{{0,60}}?(?:[–—/]|--|-\s)", re.I
)
_PARTIES = re.compile(
    r"^\W*(?:by\s+and\s+)?(?:among|between)\W*$|\b(?:dated|effective|made)\s+(?:as\s+of|the\s+date)\b", re.I | re.M
)
_INSTRUMENT = re.compile(
    r"\b(?:agreement|amendment|contract|deed|guarant(?:y|ee)|indenture|lease|mortgage|note|plan|warrant)s?\b|\btrust\W*$",
    re.I,
)
_PROSE = 120
_NEAR_TOP = 24
_LONGEST_LINE = 260
_FEWEST_LINES = 3
_LONGEST_TITLE_PAGE = 2_500


def without_top_lines(marks: Sequence[Mark], blocks: Sequence[Block]) -> list[Mark]:
    """The marks of an exhibit without the headings at its top that say more of its title and head nothing.

    Only lines that are set off stand between a release's headline and its dateline; on a contract's title page stand
    its title, its date, and who its parties are.
    """
    headings = [mark for mark in marks if mark.kind == "heading"]
    top = _above_dateline({mark.block for mark in headings}, blocks) or _title_page(marks, blocks)
    above = [mark for mark in headings if mark.block in top]
    title = next((mark for mark in above if _INSTRUMENT.search(mark.title)), above[0] if above else None)
    return [mark for mark in marks if mark.kind != "heading" or mark is title or mark.block not in top]


def _above_dateline(headings: Collection[int], blocks: Sequence[Block]) -> set[int]:
    """The lines that are set off right above a dateline."""
    told = [index for index, block in enumerate(blocks) if block.text][:_NEAR_TOP]
    dateline = next((at for at in told if _is_dateline(blocks[at])), 0)
    above = reversed([at for at in told if at < dateline])
    return set(takewhile(lambda at: at in headings or _is_set_off(blocks[at]), above))


def _is_dateline(block: Block) -> bool:
    is_prose = block.kind == "paragraph" and len(block.text) > _PROSE and not block.style.bold
    return is_prose and _DATELINE.match(block.text) is not None


def _is_set_off(block: Block) -> bool:
    style = block.style
    is_line = block.kind != "table" and len(block.text) <= _LONGEST_LINE
    return is_line and (style.bold or style.italic or style.centered or style.underline)


def _title_page(marks: Sequence[Mark], blocks: Sequence[Block]) -> set[int]:
    """The lines of a first page that names the parties to a contract, before its contents list or its text."""
    contents = next((mark.block for mark in marks if mark.kind == "contents"), len(blocks))
    page = list(takewhile(lambda at: blocks[at].page == blocks[0].page, range(contents)))
    lines = [at for at in page if blocks[at].text]
    ends = len(page) < len(blocks) and len(lines) >= _FEWEST_LINES
    if not ends or any(len(blocks[at].text) > _LONGEST_LINE for at in lines):
        return set()
    words = "\n".join(blocks[at].text for at in lines)
    return set(lines) if len(words) <= _LONGEST_TITLE_PAGE and _PARTIES.search(words) else set()
