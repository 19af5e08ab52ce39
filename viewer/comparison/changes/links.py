"""Hyperlinks under the same words that lead elsewhere than they did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.comparison.blocks.normal import key
from viewer.filing.model import Block, Hyperlink

_ARCHIVED = re.compile(r"/archives/edgar/data/\d+/(?P<accession>[\d-]{18,20})/(?P<file>[^/?#]*)", re.IGNORECASE)


class Relinked(NamedTuple):
    """One link as it was and as it is."""

    before: Hyperlink
    after: Hyperlink


def relinked(block: Block, other: Block, *, spoken_of: bool) -> Iterator[Relinked]:
    """The links of two blocks that are the same whose addresses differ in filing or file.

    An exhibit that is filed again has a new file beside the amendment, so only links into EDGAR's archive on both
    sides count, unless the amendment itself speaks of its links (``spoken_of``). Links within a document never do.
    """
    if len(block.hyperlinks) != len(other.hyperlinks):
        return
    for before, after in zip(block.hyperlinks, other.hyperlinks, strict=True):
        if key(block.text[before.start : before.end]) != key(other.text[after.start : after.end]):
            continue
        ours, theirs = _address(before.href), _address(after.href)
        archived = isinstance(ours, tuple) and isinstance(theirs, tuple)
        if ours and theirs and ours != theirs and (archived or spoken_of):
            yield Relinked(before, after)


def _address(href: str) -> tuple[str, str] | str:
    """Accession number and file of a link into the archive, else the address; nothing within a document."""
    href = href.strip()
    if found := _ARCHIVED.search(href):
        return found["accession"].replace("-", ""), found["file"].casefold()
    return "" if href.startswith("#") else href
