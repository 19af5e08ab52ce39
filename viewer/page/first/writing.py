"""A document as a page while it is read: what is known of it only later is put in then (``renewal``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.filing.model import Block, Document, Filing
from viewer.page.first.frame import Frame, Sheet, images_of
from viewer.page.model import Page
from viewer.page.theme import Theme


class PageWriter:
    """Writes the page of one document in pieces, each as soon as its blocks are read."""

    def __init__(self, theme: Theme, write: Callable[[str], object]) -> None:
        self._theme = theme
        self._write = write
        self._frame: Frame | None = None
        self._sheet = Sheet()
        self._written = 0

    def go_on(self, document: Document, blocks: Sequence[Block]) -> None:
        """Write those of the document's blocks that were not written yet; ``blocks`` are all that there are by now."""
        if len(blocks) == self._written:
            return
        new = blocks[self._written :]
        opening = self._opening(document)
        self._written = len(blocks)
        self._write(opening + self._sheet.framed(new))

    def finish(self, document: Document) -> None:
        """Write the rest of a document that is read."""
        self.go_on(document, document.blocks)
        opening = self._opening(document)
        assert self._frame is not None
        self._write(opening + document.tail + self._frame.closing())

    def _opening(self, document: Document) -> str:
        if self._frame is not None:
            return ""
        self._frame = Frame(_title(document), self._theme, document.media)
        return self._frame.opening()


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
