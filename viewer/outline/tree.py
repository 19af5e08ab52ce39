"""Marks into a tree of sections that tile the document without gap or overlap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from viewer.filing.model import Block, Place
from viewer.outline.mark import Mark
from viewer.outline.model import Section


def build_tree(marks: Sequence[Mark], blocks: Sequence[Block], document: int) -> tuple[Section, ...]:
    """The sections of a document from its marks, sorted by position, the first at its very beginning.

    A section ends where the next of its level or a higher one begins; levels are closed up, so that a child is always
    one level below its parent.
    """
    starts = [0, *accumulate(len(block.text) + 1 for block in blocks)]
    end = (len(blocks), 0)
    position = 0

    def offset(at: tuple[int, int]) -> int:
        return starts[at[0]] + at[1]

    def sections(level: int, minimum: int, close: tuple[int, int]) -> tuple[Section, ...]:
        nonlocal position
        made = []
        while position < len(marks) and marks[position].level >= minimum:
            mark = marks[position]
            position += 1
            following = position
            while following < len(marks) and marks[following].level > mark.level:
                following += 1
            stop = marks[following].position if following < len(marks) else end
            stop = min(stop, close)
            children = sections(level + 1, mark.level + 1, stop)
            made.append(
                Section(
                    mark.kind,
                    mark.label,
                    mark.title,
                    level,
                    Place(document, mark.block, mark.start, mark.end),
                    Place(document, stop[0], stop[1]),
                    max(0, offset(stop) - offset(mark.position) - 1),
                    mark.evidence,
                    children,
                    mark.treatment,
                    items=mark.items,
                    part=mark.part,
                )
            )
        return tuple(made)

    return sections(0, 0, end)
