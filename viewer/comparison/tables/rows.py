"""A table as rows of whole cells, each with its row label and its column header.

EDGAR tables set "$", ")" and "%" in cells of their own; here they are part of the number they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from viewer.comparison.blocks.normal import figure, key, numeric
from viewer.filing.model import Block, Cell

_DRAWN = re.compile(r"(?<!\S)[:|]+(?!\S)|^[:|]+|[-_=](?:\s?[-_=]){2,}")
"""Rules drawn with signs, as those between the boxes of a cover of Schedule 13D: no words of a label."""
_CURRENCY = re.compile(r"(?:US|C|A|HK|NT)?\s?[$€£¥]|RMB|EUR|GBP|USD|CHF")
_AFTER = re.compile(r"[)%\s]+")
_HEADER_ROWS = 8
"""No head of a table has more rows."""
_LONGEST_HEADER = 80


class WholeCell(NamedTuple):
    """A cell with its signs: what it says, the block that holds it, its characters there and its columns.

    ``text`` has the ")" and "%" of the cells after it; the currency of the cell before it is ``sign``.
    """

    text: str
    block: int
    start: int
    end: int
    first_column: int
    last_column: int
    sign: str = ""

    @property
    def key(self) -> str:
        """The form under which the cell is compared."""
        return key(self.sign + self.text)


class Row(NamedTuple):
    """A row of a table: its label (empty where it has none), its cells, and under which form it is compared."""

    label: str
    cells: tuple[WholeCell, ...]
    key: str

    @property
    def text(self) -> str:
        """What the row says, cell by cell."""
        return " ".join(cell.text for cell in self.cells)


def rows_of(blocks: Iterable[tuple[int, Block]]) -> list[Row]:
    """The rows of one table, or of one that page breaks divide: a head that is repeated there counts once.

    Each line of a paragraph among them, as a label that stands apart, is a row; of one cell where it has no tabs.
    """
    rows: list[Row] = []
    heads: set[str] = set()
    for index, block in blocks:
        further = list(_rows(index, block))
        first = further[: min(_HEADER_ROWS, len(further) - 1)]
        repeated = 0
        while repeated < len(first) and first[repeated].key in heads:
            repeated += 1
        heads.update(row.key for row in first if not _has_figures(row))
        rows += further[repeated:]
    return rows


def _rows(index: int, block: Block) -> Iterator[Row]:
    if block.kind != "table":
        at = 0
        for line in block.text.split("\n"):
            set_apart: list[WholeCell] = []
            for column, text in enumerate(line.split("\t")):
                set_apart.append(WholeCell(text, index, at, at + len(text), column, column))
                at += len(text) + 1
            yield Row(set_apart[0].text, tuple(set_apart), "\x1f".join(cell.key for cell in set_apart))
        return
    margin = min((cell.column for cell in block.cells), default=0)
    for _, cells in groupby(block.cells, lambda cell: cell.row):
        whole = _whole(index, block.text, list(cells))
        first = whole[0]
        labelled = first.first_column == margin or not numeric(first.text)
        label = " ".join(_DRAWN.sub(" ", first.text).split()) if labelled else ""
        yield Row(label, tuple(whole), "\x1f".join(cell.key for cell in whole))


def headers_of(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """For each row the header rows that stand above it.

    They have short words and no figures. At the top one of them may have a label; further down, in a table of
    figures, a row without a label heads the rows below it. A table without figures has but its first row.
    """
    above: list[tuple[Row, ...]] = []
    current: tuple[Row, ...] = ()
    at_top, labelled = True, False
    margin = min((row.cells[0].first_column for row in rows), default=0)
    of_figures = any(figure(cell.text) for row in rows for cell in row.cells[1:])
    for row in rows:
        above.append(current)
        has_label = row.cells[0].first_column <= margin
        if _has_figures(row) or (has_label and labelled and len(row.cells) > 1):
            at_top = False
        elif max(len(cell.text) for cell in row.cells) <= _LONGEST_HEADER and len(row.cells) > 1 - (not has_label):
            if at_top and (of_figures or not current):
                current, labelled = (*current, row)[-_HEADER_ROWS:], labelled or has_label
            elif of_figures and not has_label:
                current, at_top, labelled = (row,), True, True
    return above


def _has_figures(row: Row) -> bool:
    return any(figure(cell.text) for cell in row.cells)


def header(headers: Sequence[Row], cell: WholeCell, row: Row) -> str | None:
    """The column header over a cell, its lines joined; None where nothing stands over it."""
    parts: list[str] = []
    for above in headers:
        over = [
            other.text
            for other in above.cells
            if other.first_column <= cell.last_column and cell.first_column <= other.last_column
        ]
        if not over and len(above.cells) >= len(row.cells) - 1:
            over = _by_order(above, cell, row)
        parts += [text for text in over if text not in parts]
    return " ".join(parts).replace("\n", " ") or None


def _by_order(above: Row, cell: WholeCell, row: Row) -> list[str]:
    """The header as far from the right as the cell, for tables whose columns do not stand level."""
    from_right = len(row.cells) - row.cells.index(cell)
    return [above.cells[-from_right].text] if from_right <= len(above.cells) else []


def _whole(index: int, text: str, cells: Sequence[Cell]) -> list[WholeCell]:
    whole: list[WholeCell] = []
    sign: WholeCell | None = None
    for cell in cells:
        alone = WholeCell(
            text[cell.start : cell.end], index, cell.start, cell.end, cell.column, cell.column + cell.span - 1
        )
        if sign is not None:
            if numeric(alone.text):
                alone = alone._replace(sign=sign.text, first_column=sign.first_column)
            else:
                whole.append(sign)
            sign = None
        if whole and _AFTER.fullmatch(alone.text) and numeric(_closed(whole[-1].text)):
            whole[-1] = whole[-1]._replace(text=whole[-1].text + alone.text, last_column=alone.last_column)
        elif _CURRENCY.fullmatch(alone.text):
            sign = alone
        else:
            whole.append(alone)
    return [*whole, sign] if sign is not None else whole


def _closed(number: str) -> str:
    return number + ")" if "(" in number and ")" not in number else number
