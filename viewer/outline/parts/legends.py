"""The legend over what is filed under a rule alone: who files it, under which rule, on which registration.

Sources: Rule 425(a) with Instruction 1, Rule 433(c)(2) and Rule 14a-12(b), which ask for it; such papers have no cover.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block
from viewer.outline.headings.words import is_company_name

_RULE = re.compile(r"\brules?\s+(?:425|433|14a-(?:6|12))\b", re.I)
_LINE = re.compile(
    r"\W*(?:(?:this\s+)?(?:filing|communication)\s+is\b|(?:being\s+)?filed\s+(?:by|pursuant|under|on|in)\b"
    r"|(?:and\s+)?(?:is\s+)?(?:being\s+)?deemed\s+(?:to\s+be\s+)?filed\b|(?:and\s+)?(?:pursuant|under)\b|of\s+the\s+securities\b"
    r"|rules?\s+(?:425|433|14a-)|subject\s+compan(?:y|ies)\b|(?:[\w.]+\s+){0,3}(?:file|registration)\s+(?:statement\s+)?(?:file\s+)?(?:n(?:o|umber)s?\b|\d{3}-)"
    r"|registration\s+statement\b|(?:n(?:o|umber)s?\W*)?\d{3}-\d{4,6}\b|issuer\s+free\s+writing\s+prospectus\b|free\s+writing\s+prospectus\b"
    r"|dated?\b|(?:relat(?:ing|ed)|supplement(?:ing|al)?)\s+to\b|\(?to\s+(?:the\s+)?(?:preliminary\s+)?prospectus\b|supplementing\b"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2},?\s+\d{4}\W*$)",
    re.I,
)
_LONGEST = 200
_MOST = 24


def legend_end(blocks: Sequence[Block]) -> int:
    """The block after the legend that a document begins with; 0 where it begins with none.

    The names of companies may stand in it, each over a line of it.
    """
    end = 0
    names_rule = False
    for index, block in enumerate(blocks[:_MOST]):
        lines = [line for line in re.split(r"[\n\t]", block.text) if line.strip()]
        if not lines:
            continue
        if len(block.text) > 2 * _LONGEST or not all(_is_of_legend(line) for line in lines):
            break
        if any(_LINE.match(line) for line in lines):
            end = index + 1
            names_rule = names_rule or _RULE.search(block.text) is not None
    return end if names_rule else 0


def _is_of_legend(line: str) -> bool:
    return len(line) <= _LONGEST and (_LINE.match(line) is not None or is_company_name(line))
