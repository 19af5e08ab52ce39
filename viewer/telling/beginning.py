"""Where a filing begins for a reader who sees it for the first time; pure."""

from __future__ import annotations

from viewer.library.opening import Opened
from viewer.telling.notes_order import Stop, order_key


def point_of(opened: Opened) -> Stop | None:
    """What a pair is about, in its original: the first declared change, else what the first note is about.

    None for a filing that is not one of a pair, and for a pair whose amendment says and changes nothing there.
    """
    amended = opened.amended
    if amended is None or opened.amendment is None:
        return None
    changes = amended.comparison.changes if amended.comparison else ()
    declared = [
        Stop(change.original, f"change-{index}")
        for index, change in enumerate(changes)
        if change.declared and change.original is not None
    ]
    if declared:
        return min(declared, key=lambda stop: order_key(stop.place))
    told = (
        Stop(target.original, f"note-{index}")
        for index, note in enumerate(amended.statement.notes)
        for target in note.targets
        if target.original is not None
    )
    return next(told, None)
