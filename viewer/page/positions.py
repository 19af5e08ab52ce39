"""Characters of a block's text and of its HTML: both are counted without white space, in which they differ.

In a table they are counted inside a cell, because what is drawn between cells (rules of dashes) is no text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.filing.model import Block, Cell, Place

_ADDRESS = re.compile(r"b(\d+)(?:r(\d+)(?:c(\d+))?)?")


class Spot(NamedTuple):
    """An element of the page by its id, and visible characters of it; none where it is the whole element."""

    element: str
    start: int | None = None
    end: int | None = None


def visible(text: str) -> int:
    """How many characters of a text are not white space."""
    return sum(map(len, text.split()))


def visible_before(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """For each offset into a text, how many visible characters stand before it."""
    found: dict[int, int] = {}
    count = at = 0
    for offset in sorted(set(offsets)):
        count += visible(text[at:offset])
        found[offset] = count
        at = offset
    return found


def cells_in(block: Block, start: int, end: int) -> list[Cell]:
    """The cells that characters of a table lie in; for none at all, the cells they touch."""
    first = max(bisect_right(block.cells, start, key=_cell_start) - 1, 0)
    past = (
        bisect_left(block.cells, end, key=_cell_start)
        if start < end
        else bisect_right(block.cells, end, key=_cell_start)
    )
    return [cell for cell in block.cells[first:past] if cell.end > start or (start == end == cell.end)]


def _cell_start(cell: Cell) -> int:
    return cell.start


def spot_of(blocks: Sequence[Block], place: Place) -> Spot:
    """Where a place is in the page: its block, row or cell, or characters in one of these."""
    root = f"b{place.block}"
    if place.start is None or not 0 <= place.block < len(blocks):
        return Spot(root)
    block = blocks[place.block]
    end = len(block.text) if place.end is None else place.end
    cells = cells_in(block, place.start, end)
    if not cells:
        counts = visible_before(block.text, (place.start, end))
        return Spot(root, counts[place.start], counts[end])
    first = cells[0]
    if len({cell.row for cell in cells}) == 1 < len(cells):
        return Spot(f"{root}r{first.row}")
    if place.start <= first.start and first.end <= end:
        return Spot(f"{root}r{first.row}c{first.column}")
    text = block.text[first.start : first.end]
    counts = visible_before(text, (max(0, place.start - first.start), min(len(text), end - first.start)))
    return Spot(f"{root}r{first.row}c{first.column}", min(counts.values()), max(counts.values()))


def place_of(blocks: Sequence[Block], document: int, spot: Spot) -> Place | None:
    """The place that characters of a block, row or cell are; None where the element is no part of the document."""
    found = _ADDRESS.fullmatch(spot.element)
    if found is None or int(found[1]) >= len(blocks):
        return None
    index = int(found[1])
    block = blocks[index]
    within = [
        cell
        for cell in block.cells
        if found[2] and cell.row == int(found[2]) and (not found[3] or cell.column == int(found[3]))
    ]
    begin, past = (within[0].start, within[-1].end) if within else (0, len(block.text))
    if spot.start is None:
        return Place(document, index, begin, past) if within else Place(document, index)
    start, end = characters_at(block.text[begin:past], spot.start, spot.end)
    return Place(document, index, begin + start, begin + end)


def characters_at(text: str, start: int, end: int | None) -> tuple[int, int]:
    """The characters of a text from one visible character up to another, or to the text's end."""
    offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
    if start >= len(offsets):
        return len(text), len(text)
    last = len(text) if end is None or end > len(offsets) else offsets[end - 1] + 1
    return offsets[start], max(offsets[start], last)


def reaching(blocks: Sequence[Block], first: Place, last: Place) -> tuple[Place, ...]:
    """The characters from where one place begins to where another ends: a place for each block that has any."""
    ends = len(blocks[last.block].text) if last.end is None else last.end
    found: list[Place] = []
    for at in range(first.block, last.block + 1):
        text = blocks[at].text
        start = (first.start or 0) if at == first.block else 0
        end = ends if at == last.block else len(text)
        words = text[start:end].rstrip()
        if words.strip():
            found.append(Place(first.document, at, start, start + len(words)))
    return tuple(found)
