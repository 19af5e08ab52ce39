"""Two reports of holdings beside each other: what is new, more, less, the same, and what is not reported any more."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.holdings.model import Held, Holding, Standing

_MOST = 50
_NEAR = 2
"""By which factor the worth of a holding may change between two reports and the change of its shares still be a split;
a split of fewer than three for one could be a purchase."""


def compare_holdings(earlier: Sequence[Holding], later: Sequence[Holding]) -> list[Held]:
    """Each holding of either report once: those of the later in its order, then those that it does not report."""
    before = {holding.key: holding for holding in earlier}
    told = [_held(before.pop(holding.key, None), holding) for holding in later]
    return told + [Held("not-reported", holding, None) for holding in before.values()]


def _held(earlier: Holding | None, later: Holding) -> Held:
    if earlier is None:
        return Held("new", None, later)
    standing: Standing = "same"
    if later.amount != earlier.amount:
        standing = "more" if later.amount > earlier.amount else "less"
    return Held(standing, earlier, later, _split(earlier, later))


def _split(earlier: Holding, later: Holding) -> str | None:
    """A split that would explain the change: so many for one, or one for so many, at a like worth."""
    if later.unit not in ("SH", "NS") or not (earlier.amount > 0 and later.amount > 0 and earlier.value > 0):
        return None
    worth = later.value / earlier.value
    if not 1 / _NEAR < worth < _NEAR:
        return None
    for one, other, words in ((later, earlier, "{}:1"), (earlier, later, "1:{}")):
        times = one.amount / other.amount
        if times == times.to_integral_value() and _NEAR < times <= _MOST:
            return words.format(int(times))
    return None
