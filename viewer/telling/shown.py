"""What a tab shows of a document: its page, or for what is no text its own bytes; made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from viewer.filing.attachments import decoded
from viewer.filing.model import Document, Filing
from viewer.page.first.writing import first_page
from viewer.page.model import Page
from viewer.page.theme import Theme

if TYPE_CHECKING:
    from viewer.library.opening import Opened, Side


@dataclass(frozen=True, slots=True)
class Shown:
    """A document made ready: ``page`` for text, else ``content``, its bytes (a PDF may have blocks as well)."""

    side: Side
    document: Document
    page: Page | None = None
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first document of a filing as it is read, before anything is known of the filing but its text."""

    filing: Filing
    shown: Shown
    is_awaited: ClassVar[bool] = True

    @property
    def filings(self) -> list[Filing]:
        """What is read of it."""
        return [self.filing]


def first_shown(filing: Filing, theme: Theme) -> FirstPage | None:
    """The page of a filing's first document; None where that is no text."""
    document = filing.documents[0]
    if not document.blocks or document.media == "pdf":
        return None
    return FirstPage(filing, Shown("original", document, page=first_page(filing, 0, theme=theme)))


def make_ready(opened: Opened, side: Side, index: int, theme: Theme, *, with_notes: bool) -> Shown:
    """Compose a document's page or decode its bytes; raises ``FilingError`` when they cannot be decoded."""
    # The first page of a start is made without what knows of links, notes and changes.
    from viewer.page.composition import compose
    from viewer.page.origins import origin_annotations

    reading = opened.shown(side)
    document = reading.filing.documents[index]
    if document.media != "pdf" and (document.blocks or document.media in ("html", "text")):
        if side == "effective" and opened.effective is not None:
            effective = opened.effective
            origins = origin_annotations(effective.text, effective.headers, index)
            return Shown(side, document, page=compose(reading, index, theme=theme, annotations=origins))
        page = compose(reading, index, theme=theme, amended=opened.amended, with_notes=with_notes)
        return Shown(side, document, page=page)
    return Shown(side, document, content=decoded(document.payload))


def maker(opened: Opened, side: Side, index: int, theme: Theme, *, with_notes: bool) -> Callable[[object], Shown]:
    """The same as a function that ``Work`` can run."""
    return lambda _report: make_ready(opened, side, index, theme, with_notes=with_notes)
