"""A mark: where a section begins, before sections are nested."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.edgar.item_numbers import ItemKey
from viewer.filing.model import Evidence
from viewer.outline.model import SectionKind, Treatment


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a section at characters ``start`` to ``end`` of a block; ``level`` counts from 0.

    ``repeated`` are the blocks below it that head nothing: they say its heading again, or are its cover page.
    """

    block: int
    start: int
    end: int
    kind: SectionKind
    title: str
    level: int
    evidence: Evidence
    label: str | None = None
    treatment: Treatment | None = None
    items: tuple[ItemKey, ...] = ()
    part: str | None = None
    repeated: tuple[int, ...] = ()

    @property
    def position(self) -> tuple[int, int]:
        """Where the mark stands, to sort by."""
        return self.block, self.start
