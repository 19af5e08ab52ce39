"""Where a filing begins for a reader who sees it for the first time; pure."""

from __future__ import annotations

from viewer.library.opening import Opened
from viewer.telling.notes_order import Stop


def point_of(opened: Opened) -> Stop | None:
    """What a pair is about, in the filing that was opened: the first declared change, else what the first note says.

    In the amendment that is the note itself. None for a filing that is not one of a pair, and for a pair whose
    amendment says and changes nothing there.
    """
    amended = opened.amended
    if amended is None or opened.amendment is None:
        return None
    changes = amended.comparison.changes if amended.comparison else ()
    in_amendment = opened.own_side == "amendment"
    declared = [
        Stop(place, f"change-{index}")
        for index, change in enumerate(changes)
        if change.declared and (place := change.amendment if in_amendment else change.original) is not None
    ]
    if declared:
        return min(declared, key=lambda stop: stop.place.position)
    if in_amendment:
        return next((Stop(note.place, f"note-{index}") for index, note in enumerate(amended.statement.notes)), None)
    told = (
        Stop(target.original, f"note-{index}")
        for index, note in enumerate(amended.statement.notes)
        for target in note.targets
        if target.original is not None
    )
    return next(told, None)
