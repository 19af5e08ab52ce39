"""What a contents list says of the headings that it lists: which they are, and which of them are of one level."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.filing.model import Block, Cell
from viewer.outline.headings.heading import Heading, letters_of, words_of

_PAGE = re.compile(
    r"(?:^|[\s.·…_\t-])\(?(?:[A-Z]{1,3}-)?(?:(?P<page>\d{1,3})(?:\s?[-–]\s?\d{1,3})?|[ivxl]{1,6})\)?\s*$"
)
_LONGEST = 260
_LEAST = 3
_SHORTEST = 5
_RAISED = 0.5
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
    """The headings that the contents lists of a document list; ``lists`` are their blocks, in document order."""

    def __init__(self, blocks: Sequence[Block], lists: Sequence[range]) -> None:
        anchors = {name: index for index, block in enumerate(blocks) for name in block.anchors}
        self._stops = [one.stop for one in lists]
        self._by_block: dict[int, Kind] = {}
        self._by_title: list[dict[str, Kind]] = []
        for one in lists:
            entries = [entry for index in one for entry in entries_of(blocks[index])]
            self._by_title.append({letters_of(entry.title): entry.kind for entry in entries})
            for entry in entries:
                if entry.target in anchors:
                    index = _first_text(blocks, anchors[entry.target])
                    self._by_block.setdefault(index, entry.kind)

    def levelled(self, found: Sequence[Heading]) -> list[Heading]:
        """The headings, those listed told as of the level that the list gives them, above others of their look."""
        kinds = [self._kind(heading) for heading in found]
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
        """The heading that a block is because a list names it so, however it is set."""
        if block.kind == "table" or len(block.text) > _LONGEST or not self._stops:
            return None
        titles = self._titles(index)
        letters = letters_of(block.text) if titles else ""
        if len(letters) < _SHORTEST or letters not in titles or _PAGE.search(block.text):
            return None
        why = "A line that the contents list names."
        return Heading(index, 0, len(block.text), words_of(block.text), "listed", why, ("listed",), 0.0, 0.8)

    def _kind(self, heading: Heading) -> Kind | None:
        if heading.rule not in _MAY_BE_LISTED:
            return None
        by_block = self._by_block.get(heading.block)
        return by_block or self._titles(heading.block).get(letters_of(heading.title))

    def _titles(self, block: int) -> dict[str, Kind]:
        """The titles of the last list above a block, by their letters."""
        above = bisect_right(self._stops, block)
        return self._by_title[above - 1] if above else {}


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
        begun = "" if number is not None or link else title
        at = end + 1


def _indent(block: Block, at: int) -> int:
    """How far a line is set in: by its first column in a table, else in points."""
    first: Cell | None = next((cell for cell in block.cells if cell.start == at), None)
    return first.column if first is not None else round(block.style.indent)


def _first_text(blocks: Sequence[Block], index: int) -> int:
    """The first block with text from one on."""
    return next((at for at in range(index, len(blocks)) if blocks[at].text), index)
