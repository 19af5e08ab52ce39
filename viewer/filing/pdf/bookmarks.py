"""A PDF's own outline, which its maker put beside the pages."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from viewer.filing import limits
from viewer.filing.model import Bookmark
from viewer.filing.pdf.opened import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfBookmark

_SPACES = re.compile(r"[\s\x00-\x1f]+")
_LONGEST = 300


def bookmarks_of(source: bytes) -> tuple[Bookmark, ...]:
    """The entries that have a title and lead to a page, in the outline's order; none where it has no outline.

    Of an outline without end there is one more than ``limits.PDF_BOOKMARKS``, by which it is known.
    """
    with opened(source) as document:
        if document is None:
            return ()
        pages = len(document)
        read = (_bookmark(entry, pages) for entry in islice(document.get_toc(), limits.PDF_BOOKMARKS + 1))
        return tuple(entry for entry in read if entry is not None)


def _bookmark(entry: PdfBookmark, pages: int) -> Bookmark | None:
    title = _SPACES.sub(" ", entry.get_title()).strip()[:_LONGEST]
    there = entry.get_dest()
    page = there.get_index() if there else None
    if not title or page is None or not 0 <= page < pages:
        return None
    return Bookmark(title, entry.level, page + 1)
