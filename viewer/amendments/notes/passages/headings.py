"""Headings under which amendments say what they are for, and headings that say it all themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.amendments.notes.grammar.itself import BOILERPLATE
from viewer.filing.model import Block

_HEADINGS = (
    r"(?:explanatory|introductory|preliminary|prefatory)\s+(?:note|statement|paragraph|comment|remark)s?"
    r"|(?:\w+\s+and\s+)?(?:purposes?|reasons?|basis|scope|nature|explanation|summary)(?:\s+and\s+\w+)?\s+(?:of|for)\s+"
    r"(?:this\s+|the\s+|filing\s+)*(?:amendments?|amending|filing|re-?filing|restatement|form\s+\S+/A)(?:\s+no\.?\s*\d+)?"
    r"|statement\s+of\s+purpose|portions?\s+amended|items?\s+amended"
    r"|notes?\s+(?:regarding|to|about|concerning)\s+(?:this\s+|the\s+)?(?:amendment|readers?|restatement)[^.:]{0,40}"
    r"|amendment\s+information|description\s+of\s+amendment"
    r"|(?:deregistration|(?:termination|withdrawal|removal)\s+of\s+(?:\w+\s+){0,2}(?=registration|offering|securities|shares))"
    r"(?:\s*(?:of|from)?\s*(?:\w+\s+){0,3}(?:registration|offering|securities|shares|statement|stock|interests)){0,2}"
)
HEADING = re.compile(
    rf"\W*(?:{_HEADINGS})(?:\s+(?:regarding|concerning|to|for)\s[^.:]{{0,60}})?[\W\d]*$", re.IGNORECASE
)
# A heading that is the note itself: "AMENDMENTS TO ITEMS 3 AND 7", "EXHIBIT 27 ADDED".
_PARTS = r"(?:items?|parts?|exhibits?|notes?|pages?|schedules?)"
SAYS_ALL = re.compile(
    rf"\W*(?:(?:amendments?|revisions?|changes?|corrections?|additions?)\s+(?:to|of|in)|amended|revised|corrected|restated"
    rf"|amendment\s+(?:no\.?|number|#)\s*\w+\W+(?=items?\s)|{_PARTS}\s+amended\W+)"
    rf"\s*(?:the\s+)?(?:part\s+[iv]{{1,3}}\W+)?(?:{_PARTS}\s+)?(?:\d|[iv]+\b)[\w\s.,&()-]*$"
    rf"|\W*{_PARTS}\s+\d[\w\s.,&()-]{{0,60}}\s(?:added|amended|revised|restated|corrected|replaced|deleted|updated|included|refiled)\W*$",
    re.IGNORECASE,
)
# What may head a note before the first Item, and may as well be a line of the cover: prose must follow.
_MAY_HEAD = re.compile(r"\W*(?:notes?|explanation|(?:amendment|restatement)(?:\s+no\.?\s*\d+)?)[\W\d]*$", re.IGNORECASE)
_PROSE = re.compile(r"[A-Z“\"(].{12,}?\s(?:is|are|was|were|has|have|been|amend\w*|corrects?|includes?)\s.*\.")
_LETTER_BY_LETTER = "EXPLANATORYNOTE"
RUN_IN = re.compile(rf"\W*(?:{_HEADINGS})\W{{1,4}}(?=\S)", re.IGNORECASE)
_FEWEST_WORDS, _BEGINNING = 4, 800


def is_heading(block: Block) -> bool:
    """Whether a block is a heading of the amendment's note, or begins with one that runs in."""
    if block.kind == "table" or not block.text:
        return False
    if len(block.text) < 120:
        run_in = RUN_IN.match(block.text)
        if run_in and len(block.text[run_in.end() :].split()) >= _FEWEST_WORDS:
            return True
        return HEADING.match(block.text) is not None or re.sub(r"\W", "", block.text).upper() == _LETTER_BY_LETTER
    return RUN_IN.match(block.text[:120]) is not None


def heads_prose(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line that need not be a heading is one: what follows are sentences, and no words of the form."""
    if len(blocks[index].text) > 40 or not _MAY_HEAD.match(blocks[index].text):
        return False
    text = next((block.text for block in blocks[index + 1 : index + 3] if block.text), "")
    return _PROSE.match(text[:_BEGINNING]) is not None and not BOILERPLATE.search(text)
