"""Whether a note is about the whole filing, or names the filing only to say where something stands.

"Errors in the Original Filing", "omitted from the Form 10-K" and "the complete text is set out again" are about nothing
in particular; a filing that is restated, replaced or withdrawn is meant as a whole.
"""

from __future__ import annotations

import re

from viewer.amendments.model import Purpose
from viewer.amendments.sentences import plain
from viewer.amendments.targets.mentions.mention import Mention

ENTIRE = re.compile(r"\b(?:entire(?:ty|ly)?|complete|in\s+full)\b", re.IGNORECASE)
OF_THE_WHOLE: tuple[Purpose, ...] = ("restate", "replace", "delete")
_WHERE = re.compile(
    r"\b(?:in|of|to|from|by|with|within|under|on|for|into|throughout|than|as)\s+(?:(?:the|our|its|this|such|an?|that|previously|"
    r"filed|[\w&.-]+'s?)\s+){0,4}$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:items?|parts?|sections?|portions?|exhibits?|statements|tables?|notes?|information|disclosures?)\s+(?:\w+\s+){0,2}"
    r"(?:of|in|to)\s+(?:(?:the|our|its|this|such)\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)

# "The Schedule 13D is amended to reflect the removal of a reporting person": not the schedule is removed.
_AMENDED_FOR = re.compile(
    r"[^;.]{0,60}?\s(?:is|are)\s+(?:hereby\s+)?(?:amended|revised|modified|updated|supplemented)\s+(?:to|by)\b(?!\s+read\b)",
    re.IGNORECASE,
)


def means_the_whole(sentence: str, start: int, end: int, purpose: Purpose, mention: Mention) -> bool:
    """Whether a clause (its characters in the sentence) that names the filing restates, replaces or withdraws it."""
    if purpose not in OF_THE_WHOLE:
        return False
    text = plain(sentence)
    if _PART_OF.search(text, start, mention.start) or _AMENDED_FOR.match(text, mention.end):
        return False
    return ENTIRE.search(text, start, end) is not None or _WHERE.search(text, 0, mention.start) is None
