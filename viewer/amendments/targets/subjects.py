"""Subjects that stand for an Item of their form: "the financial statements" of a 10-K are its Item 8."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from viewer.edgar.forms import form_of

_STATEMENTS = (
    r"financial\s+statements?|balance\s+sheets?|statements?\s+of\s+(?:\w+\s+)?(?:operations|income|earnings|loss|cash\s+flows?|"
    r"(?:share|stock)holders'?\s+equity)"
)
# What Items are called in passing, by the form whose Item it is: Forms 10-K, 10-Q, 8-K and 20-F; Regulation S-K.
_CALLED: tuple[tuple[str, dict[str, str]], ...] = (
    (
        rf"(?:consolidated\s+|condensed\s+|unaudited\s+|audited\s+)*(?:{_STATEMENTS})(?!\s+schedules?)",
        {"10-KSB": "Item 7", "10-K": "Item 8", "10-Q": "Part I, Item 1", "8-K": "Item 9.01", "20-F": "Item 18"},
    ),
    (r"financial\s+statement\s+schedules?|schedule\s+[iv]{1,3}\b", {"10-KSB": "Item 13", "10-K": "Item 15"}),
    (r"pro\s+forma", {"8-K": "Item 9.01"}),
    (
        r"management's\s+discussion|md&a",
        {"10-KSB": "Item 6", "10-K": "Item 7", "10-Q": "Part I, Item 2", "20-F": "Item 5"},
    ),
    (
        r"internal\s+controls?\s+over\s+financial\s+reporting|(?:disclosure\s+)?controls\s+and\s+procedures",
        {"10-KSB": "Item 8A", "10-K": "Item 9A", "10-Q": "Part I, Item 4", "20-F": "Item 15"},
    ),
    (r"risk\s+factors?", {"10-K": "Item 1A", "10-Q": "Part II, Item 1A"}),
    (r"executive\s+compensation", {"10-KSB": "Item 10", "10-K": "Item 11"}),
    (r"selected\s+(?:consolidated\s+)?financial\s+data", {"10-KSB": "", "10-K": "Item 6"}),
    (r"holders\s+of\s+record", {"10-K": "Item 5"}),
)
# The first words of a title tell it from all others; fewer may be any words.
_TELLING, _FEWEST = 4, 2


def subjects(text: str, start: int, end: int, base_form: str) -> Iterator[tuple[str, int, int]]:
    """The Items that a plain text's subjects stand for in a form, each with the subject's characters."""
    told: dict[str, range] = {}
    for pattern, label in _patterns(base_form):
        found = pattern.search(text, start, end)
        if found and label not in told and not any(found.start() in words for words in told.values()):
            told[label] = range(*found.span())
            yield label, found.start(), found.end()


def of_its_era(label: str, items: Sequence[str]) -> str:
    """The label as the filing's own Items have it: until August 2004 Form 8-K had Item 7 for 9.01."""
    return "Item 7" if label == "Item 9.01" and label not in items and "Item 7" in items else label


@cache
def _patterns(base_form: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What Items are called in passing, in any letters, and the first words of their titles, as titles are written."""
    called = [
        (re.compile(rf"\b(?:{words})", re.IGNORECASE), label)
        for words, labels in _CALLED
        if (label := next((item for form, item in labels.items() if base_form.startswith(form)), ""))
    ]
    return (*called, *_titles(base_form))


def _titles(base_form: str) -> Iterator[tuple[re.Pattern[str], str]]:
    form = form_of(base_form)
    for item in form.items if form and base_form.startswith(("10-K", "10-Q", "8-K", "20-F")) else ():
        if base_form.startswith("8-K") and "." not in item.number:
            continue
        part = f"Part {item.part}, " if base_form.startswith("10-Q") and item.part else ""
        for title in item.titles:
            words = title.split()[:_TELLING]
            if len(words) >= _FEWEST:
                yield re.compile(r"\b" + r"\s+".join(map(re.escape, words))), f"{part}Item {item.number}"
