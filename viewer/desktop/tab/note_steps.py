"""Which of an amendment's notes the reader stands at, in the filing that is shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.telling.notes_order import NoteOrder, Stop, stops


@dataclass(frozen=True, slots=True)
class Count:
    """What the reader stands at, and of how many.

    ``number`` is None after other moves, ``total`` 0 where there is nothing to count: a note is none of the changes.
    ``listed`` is how many the reader narrowed the list of changes to, None where that is not narrowed; ``position`` is
    which of those the reader stands at.
    """

    noun: str
    number: str | None
    total: int
    listed: int | None = None
    position: int | None = None


class NoteSteps(QObject):
    """The stops of one filing of a pair, or those of them that the reader narrowed the list of changes to.

    ``current`` is the index of the one that was stepped to, None after other moves; ``card`` names it, narrowed or not.
    """

    changed = Signal()
    """The reader stands at another stop, or there are others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole = NoteOrder()
        self._order = NoteOrder()
        self._kept: list[int] = []
        self._only: tuple[CardRef, ...] | None = None
        self._at: int | None = None
        self._listed: tuple[Opened, Side] | None = None

    @property
    def total(self) -> int:
        """How many stops there are to step through."""
        return len(self._kept)

    @property
    def has_any(self) -> bool:
        """Whether there are stops, be they left out of the list."""
        return bool(self._whole.stops)

    @property
    def current(self) -> int | None:
        """The index of the stop that the reader stands at, where it is one of those stepped through."""
        return self._kept.index(self._at) if self._at in self._kept else None

    @property
    def told(self) -> Count:
        """What the reader stands at, and of how many.

        A change has the number that it has everywhere, and there are as many as the comparison found.
        """
        card, current = self.card, self.current
        if card is not None and current is not None and card.kind == "note":
            return Count("note", card.number, 0)
        comparison = self._listed[0].comparison if self._listed else None
        if self.noun != "change" or comparison is None:
            return Count(self.noun, None if current is None else str(current + 1), self.total)
        number = card.number if card is not None and current is not None else None
        if self._only is None:
            return Count("change", number, len(comparison.changes))
        position = self._only.index(card) + 1 if card in self._only and number else None
        return Count("change", number, len(comparison.changes), len(self._only), position)

    @property
    def card(self) -> CardRef | None:
        """The card of the stop that the reader stands at; None after other moves."""
        return None if self._at is None else self._whole.stops[self._at].card

    @property
    def place(self) -> Place | None:
        """Where that stop is."""
        return None if self._at is None else self._whole.stops[self._at].place

    @property
    def noun(self) -> str:
        """What they are called: changes where there are any, else notes; in the effective text its amended parts."""
        kinds = {stop.card.kind for stop in self._whole.stops}
        return translated("amended part") if "origin" in kinds else "change" if "change" in kinds else "note"

    def show(self, opened: Opened, side: Side) -> NoteOrder:
        """List the stops of the filing that is shown now, all of which are given."""
        if self._listed is None or self._listed[0] is not opened or self._listed[1] != side:
            card = self.card
            self._whole, self._listed = NoteOrder(stops(opened, side)), (opened, side)
            self._at = self._index(card)
            self._narrow()
        return self._whole

    def narrow(self, cards: Sequence[CardRef] | None) -> None:
        """Step through these cards alone from now on; None: through all."""
        only = None if cards is None else tuple(cards)
        if only != self._only:
            self._only = only
            self._narrow()

    def step(self, here: Place | None, by: int) -> Stop | None:
        """The next stop, or the one before; around the end to the beginning."""
        if self._at is None or not self._kept:
            index = self._order.nearest(here, by)
            return None if index is None else self._order.stops[index]
        at = bisect_right(self._kept, self._at) if by > 0 else bisect_left(self._kept, self._at) - 1
        return self._whole.stops[self._kept[at % self.total]]

    def stand_at(self, card: CardRef | None) -> None:
        """The reader was led to a card, or picked it out; None: to none."""
        at = self._index(card)
        if at != self._at:
            self._at = at
            self.changed.emit()

    def _narrow(self) -> None:
        only = None if self._only is None else frozenset(self._only)
        self._kept = [at for at, stop in enumerate(self._whole.stops) if _is_kept(stop, only)]
        self._order = NoteOrder(tuple(self._whole.stops[at] for at in self._kept))
        self.changed.emit()

    def _index(self, card: CardRef | None) -> int | None:
        return next((at for at, stop in enumerate(self._whole.stops) if stop.card == card), None)


def _is_kept(stop: Stop, only: frozenset[CardRef] | None) -> bool:
    """The list of changes says nothing of where the parts of the effective text come from."""
    return not stop.is_quiet if only is None else stop.card in only or stop.card.kind == "origin"
