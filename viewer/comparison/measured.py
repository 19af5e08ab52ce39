"""How much of either document is in the other, and which of their blocks stand level."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from viewer.comparison.blocks.alignment import Pair
from viewer.comparison.blocks.matching import Matching
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.filing.model import Block, Document, Place

_WHOLE = 0.6
"""An amendment that repeats this share of a document's text repeats the document."""
_ALL = 0.9
"""A report of an event of which this share stood in the original sets it out anew, shortened."""
_OTHER = 0.15
"""Exhibits that share less than this are two documents under one number."""


class Measured(NamedTuple):
    """What was found of two documents as wholes.

    ``shares``: how much of each part of the original the amendment has too, 0 to 1. ``is_other``: they are two
    documents. ``is_whole``: the amendment repeats the document. ``level``: the blocks that are the same, edited or
    not, in order, and ``other_level`` the same from the amendment's side; ``all_level`` has those that moved, too.
    """

    shares: Mapping[int | None, float]
    is_other: bool
    is_whole: bool
    level: Sequence[Pair]
    other_level: Sequence[Pair]
    all_level: tuple[Pair, ...]


def measured(ours: TextBlocks, theirs: TextBlocks, matching: Matching, *, replaces_items: bool) -> Measured:
    """How much of either text, and of each part of the original, is in the other; and what stands level."""
    gone, new = set(matching.gone), set(matching.new)
    total: Counter[int | None] = Counter()
    kept: Counter[int | None] = Counter()
    for at, form in zip(ours.index, ours.keys, strict=True):
        part = ours.parts.at(at)
        total[part] += len(form)
        kept[part] += len(form) if at not in gone else 0
    share = kept.total() / max(total.total(), 1)
    lengths = {at: len(form) for at, form in zip(theirs.index, theirs.keys, strict=True)}
    repeated = sum(length for at, length in lengths.items() if at not in new)
    other_share = repeated / max(sum(lengths.values()), 1)
    shortened = other_share >= _ALL and share >= _WHOLE / 2 and not replaces_items
    level = [
        *matching.equal,
        *((group.ours[-1], group.theirs[-1]) for group in matching.edited if group.ours and group.theirs),
    ]
    return Measured(
        shares={part: kept[part] / total[part] for part in total},
        is_other=max(share, other_share) < _OTHER,
        is_whole=share >= _WHOLE or shortened,
        level=sorted(level),
        other_level=sorted((b, a) for a, b in level),
        all_level=tuple(sorted({*matching.equal, *matching.moved, *_pairs(ours.blocks, theirs.blocks, matching)})),
    )


def forerunner(level: Sequence[Pair], block: int) -> Pair | None:
    """The last pair whose first member stands before a block."""
    spot = bisect_left(level, (block,)) - 1
    return level[spot] if spot >= 0 else None


def beside(document: Document, level: Sequence[Pair], block: int) -> Place | None:
    """Where a block of the other document would stand: at the end of the one that its forerunner is matched with."""
    before = forerunner(level, block)
    if before is None:
        return Place(document.index, 0, 0, 0) if document.blocks else None
    length = len(document.blocks[before[1]].text)
    return Place(document.index, before[1], length, length)


def _pairs(ours: Sequence[Block], theirs: Sequence[Block], matching: Matching) -> Iterator[Pair]:
    """The blocks of each group that stand level: where a text was divided, by the characters before them."""
    for group in matching.edited:
        begun, other_begun = _shares(ours, group.ours), _shares(theirs, group.theirs)
        yield from (
            (at, group.theirs[bisect_right(other_begun, share) - 1])
            for at, share in zip(group.ours, begun, strict=True)
        )
        yield from (
            (group.ours[bisect_right(begun, share) - 1], at)
            for at, share in zip(group.theirs, other_begun, strict=True)
        )


def _shares(blocks: Sequence[Block], group: Sequence[int]) -> list[float]:
    """Where each of some blocks begins in their text together, from 0 to 1."""
    lengths = [len(blocks[at].text) for at in group]
    total = sum(lengths) or 1
    return [before / total for before in accumulate(lengths[:-1], initial=0)]
