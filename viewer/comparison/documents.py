"""One document of an amendment compared with the same document of the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from viewer.comparison.blocks.alignment import Pair
from viewer.comparison.blocks.block_matching import Matcher
from viewer.comparison.blocks.divided_tables import with_whole_tables
from viewer.comparison.blocks.echoes import without_echoes
from viewer.comparison.blocks.furniture import header_like
from viewer.comparison.blocks.likeness import likeness
from viewer.comparison.blocks.matching import Group, Matching
from viewer.comparison.blocks.normal import after_bullet, key, words
from viewer.comparison.blocks.paper import Paper
from viewer.comparison.blocks.parts import DocumentPart, Parts, item_of_statements, same_parts
from viewer.comparison.blocks.rewrapping import in_step
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.comparison.exhibit_lists import ExhibitLists, exhibit_lists
from viewer.comparison.form_order import place_in_form
from viewer.comparison.links import relinked
from viewer.comparison.measured import Measured, beside, forerunner, measured
from viewer.comparison.model import Change, ChangedPart
from viewer.comparison.runs import Side, runs
from viewer.comparison.telling import Teller, Within, rows_moved
from viewer.edgar.forms import Form
from viewer.filing.model import Document, Place
from viewer.outline.model import Outline, SectionKind

_REPLACED = 0.5
"""A part that is repeated in this share is set out anew; of another the amendment may repeat a piece."""
_SAID_BEFORE = 0.8
"""What an original that amends nothing says in so many of the same words is no statement of the amendment."""
_TAIL = 3
"""So many blocks behind one that a cover repeats may have been taken out of it."""
_KEPT_COVER = 0.8
"""Where more of a cover is repeated, what is missing from it was taken out, however much stands behind it."""
_REPAGED = 3
"""So many page numbers that differ in the contents come from other pages, not from a correction."""
_PAGE = re.compile(r"[A-Z]{0,2}-?\d{1,3}")


class DocumentComparison(NamedTuple):
    """The changes in the amendment's order, the parts of both, and which of the first is which of the second.

    ``level`` pairs the blocks that are the same, edited or moved or not; ``supplemented`` are the parts of the first
    that the second adds to without setting them out anew. ``unrepeated`` are the blocks of the first that the second
    neither has nor takes out.
    """

    changes: list[Change]
    parts: Parts
    other_parts: Parts
    same: dict[int, int]
    level: tuple[Pair, ...]
    supplemented: frozenset[int]
    unrepeated: tuple[int, ...]


class Ways(NamedTuple):
    """How to read an amendment's document: its form's ways, and where it speaks of itself.

    ``replaces_items``: the form's amendments set out each Item in full (Rule 12b-15), which reports of events and
    Schedule 13D do not. ``quoted``: the blocks in which the amendment speaks of itself. ``exhibit``: what an exhibit
    is called; None for the primary document. ``links``: whether the amendment speaks of its hyperlinks. ``chained``:
    whether the original is an amendment too, which speaks of itself in much the same words. ``form`` is the original's.
    """

    replaces_items: bool = True
    quoted: frozenset[int] = frozenset()
    exhibit: str | None = None
    links: bool = False
    chained: bool = False
    form: Form | None = None


class Setting(NamedTuple):
    """Two documents that are compared: their parts, which part is which, their furniture, and how much is the same."""

    original: Document
    amendment: Document
    parts: Parts
    other_parts: Parts
    same: dict[int, int]
    paper: Paper
    found: Measured


def compare_documents(
    original: Document, outline: Outline | None, amendment: Document, other_outline: Outline | None, ways: Ways
) -> DocumentComparison:
    """All that differs between two documents."""
    parts, other_parts = Parts(original, outline), Parts(amendment, other_outline)
    same = same_parts(parts, other_parts)
    paper = Paper(original, amendment)
    ours = TextBlocks(original, paper.ours, parts, paper.starts)
    theirs = TextBlocks(amendment, paper.theirs, other_parts, paper.other_starts)
    matching = Matcher(ours, theirs, same).match()
    matching = with_whole_tables(original.blocks, paper.ours, amendment.blocks, paper.theirs, matching)
    found = measured(ours, theirs, matching, replaces_items=ways.replaces_items)
    setting = Setting(original, amendment, parts, other_parts, same, paper, found)
    comparer = _Comparer(setting, ways, _lists(original, outline), _lists(amendment, other_outline))
    changes = comparer.changes(matching)
    supplemented = frozenset(at for at in same if not comparer.is_repeated(at))
    unrepeated = tuple(at for at in matching.gone if not comparer.is_gone(at))
    return DocumentComparison(changes, parts, other_parts, same, found.all_level, supplemented, unrepeated)


class _Comparer:
    def __init__(self, setting: Setting, ways: Ways, lists: ExhibitLists, other_lists: ExhibitLists) -> None:
        self.original = setting.original
        self.amendment = setting.amendment
        self.ways = ways
        self.parts = setting.parts
        self.other_parts = setting.other_parts
        self.same = setting.same
        self._twins = {other: at for at, other in setting.same.items()}
        self._paper = setting.paper
        self._found = setting.found
        self._tell = Teller(self.original, self.amendment, self._within, (lists, other_lists))

    def changes(self, matching: Matching) -> list[Change]:
        """All changes of the two documents, in the amendment's order."""
        if self.ways.exhibit and self._found.is_other:
            return [self._other_exhibit()]
        found = [*self._edited(matching), *self._moved(matching), *self._single(matching)]
        found += self._relinked(matching)
        found = rows_moved([change for change in found if not self._paper.is_furniture(change)])
        if any(group.rewrapped for group in matching.edited):
            found = [change for change in found if not self._paper.is_piece_of_header(change)]
        found = [change for change in found if not self._is_set_otherwise(change)]
        found = self._without_other_pages(sorted(found, key=_in_order))
        return without_echoes(found, self._paper)

    def is_repeated(self, at: int | None) -> bool:
        """Whether what is missing from a part of the original is gone, and not merely not repeated."""
        if self.ways.exhibit:
            return True
        if at is None:
            return self._found.is_whole
        share, whole = self._found.shares.get(at, 0.0), self._found.is_whole
        if at not in self.same:
            kind = self.parts.parts[at].section.kind
            return whole and kind != "part" and (kind != "item" or share > 0)
        if self._is_all_of_itself(self.other_parts.parts[self.same[at]]):
            return False
        return whole or share >= _REPLACED or not self._may_supplement(at)

    def is_gone(self, block: int) -> bool:
        """Whether a block of the original that the amendment does not have was taken out."""
        return self.is_repeated(self.parts.at(block)) and not self._is_left_out(block)

    def _is_all_of_itself(self, part: DocumentPart) -> bool:
        """Whether a note stands in the place of a part, so that nothing of it is repeated."""
        said = [at for at in range(part.first, part.end) if at not in self._paper.theirs]
        return bool(said) and self.ways.quoted.issuperset(said)

    def _edited(self, matching: Matching) -> Iterator[Change]:
        for group in matching.edited:
            if all(map(self._speaks_of_itself, group.theirs)) and not self._stands_in_both(group):
                continue
            supplements = self._may_supplement(self.parts.at(group.ours[0]))
            if not group.rewrapped:
                yield from self._tell.edited(group.ours, group.theirs, supplements=supplements)
                continue
            left = [at for at in group.ours if at not in self._paper.ours]
            right = [at for at in group.theirs if at not in self._paper.theirs]
            runs = in_step(self.original, left, self.amendment, right)
            if not runs and self._tell.are_rows(left, right):
                runs = [(True, left, right)]
            for is_table, ours, theirs in runs or [(False, left, right)]:
                if is_table:
                    yield from self._tell.edited(ours, theirs, supplements=supplements)
                else:
                    yield from self._tell.rewrapped(ours, theirs)

    def _relinked(self, matching: Matching) -> Iterator[Change]:
        single = [(group.ours[0], group.theirs[0]) for group in matching.edited if len(group.ours + group.theirs) == 2]
        for at, other in [*matching.equal, *single]:
            block, twin = self.original.blocks[at], self.amendment.blocks[other]
            if not (block.hyperlinks and twin.hyperlinks):
                continue
            for before, after in relinked(block, twin, spoken_of=self.ways.links):
                place = Place(self.original.index, at, before.start, before.end)
                other_place = Place(self.amendment.index, other, after.start, after.end)
                yield self._tell.change("text", before.href, after.href, place, other_place)

    def _moved(self, matching: Matching) -> Iterator[Change]:
        for at, other in matching.moved:
            if self._is_said_again(at, other):
                continue
            text = self.amendment.blocks[other].text
            places = _whole(self.original, at), _whole(self.amendment, other)
            if other not in self.ways.quoted:
                yield self._tell.change("moved", self.original.blocks[at].text, text, *places)

    def _is_said_again(self, at: int, other: int) -> bool:
        """Whether a part takes its words from one that the amendment does not repeat, where they stand as they did."""
        part, twin = self.parts.at(at), self.other_parts.at(other)
        is_elsewhere = part is not None and twin is not None and self._twins.get(twin) != part
        return is_elsewhere and part not in self.same and not self.is_gone(at)

    def _are_items(self, at: int, other: int) -> bool:
        """Whether both stand in Items, which are told from one another by the form's own numbers."""
        part, twin = self.parts.at(at), self.other_parts.at(other)
        if part is None or twin is None:
            return False
        return self.parts.parts[part].section.kind == self.other_parts.parts[twin].section.kind == "item"

    def _single(self, matching: Matching) -> Iterator[Change]:
        """What only one of the documents has, but for what the amendment need not repeat or says of itself."""
        gone = [at for at in matching.gone if self.is_gone(at)]
        new: list[int] = []
        again = [other for at, other in matching.moved if self._is_said_again(at, other)]
        again += [
            other for at, other in matching.equal if self._are_items(at, other) and self._is_said_again(at, other)
        ]
        for other in sorted((*matching.new, *again)):
            header = self._header_like(other)
            if header is not None:
                yield from self._tell.edited((header,), (other,))
            elif not self._speaks_of_itself(other):
                new.append(other)
        ours = Side(self.original, self.parts, self._paper.ours, gone)
        theirs = Side(self.amendment, self.other_parts, self._paper.theirs, new)
        for run in runs(ours, theirs, self.same, self._found):
            place = _whole(self.original, run.gone[0]) if run.gone else None
            other_place = _whole(self.amendment, run.new[0]) if run.new else None
            place = place or self._where_form_puts(run.new[0])
            place = place or beside(self.original, self._found.other_level, run.new[0])
            other_place = other_place or beside(self.amendment, self._found.level, run.gone[0])
            yield self._tell.run(run, place, other_place)

    def _where_form_puts(self, other: int) -> Place | None:
        spot = self.other_parts.at(other)
        is_new = spot is not None and spot not in self.same.values()
        part = self.other_parts.parts[spot] if spot is not None and is_new else None
        return place_in_form(part, self.parts, self.original, self.ways.form) if part else None

    def _header_like(self, other: int) -> int | None:
        """The running header near by in the original that a block repeats but for its numbers."""
        place = beside(self.original, self._found.other_level, other)
        return (
            header_like(self.original, self._paper.ours, place.block, self.amendment.blocks[other].text)
            if place
            else None
        )

    def _is_left_out(self, block: int) -> bool:
        """Whether text on a cover or by the signatures stands behind all that the amendment repeats there."""
        at = self.parts.at(block)
        kind = self.parts.parts[at].section.kind if at is not None else None
        if at is None or kind == "item" or self.ways.exhibit or (self._found.is_whole and kind != "cover"):
            return False
        if self._found.is_whole and self._found.shares.get(at, 1.0) >= _KEPT_COVER:
            return False
        before = forerunner(self._found.level, block)
        last = before[0] if before else 0
        follows = bisect_right(self._found.level, (block, len(self.amendment.blocks)))
        level = self._found.level
        is_last = follows == len(level) or self.parts.at(level[follows][0]) != at
        return block - last > _TAIL or (is_last and self.parts.parts[at].end - last - 1 > _TAIL)

    def _may_supplement(self, at: int | None) -> bool:
        """Whether an amendment may repeat a piece of this part and leave the rest as it was."""
        if self.ways.exhibit:
            return False
        section = self.parts.parts[at].section if at is not None else None
        if section is None or section.kind != "item" or "exhibit" in section.title.casefold():
            return True
        return not self.ways.replaces_items

    def _speaks_of_itself(self, block: int) -> bool:
        if block in self.ways.quoted:
            return True
        known = not self.ways.chained and self.other_parts.at(block) in self.same.values()
        return not known and self._is_note(self.other_parts, block)

    def _stands_in_both(self, group: Group) -> bool:
        """Whether the original says what sounds as if the amendment spoke of itself."""
        if self._is_note(self.parts, group.ours[0]):
            return True
        ours, theirs = (
            Counter(form for at in side for form, _, _ in words(document.blocks[at].text))
            for document, side in ((self.original, group.ours), (self.amendment, group.theirs))
        )
        is_said = self.ways.chained and not self.ways.quoted.isdisjoint(group.theirs)
        return not is_said and likeness(ours, theirs) >= _SAID_BEFORE

    @staticmethod
    def _is_note(parts: Parts, block: int) -> bool:
        at = parts.at(block)
        return at is not None and parts.parts[at].section.kind == "explanatory-note"

    def _other_exhibit(self) -> Change:
        places = Place(self.original.index, 0), Place(self.amendment.index, 0)
        return self._tell.change("exhibit", _title(self.original), _title(self.amendment), *places)

    def _within(self, original: Place | None, amendment: Place | None) -> Within:
        if self.ways.exhibit:
            return Within(self.ways.exhibit)
        sides = (self.other_parts, self.amendment, amendment), (self.parts, self.original, original)
        for parts, document, place in sides:
            at = parts.at(place.block) if place else None
            if at is not None:
                item = item_of_statements(parts, document) if parts.parts[at].has_statements else None
                return self._part(parts, at if item is None else item)
        return Within(None)

    def _part(self, parts: Parts, at: int) -> Within:
        part = parts.parts[at]
        ours = at if parts is self.parts else self._twins.get(at)
        theirs = self.same.get(at) if parts is self.parts else at
        original = self.parts.parts[ours].section if ours is not None else None
        amendment = self.other_parts.parts[theirs].section if theirs is not None else None
        changed = ChangedPart(
            kind=part.section.kind,
            title=(original or part.section).title,
            original=original.place if original else None,
            amendment=amendment.place if amendment else None,
        )
        return Within(part.name, changed)

    def _is_set_otherwise(self, change: Change) -> bool:
        """Whether words of a cover or by signatures differ in capitals alone, which the form does not ask for."""
        same = change.before != change.after and key(change.before).casefold() == key(change.after).casefold()
        return same and change.kind != "moved" and (self._is_in("cover", change) or self._is_in("signature", change))

    def _without_other_pages(self, changes: list[Change]) -> list[Change]:
        """Without the contents of another selection of Items, or their page numbers where the pages are others."""
        if not self._found.is_whole:
            return [change for change in changes if not self._is_in("contents", change)]
        pages = [
            change
            for change in changes
            if self._is_in("contents", change)
            and all(_PAGE.fullmatch(text) for text in (change.before, change.after) if text)
        ]
        return [change for change in changes if change not in pages] if len(pages) >= _REPAGED else changes

    def _is_in(self, kind: SectionKind, change: Change) -> bool:
        at = self.other_parts.at(change.amendment.block) if change.amendment else None
        return at is not None and self.other_parts.parts[at].section.kind == kind


def _lists(document: Document, outline: Outline | None) -> ExhibitLists:
    return exhibit_lists(document.blocks, outline.walk() if outline else ())


def _title(document: Document) -> str:
    title = document.description or next((block.text for block in document.blocks if block.text), "")
    return f"{document.type} {title}".strip()


def _whole(document: Document, block: int) -> Place:
    text = document.blocks[block].text
    return Place(document.index, block, after_bullet(text), len(text))


def _in_order(change: Change) -> tuple[int, int, int]:
    place, other = change.amendment or Place(0, 0), change.original or Place(0, 0)
    return place.block, place.start or 0, other.block
