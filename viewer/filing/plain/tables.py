"""Tables in plain text: what tells one from prose, and the block that it becomes."""

from __future__ import annotations

import re

from viewer.filing.markup import escape
from viewer.filing.model import Block, Cell, Style
from viewer.filing.plain.grid import PlainGrid
from viewer.filing.plain.pieces import COLUMN_RULE, cells_of, is_number, is_row

_RULE = re.compile(r"[-=_~\s.$]+$")


def looks_like_table(lines: list[str]) -> bool:
    """Whether most lines are rows, or a line of several cells follows the rule under column heads."""
    if len(lines) < 2:
        pieces = cells_of(lines[0]) if lines else []
        return len(pieces) > 2 and all(is_number(piece.text.strip()) for piece in pieces)
    rows = 0
    ruled = False
    for line in lines:
        if COLUMN_RULE.match(line):
            ruled = True
            continue
        pieces = cells_of(line)
        if ruled and len(pieces) > 1:
            return True
        rows += is_row(pieces)
    return rows * 2 > len(lines)


def columns_html(lines: list[str], number: int, blank: int) -> str:
    """The start tag of a block whose lines stay whole; it tells the page how many characters the longest has."""
    longest = max((len(line.rstrip()) for line in lines), default=0)
    return f'<span class="b plain columns" id="b{number}" style="--columns:{longest}">' + "\n" * blank


def plain_table(lines: list[str], number: int, page: int, blank: int, *, with_page: bool) -> Block:
    """One table block out of its lines; rules of dashes are shown but are no text."""
    split = [() if _RULE.match(line) else cells_of(line) for line in lines]
    grid = PlainGrid(lines, split)
    parts: list[str] = []
    cells: list[Cell] = []
    html = [columns_html(lines, number, blank)] if with_page else []
    length = 0
    for row, (line, pieces) in enumerate(zip(lines, split, strict=True)):
        at = 0
        if with_page:
            html.append(f'<span id="b{number}r{row}">')
        for position, (piece, column, span) in enumerate(grid.placed(row, pieces, line) if pieces else ()):
            words = " ".join(piece.text.split())
            if length:
                parts.append("\t" if position else "\n")
                length += 1
            cells.append(Cell(row, column, span, length, length + len(words), 1, piece.start))
            parts.append(words)
            length += len(words)
            if with_page:
                shown = escape(line[piece.start : piece.end])
                html.append(f'{escape(line[at : piece.start])}<span id="b{number}r{row}c{column}">{shown}</span>')
                at = piece.end
        if with_page:
            html.append(escape(line[at:]) + "</span>\n")
    if with_page:
        html.append("</span>")
    return Block("table", "".join(parts), Style(), page, cells=tuple(cells), html="".join(html))
