"""Which blocks are the same where lines are broken elsewhere all through: by the words of both documents in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from viewer.comparison.blocks.alignment import Pair, align
from viewer.comparison.blocks.normal import is_mark, words
from viewer.comparison.blocks.text_blocks import TextBlocks

_HALF = 0.5
"""The share of a block's words that must be in another for the two to be pieces of one text."""


def groups_by_words(ours: TextBlocks, theirs: TextBlocks) -> list[tuple[list[int], list[int]]]:
    """Spots of either side that are one text, in order: one and one, or more where it is divided.

    Spots without a counterpart are in no group.
    """
    forms, spots = _stream(ours)
    other_forms, other_spots = _stream(theirs)
    length, other_length = Counter(spots), Counter(other_spots)
    links: Counter[Pair] = Counter()
    for at, other in align(forms, other_forms):
        links[spots[at], other_spots[other]] += 1
    groups: list[tuple[list[int], list[int]]] = []
    for (spot, other), count in sorted(links.items()):
        if count < _HALF * min(length[spot], other_length[other]):
            continue
        if groups and (groups[-1][0][-1] == spot or groups[-1][1][-1] == other):
            _add(groups[-1][0], spot)
            _add(groups[-1][1], other)
        else:
            groups.append(([spot], [other]))
    return groups


def _add(spots: list[int], spot: int) -> None:
    if spots[-1] != spot:
        spots.append(spot)


def _stream(side: TextBlocks) -> tuple[Sequence[str], Sequence[int]]:
    """All words of a document without case, and the spot of each."""
    forms: list[str] = []
    spots: list[int] = []
    for spot, block in enumerate(side.index):
        own = [
            form.casefold() for form, _, _ in words(side.blocks[block].text) if form[0].isalnum() or not is_mark(form)
        ]
        forms += own
        spots += [spot] * len(own)
    return forms, spots
