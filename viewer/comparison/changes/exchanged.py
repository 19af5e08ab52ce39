"""Values that two rows of a table exchanged: no figure rose or fell, two changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Change
from viewer.filing.model import Place

_TELLING = 2
"""Characters that a value must have for its place to say something: a dash and a "5" stand in many rows."""
_APART = 8
"""Tables of a report of so many blocks between are others."""


def with_exchanges(changes: Sequence[Change]) -> list[Change]:
    """The changes with cells of one column that say each what the other said told as exchanged."""
    told = list(changes)
    where: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, change in enumerate(changes):
        forms = key(change.before), key(change.after)
        if change.kind != "cell" or min(map(len, forms)) < _TELLING or forms[0] == forms[1]:
            continue
        twins = where[forms[1], forms[0]]
        twin = next((other for other in twins if _are_exchanged(changes[other], change)), None)
        if twin is None:
            where[forms].append(at)
            continue
        twins.remove(twin)
        told[twin], told[at] = _exchanged(changes[twin]), _exchanged(change)
    return told


def _are_exchanged(one: Change, other: Change) -> bool:
    """Whether two cells stand in two rows of one table, under one head."""
    places = one.original, other.original
    return one.column == other.column and one.row != other.row and _is_near(*places)


def _is_near(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and abs(one.block - other.block) <= _APART


def _exchanged(change: Change) -> Change:
    return replace(change, how="exchanged", delta=None, percent=None, unit=None)
