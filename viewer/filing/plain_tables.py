"""Tables in plain text: cells are what two or more spaces or a dotted leader keep apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.filing.markup import escape
from viewer.filing.model import Block, Cell, Style

_GAP = re.compile(r"(?:\s*\.(?:\s?\.){2,}\s*|\s{2,})")
_NUMERIC = re.compile(r"[$(\s]*-?\d[\d,]*(\.\d+)?[)%\s]*$|[-—]+$|[xivlc]+$|[A-Z]-\d+$|\*+$")
_RULE = re.compile(r"[-=_\s.$]+$")


class _Piece(NamedTuple):
    """A cell of a line: its text and the columns of characters it stands in."""

    text: str
    start: int
    end: int


def cells_of(line: str) -> list[_Piece]:
    """The cells of a line; a currency sign belongs to the number after it."""
    pieces: list[_Piece] = []
    at = len(line) - len(line.lstrip())
    end_of_line = len(line.rstrip())
    while at < end_of_line:
        gap = _GAP.search(line, at)
        end = min(gap.start(), end_of_line) if gap else end_of_line
        text = line[at:end]
        if text.strip():
            if pieces and pieces[-1].text in ("$", "($", "US$"):
                before = pieces.pop()
                pieces.append(_Piece(f"{before.text} {text}", before.start, end))
            else:
                pieces.append(_Piece(text, at, end))
        if gap is None:
            break
        at = max(gap.end(), at + 1)
    return pieces


def looks_like_table(lines: list[str]) -> bool:
    """Whether most lines have several cells that end in a number, a dash or a page."""
    if len(lines) < 2:
        return False
    rows = 0
    for line in lines:
        pieces = cells_of(line)
        if len(pieces) > 1 and _NUMERIC.match(pieces[-1].text.strip()):
            rows += 1
    return rows * 2 > len(lines)


def _columns(rows: list[list[_Piece]]) -> list[int]:
    """The right edges of the table's columns: numbers that overlap from row to row stand in one column."""
    spans = sorted((piece.start, piece.end) for row in rows for piece in row[1:] if _NUMERIC.match(piece.text.strip()))
    merged: list[list[int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [end for _, end in merged]


def _column(piece: _Piece, edges: list[int]) -> int:
    """The column whose right edge is nearest to the cell's middle or beyond; text left of all is column 0."""
    if not edges or piece.start == 0:
        return 0
    middle = (piece.start + piece.end) / 2
    for number, edge in enumerate(edges, 1):
        if middle <= edge:
            return number
    return len(edges)


def plain_table(lines: list[str], number: int, page: int, blank: int, *, with_page: bool) -> Block:
    """One table block out of its lines; rules of dashes are shown but are no text."""
    split = [[] if _RULE.match(line) else cells_of(line) for line in lines]
    edges = _columns(split)
    parts: list[str] = []
    cells: list[Cell] = []
    html = [f'<span class="b plain" id="b{number}">' + "\n" * blank] if with_page else []
    length = 0
    for row, (line, pieces) in enumerate(zip(lines, split, strict=True)):
        at, used = 0, -1
        if with_page:
            html.append(f'<span id="b{number}r{row}">')
        for position, piece in enumerate(pieces):
            column = max(used + 1, _column(piece, edges) if position else min(_column(piece, edges), position))
            words = " ".join(piece.text.split())
            if length:
                parts.append("\t" if position else "\n")
                length += 1
            cells.append(Cell(row, column, 1, length, length + len(words)))
            parts.append(words)
            length += len(words)
            used = column
            if with_page:
                shown = escape(line[piece.start : piece.end])
                html.append(f'{escape(line[at : piece.start])}<span id="b{number}r{row}c{column}">{shown}</span>')
                at = piece.end
        if with_page:
            html.append(escape(line[at:]) + "</span>\n")
    if with_page:
        html.append("</span>")
    return Block("table", "".join(parts), Style(), page, cells=tuple(cells), html="".join(html))
