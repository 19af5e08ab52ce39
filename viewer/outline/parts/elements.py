"""The tree of a form that EDGAR takes as XML: its elements, which are the parts of the form, as they are nested."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark

_ITEM = re.compile(r"Item \d")
_MOST = 0.5


def element_marks(blocks: Sequence[Block]) -> list[Mark]:
    """A mark for each element that has a heading; headings are set the smaller the deeper their element stands.

    What the schema wraps around the form's parts holds none of them, and the form's Items stand side by side, though
    the schema holds one in another (Form D, Item 2). Inside an Item the form prints no headings.
    """
    why = "An element of the form, with those that it holds below it."
    headings = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    wrapping = {*headings[:1], *_wrapper(blocks, headings)}
    marks: list[Mark] = []
    above: list[int] = []
    for index in headings:
        size = _size(blocks[index])
        while above and (_size(blocks[above[-1]]) <= size or _is_beside(blocks[above[-1]], blocks[index])):
            above.pop()
        is_inside = any(_ITEM.match(blocks[one].text) for one in above)
        if not is_inside and (index == 0 or index not in wrapping or blocks[index + 1].kind != "heading"):
            evidence = Evidence("element", 0.95, why)
            depth = sum(one not in wrapping for one in above)
            marks.append(Mark(index, 0, len(blocks[index].text), "heading", blocks[index].text, depth, evidence))
        above.append(index)
    return marks


def _wrapper(blocks: Sequence[Block], headings: Sequence[int]) -> list[int]:
    """The last element that the outermost holds, where it holds most of the form: "formData" is no part of it."""
    outer = max((_size(blocks[index]) for index in headings[1:]), default=0.0)
    last = next((index for index in reversed(headings[1:]) if _size(blocks[index]) == outer), None)
    if last is None or last == headings[-1]:
        return []
    headed = sum(index >= last for index in headings) > _MOST * len(headings)
    told = sum(len(block.text) for block in blocks[last:]) > _MOST * sum(len(block.text) for block in blocks)
    return [last] if headed or told else []


def _is_beside(above: Block, below: Block) -> bool:
    return _ITEM.match(above.text) is not None and _ITEM.match(below.text) is not None


def _size(block: Block) -> float:
    return block.style.size or 0.0
