"""Where some words stand in a document: exactly, or nearly so."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from viewer.quotes.words import Forms, Worded

_COMMON = 2_000
"""A word that stands more often in a document says little of where a passage is."""
LONGEST = 400
"""Of a longer passage its beginning is looked for: what follows is found by it."""
_BEST = 3
_EFFORT = 2_000_000
"""So many words are held against each other one by one; where there are more, a passage is looked for in one walk."""


class Like(NamedTuple):
    """Words of a document that nearly are those looked for: from ``first`` to ``end``, alike by a share of 0 to 1.

    ``pairs`` are the stretches that are the same: where in the words looked for, where in the document, how many.
    """

    first: int
    end: int
    share: float
    pairs: tuple[tuple[int, int, int], ...]


def exactly(words: Forms, within: Worded) -> Iterator[int]:
    """Where the same words begin, in order."""
    if not words:
        return
    positions = [within.positions.get(form) for form in words]
    if None in positions:
        return
    rarest = min(range(len(words)), key=lambda at: len(positions[at] or ()))
    if len(positions[rarest] or ()) * len(words) > _EFFORT:
        yield from _in_one_walk(words, within.forms)
        return
    wanted = list(words)
    for at in positions[rarest] or ():
        first = at - rarest
        if first >= 0 and within.forms[first : first + len(wanted)] == wanted:
            yield first


def _in_one_walk(words: Forms, forms: Sequence[str]) -> Iterator[int]:
    """The same, in the time of the text's length (Knuth, Morris and Pratt): what repeats itself stands everywhere."""
    shorter = [0] * len(words)  # how many words are the beginning again, up to each of them
    for at in range(1, len(words)):
        held = shorter[at - 1]
        while held and words[at] != words[held]:
            held = shorter[held - 1]
        shorter[at] = held + (words[at] == words[held])
    held = 0
    for at, form in enumerate(forms):
        while held and form != words[held]:
            held = shorter[held - 1]
        held += form == words[held]
        if held == len(words):
            yield at + 1 - held
            held = shorter[held - 1]


def most_like(words: Forms, within: Worded) -> tuple[Like, ...]:
    """The places of a document whose words are most like those looked for, the best first; none overlaps another."""
    wanted = words[:LONGEST]
    found = sorted((_like(wanted, within, around) for around in _around(wanted, within)), key=lambda one: -one.share)
    best: list[Like] = []
    for one in found:
        if one.share > 0 and all(one.end <= other.first or other.end <= one.first for other in best):
            best.append(one)
    return tuple(best)


def _around(words: Sequence[str], within: Worded) -> list[int]:
    """Where the passage may begin: the starts that the most of its rarer words speak for."""
    size = max(8, len(words) // 2)
    votes: Counter[int] = Counter()
    for at, form in enumerate(words):
        positions: Sequence[int] = within.positions.get(form, array("L"))
        if len(positions) <= _COMMON:
            weight = 1 if len(form) > 1 else 0
            votes.update({(position - at) // size: weight for position in positions})
    best = [bucket for bucket, count in votes.most_common(_BEST * 2) if count > 0]
    return [bucket * size for bucket in best]


def _like(words: Forms, within: Worded, around: int) -> Like:
    room = max(8, len(words) // 2)
    start, end = max(0, around - room), min(len(within), around + len(words) + 2 * room)
    matcher = SequenceMatcher(None, words, within.forms[start:end], autojunk=False)
    pairs = _together([(ours, start + theirs, count) for ours, theirs, count in matcher.get_matching_blocks() if count])
    if not pairs:
        return Like(around, around, 0.0, ())
    first, past = pairs[0][1], pairs[-1][1] + pairs[-1][2]
    same = sum(count for _, _, count in pairs)
    return Like(first, past, 2 * same / (len(words) + past - first), tuple(pairs))


def _together(pairs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The stretches without those at the ends that lie farther off than they are long: they belong to other text."""
    while len(pairs) > 1 and pairs[1][1] - pairs[0][1] - pairs[0][2] > 2 * pairs[0][2] + pairs[1][0]:
        pairs = pairs[1:]
    while len(pairs) > 1 and pairs[-1][1] - pairs[-2][1] - pairs[-2][2] > 2 * pairs[-1][2] + 8:
        pairs = pairs[:-1]
    return pairs
