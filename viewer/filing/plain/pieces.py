"""The pieces of a line of a table: what two or more spaces or a dotted leader keep apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

COLUMN_RULE = re.compile(r"\s*(?:- )?[-=_]{2,}(?:\s+[-=_]{2,})+\s*$")

_GAP = re.compile(r"(?:\s*\.(?:\s?\.){2,}\s*|\s{2,})")
_NUMERIC = re.compile(
    r"[$(\s]*-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)[)%\s]*(?:\(\w\))?$|[$\s]*[-—_]+$|[xivlc]+$|[A-Z]-\d+$|\*+$|N/A$"
)
_RANGE = re.compile(r"[$(]*[\d.,]+%?\s?-\s+[$(]*[\d.,]+%?\)?$")
_RANGE_BEGINS = re.compile(r"[$(]*[\d.,]+%?\s?-$")
_CURRENCY = frozenset(("$", "($", "US$", "$(", "("))
_LEADER = re.compile(r"[.\s]+$")
_AFTER = re.compile(r"[)%]+$")


# EDGAR allows tables of 132 columns (EDGAR Filer Manual); a line of many times that is prose without line breaks.
LONGEST_ROW = 10_000


class Piece(NamedTuple):
    """A cell of a line: its text and the columns of characters it stands in."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=8_192)  # a line is asked about several times before its table is known
def cells_of(line: str) -> tuple[Piece, ...]:
    """The cells of a line; a sign belongs to the number beside it, a range is one cell, dots alone are none."""
    pieces: list[Piece] = []
    if len(line) > LONGEST_ROW:
        return (Piece(line, 0, len(line)),)
    at = len(line) - len(line.lstrip())
    end_of_line = len(line.rstrip())
    while at < end_of_line:
        gap = _GAP.search(line, at)
        end = min(gap.start(), end_of_line) if gap else end_of_line
        text = line[at:end]
        if text.strip() and not _LEADER.match(text):
            piece = Piece(text, at, end)
            if pieces and _is_one(pieces[-1].text, text):
                pieces[-1] = _together(pieces[-1], piece)
            else:
                pieces.append(piece)
        if gap is None:
            break
        at = max(gap.end(), at + 1)
    return tuple(pieces)


def _is_one(before: str, text: str) -> bool:
    """Whether what stands apart is one cell nonetheless: a sign and its number, the ends of a range."""
    if before in _CURRENCY:
        return True
    if _AFTER.match(text):
        return is_number(before)
    return _RANGE_BEGINS.match(before) is not None and is_number(text)


def _together(before: Piece, piece: Piece) -> Piece:
    between = "" if _AFTER.match(piece.text) or before.text[-1] == "(" else " "
    return Piece(f"{before.text}{between}{piece.text}", before.start, piece.end)


def joined(pieces: Sequence[Piece], line: str) -> Piece:
    """Several pieces of a line as the one that they are."""
    start, end = pieces[0].start, pieces[-1].end
    return Piece(line[start:end], start, end)


def is_number(text: str) -> bool:
    """Whether a cell holds a number as a table prints it, a dash for none, or a page."""
    return _NUMERIC.match(text) is not None


def is_figure(text: str) -> bool:
    """Whether a cell holds a number, or a range of two."""
    text = text.strip()
    return is_number(text) or _RANGE.match(text) is not None


def is_row(pieces: Sequence[Piece]) -> bool:
    """Whether a line has several cells and ends in a number, a dash or a page."""
    return len(pieces) > 1 and is_number(pieces[-1].text.strip())
