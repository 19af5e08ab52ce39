"""Changes that only say that lines are broken elsewhere: the text around them is the same on both sides, in order.

White space, hyphens at the ends of lines and what stands on the paper between lines may differ; nothing else may.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.comparison.blocks.normal import broken_alike, key
from viewer.comparison.blocks.paper import Paper
from viewer.comparison.model import Change
from viewer.filing.model import Place

_NEIGHBOURS = 32
"""How many changes may be one text whose lines are broken elsewhere."""
_LONGEST = 6_000
"""Characters of a change above which it is more than a broken line."""

_Said = tuple[str, str]


def without_echoes(changes: Sequence[Change], paper: Paper) -> list[Change]:
    """The changes but for neighbours between whose first and last character both documents say the same in order."""
    said = [_said_by(change) for change in changes]
    kept: list[Change] = []
    at = 0
    while at < len(changes):
        end = _echoes_until(changes, said, at, paper)
        if end == at:
            kept.append(changes[at])
        at = max(end, at + 1)
    return kept


def _said_by(change: Change) -> _Said | None:
    """The characters that a change takes away and adds; None for one that is no broken line."""
    if change.kind == "moved" or not (change.original and change.amendment):
        return None
    if len(change.before) + len(change.after) > _LONGEST:
        return None
    return _letters(change.before), _letters(change.after)


def _letters(text: str) -> str:
    return key(text).replace("-", "")


def _echoes_until(changes: Sequence[Change], said: Sequence[_Said | None], first: int, paper: Paper) -> int:
    """The end of the changes from the first that cancel each other out; the first itself where they do not."""
    gone, come, excess = "", "", 0
    for end in range(first, min(first + _NEIGHBOURS, len(changes))):
        letters = said[end]
        if letters is None:
            return first
        gone, come = gone + letters[0], come + letters[1]
        excess += len(letters[0]) - len(letters[1])
        if not excess and sorted(gone) == sorted(come) and _is_same_text(changes[first : end + 1], paper):
            return end + 1
    return first


def _is_same_text(changes: Sequence[Change], paper: Paper) -> bool:
    ours = paper.text_between(*_span([change.original for change in changes if change.original]))
    theirs = paper.other_text_between(*_span([change.amendment for change in changes if change.amendment]))
    return broken_alike(ours, theirs)


def _span(places: Sequence[Place]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (
        min((place.block, place.start or 0) for place in places),
        max((place.block, place.end or 0) for place in places),
    )
