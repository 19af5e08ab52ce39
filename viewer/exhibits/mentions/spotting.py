"""The exhibits that a block names: in its sentences, or in the cells of its table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from viewer.exhibits.mentions.mentions import Mention, find_mentions, names_an_exhibit
from viewer.filing.model import Block, Cell


def mentions_in(block: Block, row_starts: Sequence[int]) -> Iterator[Mention]:
    """The mentions of a block, at the characters of its text.

    A cell is read with the cells under it, for in a table of plain text a sentence goes on in the next line of its
    column; where a row of an index begins (``row_starts``) the column begins anew.
    """
    if not block.cells:
        yield from find_mentions(block.text)
        return
    found: list[Mention] = []
    for column in _columns(block, sorted(row_starts)):
        found.extend(_mentions_of(block.text, column))
    yield from sorted(found)


def _columns(block: Block, row_starts: Sequence[int]) -> Iterator[list[Cell]]:
    """The cells that stand under one another in a row of the index, or in the table where it is none."""
    groups: dict[tuple[int, int], list[Cell]] = {}
    for cell in block.cells:
        groups.setdefault((bisect_right(row_starts, cell.end - 1), cell.column), []).append(cell)
    yield from groups.values()


def _mentions_of(text: str, cells: Sequence[Cell]) -> Iterator[Mention]:
    """The mentions in the joined text of a column's cells that lie within one of the cells."""
    if not any(names_an_exhibit(text[cell.start : cell.end]) for cell in cells):
        return
    joined = "\n".join(text[cell.start : cell.end] for cell in cells)
    starts = [0, *accumulate(cell.end - cell.start + 1 for cell in cells)]
    for mention in find_mentions(joined):
        at = bisect_right(starts, mention.start) - 1
        cell, shift = cells[at], cells[at].start - starts[at]
        if mention.end + shift <= cell.end:
            yield mention._replace(start=mention.start + shift, end=mention.end + shift)
