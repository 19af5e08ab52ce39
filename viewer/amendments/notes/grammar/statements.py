"""The kinds of statement that a clause without "is filed to" may be, and what purposes each tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.clause import Clause, Span, trimmed
from viewer.amendments.notes.grammar.clauses import clauses_of
from viewer.amendments.notes.grammar.contrasts import contrasts
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.filer import given_with_this, of_the_filer
from viewer.amendments.notes.grammar.frames import BY_NOUN, RESPONSE, TEXT_IS
from viewer.amendments.notes.grammar.itself import ITSELF
from viewer.amendments.notes.grammar.objects import of_participle, of_verb, with_its_neighbour
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
)

_NOUN_FIRST = re.compile(
    rf"(?:amendments?(?:\s+(?:no\.?|number|#)\s*\w+)?\W+(?:is\s+)?for\s+)?(?:the\s+|an?\s+)?(?:\w{{2,14}}ly\s+)?"
    rf"(?P<noun>{any_of(NOUNS)})\s+(?:of|to)\b",
    re.IGNORECASE,
)
# "The filing of this amendment is not an admission."
_IS_NOT = re.compile(r"[^,;]{0,80}?\s(?:is|does|shall|should)\s+not\s", re.IGNORECASE)
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
# "A typographical error in the heading has been changed to": what is done to an error sets it right.
_AN_ERROR = re.compile(r"\b(?:errors?|mistakes?|misprints?|typos?|misstatements?)\b", re.IGNORECASE)
# "In lieu of those furnished with the Original Filing, the certifications attached as Exhibits 32.1 and 32.2 …".
_IN_LIEU = re.compile(
    r"\W*(?:in\s+(?:lieu|place|stead)\s+of|instead\s+of)\s[^;]{1,200}?\b(?:original\w*|previous\w*|initial\w*|first|earlier|prior)\b"
    r"[^;]{1,200}?,\s[^;]{1,120}?\b(?:attached|filed|furnished|included|submitted)\b",
    re.IGNORECASE,
)
# What is no sentence but names a part and what was done to it: "Amendments to Items 3 and 7", "Exhibit 27 added."
_AMENDMENT_OF = re.compile(
    r"\W*(?:(?:amendments?|changes?)\s+(?:of|to|in)\s+(?:the\s+|part\s+[iv]+,?\s+)*(?=(?:items?|parts?|exhibits?|notes?|pages?|cover|signature)\b)"
    r"|amendment\s+(?:no\.?|number|#)\s*\w+\W+(?=items?\s+\d)"
    r"|(?:items?|parts?|exhibits?)\s+amended\W+(?=\d|items?\s|parts?\s)|amended\s+(?=(?:items?|parts?|exhibits?)\s+\d))",
    re.IGNORECASE,
)
# "The only change is in Item 3", "this amendment is limited to Item 14".
_NOTHING_BUT = re.compile(
    r"\b(?:only|sole)\s+(?:\w+\s+)?(?:changes?|revisions?|modifications?|amendments?)\b[^.;]{0,80}?\s(?:is|are|was|were)\s+(?:made\s+)?(?:in|to|on)\b"
    r"|\b(?:changes|amendments|revisions|modifications|corrections)\s+(?:(?:\w+\s+){0,3}?(?:consist\s+of|comprise|relate\s+to|appear\s+(?:in|on)|are\s+(?:found\s+)?(?:in|on|as\s+follows:))|(?:\w+\s+){1,4}?include)\b"
    r"|\bthis\s+(?:\w+\s+){0,3}?(?:amendment|filing|form\s+\S+|report)\b[^.;]{0,40}?\s(?:(?:is|are)\s+(?:limited|confined|restricted)(?:\s+in\s+scope)?|(?:relates|pertains|applies)\s+(?:only|solely))"
    r"\s+(?:\w+ly\s+)?to\b"
    r"|\b(?:changes|amendments?|revisions|modifications|corrections|(?:affected|changed|corrected|revised|amended)\s+(?:parts?|portions?|sections?|pages?|tables?))\b"
    r"[^.;]{0,60}?\s(?:is|are)\s+(?:limited|confined|restricted)\s+to\b"
    r"|\b(?:amendment|filing|report)\s+(?:affects|concerns|involves|touches|changes|amends|revises|modifies)\s+(?:only|solely|exclusively)\b"
    r"|\bonly\s+(?:the\s+)?(?:items?|parts?|exhibits?|notes?|pages?|cover)\b[^.;]{0,80}?\s(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?"
    r"(?:affected|changed|amended|revised|updated)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:is|are)\s+(?:(?:hereby|being)\s+(?:withdrawn|omitted)|withdrawn)\b(?!\s+from\s+the\s+(?:offer|trust|plan))",
    re.IGNORECASE,
)
_INCLUDED_NOW = re.compile(
    r"\b(?:is|are)\s+now\s+(?:included|provided|set\s+forth|shown|presented|given|found|printed)\s+(?:(?:below|herein|here)\b|(?:on|at|in|as|under)\s+(?:this|the\s+following|pages?|items?|notes?|exhibits?|parts?)\b)"
    r"|\b(?:has|have)\s+(?:now\s+)?been\s+(?:now\s+)?(?:included|provided)\b(?!\s+(?:in|with|by)\s+(?:the\s+)?(?:original|proxy|ref))",
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
_IN_ORDER_TO = re.compile(
    r"\W*(?:in\s+order\s+)?to\s[^;]{1,200}?,\s+(?=(?:the\s+)?(?:items?|parts?|exhibits?|notes?)\s+\d)", re.IGNORECASE
)
_PART_NEXT = re.compile(r"\s+(?:(?:all|each)\s+of\s+|the\s+)?(?:items?|parts?|notes?)\s+(?:\d|[IVX]+\b)", re.IGNORECASE)
_PART_FIRST = re.compile(r"\b(?:items?|parts?|exhibits?|notes?|schedules?)\s+(?:\d|[IVX]+\b|[A-Z]\b)", re.IGNORECASE)
# When a supplement takes effect, before what it does.
_FROM_WHEN = r"(?:(?:effective|on|as\s+of|from|beginning|notwithstanding)\b[^;]{0,160}?,\s+)?"
_PART_OF_THIS = re.compile(
    rf"{_FROM_WHEN}the\s+following\b|(?:items?|parts?|exhibits?|notes?)\s+\d[\w.()]*\s+(?:of|to)\s+this\b|the\s+amendments?\s+(?:to|of|in)\s+(?:the\s+)?(?:items?|parts?|exhibits?|notes?)\s",
    re.IGNORECASE,
)
# "The statements on pages F-1 to F-9 replace those originally filed."
_SEVERAL = re.compile(
    r"\b(?:statements|items|parts|exhibits|notes|pages|tables|certifications|disclosures|paragraphs|schedules)\b[^.;]{0,80}?\s(?:hereby\s+)?"
    r"(?<!\sto\s)(?P<verb>replace|supersede|amend|restate|correct|supplement|update)\s+(?:those|that|the|such|items?|exhibits?|pages?|parts?|notes?)\b",
    re.IGNORECASE,
)
# An error of the text, and not of the business.
_TYPING = re.compile(r"\b(?:typographical|clerical|typing|scrivener's|formatting|printer's)\s+errors?\b", re.IGNORECASE)
# "It provides expanded disclosure": of "it" that does anything else, an exhibit is as often meant.
_OF_INCLUDING = {word: verb for word, verb in THIRD.items() if verb.purpose == "include"}
_SUBJECT = re.compile(
    rf"{ITSELF.pattern}|^\W*{_FROM_WHEN}the\s+following\b|^\W*it\s+(?=(?:also\s+)?(?:{any_of(_OF_INCLUDING)})\b)"
    r"|\bthe\s+(?:foregoing\s+)?(?:amendment|amended\s+\w+)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    rf"\W*{_FROM_WHEN}the\s+following\b[^.;]{{0,120}}?\s(?:will|shall)\s+{ADVERB}(?P<verb>{any_of(BASE)})\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:purposes?|changes?|amendments|revisions|modifications)\b", re.IGNORECASE)


class _Said(NamedTuple):
    """A statement: its characters, where it speaks of the amendment, and the verb of which that is the subject."""

    text: str
    words: Span
    itself: re.Match[str] | None
    active: re.Match[str] | None

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Where a pattern is found in it."""
        return pattern.search(self.text, *self.words)


def statement(text: str, start: int, end: int) -> Iterator[Clause]:
    """The purposes of one statement: those of the first kind that it is."""
    itself = _SUBJECT.search(text, start, end)
    active = _ACTIVE.search(text, itself.end(), min(end, itself.end() + 200)) if itself else None
    said = _Said(text, trimmed(text, start, end), itself, active)
    for kind in _KINDS:
        if clauses := list(kind(said)):
            yield from clauses
            return


def done_as_noun(text: str, start: int, end: int) -> Purpose | None:
    """What words that begin with a noun of doing tell ("the correction of the audit report")."""
    noun = _NOUN_FIRST.match(text, start, end)
    return NOUNS[form_key(noun["noun"])] if noun else None


def text_is_changed(text: str, stop: int) -> bool:
    """Whether a sentence says of an Item or the like what is done to its text, before ``stop``, where it says what for.

    Or after it: "In order to give the final price, Item 2.01 is amended and restated".
    """
    first = _IN_ORDER_TO.match(text)
    if first and stop < first.end():
        return _is_done_to_a_part(text, first.end(), len(text))
    return _is_done_to_a_part(text, 0, stop) or _filer_does_to_a_part(text, stop)


def _is_done_to_a_part(text: str, start: int, stop: int) -> bool:
    passive = _PASSIVE.search(text, start, stop)
    if passive is None or _PART_FIRST.search(text, start, passive.start()) is None:
        return False
    verb = with_its_neighbour(text, passive.end(), len(text), PARTICIPLE[form_key(passive["verb"])])
    return verb.purpose in TEXT_IS and not verb.is_generic


def _filer_does_to_a_part(text: str, stop: int) -> bool:
    """Whether the filer says so of himself: "we are refiling Item 8 in its entirety to include the signature"."""
    doing = _PROGRESSIVE.search(text, 0, stop)
    if doing is None or _PART_NEXT.match(text, doing.end(), stop) is None:
        return False
    verb = with_its_neighbour(text, doing.end(), len(text), GERUND[form_key(doing["verb"])])
    return verb.purpose in TEXT_IS and not verb.is_generic


def _set_right(said: _Said) -> Iterator[Clause]:
    if contrasts(said.text, *said.words):
        yield Clause("correct", said.words)


def _taken_back(said: _Said) -> Iterator[Clause]:
    if said.search(_TAKEN_BACK):
        yield Clause("delete", said.words)


def _done_to_it(said: _Said) -> Iterator[Clause]:
    """The purposes of what is said of a thing ("Item 9.01 is amended to delete paragraph (a) and to replace …")."""
    text, words = said.text, said.words
    passive = said.search(_PASSIVE)
    if passive is None or _OF_A_CONTRACT.search(text, words.start, passive.start()):
        return
    more = _AND_TO.search(text, passive.end(), words.end)
    own = trimmed(text, words.start, more.start() if more else words.end)
    done = of_participle(text, passive, own)
    is_of_an_error = done.purpose == "update" and _AN_ERROR.search(text, words.start, passive.start())
    yield done._replace(purpose="correct", is_generic=False) if is_of_an_error else done
    if more:
        yield from clauses_of(text, more.end(), words.end, BASE)


def _being_done(said: _Said) -> Iterator[Clause]:
    progressive = said.search(_PROGRESSIVE)
    if progressive and not _THIS_FILING.match(said.text, progressive.start("verb")):
        yield from clauses_of(said.text, progressive.start("verb"), said.words.end, GERUND)


def _included_now(said: _Said) -> Iterator[Clause]:
    if said.search(_INCLUDED_NOW) or said.search(_NOW_REPORTS):
        yield Clause("include", said.words)


def _given_with_this(said: _Said) -> Iterator[Clause]:
    yield from given_with_this(said.text, said.words)


def _put_in_its_place(said: _Said) -> Iterator[Clause]:
    if _IN_LIEU.match(said.text, *said.words):
        yield Clause("replace", said.words)


def _answered(said: _Said) -> Iterator[Clause]:
    if said.itself and said.search(RESPONSE) and not (said.active and RESPONSE.match(said.text, said.words.start)):
        yield Clause("respond", said.words)


def _done_by_several(said: _Said) -> Iterator[Clause]:
    if several := said.search(_SEVERAL):
        yield of_verb(said.text, BASE[form_key(several["verb"])], said.words, several.end("verb"))


def _should_read(said: _Said) -> Iterator[Clause]:
    if said.search(_SHOULD_READ):
        yield Clause("correct", said.words)


def _done_as_nouns(said: _Said) -> Iterator[Clause]:
    """The purposes of a list of nouns ("the inclusion of the report and conforming changes to Item 9A")."""
    text, words = said.text, said.words
    first = _noun_of_doing(text, words, said.itself is not None, said.active)
    if first is None or _IS_NOT.match(text, first.end(), words.end):
        return
    begin, purpose = words.start, NOUNS[form_key(first["noun"])]
    for found in _NEXT_NOUN.finditer(text, first.end(), words.end):
        yield Clause(purpose, trimmed(text, begin, found.start()))
        begin, purpose = found.start("noun"), NOUNS[form_key(found["noun"])]
    yield Clause(purpose, trimmed(text, begin, words.end))


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


def _only_named(said: _Said) -> Iterator[Clause]:
    """The clause of what only names a part ("Amendment to Exhibit 27: its date was wrong", "the only change is in")."""
    if _AMENDMENT_OF.match(said.text, *said.words):
        wrong = defect(said.text[said.words.start : said.words.end])
        yield Clause(wrong or "update", said.words, is_generic=wrong is None)
    elif said.search(_NOTHING_BUT):
        yield Clause("update", said.words, is_generic=True)


def _will_be_done(said: _Said) -> Iterator[Clause]:
    """What a supplement says will be done: "on that day, the following will replace the section “Fees”"."""
    if found := _FUTURE.match(said.text, *said.words):
        for at, clause in enumerate(clauses_of(said.text, found.start("verb"), said.words.end, BASE)):
            yield clause if at else clause._replace(words=Span(said.words.start, clause.words.end))


def _done_by_it(said: _Said) -> Iterator[Clause]:
    """What the amendment does, and of the first verb where ("Item 2.02 of this report corrects …")."""
    if said.active is None:
        return
    is_of_a_part = _PART_OF_THIS.match(said.text, said.words.start) is not None
    for at, clause in enumerate(clauses_of(said.text, said.active.start("verb"), said.words.end, THIRD)):
        is_first = is_of_a_part and at == 0
        yield clause._replace(words=Span(said.words.start, clause.words.end)) if is_first else clause


def _done_by_the_filer(said: _Said) -> Iterator[Clause]:
    is_of_it = said.search(_TYPING) is not None
    for clause in of_the_filer(said.text, said.words, said.words.end):
        yield clause._replace(needs_target=not is_of_it)


_KINDS: Sequence[Callable[[_Said], Iterator[Clause]]] = (
    _set_right,
    _taken_back,
    _done_to_it,
    _being_done,
    _included_now,
    _given_with_this,
    _put_in_its_place,
    _answered,
    _done_by_several,
    _should_read,
    _done_as_nouns,
    _only_named,
    _will_be_done,
    _done_by_it,
    _done_by_the_filer,
)
