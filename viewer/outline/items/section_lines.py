"""Sections over Items with two numbers: Forms 8-K and SD put Item 2.02 under "Section 2 - Financial Information"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark

_SECTION = re.compile(r"^\W{0,3}section\s+(?P<number>\d{1,2})\b(?!\.\d)\W{0,4}(?P<title>.{0,150})$", re.I)
_ABOVE = 3


def with_sections(marks: Sequence[Mark], blocks: Sequence[Block]) -> list[Mark]:
    """The same marks with those of the sections whose headings stand right above Items, and these under them."""
    made: list[Mark] = []
    section: str | None = None
    for mark in marks:
        number = mark.items[0].number.partition(".") if mark.items else ("", "", "")
        if not number[1] or mark.level > 0:
            made.append(mark)
            continue
        heading = _heading_above(mark, number[0], blocks)
        if heading is not None:
            made.append(heading)
            section = number[0]
        elif section != number[0]:
            section = None
        made.append(replace(mark, level=1) if section else mark)
    return made


def _heading_above(mark: Mark, number: str, blocks: Sequence[Block]) -> Mark | None:
    place = _line_above(mark, blocks)
    if place is None:
        return None
    block, start, line = place
    found = _SECTION.match(line)
    if found is None or found["number"] != number or not (found["title"] or found.end() == len(found[0])):
        return None
    text = " ".join(found[0].split())
    why = f"A section of the form, right above {mark.label}, which it holds."
    return Mark(block, start, start + found.end(), "heading", text, 0, Evidence("section-of-form", 0.95, why))


def _line_above(mark: Mark, blocks: Sequence[Block]) -> tuple[int, int, str] | None:
    """The line above an Item's heading, in its own block or in the nearest above it: block, start and words."""
    if mark.start > 0:
        before = blocks[mark.block].text[: mark.start].rstrip()
        start = before.rfind("\n") + 1
        return mark.block, start, before[start:]
    above = [index for index in range(max(0, mark.block - _ABOVE), mark.block) if blocks[index].text]
    return (above[-1], 0, blocks[above[-1]].text) if above else None
