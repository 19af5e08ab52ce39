"""Where a filing begins for a reader who sees it for the first time; pure."""

from __future__ import annotations

from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.notes_order import Stop


def point_of(opened: Opened) -> Stop | None:
    """What a pair is about, in the filing that was opened: the first change that a note names, else one within.

    Else what the first note says: in the amendment that is the note itself. None for a filing that is not one of a
    pair, and for a pair whose amendment says and changes nothing there.
    """
    amended = opened.amended
    if amended is None or opened.amendment is None:
        return None
    in_amendment = opened.own_side == "amendment"
    if changed := _changed(opened, in_amendment):
        return changed
    if in_amendment:
        notes = enumerate(amended.statement.notes)
        return next((Stop(note.place, CardRef("note", index)) for index, note in notes), None)
    told = (
        Stop(target.original, CardRef("note", index))
        for index, note in enumerate(amended.statement.notes)
        for target in note.targets
        if target.original is not None
    )
    return next(told, None)


def _changed(opened: Opened, in_amendment: bool) -> Stop | None:
    comparison = opened.comparison
    for claim in ("named", "within"):
        told = [
            Stop(place, CardRef("change", index))
            for index, change in enumerate(comparison.changes if comparison else ())
            if change.claim == claim and not change.is_quiet
            if (place := change.amendment if in_amendment else change.original) is not None
        ]
        if told:
            return min(told, key=lambda stop: stop.place.position)
    return None
