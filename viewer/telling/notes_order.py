"""The stops of "next note": every card of an amendment, in the order of the text that is shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.page.notes import placed
from viewer.page.origins import origin_annotations


@dataclass(frozen=True, slots=True)
class Stop:
    """One place that an amendment is about, and the card that tells of it."""

    place: Place
    card: CardRef
    is_quiet: bool = False
    """Whether it is of the kind that comes with any filing: it is counted, and passed over by those who step."""


def stops(opened: Opened, side: Side) -> tuple[Stop, ...]:
    """The stops in one filing of a pair: what the page shows cards for, document after document."""
    if opened.amended is None:
        return ()
    return tuple(
        stop
        for document in opened.shown(side).filing.documents
        if document.blocks
        for stop in _stops(opened, side, document.index)
        if not (stop.is_quiet and side == "effective")
    )


def _stops(opened: Opened, side: Side, document: int) -> list[Stop]:
    """Those beside one document; those of the effective text tell where its parts come from."""
    if side == "effective" and opened.effective is not None:
        cards = origin_annotations(opened.effective.text, opened.effective.headers, document).cards
        return [Stop(card.place, card.ref, card.quiet) for card in cards]
    return [Stop(*one) for one in placed(opened.shown(side), document, opened.amended)]


class NoteOrder:
    """The stops of the text that is shown, for counting and stepping."""

    def __init__(self, found: tuple[Stop, ...] = ()) -> None:
        self.stops = tuple(sorted(found, key=lambda stop: stop.place.position))
        self._keys = [stop.place.position for stop in self.stops]

    def within(self, start: Place, end: Place | None) -> tuple[Stop, ...]:
        """The stops from ``start`` up to ``end`` (exclusive; None: to the end of its document)."""
        last = end.position if end else (start.document + 1, 0, 0)
        return self.stops[bisect_left(self._keys, start.position) : bisect_left(self._keys, last)]

    def nearest(self, here: Place | None, by: int) -> int | None:
        """The index of the first stop after ``here`` (or the last before it); around the end to the beginning."""
        if not self.stops:
            return None
        if here is None:
            return 0 if by > 0 else len(self.stops) - 1
        index = bisect_right(self._keys, here.position) if by > 0 else bisect_left(self._keys, here.position) - 1
        return index % len(self.stops)
