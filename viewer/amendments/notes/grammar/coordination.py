"""How one sentence falls into pieces that each say what is done to something.

Main clauses have a subject and a verb of their own ("Item 10 is restated, and Item 15 is amended"); predicates share
the subject ("restates Note 6 and amends Item 7"); a part with its purpose shares the verb, too ("to amend Part I,
Item 1 to correct a table and Part II, Item 6 to add an exhibit").
"""

from __future__ import annotations

import re

from viewer.amendments.notes.grammar.verbs import ADVERB, BASE, GERUND, SAID_OF_THIS, THIRD, any_of, form_key

_A_PART = r"(?:Items?|Parts?|Exhibits?|Notes?|Pages?|Schedules?)\s+[\dIVX]"
_OF_THE_FILING = (
    rf"(?:{_A_PART}|(?:(?:foot)?notes?|pages?)\s+\d|(?:the|an?|its|our|certain|such|new|updated|currently)\s|as\s+(?:an\s+)?[Ee]xhibits?\b"
    r"|(?:Mr|Ms|Mrs|Dr)\.?\s|\w+'s\s)"
)
_SEAM = re.compile(
    r"[,;]\s+(?:and|but|while|whereas)\s+|;\s+|\b(?:as\s+follows|the\s+following(?:\s+\w+){0,3}):\s+"
    rf"|\s+and\s+(?=(?:{_A_PART})|(?:also|hereby|by)\s|(?:{any_of(THIRD)})\s+{_OF_THE_FILING}|(?:has|have|is|are)\s|(?:does|do)\s+not\s)"
)
_SUBJECT = (
    r"(?:(?:however|in\s+addition|also|accordingly|therefore|as\s+a\s+result),?\s+)?"
    r"(?:(?:the|an?|this|these|such|our|its|we|it|they|each|all|only|certain|no|new|revised|corrected|updated)\b"
    r"|(?:items?|parts?|exhibits?|notes?|pages?)\s+[\dIVX])"
)
_BETWEEN = r"(?:(?!\b(?:that|which|who|whether|because|since|to|by)\b)(?:[^.;:]|\.(?=\d)))"
_FINITE = rf"(?:is|are|was|were|has|have|had|does|do|did|stands|remains|continues|speaks|{any_of(THIRD)})"
_MAIN_CLAUSE = re.compile(rf"{_SUBJECT}{_BETWEEN}{{0,160}}?\s{_FINITE}\s", re.IGNORECASE)
_WE = re.compile(r"(?:in\s+addition,?\s+|also,?\s+)?we\s+[a-z]", re.IGNORECASE)
# "Is attached as Exhibit 99.1 and replaces the original exhibit" says one thing.
_ONE_AGAIN = r"(?!\w+\s+(?:(?:the|such|any)\s+)?(?:original|previous|previously|prior|earlier|first)\b)"
_PREDICATE = re.compile(
    rf"{ADVERB}{_ONE_AGAIN}(?:{any_of(THIRD)})\s+{_OF_THE_FILING}|(?:does|do|has|have)\s+not\s|(?:has|have|is|are)\s+{ADVERB}(?:been\s+|being\s+)?{ADVERB}(?:{any_of(SAID_OF_THIS)})\b"
)
_PART_WITH_PURPOSE = re.compile(
    rf"(?:the\s+)?{_A_PART}{_BETWEEN}{{0,80}}?\s(?:to\s+{ADVERB}(?:{any_of(BASE)})|by\s+{ADVERB}(?:{any_of(GERUND)}))\b"
)
# "By deleting Item 2.05 and by restating Item 2.06": each manner names what it is done to.
_MANNER = re.compile(rf"by\s+{ADVERB}(?:{any_of(GERUND)})\s[^;]{{0,80}}?\b{_A_PART}", re.IGNORECASE)
_DELETED = re.compile(r"\b(?:delet|strik|struck|remov)\w*\W*$", re.IGNORECASE)
_IN_ITS_PLACE = re.compile(
    r"(?:the\s+following|in\s+(?:its|their)\s+place)\b[^.;]{0,60}?\b(?:substitut|insert|replac|add)", re.IGNORECASE
)
# No sentence is told in more pieces; what has more is a list of another kind.
_MOST, _LONGEST_WORD = 16, 30
_LAST_WORD = re.compile(r"[\w-]+$")
_VERB_OF_A_CLAUSE = re.compile(rf"\s{_FINITE}\s", re.IGNORECASE)
_BEGINNINGS: tuple[re.Pattern[str], ...] = (_MAIN_CLAUSE, _WE, _PREDICATE, _MANNER)


def pieces(text: str) -> list[tuple[int, int]]:
    """Where the pieces of a plain sentence begin and end; the whole sentence where it has but one, or too many."""
    cuts = [0]
    ends = []
    first_part = _PART_WITH_PURPOSE.search(text)
    for seam in _SEAM.finditer(text):
        at = seam.end()
        if _is_a_verb_without_object(text, seam.start()) or _is_put_in_its_place(text, seam.start(), at):
            continue
        begins = _BEGINNINGS
        if first_part and first_part.end() <= seam.start():
            begins = (*begins, _PART_WITH_PURPOSE)
        if any(beginning.match(text, at) for beginning in begins):
            ends.append(seam.start())
            cuts.append(at)
        if len(cuts) > _MOST:
            return [(0, len(text))]
    return list(zip(cuts, [*ends, len(text)], strict=True))


def is_part_with_purpose(text: str) -> bool:
    """Whether a plain text begins with a part of the filing and what for, and no verb: "Item 6 to add Exhibit 10"."""
    found = _PART_WITH_PURPOSE.match(text)
    return found is not None and _VERB_OF_A_CLAUSE.search(text, 0, found.end()) is None


def _is_a_verb_without_object(text: str, stop: int) -> bool:
    """Whether words end with a verb whose object comes with the next ("amends and supplements Item 4")."""
    last = _LAST_WORD.search(text, max(0, stop - _LONGEST_WORD), stop)
    return last is not None and form_key(last[0]) in THIRD


def _is_put_in_its_place(text: str, stop: int, at: int) -> bool:
    """Whether what follows takes the place of what is deleted ("is deleted and the following is substituted")."""
    return (
        _DELETED.search(text, max(0, stop - _LONGEST_WORD), stop) is not None
        and _IN_ITS_PLACE.match(text, at) is not None
    )
