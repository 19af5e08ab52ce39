"""What names more than is linked or told: only a giant run does, and the reader is told where it is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from viewer.filing import limits
from viewer.filing.model import Document, Filing, Finding, Place

_NAMED = re.compile(r"(?:xhibit|ection|tem|ote|age|art)s?\s+[\dA-Z(]", re.IGNORECASE)
_SHORTEST = len("Note 1")
_ITEM = re.compile(r"\bI\s?T\s?E\s?M\s?S?\b\W{0,6}\d", re.IGNORECASE)
_MAY_BE_ITEMS = ("tem", "TEM", "T E M")


def crowded(filing: Filing) -> tuple[Finding, ...]:
    """A finding where blocks name more Items, exhibits, notes or pages than are linked in one, or a document more Items
    than are read in one; none for any other.
    """
    return (*_of_blocks(filing), *_of_items(filing.documents[:1]))


def _of_blocks(filing: Filing) -> Iterator[Finding]:
    places = [
        Place(document.index, index)
        for document in filing.documents
        for index, block in enumerate(document.blocks)
        if len(block.text) > limits.REFERENCES * _SHORTEST and _is_crowded(block.text)
    ]
    if places:
        what = f"More than {limits.REFERENCES:,} exhibits, Items, notes or pages are named in one paragraph or table"
        more = f", and in {len(places) - 1:,} more" if len(places) > 1 else ""
        yield Finding("warning", f"{what}{more}; the first of them are links.", places[0])


def _is_crowded(text: str) -> bool:
    return sum(1 for _ in islice(_NAMED.finditer(text), limits.REFERENCES + 1)) > limits.REFERENCES


def _of_items(primary: Sequence[Document]) -> Iterator[Finding]:
    """Items are sections and links of the primary document alone; of one block no more count than are read of it."""
    for document in primary:
        named = sum(_items_in(block.text) for block in document.blocks)
        if named > limits.ITEMS:
            what = f"More than {limits.ITEMS:,} Items are named in one document; only the first are headings or links."
            yield Finding("warning", what, Place(document.index, 0))


def _items_in(text: str) -> int:
    if not any(word in text for word in _MAY_BE_ITEMS):
        return 0
    return sum(1 for _ in islice(_ITEM.finditer(text), limits.REFERENCES))
