"""Clauses: one purpose of a sentence each, and how a list of verbs falls into them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.clause import Clause, Span, trimmed
from viewer.amendments.notes.grammar.frames import RESPONSE, noun_of
from viewer.amendments.notes.grammar.objects import BESIDE, of_verb, with_its_neighbour
from viewer.amendments.notes.grammar.verbs import (
    ADVERB,
    BASE,
    GERUND,
    HAS_OBJECT,
    NOT_A_NOUN,
    THIRD,
    Verb,
    any_of,
    form_key,
    verb_of,
)

_INSTEAD = (
    r"(?!(?:replac|substitut|insert)\w+\s+(?:it|them|therefor|with)\b|\w+\s+in\s+(?:its|their)\s+(?:place|stead)\b)"
)
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
_NEXT_THIRD = re.compile(
    rf"(?:,\s*and\s+|;\s*(?:and\s+)?|\s+and\s+)(?:also\s+)?{_INSTEAD}"
    rf"(?=(?:{any_of(THIRD)})\s+(?:the|an?|its|our|certain|such|new|Items?|Exhibits?|Part|Note|(?:foot)?notes?|pages?|tables?|paragraphs?)\b)"
)
# "for the purpose of responding to comments and restates Items 7 and 8": the list may go on in another form.
_THEN_GERUND = rf"{_AND}for\s+(?:the\s+purposes?\s+of\s+)?(?={ADVERB}(?:{any_of(GERUND)})\b)"
_THEN_BASE = (
    rf"{_AND}(?:also\s+)?(?:in\s+order\s+)?to\s+{_INSTEAD}"
    rf"(?={ADVERB}(?:{any_of(BASE)})\b{NOT_A_NOUN}{HAS_OBJECT})"
)
_SEAM_OF_BASES = re.compile(f"{_NEXT_BASE}|{_THEN_GERUND}|{_NEXT_THIRD.pattern}")
_SEAM_OF_GERUNDS = re.compile(f"{_NEXT_GERUND}|{_THEN_BASE}|{_NEXT_THIRD.pattern}")
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
    beside = BESIDE.match(text, _end_of_verb(text, start))
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
        beside = BESIDE.match(text, _end_of_verb(text, begin))
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
