"""Which page of a document bears which printed number: "12", "F-3".

A number at an edge of a page may be a year, a sum, or what the filing agent printed beside the filer's own. The pages
of one numbering follow each other: it keeps one distance from the counted pages, and that is what tells it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from viewer.filing.model import Block

_LABEL = r"(?P<series>(?:[A-Z]{1,3}\s?[-–]\s?)?)(?P<number>\d{1,3})"
_ALONE = re.compile(rf"\W*(?:page\s+)?{_LABEL.replace('A-Z', 'A-Za-z')}(?:\s+of\s+\d+)?\W*", re.IGNORECASE)
_IN_LINE = re.compile(rf"^\W*(?:page\s+)?{_LABEL}(?=[\s|]*(?:[|\n\t]|$))", re.IGNORECASE)
_AT_END = re.compile(rf"(?:^|[\s|])(?:page\s+)?{_LABEL}\W*$")
_AT_EDGE = 3
"""How many blocks from the top or the foot of its page a number may stand."""
_LONGEST = 140
_FOOT, _HEAD = 3, 1
"""What a number weighs: those at the heads of pages are often the agent's, who numbers what is sent."""
_LEAST, _LEAST_ALONE = 3, 2
"""How many pages make a numbering, where the numbers stand in running lines and where they stand alone."""
_GAP = 8
"""Pages in a row that may go unnumbered within one numbering."""
_OUTWEIGHS = 4
"""How much heavier a numbering must be for a number that it shares with others to be its own."""


class _Seen(NamedTuple):
    """A number at the edge of a page, counted pages being those between the filer's page breaks."""

    page: int
    series: str
    number: int
    weight: int
    alone: bool


@dataclass(frozen=True, slots=True)
class _Numbering:
    """Pages numbered on without a break, ``distance`` off the counted pages; ``printed`` are those with a number.

    ``first`` is before the first printed where the pages before it can be counted back to 1.
    """

    series: str
    distance: int
    printed: frozenset[int]
    weight: int
    first: int
    last: int

    def label(self, page: int) -> str:
        return f"{self.series}{page + self.distance}"


class PrintedPages:
    """The pages of one document by the numbers printed on them, and the numbers by block.

    A page without a number has the one that its neighbours leave it.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._pages = [block.page for block in blocks]
        self._has_text = [bool(block.text) for block in blocks]
        self._labels: dict[int, str] = {}
        self._bearing: dict[str, list[tuple[int, _Numbering]]] = defaultdict(list)
        for numbering in _numberings(list(_seen(blocks))):
            for page in range(numbering.first, numbering.last + 1):
                if page in numbering.printed or page not in self._labels:
                    self._labels.setdefault(page, numbering.label(page))
                    self._bearing[numbering.label(page)].append((page, numbering))
        for pages in self._bearing.values():
            pages.sort(key=lambda pair: pair[0])

    def __bool__(self) -> bool:
        return bool(self._labels)

    def at(self, block: int) -> str | None:
        """The number printed on the page of a block; None where it is not known."""
        return self._labels.get(self._pages[block]) if block < len(self._pages) else None

    @property
    def labels(self) -> Sequence[str]:
        """The numbers in the order of the pages that bear them."""
        return [label for _, label in sorted(self._labels.items())]

    def blocks(self, label: str, near: int | None = None) -> range | None:
        """The blocks of the page that bears a number; None where none does, or several do and nothing tells which.

        ``near``: the block that names the page. Where a document numbers its pages anew (a prospectus and its
        statement of additional information), the numbering that goes on there is meant, or the next.
        """
        bearing = self._bearing.get(_normal(label), [])
        if near is not None and len(bearing) > 1:
            bearing = [pair for pair in bearing if pair[1].last >= self._pages[near]][:1]
        if len(bearing) > 1:
            heaviest = max(numbering.weight for _, numbering in bearing)
            bearing = [pair for pair in bearing if _OUTWEIGHS * pair[1].weight > heaviest]
        return self.counted(bearing[0][0]) if len(bearing) == 1 else None

    def counted(self, page: int) -> range | None:
        """The blocks of a page by its count; None where there are none."""
        first = bisect_right(self._pages, page - 1)
        end = bisect_right(self._pages, page)
        return range(first, end) if first < end else None

    def first(self, label: str, near: int | None = None) -> int | None:
        """The first block with text of the page that ``blocks`` finds."""
        found = self.blocks(label, near)
        return next((block for block in found if self._has_text[block]), None) if found else None


def _seen(blocks: Sequence[Block]) -> Iterator[_Seen]:
    pages: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if block.text:
            pages[block.page].append(index)
    for page, indexes in pages.items():
        middle = len(indexes) // 2
        for at in indexes[: min(middle, _AT_EDGE)]:
            yield from _read(blocks[at].text, page, _HEAD)
        for at in indexes[max(middle, len(indexes) - _AT_EDGE) :]:
            yield from _read(blocks[at].text, page, _FOOT)


def _read(text: str, page: int, weight: int) -> Iterator[_Seen]:
    """The numbers that a line at the edge of a page may number it by: alone, or where a running line begins or ends."""
    if len(text) > _LONGEST:
        return
    alone = _ALONE.fullmatch(text)
    for found in (alone,) if alone else (_IN_LINE.match(text), _AT_END.search(text)):
        if found:
            yield _Seen(page, _series(found["series"]), int(found["number"]), weight, alone is not None)


def _series(written: str) -> str:
    return "".join(written.split()).replace("–", "-").upper()


def _normal(label: str) -> str:
    """A number as it is asked for: "f - 3" and "F-003" are "F-3"."""
    found = _ALONE.fullmatch(label)
    return f"{_series(found['series'])}{int(found['number'])}" if found else label


def _numberings(seen: Sequence[_Seen]) -> list[_Numbering]:
    """The numberings of a document, the weightiest first; those of one series do not overlap."""
    found: list[_Numbering] = []
    for candidate in sorted(_candidates(seen), key=lambda one: (-one.weight, one.first)):
        overlaps = any(
            candidate.first <= other.last and other.first <= candidate.last
            for other in found
            if other.series == candidate.series
        )
        if not overlaps:
            found.append(candidate)
    return [_from_one(numbering, found) for numbering in found]


def _from_one(numbering: _Numbering, others: Sequence[_Numbering]) -> _Numbering:
    """The same with the unnumbered pages before it, where they can be counted back to 1."""
    first = 1 - numbering.distance
    taken = any(first <= other.last and other.first < numbering.first for other in others if other is not numbering)
    return numbering if first < 1 or taken else replace(numbering, first=first)


def _candidates(seen: Sequence[_Seen]) -> Iterator[_Numbering]:
    """All stretches of pages that keep one distance, unless too few to be more than chance.

    A number with letters that stands alone ("F-3") numbers its page by itself, and so does the only number of all.
    """
    plain = [one for one in seen if not one.series]
    alike: dict[tuple[str, int], list[_Seen]] = defaultdict(list)
    for one in seen:
        alike[one.series, one.number - one.page].append(one)
    for (series, distance), members in alike.items():
        for stretch in _stretches(members):
            pages = frozenset(one.page for one in stretch)
            alone = {one.page for one in stretch if one.alone}
            if len(pages) >= _LEAST or len(alone) >= _LEAST_ALONE or (alone and (series or len(plain) == 1)):
                weight = sum(max(one.weight for one in stretch if one.page == page) for page in pages)
                yield _Numbering(series, distance, pages, weight, min(pages), max(pages))


def _stretches(members: Sequence[_Seen]) -> Iterator[list[_Seen]]:
    """Numbers of one distance in order of their pages, cut where too many pages between go without."""
    stretch: list[_Seen] = []
    for one in sorted(members):
        if stretch and one.page - stretch[-1].page > _GAP:
            yield stretch
            stretch = []
        stretch.append(one)
    if stretch:
        yield stretch
