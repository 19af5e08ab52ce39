"""Where a text of a pair says what another one says: the original, the amendment, the original as amended; pure."""

from __future__ import annotations

from viewer.amendments.effective.model import EffectiveText, Origin
from viewer.comparison.steps import Point, Steps
from viewer.comparison.steps import Side as Filed
from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.telling.spots.history import Spot


def same_text(opened: Opened, spot: Spot, side: Side) -> Spot:
    """The spot on a side that says what a spot on another side says; the top of that side where none does."""
    if spot.side == side:
        return spot
    if side == "effective":
        found = _in_effective(opened, spot)
    elif spot.side == "effective":
        found = _out_of_effective(opened, spot.place, side)
    else:
        found = _across(opened, spot.side, spot.place)
    return Spot(side, found or Place(0, 0))


def _across(opened: Opened, side: Filed, place: Place) -> Place | None:
    """What stands level in the other filing."""
    comparison = opened.comparison
    if comparison is None:
        return None
    step = Steps(comparison).across(side, place.document, Point(place.block, 0.0))
    return Place(step.document, step.start.block) if step is not None else None


def _in_effective(opened: Opened, spot: Spot) -> Place | None:
    """Itself, where it stands; of what was replaced what says the same now, else the part that took its place."""
    if opened.effective is None:
        return None
    text, number = opened.effective.text, _number(opened)
    here = Place(spot.place.document, spot.place.block)
    if spot.side == "amendment":
        return text.place_of(number, here)
    if (found := text.place_of(0, here)) is not None:
        return found
    part = _replacement(text, here)
    level = _across(opened, "original", here)
    found = text.place_of(number, level) if level is not None else None
    if found is not None and part is not None and text.origin_at(found) == part:
        return found
    return part.place if part is not None else None


def _out_of_effective(opened: Opened, place: Place, side: Filed) -> Place | None:
    """Where the text comes from; what it took the place of, where it comes from another filing than is meant."""
    if opened.effective is None:
        return None
    text, number = opened.effective.text, _number(opened)
    found = text.source_of(place)
    wanted, other = (0, number) if side == "original" else (number, 0)
    if found is not None and found[0] == wanted:
        return found[1]
    came_from: Filed = "amendment" if side == "original" else "original"
    level = _across(opened, came_from, found[1]) if found is not None and found[0] == other else None
    if side == "amendment":
        return level
    part = text.origin_at(place)
    replaced = part.replaced if part is not None else None
    is_within = level is not None and replaced is not None and level.document == replaced.document
    return level if level is not None and is_within and _key(level) >= _key(replaced or level) else replaced


def _replacement(text: EffectiveText, here: Place) -> Origin | None:
    """The part that took the place of the part of the original in which a place is."""
    before = [(one.replaced, one) for one in text.origins if one.replaced is not None]
    near = [(_key(replaced), one) for replaced, one in before if _key(replaced) <= _key(here)]
    key, part = max(near, key=lambda pair: pair[0], default=((-1, 0), None))
    return part if key[0] == here.document else None


def _number(opened: Opened) -> int:
    """Which amendment of the effective text, counted from 1, the pair's own is."""
    assert opened.effective is not None
    assert opened.amendment is not None
    return 1 + opened.effective.headers.index(opened.amendment.filing.header)


def _key(place: Place) -> tuple[int, int]:
    return place.document, place.block
