"""A page's contents with each run of text and each picture inside a marked sequence (ISO 32000-1, 14.6).

No sequence stands within another: some readers lose what follows the inner one. The letters that the engine gives for
signs that are drawn otherwise (14.9.4) make sequences of their own, within the text object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator

from viewer.export.paper.contents import Instruction, Piece
from viewer.export.paper.structure import Spot, Words

_QUIET: Final = frozenset("RG rg G g K k CS cs SC sc SCN scn gs w J j M d".split())
"""What may stand between two runs of one sequence: colours and the like."""
_SETS_UP: Final = frozenset({"BT", "Tf", "Tm"})
_END: Final = ContentStreamInstruction([], Operator("EMC"))
_ARTIFACT: Final = ContentStreamInstruction([Name.Artifact], Operator("BMC"))


@dataclass(slots=True)
class Painted:
    """A page's contents on their way to be marked: ``owners`` has what each piece is of, None for an artifact."""

    number: int
    instructions: list[Instruction]
    pieces: list[Piece]
    owners: list[Words | None]


def marked(painted: Painted) -> bytes:
    """The contents of a page with their marks; its words are told where they came to stand."""
    return pikepdf.unparse_content_stream(_Marker(painted).instructions())


class _Marker:
    """Goes through a page's pieces in order and counts their sequences."""

    def __init__(self, painted: Painted) -> None:
        self._painted = painted
        self._number = 0

    def instructions(self) -> list[Instruction]:
        out: list[Instruction] = []
        at = 0
        for first, past, owner, is_split in _sequences(self._painted):
            out += self._painted.instructions[at:first]
            inner = self._painted.instructions[first:past]
            if owner is None:
                out += [_ARTIFACT, *inner, _END]
            elif is_split:
                out += self._split(inner, owner)
            else:
                out += [self._begin(owner), *inner, _END]
            at = past
        return out + self._painted.instructions[at:]

    def _begin(self, owner: Words, properties: pikepdf.Object | None = None) -> Instruction:
        """Begin a sequence; with properties, one that gives letters for what is shown in it."""
        owner.spots.append(Spot(self._painted.number, self._number))
        told = Dictionary(MCID=self._number)
        self._number += 1
        if properties is None:
            return ContentStreamInstruction([Name(f"/{owner.owner.role}"), told], Operator("BDC"))
        told.ActualText = properties.ActualText
        return ContentStreamInstruction([Name.Span, told], Operator("BDC"))

    def _split(self, run: list[Instruction], owner: Words) -> Iterator[Instruction]:
        """A text object whose sequences stand within it, one after another."""
        is_open = is_inner = False
        for one in run:
            name = str(one.operator)
            if name in ("BDC", "ET") and is_open:
                yield _END
                is_open = False
            if name == "BDC":
                is_inner = True
                yield self._begin(owner, one.operands[-1])
                continue
            if name == "EMC":
                is_inner = False
            elif not (is_open or is_inner or name == "ET" or name in _SETS_UP):
                is_open = True
                yield self._begin(owner)
            yield one


def _sequences(painted: Painted) -> Iterator[tuple[int, int, Words | None, bool]]:
    """Where each sequence begins and ends, what it is of, and whether it gives letters for some of its signs.

    Pieces of the same words make one. Each line of a text is apart: the engine paints no space at its end, and without
    one its words would run together.
    """
    first = past = -1
    line = 0.0
    owner: Words | None = None
    is_split = False
    for piece, own in zip(painted.pieces, painted.owners, strict=True):
        between = painted.instructions[past : piece.first] if first >= 0 else ()
        is_same = own is owner and (own is None or (piece.y == line and not piece.is_spelled and not is_split))
        if first >= 0 and is_same and all(str(one.operator) in _QUIET for one in between):
            past = piece.past
            continue
        if first >= 0:
            yield first, past, owner, is_split
        first, past, owner, line, is_split = piece.first, piece.past, own, piece.y, piece.is_spelled
    if first >= 0:
        yield first, past, owner, is_split
