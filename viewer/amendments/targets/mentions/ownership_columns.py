"""Columns of an ownership report that a note names, by their number in Table I or by what they hold (Forms 4 and 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.targets.mentions.mention import Mention

FORMS = ("4", "5")
# The number in Table I, the name of the element that EDGAR's own schema gives the column, and its words in passing.
_COLUMNS = (
    ("2", "Transaction date", r"transaction\s+dates?|dates?\s+of\s+(?:the\s+)?(?:\w+\s+)?transactions?"),
    ("3", "Transaction code", r"transaction\s+codes?"),
    (
        "4",
        "Transaction shares",
        r"(?:shares|securities)\s+(?:(?!were|was)\w+\s+)?(?:acquired|disposed|purchased|sold|surrendered)\b",
    ),
    (
        "4",
        "Transaction price per share",
        r"(?:purchase|sale|sales|transaction)\s+prices?|price\s+per\s+share|(?<!exercise\s)(?<!conversion\s)\bprices?",
    ),
    ("5", "Shares owned following transaction", r"(?:shares|securities)\s+(?:\w+\s+)?(?:beneficially\s+)?owned\b"),
    ("6", "Direct or indirect ownership", r"(?:form|nature)\s+of\s+(?:\w+\s+){0,2}ownership"),
)
_NUMBERED = re.compile(r"\b(?:columns?|items?)\s+(?P<number>[2-6])\b", re.IGNORECASE)


def columns(text: str, start: int, end: int) -> Iterator[Mention]:
    """The columns named between two characters of a plain text, each once."""
    told: set[str] = set()
    for number, name, words in _COLUMNS:
        if found := re.compile(words, re.IGNORECASE).search(text, start, end):
            told.add(number)
            yield Mention("table", name, found.start(), found.end())
    for numbered in _NUMBERED.finditer(text, start, end):
        number = numbered["number"]
        name = next(column for own, column, _ in _COLUMNS if own == number)
        if number not in told:
            told.add(number)
            yield Mention("table", name, numbered.start(), numbered.end())
