"""Items that the original has under one heading and amendments set out one by one: the last of each counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.amendments.effective.merging import Piece
from viewer.comparison.blocks.parts import DocumentPart

_NUMBER = re.compile(r"(\d+)(.*)")


def is_of_several(part: DocumentPart) -> bool:
    """Whether a part is of several Items under one heading ("Items 10, 11 and 12")."""
    return len(part.numbers) > 1


def set_out(part: DocumentPart, pieces: Sequence[Piece], new: Sequence[Piece]) -> tuple[tuple[Piece, ...], bool]:
    """The pieces of such a part with those of an amendment, and whether every Item of it is set out by now.

    What an earlier amendment has of an Item goes where a later one has it; what was filed of all goes with the last.
    """
    again = frozenset(number for piece in new for number in piece.items)
    kept = [piece for piece in pieces if not piece.items & again]
    of_items = sorted((piece for piece in (*kept, *new) if piece.items), key=_order)
    is_whole = part.numbers <= frozenset(number for piece in of_items for number in piece.items)
    rest = () if is_whole else tuple(piece for piece in kept if not piece.items)
    return (*rest, *of_items), is_whole


def _order(piece: Piece) -> tuple[int, str]:
    found = _NUMBER.match(min(piece.items, key=len))
    return (int(found[1]), found[2]) if found else (0, "")
