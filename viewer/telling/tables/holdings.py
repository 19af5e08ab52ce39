"""Holdings in lines for a person: what is new, more, less, and what is not reported any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from viewer.holdings.model import Held, Holding, Standing
from viewer.language import translated
from viewer.wording import plural, signed

STANDINGS: dict[Standing, str] = {
    "new": "new",
    "not-reported": translated("not reported any more"),
    "more": "more",
    "less": "less",
    "same": "same",
}


_WIDEST = 44


def counted(held: Sequence[Held]) -> str:
    """How many holdings stand how: "12 holdings: 2 new, 1 not reported any more, 3 more, 6 same"."""
    listed = plural(sum(one.later is not None for one in held), "holding")
    count = Counter(one.standing for one in held)
    return f"{listed}: " + ", ".join(f"{count[key]:,} {words}" for key, words in STANDINGS.items() if count[key])


def lines(held: Sequence[Held], *, compared: bool) -> Iterator[str]:
    """A line for each holding, in columns."""
    width = min(_WIDEST, max((len(_name(one)) for one in held), default=0))
    for one in held:
        amount = _amount(one.later)
        line = f"{_name(one)[:width].ljust(width)}  {one.holding.identifier[:12].ljust(12)}  {amount.rjust(18)}"
        if compared:
            before = _amount(one.earlier)
            change = signed(float(one.difference)) if one.standing in ("more", "less") else ""
            line += f"  {before.rjust(18)}  {change.rjust(14)}  {STANDINGS[one.standing]}{_hint(one)}"
        yield line.rstrip()


def told(one: Held, *, compared: bool) -> tuple[str, str]:
    """A holding in a list: what it is, and how much of it, "+30 to 130 · more"."""
    if not compared:
        return _name(one), _amount(one.later)
    if one.standing == "not-reported":
        return _name(one), f"{_amount(one.earlier)} · {STANDINGS[one.standing]}"
    change = (
        translated("{signed} to ", signed=signed(float(one.difference))) if one.standing in ("more", "less") else ""
    )
    return _name(one), f"{change}{_amount(one.later)} · {STANDINGS[one.standing]}{_hint(one)}"


def _amount(holding: Holding | None) -> str:
    return f"{holding.amount.normalize():,f}" if holding is not None else "–"


def _hint(one: Held) -> str:
    return translated(" (as a split of {split} would leave it)", split=one.split) if one.split else ""


def _name(one: Held) -> str:
    return " · ".join(filter(None, (one.holding.name, one.holding.title, one.holding.option)))
