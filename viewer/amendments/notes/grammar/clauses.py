"""Clauses: one purpose of a sentence each, and how a list of verbs falls into them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.frames import RESPONSE, manner_of, noun_of, specific_purpose
from viewer.amendments.notes.grammar.verbs import (
    ADVERB,
    BASE,
    GERUND,
    HAS_OBJECT,
    NOT_A_NOUN,
    PARTICIPLE,
    THIRD,
    Verb,
    any_of,
    form_key,
    verb_of,
)


class Span(NamedTuple):
    """Characters of a sentence, end exclusive."""

    start: int
    end: int


class Clause(NamedTuple):
    """One purpose of a sentence and its words; ``lead`` are words that an enumeration's clauses have in common.

    ``is_generic`` when it says only that something is amended; ``needs_target`` when it is a purpose only if it names
    what of the filing was amended ("the Company has changed"); ``is_of_all`` when it takes the whole filing back.
    """

    purpose: Purpose
    words: Span
    lead: Span | None = None
    is_generic: bool = False
    needs_target: bool = False
    is_of_all: bool = False


_INSTEAD = r"(?!(?:replac|substitut|insert)\w+\s+(?:it|them|therefor|in\s+(?:its|their)\s+place|with)\b)"
_AND = r",?\s+(?:and(?:,?\s+in\s+addition,?)?|as\s+well\s+as)\s+"
_NEXT_BASE = (
    rf"(?:[,;]\s*(?:and\s+|or\s+)?|{_AND})(?:(?:second|third|finally|lastly)(?:ly)?,?\s+)?"
    rf"(?:(?:in\s+order\s+)?to\s+)?{_INSTEAD}"
    rf"(?={ADVERB}(?:{any_of(BASE)})\b{NOT_A_NOUN}{HAS_OBJECT})"
)
_NEXT_GERUND = (
    rf"(?:[,;]\s*and\s+|;\s*|{_AND}|,\s*(?!including))(?:(?:for\s+the\s+purposes?\s+)?of\s+)?{_INSTEAD}"
    rf"(?={ADVERB}(?:{any_of(GERUND)})\b)"
)
VERB = re.compile(rf"(?:to\s+)?{ADVERB}(?P<verb>{any_of(BASE | GERUND | THIRD)})\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"\s*(?:,|and|and/or|&|or)\s+(?P<verb>{any_of(BASE | GERUND | THIRD | PARTICIPLE)})\b", re.IGNORECASE
)
_DELETED_FOR = re.compile(r"\band\s+(?:\w{2,14}ly\s+)?(?:replac|substitut|insert)\w+\b", re.IGNORECASE)
_NEXT_THIRD = re.compile(
    rf"(?:,\s*and\s+|;\s*(?:and\s+)?|\s+and\s+)(?:also\s+)?{_INSTEAD}"
    rf"(?=(?:{any_of(THIRD)})\s+(?:the|an?|its|our|certain|such|new|Items?|Exhibits?|Part|Note)\b)"
)
# "for the purpose of responding to comments and restates Items 7 and 8": the list may go on in another form.
_THEN_GERUND = rf"{_AND}for\s+(?:the\s+purposes?\s+of\s+)?(?={ADVERB}(?:{any_of(GERUND)})\b)"
_THEN_BASE = (
    rf"{_AND}(?:also\s+)?(?:in\s+order\s+)?to\s+{_INSTEAD}"
    rf"(?={ADVERB}(?:{any_of(BASE)})\b{NOT_A_NOUN}{HAS_OBJECT})"
)
_SEAM_OF_BASES = re.compile(f"{_NEXT_BASE}|{_THEN_GERUND}|{_NEXT_THIRD.pattern}")
_SEAM_OF_GERUNDS = re.compile(f"{_NEXT_GERUND}|{_THEN_BASE}|{_NEXT_THIRD.pattern}")
# Filed once more, or in the place of what was filed: an exhibit so filed replaces the first.
IN_ITS_PLACE = re.compile(
    r"\bin\s+(?:place|lieu|substitution|replacement)\s+(?:of|for)\b|\b(?:new|correct(?:ed)?|right|proper|final|revised|complete|unredacted|conformed|executed|signed|replacement)\s+"
    r"(?:version|cop(?:y|ies))\b|\band\s+(?:hereby\s+)?(?:replaces?|supersedes?)\b|\b(?:without|fewer|no|in\s+un)\s*redact(?:ions?|ed)\b",
    re.IGNORECASE,
)
# "To address the comments of the staff" answers; "to address formatting errors" corrects.
_ASKED = re.compile(
    r"\b(?:comments?|staff|commission(?:'s)?|sec(?:'s)?|letters?|request(?:s|ed)?|inquir(?:y|ies)|questions?)\b",
    re.IGNORECASE,
)
_SHOWS = ("contain", "include", "present", "provide", "set forth")
# "Contains a corrected table": an exhibit that is corrected is one more exhibit.
_CORRECTED = re.compile(
    r"\s+(?:the|an?)\s+corrected\s+(?!(?:\w+\s+){0,3}(?:version|copy|copies|exhibits?|release|certifications?|consents?)\b)",
    re.I,
)
_RESTATED = re.compile(
    r"\s+(?:(?:the|our|its)\s+)?(?:company's\s+)?restated\s+(?:\w+\s+){0,3}(?:statements?|balance\s+sheets?|data)\b",
    re.IGNORECASE,
)
_FOR_A_REASON = re.compile(r"\b(?:to|by|of)\s+(?:respond|address)(?:ing)?\b", re.IGNORECASE)
_AND_RESTATED = re.compile(r"\band\s+(?:\w{2,14}ly\s+)?restat(?:ed|es|ing|e)\b", re.IGNORECASE)
_IN_ENTIRETY = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+read\s+in\s+full\b", re.IGNORECASE)


_OF_AN_EXHIBIT: tuple[Purpose, ...] = ("file", "include", "furnish")


# "Amending Item 15, to file Exhibit 99.1": one purpose, and how it is reached.
_IS_WHAT_FOR = re.compile(r",\s*(?:in\s+order\s+)?to\s")
_A_PART = re.compile(r"\b(?:items?|parts?|notes?)\s+(?:\d|[IVX]+\b)", re.IGNORECASE)
# "To include the report and related changes to Item 9A": a purpose without a verb.
_AND_CHANGES = re.compile(
    r",?\s+and\s+(?:to\s+make\s+)?(?P<changes>(?:(?:certain|other|related|corresponding|consequential|conforming)\s+)*"
    r"(?:changes|revisions|modifications|updates)\s+(?:made\s+)?(?:in|to)\s)",
    re.IGNORECASE,
)
# "To add the city and to correct the date, on page F-2": where all of it stands.
_WHERE_LAST = re.compile(
    r",\s+(?P<where>(?:on|in|under|at)\s+(?:the\s+)?(?:page|item|note|exhibit|part|cover)\b[^,;]{0,40})[\s.]*$",
    re.IGNORECASE,
)


def clauses_of(text: str, start: int, stop: int, forms: dict[str, Verb]) -> Iterator[Clause]:
    """The clauses of a list of verbs in one form, split at "and VERB", ", VERB" and "; VERB"."""
    seam = _SEAM_OF_GERUNDS if forms is GERUND else _NEXT_THIRD if forms is THIRD else _SEAM_OF_BASES
    shared = _WHERE_LAST.search(text, start, stop)
    begin = start
    beside = _BESIDE.match(text, _end_of_verb(text, start))
    search_from = beside.end() if beside else _end_of_verb(text, start)
    while begin < stop:
        found = seam.search(text, search_from, stop)
        while found and _IS_WHAT_FOR.match(found[0]) and _amends_a_part(text, begin, found.start()):
            found = seam.search(text, found.end(), stop)
        end = found.start() if found else stop
        changes = _AND_CHANGES.search(text, begin, end)
        clause = _clause(text, begin, changes.start() if changes else end)
        yield clause._replace(lead=Span(*shared.span("where"))) if found and shared else clause
        if changes:
            yield Clause("update", trimmed(text, changes.start("changes"), end))
        if not found:
            return
        begin = found.end()
        beside = _BESIDE.match(text, _end_of_verb(text, begin))
        search_from = beside.end() if beside else _end_of_verb(text, begin)


def _amends_a_part(text: str, begin: int, end: int) -> bool:
    """Whether words only say what is amended: "to add Exhibit 5" after them says how."""
    found = VERB.match(text, begin, end)
    verb = verb_of(form_key(found["verb"])) if found else None
    return verb is not None and verb.base == "amend" and _A_PART.search(text, begin, end) is not None


def _end_of_verb(text: str, at: int) -> int:
    found = VERB.match(text, at)
    return found.end() if found else at


def _clause(text: str, begin: int, end: int) -> Clause:
    words = trimmed(text, begin, end)
    found = VERB.match(text, begin, end)
    verb = verb_of(form_key(found["verb"])) if found else None
    if verb is None or found is None:
        purpose: Purpose = "respond" if RESPONSE.match(text, begin) else "other"
        return Clause(purpose, words)
    general, verb = verb, with_its_neighbour(text, found.end(), end, verb)
    if general.base == "amend" and verb.purpose == "add":
        # "Amends and supplements the Schedule TO" says as little of what is added as "amends" does.
        return of_verb(text, verb, words, found.end())._replace(is_generic=True)
    if told := noun_of(text, verb, found.end(), end):
        return Clause(told, words)
    return of_verb(text, verb, words, found.end())


def of_verb(text: str, verb: Verb, words: Span, at: int) -> Clause:
    """The clause of a verb whose object begins at ``at``; a general verb has the purpose of a telling one after it."""
    if verb.purpose == "delete" and _DELETED_FOR.search(text, at, words.end):
        return Clause("replace", words)
    if verb.base == "address" and not _ASKED.search(text, at, words.end):
        return Clause(defect(text[at : words.end]) or "update", words)
    if verb.purpose in _OF_AN_EXHIBIT and IN_ITS_PLACE.search(text, at, words.end):
        return Clause("replace", words)
    if verb.base in _SHOWS and _CORRECTED.match(text, at, words.end):
        return Clause("correct", words)
    if verb.base in _SHOWS and _RESTATED.match(text, at, words.end):
        return Clause("restate", words)
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


def _as_done(text: str, purpose: Purpose, at: int, end: int) -> Purpose:
    """A purpose, or what is done to the text to reach it."""
    manner = manner_of(text, at, end) if purpose in ("include", "update", "respond") else None
    if manner == "delete" and _DELETED_FOR.search(text, at, end):
        return "replace"
    return manner or purpose


def with_its_neighbour(text: str, at: int, end: int, verb: Verb) -> Verb:
    """The more telling of two verbs that stand together ("amend and restate", "amends and supplements")."""
    beside = _BESIDE.match(text, at, end)
    if beside and verb.is_generic:
        return verb_of(form_key(beside["verb"])) or verb
    return verb


def trimmed(text: str, start: int, end: int) -> Span:
    """The characters without the marks and the "and" that join them to what stands around."""
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    for ending in (" and", " or", ", and"):
        if text[start:end].endswith(ending):
            end -= len(ending)
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    while start < end and text[start] in " ,;:":
        start += 1
    return Span(start, end)
