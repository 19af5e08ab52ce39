"""What looking for a target gives, and what else the note says of where to look."""

from __future__ import annotations

from typing import NamedTuple

from viewer.filing.model import Document, Place
from viewer.outline.model import Section


class Found(NamedTuple):
    """A place, how sure it is, and how it was found; no place, and why not."""

    place: Place | None
    confidence: float
    why: str


class Context(NamedTuple):
    """What else the note names: the exhibit of its tables and pages (or that it is missing), the page, the Item.

    ``exhibit`` is the number of the exhibit, whose entry in the list may hold a link.

    ``note`` is where the note itself stands, when the places are looked for in the filing that has it.
    """

    document: Document | None = None
    is_missing: bool = False
    page: str | None = None
    section: Section | None = None
    note: Place | None = None
    exhibit: str | None = None
