"""Stretches of two documents whose lines are broken elsewhere: other blocks, the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from viewer.comparison.blocks.alignment import Pair, Window, gaps
from viewer.comparison.blocks.likeness import Bag, shared
from viewer.comparison.blocks.normal import is_mark, words
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.filing.model import Document

_LONG = 60
"""Characters of a block that, where it is the same in both, is no piece of a broken line."""
_LITTLE = 120
"""Words up to which the same words are the same text; of more, the pairs of neighbours must be the same too."""
_IN_ORDER = 0.9
"""How many pairs of neighbours may differ for each word, where other texts differ in nearly two."""
_SAME_RUNS = 0.75
"""The share of its words that a run must have in common with its twin for the runs to be in step."""
_ELSEWHERE = 0.65
"""The share of the words of blocks without a match that must be on the other side nonetheless."""


class Stretch(NamedTuple):
    """A window of spots that is one text, and the blocks that stand in it on either side."""

    window: Window
    ours: list[int]
    theirs: list[int]


def rewrapped(
    ours: TextBlocks, theirs: TextBlocks, equal: Sequence[Pair], gone: Sequence[int], new: Sequence[int]
) -> list[Stretch]:
    """The stretches between long equal blocks where most of what is gone or new is on the other side nonetheless."""
    fixed = [pair for pair in equal if len(ours.keys[pair[0]]) >= _LONG]
    same, other_same = {ours.index[at] for at, _ in equal}, {theirs.index[other] for _, other in equal}
    found: list[Stretch] = []
    for window in gaps(fixed, len(ours.keys), len(theirs.keys)):
        left = gone[bisect_left(gone, window.start) : bisect_left(gone, window.end)]
        right = new[bisect_left(new, window.other_start) : bisect_left(new, window.other_end)]
        if not (left or right) or not _as_long(ours, theirs, window):
            continue
        elsewhere = {ours.keys[at] for at in left} & {theirs.keys[at] for at in right}
        left = [ours.index[at] for at in left if ours.keys[at] not in elsewhere]
        right = [theirs.index[at] for at in right if theirs.keys[at] not in elsewhere]
        blocks = ours.between(window.start, window.end)
        other_blocks = theirs.between(window.other_start, window.other_end)
        rest = [at for at in blocks if at not in same]
        other_rest = [at for at in other_blocks if at not in other_same]
        bag, twin = _words(ours, rest), _words(theirs, other_rest)
        single = _words(ours, left).total() + _words(theirs, right).total()
        most = (1 - _ELSEWHERE) * single
        if not (blocks and other_blocks and single) or bag.total() + twin.total() - 2 * shared(bag, twin) > most:
            continue
        if single <= _LITTLE or _differing(ours.word_pairs(rest), theirs.word_pairs(other_rest)) <= _IN_ORDER * single:
            found.append(Stretch(window, blocks, other_blocks))
    return found


def _as_long(ours: TextBlocks, theirs: TextBlocks, window: Window) -> bool:
    """Whether the window has about as much text on either side, which is soon known."""
    length = sum(map(len, ours.keys[window.start : window.end]))
    other_length = sum(map(len, theirs.keys[window.other_start : window.other_end]))
    return max(length, other_length) <= 2 * min(length, other_length)


def in_step(
    original: Document, ours: Sequence[int], amendment: Document, theirs: Sequence[int]
) -> list[tuple[bool, list[int], list[int]]]:
    """Tables (pieces of one, where pages break) and other text in turn, with whether each is a table.

    Empty where the two sides do not say the same in the same turns, or there is no table.
    """
    runs, twins = _runs(original, ours), _runs(amendment, theirs)
    if [is_table for is_table, _ in runs] != [is_table for is_table, _ in twins] or not any(
        is_table for is_table, _ in runs
    ):
        return []
    bags = [(_said(original, run), _said(amendment, twins[at][1])) for at, (_, run) in enumerate(runs)]
    same = 2 * sum(shared(bag, twin) for bag, twin in bags)
    if same < _SAME_RUNS * sum(bag.total() + twin.total() for bag, twin in bags):
        return []
    return [(is_table, run, twins[at][1]) for at, (is_table, run) in enumerate(runs)]


def _runs(document: Document, blocks: Sequence[int]) -> list[tuple[bool, list[int]]]:
    grouped = groupby(blocks, lambda at: document.blocks[at].kind == "table")
    return [(is_table, list(run)) for is_table, run in grouped]


def _said(document: Document, blocks: Sequence[int]) -> Bag:
    return Counter(form for at in blocks for form in _told(document.blocks[at].text))


def _told(text: str) -> list[str]:
    return [form for form, _, _ in words(text) if not is_mark(form)]


def _differing(pairs: Counter[tuple[str, str]], others: Counter[tuple[str, str]]) -> int:
    return (pairs - others).total() + (others - pairs).total()


def _words(side: TextBlocks, blocks: Sequence[int]) -> Bag:
    bag: Bag = Counter()
    for block in blocks:
        bag.update(side.words_of(block))
    return bag
