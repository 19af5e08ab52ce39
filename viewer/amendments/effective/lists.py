"""A list of exhibits that an amendment has in part: an entry takes the place of the one with its number, others join.

Item 601 of Regulation S-K numbers exhibits, so that an entry is known again however it is worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from viewer.amendments.effective.addressed import Stretch
from viewer.amendments.effective.merging import Merged, Piece, with_piece
from viewer.comparison.blocks.normal import key
from viewer.comparison.exhibit_lists import listed
from viewer.filing.model import Block

_Keys = frozenset[tuple[str, ...]]

_SETTING = re.compile(
    r"[\W\d]*|.*\(\s*continued\s*\).*|\W*exhibit\s+(?:no\.?|number|index).{0,60}|\W*table\s+of\s+contents\W*",
    re.I | re.S,
)
"""Page numbers, rules, the link back to the contents, headings that a list repeats on each page, heads of columns."""


def merged_list(
    pieces: Sequence[Piece],
    original: Sequence[Block],
    amendment: Sequence[Block],
    stretch: Stretch,
    same: Mapping[int, int],
    whole: Piece,
) -> Merged | None:
    """The pieces of a list with an amendment's entries in it; None where its entries cannot be told apart.

    A table takes the place of one whose entries it all has. ``same`` are the blocks of the list with those of the
    stretch that are the same, edited or not; ``whole`` is the stretch as a piece.
    """
    ours = dict(_entries(original, pieces))
    theirs = {at: keys for at in range(stretch.first, stretch.end) if (keys := listed([amendment[at]]))}
    twins = {other: at for at, other in same.items()}
    if not theirs or not ours or not _may_be_left(amendment, stretch, theirs, same):
        return None
    found, swapped, added, last = tuple(pieces), 0, 0, max(ours)
    for other, keys in theirs.items():
        met = [at for at, known in ours.items() if known & keys]
        alike = [at for at in met if key(original[at].text) == key(amendment[other].text)]
        met = alike[:1] or ([twins[other]] if twins.get(other) in met else met)
        if any(not ours[at] <= keys for at in met) or len(met) > 1:
            return None
        piece = replace(whole, first=other, end=other + 1, deeper=0)
        if not met:
            found, added = _behind(found, last, replace(piece, beside=True)), added + 1
        elif key(original[met[0]].text) != key(amendment[other].text):
            found, swapped = tuple(with_piece(found, met[0], replace(piece, stands_for=met[0]))), swapped + 1
        last = met[0] if met else last
    return Merged(found, swapped, added)


def _entries(blocks: Sequence[Block], pieces: Sequence[Piece]) -> Iterator[tuple[int, _Keys]]:
    """The blocks of the original that still stand, with the exhibits they list."""
    for piece in pieces:
        if piece.filing == 0:
            yield from ((at, keys) for at in range(piece.first, piece.end) if (keys := listed([blocks[at]])))


def _may_be_left(
    blocks: Sequence[Block], stretch: Stretch, entries: Mapping[int, _Keys], same: Mapping[int, int]
) -> bool:
    """Whether what an amendment has besides its entries is a heading, or stands in the original."""
    known = {stretch.first, *entries, *same.values()}
    others = (blocks[at].text for at in range(stretch.first, stretch.end) if at not in known)
    return all(_SETTING.fullmatch(text) for text in others)


def _behind(pieces: Sequence[Piece], at: int, new: Piece) -> tuple[Piece, ...]:
    """The pieces with a new one behind a block of the original, or what took its place and what joined it there."""
    found: list[Piece] = []
    is_due = False
    for piece in pieces:
        if is_due and not piece.beside:
            found.append(new)
            is_due = False
        if piece.filing == 0 and piece.first <= at < piece.end - 1:
            found += [replace(piece, end=at + 1), new, replace(piece, first=at + 1)]
            continue
        found.append(piece)
        is_due = is_due or piece.stands_for == at or (piece.filing == 0 and piece.end - 1 == at)
    return (*found, new) if is_due else tuple(found)
