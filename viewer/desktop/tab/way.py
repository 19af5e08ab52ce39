"""The ways that lead back, on and across in a tab: the last jump, its undoing, the same in the other filing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from viewer.desktop.tab.asides import Asides
from viewer.desktop.tab.leaf import Leaf
from viewer.filing.model import Place
from viewer.page.model import CardRef
from viewer.telling.spots.counterparts import counterpart
from viewer.telling.spots.history import History, Spot
from viewer.telling.spots.same_text import same_text

if TYPE_CHECKING:
    from viewer.desktop.tab.sides.beside import Beside


class Goer(Protocol):
    """Goes to a spot: a whole tab, or one of its sides."""

    def go(self, spot: Spot, *, remember: bool = True, flash: bool = True, card: CardRef | None = None) -> None:
        """Show a place, in whichever document it is."""


class Way:
    """Leads on the side where the reader is at work; ``tab`` goes to a spot of either filing."""

    def __init__(self, tab: Goer, leaf: Leaf, asides: Asides) -> None:
        self._tab, self._leaf, self._asides = tab, leaf, asides

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether a step back can be undone."""
        return self._history.can_go_forward

    def back(self) -> None:
        """Go back to where the reader was before the last jump."""
        self._go(self._history.back())

    def forward(self) -> None:
        """Undo a step back."""
        self._go(self._history.forward())

    def go_to_counterpart(self, card: CardRef) -> None:
        """Go to what a card is about in the other filing of the pair."""
        opened = self._leaf.opened
        if opened is not None and (spot := counterpart(opened, self._leaf.side, card)) is not None:
            self._tab.go(spot)

    def go_to_other_filing(self) -> None:
        """Go to the same text in the other filing of the pair; from the text as amended to the original."""
        leaf, opened, beside = self._leaf, self._leaf.opened, self._asides.beside
        if opened is None or opened.amendment is None:
            return
        if self._asides.is_in_step and beside is not None:
            (leaf if beside.has_focus else beside).stage.focus()
            return
        here = leaf.here or Spot(leaf.side, Place(0, 0))
        self._tab.go(same_text(opened, here, "amendment" if leaf.side == "original" else "original"), flash=False)

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            (self._beside_at_work or self._tab).go(spot, remember=False)

    @property
    def _history(self) -> History:
        return (self._beside_at_work or self._leaf).history

    @property
    def _beside_at_work(self) -> Beside | None:
        beside = self._asides.beside
        return beside if beside is not None and beside.has_focus else None
