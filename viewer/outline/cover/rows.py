"""A cover's lines as rows of cells, whether set in tables, with tabs, in columns or one under the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from viewer.filing.attachments import decoded
from viewer.filing.model import Block, Document, Place
from viewer.filing.text import decode


class CoverCell(NamedTuple):
    """Words of a cover and where they stand.

    ``column`` and ``span`` are columns of the grid in a table, characters of the line in plain text, else 0 and 1.
    """

    text: str
    column: int
    span: int
    place: Place


Row = list[CoverCell]

_HEAD_BYTES = 1 << 16
_GAP = re.compile(r"\t|\s{3,}")
_LINES_OF_A_CAPTION = 4
_LONGEST = 12_000
"""A line or cell of a cover has fewer characters, a cover that is all one paragraph too; of a longer one the beginning
is read.
"""
_LETTERED = re.compile(r"^[A-Z]\.\s")
_RULE = frozenset("_-–—=.*~ ()")


def cover_rows(document: Document, stop: int) -> list[Row]:
    """The rows of the blocks before one, empty cells left out; a caption over several lines is one cell."""
    rows: list[Row] = []
    lines = _lines_as_typed(document) if document.media == "text" else {}
    for index, block in enumerate(document.blocks[:stop]):
        if block.cells:
            rows += _table_rows(block, document.index, index)
        elif block.text:
            rows += _line_rows(block, document.index, index, lines)
    return _with_whole_captions(rows)


def is_rule(row: Row) -> bool:
    """Whether a row is a line drawn, or asterisks, and no words."""
    return all(set(cell.text) <= _RULE for cell in row)


def _lines_as_typed(document: Document) -> Mapping[str, str]:
    """The lines of a plain-text document's beginning as they were typed, by their words: its blanks make columns."""
    typed = decode(decoded(document.payload)[:_HEAD_BYTES], cut=True).splitlines()
    return {words: line.rstrip() for line in typed if len(words := " ".join(line.split())) > 1 and _GAP.search(line)}


def _table_rows(block: Block, document: int, index: int) -> list[Row]:
    rows: dict[int, Row] = {}
    for cell in block.cells:
        words = " ".join(block.text[cell.start : min(cell.end, cell.start + _LONGEST)].split())
        if words:
            place = Place(document, index, cell.start, cell.end)
            rows.setdefault(cell.row, []).append(CoverCell(words, cell.column, cell.span, place))
    return list(rows.values())


def _line_rows(block: Block, document: int, index: int, typed: Mapping[str, str]) -> list[Row]:
    rows: list[Row] = []
    at = 0
    for line in block.text.split("\n"):
        row: Row = []
        start = at
        for column, words in enumerate(line.split("\t")):
            if words.strip():
                place = Place(document, index, start, start + len(words))
                row.append(CoverCell(words[:_LONGEST].strip(), column, 1, place))
            start += len(words) + 1
        if len(row) == 1 and (as_typed := typed.get(row[0].text)):
            row = _in_columns(row[0], as_typed)
        if row:
            rows.append(row)
        at += len(line) + 1
    return rows


def _in_columns(cell: CoverCell, typed: str) -> Row:
    """A line's cells, where three blanks or more part its words."""
    row: Row = []
    start = cell.place.start or 0
    at = 0
    for words in _GAP.split(typed):
        if words.strip():
            column = typed.index(words, at)
            at = column + len(words)
            collapsed = " ".join(words.split())
            place = Place(cell.place.document, cell.place.block, start, start + len(collapsed))
            start += len(collapsed) + 1
            if (
                row and _is_open(row[-1].text) and ")" in collapsed and not collapsed.startswith("(")
            ):  # a blank in brackets, "(Amendment No.     )"
                row.append(_joined(row.pop(), collapsed, column + len(words), place))
            else:
                row.append(CoverCell(collapsed, column, len(words), place))
    return row


def _joined(cell: CoverCell, more: str, end: int, place: Place) -> CoverCell:
    whole = Place(place.document, place.block, cell.place.start, place.end)
    return CoverCell(f"{cell.text} {more}", cell.column, end - cell.column, whole)


def _with_whole_captions(rows: list[Row]) -> list[Row]:
    """The rows with each caption made whole whose bracket closes on a later line, in the same columns."""
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            if len(row) == 1 and _LETTERED.match(cell.text) and not cell.text.endswith(":"):
                row[at] = _with_its_colon(cell, rows[number + 1 : number + _LINES_OF_A_CAPTION])
            if not (cell.text.startswith("(") and _is_open(cell.text)):
                continue
            for below in rows[number + 1 : number + _LINES_OF_A_CAPTION]:
                more = next((one for one in below if _shares_columns(one, cell, below, row)), None)
                if more is None or more.text.startswith("("):
                    break
                below.remove(more)
                cell = cell._replace(text=f"{cell.text} {more.text}")
                row[at] = cell
                if not _is_open(cell.text):
                    break
    return [row for row in rows if row]


def _with_its_colon(cell: CoverCell, below: Sequence[Row]) -> CoverCell:
    """A lettered question, "B. Name of issuer …", with its next lines up to the colon; as it is where there is none."""
    words = [cell.text]
    for count, row in enumerate(below, 1):
        if len(row) != 1 or row[0].place.block != cell.place.block:
            break
        words.append(row[0].text)
        if row[0].text.endswith(":"):
            for joined in below[:count]:
                joined.clear()
            return cell._replace(text=" ".join(words))
    return cell


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _shares_columns(one: CoverCell, other: CoverCell, one_row: Row, other_row: Row) -> bool:
    if one.place.block - other.place.block > 1:
        return False
    if len(one_row) == len(other_row) == 1:
        return True
    return one.column < other.column + other.span and other.column < one.column + one.span


def above(rows: Sequence[Row], row: int, cell: CoverCell) -> CoverCell | None:
    """The cell that stands over another: in the same columns, or in the same order where the rows are as long."""
    over = next((one for one in reversed(rows[max(0, row - 3) : row]) if not is_rule(one)), None)
    return _level_with(over, rows[row], cell) if over else None


def below(rows: Sequence[Row], row: int, cell: CoverCell) -> CoverCell | None:
    """The cell that stands under another, in the same sense."""
    under = next((one for one in rows[row + 1 : row + 4] if not is_rule(one)), None)
    return _level_with(under, rows[row], cell) if under else None


def _level_with(other: Row, here: Row, cell: CoverCell) -> CoverCell:
    return other[here.index(cell)] if len(other) == len(here) else _nearest(other, cell)


def _nearest(row: Row, cell: CoverCell) -> CoverCell:
    middle = cell.column + cell.span / 2
    return min(row, key=lambda one: abs(one.column + one.span / 2 - middle))
