"""A part that an amendment amends in part: what takes the place of which paragraph, and what is set beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from viewer.amendments.effective.addressed import Stretch
from viewer.amendments.effective.wording import lead_in
from viewer.comparison.blocks.normal import key
from viewer.filing.model import Block

_LETTER = re.compile(r"\W{0,3}(?:item\s+\d+\s*)?(\([a-z]{1,3}\)(?:\s*\(\w{1,4}\))?)", re.I)
_PAGE_NUMBER = re.compile(r"\W*\d{0,3}\W*")
_SAME_ROWS = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks of a filing's primary document (end exclusive); sections in it stand ``deeper`` than there.

    Those of a level above ``least`` begin around it and are none of it. ``stands_for`` is the block of the original
    whose place it took; ``beside``: an amendment's text that was set beside what stands. ``items`` are the numbers of
    the Items that it sets out, of those which the original has under one heading.
    """

    filing: int
    first: int
    end: int
    deeper: int = 0
    least: int = 0
    stands_for: int | None = None
    beside: bool = False
    items: frozenset[str] = frozenset()


class Merged(NamedTuple):
    """A part's pieces with an amendment's in them, and how many took a place or were added."""

    pieces: tuple[Piece, ...]
    swapped: int
    added: int


def merged(
    pieces: Sequence[Piece],
    original: Sequence[Block],
    amendment: Sequence[Block],
    stretch: Stretch,
    same: Mapping[int, int],
    whole: Piece,
) -> Merged:
    """The pieces of a part with those of a stretch that amends it in part.

    A paragraph with the letter of the one it is matched with, and a table of the same rows, take its place; of the rest
    what says what already stands is left out. Where nothing takes a place the stretch is added as a whole, for its rows
    and names mean nothing without their headings. ``same`` are the blocks of the part with those of the
    stretch that are the same, edited or not; ``whole`` is the stretch as a piece.
    """
    spots = {at: other for at, other in same.items() if _takes_place(original[at], amendment[other])}
    found = tuple(pieces)
    for at, other in spots.items():
        found = tuple(with_piece(found, at, replace(whole, first=other, end=other + 1, deeper=0, stands_for=at)))
    done = {piece.first for piece in found if piece.stands_for is not None and piece.filing == whole.filing}
    repeated = {other for at, other in same.items() if key(original[at].text) == key(amendment[other].text)}
    new = [
        at
        for at in range(stretch.first, stretch.end)
        if at not in done | repeated and not _PAGE_NUMBER.fullmatch(amendment[at].text)
    ]
    if done and all(_is_lead_in(amendment[at].text) for at in new):
        new = []
    if not new:
        return Merged(found, len(done), 0)
    if not done:
        return Merged((*found, replace(whole, beside=True)), 0, len(new))
    runs = tuple(replace(whole, first=first, end=end, beside=True) for first, end in _runs(new))
    return Merged((*found, *runs), len(done), len(new))


def _is_lead_in(text: str) -> bool:
    """Whether a paragraph says no more than how its part is amended."""
    said = lead_in([text])
    return said is not None and said.sentence == " ".join(text.split())


def _takes_place(block: Block, other: Block) -> bool:
    """Whether a block of an amendment is the same paragraph or table as the one it is matched with, said otherwise."""
    if key(block.text) == key(other.text):
        return False
    if block.kind == other.kind == "table":
        ours, theirs = _rows(block), _rows(other)
        return bool(ours) and len(ours & theirs) >= _SAME_ROWS * len(ours)
    letter, same = _LETTER.match(block.text), _LETTER.match(other.text)
    return bool(letter and same and letter[1].casefold() == same[1].casefold())


def _rows(block: Block) -> frozenset[str]:
    """What the rows of a table are called."""
    return frozenset(key(row.split("\t", 1)[0]) for row in block.text.split("\n")) - {""}


def with_piece(pieces: Sequence[Piece], at: int, new: Piece) -> Iterator[Piece]:
    """The pieces with a new one for a block of the original, where that, or what took its place, still stands."""
    for piece in pieces:
        if piece.stands_for == at:
            yield new
        elif piece.filing == 0 and piece.first <= at < piece.end:
            if piece.first < at:
                yield replace(piece, end=at)
            yield new
            if at + 1 < piece.end:
                yield replace(piece, first=at + 1)
        else:
            yield piece


def _runs(blocks: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = blocks[0]
    for at in blocks[1:]:
        if at != last + 1:
            yield first, last + 1
            first = at
        last = at
    yield first, last + 1
