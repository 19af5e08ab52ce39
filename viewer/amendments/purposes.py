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
from viewer.amendments.model import Purpose
from viewer.amendments.scope import promise
from viewer.amendments.sentences import plain
from viewer.amendments.verbs import BASE, EMPTY, GERUND, NOUNS, OF_EVERY_FILING, PARTICIPLE, REASONS, THIRD, Verb


class Span(NamedTuple):
    """Characters of a sentence, end exclusive."""

    start: int
    end: int


class Clause(NamedTuple):
    """One purpose of a sentence and its words; ``lead`` are words that an enumeration's clauses have in common.

    ``is_generic`` when it says only that something is amended, and not how.
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


class _List(NamedTuple):
    """Where a list of purposes begins, and in which form its verbs stand."""

    start: int
    verb: Verb | None
    forms: dict[str, Verb]


def _any(words: dict[str, Verb] | dict[str, Purpose]) -> str:
    return "|".join(sorted((word.replace(" ", r"\s+") for word in words), key=len, reverse=True))


_ADVERB = r"(?:(?:also|hereby|now|further|\w{2,14}ly)\s+){0,2}"
_NOT_A_NOUN = r"(?!\s+(?:of|in\s+value|value|in\s+control)\b)"
_ITSELF = re.compile(
    r"\bthis\s+(?:current\s+|annual\s+|quarterly\s+|amended\s+|report\s+on\s+|post-effective\s+|first\s+|second\s+)*"
    r"(?:amendment|form|filing|report|submission|statement)|\bamendment\s+(?:no|number|#)|/A\b|\bhereby\b|\bherewith\b",
    re.IGNORECASE,
)
_THIS_FILING = re.compile(
    r"/A\b|\bbeing\s+(?:re-?)?filed\b|\bthis\s+(?:\w+\s+){0,3}(?:amendment\s+no|filing|report|form|schedule|submission)\b"
    r"|\bamendment\s+(?:no\.?|number|#)\s*\d+\s+(?:to|on|of)\s+(?:the\s+|its\s+|our\s+)?"
    r"(?:form|schedule|current|annual|quarterly|registration)\b"
    r"|\bhereby\s+(?:amends?|files?)\s+(?:its|the|items?|this|parts?)\b|\bitems?\s+\d[^.;]{0,120}\bhereby\b",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"""\b(?:
      (?P<purpose>purposes?)\s+(?:of|for|in)\s+(?:(?:the\s+)?(?:filing|submitting)\s+(?:of\s+)?)?
          (?:this|the|our|such|its|amendment)\b
    | (?:sole|limited|express|only|primary|main|exclusive)\s+purposes?\s+of
    | for\s+(?:the\s+)?purposes?\s+of
    | (?:is|are|being|hereby|herewith)\s+(?:hereby\s+|being\s+|therefore\s+|also\s+)*(?:re-?)?
          (?:filed|submitted|furnished|made|filing|submitting|furnishing)
    | this\s[^.;]{0,80}\b(?:was|has\s+been)\s+(?:filed|submitted)
    | hereby\s+(?:re-?)?(?:files?|submits?|furnish(?:es)?)
    | (?:files?|submits?)\s+this\s+amendment
    | (?:hereby\s+|to\s+hereby\s+)?(?P<amends>amends?|amending)\b(?!\s*,?\s*(?:as|from)\b)
    | (?:sole|only)\s+(?:changes?|modifications?|revisions?|amendments?)\b
    | (?:solely|exclusively|in\s+order|intended|necessary|determined|decided)\s+(?=to\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_VERB = re.compile(rf"(?P<mark>\((?:i|a|1)\)\s+)?\bto:?\s+{_ADVERB}(?P<verb>{_any(BASE)})\b{_NOT_A_NOUN}")
_TO_LIST = re.compile(
    r"\bto:?\s+(?=\(?(?:i|a|1)\)\s)|\bto:\s*$|\bas\s+follows:?\s*$|\bthe\s+following[^.;:]{0,60}:\s*$", re.IGNORECASE
)
_PURPOSE_OF = re.compile(
    rf"\bpurposes?\s+of:?\s+(?P<mark>\(?(?:i|a|1)\)\s+)?{_ADVERB}(?P<verb>{_any(GERUND)})\b", re.IGNORECASE
)
_IS_VERBING = re.compile(rf"\bis:?\s+(?:for\s+)?(?P<mark>\((?:i|a|1)\)\s+)?{_ADVERB}(?P<verb>{_any(GERUND)})\b")
_BY_VERBING = re.compile(rf"\bby\s+{_ADVERB}(?P<verb>{_any(GERUND)})\b", re.IGNORECASE)
_RESPONSE = re.compile(r"\bin\s+response\s+to\b", re.IGNORECASE)
_NEXT_BASE = re.compile(
    rf"(?:[,;]\s*(?:and\s+|or\s+)?|\s+and\s+)(?:(?:in\s+order\s+)?to\s+)?(?={_ADVERB}(?:{_any(BASE)})\b{_NOT_A_NOUN})"
)
_NEXT_GERUND = re.compile(
    rf"(?:[,;]\s*and\s+|;\s*|\s+and\s+|,\s*(?!including))(?:of\s+)?(?={_ADVERB}(?:{_any(GERUND)})\b)"
)
_VERB = re.compile(rf"(?:to\s+)?{_ADVERB}(?P<verb>{_any(BASE | GERUND | THIRD)})\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"\s*(?:,|and|and/or|&|or)\s+(?P<verb>{_any(BASE | GERUND | THIRD | PARTICIPLE)})\b", re.IGNORECASE
)
_NOUN = re.compile(rf"\s+(?:\w+\s+){{0,3}}?(?P<noun>{_any(NOUNS)})\b", re.IGNORECASE)
_IS_NOUN = re.compile(
    rf"\b(?:purposes?|changes?)\s[^.;]{{0,160}}?\bis\s+(?:solely\s+)?(?:the\s+)?(?P<noun>{_any(NOUNS)})\b",
    re.IGNORECASE,
)
_NEXT_THIRD = re.compile(
    rf"(?:,\s*and\s+|;\s*(?:and\s+)?|\s+and\s+)(?:also\s+)?"
    rf"(?=(?:{_any(THIRD)})\s+(?:the|an?|its|our|certain|such|new|Items?|Exhibits?|Part|Note)\b)"
)
_IN_ENTIRETY = re.compile(r"\bin\s+(?:its|their)\s+entirety\b", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:hereby\s+|also\s+|being\s+|further\s+|\w{{2,14}}ly\s+){{0,3}}"
    rf"(?P<verb>{_any({word: verb for word, verb in PARTICIPLE.items() if word not in OF_EVERY_FILING})})\b",
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
    rf"\b(?:is|are)\s+(?:also\s+|hereby\s+|now\s+|therefore\s+)*(?P<verb>{_any(GERUND)})\b", re.IGNORECASE
)
_ACTIVE = re.compile(rf"\b(?:also\s+|hereby\s+|\w{{2,14}}ly\s+)?(?P<verb>{_any(THIRD)})\b", re.IGNORECASE)
# The forms' own words, which every filing of the form has: Rule 473's delaying amendment, Item 5 of Schedule 13G,
# the cover's check boxes; and the legend on forward-looking statements.
_BOILERPLATE = re.compile(
    r"delay\s+its\s+effective\s+date|such\s+date\s+or\s+dates|to\s+report\s+the\s+fact\s+that|forward.looking"
    r"|^\W*(?:if|whether|check|indicate)\s",
    re.IGNORECASE,
)
_OF_A_CONTRACT = re.compile(
    r"\b(?:agreement|indenture|plan|by-?laws|articles|certificate|lease|charter|note)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[·•●▪◦o\-*§]\s+|[·•●▪◦]|\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]\s+)?", re.IGNORECASE)
_REACH = 600


def parse(sentence: str) -> Parsed:
    """What one sentence of an amendment says of the amendment's purpose."""
    text = plain(sentence)
    if _BOILERPLATE.search(text):
        return Parsed(())
    start = _list_start(text)
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
        bool(_ITSELF.search(text)),
        start is not None,
        start is not None and start.verb is None and text.rstrip().endswith(":"),
    )


def speaks_of_itself(sentence: str, *, surely: bool = False) -> bool:
    """Whether a sentence speaks of the amendment it stands in; surely not of the amendment of a contract."""
    return (_THIS_FILING if surely else _ITSELF).search(plain(sentence)) is not None


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
    word = _key(found["verb"])
    forms = BASE if word in BASE else GERUND
    return tuple(_split(text, _List(start, _lookup(word), forms), len(text)))


def _list_start(text: str) -> _List | None:
    frame = _FRAME.search(text)
    while frame:
        limit = min(len(text), frame.end() + _REACH)
        found = _connected(text, frame, limit)
        if found:
            return found
        frame = _FRAME.search(text, frame.end())
    return None


def _connected(text: str, frame: re.Match[str], limit: int) -> _List | None:
    """The first of the words that lead from "is being filed" to what for."""
    options: list[_List] = []
    if found := _TO_VERB.search(text, frame.start(), limit):
        start = found.start("verb") if found["mark"] is None else found.start("mark")
        options.append(_List(start, BASE[_key(found["verb"])], BASE))
    for pattern in (_PURPOSE_OF, _IS_VERBING) if frame["purpose"] else (_PURPOSE_OF,):
        if found := pattern.search(text, frame.start(), limit):
            start = found.start("verb") if found["mark"] is None else found.start("mark")
            options.append(_List(start, GERUND[_key(found["verb"])], GERUND))
    if listed := _TO_LIST.search(text, frame.start(), limit):
        options.append(_List(listed.end(), None, BASE))
    if answer := _RESPONSE.search(text, frame.end(), limit):
        options.append(_List(answer.start(), BASE["respond"], BASE))
    if frame["amends"]:
        options.append(_List(frame.start("amends"), BASE["amend"], BASE))
    return min(options, key=lambda option: option.start, default=None)


def _split(text: str, start: _List, stop: int) -> Iterator[Clause]:
    parts = enumerated(text, start.start, stop)
    if not parts:
        yield from _clauses(text, start.start, stop, start.forms)
        return
    lead = _trimmed(text, 0, parts[0].mark)
    lead_verb = start.verb
    for _, begin, end in parts:
        own = _VERB.match(text, begin, end)
        if own:
            forms = GERUND if _key(own["verb"]) in GERUND else BASE
            clauses = list(_clauses(text, begin, end, forms))
        else:
            clauses = list(_stated_otherwise(text, end, begin))
            if not clauses and lead_verb:
                clauses = [Clause(lead_verb.purpose, _trimmed(text, begin, end), None, lead_verb.is_generic)]
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
    verb = _lookup(_key(found["verb"])) if found else None
    if verb is None or found is None:
        purpose: Purpose = "respond" if _RESPONSE.match(text, begin) else "other"
        return Clause(purpose, words)
    verb = _with_its_neighbour(text, found.end(), end, verb)
    if verb.base in EMPTY and (noun := _NOUN.match(text, found.end(), end)):
        return Clause(NOUNS[_key(noun["noun"])], words)
    return _of_verb(text, verb, words, found.end())


def _of_verb(text: str, verb: Verb, words: Span, at: int) -> Clause:
    if not verb.is_generic:
        return Clause(verb.purpose, words)
    if specific := _made_specific(text, at, words.end):
        return Clause(specific.purpose, words)
    if _IN_ENTIRETY.search(text, at, words.end):
        return Clause("replace", words)
    return Clause(verb.purpose, words, None, is_generic=True)


def _with_its_neighbour(text: str, at: int, end: int, verb: Verb) -> Verb:
    """The more telling of two verbs that stand together ("amend and restate", "amends and supplements")."""
    beside = _BESIDE.match(text, at, end)
    if beside and verb.is_generic:
        return _lookup(_key(beside["verb"])) or verb
    return verb


def _made_specific(text: str, at: int, end: int) -> Verb | None:
    """The verb that says how something is amended ("amend Item 10 to include the information required by it")."""
    options = []
    for pattern in (_TO_VERB, _BY_VERBING, _PURPOSE_OF):
        found = pattern.search(text, at, end)
        verb = _lookup(_key(found["verb"])) if found else None
        if found and verb and verb.base not in REASONS and not verb.is_generic:
            options.append((found.start(), verb))
    return min(options, key=lambda option: option[0])[1] if options else None


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
    itself = _ITSELF.search(text, start, end)
    active = _ACTIVE.search(text, itself.end(), min(end, itself.end() + 200)) if itself else None
    passive = _PASSIVE.search(text, start, end)
    if passive and not _OF_A_CONTRACT.search(text, start, passive.start()):
        verb = _with_its_neighbour(text, passive.end(), end, PARTICIPLE[_key(passive["verb"])])
        yield _of_verb(text, verb, words, passive.end())
    elif itself and _RESPONSE.search(text, start, end):
        yield Clause("respond", words)
    elif progressive := _PROGRESSIVE.search(text, start, end):
        yield Clause(GERUND[_key(progressive["verb"])].purpose, words)
    elif _INCLUDED_NOW.search(text, start, end):
        yield Clause("include", words)
    elif _FILED_WITH_THIS.search(text, start, end):
        yield Clause("file", words)
    elif _SHOULD_READ.search(text, start, end):
        yield Clause("correct", words)
    elif noun := _IS_NOUN.search(text, start, end):
        yield Clause(NOUNS[_key(noun["noun"])], words)
    elif active:
        yield from _clauses(text, active.start("verb"), end, THIRD)


def _lookup(word: str) -> Verb | None:
    for forms in (BASE, GERUND, THIRD, PARTICIPLE):
        if word in forms:
            return forms[word]
    return None


def _key(word: str) -> str:
    return " ".join(word.casefold().split())


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
