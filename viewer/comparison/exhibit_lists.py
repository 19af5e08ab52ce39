"""Which exhibit a line in a filing's lists of exhibits is about: in the Item and in the index at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from viewer.edgar.exhibit_numbers import NUMBERED, Label, label_of
from viewer.filing.model import Block, Place
from viewer.outline.model import Section

_ENTRY = re.compile(
    rf"\W*(?:exhibit\s+(?:no\.?\s+)?)?(?P<number>{NUMBERED})(?![\w-])(?:\)\s?(?P<letter>\([a-z]{{1,2}}\)))?",
    re.IGNORECASE,
)
"""How an entry begins: "99.1", "Exhibit 99(a)", "(99) (a)"."""
# No entry is longer: what has no number above it so far is no part of one.
_LONGEST = 60
_NUMBER_OF = re.compile(r"\bexhibits?\s+(?:nos?\.?\s+)?(?:[\w.()]+,?\s+(?:and\s+)?){0,4}$", re.IGNORECASE)
_AROUND = " \t.*†‡+#–—-"
_LONGEST_NAME = 120
"""Characters of an exhibit's name that are told."""
_HIGHEST = 199
HEADING: Literal["heading"] = "heading"


class ExhibitLists(NamedTuple):
    """The lists of exhibits of a document: its blocks, and where its lists begin and end."""

    blocks: tuple[Block, ...]
    ranges: tuple[tuple[int, int], ...]

    def entry_at(self, place: Place) -> Label | Literal["heading"] | None:
        """The exhibit whose entry holds a place, ``"heading"`` above the first entry, None outside the lists."""
        start = next((first for first, end in self.ranges if first <= place.block < end), None)
        if start is None:
            return None
        seen = 0
        for index in range(place.block, start - 1, -1):
            for line in reversed(self._lines(index, place)):
                if found := _ENTRY.match(line):
                    return _label(found)
                seen += 1
                if seen > _LONGEST:
                    return None
        return HEADING

    def name_at(self, place: Place) -> str | None:
        """What the exhibit is called whose number stands at a place; None where the place is no exhibit's number.

        Empty where the number stands in a sentence, or its name on a line of its own.
        """
        if place.start is None or place.end is None:
            return None
        text = self.blocks[place.block].text
        start = text.rfind("\n", 0, place.start) + 1
        if _NUMBER_OF.search(text[start : place.start]):
            return ""
        if not self.holds(place.block) or text[start : place.start].strip(_AROUND):
            return None
        end = text.find("\n", place.end)
        return " ".join(text[place.end : end if end >= 0 else len(text)].split()).strip(_AROUND)[:_LONGEST_NAME]

    def holds(self, block: int) -> bool:
        """Whether a block stands in one of the lists."""
        return any(first <= block < end for first, end in self.ranges)

    def _lines(self, index: int, place: Place) -> list[str]:
        """The lines of a block; of the place's own block those as far as the place, the last one whole."""
        text = self.blocks[index].text
        if index == place.block and place.start is not None:
            end = text.find("\n", place.start)
            text = text[: end if end >= 0 else len(text)]
        return text.split("\n")


def _label(found: re.Match[str]) -> Label:
    return label_of(f"{found['number']}{found['letter'] or ''}")


def exhibit_lists(blocks: tuple[Block, ...], sections: Iterable[Section]) -> ExhibitLists:
    """The lists of a document: the Item with "exhibits" in its title, the index of exhibits."""
    ranges = [
        (section.place.block, max(section.end.block + (1 if section.end.start else 0), section.place.block + 1))
        for section in sections
        if section.kind == "exhibit-index" or (section.kind == "item" and "exhibits" in section.title.casefold())
    ]
    return ExhibitLists(blocks, tuple(ranges))


def entries_of(text: str) -> Iterator[tuple[Label, int, int]]:
    """The exhibits that the lines of a text begin with, and where each of these lines begins and ends."""
    start = 0
    for line in text.split("\n"):
        if found := _ENTRY.match(line):
            yield _label(found), start, start + len(line)
        start += len(line) + 1


def listed(blocks: Iterable[Block]) -> frozenset[tuple[str, ...]]:
    """The keys of the exhibits with an entry in some blocks of a list.

    A whole number alone on a line is a page's, one before a comma a day's ("31, 1995"); Item 601 has none above 106.
    """
    lines = (line for block in blocks for line in block.text.split("\n"))
    entries = ((_label(found), line[found.end() :]) for line in lines if (found := _ENTRY.match(line)))
    return frozenset(
        label.key
        for label, behind in entries
        if (not label.text.isdecimal() or behind.strip(_AROUND))
        if not behind.startswith(",") and (not label.family.isdecimal() or int(label.family) <= _HIGHEST)
    )
