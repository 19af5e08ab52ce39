"""The lettered and Roman subclauses of a contract's clauses: "(a) Title. Text", under it "(i) Title. Text".

Their letters and numbers tell how deep they stand, whatever they look like: a list goes on with its next member, and
a first member begins a list under the member before it. "(i)" is a ninth letter or a first Roman number; what follows
tells which.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from viewer.filing.model import Block
from viewer.outline.headings.contracts.clause_heads import Title, block_beside, clause_title, is_dense
from viewer.outline.headings.heading import Heading, words_of
from viewer.outline.headings.numbering import roman

_MARK = re.compile(r"\W{0,2}?(?P<open>\(?)(?P<number>[a-z]{1,5}|[A-Z]{1,5}|\d{1,2})(?P<close>\)|\.(?!\w))[\s.:–—-]*")
_MOSTLY = 0.6
_HIGHEST, _UNDER, _DEEPER = 1.9, 0.3, 0.2
_AHEAD = 200
"""How many marks further on may tell whether an "(i)" is a letter or a number."""

Member = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A paragraph that begins with a letter or number; ``members`` are its lists and places there."""

    block: int
    label: str
    members: tuple[Member, ...]
    title: Title | None
    title_block: int


@dataclass(slots=True)
class _Listing:
    """A list of subclauses, how deep it stands, and the place that its last member has."""

    series: str
    depth: int
    last: int = 0
    is_open: bool = True
    marks: list[_Mark] = field(default_factory=list)


def subclause_headings(
    blocks: Sequence[Block], clauses: Mapping[int, Heading | None], text: Sequence[int], starts: Sequence[int]
) -> dict[int, Heading | None]:
    """The headings of titled subclauses by their blocks, as those of ``clauses``; ``text`` are the blocks to look at.

    ``starts`` is where each block starts in the document's text. A list most of whose members have no title has none.
    """
    heads = [index for index, heading in clauses.items() if heading is not None]
    found: dict[int, Heading | None] = {}
    for above, below in pairwise([*sorted(heads), len(blocks)]):
        clause = clauses[above]
        if clause is None or clause.rule != "clause":
            continue
        within = text[bisect_right(text, above) : bisect_left(text, below)]
        marks = [mark for index in within if (mark := _mark(blocks, index)) is not None]
        for listing in _listings(marks):
            for mark in _titled(listing, starts):
                found[mark.block] = _heading(mark, listing.depth, clause, blocks)
                if mark.title_block != mark.block:
                    found[mark.title_block] = None
    return found


def _mark(blocks: Sequence[Block], index: int) -> _Mark | None:
    block = blocks[index]
    match = _MARK.match(block.text) if block.kind in ("paragraph", "heading") else None
    if match is None:
        return None
    at, start = (index, match.end()) if match.end() < len(block.text) else (block_beside(blocks, index), 0)
    members = _members(match["number"], match["close"])
    return _Mark(index, words_of(match[0]).rstrip(" :–—-"), members, clause_title(blocks[at], start), at)


def _members(written: str, close: str) -> tuple[Member, ...]:
    """The lists that a letter or number may belong to, and its place in each: "i" has two, "bb" is a letter."""
    if written.isdecimal():
        return ((f"1{close}", int(written)),)
    case = "a" if written.islower() else "A"
    alphabet = ord(written.upper()[0]) - 64
    letters = ((case + close, alphabet),) if len(written) == 1 else ()
    doubled = ((case * 2 + close, alphabet),) if len(written) == 2 and written[0] == written[1] else ()
    value = roman(written)
    numbers = ((f"roman {case}{close}", value),) if value else ()
    return (*letters, *doubled, *numbers)


def _listings(marks: Sequence[_Mark]) -> list[_Listing]:
    """The lists that the marks of one clause make, each as deep as the lists that were open when it began."""
    found: list[_Listing] = []
    lists = _OpenLists()
    for at, mark in enumerate(marks):
        listing, place = lists.going_on(mark, marks[at + 1 : at + _AHEAD])
        if listing is None:
            first = next(((series, place) for series, place in mark.members if place == 1), None)
            # The first one may stand within the clause's own paragraph: "2.1 Title. (a) Text".
            first = first or next((one for one in mark.members if one[1] == 2 and not lists.depth), None)
            if first is None:
                continue
            place = first[1]
            listing = _Listing(first[0], lists.depth + 1)
            found.append(listing)
        listing.last = place
        listing.marks.append(mark)
        lists.innermost(listing)
    return found


class _OpenLists:
    """The lists that may go on, looked up by the member that each waits for: a run of "(a)" begins one with each."""

    def __init__(self) -> None:
        self._open: list[_Listing] = []
        self._waiting: dict[tuple[Member, bool], list[_Listing]] = {}

    @property
    def depth(self) -> int:
        """How many lists are open, one in another."""
        return len(self._open)

    def innermost(self, listing: _Listing) -> None:
        """Close all lists in a list that has begun or gone on."""
        for closed in self._open[listing.depth - 1 :]:
            closed.is_open = closed is listing
        listing.is_open = True
        self._open[listing.depth - 1 :] = [listing]
        waits_for = (listing.series, listing.last + 1), listing.marks[-1].title is None
        self._waiting.setdefault(waits_for, []).append(listing)

    def going_on(self, mark: _Mark, after: Sequence[_Mark]) -> tuple[_Listing | None, int]:
        """The open list that a mark is the next member of, and its place there.

        One whose last member has a title if this one has comes first, then the innermost.
        """
        is_bare = mark.title is None
        members = [one for one in mark.members if self._deepest(one, is_bare) or self._deepest(one, not is_bare)]
        members = [one for one in members if not _begins(mark, one[0], after)]
        for kind in (is_bare, not is_bare):
            fitting = [(listing, one[1]) for one in members if (listing := self._deepest(one, kind)) is not None]
            if fitting:
                return max(fitting, key=lambda pair: pair[0].depth)
        return None, 0

    def _deepest(self, member: Member, is_bare: bool) -> _Listing | None:
        """The innermost list that waits for a member, its last one being bare or having a title."""
        waiting = self._waiting.get((member, is_bare), [])
        while waiting and not (waiting[-1].is_open and waiting[-1].last + 1 == member[1]):
            waiting.pop()
        return waiting[-1] if waiting else None


def _begins(mark: _Mark, series: str, after: Sequence[_Mark]) -> bool:
    """Whether what could be the ninth letter is the first of Roman numbers, as "(ii)" comes before "(j)"."""
    other = next((one for one, place in mark.members if place == 1 and one != series), None)
    if other is None:
        return False
    following = next((one for one in after if (other, 2) in one.members or (series, 10) in one.members), None)
    return following is not None and (other, 2) in following.members


def _titled(listing: _Listing, starts: Sequence[int]) -> list[_Mark]:
    titled = [mark for mark in listing.marks if mark.title is not None and mark.title.is_strong]
    spans = [(mark.block, mark.title_block) for mark in listing.marks]
    is_list = len(listing.marks) > 1 and len(titled) >= _MOSTLY * len(listing.marks)
    return titled if is_list and not is_dense(spans, starts) else []


def _heading(mark: _Mark, depth: int, clause: Heading, blocks: Sequence[Block]) -> Heading:
    assert mark.title is not None
    end = mark.title.end if mark.title_block == mark.block else len(blocks[mark.block].text)
    rank = min(_HIGHEST, clause.rank - _UNDER) - _DEEPER * depth
    why = f"“{mark.label}” is a subclause of “{clause.title}”."
    title = f"{mark.label} {mark.title.words}"
    return Heading(mark.block, 0, end, title, "subclause", why, ("subclause", depth), rank, 0.8)
