"""The covers of Schedules 13D and 13G (17 CFR 240.13d-101, 13d-102): each reporting person has rows of the same names.

A change there is told with the person whose row it is, and with what the form calls the row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
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

_Named = tuple[tuple[int, int], str]


def with_persons(changes: Sequence[Change], original: Document, amendment: Document) -> list[Change]:
    """The changes with those of a cover's rows named by the person and the row."""
    persons, others = list(_persons(original)), list(_persons(amendment))
    if not persons and not others:
        return list(changes)
    told: list[Change] = []
    for change in changes:
        person = _at(others, change.amendment) if change.after else _at(persons, change.original)
        if change.part is None or change.part.kind != "cover" or person is None:
            told.append(change)
            continue
        is_new = not change.before
        is_whole = change.kind == "table" or "\n" in (change.before or change.after)
        row = _row(amendment if is_new else original, change.amendment if is_new else change.original)
        column = None if change.column and _CAPTION.search(change.column) else change.column
        named = " · ".join(filter(None, (person, "" if is_whole else row)))
        told.append(replace(change, row=named, column=column))
    return told


def _persons(document: Document) -> Iterator[_Named]:
    """Where each reporting person is named, in order."""
    for index, block in enumerate(document.blocks):
        for found in _CAPTION.finditer(block.text):
            further = (other.text[:_WITHIN] for other in document.blocks[index + 1 : index + 3])
            if name := _name("\n".join((block.text[found.end() : found.end() + _WITHIN], *further))):
                yield (index, found.start()), name


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


def _at(persons: Sequence[_Named], place: Place | None) -> str | None:
    """The person on whose rows of the cover a place lies."""
    if place is None:
        return None
    last = place.block, place.start if place.end is None else place.end
    spot = bisect_right([where for where, _ in persons], (last[0], last[1] or 0)) - 1
    return persons[spot][1] if spot >= 0 else None


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
