"""The tree of a form that EDGAR takes as XML: its elements, which are the parts of the form, as they are nested."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark


def element_marks(blocks: Sequence[Block]) -> list[Mark]:
    """A mark for each element that has a heading; headings are set the smaller the deeper their element stands."""
    why = "An element of the form, with those that it holds below it."
    marks: list[Mark] = []
    sizes: list[float] = []
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            size = block.style.size or 0.0
            while sizes and sizes[-1] <= size:
                sizes.pop()
            evidence = Evidence("element", 0.95, why)
            marks.append(Mark(index, 0, len(block.text), "heading", block.text, len(sizes), evidence))
            sizes.append(size)
    return marks
