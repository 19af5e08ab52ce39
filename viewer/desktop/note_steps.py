"""Which of an amendment's notes the reader stands at, in the filing that is shown."""

from __future__ import annotations

from viewer.desktop.notes_order import NoteOrder, Stop, stops
from viewer.filing.model import Place
from viewer.library.opening import Opened, Side


class NoteSteps:
    """The stops of one filing of a pair; ``current`` is the index of the one stepped to, None after other moves."""

    def __init__(self) -> None:
        self.current: int | None = None
        self._order = NoteOrder()
        self._listed: tuple[Opened, Side] | None = None

    @property
    def total(self) -> int:
        """How many stops there are."""
        return len(self._order.stops)

    @property
    def noun(self) -> str:
        """What they are called: changes where there are any, else notes; in the effective text its amended parts."""
        kinds = {stop.card.partition("-")[0] for stop in self._order.stops}
        return "amended part" if "origin" in kinds else "change" if "change" in kinds else "note"

    def show(self, opened: Opened, side: Side) -> None:
        """List the stops of the filing that is shown now."""
        if self._listed is None or self._listed[0] is not opened or self._listed[1] != side:
            self._order, self._listed = NoteOrder(stops(opened, side)), (opened, side)

    def step(self, here: Place | None, by: int) -> Stop | None:
        """The next stop, or the one before; around the end to the beginning."""
        at = self._order.nearest(here, by) if self.current is None else (self.current + by) % self.total
        return None if at is None else self._order.stops[at]

    def stand_at(self, stop: Stop) -> None:
        """The reader was led to a stop."""
        cards = [one.card for one in self._order.stops]
        self.current = cards.index(stop.card) if stop.card in cards else None
