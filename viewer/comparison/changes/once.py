"""The same text is never gone and new: what one change takes away and another beside it brings is told once.

Cells that are read in another order, rows that a page's end divides, lines of a cell that become rows: the words are
the same, and what is left is told by the words that really differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from viewer.comparison.blocks.likeness import Bag, shared
from viewer.comparison.blocks.normal import is_mark, key, words
from viewer.comparison.blocks.words import differing
from viewer.comparison.model import Change
from viewer.filing.model import Document, Place
from viewer.tables.numbers import numeric

_BESIDE = 6
"""Changes that so many others divide do not stand beside one another."""
_BLOCKS = 8
"""Nor do those that stand so many blocks apart."""
_SAME = 0.8
"""The share of the shorter text's words that two changes must have in common to be one text, set otherwise."""
_ANSWERS = frozenset({"", "x", "yes", "no", "none"})
"""What is said by the cell or the box in which it stands."""
_LINE, _SAME_LINE = 3, 0.5
"""Of a line of so few words, as the name of the form is, this share."""
_FEWEST = 3
"""Letters and digits of which a text must have more to be known again."""

_PARAGRAPH = 24
"""Letters of a paragraph that is known again in another place."""

_BOUND = re.compile(r"[\t\n]|\Z")

Tell = Callable[[str, str, Place | None, Place | None, Change], Change]
"""Makes a change of words of what is left of one: before, after, the places, and the change that is left."""


class _Piece(NamedTuple):
    """Characters of a document that a change takes away or brings."""

    text: str
    place: Place


def told_once(changes: Sequence[Change], original: Document, amendment: Document, tell: Tell) -> list[Change]:
    """The changes with those that take away and bring the same words told by the words that are left."""
    kept = list(changes)
    at = 0
    while at < len(kept):
        end = _set_otherwise_until(kept, at, original, amendment)
        if end > at:
            del kept[at:end]
            continue
        partner = _partner(kept, at, original, amendment) if _is_one_sided(kept[at]) else None
        if partner is None:
            at += 1
            continue
        first, second = sorted((at, partner))
        left = list(_left_of((kept[first], kept[second]), original, amendment, tell))
        del kept[second]
        kept[first : first + 1] = left
        at = max(first - 1, 0) if len(left) < 2 else first + len(left)
    return kept


def _is_one_sided(change: Change) -> bool:
    return bool(change.before) != bool(change.after) and change.kind != "moved"


def _set_otherwise_until(changes: Sequence[Change], first: int, original: Document, amendment: Document) -> int:
    """The end of the changes that only read the cells of one layout table or list in another order; else the first."""
    spots = _blocks(changes[first])
    if spots is None or "\t" not in original.blocks[spots[0]].text + amendment.blocks[spots[1]].text:
        return first
    letters: Counter[str] = Counter()
    for end in range(first, min(first + _BESIDE + 2, len(changes))):
        change = changes[end]
        if not _is_one_sided(change) or _blocks(change) != spots or numeric(change.before or change.after):
            return first
        if key(change.before or change.after).strip("[]()").casefold() in _ANSWERS:
            return first
        letters.update(filter(str.isalnum, key(change.before).casefold()))
        letters.subtract(filter(str.isalnum, key(change.after).casefold()))
        if end > first and not any(letters.values()) and _are_cells(changes[first : end + 1], original, amendment):
            return end + 1
    return first


def _blocks(change: Change) -> tuple[int, int] | None:
    return (change.original.block, change.amendment.block) if change.original and change.amendment else None


def _are_cells(changes: Sequence[Change], original: Document, amendment: Document) -> bool:
    """Whether each of some changes begins or ends with a cell or a line, and so is no word that moved in a sentence."""
    return all(
        _bounds_a_cell(
            (original if change.before else amendment), change.original if change.before else change.amendment
        )
        for change in changes
    )


def _bounds_a_cell(document: Document, place: Place | None) -> bool:
    if place is None or place.start is None or place.end is None:
        return False
    text = f"\n{document.blocks[place.block].text}\n"
    if "\t" in text[place.start + 1 : place.end + 1] or "\n" in text[place.start + 1 : place.end + 1]:
        return True
    start, end = text[: place.start + 1].rstrip(" (")[-1:], text[place.end + 1 :].lstrip(" ).,")[:1]
    return start in "\t\n" or end in "\t\n"


def _partner(changes: Sequence[Change], at: int, original: Document, amendment: Document) -> int | None:
    """The change beside one that takes away what it brings, or brings what it takes away; the nearest of several."""
    change = changes[at]
    said = _bag(change.before or change.after)
    if sum(len(form) * count for form, count in said.items()) <= _FEWEST or _piece(change, original, amendment) is None:
        return None
    near = range(max(at - _BESIDE, 0), min(at + _BESIDE + 1, len(changes)))
    for other in sorted((spot for spot in near if spot != at), key=lambda spot: abs(spot - at)):
        if _are_one_paragraph(change, changes[other], original, amendment):
            continue
        if _is_word_and_paragraph(said, change, changes[other], original, amendment):
            continue
        if _may_be_one(change, changes[other]) and _is_same(said, change, changes[other]):
            return other if _are_whole(changes[other], original, amendment) else None
    return None


def _may_be_one(change: Change, other: Change) -> bool:
    """Whether two changes stand near one another, and not both as words in sentences, whose order counts."""
    if other.kind == "moved" or {change.kind, other.kind} == {"text"}:
        return False
    places = [(change.original, other.original), (change.amendment, other.amendment)]
    return all(a and b and abs(a.block - b.block) <= _BLOCKS for a, b in places)


def _are_one_paragraph(change: Change, other: Change, original: Document, amendment: Document) -> bool:
    """Whether one takes away the whole paragraph that the other brings: it is not set otherwise but has moved."""
    sides = change if change.before else other, other if change.before else change
    gone, new = sides[0].original, sides[1].amendment
    if sides[0].after or sides[1].before or not sides[0].before or not sides[1].after or gone is None or new is None:
        return False
    said = {key(text) for text in (sides[0].before, sides[1].after)}
    blocks = original.blocks[gone.block], amendment.blocks[new.block]
    is_prose = all(block.kind == "paragraph" and "\t" not in block.text for block in blocks)
    return is_prose and said == {key(block.text) for block in blocks} and len(said) == 1 and len(*said) >= _PARAGRAPH


def _is_word_and_paragraph(said: Bag, change: Change, other: Change, original: Document, amendment: Document) -> bool:
    """Whether one is of a few words and the other of a whole paragraph that has them too, as many sentences do."""
    if {change.kind, other.kind} not in ({"text", "inserted"}, {"text", "deleted"}):
        return False
    whole = change if change.kind != "text" else other
    place, document = (whole.original, original) if whole.before else (whole.amendment, amendment)
    block = document.blocks[place.block] if place else None
    if block is None or block.kind != "paragraph" or "\t" in block.text:
        return False
    sizes = said.total(), _bag(other.before).total() + _bag(other.after).total()
    return change.section != other.section or 2 * min(sizes) < max(sizes)


def _is_same(said: Bag, change: Change, other: Change) -> bool:
    """Whether another change has the words of a one-sided one on its other side, beyond those that it has on both."""
    before, after = _bag(other.before), _bag(other.after)
    beyond = after - before if change.before else before - after
    smaller = min(said.total(), beyond.total()) if _is_one_sided(other) else said.total()
    least = _SAME if max(said.total(), beyond.total()) > _LINE else _SAME_LINE
    return smaller > 0 and shared(said, beyond) >= least * smaller


def _are_whole(change: Change, original: Document, amendment: Document) -> bool:
    sides = (change.before, change.original, original), (change.after, change.amendment, amendment)
    return all(_slice(text, place, document) is not None for text, place, document in sides if text)


def _left_of(pair: tuple[Change, Change], original: Document, amendment: Document, tell: Tell) -> Sequence[Change]:
    """What really differs between the texts of two changes, read in the order of either document."""
    gone = sorted(filter(None, (_slice(one.before, one.original, original) for one in pair)), key=_begins)
    new = sorted(filter(None, (_slice(one.after, one.amendment, amendment) for one in pair)), key=_begins)
    before, after = "\n".join(one.text for one in gone), "\n".join(one.text for one in new)
    two_sided = next((one for one in pair if one.before and one.after), pair[0])
    left = []
    for run in differing(before, after):
        places = _place(gone, run.start, run.end), _place(new, run.other_start, run.other_end)
        left.append(tell(before[run.start : run.end], after[run.other_start : run.other_end], *places, two_sided))
    return left


def _begins(piece: _Piece) -> tuple[int, int]:
    return piece.place.block, piece.place.start or 0


def _place(pieces: Sequence[_Piece], start: int, end: int) -> Place:
    """Where characters of pieces joined by line ends stand; those in a second piece are left out."""
    begun = 0
    for piece in pieces[:-1]:
        if start <= begun + len(piece.text):
            break
        begun += len(piece.text) + 1
    else:
        piece = pieces[-1]
    first = piece.place.start or 0
    last = min(end - begun, len(piece.text))
    return Place(piece.place.document, piece.place.block, first + min(start - begun, last), first + last)


def _piece(change: Change, original: Document, amendment: Document) -> _Piece | None:
    return _slice(change.before, change.original, original) or _slice(change.after, change.amendment, amendment)


def _slice(text: str, place: Place | None, document: Document) -> _Piece | None:
    """The characters of a document that one side of a change tells; None where they do not follow one another.

    Of cells in several lines the place holds those of the first.
    """
    if not text or place is None or place.start is None or place.end is None:
        return None
    block = document.blocks[place.block].text
    for end in (place.end, *(found.start() for found in _BOUND.finditer(block, place.end))):
        if key(block[place.start : end]) == key(text):
            return _Piece(block[place.start : end], replace(place, end=end))
    return None


@lru_cache(maxsize=4_096)
def _bag(text: str) -> Bag:
    """The words of one side of a change, which is held against each of those beside it."""
    return Counter(form.casefold() for form, _, _ in words(text) if not is_mark(form))
