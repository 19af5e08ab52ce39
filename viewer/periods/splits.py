"""Figures that all differ by one ratio, as numbers of shares and amounts for each share do after a split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from viewer.comparison.figures import without_mark
from viewer.filing.model import Evidence
from viewer.periods.recasts import Recast
from viewer.tables.numbers import value

_LEAST = 5
"""So many figures that differ by one ratio are one event."""
_ROUNDED = 0.02
_RATIOS = (
    *(Fraction(number) for number in range(2, 51)),
    Fraction(3, 2),
    Fraction(5, 2),
    Fraction(5, 4),
    Fraction(100),
)


def with_splits(recasts: Sequence[Recast]) -> list[Recast]:
    """The same, those known as one split of shares marked so."""
    by_ratio: defaultdict[Fraction, list[int]] = defaultdict(list)
    for at, recast in enumerate(recasts):
        if (ratio := _ratio(recast)) is not None:
            by_ratio[ratio].append(at)
    marked = list(recasts)
    for ratio, found in by_ratio.items():
        if len(found) < _LEAST:
            continue
        told = f"{ratio.numerator} to {ratio.denominator}"
        why = f"It and {len(found) - 1} other figures differ by one ratio, {told}, as after a split of shares."
        for at in found:
            marked[at] = marked[at]._replace(how="split", evidence=Evidence("one-ratio", 0.9, why))
    return marked


def _ratio(recast: Recast) -> Fraction | None:
    before, after = (float(value(without_mark(text)[0]) or 0) for text in (recast.before, recast.after))
    return ratio_between(before, after)


def ratio_between(before: float, after: float) -> Fraction | None:
    """The ratio of a split by which two figures may differ, the larger to the smaller; None where none fits."""
    if not before or not after or (before < 0) != (after < 0):
        return None
    ratio = max(after / before, before / after)
    return next((one for one in _RATIOS if abs(ratio / float(one) - 1) <= _ROUNDED), None)
