"""Holdings in the JSON shape that scripts rely on: how each stands to the one that was reported before."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.automation.shapes import Json, filing, place
from viewer.automation.tables import number
from viewer.filing.model import Header
from viewer.holdings.model import Held, Holding


def holdings(later: Header, earlier: Header | None, held: Sequence[Held]) -> Json:
    """What a filing lists; without an earlier one no holding stands to any."""
    return {
        "filing": filing(later),
        "earlier": filing(earlier) if earlier is not None else None,
        "holdings": [_held(one, compared=earlier is not None) for one in held],
        "total": number(sum((one.later.value for one in held if one.later), start=0 * held[0].holding.value))
        if held
        else 0,
    }


def _held(one: Held, *, compared: bool) -> Json:
    named = one.holding
    return {
        "identifier": named.identifier,
        "name": named.name,
        "title": named.title,
        "option": named.option or None,
        "unit": named.unit,
        "standing": one.standing if compared else None,
        "difference": number(one.difference) if compared else None,
        "split": one.split,
        "later": _holding(one.later),
        "earlier": _holding(one.earlier),
    }


def _holding(one: Holding | None) -> Json | None:
    if one is None:
        return None
    places = [place(each) for each in one.places]
    return {"amount": number(one.amount), "value": number(one.value), "places": places}
