"""A document as a page while it is read: what is known of it only later is put in then (``renewal``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.filing.model import Block, Document, Filing
from viewer.page.first.frame import Frame, Sheet, images_of
from viewer.page.model import Page
from viewer.page.theme import Theme

# Characters of HTML. What is shown is laid out anew with each piece: the first screen at once, the rest in few.
_LARGE = 1 << 20


class PageWriter:
    """Writes the page of one document in pieces, each as soon as its blocks are read."""

    def __init__(self, theme: Theme, write: Callable[[str], object]) -> None:
        self._theme = theme
        self._write = write
        self._frame: Frame | None = None
        self._sheet = Sheet()
        self._written = 0

    def go_on(self, document: Document, blocks: Sequence[Block]) -> None:
        """Write what there is of the document, or wait until there is more; ``blocks`` are all that are read."""
        new = blocks[self._written :]
        if new and (not self._written or sum(len(block.html) for block in new) >= _LARGE):
            self._add(document, new)

    def finish(self, document: Document) -> None:
        """Write the rest of a document that is read."""
        frame = self._add(document, document.blocks[self._written :])
        self._write(document.tail + frame.closing())

    def _add(self, document: Document, new: Sequence[Block]) -> Frame:
        opening = ""
        if self._frame is None:
            self._frame = Frame(_title(document), self._theme, document.media)
            opening = self._frame.opening()
        self._written += len(new)
        self._write(opening + self._sheet.framed(new))
        return self._frame


def first_page(filing: Filing, document: int, *, theme: Theme) -> Page:
    """One document as a page as soon as it is read, the same to the letter as a ``PageWriter`` writes it."""
    shown = filing.documents[document]
    pieces: list[str] = []
    PageWriter(theme, pieces.append).finish(shown)
    return Page(
        html="".join(pieces),
        title=_title(shown),
        images=images_of(filing),
        blocks=shown.blocks,
        parts=tuple(block.html for block in shown.blocks),
    )


def _title(document: Document) -> str:
    return document.description or document.filename or document.type
