"""Which row of one table is which of another: the same ones in order, then those that are alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from viewer.comparison.blocks.alignment import Pair, align, gaps
from viewer.comparison.blocks.likeness import Bag, best_pairs, candidates, likeness
from viewer.comparison.blocks.normal import key
from viewer.comparison.figures import is_footnote_mark, without_mark
from viewer.comparison.tables.row import Row, cell_key
from viewer.tables.numbers import figure, numeric

ROW_ALIKE = 0.5
"""The likeness from which two rows are the same, edited."""
_LABEL_ALIKE = 0.5
"""The share of neighbouring letters above which one label may be the other, reworded."""
_REWORDED = 0.6
"""The same for rows that do not stand level between rows that are the same."""
_NAMED = 4
"""A cell of so many words names what its row is about."""
_RESTATED_WORDS = ("restated", "revised", "corrected", "amended")
_RESTATED = re.compile(rf"\(?\b(?:as\s+)?(?:{'|'.join(_RESTATED_WORDS)})\b\)?", re.IGNORECASE)


_LONGEST_LABEL = 1_000
"""So much of a label says how much it is like another one."""


def paired_rows(ours: Sequence[Row], theirs: Sequence[Row]) -> list[Pair]:
    """The rows of two tables that are the same, edited or not, ascending on both sides."""
    exact = align([row.key for row in ours], [row.key for row in theirs])
    found = list(exact)
    for window in gaps(exact, len(ours), len(theirs)):
        left, right = ours[window.start : window.end], theirs[window.other_start : window.other_end]
        if not left or not right:
            continue
        kept = _alike(left, right)
        found += [(window.start + at, window.other_start + other) for at, other in kept]
    return sorted(found)


def said_before_restating(text: str) -> str:
    """The form of a column's head without the word that its figures are restated."""
    return key(_RESTATED.sub("", text) if _may_be_restated(text) else text)


def _may_be_restated(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _RESTATED_WORDS)


def row_bag(row: Row) -> Bag:
    """What a row's cells say: its label counts for half of it, but a number says less than the words beside it."""
    cells = [cell for cell in row.cells if not row.label or cell is not row.cells[0]]
    bag = Counter(said_before_restating(cell.sign + without_mark(cell.text)[0]) for cell in cells)
    if row.label:
        if not any(map(str.isalpha, row.label)):
            bag.update(cell_key(cell) for cell in cells if len(cell.text.split()) >= _NAMED)
        bag[said_before_restating(row.label)] += max(1, len(cells))
    return bag


def _alike(ours: Sequence[Row], theirs: Sequence[Row]) -> list[Pair]:
    bags, other_bags = [row_bag(row) for row in ours], [row_bag(row) for row in theirs]

    def weigh(at: int, other: int) -> float:
        weight = likeness(bags[at], other_bags[other])
        return weight if weight >= ROW_ALIKE else _renamed(ours[at], theirs[other])

    kept, _ = best_pairs(candidates(bags, other_bags), weigh, ROW_ALIKE)
    for window in gaps(kept, len(ours), len(theirs)):
        left, right = ours[window.start : window.end], theirs[window.other_start : window.other_end]
        if len(left) == len(right) and all(_may_be(row, other) for row, other in zip(left, right, strict=True)):
            kept += zip(range(window.start, window.end), range(window.other_start, window.other_end), strict=True)
    return sorted(kept)


def _renamed(row: Row, other: Row) -> float:
    """The likeness of two rows of one shape whose label was reworded, whatever their figures are; else none."""
    if not (row.label and other.label) or not _same_shape(row, other) or numeric(row.label):
        return 0.0
    alike = _label_likeness(key(row.label), key(other.label))
    return ROW_ALIKE + (alike - _REWORDED) / 2 if alike >= _REWORDED else 0.0


def _may_be(row: Row, other: Row) -> bool:
    """Whether rows that stand level can be the same: as many cells, numbers under numbers, and no other label."""
    if not _same_shape(row, other):
        return False
    labels = key(row.label), key(other.label)
    if len(row.cells) == 1:
        texts = row.cells[0].text, other.cells[0].text
        return _label_likeness(*labels) > _LABEL_ALIKE or any(
            all(map(is_so, texts)) for is_so in (is_footnote_mark, figure)
        )
    return labels[0] == labels[1] or numeric(row.label) or _label_likeness(*labels) > _LABEL_ALIKE


def _same_shape(row: Row, other: Row) -> bool:
    return len(row.cells) == len(other.cells) and all(
        numeric(a.text) == numeric(b.text) for a, b in zip(row.cells[1:], other.cells[1:], strict=True)
    )


def _label_likeness(label: str, other: str) -> float:
    """How many pairs of neighbouring letters two labels have in common."""
    letters = (one[:_LONGEST_LABEL].casefold() for one in (label, other))
    return likeness(*(Counter(map("".join, pairwise(one))) for one in letters))
