"""The blocks of an XML form: headings, values under their names, records that a reader can sort."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.markup import escape
from viewer.filing.model import BOLD, Block, Cell, Run, Style

Row = list[tuple[int, str]]
"""The columns of a row and what stands in them, in their order."""

_AMOUNT = re.compile(r"-?\$?[\d,]+(?:\.\d+)?%?(?: \[\w+\])*")


class Writer:
    """Adds blocks one after another; with a page each has its HTML."""

    def __init__(self, with_page: bool) -> None:
        self.blocks: list[Block] = []
        self._with_page = with_page

    def heading(self, text: str, level: int) -> None:
        """A heading, set the smaller the deeper its element stands."""
        html = f'<span class="b xml-heading" id="b{len(self.blocks)}"><b>{escape(text)}</b></span>'
        style = Style(bold=True, size=16.0 - level)
        runs = (Run(0, len(text), BOLD),)
        self.blocks.append(Block("heading", text, style, runs=runs, html=html if self._with_page else ""))

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values, a row for each; nothing where there are none."""
        if pairs:
            self._table([[(0, name), (1, value)] for name, value in pairs], "xml")

    def records(self, heads: Row, rows: Sequence[Row], in_all: str = "") -> None:
        """A table with a row for each record, under heads by which it can be sorted; ``in_all`` is told above it."""
        self._table([heads, *rows], "xml records")
        if in_all and self._with_page:
            lead = f'<span class="b xml-told">{escape(in_all)}</span>'
            self.blocks[-1] = self.blocks[-1]._replace(lead=lead)

    def _table(self, rows: Sequence[Row], kind: str) -> None:
        number, length = len(self.blocks), 0
        amounts = _amounts(rows[1:]) if "records" in kind else frozenset()
        parts: list[str] = []
        cells: list[Cell] = []
        html = [f'<table class="{kind}" id="b{number}">']
        for index, row in enumerate(rows):
            html.append(f'<tr id="b{number}r{index}">')
            filled = 0
            for position, (column, value) in enumerate(row):
                if length:
                    parts.append("\t" if position else "\n")
                    length += 1
                cells.append(Cell(index, column, 1, length, length + len(value)))
                parts.append(value)
                length += len(value)
                html.append("<td></td>" * (column - filled))
                filled = column + 1
                name = "th" if "records" in kind and not index else "td"
                amount = ' class="amount"' if column in amounts else ""
                html.append(f'<{name} id="b{number}r{index}c{column}"{amount}>{escape(value)}</{name}>')
            html.append("</tr>")
        html.append("</table>")
        self.blocks.append(
            Block("table", "".join(parts), cells=tuple(cells), html="".join(html) if self._with_page else "")
        )


def _amounts(rows: Sequence[Row]) -> frozenset[int]:
    """The columns of amounts: all that stands in them are numbers, of which some are more than a digit or two."""
    found: dict[int, list[str]] = {}
    for row in rows:
        for column, value in row:
            found.setdefault(column, []).append(value)
    return frozenset(
        column
        for column, values in found.items()
        if all(map(_AMOUNT.fullmatch, values)) and any("," in value or "." in value for value in values)
    )
