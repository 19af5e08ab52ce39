"""The proxy voting record of a fund: its series and, under each, the meetings at which it voted (Form N-PX, Item 1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark

_VOTES = re.compile(r"\bproxy\s+voting\s+record\b", re.I)
_MEETING = re.compile(r"(?:^|[\n\t])\W{0,3}meeting\s+date\s*:", re.I)
_SERIES = re.compile(r"^\W{0,3}={3,}\s*(?P<name>[^=\n]{3,90}?)\s*={3,}\W*$", re.M)
_FIELD = re.compile(r"^\W{0,3}(?:ticker|security\s+id|cusip|record\s+date|isin)\b", re.I)
_RULE = re.compile(r"[\W_]*")
_LONGEST = 120


def meeting_marks(blocks: Sequence[Block], items: Sequence[Mark], stop: int) -> list[Mark]:
    """The series in an Item of votes, before a block, and the companies whose meetings are told below their names."""
    item = next((mark for mark in items if mark.kind == "item" and _VOTES.search(mark.title)), None)
    if item is None:
        return []
    found: list[Mark] = []
    first, level = item.block + 1, item.level + 1
    depth = level
    for index in range(first, stop):
        text = blocks[index].text
        if series := _SERIES.search(text):
            depth = level + 1
            why = "A name between double rules, as records of votes set off the series of a fund."
            name = " ".join(series["name"].split())
            found.append(_mark(index, series.start(), series.end(), name, level, "series", why))
        elif _MEETING.search(text) and (company := _company_above(blocks, index, first)) is not None:
            why = "The company whose meeting is told below its name."
            name = " ".join(blocks[company].text.split())
            if not found or found[-1].block < company:
                found.append(_mark(company, 0, len(blocks[company].text), name, depth, "meeting", why))
    return found


def _mark(block: int, start: int, end: int, name: str, level: int, rule: str, why: str) -> Mark:
    return Mark(block, start, end, "heading", name, level, Evidence(rule, 0.85, why))


def _company_above(blocks: Sequence[Block], index: int, first: int) -> int | None:
    """The nearest line above the fields of a meeting that is none of them."""
    for above in range(index - 1, max(first, index - 6), -1):
        text = blocks[above].text
        if not text or _RULE.fullmatch(text) or _FIELD.match(text):
            continue
        return above if len(text) <= _LONGEST and "\n" not in text and blocks[above].kind != "table" else None
    return None


VOTES = ("series", "meeting")
"""The rules of these marks, below which are votes and no headings."""
