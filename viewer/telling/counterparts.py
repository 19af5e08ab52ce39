"""From a card's id to the place it is about in the other filing of a pair; pure."""

from __future__ import annotations

from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.telling.history import Spot


def counterpart(opened: Opened, side: Side, card: str) -> Spot | None:
    """Where ``change-3`` or ``note-0``, shown in one filing, stands in the other; None where that is not known."""
    amended = opened.amended
    kind, _, number = card.partition("-")
    if amended is None or not number.isdecimal():
        return None
    index = int(number)
    to_amendment = side == "original" and amended.original is not None
    place: Place | None = None
    if kind == "change" and amended.comparison and index < len(amended.comparison.changes):
        change = amended.comparison.changes[index]
        place = change.amendment if to_amendment else change.original
    elif kind == "note" and index < len(amended.statement.notes):
        note = amended.statement.notes[index]
        originals = (target.original for target in note.targets if target.original)
        place = note.place if to_amendment else next(originals, None)
    if place is None or (not to_amendment and amended.original is None):
        return None
    return Spot("amendment" if to_amendment else "original", place)
