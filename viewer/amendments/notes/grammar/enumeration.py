"""Enumerations inside a sentence: (i) … (ii) …, (a) … (b) …, (1) … (2) …."""

from __future__ import annotations

import re
from typing import NamedTuple


class Part(NamedTuple):
    """One part of an enumeration: where its mark stands, and its own characters."""

    mark: int
    start: int
    end: int


_MARK = re.compile(r"(?<!\S)\(?(?P<mark>[ivx]{1,5}|[a-k]|\d{1,2})\)\s+", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SERIES = (_ROMAN, tuple("abcdefghijk"), tuple(str(number) for number in range(1, 21)))
# "Item 9.01 (a)", "paragraph (b)", "Rule 13d-1 (c)": a part's name, no enumeration.
_NAMES_A_PART = re.compile(
    r"(?:items?|rules?|sections?|paragraphs?|clauses?|exhibits?|parts?|notes?|form|\d[\w.-]*(?:\([a-z]\))?)\s*$",
    re.IGNORECASE,
)


def enumerated(text: str, start: int, stop: int) -> list[Part]:
    """The parts of an enumeration between two characters, without their marks; empty when there is none.

    An enumeration has at least two marks in order, from its first: (i) and (ii), (a) and (b), (1) and (2).
    """
    marks = [found for found in _MARK.finditer(text, start, stop) if not _is_part(text, found.start())]
    for series in _SERIES:
        chosen = _in_order(marks, series)
        if len(chosen) > 1:
            ends = [mark.start() for mark in chosen[1:]] + [stop]
            return [Part(mark.start(), mark.end(), end) for mark, end in zip(chosen, ends, strict=True)]
    return []


def _is_part(text: str, at: int) -> bool:
    return _NAMES_A_PART.search(text, max(0, at - 24), at) is not None


def _in_order(marks: list[re.Match[str]], series: tuple[str, ...]) -> list[re.Match[str]]:
    chosen: list[re.Match[str]] = []
    for mark in marks:
        if len(chosen) < len(series) and mark["mark"].casefold() == series[len(chosen)]:
            chosen.append(mark)
    return chosen
