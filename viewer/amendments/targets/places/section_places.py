"""The Items, Parts and other sections of a primary document, as notes name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.item_numbers import part_named
from viewer.filing.model import Document
from viewer.outline.model import Section


class Sections:
    """The sections of one primary document."""

    def __init__(self, primary: Document, sections: Sequence[Section]) -> None:
        self._primary = primary
        self._sections = sections

    def items(self) -> tuple[str, ...]:
        """The labels of the Items that this filing has, in its order."""
        return tuple(dict.fromkeys(one.label for one in self._sections if one.kind == "item" and one.label))

    def meant(self, label: str) -> str:
        """The Item that a label means: that of the heading with this number, where the filer mistyped it."""
        if not label.startswith("Item ") or label in self.items():
            return label
        number = label.removeprefix("Item ")
        mistyped = re.compile(rf"\W*item\s+{re.escape(number)}(?!\w|\.\d|\()", re.IGNORECASE)
        for section in self._sections:
            heading = self._primary.blocks[section.place.block].text
            if section.kind == "item" and section.label and mistyped.match(heading, section.place.start or 0):
                return label if number in {key.number for key in section.items} else section.label
        return label

    def item(self, label: str, words: str) -> Section | None:
        """The section of an Item, under the Part that its label or the note's words name."""
        number = label.rpartition("Item ")[2]
        part = part_named(label) or part_named(words)
        fitting: list[tuple[str | None, Section]] = []
        current: str | None = None
        for section in self._sections:
            if section.part:
                current = section.part
            elif number in {one for key in section.items for one in (key.number, key.number.removesuffix("(T)"))}:
                fitting.append((current, section))
        # A heading of its own says more than one that a group of Items shares.
        fitting.sort(key=lambda pair: len(pair[1].items) > 1)
        for its_part, section in fitting:
            if part is None or its_part is None or its_part == part:
                return section
        return fitting[0][1] if fitting else None

    def labelled(self, label: str) -> Section | None:
        """The section with this very label."""
        return next((one for one in self._sections if one.label and one.label.casefold() == label.casefold()), None)

    def of_kind(self, kind: str) -> Section | None:
        """The first section of a kind."""
        return next((section for section in self._sections if section.kind == kind), None)

    def titled(self, word: str) -> Section | None:
        """The last Item whose title has this word."""
        items = [section for section in self._sections if section.kind == "item" and word in section.title.casefold()]
        return items[-1] if items else None
