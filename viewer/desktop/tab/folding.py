"""What of a tab's unchanged text is folded, remembered while the tab is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.library.opening import Side


@dataclass(slots=True)
class Folding:
    """All of it but for what the reader opened, or nothing; the sides of a tab share one.

    ``opened`` has by side and document the first blocks of the runs that were opened.
    """

    is_on: bool = True
    opened: dict[tuple[Side, int], tuple[int, ...]] = field(default_factory=dict)

    def turn(self, on: bool) -> None:
        """Fold everything again, or nothing."""
        self.is_on = on
        self.opened.clear()

    def of(self, side: Side, document: int) -> tuple[bool, tuple[int, ...]]:
        """Whether a document's unchanged text is folded, and the runs of it that are open."""
        return self.is_on, self.opened.get((side, document), ())
