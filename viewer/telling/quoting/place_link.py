"""A link to a place of a filing, which finds the copy on this disk: ``filing-viewer:ACCESSION#0.12.41-50``; pure text.

It names the filing by accession number or content, then document, block and characters: a ``Place`` in writing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from viewer.filing.model import Place

SCHEME = "filing-viewer"
_LINK = re.compile(
    rf"{SCHEME}:/{{0,2}}(?P<key>[^#?\s/]{{1,200}})/?"
    r"(?:#(?P<document>\d{1,6})\.(?P<block>\d{1,9})(?:\.(?P<start>\d{1,9})-(?P<end>\d{1,9}))?)?"
)


def link_to(key: str, place: Place | None = None) -> str:
    """The link to a filing, or to a place of it."""
    link = f"{SCHEME}:{quote(key, safe=':')}"
    if place is None:
        return link
    link += f"#{place.document}.{place.block}"
    return link if place.start is None or place.end is None else f"{link}.{place.start}-{place.end}"


def is_link(text: str) -> bool:
    """Whether a text is meant to be such a link."""
    return text.lower().startswith(f"{SCHEME}:")


def read_link(text: str) -> tuple[str, Place | None] | None:
    """What a link names: the filing's key, and the place; None for what is no link."""
    found = _LINK.fullmatch(text.strip())
    if found is None:
        return None
    from viewer.filing.model import Place  # the window asks what is a link before it is painted

    key = unquote(found["key"])
    if found["document"] is None:
        return key, None
    start, end = (int(found[name]) if found[name] is not None else None for name in ("start", "end"))
    return key, Place(int(found["document"]), int(found["block"]), start, end)
