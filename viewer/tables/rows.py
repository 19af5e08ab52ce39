"""The rows of a table as they are meant: labels with their depth, cells with their numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from viewer.filing.model import Place
from viewer.tables.cells import WholeCell
from viewer.tables.factors import LONGEST_LABEL, factor_of, is_in_per_cent
from viewer.tables.grid import Grid
from viewer.tables.model import Column, TableCell, TableRow
from viewer.tables.numbers import Figure, read_figure, without_label_marks

_LEVEL = 1.5
"""Points, or characters, by which a label must be set in further to be a level deeper."""
_NAMES = re.compile(
    r"\b(?:CUSIP|ISIN|SEDOL|LEI|CIK|CRD|zip\s+code|(?:file|IRS|commission|accession|identification|telephone)\s+(?:no|number)s?)\b",
    re.IGNORECASE,
)
"""Heads of columns whose digits name something and are no amount."""
_BEGINS = re.compile(
    r"\b(?:beginning|opening)\s+balances?\b|\bbalances?,?\s+(?:at\s+)?(?:the\s+)?beginning\b|\bat\s+(?:the\s+)?beginning\s+of\b|^beginning\b",
    re.IGNORECASE,
)


class _Read(NamedTuple):
    column: int
    cell: WholeCell
    figure: Figure


def begins_a_period(label: str) -> bool:
    """Whether a row tells what there was when a period began: "Balance at beginning of year"."""
    return bool(_BEGINS.search(label, 0, LONGEST_LABEL))


def rows_of(document: int, grid: Grid, columns: Sequence[Column]) -> Iterator[TableRow]:
    """The rows of a grid below its heads, with their places in a document."""
    read = [
        [_Read(grid.column_of(cell), cell, read_figure(cell.sign + cell.text)) for cell in line.cells]
        for line in grid.lines
    ]
    of_shares = _columns_of_shares(read)
    indents: list[float] = []
    heading = ""
    for line, cells in zip(grid.lines, read, strict=True):
        label, marks = without_label_marks(line.label)
        heading = heading if line.cells else label
        told = [
            TableCell(one.column, figure.text, figure.value, figure.kind, figure.marks, factor, place)
            for one in cells
            for head in [" ".join(columns[one.column].header) if columns else ""]
            for figure in [
                _named(one.figure, head)
                or _in_per_cent(one.figure, one.column in of_shares or is_in_per_cent(label, head))
            ]
            for scale in [columns[one.column].scale if columns else None]
            for factor in [factor_of(scale, label, heading, head, figure.text) if figure.kind == "number" else 1]
            for place in [Place(document, one.cell.block, one.cell.start, one.cell.end)]
        ]
        first, last = line.all_cells[0], line.all_cells[-1]
        place = Place(document, first.block, first.start, last.end)
        yield TableRow(label, _level(indents, line.stub), marks, tuple(told), place)


def _level(indents: list[float], stub: WholeCell | None) -> int:
    """How deep a label stands under those above it that are set in less; ``indents`` are theirs, which it joins."""
    if stub is None:
        return len(indents)
    while indents and indents[-1] > stub.indent - _LEVEL:
        indents.pop()
    indents.append(stub.indent)
    return len(indents) - 1


def _named(figure: Figure, head: str) -> Figure | None:
    """Digits that are a name, as text; None for a figure."""
    if figure.value is None or not _NAMES.search(head):
        return None
    return figure._replace(value=None, kind="text")


def _in_per_cent(figure: Figure, is_share: bool) -> Figure:
    return figure._replace(kind="percent") if is_share and figure.kind == "number" else figure


def _columns_of_shares(read: Sequence[Sequence[_Read]]) -> frozenset[int]:
    """The columns of percentages whose sign does not stand with each.

    It stands with the first and the last, as in a reconciliation of rates; or with the first alone, where what stands
    below is what is missing to a hundred.
    """
    members: defaultdict[int, list[_Read]] = defaultdict(list)
    for cells in read:
        for one in cells:
            if one.figure.kind in ("number", "percent"):
                members[one.column].append(one)
    return frozenset(
        column
        for column, cells in members.items()
        if cells[0].figure.kind == "percent"
        and (cells[-1].figure.kind == "percent" or _is_hundred(cells))
        and not any(one.cell.sign or "," in one.figure.text for one in cells)
    )


def _is_hundred(cells: Sequence[_Read]) -> bool:
    """Whether shares make up a whole, but for what rounding leaves."""
    values = [one.figure.value for one in cells if one.figure.value is not None and one.figure.value >= 0]
    return 2 < len(values) == len(cells) and abs(sum(values, Decimal(0)) - 100) <= Decimal(len(values)) / 2
