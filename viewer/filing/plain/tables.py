"""Tables in plain text: cells are what two or more spaces or a dotted leader keep apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import NamedTuple

from viewer.filing.markup import escape
from viewer.filing.model import Block, Cell, Style

COLUMN_RULE = re.compile(r"\s*(?:- )?[-=_]{2,}(?:\s+[-=_]{2,})+\s*$")

_GAP = re.compile(r"(?:\s*\.(?:\s?\.){2,}\s*|\s{2,})")
_NUMERIC = re.compile(
    r"[$(\s]*-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)[)%\s]*(?:\(\w\))?$|[$\s]*[-—_]+$|[xivlc]+$|[A-Z]-\d+$|\*+$|N/A$"
)
_RULE = re.compile(r"[-=_~\s.$]+$")
_DASHES = re.compile(r"[-=_]{2,}")


# EDGAR allows tables of 132 columns (EDGAR Filer Manual); a line of many times that is prose without line breaks.
LONGEST_ROW = 10_000


class Piece(NamedTuple):
    """A cell of a line: its text and the columns of characters it stands in."""

    text: str
    start: int
    end: int


def cells_of(line: str) -> list[Piece]:
    """The cells of a line; a currency sign belongs to the number after it."""
    pieces: list[Piece] = []
    if len(line) > LONGEST_ROW:
        return [Piece(line, 0, len(line))]
    at = len(line) - len(line.lstrip())
    end_of_line = len(line.rstrip())
    while at < end_of_line:
        gap = _GAP.search(line, at)
        end = min(gap.start(), end_of_line) if gap else end_of_line
        text = line[at:end]
        if text.strip():
            if pieces and pieces[-1].text in ("$", "($", "US$"):
                before = pieces.pop()
                pieces.append(Piece(f"{before.text} {text}", before.start, end))
            else:
                pieces.append(Piece(text, at, end))
        if gap is None:
            break
        at = max(gap.end(), at + 1)
    return pieces


def is_number(text: str) -> bool:
    """Whether a cell holds a number as a table prints it, a dash for none, or a page."""
    return _NUMERIC.match(text) is not None


def is_row(pieces: list[Piece]) -> bool:
    """Whether a line has several cells and ends in a number, a dash or a page."""
    return len(pieces) > 1 and is_number(pieces[-1].text.strip())


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


def _columns(rows: list[list[Piece]], lines: list[str]) -> list[tuple[int, int]]:
    """Where the table's columns stand, but for the first.

    Numbers that overlap from row to row stand in one column; where there are no numbers, the rule under the column
    heads says it.
    """
    spans = sorted((piece.start, piece.end) for row in rows for piece in row[1:] if is_number(piece.text.strip()))
    if not spans:
        rule = next((line for line in lines if COLUMN_RULE.match(line)), "")
        spans = [match.span() for match in _DASHES.finditer(rule)][1:]
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _column(piece: Piece, columns: list[tuple[int, int]], left: int) -> int:
    """The column that a cell's middle stands in or before; what begins at the left edge is in column 0."""
    if not columns or piece.start <= left + 4:
        return 0
    middle = (piece.start + piece.end) / 2
    if piece.end <= columns[0][0] or middle < columns[0][0] - 2:
        return 0
    return min(bisect_left(columns, middle, key=itemgetter(1)) + 1, len(columns))


def columns_html(lines: list[str], number: int, blank: int) -> str:
    """The start tag of a block whose lines stay whole; it tells the page how many characters the longest has."""
    longest = max((len(line.rstrip()) for line in lines), default=0)
    return f'<span class="b plain columns" id="b{number}" style="--columns:{longest}">' + "\n" * blank


def plain_table(lines: list[str], number: int, page: int, blank: int, *, with_page: bool) -> Block:
    """One table block out of its lines; rules of dashes are shown but are no text."""
    split = [[] if _RULE.match(line) else cells_of(line) for line in lines]
    columns = _columns(split, lines)
    left = min((pieces[0].start for pieces in split if pieces), default=0)
    parts: list[str] = []
    cells: list[Cell] = []
    html = [columns_html(lines, number, blank)] if with_page else []
    length = 0
    for row, (line, pieces) in enumerate(zip(lines, split, strict=True)):
        at, used = 0, -1
        if with_page:
            html.append(f'<span id="b{number}r{row}">')
        for position, piece in enumerate(pieces):
            column = max(used + 1, _column(piece, columns, left))
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
