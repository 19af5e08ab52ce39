"""What a contents list says of the headings that it lists: which they are, and which of them are of one level."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from viewer.filing.model import Block, Cell
from viewer.outline.headings.heading import Heading, letters_of, words_of

_PAGE = re.compile(
    r"(?:^|[\s.·…_\t-])\(?(?:[A-Z]{1,3}-)?(?:(?P<page>\d{1,3})(?:\s?[-–]\s?\d{1,3})?|[ivxl]{1,6})\)?\s*$"
)
_LONGEST = 260
_LEAST = 3
_SHORTEST = 5
_TELLING = 12
"""Letters of which a title has at least so many tell what it is called in part."""
_RAISED = 0.5
_FAR = 4.0
_COLUMN = frozenset(["page", "pages", "pageno"])
_MAY_BE_LISTED = ("style", "line-alone", "financial-statement", "structure", "listed")

Kind = tuple[bool, int]


class Entry(NamedTuple):
    """A line of a contents list: its title, the number of its page (a Roman one is 0), the anchor that it links to.

    Entries of one ``kind`` (capitals or not, and how far they are indented) are of one level.
    """

    title: str
    page: int | None
    target: str | None
    kind: Kind


class ListedHeadings:
    """The headings that the contents lists of a document list; ``lists`` are their blocks, in document order.

    A list of a supplement and its base prospectus (Rule 424(b)) names many titles twice, the supplement's first.
    """

    def __init__(self, blocks: Sequence[Block], lists: Sequence[range]) -> None:
        anchors = {name: index for index, block in enumerate(blocks) for name in block.anchors}
        self._stops = [one.stop for one in lists]
        self._by_block: dict[int, Kind] = {}
        self._by_title: list[dict[str, tuple[Kind, int]]] = []
        for one in lists:
            entries = [entry for index in one for entry in entries_of(blocks[index])]
            leads = [_first_text(blocks, anchors[one.target]) if one.target in anchors else None for one in entries]
            self._by_title.append({})
            for entry, lead in zip(entries, leads, strict=True):
                self._by_title[-1].setdefault(letters_of(entry.title), (entry.kind, lead or 0))
                if lead is not None:
                    self._by_block.setdefault(lead, entry.kind)

    def levelled(self, found: Sequence[Heading]) -> list[Heading]:
        """The headings, those listed told as of the level that the list gives them, above others of their look."""
        kinds = _near(self._kinds(found), found)
        counted = Counter(kind for kind in kinds if kind is not None)
        ranks: dict[Kind, float] = {}
        for kind in counted:
            highest = max(heading.rank for heading, its in zip(found, kinds, strict=True) if its == kind)
            ranks[kind] = min([highest + _RAISED, *(rank - _RAISED for rank in ranks.values())])
        return [
            replace(heading, rank=ranks[kind], look=("listed", kind))
            if kind is not None and counted[kind] >= _LEAST
            else heading
            for heading, kind in zip(found, kinds, strict=True)
        ]

    def heading(self, block: Block, index: int) -> Heading | None:
        """The heading that a block is because a list names it so, however it is set, and leads to no place below it."""
        if block.kind == "table" or len(block.text) > _LONGEST or not self._stops:
            return None
        titles = self._titles(index)
        letters = letters_of(block.text) if titles else ""
        if len(letters) < _SHORTEST or letters not in titles or _PAGE.search(block.text):
            return None
        if index < titles[letters][1]:
            return None
        why = "A line that the contents list names."
        return Heading(index, 0, len(block.text), words_of(block.text), "listed", why, ("listed",), 0.0, 0.8)

    def _kinds(self, found: Sequence[Heading]) -> list[Kind | None]:
        """The kind of each heading that a list names, or names in part where it is set like others of that kind."""
        kinds = [self._kind(heading, letters_of(heading.title)) for heading in found]
        looks = {(kind, heading.look) for kind, heading in zip(kinds, found, strict=True) if kind is not None}
        if not looks:
            return kinds
        said = {letters_of(heading.title) for heading in found}
        for at, heading in enumerate(found):
            if kinds[at] is not None or heading.rule not in _MAY_BE_LISTED:
                continue
            if title := _in_part(letters_of(heading.title), self._beginnings(heading.block), said):
                kind = self._kind(heading, title)
                kinds[at] = kind if (kind, heading.look) in looks else None
        return kinds

    def _kind(self, heading: Heading, letters: str) -> Kind | None:
        if heading.rule not in _MAY_BE_LISTED:
            return None
        by_block = self._by_block.get(heading.block)
        kind, leads_to = self._titles(heading.block).get(letters, (None, 0))
        return by_block or (kind if heading.block >= leads_to else None)

    def _beginnings(self, block: int) -> Mapping[str, Sequence[str]]:
        """The long titles of the last list above a block, by the letters that they begin with."""
        above = bisect_right(self._stops, block)
        return self._by_beginning[above - 1] if above else {}

    @cached_property
    def _by_beginning(self) -> list[dict[str, list[str]]]:
        found: list[dict[str, list[str]]] = []
        for titles in self._by_title:
            found.append(defaultdict(list))
            for title in titles:
                if len(title) >= _TELLING:
                    found[-1][title[:_TELLING]].append(title)
        return found

    def _titles(self, block: int) -> dict[str, tuple[Kind, int]]:
        """The titles of the last list above a block, by their letters, each with the block that it links to."""
        above = bisect_right(self._stops, block)
        return self._by_title[above - 1] if above else {}


def _in_part(letters: str, beginnings: Mapping[str, Sequence[str]], said: Collection[str]) -> str:
    """The title of a list that begins as a heading does or goes on from it, where no other heading says it."""
    for title in beginnings.get(letters[:_TELLING], ()):
        if (title.startswith(letters) or letters.startswith(title)) and title not in said:
            return title
    return ""


def _near(kinds: Sequence[Kind | None], found: Sequence[Heading]) -> list[Kind | None]:
    """The kinds of headings in a list; none for those that stand out far less than most of their kind.

    A list that sets in no line lists titles and what stands under them alike: there the page knows better.
    """
    least: dict[Kind, float] = {}
    for kind in {one for one in kinds if one is not None}:
        ranks = sorted(heading.rank for heading, its in zip(found, kinds, strict=True) if its == kind)
        leading = [rank for rank in ranks if rank > ranks[-1] - _FAR]
        least[kind] = leading[0] if len(leading) >= _LEAST else ranks[0]
    return [
        kind if kind is not None and heading.rank >= least[kind] else None
        for kind, heading in zip(kinds, found, strict=True)
    ]


def entries_of(block: Block) -> Iterator[Entry]:
    """The entries that the lines of a block may be; a line without a page goes on in the next."""
    begun = ""
    at = 0
    for line in block.text.split("\n"):
        end = at + len(line)
        page = _PAGE.search(line)
        title = words_of(line[: page.start()] if page else line).strip(" .·…_-")
        link = next((link for link in block.hyperlinks if at <= link.start < end and link.href[:1] == "#"), None)
        number = int(page["page"] or 0) if page is not None and page.start() > 0 else None
        if title and len(line) < _LONGEST:
            whole = f"{begun} {title}".strip()
            yield Entry(whole, number, link.href[1:] if link else None, (whole.isupper(), _indent(block, at)))
        begun = "" if number is not None or link or letters_of(title) in _COLUMN else title
        at = end + 1


def _indent(block: Block, at: int) -> int:
    """How far a line is set in: by its first column in a table, else in points."""
    first: Cell | None = next((cell for cell in block.cells if cell.start == at), None)
    return first.column if first is not None else round(block.style.indent)


def _first_text(blocks: Sequence[Block], index: int) -> int:
    """The first block with text from one on."""
    return next((at for at in range(index, len(blocks)) if blocks[at].text), index)
