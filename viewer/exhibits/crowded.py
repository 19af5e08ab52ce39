"""Blocks that name more than is linked in one: only a giant run does, and the reader is told where it is cut."""

from __future__ import annotations

import re
from itertools import islice

from viewer.filing import limits
from viewer.filing.model import Filing, Finding, Place

_NAMED = re.compile(r"(?:xhibit|ection|tem|ote|age|art)s?\s+[\dA-Z(]", re.IGNORECASE)
_SHORTEST = len("Note 1")


def crowded(filing: Filing) -> tuple[Finding, ...]:
    """A finding where blocks name more Items, exhibits, notes or pages than are linked in one; none for any other."""
    places = [
        Place(document.index, index)
        for document in filing.documents
        for index, block in enumerate(document.blocks)
        if len(block.text) > limits.REFERENCES * _SHORTEST and _is_crowded(block.text)
    ]
    if not places:
        return ()
    what = f"More than {limits.REFERENCES:,} exhibits, Items, notes or pages are named in one paragraph or table"
    more = f", and in {len(places) - 1:,} more" if len(places) > 1 else ""
    return (Finding("warning", f"{what}{more}; the first of them are links.", places[0]),)


def _is_crowded(text: str) -> bool:
    return sum(1 for _ in islice(_NAMED.finditer(text), limits.REFERENCES + 1)) > limits.REFERENCES
