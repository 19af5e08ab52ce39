"""Subjects that stand for an Item of their form: "the financial statements" of a 10-K are its Item 8."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from viewer.edgar.forms import Form, Subject, form_of

_STATEMENTS = (
    r"financial\s+statements?|balance\s+sheets?|(?:cash\s+flow|income|earnings)\s+statements?"
    r"|statements?\s+of\s+(?:\w+\s+)?(?:operations|income|earnings|loss|cash\s+flows?|financial\s+(?:condition|position)|"
    r"(?:share|stock)holders'?\s+equity)"
)
SUBJECTS: tuple[tuple[Subject, str], ...] = (
    ("statements", rf"(?:consolidated\s+|condensed\s+|unaudited\s+|audited\s+)*(?:{_STATEMENTS})(?!\s+schedules?)"),
    ("statement schedules", r"financial\s+statement\s+schedules?|schedule\s+[iv]{1,3}\b"),
    ("pro forma", r"pro\s+forma"),
    ("discussion", r"management's\s+discussion|md&a"),
    (
        "controls",
        r"internal\s+controls?\s+over\s+financial\s+reporting|(?:disclosure\s+)?controls\s+and\s+procedures",
    ),
    ("risk factors", r"risk\s+factors?"),
    ("compensation", r"executive\s+compensation"),
    ("selected data", r"selected\s+(?:consolidated\s+)?financial\s+data"),
    ("holders", r"holders\s+of\s+record"),
    ("ownership", r"beneficial\s+ownership(?!\s+report)|security\s+ownership"),
    (
        "related persons",
        r"related[\s-](?:party|person)\s+transactions?|transactions?\s+with\s+related\s+(?:parties|persons)",
    ),
    ("accountants' fees", r"(?:audit|accountants?'?s?'?|auditors?'?)\s+fees"),
    ("legal proceedings", r"legal\s+proceedings"),
    ("say on pay", r"advisory\s+votes?\s+on\s+(?:\w+\s+){0,6}?(?:compensation|pay)|say[\s-]on[\s-](?:pay|frequency)"),
)
"""What Items are called in passing; which Item each is in a form, the form's row tells."""

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
    form = form_of(base_form)
    called = [
        (re.compile(rf"\b(?:{words})", re.IGNORECASE), form.called[subject])
        for subject, words in SUBJECTS
        if subject in form.called
    ]
    return (*called, *_titles(form))


def _titles(form: Form) -> Iterator[tuple[re.Pattern[str], str]]:
    """The titles of the Items as the form numbers them now, where it has subjects."""
    renumbered = any("." in item.number for item in form.items)
    for item in form.items if form.called else ():
        if renumbered and "." not in item.number:
            continue
        part = f"Part {item.part}, " if form.numbers_anew and item.part else ""
        for title in item.titles:
            words = title.split()[:_TELLING]
            if len(words) >= _FEWEST:
                yield re.compile(r"\b" + r"\s+".join(map(re.escape, words))), f"{part}Item {item.number}"
