"""Where a place of one text of a pair stands in the others: the original, the amendment, the text as amended; pure."""

from __future__ import annotations

from dataclasses import replace

from viewer.amendments.effective import Origin
from viewer.amendments.steps import Point, Steps
from viewer.amendments.steps import Side as OneOfPair
from viewer.desktop.history import Spot
from viewer.filing.model import Place
from viewer.library.opening import Opened

_BEGINNING = Place(0, 0)


def in_original(opened: Opened, spot: Spot) -> Place:
    """What stands level in the original: the same text, else where the part begins whose place it took."""
    if spot.side == "original":
        return spot.place
    if spot.side == "amendment":
        return _across(opened, "amendment", spot.place) or _BEGINNING
    assert opened.effective is not None
    text = opened.effective.text
    filing, place = text.source_of(spot.place) or (0, _BEGINNING)
    if filing == 0:
        return place
    level = _across(opened, "amendment", place, exactly=True) if filing == _number(opened) else None
    origin = text.origin_at(spot.place)
    return level or (origin.replaced if origin is not None else None) or _BEGINNING


def in_effective(opened: Opened, spot: Spot) -> Place:
    """What stands level in the text as amended: the same text, else what took its place."""
    if spot.side == "effective" or opened.effective is None:
        return spot.place
    text = opened.effective.text
    place = Place(spot.place.document, spot.place.block)
    own = _number(opened)
    found = text.place_of(own if spot.side == "amendment" else 0, place)
    if found is None and spot.side == "original":
        level = _across(opened, "original", place, exactly=True)
        found = text.place_of(own, level) if level is not None else None
    if found is None and spot.side == "original":
        found = _in_place_of(text.origins, place)
    return found or _BEGINNING


def _across(opened: Opened, side: OneOfPair, place: Place, *, exactly: bool = False) -> Place | None:
    """What stands level in the other filing of the pair; ``exactly``: only where that says the same."""
    comparison = opened.amended.comparison if opened.amended is not None else None
    step = Steps(comparison).across(side, place.document, Point(place.block, 0.0)) if comparison is not None else None
    if step is None or (exactly and (step.start != step.end or step.start.share == 1.0)):
        return None
    return Place(step.document, step.start.block)


def _number(opened: Opened) -> int:
    """Which amendment of the chain is the one of the pair, counted from 1."""
    assert opened.effective is not None
    own = opened.amendment.filing.header if opened.amendment is not None else None
    return next((number for number, one in enumerate(opened.effective.headers, 1) if one == own), 0)


def _in_place_of(origins: tuple[Origin, ...], place: Place) -> Place | None:
    """Where the part begins that took the place of the one in which a place of the original stands."""
    key = replace(place, start=0, end=0)
    before = [
        (origin.replaced, origin.place)
        for origin in origins
        if origin.replaced is not None
        and origin.replaced.document == place.document
        and replace(origin.replaced, start=0, end=0) <= key
    ]
    return max(before)[1] if before else None
