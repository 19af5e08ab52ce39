"""What became of the blocks of two documents: equal, edited, moved, gone and new ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from viewer.comparison.blocks.alignment import Pair
from viewer.comparison.blocks.likeness import Bag, shared
from viewer.comparison.blocks.text_blocks import TextBlocks

_PIECE = 0.65
"""The share of a block's words that must be among what its neighbours leave over of a text for it to be a piece."""
Gathered = tuple[list[int], list[int]]
"""A group while it grows."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks of either document that are one text: one and one, or more where it was divided.

    ``rewrapped`` says that the blocks tell nothing, as lines are broken elsewhere: only the words count.
    """

    ours: tuple[int, ...]
    theirs: tuple[int, ...]
    rewrapped: bool = False


@dataclass(slots=True)
class Matching:
    """What became of the blocks of two documents, by block index."""

    equal: list[Pair] = field(default_factory=list)
    edited: list[Group] = field(default_factory=list)
    moved: list[Pair] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)


def absorbed(ours: TextBlocks, theirs: TextBlocks, groups: list[Gathered], left: list[int], side: int) -> list[int]:
    """The blocks left on a side (0 ours, 1 theirs), but for those that join the group beside them as a piece of it."""
    mine, other = (ours, theirs) if side == 0 else (theirs, ours)
    holding = {spot: group for group in groups for spot in group[side]}
    rest: list[int] = []
    for at in left:
        beside = holding.get(at - 1) or holding.get(at + 1)
        if beside is not None and _is_piece(mine, at, beside[side], other, beside[1 - side]):
            beside[side].append(at)
            beside[side].sort()
            holding[at] = beside
        else:
            rest.append(at)
    return rest


def _is_piece(mine: TextBlocks, at: int, beside: Sequence[int], other: TextBlocks, whole: Sequence[int]) -> bool:
    """Whether a block says what the whole on the other side says beyond the blocks that are matched with it."""
    if (mine.block(at).kind == "table") != (other.block(whole[0]).kind == "table"):
        return False
    remaining: Bag = Counter()
    for spot in whole:
        remaining += other.bag(spot)
    for spot in beside:
        remaining -= mine.bag(spot)
    piece = mine.bag(at)
    return piece.total() > 1 and shared(piece, remaining) >= _PIECE * piece.total()
