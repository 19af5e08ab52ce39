"""Which blocks of two stretches that stand against each other are the same: by how much they say alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.comparison.blocks.alignment import Pair, Window, gaps
from viewer.comparison.blocks.likeness import FEW, best_pairs, candidates, likeness, shared
from viewer.comparison.blocks.matching import Gathered, absorbed
from viewer.comparison.blocks.normal import key
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.comparison.breaks.dividing import divided

_ALIKE = 0.5
"""The likeness from which a text between others that are the same is one of them, edited."""
_TABLES_ALIKE = 0.4
"""The same for two tables, whose figures may all be other ones."""
_CONTAINED = 0.9
"""The share of a short text's words that a longer one must have for the short one to be a piece of it."""
_PART_OF_TABLE = 0.75
"""The share of a short table's words that a longer one must have for the short one to be a piece of it."""
_SHORT = 12
"""Words up to which two texts that stand alone against each other are one line, edited."""
MOVED_ALIKE = 0.8
"""The likeness from which a text that stands elsewhere is the same, moved and edited."""
FEWEST_WORDS = 8
"""A shorter text is not taken for part of a longer one, nor for one that moved and was edited."""

_CAPTION = re.compile(r"[^\W\d][^.:;\n\t]{10,80}:")
"""A line's name: "Documents incorporated by reference:"."""


class Windows:
    """Matches the blocks of windows of two documents; ``same`` says which part of the first is which of the second."""

    def __init__(self, ours: TextBlocks, theirs: TextBlocks, same: dict[int, int]) -> None:
        self._ours = ours
        self._theirs = theirs
        self._same = same
        self._counterpart = {other: at for at, other in same.items()}

    def in_window(self, window: Window, gone: list[int], new: list[int]) -> list[Gathered]:
        """The spots that are the same, edited; those without a match are added to what is gone and new."""
        ours, theirs = range(window.start, window.end), range(window.other_start, window.other_end)
        if not ours or not theirs:
            gone += ours
            new += theirs
            return []
        if "".join(self._ours.keys[at] for at in ours) == "".join(self._theirs.keys[at] for at in theirs):
            return [(list(ours), list(theirs))]
        if whole := divided(self._ours.keys, self._theirs.keys, window):
            return self._around(whole, window, gone, new)
        likely = [at for at in ours if self.is_repeated(at)] if len(ours) * len(theirs) > FEW else ours
        possible = candidates([self._ours.bag(at) for at in likely], [self._theirs.bag(at) for at in theirs])
        pairs, _ = best_pairs([(likely[a], theirs[b]) for a, b in possible], self._weigh, _ALIKE)
        pairs += self._level(pairs, window)
        pairs += self._beginnings(sorted(pairs), window)
        groups = [([a], [b]) for a, b in sorted(pairs)]
        left = sorted(set(ours).difference(a for a, _ in pairs))
        other_left = sorted(set(theirs).difference(b for _, b in pairs))
        gone += absorbed(self._ours, self._theirs, groups, left, 0)
        new += absorbed(self._ours, self._theirs, groups, other_left, 1)
        return groups

    def _around(self, groups: Sequence[Gathered], window: Window, gone: list[int], new: list[int]) -> list[Gathered]:
        """Texts of the window that are divided otherwise, and what is found before, between and after them."""
        found = list(groups)
        start, other_start = window.start, window.other_start
        for ours, theirs in [*groups, ([window.end], [window.other_end])]:
            found += self.in_window(Window(start, ours[0], other_start, theirs[0]), gone, new)
            start, other_start = ours[-1] + 1, theirs[-1] + 1
        return found

    def _weigh(self, at: int, other: int) -> float:
        tables = (self._ours.block(at).kind == "table") + (self._theirs.block(other).kind == "table")
        bag, twin = self._ours.bag(at), self._theirs.bag(other)
        weight = likeness(bag, twin)
        if tables == 2:
            weight = max(weight, likeness(self._ours.names(at), self._theirs.names(other))) + _ALIKE - _TABLES_ALIKE
            smaller = min(bag.total(), twin.total())
            if smaller >= FEWEST_WORDS and shared(bag, twin) >= _PART_OF_TABLE * smaller:
                weight = max(weight, _ALIKE)
        elif not tables:
            if _caption(self._ours.block(at).text) == _caption(self._theirs.block(other).text) != "":
                weight = max(weight, _ALIKE)
            smaller = min(bag.total(), twin.total())
            if smaller >= FEWEST_WORDS and shared(bag, twin) >= _CONTAINED * smaller:
                weight = max(weight, _ALIKE)
        return weight if self._may_be(at, other) else weight - (MOVED_ALIKE - _ALIKE)

    def stands_in_repeated(self, block: int) -> bool:
        """Whether a block stands in a part that the amendment has too, as far as parts are known."""
        part = self._ours.parts.at(block)
        return part is None or part in self._same or not self._same

    def is_repeated(self, at: int) -> bool:
        """The same for a spot."""
        return self.stands_in_repeated(self._ours.index[at])

    def _may_be(self, at: int, other: int) -> bool:
        """Whether the blocks stand in the same part, as far as their parts are known.

        A heading that only one of two outlines has does not hold its text apart; an Item does, and a Part of the form.
        """
        part = self._theirs.parts.at(self._theirs.index[other])
        counterpart = self._counterpart.get(part) if part is not None else None
        mine = self._ours.parts.at(self._ours.index[at])
        if counterpart is None or counterpart == mine:
            return True
        kind = self._ours.parts.parts[mine].section.kind if mine is not None and mine not in self._same else "item"
        return kind not in ("item", "part")

    def _level(self, pairs: Sequence[Pair], window: Window) -> list[Pair]:
        """Short lines that stand alone against each other between blocks that are the same."""
        found: list[Pair] = []
        shifted = [(a - window.start, b - window.other_start) for a, b in pairs]
        for inner in gaps(shifted, window.end - window.start, window.other_end - window.other_start):
            size = inner.end - inner.start
            if size != inner.other_end - inner.other_start or size > 3:
                continue
            level = [
                (window.start + inner.start + at, window.other_start + inner.other_start + at) for at in range(size)
            ]
            if all(self._are_lines(a, b) for a, b in level):
                found += level
        return found

    def _beginnings(self, pairs: Sequence[Pair], window: Window) -> list[Pair]:
        """Blocks that stand first against each other of which one is the other's beginning: "(4)" is left of a note."""
        found: list[Pair] = []
        shifted = [(a - window.start, b - window.other_start) for a, b in pairs]
        for inner in gaps(shifted, window.end - window.start, window.other_end - window.other_start):
            if inner.start == inner.end or inner.other_start == inner.other_end:
                continue
            at, other = window.start + inner.start, window.other_start + inner.other_start
            form, other_form = self._ours.keys[at], self._theirs.keys[other]
            if form.startswith(other_form) or other_form.startswith(form):
                found.append((at, other))
        return found

    def _are_lines(self, at: int, other: int) -> bool:
        bags = self._ours.bag(at), self._theirs.bag(other)
        tables = (self._ours.block(at).kind == "table") + (self._theirs.block(other).kind == "table")
        short = all(bag.total() <= _SHORT for bag in bags)
        return (
            tables != 1 and short and self._may_be(at, other) and (likeness(*bags) > 0.2 or self._same_shape(at, other))
        )

    def _same_shape(self, at: int, other: int) -> bool:
        """Whether both lines are a date, a number or a word of the same kind."""
        texts = self._ours.block(at).text, self._theirs.block(other).text
        return all(any(character.isdigit() for character in text) for text in texts)


def _caption(text: str) -> str:
    """What stands before the colon of a line that a form asks for by its name; empty where nothing does."""
    found = _CAPTION.match(text)
    return key(found[0]).casefold() if found else ""
