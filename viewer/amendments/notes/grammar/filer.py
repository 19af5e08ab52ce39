"""What the filer says he did, does or gives: "we have revised Item 1", "Items 10 and 11 revised", "filed herewith"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.clause import Clause, Span, trimmed
from viewer.amendments.notes.grammar.clauses import clauses_of
from viewer.amendments.notes.grammar.frames import IS_CORRECTED
from viewer.amendments.notes.grammar.objects import IN_ITS_PLACE, of_participle
from viewer.amendments.notes.grammar.verbs import (
    ADVERB,
    BASE,
    NOUNS,
    OF_EVERY_FILING,
    PARTICIPLE,
    SAID_OF_THIS,
    THIRD,
    any_of,
    form_key,
    verb_of,
)

_PARTICIPLE_LAST = re.compile(
    rf"\s(?:now\s+|hereby\s+|newly\s+|herewith\s+|\w{{2,14}}ly\s+)?(?P<verb>{any_of(PARTICIPLE)})"
    r"(?:\s+(?:herewith|hereby|herein|below|hereto|in\s+(?:its|their)\s+entirety))?\W*$",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:as|previously|originally|initially|formerly)\s+$", re.IGNORECASE)
_PARTICIPLE_FIRST = re.compile(
    rf"\W*(?P<verb>{any_of(SAID_OF_THIS)})\s+"
    r"(?:the\s+)?(?:items?|parts?|exhibits?|notes?|pages?|schedules?|cover|signature)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|shall|does|do|did)\b", re.IGNORECASE)
_FRAGMENT = 160
_PERFECT = re.compile(
    rf"\b(?:has|have|we)\s+{ADVERB}(?P<verb>{any_of(SAID_OF_THIS)})\b",
    re.IGNORECASE,
)
_NEXT_PARTICIPLE = re.compile(
    rf"(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?:also\s+)?(?P<verb>{any_of(PARTICIPLE)})"
    r"(?=\s+(?:the|an?|our|its|certain|such|new|disclosures?|items?|exhibits?|parts?|notes?)\b)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?P<noun>changes?|amendments?|revisions|corrections?|modifications?|updates?|additions?|deletions?)\s+"
    r"(?:has|have|is|are|was|were)\s+(?:been\s+|being\s+)?(?:made|effected)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(rf"\bwe\s+{ADVERB}(?P<verb>{any_of(BASE)})\b", re.IGNORECASE)
_OF_NO_REPORT = {word: verb for word, verb in THIRD.items() if verb.participle not in OF_EVERY_FILING}
_THIRD_PERSON = re.compile(
    rf"\b(?:the|our)\s+(?:company|registrant|corporation|partnership|trust|issuer)\s+{ADVERB}(?P<verb>{any_of(_OF_NO_REPORT)})\b",
    re.IGNORECASE,
)
# "At page 12, line 6, strike “will” and insert “may”", "Under the heading “Risks,” please delete the last paragraph".
_ASKED_OF_THE_READER = re.compile(
    r"\W*(?:\d{1,2}[.)]\s+)?(?:(?:at|on|in|under)\s+(?:the\s+)?)?(?:(?:pages?|items?|notes?|exhibits?|cover|table|line|(?:sub-?)?(?:sections?|headings?)|captions?)\b"
    r"[^.;]{0,160}?(?:,|:|\s-)\"?\s+(?:please\s+)?|[^.;]{0,200}?\bplease\s+)"
    r"(?P<verb>delete|strike|remove|insert|add|replace|substitute|change|correct|revise)\s+(?:the|all|an?|\"|\$|\d)",
    re.IGNORECASE,
)

_HERE = (
    r"(?:herewith|hereby|herein|hereto|here|below|as\s+(?:an\s+)?exhibits?|as\s+(?:a\s+)?part\s+of\s+this"
    r"|(?:in|with|to|by)\s+(?:(?:items?|parts?)\s+\S+\s+of\s+)?this)\b"
)
_GIVEN = r"filed|furnished|included|attached|provided|supplied|submitted|presented|contained|given|set\s+forth|shown"
_FILED_WITH_THIS = re.compile(
    rf"\b(?:is|are)\s+(?:also\s+|being\s+|hereby\s+|now\s+)*(?P<verb>{_GIVEN})\s+(?:\w{{2,14}}ly\s+)?{_HERE}"
    rf"|\b(?:is|are)\s+(?:also\s+)?hereby\s+(?P<now>{_GIVEN})\b(?!\s+(?:by\s+reference|in\s+response\s+to\s+items?)\b)"
    r"|\b(?P<active>files|furnishes|submits|provides|supplies|encloses|attaches)\s+(?:herewith|hereto)\b"
    rf"|^\W*(?P<first>filed|furnished|included|attached|enclosed)\s+(?:hereto|herewith|hereby)?\s*(?:as\s+exhibit\s+\S+\s+)?(?:is|are)\b"
    r"|\b(?:has|have)\s+(?:also\s+)?(?P<anew>filed|furnished|included|attached)\s+(?:herewith|to\s+this|with\s+this|new|currently|updated|revised|corrected)\b"
    r"|\bappears?\s+(?:below|herein)\b|\baccompan(?:y|ies|ying)\s+this\b"
    r"|\bfiled\s+again\b|\bre-?(?:filed|submitted)\b|\bexhibits?[- ]only\s+filing\b",
    re.IGNORECASE,
)
_RIGHTLY = re.compile(r"\b(?:correctly|properly)\b", re.IGNORECASE)
_IN_RIGHT_FORM = re.compile(
    r"\bas\s+corrected\b|\bin\s+(?:(?:its|their|the|a)\s+)?(?:correct(?:ed)?|proper)\s", re.IGNORECASE
)
_AGAIN = re.compile(r"\bagain\b|\bre-?(?:filed|submitted)\b", re.IGNORECASE)
_OF_AN_EXHIBIT = re.compile(r"\bexhibits?\s+\d|\b(?:this|such|the|those|these)\s+exhibits?\b", re.IGNORECASE)


def of_the_filer(text: str, words: Span, end: int) -> Iterator[Clause]:
    """What the filer did or does: it may be of the filing, or of something else."""
    start = words.start
    if made := _MADE.search(text, start, end):
        yield Clause(NOUNS.get(form_key(made["noun"]), "update"), words)
    elif first := _FIRST_PERSON.search(text, start, end):
        yield from clauses_of(text, first.start("verb"), end, BASE)
    elif third := _THIRD_PERSON.search(text, start, end):
        yield from clauses_of(text, third.start("verb"), end, THIRD)
    elif last := _verb_of_fragment(text, start, end):
        yield Clause(PARTICIPLE[form_key(last["verb"])].purpose, words)
    elif asked := _ASKED_OF_THE_READER.match(text, start, end):
        yield from _asked(text, start, asked, end)
    elif perfect := _PERFECT.search(text, start, end):
        yield from _participles(text, perfect, words)


def _asked(text: str, start: int, asked: re.Match[str], end: int) -> Iterator[Clause]:
    """What a reader is asked to do; where it is to be done is said of all of it."""
    lead = trimmed(text, start, asked.start("verb"))
    for at, clause in enumerate(clauses_of(text, asked.start("verb"), end, BASE)):
        yield clause._replace(lead=lead) if at else clause._replace(words=Span(start, clause.words.end))


def _participles(text: str, first: re.Match[str], words: Span) -> Iterator[Clause]:
    """The purposes of a list of participles ("we have revised Item 1, updated Item 3 and corrected the table")."""
    begin, told = words.start, first
    for found in _NEXT_PARTICIPLE.finditer(text, first.end(), words.end):
        yield of_participle(text, told, trimmed(text, begin, found.start()))
        begin, told = found.start("verb"), found
    yield of_participle(text, told, trimmed(text, begin, words.end))


def _verb_of_fragment(text: str, start: int, end: int) -> re.Match[str] | None:
    """The participle of a line that is no sentence ("Items 10 and 11 revised.", "Restated Item 7")."""
    if end - start > _FRAGMENT or _FINITE.search(text, start, end):
        return None
    last = _PARTICIPLE_LAST.search(text, start, end)
    if last and _EARLIER.search(text, start, last.start("verb")):
        last = None
    return last or _PARTICIPLE_FIRST.match(text, start, end)


def given_with_this(text: str, words: Span) -> Iterator[Clause]:
    """What is filed with the amendment: once more, in the place of what was filed, in its right form, or new."""
    given = _FILED_WITH_THIS.search(text, *words)
    if given is None:
        return
    told = verb_of(form_key(next((given[name] for name in _FILED_WITH_THIS.groupindex if given[name]), "")))
    purpose: Purpose = told.purpose if told else "file"
    is_right = _RIGHTLY.search(given[0]) or _IN_RIGHT_FORM.search(text, given.end(), words.end)
    if (_AGAIN.search(given[0]) and _OF_AN_EXHIBIT.search(text, *words)) or IN_ITS_PLACE.search(text, *words):
        purpose = "replace"
    elif IS_CORRECTED.match(text, *words) or is_right:
        purpose = "correct"
    yield Clause(purpose, words)
