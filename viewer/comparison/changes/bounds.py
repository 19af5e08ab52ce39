"""What a comparison does not look at past its bounds: it is told, once of each kind, with the first place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from viewer.filing.model import Finding, Place

Bound = Literal["wide", "divided", "many"]
_SAID: dict[Bound, str] = {
    "wide": "A table has so many columns that its rows are compared cell by cell as they stand: a column that came or "
    "went is not looked for.",
    "divided": "A table is divided into so many pieces that these are compared one by one: a row that went from one to "
    "another is told as gone and as new.",
    "many": "So many exhibits are without a counterpart that not all of them were held against this one: it may be "
    "told as new though it stood in the original.",
}


class Met(NamedTuple):
    """A bound that was met, and where in the amendment."""

    bound: Bound
    place: Place


def told(met: Iterable[Met]) -> tuple[Finding, ...]:
    """A finding for each kind of bound that was met, at the first place."""
    first: dict[Bound, Place] = {}
    for one in met:
        first.setdefault(one.bound, one.place)
    return tuple(Finding("warning", _SAID[bound], place) for bound, place in first.items())
