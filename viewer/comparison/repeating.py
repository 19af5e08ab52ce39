"""What an amendment repeats of a document, what it leaves as it stands, and what it says of itself.

Rule 12b-15 (17 CFR 240.12b-15): an amendment sets out the complete text of each Item it amends; what it leaves out
is not repeated, and never deleted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from viewer.comparison.blocks.likeness import likeness
from viewer.comparison.blocks.matching import Group
from viewer.comparison.blocks.normal import words
from viewer.comparison.blocks.parts import DocumentPart, Parts
from viewer.comparison.measured import forerunner
from viewer.comparison.setting import Setting, Ways

_REPLACED = 0.5
"""A part that is repeated in this share is set out anew; of another the amendment may repeat a piece."""
_SAID_BEFORE = 0.8
"""What an original that amends nothing says in so many of the same words is no statement of the amendment."""
_TAIL = 3
"""So many blocks behind one that a cover repeats may have been taken out of it."""
_KEPT_COVER = 0.8
"""Where more of a cover is repeated, what is missing from it was taken out, however much stands behind it."""


class Repeating:
    """Which of the original's text the amendment of a pair repeats or takes out, and which it leaves as it stands."""

    def __init__(self, setting: Setting, ways: Ways) -> None:
        self._original = setting.original
        self._amendment = setting.amendment
        self._parts = setting.parts
        self._other_parts = setting.other_parts
        self._same = setting.same
        self._twins = setting.twins
        self._paper = setting.paper
        self._found = setting.found
        self._ways = ways

    def is_repeated(self, at: int | None) -> bool:
        """Whether what is missing from a part of the original is gone, and not merely not repeated."""
        if self._ways.adds:
            return False
        if self._ways.exhibit:
            return True
        if at is None:
            return self._found.is_whole
        share, whole = self._found.shares.get(at, 0.0), self._found.is_whole
        if at not in self._same:
            kind = self._parts.parts[at].section.kind
            return whole and kind != "part" and (kind != "item" or share > 0)
        if self._is_all_of_itself(self._other_parts.parts[self._same[at]]) or self._has_only_some(at):
            return False
        return whole or share >= _REPLACED or not self.may_supplement(at)

    def is_gone(self, block: int) -> bool:
        """Whether a block of the original that the amendment does not have was taken out."""
        return self.is_repeated(self._parts.at(block)) and not self._is_left_out(block)

    def _has_only_some(self, at: int) -> bool:
        """Whether the amendment has only some of the Items under one heading, so that the others are not repeated."""
        part = self._parts.parts[at]
        if len(part.numbers) < 2:
            return False
        had = [one.numbers for one in self._other_parts.parts if one.identities and part.holds(one)]
        return bool(had) and bool(part.numbers.difference(*had))

    def _is_all_of_itself(self, part: DocumentPart) -> bool:
        """Whether a note stands in the place of a part, so that nothing of it is repeated."""
        said = [at for at in range(part.first, part.end) if at not in self._paper.theirs]
        return bool(said) and self._ways.quoted.issuperset(said)

    def is_said_again(self, at: int, other: int) -> bool:
        """Whether a part takes its words from one that the amendment does not repeat, where they stand as they did."""
        part, twin = self._parts.at(at), self._other_parts.at(other)
        is_elsewhere = part is not None and twin is not None and self._twins.get(twin) != part
        return is_elsewhere and part not in self._same and not self.is_gone(at)

    def are_items(self, at: int, other: int) -> bool:
        """Whether both stand in Items, which are told from one another by the form's own numbers."""
        part, twin = self._parts.at(at), self._other_parts.at(other)
        if part is None or twin is None:
            return False
        return self._parts.parts[part].section.kind == self._other_parts.parts[twin].section.kind == "item"

    def _is_left_out(self, block: int) -> bool:
        """Whether text on a cover or by the signatures stands behind all that the amendment repeats there."""
        at = self._parts.at(block)
        kind = self._parts.parts[at].section.kind if at is not None else None
        if at is None or kind == "item" or self._ways.exhibit or (self._found.is_whole and kind != "cover"):
            return False
        if self._found.is_whole and self._found.shares.get(at, 1.0) >= _KEPT_COVER:
            return False
        before = forerunner(self._found.level, block)
        last = before[0] if before else 0
        follows = bisect_right(self._found.level, (block, len(self._amendment.blocks)))
        level = self._found.level
        is_last = follows == len(level) or self._parts.at(level[follows][0]) != at
        return block - last > _TAIL or (is_last and self._parts.parts[at].end - last - 1 > _TAIL)

    def may_supplement(self, at: int | None) -> bool:
        """Whether an amendment may repeat a piece of this part and leave the rest as it was."""
        if self._ways.exhibit or self._ways.adds:
            return self._ways.adds
        section = self._parts.parts[at].section if at is not None else None
        if section is None or section.kind != "item" or "exhibit" in section.title.casefold():
            return True
        return not self._ways.replaces_items

    def speaks_of_itself(self, block: int) -> bool:
        """Whether the amendment says something there of itself, which is no change."""
        if block in self._ways.quoted:
            return True
        known = not self._ways.chained and self._other_parts.at(block) in self._same.values()
        return not known and self._is_note(self._other_parts, block) and not self._goes_on(block)

    def _goes_on(self, block: int) -> bool:
        """Whether the original's text goes on between the heading of a note and a block, for it has none behind it."""
        before = forerunner(self._found.other_level, block)
        at = self._other_parts.at(block)
        return before is not None and at is not None and before[0] > self._other_parts.parts[at].first

    def stands_in_both(self, group: Group) -> bool:
        """Whether the original says what sounds as if the amendment spoke of itself."""
        if self._is_note(self._parts, group.ours[0]):
            return True
        ours, theirs = (
            Counter(form for at in side for form, _, _ in words(document.blocks[at].text))
            for document, side in ((self._original, group.ours), (self._amendment, group.theirs))
        )
        is_said = self._ways.chained and not self._ways.quoted.isdisjoint(group.theirs)
        return not is_said and likeness(ours, theirs) >= _SAID_BEFORE

    @staticmethod
    def _is_note(parts: Parts, block: int) -> bool:
        at = parts.at(block)
        return at is not None and parts.parts[at].section.kind == "explanatory-note"
