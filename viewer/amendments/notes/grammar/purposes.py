"""The grammar of an amendment's purpose: its verbs, their splitting into clauses, what promises nothing else.

purpose := (solely | for the sole purpose of | in order to | is being filed to) VERB TARGET
((and | , | ; | (i) (ii)) VERB TARGET)*. One sentence at a time; every pattern is bounded, so that the time taken is
linear in the sentence's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.assertions import stated_otherwise
from viewer.amendments.notes.grammar.clause import Clause, Span, trimmed
from viewer.amendments.notes.grammar.clauses import VERB, clauses_of
from viewer.amendments.notes.grammar.contrasts import contrasts, sets_right
from viewer.amendments.notes.grammar.coordination import is_part_with_purpose, pieces
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.enumeration import enumerated
from viewer.amendments.notes.grammar.frames import Opening, opening, specific_purpose
from viewer.amendments.notes.grammar.itself import BOILERPLATE, ITSELF
from viewer.amendments.notes.grammar.scope import exception, promise
from viewer.amendments.notes.grammar.statements import done_as_noun, text_is_changed
from viewer.amendments.notes.grammar.verbs import BASE, GERUND, PARTICIPLE, THIRD, any_of, form_key, verb_of
from viewer.amendments.notes.grammar.withdrawals import takes_back
from viewer.amendments.sentences import plain


class Parsed(NamedTuple):
    """What a sentence says: its purposes, and its part that promises that nothing else changes.

    ``refers_to_itself`` when it speaks of the amendment and not of another document; ``is_framed`` when the purposes
    come with "is filed to", "the purpose is" or the like; ``announces`` when they follow as a list. ``background`` is
    the purpose of a sentence that states none itself, only what was wrong or why the amendment is filed; ``exception``
    what a promise excepts ("does not change any part other than the cover page").
    """

    clauses: tuple[Clause, ...]
    scope: Span | None = None
    refers_to_itself: bool = False
    is_framed: bool = False
    announces: bool = False
    background: Clause | None = None
    exception: tuple[Clause, ...] = ()


_WHY = re.compile(
    r"\b(?:is|are|being|filed|made|submitted|furnished)\s+(?:solely\s+|only\s+|exclusively\s+|merely\s+|in\s+order\s+)*"
    r"(?:to\s+[a-z]{3,}\s|that\b|because\b|due\s+to\b|as\s+a\s+result\s+of\b|upon\b|since\b|by\s+reason\s+of\b)"
    r"|\b(?:hereby|being|been|is|are)\s+(?:amended|supplemented|revised|restated|modified|updated)\b[^.;]{0,80}?\s(?:to|by)\s"
    r"|\b(?i:this\s+(?:\w+\s+)?(?:amendment|filing|report)(?:\s+no\.?\s*\d+)?)\s+(?:because|since|due\s+to|as\s+a\s+result\s+of)\b"
    r"|\b(?:necessitated|prompted|required)\s+by\b",
)
_ANNOUNCES = re.compile(
    r"\bthis\s+(?:\w+\s+)?(?:amendment|filing|form\s+\S+):\s*$|\b(?:following|as\s+follows|set\s+forth\s+below)\b[^.]*:\s*$"
    r"|\b(?:items?|parts?|portions?|sections?|disclosures?)\b[^.]*\b(?:amended|revised|restated|affected|changed|updated)\b[^.]*:\s*$",
    re.IGNORECASE,
)
_TITLED = (
    r"(?:(?:amendment(?:\s+(?:no\.?|number|#)\s*\w+)?|(?:reasons?|purposes?)(?:\s+(?:of|for)\s+(?:this\s+|the\s+)?(?:amendment|filing))?)"
    r"[\s:,.-]+)"
)
_BARE = re.compile(
    rf"\W*(?:(?:To|Please)\s+(?P<verb>{any_of(BASE)})\b(?!.*,\s+(?:we|it|management|the\s+company)\b)"
    rf"|(?:{_TITLED}(?:(?:to|on)\s+(?:the\s+)?form\s+\S+?\W+)?)(?:is\s+|filed\s+|made\s+)?(?:solely\s+|only\s+)?(?:in\s+order\s+)?(?:to\s+(?P<base>{any_of(BASE)})\b"
    rf"|(?:(?:for|by)\s+(?:the\s+purposes?\s+of\s+)?)?(?P<gerund>{any_of(GERUND)})\b))",
    re.IGNORECASE,
)
_FIRST_PREDICATE = re.compile(
    rf"(?P<verb>{any_of(THIRD)})\s+(?=(?:the|an?|our|its|certain|items?|exhibits?|notes?|pages?|parts?)\s)",
    re.IGNORECASE,
)
_NEXT_PREDICATE = re.compile(rf"(?:also\s+|hereby\s+)?(?:by\s+)?(?P<verb>{any_of(THIRD | GERUND)})\b")
_NEXT_CONTRAST = re.compile(
    r";\s+(?:and\s+)?(?=(?:(?:on|in|at|under)\s+)?(?:the\s+)?(?:pages?|items?|notes?|exhibits?|parts?|cover)\b)"
    r"|\bthe\s+following(?:\s+\w+){0,2}:\s+",
    re.IGNORECASE,
)
_NAMES_A_PART = re.compile(r"(?:items?|parts?|exhibits?|pages?|notes?)\s+(?:\d|[ivx]{1,4}\b|f-\d)", re.IGNORECASE)
# What the amendment consists of is not what it is for.
_CONTENTS = re.compile(
    r"\b(?P<filing>(?:this|an?)\s+(?:\w+\s+)?(?:amendment|filing|submission)),?\s+(?:which\s+)?(?:otherwise\s+)?consist(?:s|ing)\s+(?:\w+ly\s+)?of\b(?![^.;]{0,120}?\band\s+is\s+(?:being\s+)?filed\b)",
    re.IGNORECASE,
)
# "Item 15 is amended solely to add": said of the Item, which the words after "solely" leave out.
_IS_AMENDED = re.compile(
    r"^\W*(?:in\s+addition,?\s+|also,?\s+)?(?:the\s+)?(?:items?|parts?|exhibits?|notes?)\s+\d[^;]{0,80}?\s(?:is|are)\s+(?:hereby\s+|being\s+)*"
    r"(?:amended|revised|modified|updated)\s+(?:solely|exclusively|only)\s+(?:to\s+)?$",
    re.IGNORECASE,
)
_ANY_VERB = re.compile(rf"\b(?:{any_of(THIRD | PARTICIPLE)})\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[·•●▪◦o\-*§]\s+|[·•●▪◦]|\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]\s+)?", re.IGNORECASE)


def parse(sentence: str) -> Parsed:
    """What one sentence of an amendment says of the amendment's purpose."""
    text = _uniform(sentence)
    if BOILERPLATE.search(text):
        return Parsed(())
    whole = _piece(text)
    if enumerated(text, 0, len(text)):
        return whole
    told = _contrasts(text) if contrasts(text) and not _has_its_contrast_in_a_piece(text) else _in_pieces(text)
    if len(told) < 2 or not any(one.clauses for one in told):
        return whole
    return whole._replace(
        clauses=tuple(clause for one in told for clause in one.clauses),
        scope=next((one.scope for one in told if one.scope), None),
        background=next((one.background for one in told if one.background), None),
        exception=tuple(clause for one in told for clause in one.exception),
    )


def _in_pieces(text: str) -> list[Parsed]:
    """What the pieces of a sentence say, each that says nothing by itself together with the one before."""
    told: list[tuple[int, Parsed]] = []
    for start, end in pieces(text):
        parsed = _piece(text[start:end])
        if told and not _says_something(parsed):
            start = told.pop()[0]
            parsed = _piece(text[start:end])
        told.append((start, parsed))
    return [_shifted(parsed, start) for start, parsed in told] if all(_says_something(one) for _, one in told) else []


def _has_its_contrast_in_a_piece(text: str) -> bool:
    """Whether a piece both says what was stated and sets it right ("and corrects the age, printed as 46, not 64")."""
    cuts = pieces(text)
    if len(cuts) == 1:
        return False
    return not any(sets_right(text[start:end]) for start, end in cuts) and any(contrasts(text, *cut) for cut in cuts)


def _contrasts(text: str) -> list[Parsed]:
    """What each of several corrections says: "on page 14, … should read 12; on page 22, … should read 15"."""
    cuts = [0, *(found.end() for found in _NEXT_CONTRAST.finditer(text)), len(text)]
    return [_shifted(_piece(text[start:end]), start) for start, end in pairwise(cuts) if contrasts(text, start, end)]


def _piece(text: str) -> Parsed:
    """What a piece of a sentence says; of a part with its purpose, that purpose ("Item 6 to add Exhibit 10")."""
    parsed = _parsed(text)
    if not _NAMES_A_PART.match(text) or (_says_something(parsed) and not is_part_with_purpose(text)):
        return parsed
    purpose = specific_purpose(text, 0, len(text))
    return parsed._replace(clauses=(Clause(purpose, trimmed(text, 0, len(text))),)) if purpose else parsed


def _says_something(parsed: Parsed) -> bool:
    return bool(parsed.clauses or parsed.scope or parsed.background)


def _shifted(parsed: Parsed, by: int) -> Parsed:
    """What a main clause says, with its characters as they stand in the sentence."""

    def moved(clause: Clause | None) -> Clause | None:
        return clause and clause._replace(words=_moved(clause.words, by), lead=clause.lead and _moved(clause.lead, by))

    return parsed._replace(
        clauses=tuple(one for clause in parsed.clauses if (one := moved(clause))),
        scope=parsed.scope and _moved(parsed.scope, by),
        background=moved(parsed.background),
        exception=tuple(one for clause in parsed.exception if (one := moved(clause))),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _parsed(text: str) -> Parsed:
    """What a main clause, or a sentence with one, says of the amendment's purpose."""
    start = _predicate(text) or _bare(text) or opening(text)
    if start and (text_is_changed(text, start.start) or _IS_AMENDED.search(text, 0, start.start)):
        start = None
    scope = promise(text, start.start if start else None)
    contents = _CONTENTS.search(text)
    is_first = scope is not None and start is not None and scope[1] < start.start
    stop = min(scope[0] if scope and not is_first else len(text), contents.end("filing") if contents else len(text))
    excepted = exception(text, *scope) if scope else None
    clauses: tuple[Clause, ...] = ()
    if takes_back(text[:stop]):
        clauses = (Clause("delete", trimmed(text, 0, stop), is_of_all=True),)
    elif start and start.start < stop:
        clauses = tuple(_split(text, start, stop))
    elif stop:
        clauses = tuple(stated_otherwise(text, stop))
    is_framed = start is not None or _WHY.search(text) is not None
    return Parsed(
        clauses,
        Span(*scope) if scope else None,
        ITSELF.search(text) is not None or takes_back(text[:stop]),
        is_framed,
        text.rstrip().endswith(":")
        and (_ANNOUNCES.search(text) is not None or (start is not None and start.verb is None)),
        _background(text, stop, clauses) if stop else None,
        tuple(_excepted(text, *excepted)) if excepted else (),
    )


def _excepted(text: str, start: int, end: int) -> Iterator[Clause]:
    """What a promise excepts: what it says is done ("other than revising Item 1A and filing …"), else what it names."""
    if VERB.match(text, start, end):
        yield from clauses_of(text, start, end, GERUND)
    else:
        yield Clause(done_as_noun(text, start, end) or "update", trimmed(text, start, end))


def _predicate(text: str) -> Opening | None:
    """Where a piece begins that goes on with another verb of the subject ("… and amends Item 9A"), or has none."""
    found = _NEXT_PREDICATE.match(text) or _FIRST_PREDICATE.match(text)
    if found is None:
        return None
    word = form_key(found["verb"])
    return Opening(found.start("verb"), verb_of(word), THIRD if word in THIRD else GERUND)


def _bare(text: str) -> Opening | None:
    """Where what is nothing but a purpose begins ("To correct the exhibit index.", "Amendment adding Exhibit 23")."""
    found = _BARE.match(text)
    if found is None:
        return None
    group = next(name for name in ("verb", "base", "gerund") if found[name])
    return Opening(found.start(group), verb_of(form_key(found[group])), GERUND if group == "gerund" else BASE)


def _uniform(sentence: str) -> str:
    """The plain text; in small letters where it is all in capitals, as old filings are."""
    text = plain(sentence)
    return text.lower() if text.isupper() and len(text.lower()) == len(text) else text


def _background(text: str, stop: int, clauses: Sequence[Clause]) -> Clause | None:
    """The purpose behind a sentence that only tells what was wrong, or why the amendment is filed."""
    if not all(clause.is_generic for clause in clauses):
        return None
    purpose = defect(text[:stop])
    if purpose is None and not clauses and ITSELF.search(text) and _WHY.search(text, 0, stop):
        purpose = "other"
    return Clause(purpose, trimmed(text, 0, stop)) if purpose else None


def any_purpose(sentence: str) -> Purpose:
    """The purpose of the first verb of a sentence, or participle; that something is amended where it has none."""
    found = _ANY_VERB.search(_uniform(sentence))
    verb = verb_of(form_key(found[0])) if found else None
    return verb.purpose if verb else "update"


def is_entry(item: str) -> bool:
    """Whether a line reads like an entry of a list of purposes: it has a mark, or begins with a verb or an Item."""
    text = plain(item)
    begins = _BULLET.match(text)
    at = begins.end() if begins else 0
    return at > 0 or (text[:1].islower() and VERB.match(text) is not None) or _NAMES_A_PART.match(text) is not None


def begins_with_a_verb(item: str) -> bool:
    """Whether a line is an entry of a list of what is done: "adding the row …; and", "• deletes the table"."""
    text = plain(item)
    begins = _BULLET.match(text)
    return VERB.match(text, begins.end() if begins else 0) is not None


def parse_listed(item: str) -> tuple[Clause, ...]:
    """The purposes of one entry of a list ("· delete the reference on the cover; and") that a sentence announced."""
    text = _uniform(item)
    begins = _BULLET.match(text)
    start = begins.end() if begins else 0
    found = VERB.match(text, start)
    if not found:
        words = trimmed(text, start, len(text))
        told = specific_purpose(text, start, len(text)) if _NAMES_A_PART.match(text, start) else None
        return tuple(stated_otherwise(text, len(text))) or (Clause(told or defect(text) or "other", words),)
    word = form_key(found["verb"])
    forms = BASE if word in BASE else GERUND if word in GERUND else THIRD
    return tuple(_split(text, Opening(start, verb_of(word), forms), len(text)))


def _split(text: str, start: Opening, stop: int) -> Iterator[Clause]:
    parts = enumerated(text, start.start, stop)
    if not parts:
        yield from clauses_of(text, start.start, stop, start.forms)
        return
    lead = trimmed(text, 0, parts[0].mark)
    lead_verb = start.verb
    for _, begin, end in parts:
        own = VERB.match(text, begin, end)
        if own:
            forms = GERUND if form_key(own["verb"]) in GERUND else BASE
            clauses = list(clauses_of(text, begin, end, forms))
        else:
            clauses = list(stated_otherwise(text, end, begin))
            if not clauses:
                purpose, is_generic = (lead_verb.purpose, lead_verb.base == "amend") if lead_verb else ("update", False)
                clauses = [Clause(purpose, trimmed(text, begin, end), None, is_generic, lead_verb is None)]
        for clause in clauses:
            yield clause._replace(lead=lead)
