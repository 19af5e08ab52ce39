"""Which page something stands on, said in one way everywhere: by the number printed on it, else by count."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.filing.model import Document
from viewer.filing.paper.pages import PrintedPages
from viewer.language import translated


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page of a document: ``printed`` on it, and which one it is by page breaks, ``counted`` from 1 to ``last``.

    ``is_numbered``: whether other pages of its document bear numbers, so that its count is nobody's number for it.
    """

    printed: str | None
    counted: int
    last: int
    is_numbered: bool

    @property
    def words(self) -> str:
        """As a person with the paper calls it: "page F-12", "unnumbered page 2", "page 2" where none has a number."""
        if self.printed:
            return translated("page {number}", number=self.printed)
        if self.is_numbered:
            return translated("unnumbered page {counted}", counted=self.counted)
        return translated("page {counted}", counted=self.counted)

    @property
    def words_of_all(self) -> str:
        """The same with how many pages the document has, and the count in brackets where that is another number."""
        if self.printed == str(self.counted) or not self.is_numbered:
            return translated("{page} of {last}", page=self.words, last=self.last)
        page = self.words if self.printed else translated("unnumbered page")
        return translated("{page} ({counted} of {last})", page=page, counted=self.counted, last=self.last)


class PageNumbers:
    """The pages of one document by their numbers; false where it has no page breaks."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._last = document.blocks[-1].page if document.blocks else 1
        self._printed = PrintedPages(document.blocks) if self else None

    def __bool__(self) -> bool:
        return self._last > 1

    def at(self, block: int) -> PageNumber | None:
        """The page of a block; None where there are no page breaks."""
        if self._printed is None:
            return None
        block = min(block, len(self._blocks) - 1)
        return PageNumber(self._printed.at(block), self._blocks[block].page, self._last, bool(self._printed))
