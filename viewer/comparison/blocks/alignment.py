"""Aligning two sequences of equal things in order: unique things first (patience), small windows exactly.

Every step is linear or n log n in its window, so that two filings of any length align in about the time it takes to
read them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

Pair = tuple[int, int]
SMALL = 4_000
"""Windows of at most this many possible pairs are aligned exactly."""
RUN = 8
"""Where nothing stands once, so many things that follow each other may."""
DEEP = 12
"""How often a window is divided by its unique things before repeated things are counted off."""


class Window(NamedTuple):
    """Stretches of two sequences that stand against each other, ends exclusive."""

    start: int
    end: int
    other_start: int
    other_end: int
    depth: int = 0


def align(a: Sequence[Hashable], b: Sequence[Hashable], anchors: Iterable[Pair] = ()) -> list[Pair]:
    """Index pairs in ascending order on both sides whose things are equal.

    ``anchors`` are pairs that belong together although they may not be equal; those that keep the order with the most
    unique things are among the result.
    """
    found: list[Pair] = []
    whole = Window(0, len(a), 0, len(b))
    anchors = tuple(anchors)
    if anchors:
        # of two pairs with the same first member the later one comes first here, so that no chain can hold both
        spine = longest_chain(sorted({*anchors, *_unique(a, b, whole)}, key=lambda pair: (pair[0], -pair[1])))
        found += spine
        waiting = _between(spine, whole)
    else:
        waiting = [whole]
    while waiting:
        window = _trim(a, b, waiting.pop(), found)
        if window.start == window.end or window.other_start == window.other_end:
            continue
        pairs, finished = _window(a, b, window)
        found += pairs
        if pairs and not finished:
            waiting += _between(pairs, window)
    return sorted(found)


def longest_chain(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest choice of pairs, sorted by their first members, that ascends on both sides."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, second) in enumerate(pairs):
        spot = bisect_left(tails, second)
        before.append(ends[spot - 1] if spot else -1)
        if spot == len(tails):
            tails.append(second)
            ends.append(at)
        elif second < tails[spot]:
            tails[spot], ends[spot] = second, at
    chain: list[Pair] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def gaps(pairs: Sequence[Pair], length: int, other_length: int) -> list[Window]:
    """The windows between ascending pairs in which something is left on either side."""
    return [
        window
        for window in _between(pairs, Window(0, length, 0, other_length))
        if window.start < window.end or window.other_start < window.other_end
    ]


def _window(a: Sequence[Hashable], b: Sequence[Hashable], window: Window) -> tuple[list[Pair], bool]:
    if (window.end - window.start) * (window.other_end - window.other_start) <= SMALL:
        return _exactly(a, b, window), True
    if window.depth < DEEP:
        for length in (1, RUN):
            if unique := longest_chain(_unique(a, b, window, length)):
                return unique, False
    return longest_chain(_counted_off(a, b, window)), True


def _trim(a: Sequence[Hashable], b: Sequence[Hashable], window: Window, found: list[Pair]) -> Window:
    start, end, other_start, other_end, depth = window
    while start < end and other_start < other_end and a[start] == b[other_start]:
        found.append((start, other_start))
        start += 1
        other_start += 1
    while start < end and other_start < other_end and a[end - 1] == b[other_end - 1]:
        end -= 1
        other_end -= 1
        found.append((end, other_end))
    return Window(start, end, other_start, other_end, depth)


def _unique(a: Sequence[Hashable], b: Sequence[Hashable], window: Window, length: int = 1) -> list[Pair]:
    """Pairs of things (or of the first of runs) that stand once on either side of the window, in the first's order."""
    ours = _runs(a[window.start : window.end], length)
    theirs = _runs(b[window.other_start : window.other_end], length)
    count, other_count = Counter(ours), Counter(theirs)
    where = {thing: at for at, thing in enumerate(theirs, window.other_start) if other_count[thing] == 1}
    return [(at, where[thing]) for at, thing in enumerate(ours, window.start) if thing in where and count[thing] == 1]


def _runs(things: Sequence[Hashable], length: int) -> Sequence[Hashable]:
    """All runs of so many things that follow each other."""
    return things if length == 1 else list(zip(*(things[at:] for at in range(length)), strict=False))


def _counted_off(a: Sequence[Hashable], b: Sequence[Hashable], window: Window) -> list[Pair]:
    """The first of each repeated thing with the first, the second with the second, and so on."""
    where: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in range(window.other_end - 1, window.other_start - 1, -1):
        where[b[at]].append(at)
    return [(at, where[a[at]].pop()) for at in range(window.start, window.end) if where.get(a[at])]


def _exactly(a: Sequence[Hashable], b: Sequence[Hashable], window: Window) -> list[Pair]:
    matcher = SequenceMatcher(
        None, a[window.start : window.end], b[window.other_start : window.other_end], autojunk=False
    )
    return [
        (window.start + block.a + at, window.other_start + block.b + at)
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    ]


def _between(pairs: Sequence[Pair], window: Window) -> list[Window]:
    """The windows before, between and after ascending pairs."""
    start, other_start, depth = window.start, window.other_start, window.depth + 1
    windows: list[Window] = []
    for first, second in pairs:
        if first > start or second > other_start:
            windows.append(Window(start, first, other_start, second, depth))
        start, other_start = first + 1, second + 1
    windows.append(Window(start, window.end, other_start, window.other_end, depth))
    return windows
