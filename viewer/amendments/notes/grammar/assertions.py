"""Purposes stated without "is filed to": said of the thing amended, or with the amendment for a subject.

"Item 9A is hereby amended", "this amendment corrects", "we are also including", "should have read".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.clause import Clause, Span, trimmed
from viewer.amendments.notes.grammar.clauses import VERB, clauses_of
from viewer.amendments.notes.grammar.contrasts import contrasts
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.enumeration import enumerated
from viewer.amendments.notes.grammar.filer import of_the_filer
from viewer.amendments.notes.grammar.frames import BY_NOUN, IS_CORRECTED, RESPONSE, TEXT_IS
from viewer.amendments.notes.grammar.itself import ITSELF
from viewer.amendments.notes.grammar.objects import IN_ITS_PLACE, of_participle, of_verb, with_its_neighbour
from viewer.amendments.notes.grammar.verbs import (
    ADVERB,
    BASE,
    EMPTY,
    GERUND,
    NOUNS,
    PARTICIPLE,
    SAID_OF_THIS,
    THIRD,
    any_of,
    form_key,
    verb_of,
)

_NOUN_FIRST = re.compile(
    rf"(?:amendments?(?:\s+(?:no\.?|number|#)\s*\w+)?\W+(?:is\s+)?for\s+)?(?:the\s+|an?\s+)?(?:\w{{2,14}}ly\s+)?"
    rf"(?P<noun>{any_of(NOUNS)})\s+(?:of|to)\b",
    re.IGNORECASE,
)
_AND_TO = re.compile(rf",?\s+and\s+to\s+(?={ADVERB}(?:{any_of(BASE)})\b)", re.IGNORECASE)
_NEXT_NOUN = re.compile(
    rf"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?:the\s+|an?\s+|to\s+the\s+)?(?:\w{{2,14}}ly\s+)?(?P<noun>{any_of(NOUNS)})\s+(?:of|to|changes?\s+to)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:hereby\s+|also\s+|being\s+|further\s+|\w{{2,14}}ly\s+){{0,3}}"
    rf"(?P<verb>{any_of(SAID_OF_THIS)})\b",
    re.IGNORECASE,
)
# What is no sentence but names a part and what was done to it: "Amendments to Items 3 and 7", "Exhibit 27 added."
_AMENDMENT_OF = re.compile(
    r"\W*(?:(?:amendments?|changes?)\s+(?:of|to|in)\s+(?:the\s+|part\s+[iv]+,?\s+)*(?=(?:items?|parts?|exhibits?|notes?|pages?|cover|signature)\b)"
    r"|amendment\s+(?:no\.?|number|#)\s*\w+\W+(?=items?\s+\d)"
    r"|(?:items?|parts?|exhibits?)\s+amended\W+(?=\d)|amended\s+(?=(?:items?|parts?|exhibits?)\s+\d))",
    re.IGNORECASE,
)
# "The only change is in Item 3", "this amendment is limited to Item 14".
_NOTHING_BUT = re.compile(
    r"\b(?:only|sole)\s+(?:\w+\s+)?(?:changes?|revisions?|modifications?|amendments?)\b[^.;]{0,80}?\s(?:is|are|was|were)\s+(?:made\s+)?(?:in|to|on)\b"
    r"|\bthis\s+(?:\w+\s+){0,3}?(?:amendment|filing|form\s+\S+|report)\b[^.;]{0,40}?\s(?:(?:is|are)\s+limited(?:\s+in\s+scope)?|(?:relates|pertains|applies)\s+(?:only|solely))"
    r"\s+(?:\w+ly\s+)?to\b"
    r"|\bonly\s+(?:the\s+)?(?:items?|parts?|exhibits?|notes?|pages?|cover)\b[^.;]{0,80}?\s(?:is|are)\s+(?:\w+ly\s+)?(?:affected|changed)\b",
    re.IGNORECASE,
)
# "We have (i) expanded Item 7, (ii) revised Note 3".
_DONE_FIRST = re.compile(rf"{ADVERB}(?P<verb>{any_of(PARTICIPLE)})\b", re.IGNORECASE)
_HERE = (
    r"(?:herewith|hereby|herein|hereto|below|as\s+(?:an\s+)?exhibits?|as\s+(?:a\s+)?part\s+of\s+this"
    r"|(?:in|with|to|by)\s+(?:(?:items?|parts?)\s+\S+\s+of\s+)?this)\b"
)
_GIVEN = r"filed|furnished|included|attached|provided|supplied|submitted|presented|contained|given|set\s+forth|shown"
_FILED_WITH_THIS = re.compile(
    rf"\b(?:is|are)\s+(?:also\s+|being\s+|hereby\s+|now\s+)*(?P<verb>{_GIVEN})\s+(?:\w{{2,14}}ly\s+)?{_HERE}"
    r"|\b(?P<active>files|furnishes|submits|provides|supplies|encloses|attaches)\s+(?:herewith|hereto)\b"
    rf"|^\W*(?P<first>filed|furnished|included|attached|enclosed)\s+(?:hereto|herewith|hereby)?\s*(?:as\s+exhibit\s+\S+\s+)?(?:is|are)\b"
    r"|\b(?:has|have)\s+(?:also\s+)?(?P<anew>filed|furnished|included|attached)\s+(?:herewith|to\s+this|with\s+this|new|currently|updated|revised|corrected)\b"
    r"|\baccompan(?:y|ies|ying)\s+this\b"
    r"|\bfiled\s+again\b|\bre-?(?:filed|submitted)\b|\bexhibits?[- ]only\s+filing\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\bagain\b|\bre-?(?:filed|submitted)\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(r"\b(?:is|are)\s+(?:hereby|being)\s+(?:withdrawn|omitted)\b", re.IGNORECASE)
_OF_AN_EXHIBIT = re.compile(r"\bexhibits?\s+\d|\b(?:this|such|the|those|these)\s+exhibits?\b", re.IGNORECASE)
_INCLUDED_NOW = re.compile(
    r"\b(?:has|have)\s+(?:now\s+)?been\s+(?:now\s+)?(?:included|provided)\b(?!\s+(?:in|with|by)\s+(?:the\s+)?(?:original|proxy|ref))",
    re.IGNORECASE,
)
_NOW_REPORTS = re.compile(r"\b(?:now|hereby)\s+(?:reports?|discloses?)\b", re.IGNORECASE)
_SHOULD_READ = re.compile(
    r"\b(?:should|ought\s+to)\s+(?:have\s+)?(?:read|been|said|stated|shown|indicated|reported)\b(?!\s+in\s+conj)|\bshould\s+be\s+[\d$\"]",
    re.IGNORECASE,
)
_PROGRESSIVE = re.compile(
    rf"\b(?:is|are)\s+(?:also\s+|hereby\s+|now\s+|therefore\s+)*(?P<verb>{any_of(GERUND)})\b", re.IGNORECASE
)
# "We are filing this Amendment" is what the purpose is told of.
_THIS_FILING = re.compile(
    r"(?:filing|submitting)\s+(?:this|the|an?|its|our)\s+(?:\w+ed\s+)?(?:amend|form|report|filing|current|annual|quarterly)",
    re.I,
)
_ACTIVE = re.compile(rf"\b(?:also\s+|hereby\s+|\w{{2,14}}ly\s+)?(?P<verb>{any_of(THIRD)})\b", re.IGNORECASE)
_OF_A_CONTRACT = re.compile(
    r"\b(?:agreement|indenture|plan|by-?laws|articles|certificate|lease|charter|note(?!\s+\d))\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_PART_FIRST = re.compile(r"\b(?:items?|parts?|exhibits?|notes?|schedules?)\s+(?:\d|[IVX]+\b|[A-Z]\b)", re.IGNORECASE)
_PART_OF_THIS = re.compile(r"(?:items?|parts?|exhibits?|notes?)\s+\d[\w.()]*\s+(?:of|to)\s+this\b", re.IGNORECASE)
# "The statements on pages F-1 to F-9 replace those originally filed."
_SEVERAL = re.compile(
    r"\b(?:statements|items|parts|exhibits|notes|pages|tables|certifications|disclosures|paragraphs|schedules)\b[^.;]{0,80}?\s(?:hereby\s+)?"
    r"(?P<verb>replace|supersede|amend|restate|correct|supplement|update)\s+(?:those|that|the|such|items?|exhibits?|pages?|parts?|notes?)\b",
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r";\s+(?:and\s+)?")
# An error of the text, and not of the business.
_TYPING = re.compile(r"\b(?:typographical|clerical|typing|scrivener's|formatting|printer's)\s+errors?\b", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"{ITSELF.pattern}|^\W*the\s+following\b"
    r"|\bthe\s+(?:foregoing\s+)?(?:amendment|amended\s+\w+)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:purposes?|changes?)\b", re.IGNORECASE)


def stated_otherwise(text: str, stop: int, begin: int = 0) -> Iterator[Clause]:
    """Purposes without "is filed to": said of the thing amended, or with the amendment for a subject."""
    parts = enumerated(text, begin, stop)
    if not parts:
        yield from _statements(text, begin, stop)
    for part in parts:
        done = _DONE_FIRST.match(text, part.start, part.end)
        if own := VERB.match(text, part.start, part.end):
            forms = BASE if form_key(own["verb"]) in BASE else THIRD
            yield from clauses_of(text, part.start, part.end, forms)
            continue
        if done:
            words = trimmed(text, part.start, part.end)
            yield of_verb(text, PARTICIPLE[form_key(done["verb"])], words, done.end())
            continue
        for clause in _statement(text, part.start, part.end):
            yield clause._replace(lead=trimmed(text, 0, parts[0].mark))


def done_as_noun(text: str, start: int, end: int) -> Purpose | None:
    """What words that begin with a noun of doing tell ("the correction of the audit report")."""
    noun = _NOUN_FIRST.match(text, start, end)
    return NOUNS[form_key(noun["noun"])] if noun else None


def text_is_changed(text: str, stop: int) -> bool:
    """Whether a sentence says of an Item or the like, before ``stop``, what is done to its text: not only what for."""
    passive = _PASSIVE.search(text, 0, stop)
    if passive is None or _PART_FIRST.search(text, 0, passive.start()) is None:
        return False
    verb = with_its_neighbour(text, passive.end(), len(text), PARTICIPLE[form_key(passive["verb"])])
    return verb.purpose in TEXT_IS and not verb.is_generic


def _statements(text: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses between semicolons that are statements of their own; else there is one, with all its semicolons."""
    cuts = [start, *(found.end() for found in _SEMICOLON.finditer(text, start, end)), end]
    pieces = [list(_statement(text, one, other)) for one, other in pairwise(cuts)]
    if len(pieces) > 1 and all(pieces):
        yield from (clause for piece in pieces for clause in piece)
    else:
        yield from _statement(text, start, end)


def _statement(text: str, start: int, end: int) -> Iterator[Clause]:
    words = trimmed(text, start, end)
    itself = _SUBJECT.search(text, start, end)
    active = _ACTIVE.search(text, itself.end(), min(end, itself.end() + 200)) if itself else None
    passive = _PASSIVE.search(text, start, end)
    if contrasts(text, start, end):
        yield Clause("correct", words)
    elif _TAKEN_BACK.search(text, start, end):
        yield Clause("delete", words)
    elif passive and not _OF_A_CONTRACT.search(text, start, passive.start()):
        yield from _passives(text, passive, words)
    elif (progressive := _PROGRESSIVE.search(text, start, end)) and not _THIS_FILING.match(
        text, progressive.start("verb")
    ):
        yield from clauses_of(text, progressive.start("verb"), end, GERUND)
    elif _INCLUDED_NOW.search(text, start, end) or _NOW_REPORTS.search(text, start, end):
        yield Clause("include", words)
    elif given := _FILED_WITH_THIS.search(text, start, end):
        told = verb_of(form_key(given["verb"] or given["first"] or given["active"] or given["anew"] or ""))
        is_again = _AGAIN.search(given[0]) and _OF_AN_EXHIBIT.search(text, start, end)
        is_again = is_again or IN_ITS_PLACE.search(text, start, end)
        is_right = IS_CORRECTED.match(text, start, end)
        yield Clause("replace" if is_again else "correct" if is_right else told.purpose if told else "file", words)
    elif itself and RESPONSE.search(text, start, end):
        yield Clause("respond", words)
    elif several := _SEVERAL.search(text, start, end):
        yield of_verb(text, BASE[form_key(several["verb"])], words, several.end("verb"))
    elif _SHOULD_READ.search(text, start, end):
        yield Clause("correct", words)
    elif noun := _noun_of_doing(text, words, bool(itself), active):
        yield from _nouns(text, noun, words)
    elif named := _only_named(text, words, start, end):
        yield named
    elif active:
        done = clauses_of(text, active.start("verb"), end, THIRD)
        yield from _with_their_subject(done, words) if _PART_OF_THIS.match(text, words.start) else done
    else:
        is_of_it = _TYPING.search(text, start, end) is not None
        yield from (clause._replace(needs_target=not is_of_it) for clause in of_the_filer(text, words, end))


def _with_their_subject(told: Iterator[Clause], words: Span) -> Iterator[Clause]:
    """The clauses of a part that is said to do what the amendment does ("Item 2.02 of this report corrects …")."""
    for at, clause in enumerate(told):
        yield clause if at else clause._replace(words=Span(words.start, clause.words.end))


def _only_named(text: str, words: Span, start: int, end: int) -> Clause | None:
    """The clause of what only names a part ("Amendment to Exhibit 27: its date was wrong", "the only change is in")."""
    if _AMENDMENT_OF.match(text, start, end):
        wrong = defect(text[start:end])
        return Clause(wrong or "update", words, is_generic=wrong is None)
    return Clause("update", words, is_generic=True) if _NOTHING_BUT.search(text, start, end) else None


def _noun_of_doing(text: str, words: Span, is_of_itself: bool, active: re.Match[str] | None) -> re.Match[str] | None:
    """The noun that tells the purpose, unless a verb before it does ("updates the index to reflect the filing of")."""
    if first := _NOUN_FIRST.match(text, words.start, words.end):
        return first
    if not is_of_itself and not _CHANGES.search(text, words.start, words.end):
        return None
    noun = BY_NOUN.search(text, words.start, words.end)
    verb = THIRD.get(form_key(active["verb"])) if active else None
    is_behind = noun and active and verb and verb.base not in EMPTY and active.start() < noun.start()
    return None if is_behind else noun


def _passives(text: str, passive: re.Match[str], words: Span) -> Iterator[Clause]:
    """The purposes of what is said of a thing ("Item 9.01 is amended to delete paragraph (a) and to replace …")."""
    more = _AND_TO.search(text, passive.end(), words.end)
    own = trimmed(text, words.start, more.start() if more else words.end)
    yield of_participle(text, passive, own)
    if more:
        yield from clauses_of(text, more.end(), words.end, BASE)


def _nouns(text: str, first: re.Match[str], words: Span) -> Iterator[Clause]:
    """The purposes of a list of nouns ("the inclusion of the report and conforming changes to Item 9A")."""
    begin, purpose = words.start, NOUNS[form_key(first["noun"])]
    for found in _NEXT_NOUN.finditer(text, first.end(), words.end):
        yield Clause(purpose, trimmed(text, begin, found.start()))
        begin, purpose = found.start("noun"), NOUNS[form_key(found["noun"])]
    yield Clause(purpose, trimmed(text, begin, words.end))
