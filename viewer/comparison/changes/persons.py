"""The covers of Schedules 13D and 13G (17 CFR 240.13d-101, 13d-102): each reporting person has rows of the same names.

A change there is told with the person whose row it is, and with what the form calls the row.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from viewer.comparison.model import Change
from viewer.filing.model import Document, Place

_CAPTION = re.compile(r"\bnames?\s+of\s+(?:the\s+)?reporting\s+persons?\b(?:\s*\(s\))?", re.IGNORECASE)
_FORM_WORDS = re.compile(
    r"(?:\W*\b(?:s\.?\s?s\.?|i\.?\s?r\.?\s?s\.?|or|identification|nos?\.?|numbers?|of|above|persons?|entities|only)(?![\w'’]))+"
    r"[\s).:]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[\s,;:(]*\b(?:I\.?\s?D\.?|I\.?R\.?S\.?|EIN|S\.?S\.?)\b.*|[\s,;:(]*\b\d{2}-\d{7}\b.*|[\s,;:(]*\b\d{3}-\d{2}-\d{4}\b.*"
)
_BEGINS = re.compile(r"[\s:()\d.]*")
_ROW = re.compile(r"[\W\d]*(?P<name>[^\W\d][^\d$]*)")
_LONGEST = 80
_WITHIN = 1_000
"""A person is named within so many characters of the caption."""
_LINES = 3
"""A row's name stands at most so many lines above its figure."""


def with_persons(changes: Sequence[Change], original: Document, amendment: Document) -> list[Change]:
    """The changes with those of a cover's rows named by the person and the row."""
    persons, others = _Persons(original), _Persons(amendment)
    if not persons and not others:
        return list(changes)
    told: list[Change] = []
    for change in changes:
        if change.part is None or change.part.kind != "cover":
            told.append(change)
            continue
        person = others.at(change.amendment) if change.after else persons.at(change.original)
        if person is None:
            told.append(change)
            continue
        is_new = not change.before
        is_whole = change.kind == "table" or "\n" in (change.before or change.after)
        row = _row(amendment if is_new else original, change.amendment if is_new else change.original)
        column = None if change.column and _CAPTION.search(change.column) else change.column
        named = " · ".join(filter(None, (person, "" if is_whole else row)))
        told.append(replace(change, row=named, column=column))
    return told


class _Persons:
    """The reporting persons that a document names, in order; each is read when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._captions = [
            (index, found.start(), found.end())
            for index, block in enumerate(document.blocks)
            for found in _CAPTION.finditer(block.text)
        ]
        self._named: dict[int, str | None] = {-1: None}

    def __len__(self) -> int:
        return len(self._captions)

    def at(self, place: Place | None) -> str | None:
        """The person on whose rows of the cover a place lies."""
        if place is None:
            return None
        last = place.start if place.end is None else place.end
        return self._last_named(bisect_right(self._captions, (place.block, last or 0, sys.maxsize)) - 1)

    def _last_named(self, spot: int) -> str | None:
        """The person whom a caption names; where it names none, the one before."""
        first = spot
        while first not in self._named:
            if name := self._name(first):
                self._named[first] = name
                break
            first -= 1
        self._named.update(dict.fromkeys(range(first + 1, spot + 1), self._named[first]))
        return self._named[spot]

    def _name(self, spot: int) -> str:
        index, _, end = self._captions[spot]
        further = (other.text[:_WITHIN] for other in self._blocks[index + 1 : index + 3])
        return _name("\n".join((self._blocks[index].text[end : end + _WITHIN], *further)))


def _name(text: str) -> str:
    """The first words behind the caption that are not the form's own, without the person's number."""
    for line in re.split(r"[\n\t]", text):
        said = _BEGINS.sub("", line, count=1)
        if own := _FORM_WORDS.match(said):
            said = said[own.end() :]
        said = _NUMBER.sub("", said).strip(" :,_-")
        if any(map(str.isalpha, said)):
            return said[:_LONGEST]
    return ""


def _row(document: Document, place: Place | None) -> str:
    """What the form calls the row whose figure a place holds: the last words before the figure."""
    if place is None:
        return ""
    before = "\n".join(block.text for block in document.blocks[max(place.block - 1, 0) : place.block])
    text = document.blocks[place.block].text
    end = len(text) if place.end is None else place.end
    for line in reversed(f"{before}\n{text[:end]}".split("\n")[-_LINES:]):
        for part in reversed(line.split("\t")):
            if (found := _ROW.match(part)) and sum(map(str.isalpha, found["name"])) > 2:
                return found["name"].strip(" ().:-_")[:_LONGEST]
    return ""
