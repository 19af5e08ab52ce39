"""One target as the words of a note name it, before it is looked for in a filing."""

from __future__ import annotations

from typing import NamedTuple

from viewer.amendments.model import TargetKind

EXHIBIT_INDEX, ATTACHED = "exhibit index", "attached"
"""Labels of the list of exhibits, and of all exhibits attached ("to include the following exhibits")."""
ITEMS_HERE = "Items"
"""Label of all the Items of the amendment ("amends the following items, financial statements, exhibits")."""
THROUGH = " through "
"""Between the ends of a range that only a filing's own list can fill ("Exhibits 31.1 through 32.2")."""


class Mention(NamedTuple):
    """One target in a clause: its kind, its label, and its characters in the sentence."""

    kind: TargetKind
    label: str | None
    start: int
    end: int
