"""From a card to the place it is about in the other filing of a pair; pure."""

from __future__ import annotations

from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.telling.spots.history import Spot


def counterpart(opened: Opened, side: Side, card: CardRef) -> Spot | None:
    """Where a change or a note, shown in one filing, stands in the other; None where that is not known."""
    amended, index = opened.amended, card.index
    if amended is None or opened.amendment is None:
        return None
    to_amendment = side == "original"
    place: Place | None = None
    if card.kind == "change" and amended.comparison and index < len(amended.comparison.changes):
        change = amended.comparison.changes[index]
        place = change.amendment if to_amendment else change.original
    elif card.kind == "note" and index < len(amended.statement.notes):
        note = amended.statement.notes[index]
        originals = (target.original for target in note.targets if target.original)
        place = note.place if to_amendment else next(originals, None)
    return Spot("amendment" if to_amendment else "original", place) if place is not None else None
