"""Which blocks of two documents are the same: equal ones first, then edited, divided or joined, and moved ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from viewer.comparison.blocks.alignment import Pair, align, gaps
from viewer.comparison.blocks.likeness import Bag, best_pairs, candidates, likeness, shared
from viewer.comparison.blocks.matching import Gathered, Group, Matching
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.comparison.breaks.rewrapping import rewrapped
from viewer.comparison.breaks.word_matching import groups_by_words
from viewer.comparison.windows import FEWEST_WORDS, MOVED_ALIKE, Windows

_TOO_MUCH = 0.05
"""Where more of a text is said to have moved, it is the outlines that do not agree."""
_CLEARLY = 0.7
"""Another way of matching is taken where it leaves no more than this share of what the first leaves."""
_ELSEWHERE = 0.5
"""Where this share of the words of single blocks is on the other side, it is the lines that are broken elsewhere."""
_MOVABLE = 24
"""Characters that a text must have to be recognised elsewhere."""


class Matcher:
    """Matches the blocks of two documents; ``same`` says which part of the first is which of the second."""

    def __init__(self, ours: TextBlocks, theirs: TextBlocks, same: dict[int, int]) -> None:
        self.ours = ours
        self.theirs = theirs
        self.same = same
        self._windows = Windows(ours, theirs, same)

    def match(self) -> Matching:
        """Every block of either side under one heading of the result."""
        found = self._by_blocks()
        if not self._is_broken_elsewhere(found):
            return found
        streamed = self._by_words()
        return streamed if self._unmatched_text(streamed) < _CLEARLY * self._unmatched_text(found) else found

    def _by_blocks(self) -> Matching:
        anchored = self._match(tuple(self._heads()))
        astray = sum(len(self.theirs.blocks[other].text) for _, other in anchored.moved)
        is_rewrapped = any(group.rewrapped for group in anchored.edited)
        if astray <= _TOO_MUCH * sum(map(len, self.theirs.keys)) and not is_rewrapped:
            return anchored
        # an Item that one of the two outlines has in the wrong place would hold its text apart
        free = self._match(())
        return free if _unmatched(free) < _CLEARLY * _unmatched(anchored) else anchored

    def _is_broken_elsewhere(self, found: Matching) -> bool:
        """Whether the words of blocks that are gone or new are on the other side nonetheless."""
        gone = [at for at in [*found.gone, *(a for a, _ in found.moved)] if self._windows.stands_in_repeated(at)]
        new = [*found.new, *(b for _, b in found.moved)]
        single = self._words(self.ours, gone), self._words(self.theirs, new)
        total = single[0].total() + single[1].total()
        if total < FEWEST_WORDS:
            return False
        edited = (
            self._words(self.ours, (at for group in found.edited for at in group.ours)),
            self._words(self.theirs, (at for group in found.edited for at in group.theirs)),
        )
        further = shared(single[0] + edited[0], single[1] + edited[1]) - shared(*edited)
        return 2 * further >= _ELSEWHERE * total

    def _by_words(self) -> Matching:
        """The matching where blocks say nothing and only the order of the words counts."""
        result = Matching()
        groups: list[Gathered] = []
        for ours, theirs in groups_by_words(self.ours, self.theirs):
            if len(ours) == len(theirs) == 1 and self.ours.keys[ours[0]] == self.theirs.keys[theirs[0]]:
                result.equal.append((ours[0], theirs[0]))
            else:
                groups.append((ours, theirs))
        taken = {at for group in groups for at in group[0]} | {at for at, _ in result.equal}
        other_taken = {at for group in groups for at in group[1]} | {other for _, other in result.equal}
        gone = [at for at in range(len(self.ours.keys)) if at not in taken]
        new = [at for at in range(len(self.theirs.keys)) if at not in other_taken]
        self._elsewhere(gone, new, result, groups)
        return self._by_block(result, groups, gone, new, is_streamed=True)

    def _unmatched_text(self, found: Matching) -> int:
        gone = sum(len(self.ours.blocks[at].text) for at in found.gone if self._windows.stands_in_repeated(at))
        new = sum(len(self.theirs.blocks[at].text) for at in [*found.new, *(other for _, other in found.moved)])
        return gone + new

    @staticmethod
    def _words(side: TextBlocks, blocks: Iterable[int]) -> Bag:
        bag: Bag = Counter()
        for block in blocks:
            bag.update(side.words_of(block))
        return bag

    def _match(self, heads: Sequence[Pair]) -> Matching:
        pairs = align(self.ours.keys, self.theirs.keys, heads)
        result = Matching()
        groups: list[Gathered] = []
        for pair in pairs:
            if self.ours.keys[pair[0]] == self.theirs.keys[pair[1]]:
                result.equal.append(pair)
            else:
                groups.append(([pair[0]], [pair[1]]))
        gone: list[int] = []
        new: list[int] = []
        for window in gaps(pairs, len(self.ours.keys), len(self.theirs.keys)):
            groups += self._windows.in_window(window, gone, new)
        groups = self._rewrap(result, groups, gone, new)
        self._elsewhere(gone, new, result, groups)
        return self._by_block(result, groups, gone, new)

    def _heads(self) -> Iterable[Pair]:
        """The first blocks of parts that are the same, which belong together whatever they say."""
        spots = {block: spot for spot, block in enumerate(self.ours.index)}
        other_spots = {block: spot for spot, block in enumerate(self.theirs.index)}
        for at, other in self.same.items():
            part, twin = self.ours.parts.parts[at], self.theirs.parts.parts[other]
            if part.section.kind == "item" and part.first in spots and twin.first in other_spots:
                yield spots[part.first], other_spots[twin.first]

    def _rewrap(self, result: Matching, groups: list[Gathered], gone: list[int], new: list[int]) -> list[Gathered]:
        """Takes stretches that only the line breaks divide otherwise out of everything else."""
        stretches = rewrapped(self.ours, self.theirs, result.equal, gone, new)
        if not stretches:
            return groups
        taken = {at for stretch in stretches for at in range(stretch.window.start, stretch.window.end)}
        other_taken = {
            at for stretch in stretches for at in range(stretch.window.other_start, stretch.window.other_end)
        }
        _without(gone, taken)
        _without(new, other_taken)
        result.equal = [pair for pair in result.equal if pair[0] not in taken]
        result.edited = [Group(tuple(stretch.ours), tuple(stretch.theirs), rewrapped=True) for stretch in stretches]
        return [group for group in groups if group[0][0] not in taken]

    def _elsewhere(self, gone: list[int], new: list[int], result: Matching, groups: list[Gathered]) -> None:
        """Takes what stands elsewhere in the other document out of what is gone and new."""
        where: defaultdict[str, list[int]] = defaultdict(list)
        for at in reversed(gone):
            where[self.ours.keys[at]].append(at)
        pairs = [
            (where[form].pop(), other)
            for other in new
            if len(form := self.theirs.keys[other]) >= _MOVABLE and where.get(form)
        ]
        result.moved += pairs
        _without(gone, {a for a, _ in pairs})
        _without(new, {b for _, b in pairs})
        long_new = [other for other in new if len(self.theirs.keys[other]) >= 3 * _MOVABLE]
        long_gone = [at for at in gone if len(self.ours.keys[at]) >= 3 * _MOVABLE and self._windows.is_repeated(at)]
        if not long_new or not long_gone:
            return
        possible = candidates([self.ours.bag(at) for at in long_gone], [self.theirs.bag(at) for at in long_new])
        likely = [(long_gone[a], long_new[b]) for a, b in possible]
        kept, crossing = best_pairs(likely, lambda a, b: likeness(self.ours.bag(a), self.theirs.bag(b)), MOVED_ALIKE)
        used: set[int] = set()
        other_used: set[int] = set()
        for a, b in [*kept, *(pair for _, pair in crossing)]:
            if a not in used and b not in other_used:
                groups.append(([a], [b]))
                used.add(a)
                other_used.add(b)
        _without(gone, used)
        _without(new, other_used)

    def _by_block(
        self,
        result: Matching,
        groups: list[Gathered],
        gone: list[int],
        new: list[int],
        *,
        is_streamed: bool = False,
    ) -> Matching:
        ours, theirs = self.ours.index, self.theirs.index
        result.equal = [(ours[a], theirs[b]) for a, b in result.equal]
        result.moved = [(ours[a], theirs[b]) for a, b in result.moved]
        result.edited += [
            Group(
                tuple(ours[a] for a in left),
                tuple(theirs[b] for b in right),
                rewrapped=is_streamed and len(left) + len(right) > 2,
            )
            for left, right in groups
        ]
        result.gone = [ours[at] for at in gone]
        result.new = [theirs[at] for at in new]
        return result


def _without(spots: list[int], taken: set[int]) -> None:
    if taken:
        spots[:] = [spot for spot in spots if spot not in taken]


def _unmatched(matching: Matching) -> int:
    return len(matching.new) + len(matching.moved)
