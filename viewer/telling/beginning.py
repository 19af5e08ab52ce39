"""Where a filing begins for a reader who sees it for the first time; pure."""

from __future__ import annotations

from viewer.library.opening import Opened
from viewer.telling.notes_order import Stop, order_key


def point_of(opened: Opened) -> Stop | None:
    """What a pair is about, in its original: the first change that a note names, else one within what it amends.

    Else what the first note is about.

    None for a filing that is not one of a pair, and for a pair whose amendment says and changes nothing there.
    """
    amended = opened.amended
    if amended is None or opened.amendment is None:
        return None
    changes = amended.comparison.changes if amended.comparison else ()
    for claim in ("named", "within"):
        told = [
            Stop(change.original, f"change-{index}")
            for index, change in enumerate(changes)
            if change.claim == claim and not change.is_quiet and change.original is not None
        ]
        if told:
            return min(told, key=lambda stop: order_key(stop.place))
    spoken_of = (
        Stop(target.original, f"note-{index}")
        for index, note in enumerate(amended.statement.notes)
        for target in note.targets
        if target.original is not None
    )
    return next(spoken_of, None)
