"""The stops of "next note": every change and note of a pair, in the order of the text that is shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from viewer.desktop.history import Side
from viewer.filing.model import Place
from viewer.reading import AmendedReading


@dataclass(frozen=True, slots=True)
class Stop:
    """One place that an amendment is about, and the card that tells of it."""

    place: Place
    card: str


def order_key(place: Place) -> tuple[int, int, int]:
    """How places follow each other in a filing."""
    return (place.document, place.block, place.start or 0)


def stops(amended: AmendedReading | None, side: Side) -> tuple[Stop, ...]:
    """The stops in one filing of a pair; a note and a change at one place are one stop."""
    if amended is None:
        return ()
    shown_is_amendment = side == "amendment" or amended.original is None
    found: dict[tuple[int, int, int], Stop] = {}
    for index, change in enumerate(amended.comparison.changes if amended.comparison else ()):
        place = change.amendment if shown_is_amendment else change.original
        if place is not None:
            found.setdefault(order_key(place), Stop(place, f"change-{index}"))
    for index, note in enumerate(amended.statement.notes):
        places = [target.amendment if shown_is_amendment else target.original for target in note.targets]
        own = [note.place] if shown_is_amendment else []
        for place in [place for place in places if place is not None] or own:
            found.setdefault(order_key(place), Stop(place, f"note-{index}"))
    return tuple(found[key] for key in sorted(found))


class NoteOrder:
    """The stops of the text that is shown, for counting and stepping."""

    def __init__(self, amended: AmendedReading | None, side: Side) -> None:
        self.amended = amended
        self.side = side
        self.stops = stops(amended, side)
        self._keys = [order_key(stop.place) for stop in self.stops]

    def within(self, start: Place, end: Place | None) -> int:
        """How many stops stand from ``start`` up to ``end`` (exclusive; None: to the end of its document)."""
        last = order_key(end) if end else (start.document + 1, 0, 0)
        return bisect_left(self._keys, last) - bisect_left(self._keys, order_key(start))

    def step(self, here: Place | None, by: int) -> tuple[int, Stop] | None:
        """The next stop after ``here`` (or the one before it), with its index; around the end to the beginning."""
        if not self.stops:
            return None
        if here is None:
            index = 0 if by > 0 else len(self.stops) - 1
        elif by > 0:
            index = bisect_right(self._keys, order_key(here)) % len(self.stops)
        else:
            index = (bisect_left(self._keys, order_key(here)) - 1) % len(self.stops)
        return index, self.stops[index]
