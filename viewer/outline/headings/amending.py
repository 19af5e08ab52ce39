"""Text that a contract puts into another: "is deleted and the following is substituted therefor:", set in below.

What the text put in is called belongs to the contract that is amended; the amending one goes on below it, however
strongly the headings put in stand out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.filing.model import Block
from viewer.outline.headings.heading import Heading, Look

_PUTS_IN = re.compile(
    r"\b(?:amended|deleted|replaced|substituted|restated|revised|added|inserted)\b[^:]{0,160}"
    r"\b(?:following|follows|therefor|thereof|read)\b[^:.]{0,60}:\W*$",
    re.I,
)
_LONGEST = 400
_PUT_IN = "put-in"
_BELOW = 20.0
"""What is put in stands out less than anything of the contract that puts it in."""


def as_amending(found: Sequence[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The headings; those put in into another contract stand below the others, each text put in by itself.

    A line closed by a full stop between words that are set off alike at the start of paragraphs is one of these.
    """
    put_in = _put_in(found, blocks)
    if not any(put_in):
        return list(found)
    own = _as_run_in([one for one, where in zip(found, put_in, strict=True) if not where], blocks)
    told = {one.block: one for one in own}
    return [
        replace(one, rank=one.rank - _BELOW, look=(_PUT_IN, where, *one.look)) if where else told[one.block]
        for one, where in zip(found, put_in, strict=True)
    ]


def is_put_in_elsewhere(heading: Heading, above: Heading) -> bool:
    """Whether two headings are of texts that two clauses put in."""
    return heading.look[0] == above.look[0] == _PUT_IN and heading.look[1] != above.look[1]


def _put_in(found: Sequence[Heading], blocks: Sequence[Block]) -> list[int]:
    """For each heading the block of the clause that puts its text in; 0 where none does."""
    wanted = {one.block for one in found}
    where: dict[int, int] = {}
    clause = 0
    for index in range(min(wanted, default=0), max(wanted, default=-1) + 1):
        block = blocks[index]
        if not block.text or block.style.centered:
            continue
        if clause and block.style.indent <= blocks[clause].style.indent:
            clause = 0
        if clause:
            where[index] = clause
        elif block.kind == "paragraph" and block.text[-1] == ":" and _PUTS_IN.search(block.text[-_LONGEST:]):
            clause = index
    return [where.get(one.block, 0) for one in found]


def _as_run_in(own: Sequence[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The headings of the contract itself, lines between its run-in headings told as run in where they are set so."""
    looks: dict[Look, Heading] = {one.look: one for one in own if one.rule == "run-in" and one.title.isupper()}
    told = list(own)
    for at, (above, heading) in enumerate(pairwise(own), 1):
        alike = looks.get(above.look)
        runs = blocks[heading.block].runs
        if alike and heading.rule == "style" and heading.title.isupper() and heading.title.endswith(".") and runs:
            told[at] = replace(heading, look=alike.look, rank=alike.rank)
    return told
