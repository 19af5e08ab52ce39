"""What an amendment says, at the head of a part, of how it amends that part: whole, in part, or by adding to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

Manner = Literal["restates", "in-part", "adds", "piece", "amends"]
"""*restates*: the part is set out anew; *in-part*: some of it, as Schedule 13D's "in pertinent part"; *adds*: the text
is added; *piece*: it is about one paragraph, sentence or table of the part; *amends*: it says no more than that."""

_LEAD_IN = 800
"""Characters of a paragraph in which an amendment says how it amends it."""
_SENTENCE = re.compile(r"[^.:;]*[.:;]?")
_SPEAKS = re.compile(
    r"\b(?:hereby|is|are|was|were|be|been)\b[^.]{0,80}?\b(?:amend|supplement|restat|replac|supersed|revis|modif)", re.I
)
_OF_THE_FILING = re.compile(
    r"\bhereby\b|\bas\s+follows\b|\bthe\s+following\b|\bitems?\s+\d|\bto\s+(?:read|add|include)\b"
    r"|\bparagraphs?\b|\bsentences?\b|\b(?:schedule|form|statement|report)\b",
    re.I,
)
_RESTATES = re.compile(
    r"\brestate[sd]?\b|\bin\s+(?:its|their)\s+entiret(?:y|ies)\b|\breplace[sd]?\b|\bsupersed|\bin\s+full\b", re.I
)
_IN_PART = re.compile(r"\bin\s+(?:pertinent\s+|relevant\s+)?part\b|\bpartially\b|\bto\s+the\s+extent\b", re.I)
_ADDS = re.compile(
    r"\bsupplement|\badd(?:s|ed|ing)?\b|\bamended\s+to\s+include\b|\bby\s+(?:inserting|including)\b"
    r"|\bat\s+the\s+end\s+(?:there)?of\b",
    re.I,
)
_PIECE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|last|final|penultimate|following|preceding|\d+(?:st|nd|rd|th))"
    r"\s+(?:full\s+)?(?:paragraph|sentence|clause|row|line|bullet|table)s?\b"
    r"|\bitems?\s+\d+[a-z]?\s*\([a-z]\)"
    r"|\b(?:sub)?(?:paragraph|section|clause)s?\s+\(?[a-z0-9]{1,3}[).]"
    r"|\bthe\s+(?:paragraph|sentence|table|section|subsection|disclosure|information)s?\s+(?:under|captioned|entitled|headed)\b",
    re.I,
)


class LeadIn(NamedTuple):
    """The sentence that says how a part is amended, and the manner."""

    manner: Manner
    sentence: str


def lead_in(texts: Iterable[str]) -> LeadIn | None:
    """How the first blocks of a part say that it is amended; None where they do not."""
    for text in texts:
        for sentence in map(str.strip, _SENTENCE.findall(" ".join(text[:_LEAD_IN].split()))):
            if _SPEAKS.search(sentence) and _OF_THE_FILING.search(sentence):
                return LeadIn(_manner(sentence), sentence)
    return None


def _manner(sentence: str) -> Manner:
    if _IN_PART.search(sentence):
        return "in-part"
    if "supplement" in sentence.casefold():
        return "adds"
    if _PIECE.search(sentence):
        return "adds" if _ADDS.search(sentence) else "piece"
    if _RESTATES.search(sentence):
        return "restates"
    return "adds" if _ADDS.search(sentence) else "amends"
