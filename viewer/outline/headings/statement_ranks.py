"""Headings among financial statements: the statements above all, the notes in their order under "Notes to ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.outline.headings.heading import Heading
from viewer.outline.headings.statements import note_number, statement_name

_FIRST_NOTE = re.compile(
    r"\b(?:summary|significant|accounting|polic(?:y|ies)|organi[sz]ation|basis|nature|presentation|description|general|business)\b",
    re.I,
)
_NOTE_LABEL = re.compile(r"\W*note\s", re.I)
_STATEMENT_RANK, _NOTE_RANK = 30.0, 29.0


def as_statements(found: Sequence[Heading]) -> list[Heading]:
    """Ranks among financial statements: their names first, the notes by number under "Notes to ..."."""
    made: list[Heading] = []
    in_notes = False
    number = 0
    last = ""
    for heading in found:
        name = statement_name(heading.title) if heading.rule in ("financial-statement", "style") else None
        if name:
            if (name == "notes" and in_notes) or heading.title.lower() == last:
                continue
            last = heading.title.lower()
            in_notes = name == "notes"
            number = number if not in_notes else 0
            why = f"The name of a financial statement ({name})."
            rule, look = "financial-statement", ("statement",)
            made.append(replace(heading, rule=rule, why=why, look=look, rank=_STATEMENT_RANK, confidence=0.9))
            continue
        given = note_number(heading.title)
        if given == 1 and not in_notes and (_NOTE_LABEL.match(heading.title) or _FIRST_NOTE.search(heading.title)):
            in_notes, number = True, 0
        if given is not None and in_notes and given in (number, number + 1, number + 2):
            if given == number:
                continue
            number = given
            why = f"Note {given} to the financial statements, in their order."
            made.append(
                replace(heading, rule="financial-note", why=why, look=("note",), rank=_NOTE_RANK, confidence=0.9)
            )
            continue
        made.append(heading)
    return made
