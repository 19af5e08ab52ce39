"""Which paragraphs, tables or rows of two stretches are the same thing, edited: by the words they share."""

from __future__ import annotations

from bisect import bisect, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from viewer.comparison.blocks.alignment import Pair

FEW = 600
"""Up to this many possible pairs each is weighed; above it only those that share a rare word."""
_RARE_WORDS = 8
_LIKELIEST = 5
"""So many things are weighed for each where there are many."""
_COMMON = 24
"""A word in more things than this does not lead from one to another."""

Bag = Counter[str]


def shared(a: Bag, b: Bag) -> int:
    """How many words two bags have in common."""
    if len(b) < len(a):
        a, b = b, a
    return sum(min(count, b[word]) for word, count in a.items() if word in b)


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
    """The likest pairs that keep the order, ascending; and the other likely ones, likest first.

    Of pairs as like as each other those that stand level go first.
    """
    weighed = [(-weight, abs(a - b), (a, b)) for a, b in possible if (weight := weigh(a, b)) >= threshold]
    weighed.sort()
    kept: list[Pair] = []
    crossing: list[tuple[float, Pair]] = []
    used: set[int] = set()
    other_used: set[int] = set()
    for weight, _, pair in weighed:
        if pair[0] in used or pair[1] in other_used:
            continue
        spot = bisect(kept, pair)
        if (spot and kept[spot - 1][1] >= pair[1]) or (spot < len(kept) and kept[spot][1] <= pair[1]):
            crossing.append((-weight, pair))
            continue
        insort(kept, pair)
        used.add(pair[0])
        other_used.add(pair[1])
    return kept, crossing
