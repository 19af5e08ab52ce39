"""One document of an amendment compared with the same document of the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.comparison.block_matching import Matcher
from viewer.comparison.blocks.alignment import Pair
from viewer.comparison.blocks.furniture import header_like
from viewer.comparison.blocks.matching import Matching
from viewer.comparison.blocks.normal import after_bullet, key
from viewer.comparison.blocks.paper import Paper
from viewer.comparison.blocks.parts import Parts, same_parts
from viewer.comparison.blocks.text_blocks import TextBlocks
from viewer.comparison.breaks.divided_tables import left_in_pieces, with_whole_tables
from viewer.comparison.breaks.echoes import without_echoes
from viewer.comparison.breaks.rewrapping import in_step
from viewer.comparison.changes.bounds import Met
from viewer.comparison.changes.exchanged import with_exchanges
from viewer.comparison.changes.links import relinked
from viewer.comparison.changes.listed_exhibits import with_entries_that_stand
from viewer.comparison.changes.moving import moved_once, rows_moved
from viewer.comparison.changes.once import told_once
from viewer.comparison.changes.persons import with_persons
from viewer.comparison.changes.runs import Side, runs
from viewer.comparison.changes.teller import Teller
from viewer.comparison.changes.within import Containing
from viewer.comparison.exhibit_lists import ExhibitLists, exhibit_lists
from viewer.comparison.form_order import place_in_form
from viewer.comparison.measured import beside, measured
from viewer.comparison.model import Change
from viewer.comparison.repeating import Repeating
from viewer.comparison.setting import Setting, Ways
from viewer.filing.model import Document, Place
from viewer.outline.model import Outline

_REPAGED = 3
"""So many page numbers that differ in the contents come from other pages, not from a correction."""
_PAGE = re.compile(r"[A-Z]{0,2}-?\d{1,3}")


class DocumentComparison(NamedTuple):
    """The changes in the amendment's order, the parts of both, and which of the first is which of the second.

    ``level`` pairs the blocks that are the same, edited or moved or not; ``supplemented`` are the parts of the first
    that the second adds to without setting them out anew. ``unrepeated`` are the blocks of the first that the second
    neither has nor takes out. ``met`` are the bounds past which something was not looked at.
    """

    changes: list[Change]
    parts: Parts
    other_parts: Parts
    same: dict[int, int]
    level: tuple[Pair, ...]
    supplemented: frozenset[int]
    unrepeated: tuple[int, ...]
    met: tuple[Met, ...] = ()


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
    piece = left_in_pieces(amendment.blocks, paper.theirs, matching)
    matching = with_whole_tables(original.blocks, paper.ours, amendment.blocks, paper.theirs, matching)
    found = measured(ours, theirs, matching, replaces_items=ways.replaces_items)
    setting = Setting(original, amendment, parts, other_parts, same, paper, found)
    comparer = _Comparer(setting, ways, _lists(original, outline), _lists(amendment, other_outline))
    changes = comparer.changes(matching)
    supplemented = frozenset(at for at in same if not comparer.repeating.is_repeated(at))
    unrepeated = tuple(at for at in matching.gone if not comparer.repeating.is_gone(at))
    met = (*comparer.met, *([Met("divided", Place(amendment.index, piece))] if piece is not None else ()))
    return DocumentComparison(changes, parts, other_parts, same, found.all_level, supplemented, unrepeated, met)


class _Comparer:
    def __init__(self, setting: Setting, ways: Ways, lists: ExhibitLists, other_lists: ExhibitLists) -> None:
        self.original = setting.original
        self.amendment = setting.amendment
        self.ways = ways
        self.parts = setting.parts
        self.other_parts = setting.other_parts
        self.same = setting.same
        self._paper = setting.paper
        self._found = setting.found
        self.repeating = Repeating(setting, ways)
        self._lists = lists, other_lists
        self._containing = Containing(setting, ways.exhibit)
        self._tell = Teller(self.original, self.amendment, self._containing.of, (lists, other_lists), adds=ways.adds)

    @property
    def met(self) -> Sequence[Met]:
        """The bounds past which something was not looked at; known once all changes are."""
        return self._tell.met

    def changes(self, matching: Matching) -> list[Change]:
        """All changes of the two documents, in the amendment's order."""
        if self.ways.exhibit and self._found.is_other and not self.ways.adds:
            return [self._other_exhibit()]
        found = [*self._edited(matching), *self._moved(matching), *self._single(matching)]
        found += self._relinked(matching)
        found = [change for change in found if not self._paper.is_furniture(change)]
        if any(group.rewrapped for group in matching.edited):
            found = [change for change in found if not self._paper.is_piece_of_header(change)]
        found = [change for change in found if not self._is_set_otherwise(change)]
        found = without_echoes(self._without_other_pages(sorted(found, key=_in_order)), self._paper)
        found = with_entries_that_stand(self._once(found), self.original.index, *self._lists, self._entry)
        return with_persons(with_exchanges(found), self.original, self.amendment)

    def _entry(self, before: str, after: str, place: Place, other_place: Place) -> Change:
        return self._tell.change("text", before, after, place, other_place)

    def _once(self, found: list[Change]) -> list[Change]:
        """The changes with no text told as gone and as new: what moved as a whole, then what is set otherwise."""
        return moved_once(told_once(rows_moved(found), self.original, self.amendment, self._tell.words))

    def _edited(self, matching: Matching) -> Iterator[Change]:
        for group in matching.edited:
            if all(map(self.repeating.speaks_of_itself, group.theirs)) and not self.repeating.stands_in_both(group):
                continue
            supplements = self.repeating.may_supplement(self.parts.at(group.ours[0]))
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
            if self.repeating.is_said_again(at, other):
                continue
            text = self.amendment.blocks[other].text
            places = _whole(self.original, at), _whole(self.amendment, other)
            if other not in self.ways.quoted:
                yield self._tell.change("moved", self.original.blocks[at].text, text, *places)

    def _single(self, matching: Matching) -> Iterator[Change]:
        """What only one of the documents has, but for what the amendment need not repeat or says of itself."""
        gone = [at for at in matching.gone if self.repeating.is_gone(at)]
        new: list[int] = []
        again = [other for at, other in matching.moved if self.repeating.is_said_again(at, other)]
        again += [
            other
            for at, other in matching.equal
            if self.repeating.are_items(at, other) and self.repeating.is_said_again(at, other)
        ]
        for other in sorted((*matching.new, *again)):
            header = self._header_like(other)
            if header is not None:
                yield from self._tell.edited((header,), (other,))
            elif not self.repeating.speaks_of_itself(other):
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

    def _other_exhibit(self) -> Change:
        places = Place(self.original.index, 0), Place(self.amendment.index, 0)
        return self._tell.change("exhibit", _title(self.original), _title(self.amendment), *places)

    def _is_set_otherwise(self, change: Change) -> bool:
        """Whether words of a cover or by signatures differ in capitals alone, which the form does not ask for."""
        same = change.before != change.after and key(change.before).casefold() == key(change.after).casefold()
        return (
            same
            and change.kind != "moved"
            and (self._containing.is_in("cover", change) or self._containing.is_in("signature", change))
        )

    def _without_other_pages(self, changes: list[Change]) -> list[Change]:
        """Without the contents of another selection of Items, or their page numbers where the pages are others."""
        if not self._found.is_whole:
            return [change for change in changes if not self._containing.is_in("contents", change)]
        pages = [
            change
            for change in changes
            if self._containing.is_in("contents", change)
            and all(_PAGE.fullmatch(text) for text in (change.before, change.after) if text)
        ]
        if len(pages) < _REPAGED:
            return changes
        repaged = set(map(id, pages))
        return [change for change in changes if id(change) not in repaged]


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
