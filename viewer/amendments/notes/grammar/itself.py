"""Whether a sentence speaks of the amendment it stands in, or only says what every filing of its form says."""

from __future__ import annotations

import re

from viewer.amendments.sentences import plain

ITSELF = re.compile(
    r"\bthis\s+(?:current\s+|annual\s+|quarterly\s+|amended\s+|report\s+on\s+|p(?:ost|re)-effective\s+|first\s+|second\s+|third\s+|fourth\s+)*"
    r"(?:amendment|amended|form|filing|report|submission|statement|(?:(?:prospectus|proxy(?:\s+statement)?)\s+)?supplement|\d+-[kq]\w*/a)|^\W*(?:re-?)?(?:amended|amending|filed|filing)\s+(?:\w+\s+){0,3}to\b|\bamendment\s+(?:no|number|#)|/A\b|\bhereby\b|\bherewith\b",
    re.IGNORECASE,
)
_THIS_FILING = re.compile(
    r"^\W*(?:amended|amending)\s+(?:\w+\s+){0,3}to\b|/A\b|\bbeing\s+(?:re-?)?filed\b|\bthis\s+(?:\w+\s+){0,3}(?:amendment\s+no|filing|report|form|schedule|submission|supplement)\b"
    r"|\bamendment\s+(?:no\.?|number|#)\s*\d+\s+(?:to|on|of)\s+(?:the\s+|its\s+|our\s+)?"
    r"(?:form|schedule|current|annual|quarterly|registration)\b"
    r"|\bthis\s+amendment\s+(?:corrects|is\s+being\s+filed)\b|\bhereby\s+(?:amends?|files?)\s+(?:its|the|items?|this|parts?)\b|\bitems?\s+\d[\d.]*[^.;]{0,120}\bhereby\b",
    re.IGNORECASE,
)
# The forms' own words, which every filing of the form has: Rule 473's delaying amendment, Item 5 of Schedule 13G,
# the cover's check boxes; and the legend on forward-looking statements.
BOILERPLATE = re.compile(
    r"delay\s+its\s+effective\s+date|such\s+date\s+or\s+dates|to\s+report\s+the\s+fact\s+that|forward.looking"
    r"|^\W*(?:if|whether|check|indicate)\s",
    re.IGNORECASE,
)


def speaks_of_itself(sentence: str, *, surely: bool = False) -> bool:
    """Whether a sentence speaks of the amendment it stands in; surely not of the amendment of a contract."""
    return (_THIS_FILING if surely else ITSELF).search(plain(sentence)) is not None
