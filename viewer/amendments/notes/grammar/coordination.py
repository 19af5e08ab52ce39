"""Main clauses of one sentence, each with a subject and a verb of its own.

"Items 10 through 14 are hereby amended and restated, and Item 15 is amended solely to include new certifications."
"""

from __future__ import annotations

import re

from viewer.amendments.notes.grammar.verbs import THIRD, any_of

_SEAM = re.compile(
    r"[,;]\s+(?:and|but|while|whereas)\s+|;\s+|\b(?:as\s+follows|the\s+following(?:\s+\w+){0,3}):\s+"
    r"|\s+and\s+(?=(?:Items?|Parts?|Exhibits?|Notes?)\s+[\dIVX])"
)
_SUBJECT = (
    r"(?:(?:in\s+addition|also|accordingly|therefore|as\s+a\s+result),?\s+)?"
    r"(?:(?:the|an?|this|these|such|our|its|we|it|they|each|all|certain|no|new|revised|corrected|updated)\b"
    r"|(?:items?|parts?|exhibits?|notes?|pages?)\s+[\dIVX])"
)
_BETWEEN = r"(?:(?!\b(?:that|which|who|whether|because|since|to|by)\b)[^.;:])"
_FINITE = rf"(?:is|are|was|were|has|have|had|does|do|did|{any_of(THIRD)})"
_MAIN_CLAUSE = re.compile(rf"{_SUBJECT}{_BETWEEN}{{0,160}}?\s{_FINITE}\s", re.IGNORECASE)
_WE = re.compile(r"(?:in\s+addition,?\s+|also,?\s+)?we\s+[a-z]", re.IGNORECASE)


def main_clauses(text: str) -> list[tuple[int, int]]:
    """Where the main clauses of a plain sentence begin and end; the whole sentence where it has but one."""
    cuts = [0]
    ends = []
    for seam in _SEAM.finditer(text):
        if _MAIN_CLAUSE.match(text, seam.end()) or _WE.match(text, seam.end()):
            ends.append(seam.start())
            cuts.append(seam.end())
    return list(zip(cuts, [*ends, len(text)], strict=True))
