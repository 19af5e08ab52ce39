"""Rows of a table made equally long, as a table of structure elements has to be (ISO 14289-1, 7.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from viewer.export.paper.structure import Element


def fill_rows(table: Element) -> None:
    """Add empty cells to the rows of a table that end before the longest does."""
    rows = [row for row in table.children if isinstance(row, Element) and row.role == "TR"]
    lengths = list(_lengths(rows))
    longest = max(lengths, default=0)
    for row, length in zip(rows, lengths, strict=True):
        for _ in range(longest - length):
            row.add("TD")


def _lengths(rows: list[Element]) -> Iterator[int]:
    """How many columns each row has, those among them that cells of rows above reach into."""
    reaching = 0
    ends: Counter[int] = Counter()
    for number, row in enumerate(rows):
        reaching -= ends[number]
        length = reaching
        for cell in row.children:
            if isinstance(cell, Element):
                columns, reach = _span(cell, "ColSpan"), _span(cell, "RowSpan")
                length += columns
                if reach > 1:
                    reaching += columns
                    ends[number + reach] += columns
        yield length


def _span(cell: Element, name: str) -> int:
    return int(cell.attributes.get(name, 1))
