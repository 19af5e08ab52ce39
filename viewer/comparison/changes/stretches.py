"""Texts that run over blocks, or over cells, and the places of their characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from viewer.comparison.tables.row import Row
from viewer.filing.model import Document, Place
from viewer.tables.cells import WholeCell


class Stretch:
    """Blocks of a document, or characters of one, read as one text."""

    def __init__(self, document: Document, blocks: Sequence[int], start: int = 0, end: int | None = None) -> None:
        self._document = document.index
        self._blocks = blocks
        self._starts: list[int] = []
        self._offset = start
        parts: list[str] = []
        length = 0
        for block in blocks:
            text = document.blocks[block].text[start:end]
            self._starts.append(length)
            parts.append(text)
            length += len(text) + 1
        self._lengths = [len(part) for part in parts]
        self.text = "\n".join(parts)

    def place(self, start: int, end: int) -> Place:
        """Where characters of the text stand; those in a second block are left out."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        first = start - self._starts[at]
        last = min(max(end - self._starts[at], first), self._lengths[at])
        return Place(self._document, self._blocks[at], min(first, last) + self._offset, last + self._offset)


def blocks_under(document: Document, place: Place, text: str) -> Iterator[int]:
    """The blocks over which a text that begins at a place runs, by its length; one of blocks apart ends too early."""
    left = len(text) + (place.start or 0)
    for at in range(place.block, len(document.blocks)):
        yield at
        left -= len(document.blocks[at].text) + 1
        if left <= 0:
            return


def stretch_of(document: Document, cells: Sequence[WholeCell]) -> Stretch:
    """The characters from the first cell to the last."""
    return Stretch(document, (cells[0].block,), cells[0].start, cells[-1].end)


def cells_place(document: Document, cells: Sequence[WholeCell]) -> Place | None:
    """The characters of a row's cells, or of the first of cells that stand in several rows."""
    if not cells:
        return None
    text = document.blocks[cells[0].block].text
    in_row = [cell for cell in cells if cell.block == cells[0].block and "\n" not in text[cells[0].end : cell.start]]
    return Place(document.index, cells[0].block, cells[0].start, in_row[-1].end)


def after_row(document: Document, rows: Sequence[Row], at: int, first_block: int) -> Place:
    """Where something stands that this table does not have: after a row, or before its first."""
    if at < 0 or not rows:
        return Place(document.index, first_block, 0, 0)
    cell = rows[at].cells[-1]
    return Place(document.index, cell.block, cell.end, cell.end)
