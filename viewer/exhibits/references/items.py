"""Items named in the text, and the sections they lead to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from viewer.edgar.item_numbers import DETAIL, NUMBER, PART
from viewer.exhibits.mentions.belonging import after_titles, of_another_filing
from viewer.exhibits.model import Link, LinkTarget
from viewer.filing import limits
from viewer.filing.model import Block, Document, Evidence, Place
from viewer.outline.model import Outline, Section

_ITEM = re.compile(
    rf"(?:\b(?:Part|PART)\s+(?P<part>{PART})\s*[,.:–—\-]{{0,2}}\s*(?:of\s+)?)?"
    rf"\b(?P<word>Items?|ITEMS?)\s+(?P<number>{NUMBER})(?P<detail>{DETAIL})"
)
_ANOTHER = re.compile(
    rf"(?P<join>\s*(?:,|;)?\s*(?:and|or|&|through|to|–|-)?\s*)(?:Items?\s+)?(?P<number>{NUMBER}){DETAIL}"
    r"(?!\s*(?:%|million|billion|days|shares|\())"
)
_OF_PART = re.compile(rf"[\s,]*(?:of|in|under)\s+(?:Part|PART)\s+(?P<part>{PART})")
_RULE = re.compile(
    r"[\s,]*(?:of|in|under|to)\s+(?:the\s+)?(?:Regulation|Rule|Schedule|Section|Industry\s+Guide|Guide|Securities)"
)
# The rows of a Schedule 13D's or 13G's cover page are called Items too, and are none of the schedule's.
_ROW = re.compile(
    r"[\s,]*(?:of|in|on)\s+(?:the\s+|each\s+|its\s+)?(?:attached\s+|respective\s+|foregoing\s+|preceding\s+)?"
    r"(?:cover\s+(?:page|sheet)s?|preceding\s+pages?)\b",
    re.IGNORECASE,
)
_FORM_ALONE = re.compile(r"(?:of|to|in|under|on)\s+Form\s+[\w\-/]+")
_PART_HEADING = re.compile(rf"\b(?:Part|PART)\s+(?P<part>{PART})")
_OTHER_ITEMS = re.compile(
    r"(?:[Ss]pecial|[Uu]nusual|[Ll]ine|[Aa]genda|[Oo]ther|[Ss]ignificant|[Rr]econciling|[Aa]ction)\s$"
)


class _Named(NamedTuple):
    start: int
    end: int
    number: str
    part: str | None


class Items:
    """The Items of the primary document, looked up by Part and number."""

    def __init__(self, document: Document, outline: Outline | None, base_form: str | None) -> None:
        self._form = base_form or ""
        self._by_number: dict[str, list[tuple[str | None, Section]]] = {}
        self._headings: dict[int, list[Place]] = {}
        self._contents: list[tuple[int, int]] = []
        self._outline = outline
        self._named = 0
        self._collect(outline.sections if outline else (), None)
        self._part_before = dict(self._parts_in_contents(document))

    def _parts_in_contents(self, document: Document) -> Iterator[tuple[int, str]]:
        """For each block of the contents, the Part under which it begins."""
        for start, end in self._contents:
            part = None
            for index in range(start, min(end, len(document.blocks))):
                if part:
                    yield index, part
                text = document.blocks[index].text
                part = _last_part(list(_PART_HEADING.finditer(text)), len(text)) or part

    def _collect(self, sections: tuple[Section, ...], part: str | None) -> None:
        for section in sections:
            self._headings.setdefault(section.place.block, []).append(section.place)
            if section.kind == "contents":
                self._contents.append((section.place.block, section.end.block))
            for key in section.items:
                self._by_number.setdefault(key.number, []).append((part, section))
            self._collect(section.children, section.part or part)

    def in_contents(self, block: int) -> bool:
        """Whether a block stands in the table of contents."""
        return any(start <= block < end for start, end in self._contents)

    def section_at(self, place: Place) -> Section | None:
        """The Item in which a place stands."""
        around = self._outline.at(place) if self._outline else ()
        return next((section for section in reversed(around) if section.kind == "item"), None)

    def links_in(self, document: Document, index: int, block: Block) -> Iterator[Link]:
        """The Items that a block names and that are sections of this document or Items of another filing."""
        text = block.text
        if not self._by_number or ("Item" not in text and "ITEM" not in text):
            return
        contents = self.in_contents(index)
        parts = list(_PART_HEADING.finditer(text)) if contents else []
        for found in islice(_ITEM.finditer(text), min(limits.REFERENCES, limits.ITEMS - self._named)):
            self._named += 1
            group = _group(text, found)
            plural = found["word"].lower() == "items"
            if (plural and len(group) == 1) or _OTHER_ITEMS.search(text, max(0, found.start() - 20), found.start()):
                continue
            if not contents and self._is_heading(index, text, found):
                continue
            end, part = group[-1].end, group[0].part
            if _ROW.match(text, end):
                continue
            if after := _OF_PART.match(text, end):
                end, part = after.end(), after["part"]
            if part is None and contents:
                part = _last_part(parts, found.start()) or self._part_before.get(index)
            other = self._elsewhere(text, found.start(), end)
            if other == "":
                continue
            for named in group:
                if link := self._link(document, index, text, named._replace(part=part), other):
                    yield link

    def _link(self, document: Document, index: int, text: str, named: _Named, other: str | None) -> Link | None:
        place = Place(document.index, index, named.start, named.end)
        label = f"Item {named.number}" if named.part is None else f"Part {named.part}, Item {named.number}"
        shown = text[named.start : named.end]
        if other is not None:
            evidence = Evidence("item-of-other-filing", 0.9, f"{label} belongs to another filing: “{other}”.")
            return Link("item", shown, label, "mention", place, "elsewhere", None, evidence)
        section, confidence = self._section(named, place)
        if section is None:
            return None
        target = LinkTarget(document.index, document.filename, section.place)
        evidence = Evidence("item-number", confidence, f"{label} is “{section.title}” in this document.")
        return Link("item", shown, label, "mention", place, "attached", target, evidence)

    def _section(self, named: _Named, place: Place) -> tuple[Section | None, float]:
        found = self._by_number.get(named.number.upper(), [])
        if named.part is not None:
            found = [pair for pair in found if pair[0] in {named.part, None}]
        if len(found) == 1:
            return found[0][1], 0.97
        here = self.section_at(place)
        part = next((part for pairs in self._by_number.values() for part, one in pairs if one is here), None)
        same = [section for other, section in found if other == part]
        return (same[0], 0.7) if here and len(same) == 1 else (None, 0.0)

    def _is_heading(self, index: int, text: str, found: re.Match[str]) -> bool:
        """Whether the Item is named by its own heading, or by a running header that repeats it."""
        for place in self._headings.get(index, ()):
            if place.start is None or place.end is None or place.start <= found.start() < place.end:
                return True
        return found.start() < 2 and len(text) < 200 and not text.rstrip().endswith(".")

    def _elsewhere(self, text: str, start: int, end: int) -> str | None:
        """The other filing whose Item is named, None for this one's; an empty string for an Item of a regulation."""
        if _RULE.match(text, after_titles(text, end)):
            return ""
        words = of_another_filing(text, start, end, self._form)
        return "" if words and _FORM_ALONE.fullmatch(words) else words


def _group(text: str, found: re.Match[str]) -> list[_Named]:
    group = [_Named(found.start(), found.end(), found["number"], found["part"])]
    if found["word"].lower() != "items":
        return group
    end = found.end()
    while (another := _ANOTHER.match(text, end)) and another["join"].strip():
        group.append(_Named(another.start("number"), another.end(), another["number"], found["part"]))
        end = another.end()
    return group


def _last_part(parts: Sequence[re.Match[str]], before: int) -> str | None:
    """The last of the Parts that a text names before one of its characters."""
    at = bisect_right(parts, before, key=lambda part: part.end())
    return parts[at - 1]["part"] if at else None
