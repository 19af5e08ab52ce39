"""What was wrong with the original, where an amendment tells its purpose by that and not by a verb.

"Exhibit 23 was inadvertently omitted." "It is filed because of an error in Item 5."
"""

from __future__ import annotations

import re

from viewer.amendments.model import Purpose

_LEFT_OUT = re.compile(
    r"\b(?:omit(?:s|ted|ting)?|omissions?|left\s+out|missing|incomplete|truncated|"
    r"(?:inadvertently|erroneously|mistakenly)\s+(?:excluded|deleted|dropped)|"
    r"(?:did|was|were|had)\s+not\s+(?:\w+ly\s+|been\s+)*"
    r"(?:includ|contain|giv|show|mention|disclos|fil|attach|provid|submitt?|transmitt?|have|bear|refer|report|identif|list|cover|specif|indicat|stat|typ|print|conform|sign|dat)\w*|"
    r"(?:filed|transmitted|submitted|sent)\b[^.;]{0,60}?\swithout\s+(?:the\s+|its\s+|a\s+)?(?=exhibits?|signatures?|pages?|items?|notes?|parts?|reports?)|"
    r"not\s+(?:\w+ly\s+)?(?:filed|included|attached|furnished|transmitted)\s+(?:with|in|to)\b|"
    r"(?:failed|failure)\s+to\s+(?:\w+ly\s+)?(?:includ|fil|attach|provid|transmit|indicat|stat|disclos|mention|list|show|identif|reflect|check)\w*)\b",
    re.IGNORECASE,
)
_NOT_RIGHT = re.compile(
    r"\b(?:did|does|do)\s+not\s+(?:\w+ly\s+)?(?:agree|conform|correspond|match|foot|reconcile|sum|add\s+up)\b"
    r"|\b(?:did|does|do|was|were|is|are)\s+not\s+(?:\w+\s+){0,3}(?:the\s+)?(?:correct|right|proper)(?:ly)?\b",
    re.I,
)
_BY_PERMISSION = re.compile(
    r"\b(?:in\s+reliance\s+(?:on|upon)|as\s+permitted|permits?|incorporated\s+by\s+reference)\b", re.I
)
_WRONG = re.compile(
    r"\b(?:inadvertent(?:ly)?|errors?|erroneous(?:ly)?|incorrect(?:ly)?|inaccura(?:cy|cies|tely?)|mistakes?|mistaken(?:ly)?|wrong(?:ly)?|"
    r"mis(?:stat|spell|spelt|label|print|calculat|classif|identif|align|plac|report|number)\w*|typographical|"
    r"rather\s+than|instead\s+of|clerical|scrivener's|transpos(?:ed|ition)|duplicat(?:es?|ed|ion)|discrepanc(?:y|ies)|(?:over|under)stated|unsigned|undated|extraneous|lack(?:s|ed|ing)?|(?:bore|bears?|had|has|contain(?:ed|s)|carried|gave|show(?:ed|s))\s+no|"
    # What conversion and transmission do to a text.
    r"(?:to\s+be|was|were|been|being)\s+(?:lost|dropped|cut\s+off|swallowed|repeated\s+twice)|garbled|scrambled|jumbled|distorted|corrupted|illegible|unreadable|unintelligible|r[au]n\s+together|out\s+of\s+alignment|"
    r"(?:format(?:ting)?|technical|conversion|transmission|typesetting|printing)\s+(?:\w+\s+){0,2}?"
    r"(?:problems?|defects?|issues?|difficult(?:y|ies)|irregularit(?:y|ies)|glitch(?:es)?)|"
    r"(?:lost|dropped|altered|damaged)\s+(?:its\s+format\w*\s+)?(?:in|during|when|upon|on)\b|"
    r"(?:columns?|rows?|lines?|pages?|captions?|headings?|labels?|figures?|amounts?|numbers?|names?|titles?)\s+(?:\w+\s+)?"
    r"(?:reversed|switched|swapped)|interchanged|"
    r"lost\s+(?:its|their)\s+(?:format\w*|alignment|columns?)|"
    r"should\s+have\s+(?:been|read|said|stated|shown|indicated|reflected|reported))\b",
    re.IGNORECASE,
)


_NONE = re.compile(
    r"\b(?:no|without)\s+(?:other\s+|further\s+|such\s+)*(?:errors?|mistakes?|omissions?|discrepanc(?:y|ies)|inaccurac(?:y|ies))\b",
    re.IGNORECASE,
)


def defect(text: str) -> Purpose | None:
    """What a sentence, in plain text, that tells of a defect makes the amendment for: to correct or to include.

    What a form lets the filer leave out at first (General Instruction G(3) to Form 10-K) is no defect, but is
    included all the same.
    """
    text = _NONE.sub("", text)
    if _NOT_RIGHT.search(text):
        return "correct"
    if _LEFT_OUT.search(text) or (_BY_PERMISSION.search(text) and "omit" in text):
        return "include"
    return "correct" if _WRONG.search(text) else None
