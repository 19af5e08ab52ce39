"""The ranks of headings that what they stand in gives them.

Financial statements stand above all, the notes in their order under "Notes to ..."; in a prospectus what stands before
its risk factors stands under its summary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.outline.headings.heading import Heading
from viewer.outline.headings.numbering import number_above
from viewer.outline.headings.statements import note_number, statement_name

_FIRST_NOTE = re.compile(
    r"\b(?:summary|significant|accounting|polic(?:y|ies)|organi[sz]ation|basis|nature|presentation|description|general|business)\b",
    re.I,
)
_NOTE_LABEL = re.compile(r"\W*note\s", re.I)
_STATEMENT_RANK, _NOTE_RANK = 30.0, 29.0
_FEWEST_NOTES = 3
# "SCHEDULE H, LINE 4i" of a benefit plan; "SCHEDULE II"
_SCHEDULE = re.compile(r"\W*(?:(?:SUPPLEMENT(?:AL|ARY)|FINANCIAL\s+STATEMENT)\s+)?SCHEDULES?\b")
_BELOW = 20.0
"""What stands in the notes, or in a summary, stands out less than anything beside them."""
_SUMMARY = re.compile(r"\W*(?:prospectus(?:\s+supplement)?\s+)?summary(?:\s+of\s+(?:the\s+)?prospectus)?\W*", re.I)
_RISKS = re.compile(r"\W*risk\s+factors\W*", re.I)
_THE_OFFERING = re.compile(r"\W*the\s+offering\b", re.I)
_MOST_IN_SUMMARY = 40


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


def with_notes_below(found: Sequence[Heading]) -> list[Heading]:
    """The headings; what is numbered on from "1." under "Notes to Financial Statements" stands under that.

    The notes end with the first heading after the last of them that stands out as that does, or is set as their own is,
    or with a schedule, which stands beside them.
    """
    told = list(found)
    for at, heading in enumerate(found):
        if statement_name(heading.title) != "notes" or heading.rule not in ("financial-statement", "style"):
            continue
        notes = _notes_from(found, at + 1)
        if len(notes) < _FEWEST_NOTES:
            continue
        after = range(notes[-1] + 1, len(found))
        last = found[notes[-1]].rank
        end = next((one for one in after if found[one].rank >= last or _stands_beside(found[one], heading)), len(found))
        if end < len(found) and _SCHEDULE.match(found[end].title):
            told[end] = replace(found[end], look=heading.look, rank=heading.rank)
        for inside in range(at + 1, end):
            one = found[inside]
            look = ("note",) if inside in notes else ("in-notes", *one.look)
            rank = heading.rank - (_BELOW if inside in notes else 2 * _BELOW - one.rank)
            told[inside] = replace(one, look=look, rank=rank)
    return told


def _stands_beside(heading: Heading, notes: Heading) -> bool:
    """Whether a heading stands beside that of the notes: it is set alike, or over a schedule (Regulation S-X)."""
    return heading.look == notes.look or _SCHEDULE.match(heading.title) is not None


def _notes_from(found: Sequence[Heading], first: int) -> list[int]:
    """Which headings behind that of the notes are notes that count up from the first, up to what is set like it."""
    notes: list[int] = []
    number = 0
    for at in range(first, len(found)):
        heading = found[at]
        if heading.rule == "financial-statement" and heading.look == found[first - 1].look:
            break
        given = note_number(heading.title) if heading.rule not in ("run-in", "subclause") else None
        is_next = given is not None and (given == 1 if not notes else given in (number + 1, number + 2))
        if is_next and given and number_above(heading.title) is None:
            notes.append(at)
            number = given
    return notes


def with_summary_below(found: Sequence[Heading]) -> list[Heading]:
    """The headings; what stands between that of a prospectus' summary and its risk factors, set alike, under the first.

    The risk factors follow the summary at once (Regulation S-K, Item 105(b)). A contents list that names what stands
    between says better of what level it is.
    """
    told = list(found)
    for at, heading in enumerate(found):
        if heading.rule != "style" or not _SUMMARY.fullmatch(heading.title):
            continue
        below = range(at + 1, min(at + _MOST_IN_SUMMARY, len(found)))
        alike = [one for one in below if found[one].look == heading.look]
        risks = next((one for one in alike if _RISKS.fullmatch(found[one].title)), at)
        if not any(_THE_OFFERING.match(found[one].title) for one in alike if one < risks):
            continue
        if any(one.look[0] == "listed" for one in found[at:risks]):
            continue
        for inside in range(at + 1, risks):
            one = found[inside]
            told[inside] = replace(one, look=("in-summary", *one.look), rank=one.rank - _BELOW)
    return told
