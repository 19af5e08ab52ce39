"""Subjects that stand for an Item of their form: "the financial statements" of a 10-K are its Item 8."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Forms 10-K, 10-Q, 8-K and 20-F; Regulation S-K.
_ITEMS: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = (
    (
        re.compile(r"\b(?:consolidated\s+|condensed\s+|unaudited\s+|audited\s+)*financial\s+statements?\b", re.I),
        {"10-K": "Item 8", "10-Q": "Part I, Item 1", "8-K": "Item 9.01", "20-F": "Item 18"},
    ),
    (re.compile(r"\bpro\s+forma\b", re.I), {"8-K": "Item 9.01"}),
    (
        re.compile(r"\bManagement's\s+Discussion(?:\s+and\s+Analysis)?|\bMD&A\b"),
        {"10-K": "Item 7", "10-Q": "Part I, Item 2", "20-F": "Item 5"},
    ),
    (re.compile(r"\bRisk\s+Factors\b"), {"10-K": "Item 1A", "10-Q": "Part II, Item 1A"}),
    (
        re.compile(r"\binternal\s+controls?\s+over\s+financial\s+reporting|\bcontrols\s+and\s+procedures\b", re.I),
        {"10-K": "Item 9A", "10-Q": "Part I, Item 4", "20-F": "Item 15"},
    ),
    (re.compile(r"\bexecutive\s+compensation\b", re.I), {"10-K": "Item 11"}),
    (re.compile(r"\bselected\s+(?:consolidated\s+)?financial\s+data\b", re.I), {"10-K": "Item 6"}),
)


def subjects(text: str, start: int, end: int, base_form: str) -> Iterator[tuple[str, int, int]]:
    """The Items that a plain text's subjects stand for in a form, each with the subject's characters."""
    for pattern, items in _ITEMS:
        label = next((item for form, item in items.items() if base_form.startswith(form)), None)
        if label and (found := pattern.search(text, start, end)):
            yield label, found.start(), found.end()
