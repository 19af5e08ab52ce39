"""Things named by their order: "the first table", "the second and third paragraphs", "the first to fourth rows"."""

from __future__ import annotations

import re

ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|only"
_JOIN = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|&|through|to)\s+)(?:the\s+)?"
ORDINALS = rf"(?i:{ORDINAL})\b(?:{_JOIN}(?i:{ORDINAL})\b){{0,6}}"
"""One ordinal, several or a range of them, as a pattern."""

_ORDER = ORDINAL.split("|")
_ONE = re.compile(rf"\b(?P<through>(?:through|to)\s+(?:the\s+)?)?(?P<which>{ORDINAL})\b", re.IGNORECASE)


def ordinals_in(words: str) -> list[str]:
    """The ordinals that words name, in small letters; a range is filled."""
    told: list[str] = []
    for found in _ONE.finditer(words):
        which = found["which"].casefold()
        if found["through"] and told:
            told += _ORDER[_ORDER.index(told[-1]) + 1 : _ORDER.index(which)]
        told.append(which)
    return told


def number_of(ordinal: str) -> str:
    """The number of an ordinal ("third" is 3); of the last, which has none, the word."""
    if ordinal in ("last", "final"):
        return ordinal
    return "1" if ordinal == "only" else str(_ORDER.index(ordinal) + 1)
