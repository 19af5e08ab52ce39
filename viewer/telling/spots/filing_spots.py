"""Which spots there are in a filing that is open, or in a pair; pure."""

from __future__ import annotations

from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.telling.spots.history import Spot


def has_spot(opened: Opened, spot: Spot) -> bool:
    """Whether there is such a spot; the effective text of a pair may yet have to be made."""
    if spot.side != "original" and opened.amendment is None:
        return False
    if spot.side == "effective" and opened.effective is None:
        return True
    return spot.place.document < len(opened.shown(spot.side).filing.documents)


def moved_spot(spot: Spot, before: Opened, now: Opened) -> Spot | None:
    """The same place of the same filing, which may stand on the other side now; None where it is not open any more."""
    if spot.side == "effective":
        is_same = before.first.filing.path == now.first.filing.path
        return spot if is_same and has_spot(now, spot) else None
    path = before.shown(spot.side).filing.path
    sides: tuple[Side, ...] = ("original", "amendment") if now.amendment else ("original",)
    found = [Spot(side, spot.place) for side in sides if now.shown(side).filing.path == path]
    return next((each for each in found if has_spot(now, each)), None)


def spot_of_file(opened: Opened, name: str) -> Spot | None:
    """The top of the document of a file's name, in small letters; None where neither filing has such a file."""
    sides: tuple[Side, ...] = ("original", "amendment") if opened.amendment else ("original",)
    for side in sides:
        for document in opened.shown(side).filing.documents:
            if document.filename.lower() == name:
                return Spot(side, Place(document.index, 0))
    return None
