"""Whole cells: EDGAR's tables set "$", "(", ")", "%" and marks of footnotes in cells of their own; here they are part
of the number that they belong to, and a superscript is a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from viewer.filing.model import Block, Cell
from viewer.tables.numbers import CURRENCY, in_words, is_mark, is_raised, numeric, with_raised, without_marks

_CURRENCY = re.compile(rf"\(?\s?(?:{CURRENCY})\s?\(?")
_BEFORE = re.compile(r"[-–—−+]?\(|" + _CURRENCY.pattern)
_AFTER = re.compile(r"[)%\s]+")
_DIGITS = frozenset("0123456789")
"""What begins with one is no sign and no mark, as most cells of a large table."""
_NEAR = 2
"""A mark in a cell of its own stands no further from its figure."""


class WholeCell(NamedTuple):
    """A cell with its signs: what it says, the block that holds it, its characters there and its columns.

    ``text`` has the "(" of the cells before it and the ")", "%" and marks of the cells after it; the currency of the
    cell before it is ``sign``. ``rows`` are the rows that it reaches over, ``indent`` how far it is set in.
    """

    text: str
    block: int
    start: int
    end: int
    first_column: int
    last_column: int
    sign: str = ""
    rows: int = 1
    indent: float = 0.0


def rows_of_cells(index: int, block: Block) -> Iterator[tuple[int, list[WholeCell]]]:
    """Each row of a table that says anything, by its number, with its whole cells."""
    marks = _columns_of_marks(block)
    starts = [one.start for one in block.raised]
    for number, cells in groupby(block.cells, lambda cell: cell.row):
        read = [_read(index, block, cell, starts) for cell in cells]
        yield number, _whole(read, marks)


def _read(index: int, block: Block, cell: Cell, starts: Sequence[int]) -> WholeCell:
    text = block.text[cell.start : cell.end]
    if starts:
        first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
        text = with_raised(text, cell.start, block.raised[first:last])
    return WholeCell(
        text, index, cell.start, cell.end, cell.column, cell.column + cell.span - 1, "", cell.rows, cell.indent
    )


def _columns_of_marks(block: Block) -> frozenset[int]:
    """The columns of the grid that hold nothing but marks of footnotes, as "(1)" behind a figure or a label, and signs.

    Where "(1)" is all that a label has beside it, it is an amount.
    """
    others, columns = {0}, set[int]()
    for _, row in groupby(block.cells, lambda cell: cell.row):
        cells = list(row)
        for at, cell in enumerate(cells):
            text = block.text[cell.start : cell.end]
            is_figure = text[:1] in _DIGITS
            if not is_figure and _closes(text):
                continue
            if is_figure or cell.span > 1 or not is_mark(text):
                others.add(cell.column)
                continue
            before = block.text[cells[at - 1].start : cells[at - 1].end] if at else ""
            alone = at + 1 == len(cells) and not numeric(without_marks(_closed(before))[0]) and not _AFTER.match(before)
            (others if alone else columns).add(cell.column)
    return frozenset(columns - others)


def _whole(cells: Iterable[WholeCell], marks: frozenset[int]) -> list[WholeCell]:
    whole: list[WholeCell] = []
    before: list[WholeCell] = []
    for cell in cells:
        if cell.text[:1] in _DIGITS and not before:
            whole.append(cell)
            continue
        if _opens(cell.text):
            before.append(cell)
            continue
        if before and (in_words(cell.text) or numeric(_closed(without_marks(cell.text)[0]))):
            cell = _with_signs(before, cell)
        else:
            whole += before
        before = []
        if whole and _belongs(cell, whole[-1], marks):
            whole[-1] = whole[-1]._replace(text=whole[-1].text + cell.text, last_column=cell.last_column)
        else:
            whole.append(cell)
    return [*whole, *before]


def _with_signs(before: Sequence[WholeCell], cell: WholeCell) -> WholeCell:
    """A number with the currency and the parenthesis that stand before it in cells of their own."""
    signs = "".join(one.text for one in before)
    opened = "(" if "(" in signs else ""
    currency = signs.replace("(", "").strip()
    return cell._replace(text=opened + cell.text, sign=currency, first_column=before[0].first_column)


def _belongs(cell: WholeCell, before: WholeCell, marks: frozenset[int]) -> bool:
    """Whether a cell is the end of the number before it: a parenthesis, a per cent sign or the mark of a footnote."""
    text = cell.text.strip()
    if _closes(text):
        return numeric(_closed(without_marks(before.text)[0]))
    if cell.first_column - before.last_column > _NEAR or not is_mark(text):
        return False
    return cell.first_column in marks or is_raised(text)


@lru_cache(maxsize=4_096)
def _closes(text: str) -> bool:
    """Whether a cell holds nothing but what ends a number."""
    return _AFTER.fullmatch(text) is not None


@lru_cache(maxsize=4_096)
def _opens(text: str) -> bool:
    """Whether a cell holds nothing but what stands before a number."""
    return _BEFORE.fullmatch(text.strip()) is not None


def _closed(number: str) -> str:
    return number + ")" if "(" in number and ")" not in number else number
