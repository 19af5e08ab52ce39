"""Statements of changes in equity: every report tells the movements of its own periods (Regulation S-X, Rule 3-04)."""

from __future__ import annotations

import re
from dataclasses import replace

from viewer.comparison.model import Change, Weight
from viewer.filing.model import Filing

_TITLE = re.compile(
    r"\bstatements?\s+of\s+(?:changes\s+in\s+)?(?:[\w'’&(),-]+\s+){0,5}?(?:equity|deficit|capital(?:ization)?|investment)\b",
    re.IGNORECASE,
)
_COMPONENTS = re.compile(
    r"\b(common\s+(?:stock|shares)|preferred\s+(?:stock|shares)|paid-?\s?in|retained\s+earnings|accumulated|treasury"
    r"|comprehensive|deficit|non-?controlling)\b",
    re.IGNORECASE,
)
_ABOVE, _LONGEST_TITLE = 6, 200
_HEADS, _FEWEST = 300, 3
"""Among so many of its first characters such a table has the heads of so many components of equity."""
_TOLD_ANEW = Weight("quiet", 0.0, "It is a movement of equity, which every report tells for its own periods.")


def weighed_as_movement(change: Change, earlier: Filing, later: Filing) -> Change:
    """The change, quiet where it is a row of a statement of changes in equity; a figure given otherwise stays."""
    filing, place = (later, change.amendment) if change.after else (earlier, change.original)
    if change.kind not in ("inserted", "deleted") or place is None:
        return change
    blocks = filing.documents[place.document].blocks
    block = blocks[place.block]
    if block.kind != "table" or not _components(block.text[:_HEADS]):
        return change
    above = (one.text for one in blocks[max(place.block - _ABOVE, 0) : place.block] if one.kind != "table")
    is_titled = any(len(text) <= _LONGEST_TITLE and _TITLE.search(text) for text in (*above, block.text[:_HEADS]))
    return replace(change, weight=_TOLD_ANEW) if is_titled else change


def _components(heads: str) -> bool:
    return len({found.casefold() for found in _COMPONENTS.findall(heads)}) >= _FEWEST
