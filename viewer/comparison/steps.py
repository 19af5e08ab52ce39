"""Keeping two filings in step: where a point of one stands in the other, across moved, divided and missing text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from viewer.comparison.blocks.alignment import Pair
    from viewer.comparison.model import Comparison

Side = Literal["original", "amendment"]


class Point(NamedTuple):
    """A point of a document: a block, and how far down it, from 0 (its top) to 1 (its bottom)."""

    block: int
    share: float


class Step(NamedTuple):
    """Where to go to stay in step: ``share`` of the way from one point of a document to another."""

    document: int
    start: Point
    end: Point
    share: float = 0.0


class Steps:
    """The documents and blocks of a pair of filings that stand level, from either side."""

    def __init__(self, comparison: Comparison) -> None:
        matches = comparison.matches
        self._twins = {
            "original": {match.original: match.amendment for match in matches},
            "amendment": {match.amendment: match.original for match in matches},
        }
        self._level = {
            "original": {match.original: _Level(match.blocks) for match in matches},
            "amendment": {match.amendment: _Level((b, a) for a, b in match.blocks) for match in matches},
        }

    def twin(self, side: Side, document: int) -> int | None:
        """The document of the other filing that is the same as one of this side; None where it has none."""
        return self._twins[side].get(document)

    def across(self, side: Side, document: int, point: Point) -> Step | None:
        """Where the other filing says what stands at a point of this one; between two where it does not say it."""
        twin = self.twin(side, document)
        level = self._level[side].get(document)
        if twin is None or level is None:
            return None
        return level.across(twin, point)


class _Level:
    """The blocks of one document that have a match, in order, and what they are matched with."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs = sorted(pairs)
        self._blocks = [block for block, _ in self._pairs]
        self._together: defaultdict[int, list[int]] = defaultdict(list)
        for block, other in self._pairs:
            self._together[other].append(block)

    def across(self, document: int, point: Point) -> Step:
        first, past = bisect_left(self._blocks, point.block), bisect_right(self._blocks, point.block)
        if first < past:
            here = self._within([other for _, other in self._pairs[first:past]], point)
            return Step(document, here, here)
        before = Point(self._pairs[first - 1][1], 1.0) if first else Point(0, 0.0)
        if past == len(self._pairs):
            return Step(document, before, before)
        after = Point(self._pairs[past][1], 0.0)
        if after.block <= before.block:
            return Step(document, before, before)  # what follows here stands elsewhere there
        known = self._blocks[first - 1] if first else -1
        share = (point.block + point.share - known - 1) / (self._blocks[past] - known - 1)
        return Step(document, before, after, share)

    def _within(self, others: list[int], point: Point) -> Point:
        """A point of a text that is divided into several blocks there, or of one of several that are one there."""
        at = point.share * len(others)
        spot = min(int(at), len(others) - 1)
        together = self._together[others[spot]]
        if len(others) > 1 or len(together) == 1:
            return Point(others[spot], at - spot)
        return Point(others[0], (together.index(point.block) + point.share) / len(together))
