"""Which paragraphs, tables or rows of two stretches are the same thing, edited: by the words they share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from viewer.comparison.blocks.alignment import Pair

FEW = 600
"""Up to this many possible pairs each is weighed; above it only those that share a rare word."""
_RARE_WORDS = 8
"""So many of a thing's rarest words lead to the things that may be the same."""
_LIKELIEST = 5
"""So many things are weighed for each where there are many."""
_COMMON = 24
"""A word in more things than this does not lead from one to another."""
_TILT = 1e-9
"""What each step off level takes from a pair, so little that only equal choices are told apart by it."""

Bag = Counter[str]


def shared(a: Bag, b: Bag) -> int:
    """How many words two bags have in common."""
    return sum([min(a[word], b[word]) for word in a.keys() & b.keys()])


def likeness(a: Bag, b: Bag) -> float:
    """From 0, no word in common, to 1, the same words (Dice)."""
    size = a.total() + b.total()
    return 2 * shared(a, b) / size if size else 0.0


def candidates(ours: Sequence[Bag], theirs: Sequence[Bag]) -> list[Pair]:
    """Index pairs worth weighing: all where there are few, else the few that share the most rare words."""
    if len(ours) * len(theirs) <= FEW:
        return [(at, other) for at in range(len(ours)) for other in range(len(theirs))]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(ours):
        for word in bag:
            where[word].append(at)
    found: list[Pair] = []
    for other, bag in enumerate(theirs):
        rare = sorted((len(where[word]), word) for word in bag if word in where)[:_RARE_WORDS]
        votes = Counter(at for often, word in rare if often <= _COMMON for at in where[word])
        found += [(at, other) for at, _ in votes.most_common(_LIKELIEST)]
    return found


def best_pairs(
    possible: Sequence[Pair], weigh: Callable[[int, int], float], threshold: float
) -> tuple[list[Pair], list[tuple[float, Pair]]]:
    """The pairs that keep the order and are likest together, ascending; and the other likely ones, likest first.

    Of choices as like as each other the one whose pairs stand level is taken.
    """
    weighed = [(weight, pair) for pair in possible if (weight := weigh(*pair)) >= threshold]
    kept = _likest_chain(weighed)
    used, other_used = {at for at, _ in kept}, {other for _, other in kept}
    left = [one for one in weighed if one[1][0] not in used and one[1][1] not in other_used]
    return kept, sorted(left, key=lambda one: (-one[0], abs(one[1][0] - one[1][1])))


def _likest_chain(weighed: Sequence[tuple[float, Pair]]) -> list[Pair]:
    """The pairs, ascending on both sides, whose likeness comes to most.

    It counts squared, so that a pair that is clearly the same is not given up for two that are half so.
    """
    ends: list[int] = []  # the second members at which chains end, and what the best chain to each comes to
    sums: list[float] = []
    last: list[int] = []
    before: list[int] = []
    ordered = sorted(weighed, key=lambda one: (one[1][0], -one[1][1]))
    for at, (weight, (first, second)) in enumerate(ordered):
        spot = bisect_left(ends, second)
        total = weight * weight - _TILT * abs(first - second) + (sums[spot - 1] if spot else 0.0)
        before.append(last[spot - 1] if spot else -1)
        past = spot
        while past < len(ends) and sums[past] <= total:
            past += 1
        if past > spot or spot == len(ends) or ends[spot] > second:
            ends[spot:past], sums[spot:past], last[spot:past] = [second], [total], [at]
    chain: list[Pair] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(ordered[at][1])
        at = before[at]
    return chain[::-1]
