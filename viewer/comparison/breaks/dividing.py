"""Texts that are one block in one document and several in the other: word for word the same, in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from viewer.comparison.blocks.alignment import SMALL, Window
from viewer.comparison.blocks.matching import Gathered

_TELLING = 24
"""Characters that a text must have to be known where it is divided otherwise."""


def divided(ours: Sequence[str], theirs: Sequence[str], window: Window) -> list[Gathered]:
    """The groups of the window's forms of which one side is a single one and says what the other says in several.

    Ascending on both sides.
    """
    if (window.end - window.start) * (window.other_end - window.other_start) > SMALL:
        return []
    mine = range(window.start, window.end)
    its = range(window.other_start, window.other_end)
    found = [(run, [at]) for at in its for run in _tiled(theirs[at], ours, mine)]
    found += [([at], run) for at in mine for run in _tiled(ours[at], theirs, its)]
    kept: list[Gathered] = []
    for group in sorted(found):
        if not kept or (group[0][0] > kept[-1][0][-1] and group[1][0] > kept[-1][1][-1]):
            kept.append(group)
    return kept


def _tiled(whole: str, forms: Sequence[str], spots: range) -> list[list[int]]:
    """The first run of two or more forms that say together what the whole says; empty where there is none."""
    if len(whole) < _TELLING:
        return []
    text = "".join(forms[at] for at in spots)
    numbers: dict[int, int] = {}
    for number, start in enumerate(accumulate((len(forms[at]) for at in spots), initial=0)):
        numbers.setdefault(start, number)
    for start, first in numbers.items():
        end = numbers.get(start + len(whole), 0)
        if end - first > 1 and text.startswith(whole, start):
            return [list(spots[first:end])]
    return []
