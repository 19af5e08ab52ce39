"""The words that lead up to a purpose: "is being filed solely to", "for the purpose of", "hereby amends"."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.amendments.model import Purpose
from viewer.amendments.notes.grammar.verbs import (
    ADVERB,
    BASE,
    EMPTY,
    GERUND,
    NOT_A_NOUN,
    NOUNS,
    REASONS,
    SAYS,
    THIRD,
    Verb,
    any_of,
    form_key,
    verb_of,
)


class Opening(NamedTuple):
    """Where a list of purposes begins, and in which form its verbs stand."""

    start: int
    verb: Verb | None
    forms: dict[str, Verb]


_FRAME = re.compile(
    r"""\b(?:
      (?P<purpose>purposes?|reasons?|objectives?|intent(?:ion)?)\s+(?:of|for|in|behind)\s+
          (?:(?:the\s+)?(?:filing|submitting)\s+(?:of\s+)?)?(?:this|the|our|such|its|amendment)\b
    | (?P<here>purposes?\s+hereof\b)
    | (?P<its>\b(?:the|its|our)\s+(?:\w+\s+){0,2}purpose\b(?=\s+(?:is|was)\b))
    | is\s+an?\s+(?:[\w-]+\s+){0,3}?(?:filing|amendment|submission)\s+(?=to\b|for\b)
    | (?:sole|limited|express|only|primary|main|exclusive)\s+purposes?\s+of
    | for\s+(?:the\s+)?purposes?\s+of
    | (?:is|are|being|hereby|herewith)\s+(?:hereby\s+|being\s+|therefore\s+|also\s+)*(?:re-?)?
          (?:filed|submitted|furnished|made|filing|submitting|furnishing)
    | this\s[^.;]{0,80}\b(?:was|has\s+been)\s+(?:filed|submitted)
    | this\s[^.;]{0,80}\b(?:serves?|seeks?|(?:is|was)\s+(?:prepared|designed|meant|required|needed))\b
    | (?:this|the\s+amend(?:ed|ment))\s[^.;]{0,80}\s(?:is|was)\s+(?:solely\s+|only\s+|simply\s+|merely\s+)?(?=to\b)
    | (?:wish(?:es)?|desires?|elect(?:s|ed)|undertakes?)\s+(?:\w+\s+){0,4}(?=to\b)
    | ^\W*(?:re-?)?(?:amended|amending|amendment|filed|filing|adjusted|revised|corrected|updated|changed)
          \s+(?:\w+\s+){0,3}(?:in\s+order\s+)?(?=to\b)
    | hereby\s+(?:re-?)?(?:files?|submits?|furnish(?:es)?)
    | (?:files?|filed|filing|submits?|submitted)\s+(?:(?:an?|our|its)\s+)?amendment\s+(?:no\.?|number)\s*\d+
    | (?:files?|filed|submits?|submitted|furnish(?:es|ed)?|prepared?|makes?|made|provides?)\s+this\s+(?:\w+\s+)?
          (?:amendment|filing|form|report)
    | (?:hereby\s+|to\s+hereby\s+)?(?P<amends>amends?|amending)\b(?!\s*,?\s*(?:as|from)\b)
    | (?:sole|only)\s+(?:changes?|modifications?|revisions?|amendments?)\b
    | (?:solely|exclusively|in\s+order|intended|necessary|determined|decided)\s+(?=to\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# "This Amendment supplements and amends Item 4."
_BESIDE_BEFORE = re.compile(rf"\b(?P<verb>{any_of(THIRD)})\s+and\s+$", re.IGNORECASE)
_TO_VERB = re.compile(rf"(?P<mark>\((?:i|a|1)\)\s+)?\bto:?\s+{ADVERB}(?P<verb>{any_of(BASE)})\b{NOT_A_NOUN}")
_TO_LIST = re.compile(
    r"\b(?:to|is|are|by|for):?\s+(?=\(?(?:i|a|1)\)\s)|\bto:\s*$|\bas\s+follows:?\s*$|\bthe\s+following[^.;:]{0,60}:\s*$",
    re.IGNORECASE,
)
_PURPOSE_OF = re.compile(
    r"\bpurposes?\s+of:?\s+(?!(?:filing|submitting)\s+(?:this|the|an|our|its)\s+(?:amend|form|report|filing))"
    rf"(?P<mark>\(?(?:i|a|1)\)\s+)?{ADVERB}(?P<verb>{any_of(GERUND)})\b",
    re.IGNORECASE,
)
_IS_VERBING = re.compile(rf"\bis:?\s+(?:for\s+)?(?P<mark>\((?:i|a|1)\)\s+)?{ADVERB}(?P<verb>{any_of(GERUND)})\b")
_BY_VERBING = re.compile(
    rf"\bby\s+{ADVERB}(?P<verb>{any_of(GERUND)})\b(?:(?:,|,?\s+and)\s+(?P<beside>{any_of(GERUND)})\b)?", re.IGNORECASE
)
BY_NOUN = re.compile(
    rf"\b(?:is|are|was|for|by|through|reflects?|than|limited\s+to)\s+(?:solely\s+|only\s+)?(?:the\s+)?(?:\w{{2,14}}ly\s+)?"
    rf"(?P<noun>{any_of(NOUNS)})(?:,[^,;]{{1,40}},)?\s+(?:(?:there|here)(?:to|in|from)\s+)?of\b",
    re.IGNORECASE,
)
"""What is done as a noun ("for the correction of", "by the addition of")."""
# What a form's Item asks for is given "in response to Item 11" in every report.
RESPONSE = re.compile(
    r"\b(?:in\s+(?:response|answer)|(?:pursuant|according)(?=\s+to\s+(?:the\s+|certain\s+|your\s+)*(?:staff's\s+)?comments?\b))\s+to\b(?!\s+(?:(?:the\s+)?(?:requirements?|disclosure)|items?|parts?|form|rule|regulation)\b)",
    re.IGNORECASE,
)
# "Exhibit 10.4 is being refiled to restore …", "we are re-filing Exhibit 10.4": said of the exhibit.
_REFILED = re.compile(r"\bre-?(?:fil|submit|furnish)\w+$", re.IGNORECASE)
_ONCE_MORE = re.compile(r"\s+again\b", re.IGNORECASE)
_WITH_THIS = re.compile(r"\s+(?:herewith|hereby|(?:with|as\s+part\s+of)\s+this)\b", re.IGNORECASE)
_EXHIBIT_BEFORE = re.compile(r"\W*(?:\w+\s+){0,4}?exhibits?\s+(?:no\.?\s*)?\d", re.IGNORECASE)
_EXHIBIT_AFTER = re.compile(r"\s+(?:\w+\s+){0,3}?(?:exhibits?\s+(?:no\.?\s*)?\d|the\s+exhibits?\b)", re.IGNORECASE)
TEXT_IS: tuple[Purpose, ...] = ("restate", "replace", "delete", "add")
"""What is done to the text itself, which tells more than what for."""
_SHOWS = ("contain", "include", "present", "provide", "set forth", "give", "show", "state")
# "Contains a corrected table": an exhibit that is corrected is one more exhibit.
IS_CORRECTED = re.compile(
    r"\s*(?:the|an?)\s+correct(?:ed)?\s+"
    r"(?!(?:\w+\s+){0,3}(?:version|copy|copies|exhibits?|release|certifications?|consents?)\b)",
    re.IGNORECASE,
)
_SHOWN_RIGHT = re.compile(
    r"[^,;]{0,80}?\s(?:correctly|properly|in\s+(?:its|their|the)\s+(?:correct|proper))\b", re.IGNORECASE
)
_CHANGES_TO = re.compile(
    r"\s+(?:(?:the\s+following|certain|the)\s+)?(?:changes|revisions|modifications)\s+(?:made\s+)?(?:to|in)\b",
    re.IGNORECASE,
)
_RESTATED = re.compile(
    r"\s+(?:(?:the|our|its)\s+)?(?:company's\s+)?restated\s+"
    r"(?:(?:\w+\s+){0,3}(?:statements?|balance\s+sheets?|data)\b|(?:items?|parts?|notes?)\s+\d)",
    re.IGNORECASE,
)
_SHOWN: tuple[tuple[re.Pattern[str], Purpose], ...] = (
    (IS_CORRECTED, "correct"),
    (_SHOWN_RIGHT, "correct"),
    (_CHANGES_TO, "update"),
    (_RESTATED, "restate"),
)
_NOUN = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}?(?P<noun>{any_of(NOUNS)})\b", re.IGNORECASE)
_REACH = 600


def opening(text: str) -> Opening | None:
    """Where a sentence, in plain text, begins to state its purposes; None when nothing leads up to them."""
    frame = _FRAME.search(text)
    while frame:
        if _is_of_an_exhibit(text, frame):
            return None
        limit = min(len(text), frame.end() + _REACH)
        found = _connected(text, frame, limit)
        if found:
            return found
        frame = _FRAME.search(text, frame.end())
    return None


def _is_of_an_exhibit(text: str, frame: re.Match[str]) -> bool:
    """Whether it is an exhibit that is filed, with the amendment or again, and not the amendment that is filed."""
    if not _REFILED.search(frame[0]) and not _ONCE_MORE.match(text, frame.end()):
        is_with_this = _WITH_THIS.match(text, frame.end()) is not None
        return is_with_this and _EXHIBIT_BEFORE.match(text, 0, frame.start()) is not None
    return (
        _EXHIBIT_BEFORE.match(text, 0, frame.start()) is not None or _EXHIBIT_AFTER.match(text, frame.end()) is not None
    )


def _connected(text: str, frame: re.Match[str], limit: int) -> Opening | None:
    """The first of the words that lead from "is being filed" to what for."""
    options: list[Opening] = []
    if found := _TO_VERB.search(text, frame.start(), limit):
        start = found.start("verb") if found["mark"] is None else found.start("mark")
        options.append(Opening(start, BASE[form_key(found["verb"])], BASE))
    for pattern in (_PURPOSE_OF, _IS_VERBING) if frame["purpose"] or frame["its"] or frame["here"] else (_PURPOSE_OF,):
        if found := pattern.search(text, frame.start(), limit):
            start = found.start("verb") if found["mark"] is None else found.start("mark")
            options.append(Opening(start, GERUND[form_key(found["verb"])], GERUND))
    if listed := _TO_LIST.search(text, frame.start(), limit):
        options.append(Opening(listed.end(), None, BASE))
    if answer := RESPONSE.search(text, frame.end(), limit):
        options.append(Opening(answer.start(), BASE["respond"], BASE))
    if frame["amends"]:
        beside = _BESIDE_BEFORE.search(text, 0, frame.start("amends"))
        verb = verb_of(form_key(beside["verb"])) if beside else None
        options.append(Opening(beside.start("verb") if beside else frame.start("amends"), verb or BASE["amend"], BASE))
    return min(options, key=lambda option: option.start, default=None)


def specific_purpose(text: str, at: int, end: int) -> Purpose | None:
    """How something is amended: "amend Item 10 to include the information required by it", "by the addition of"."""
    if manner := manner_of(text, at, end):
        return manner
    options: list[tuple[int, Purpose]] = []
    for pattern in (_TO_VERB, _BY_VERBING, _PURPOSE_OF):
        for found in pattern.finditer(text, at, end):
            verb = verb_of(form_key(found["verb"]))
            if verb and verb.base not in REASONS and not verb.is_generic:
                options.append((found.start(), _told_by(text, verb, found.end(), end)))
                break
    if noun := BY_NOUN.search(text, at, end):
        options.append((noun.start(), NOUNS[form_key(noun["noun"])]))
    return min(options)[1] if options else None


def _told_by(text: str, verb: Verb, at: int, end: int) -> Purpose:
    """The purpose of a verb for which something is amended, whose object begins at ``at``.

    What is amended to reflect a restatement, or to state something, is not itself restated or included.
    """
    noun = noun_of(text, verb, at, end)
    if noun and noun != "restate":
        return noun
    if purpose := shown(text, verb, at, end):
        return purpose
    return "update" if verb.base in SAYS else verb.purpose


def shown(text: str, verb: Verb, at: int, end: int) -> Purpose | None:
    """What the object of a verb of showing tells: "contains a corrected table", "to give the correct date"."""
    if verb.base not in _SHOWS:
        return None
    return next((purpose for pattern, purpose in _SHOWN if pattern.match(text, at, end)), None)


def noun_of(text: str, verb: Verb, at: int, end: int) -> Purpose | None:
    """What the object of a verb that says nothing itself tells: "reflects the restatement", "gives effect to"."""
    noun = _NOUN.match(text, at, end) if verb.base in EMPTY else None
    return NOUNS[form_key(noun["noun"])] if noun else None


def manner_of(text: str, at: int, end: int) -> Purpose | None:
    """What is done to the text, where a purpose says how it is reached: "to give the costs by restating Item 2.05"."""
    found = _BY_VERBING.search(text, at, end)
    if found is None:
        return None
    verbs = [verb_of(form_key(word)) for word in (found["beside"], found["verb"]) if word]
    return next((verb.purpose for verb in verbs if verb and verb.purpose in TEXT_IS), None)
