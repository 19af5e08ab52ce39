"""The grammar of an amendment's purpose: its verbs, their splitting into clauses, what promises nothing else.

purpose := (solely | for the sole purpose of | in order to | is being filed to) VERB TARGET
((and | , | ; | (i) (ii)) VERB TARGET)*. One sentence at a time; every pattern is bounded, so that the time taken is
linear in the sentence's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.amendments.enumeration import enumerated
from viewer.amendments.frames import RESPONSE, Opening, opening, specific_verb
from viewer.amendments.itself import BOILERPLATE, ITSELF
from viewer.amendments.model import Purpose
from viewer.amendments.scope import promise
from viewer.amendments.sentences import plain
from viewer.amendments.verbs import (
    ADVERB,
    BASE,
    EMPTY,
    GERUND,
    NOT_A_NOUN,
    NOUNS,
    OF_EVERY_FILING,
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

    ``is_generic`` when it says only that something is amended.
    """

    purpose: Purpose
    words: Span
    lead: Span | None = None
    is_generic: bool = False


class Parsed(NamedTuple):
    """What a sentence says: its purposes, and its part that promises that nothing else changes.

    ``refers_to_itself`` when it speaks of the amendment and not of another document; ``is_framed`` when the purposes
    come with "is filed to", "the purpose is" or the like; ``announces`` when they follow as a list.
    """

    clauses: tuple[Clause, ...]
    scope: Span | None = None
    refers_to_itself: bool = False
    is_framed: bool = False
    announces: bool = False


_NEXT_BASE = re.compile(
    rf"(?:[,;]\s*(?:and\s+|or\s+)?|\s+and\s+)(?:(?:in\s+order\s+)?to\s+)?(?={ADVERB}(?:{any_of(BASE)})\b{NOT_A_NOUN})"
)
_NEXT_GERUND = re.compile(
    rf"(?:[,;]\s*and\s+|;\s*|\s+and\s+|,\s*(?!including))(?:of\s+)?(?={ADVERB}(?:{any_of(GERUND)})\b)"
)
_VERB = re.compile(rf"(?:to\s+)?{ADVERB}(?P<verb>{any_of(BASE | GERUND | THIRD)})\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"\s*(?:,|and|and/or|&|or)\s+(?P<verb>{any_of(BASE | GERUND | THIRD | PARTICIPLE)})\b", re.IGNORECASE
)
_NOUN = re.compile(rf"\s+(?:\w+\s+){{0,3}}?(?P<noun>{any_of(NOUNS)})\b", re.IGNORECASE)
_IS_NOUN = re.compile(
    rf"\b(?:purposes?|changes?)\s[^.;]{{0,160}}?\bis\s+(?:solely\s+)?(?:the\s+)?(?P<noun>{any_of(NOUNS)})\b",
    re.IGNORECASE,
)
_NEXT_THIRD = re.compile(
    rf"(?:,\s*and\s+|;\s*(?:and\s+)?|\s+and\s+)(?:also\s+)?"
    rf"(?=(?:{any_of(THIRD)})\s+(?:the|an?|its|our|certain|such|new|Items?|Exhibits?|Part|Note)\b)"
)
_IN_ENTIRETY = re.compile(r"\bin\s+(?:its|their)\s+entirety\b", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:hereby\s+|also\s+|being\s+|further\s+|\w{{2,14}}ly\s+){{0,3}}"
    rf"(?P<verb>{any_of({word: verb for word, verb in PARTICIPLE.items() if word not in OF_EVERY_FILING})})\b",
    re.IGNORECASE,
)
_FILED_WITH_THIS = re.compile(
    r"\b(?:is|are)\s+(?:also\s+|being\s+|hereby\s+)*(?:filed|furnished|included|attached|provided)\s+"
    r"(?:herewith|hereby|hereto|as\s+(?:an\s+)?exhibits?|(?:in|with|to)\s+this)\b"
    r"|\bfiled\s+again\b|\bre-?(?:filed|submitted)\b|\bexhibits?-only\s+filing\b",
    re.IGNORECASE,
)
_INCLUDED_NOW = re.compile(
    r"\b(?:has|have)\s+(?:now\s+)?been\s+(?:now\s+)?(?:included|provided)\b(?!\s+(?:in|with|by)\s+(?:the\s+)?(?:original|proxy|ref))",
    re.IGNORECASE,
)
_SHOULD_READ = re.compile(r"\bshould\s+(?:have\s+)?read\b", re.IGNORECASE)
_PROGRESSIVE = re.compile(
    rf"\b(?:is|are)\s+(?:also\s+|hereby\s+|now\s+|therefore\s+)*(?P<verb>{any_of(GERUND)})\b", re.IGNORECASE
)
_ACTIVE = re.compile(rf"\b(?:also\s+|hereby\s+|\w{{2,14}}ly\s+)?(?P<verb>{any_of(THIRD)})\b", re.IGNORECASE)
_OF_A_CONTRACT = re.compile(
    r"\b(?:agreement|indenture|plan|by-?laws|articles|certificate|lease|charter|note)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[·•●▪◦o\-*§]\s+|[·•●▪◦]|\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]\s+)?", re.IGNORECASE)


def parse(sentence: str) -> Parsed:
    """What one sentence of an amendment says of the amendment's purpose."""
    text = plain(sentence)
    if BOILERPLATE.search(text):
        return Parsed(())
    start = opening(text)
    scope = promise(text, start.start if start else None)
    stop = scope[0] if scope else len(text)
    clauses: tuple[Clause, ...] = ()
    if start and start.start < stop:
        clauses = tuple(_split(text, start, stop))
    elif stop:
        clauses = tuple(_stated_otherwise(text, stop))
    return Parsed(
        clauses,
        Span(*scope) if scope else None,
        bool(ITSELF.search(text)),
        start is not None,
        start is not None and start.verb is None and text.rstrip().endswith(":"),
    )


def is_entry(item: str) -> bool:
    """Whether a line reads like an entry of a list of purposes: it has a mark, or begins with a verb."""
    text = plain(item)
    begins = _BULLET.match(text)
    at = begins.end() if begins else 0
    return at > 0 or (text[:1].islower() and _VERB.match(text) is not None)


def parse_listed(item: str) -> tuple[Clause, ...]:
    """The purposes of one entry of a list ("· delete the reference on the cover; and") that a sentence announced."""
    text = plain(item)
    begins = _BULLET.match(text)
    start = begins.end() if begins else 0
    found = _VERB.match(text, start)
    if not found:
        return tuple(_stated_otherwise(text, len(text))) or (Clause("other", _trimmed(text, start, len(text))),)
    word = form_key(found["verb"])
    forms = BASE if word in BASE else GERUND
    return tuple(_split(text, Opening(start, verb_of(word), forms), len(text)))


def _split(text: str, start: Opening, stop: int) -> Iterator[Clause]:
    parts = enumerated(text, start.start, stop)
    if not parts:
        yield from _clauses(text, start.start, stop, start.forms)
        return
    lead = _trimmed(text, 0, parts[0].mark)
    lead_verb = start.verb
    for _, begin, end in parts:
        own = _VERB.match(text, begin, end)
        if own:
            forms = GERUND if form_key(own["verb"]) in GERUND else BASE
            clauses = list(_clauses(text, begin, end, forms))
        else:
            clauses = list(_stated_otherwise(text, end, begin))
            if not clauses and lead_verb:
                clauses = [Clause(lead_verb.purpose, _trimmed(text, begin, end), None, lead_verb.base == "amend")]
        for clause in clauses:
            yield clause._replace(lead=lead)


def _clauses(text: str, start: int, stop: int, forms: dict[str, Verb]) -> Iterator[Clause]:
    """The clauses of a list of verbs in one form, split at "and VERB", ", VERB" and "; VERB"."""
    seam = _NEXT_GERUND if forms is GERUND else _NEXT_THIRD if forms is THIRD else _NEXT_BASE
    begin = start
    beside = _BESIDE.match(text, _end_of_verb(text, start))
    search_from = beside.end() if beside else _end_of_verb(text, start)
    while begin < stop:
        found = seam.search(text, search_from, stop)
        end = found.start() if found else stop
        yield _clause(text, begin, end)
        if not found:
            return
        begin = found.end()
        beside = _BESIDE.match(text, _end_of_verb(text, begin))
        search_from = beside.end() if beside else _end_of_verb(text, begin)


def _end_of_verb(text: str, at: int) -> int:
    found = _VERB.match(text, at)
    return found.end() if found else at


def _clause(text: str, begin: int, end: int) -> Clause:
    words = _trimmed(text, begin, end)
    found = _VERB.match(text, begin, end)
    verb = verb_of(form_key(found["verb"])) if found else None
    if verb is None or found is None:
        purpose: Purpose = "respond" if RESPONSE.match(text, begin) else "other"
        return Clause(purpose, words)
    verb = _with_its_neighbour(text, found.end(), end, verb)
    if verb.base in EMPTY and (noun := _NOUN.match(text, found.end(), end)):
        return Clause(NOUNS[form_key(noun["noun"])], words)
    return _of_verb(text, verb, words, found.end())


def _of_verb(text: str, verb: Verb, words: Span, at: int) -> Clause:
    if not verb.is_generic:
        return Clause(verb.purpose, words)
    if specific := specific_verb(text, at, words.end):
        return Clause(specific.purpose, words)
    if _IN_ENTIRETY.search(text, at, words.end):
        return Clause("replace", words)
    return Clause(verb.purpose, words, None, verb.base == "amend")


def _with_its_neighbour(text: str, at: int, end: int, verb: Verb) -> Verb:
    """The more telling of two verbs that stand together ("amend and restate", "amends and supplements")."""
    beside = _BESIDE.match(text, at, end)
    if beside and verb.is_generic:
        return verb_of(form_key(beside["verb"])) or verb
    return verb


def _stated_otherwise(text: str, stop: int, begin: int = 0) -> Iterator[Clause]:
    """Purposes without "is filed to": said of the thing amended, or with the amendment for a subject."""
    parts = enumerated(text, begin, stop)
    if not parts:
        yield from _statement(text, begin, stop)
    for part in parts:
        for clause in _statement(text, part.start, part.end):
            yield clause._replace(lead=_trimmed(text, 0, parts[0].mark))


def _statement(text: str, start: int, end: int) -> Iterator[Clause]:
    words = _trimmed(text, start, end)
    itself = ITSELF.search(text, start, end)
    active = _ACTIVE.search(text, itself.end(), min(end, itself.end() + 200)) if itself else None
    passive = _PASSIVE.search(text, start, end)
    if passive and not _OF_A_CONTRACT.search(text, start, passive.start()):
        verb = _with_its_neighbour(text, passive.end(), end, PARTICIPLE[form_key(passive["verb"])])
        yield _of_verb(text, verb, words, passive.end())
    elif itself and RESPONSE.search(text, start, end):
        yield Clause("respond", words)
    elif progressive := _PROGRESSIVE.search(text, start, end):
        yield Clause(GERUND[form_key(progressive["verb"])].purpose, words)
    elif _INCLUDED_NOW.search(text, start, end):
        yield Clause("include", words)
    elif _FILED_WITH_THIS.search(text, start, end):
        yield Clause("file", words)
    elif _SHOULD_READ.search(text, start, end):
        yield Clause("correct", words)
    elif noun := _IS_NOUN.search(text, start, end):
        yield Clause(NOUNS[form_key(noun["noun"])], words)
    elif active:
        yield from _clauses(text, active.start("verb"), end, THIRD)


def _trimmed(text: str, start: int, end: int) -> Span:
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
