"""What is done to what: how the object of a verb, and the words after it, make its purpose.

"Include" is one thing and "include a corrected table" another; "amend" is as much as the verb that follows it.
"""

from __future__ import annotations

import re

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.clause import Clause, Span
from viewer.amendments.notes.grammar.contrasts import contrasts
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.frames import TEXT_IS, manner_of, shown, specific_purpose
from viewer.amendments.notes.grammar.verbs import (
    BASE,
    GERUND,
    PARTICIPLE,
    REFLECTS,
    THIRD,
    Verb,
    any_of,
    form_key,
    verb_of,
)

BESIDE = re.compile(
    rf"\s*(?:,|and|and/or|&|or)\s+(?P<verb>{any_of(BASE | GERUND | THIRD | PARTICIPLE)})\b", re.IGNORECASE
)
_DELETED_FOR = re.compile(
    r"\band\s+(?:the\s+following(?:\s+\w+){0,3}\s+(?:is|are)\s+)?(?:\w{2,14}ly\s+)?"
    r"(?:(?:replac|substitut|insert)\w*\b|add(?:ed|ing)?\s+the\s+following\b)"
    r"|\bin\s+(?:its|their)\s+(?:place|stead)\b|\btherefor\b",
    re.IGNORECASE,
)
# Filed once more, or in the place of what was filed: an exhibit so filed replaces the first.
IN_ITS_PLACE = re.compile(
    r"\bin\s+(?:place|lieu|substitution|replacement)\s+(?:of|for)\b|\b(?:new|correct(?:ed)?|right|proper|final|revised|complete|unredacted|executed|signed|replacement|legible|readable|clean|full)\s+"
    r"(?:\w+\s+)?(?:version|cop(?:y|ies))\b|\b(?:and|it)\s+(?:hereby\s+)?(?:replaces?|supersedes?)\b|\bherewith\s+to\s+(?:replace|supersede)\b|\b(?:without|fewer|no|in\s+un)\s*redact(?:ions?|ed)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\s+again\b", re.IGNORECASE)
# "To address the comments of the staff" answers; "to address formatting errors" corrects.
_ASKED = re.compile(
    r"\b(?:comments?|staff|commission(?:'s)?|sec(?:'s)?|letters?|request(?:s|ed)?|inquir(?:y|ies)|questions?)\b",
    re.IGNORECASE,
)
_BY_GIVING = re.compile(r"\bby\s+(?:the\s+)?(?P<verb>filing|furnishing)\b", re.IGNORECASE)
_FOR_A_REASON = re.compile(r"\b(?:to|by|of)\s+(?:respond|address)(?:ing)?\b", re.IGNORECASE)
_AND_RESTATED = re.compile(r"\band\s+(?:\w{2,14}ly\s+)?restat(?:ed|es|ing|e)\b", re.IGNORECASE)
_IN_ENTIRETY = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+read\s+in\s+full\b", re.IGNORECASE)


_OF_AN_EXHIBIT: tuple[Purpose, ...] = ("file", "include", "furnish")


def of_verb(text: str, verb: Verb, words: Span, at: int) -> Clause:
    """The clause of a verb whose object begins at ``at``; a general verb has the purpose of a telling one after it."""
    if told := _told_by_object(text, verb, at, words.end):
        return Clause(told, words)
    if not verb.is_generic:
        return Clause(_as_done(text, verb.purpose, at, words.end), words)
    if specific := specific_purpose(text, at, words.end):
        is_replaced = specific == "delete" and _DELETED_FOR.search(text, at, words.end)
        return Clause("replace" if is_replaced else specific, words)
    if _AND_RESTATED.search(text, at, words.end):
        return Clause("restate", words)
    if _IN_ENTIRETY.search(text, at, words.end):
        return Clause("replace", words)
    if verb.base == "amend" and _FOR_A_REASON.search(text, at, words.end) and _ASKED.search(text, at, words.end):
        return Clause("respond", words)
    return Clause(verb.purpose, words, None, verb.base == "amend")


def _told_by_object(text: str, verb: Verb, at: int, end: int) -> Purpose | None:
    """The purpose that a verb has by its object, where that is not the verb's own."""
    if verb.base in REFLECTS and contrasts(text, at, end):
        return "correct"
    if verb.purpose == "delete" and _DELETED_FOR.search(text, at, end):
        return "replace"
    if verb.base == "address" and not _ASKED.search(text, at, end):
        return defect(text[at:end]) or "update"
    if verb.purpose in _OF_AN_EXHIBIT and (_AGAIN.match(text, at, end) or IN_ITS_PLACE.search(text, at, end)):
        return "replace"
    if verb.base == "supplement" and (given := _BY_GIVING.search(text, at, end)):
        return "file" if given["verb"].startswith("fil") else "furnish"
    return shown(text, verb, at, end)


def _as_done(text: str, purpose: Purpose, at: int, end: int) -> Purpose:
    """A purpose, or what is done to the text to reach it."""
    manner = manner_of(text, at, end) if purpose in ("include", "update", "respond", "add") else None
    if manner == "delete" and _DELETED_FOR.search(text, at, end):
        return "replace"
    return manner or purpose


def with_its_neighbour(text: str, at: int, end: int, verb: Verb) -> Verb:
    """The more telling of two verbs that stand together ("amend and restate", "amends and supplements")."""
    beside = BESIDE.match(text, at, end)
    other = verb_of(form_key(beside["verb"])) if beside else None
    if other and (verb.is_generic or (verb.purpose == "correct" and other.purpose in TEXT_IS)):
        return other
    return verb


def of_participle(text: str, found: re.Match[str], words: Span) -> Clause:
    """The clause of a participle, found as ``verb``, of what was done."""
    told = PARTICIPLE[form_key(found["verb"])]
    verb = with_its_neighbour(text, found.end("verb"), words.end, told)
    clause = of_verb(text, verb, words, found.end("verb"))
    return (
        clause._replace(is_generic=True) if told.base == "amend" and clause.purpose == "add" == verb.purpose else clause
    )
