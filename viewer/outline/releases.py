"""News releases: what stands between the headline and the paragraph that begins with a place and a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block
from viewer.outline.mark import Mark

_DATE = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?\b"
_WIRE = r"(?:business\s*wire|globe\s*newswire|pr\s*newswire|accesswire|marketwired?|newsfile)\b"
_DATELINE = re.compile(
    rf"\W*(?-i:[A-Z])[\w.’'\s,()/&-]{{0,120}}?(?:{_DATE}|\W{_WIRE})[^.]{{0,60}}?(?:[–—/]|--|-\s)", re.I
)
_PROSE = 120
_NEAR_TOP = 24
_LONGEST_LINE = 260


def without_subheads(marks: Sequence[Mark], blocks: Sequence[Block]) -> list[Mark]:
    """The marks without the lines under a release's headline: they say more of it and head nothing.

    Only lines that are set off, and nothing else, stand between it and the dateline.
    """
    told = [index for index, block in enumerate(blocks) if block.text][:_NEAR_TOP]
    dateline = next((at for at in told if _is_dateline(blocks[at])), None)
    if dateline is None:
        return list(marks)
    headings = {mark.block for mark in marks if mark.kind == "heading"}
    above = [at for at in told if at < dateline]
    subheads: set[int] = set()
    while above and (above[-1] in headings or _is_set_off(blocks[above[-1]])):
        subheads.add(above.pop())
    headline = min(subheads & headings, default=None)
    return [mark for mark in marks if mark.block not in subheads or mark.block == headline or mark.kind != "heading"]


def _is_dateline(block: Block) -> bool:
    is_prose = block.kind == "paragraph" and len(block.text) > _PROSE and not block.style.bold
    return is_prose and _DATELINE.match(block.text) is not None


def _is_set_off(block: Block) -> bool:
    style = block.style
    is_line = block.kind != "table" and len(block.text) <= _LONGEST_LINE
    return is_line and (style.bold or style.italic or style.centered or style.underline)
