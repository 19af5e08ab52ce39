"""Corrections told by contrast: "was stated as $3.1 million; it was $1.3 million", in one sentence or in two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.sentences import Sentence, plain
from viewer.filing.model import Place

_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
A_VALUE = rf"(?:[\"$\d(]|{_MONTH_NAMES})"
_SAID = (
    r"(?:stated|reported|shown|given|listed|printed|described|disclosed|presented|indicated|recorded|reflected|expressed"
    r"|identified|quoted|typed|set\s+forth|referred\s+to|(?:over|under)stated|mis(?:stated|reported|printed|identified|described|typed|spell(?:ed|t)|label(?:l)?ed|dated|numbered|calculated|cited|quoted|named))"
)
_LEFT_OUT = r"included|filed|attached|omitted|incorporated"
_ADVERBS = r"(?:\w{2,14}ly\s+){0,2}"
_WAS_SAID = re.compile(
    rf",\s+{_ADVERBS}{_SAID}\s[^;]{{0,60}}?\bas\b|\b(?:was|were|is|are|been)\s+{_ADVERBS}{_SAID}\b(?:[^.;]{{0,80}}?\s(?:as|to\s+be|at|of)\b)?",
    re.IGNORECASE,
)
_SAID_OF_IT = re.compile(
    rf"\b(?:we|company|registrant|report|filing|form|table|schedule|page|line|row|column|item|(?:foot)?note|exhibit|release|statement|section|paragraph|"
    rf"sentence|index|cover|original|copy|version|exhibits?|statements)\b(?:[^.;:]|\.(?=\d)){{0,60}}?\s{_ADVERBS}"
    r"(?:read|appeared|bore|carried|stated|reported|showed|gave|listed|said|indicated|disclosed|described|referred|identified|mis\w{3,}ed)\b",
    re.IGNORECASE,
)
_TO_CORRECT = re.compile(r"\b(?:to\s+correct|corrects|correcting|we\s+correct)\b", re.IGNORECASE)
_RIGHT_IS = (
    r"(?:the\s+)?(?:correct|right|proper|actual|true|intended)\s+(?!the\b)"
    r"[\w\s'-]{1,50}?\s?(?:is|was|are|were|should|reads?)\b"
)
_IS_RIGHT = re.compile(
    rf"\b(?:{_RIGHT_IS}|(?:should|ought\s+to|must)\s+(?:have\s+)?(?:read|be|been|said|state|show|indicate|report)"
    r"|(?:is|are|was|were)\s+(?:the\s+)?(?:correct|right|proper)\b(?!\s+in\s)|in\s+(?:actual\s+)?fact|actually|in\s+reality|correctly\s+(?:read|stated))\b"
    r"|[;.]\s+the\s+(?:\w+\s+)?(?:amount|number|figure|date|total|percentage|price|rate|value|name)\s+(?:is|was)\b"
    r"|(?:[;.]|,\s+(?:but|when|while|whereas|and))\s+(?:instead,?\s+)?(?:it|they|this|that)\s+(?:was|were|is|are)\b",
    re.IGNORECASE,
)
_SHOULD_HAVE_READ = re.compile(
    rf"\b(?:is|was|are|were)\s+{_ADVERBS}(?:incorrect|wrong|inaccurate|in\s+error)[;,.]\s+(?:and\s+)?{_RIGHT_IS}|"
    rf"\"[^;.]{{1,60}}?\"[^;\"]{{0,60}}?\s(?:was|were)\s+{_ADVERBS}{_SAID}\s+(?:as\s+)?\"|"
    rf"\b(?:should|ought\s+to)\s+have\s+(?!(?:been\s+)?(?:{_LEFT_OUT})\b)(?:read|said|been|shown|given|borne|\w+ed)\b"
    rf"|{A_VALUE}[^;.]{{1,80}}?\s\(?(?:instead\s+of|rather\s+than|in\s+(?:place|lieu)\s+of)\s+{A_VALUE}"
    rf"|{A_VALUE}[^;]{{0,60}}?[(,]\s*(?:which\s+)?(?:was\s+|were\s+)?"
    rf"(?:previously|originally|formerly|erroneously|incorrectly|mistakenly)\s+{_SAID}\s+(?:as\s+|to\s+be\s+)?{A_VALUE}"
    rf"|\b(?:was|were)\s+{_ADVERBS}{_SAID}\s+(?:as|at|to\s+be)\s+{A_VALUE}"
    rf"[^;]{{0,40}}?\s(?:and|but)\s+(?:is|are|should\s+be)\s+{A_VALUE}"
    rf"|\bshould\s+(?:be(?:\s+to)?|(?:be\s+(?:changed|corrected|amended)\s+to\s+)?(?:read|state|say|show))\s+{A_VALUE}"
    rf"|\b(?:is|was|are|were|be)\s+{A_VALUE}[^;.]{{0,40}}?,?\s+(?:and\s+|rather\s+than\s+)?not\s+{A_VALUE}"
    rf"|\b(?:correct|right|proper|actual)\s+(?:[\w-]+\s+){{1,8}}(?:is|was|are|were)\s+[^;.]{{1,40}}?,?\s+(?:and\s+|rather\s+than\s+)?not\s"
    rf"|{A_VALUE}(?:[^;.,]|\.(?=\d)){{0,30}},\s+(?:and\s+)?not\s+{A_VALUE}"
    r"|\bthat\s+[^;,]{1,80},\s+(?:and\s+)?not\s+[^;,]{1,60},\s"
    r"|\bnot\s+[\"$(]?\d[^;]{0,60}?\bas\s+(?:\w+\s+){0,3}(?:reported|stated|shown|filed|disclosed|indicated|printed)\b",
    re.IGNORECASE,
)
_SAYS_RIGHT = re.compile(
    rf"\W*(?:(?:instead|rather|in\s+fact|in\s+reality|actually),?\s+)?(?:{_RIGHT_IS}"
    r"|(?:the\s+)?(?:\w+\s+)?(?:amount|number|figure|date|total|percentage|price|rate|value|name)\s+(?:is|was)\s"
    r"|(?:it|they|this|that|these|those)\s+(?:was|were|is|are|should|ought)\b)",
    re.IGNORECASE,
)
# "The report was left out. It is now included on page F-2."
_GOES_ON = re.compile(r"\W*(?:it|they|both|each|these)\s+(?:is|are|has|have|appears?)\s", re.IGNORECASE)
_IS_DONE_TO_IT = re.compile(
    r"\W*(?:it|they|both|each)\s+(?:is|are)\s+(?:\w+\s+){0,2}?(?:re-?filed|replaced|corrected|restated|attached|deleted)\b",
    re.IGNORECASE,
)
_THE_RIGHT = re.compile(rf"\W*{_RIGHT_IS}", re.IGNORECASE)
_VALUE = re.compile(r"\d|\"")
_WORD = re.compile(r"[a-z]{3,}|\d[\d,.]*")
_SECOND = re.compile(r"\.\s+(?=[A-Z])|;\s+(?=[a-z])")
_MONTHS = frozenset(_MONTH_NAMES.casefold().split("|"))
_LIKE = 0.6


def contrasts(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a plain text sets what the original says against what is right."""
    stop = len(text) if end is None else end
    if _SHOULD_HAVE_READ.search(text, start, stop):
        return True
    said = _WAS_SAID.search(text, start, stop) or _SAID_OF_IT.search(text, start, stop)
    said = said or _TO_CORRECT.search(text, start, stop)
    if said is None:
        return False
    if _IS_RIGHT.search(text, said.end(), stop):
        return True
    second = _SECOND.search(text, said.end(), stop)
    if second is None:
        return False
    return _says_otherwise(text[start : said.start()] + text[said.end() : second.start()], text[second.end() : stop])


def sets_right(text: str) -> bool:
    """Whether a plain text begins by saying what is right of what was told before ("it was", "the right date is")."""
    return _SAYS_RIGHT.match(text) is not None


def with_their_contrast(found: Sequence[Sentence], text: str) -> list[Sentence]:
    """The sentences of one block, one that tells what the original says together with the next that sets it right."""
    told: list[Sentence] = []
    for sentence in found:
        if told and _sets_right(told[-1], sentence):
            told[-1] = _joined(told[-1], sentence, text)
        else:
            told.append(sentence)
    return told


def _sets_right(first: Sentence, second: Sentence) -> bool:
    before, after = plain(first.text), plain(second.text)
    if _TO_CORRECT.search(before) and _THE_RIGHT.match(after) and _VALUE.search(after):
        return True
    if _IS_DONE_TO_IT.match(after):
        return True
    wrong = defect(before)
    if wrong and (_GOES_ON.match(after) or (wrong == "correct" and contrasts(after) and not contrasts(before))):
        return True
    if not _VALUE.search(before) or not _VALUE.search(after):
        return False
    said = _WAS_SAID.search(before) or _SAID_OF_IT.search(before)
    if said is None or _IS_RIGHT.search(before):
        return False
    if _SAYS_RIGHT.match(after):
        return True
    return _says_otherwise(before[: said.start()] + before[said.end() :], after)


def _says_otherwise(said: str, right: str) -> bool:
    """Whether one says the same of the same thing with another figure."""
    ours, theirs = (set(_WORD.findall(one.casefold().rstrip("."))) for one in (said, right))
    figures = [{word for word in words if word[0].isdigit() or word in _MONTHS} for words in (ours, theirs)]
    words = ours - figures[0], theirs - figures[1]
    differ = bool(figures[0] - figures[1] and figures[1] - figures[0])
    return differ and len(words[0] & words[1]) >= max(_LIKE * len(words[1]), 2)


def _joined(first: Sentence, second: Sentence, text: str) -> Sentence:
    place = Place(first.place.document, first.place.block, first.place.start, second.place.end)
    return Sentence(text[place.start : place.end], place, second.starts_list, first.is_cut or second.is_cut)
