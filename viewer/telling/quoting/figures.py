"""Figures in a text: whoever takes words of a filing takes each of its figures whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from viewer.filing.model import Block, Place

_FIGURE = re.compile(
    r"(?P<open>\([ \t]?[$€£¥]?[ \t]?)?(?<![\w.,])(?P<minus>[-−–])?"
    r"(?P<digits>\d+(?:[.,]\d+)*|\.\d+)(?:[ \t]?%)?(?(open)[ \t]?\))"
)
"""A number with its sign. In tables of markup the bracket that closes it, or its per cent, has a cell of its own."""
_LONGEST = 80
"""No figure has more characters."""


def with_whole_figures(blocks: Sequence[Block], places: Iterable[Place]) -> tuple[Place, ...]:
    """The places, wider where one begins or ends inside a figure; those that another one then holds are left out.

    Of running text a figure is widened where its digits are cut. In a table it has its brackets and its per cent in
    any case: without them "(4,312)" would be another figure.
    """
    found: list[Place] = []
    for place in places:
        whole = _widened(blocks[place.block], place)
        if not found or not _holds(found[-1], whole):
            found.append(whole)
    return tuple(found)


def _widened(block: Block, place: Place) -> Place:
    if place.start is None or place.end is None or place.start >= place.end:
        return place
    start, end = place.start, place.end
    for figure in _FIGURE.finditer(block.text, max(0, start - _LONGEST), end + _LONGEST):
        first, past = figure.span("digits")
        is_cut = first < place.start < past or first < place.end < past
        if is_cut or (block.cells and first < place.end and place.start < past):
            start, end = min(start, figure.start()), max(end, figure.end())
    return replace(place, start=start, end=end)


def _holds(one: Place, other: Place) -> bool:
    """Whether a place is inside the one before it."""
    if (one.document, one.block) != (other.document, other.block) or one.end is None or other.end is None:
        return False
    return one.position <= other.position and other.end <= one.end
