"""The words every room shares: place, evidence, finding, block, document, header, filing.

Blocks and cells come by the ten thousand, so they are named tuples, which are made three times faster than frozen
dataclasses and are as immutable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from viewer.edgar.exhibit_numbers import Label, label_of_type
from viewer.edgar.forms import base_form_of, is_amendment
from viewer.filing.errors import Cancelled as Cancelled
from viewer.filing.errors import FilingError as FilingError
from viewer.filing.errors import HoldsMany as HoldsMany
from viewer.filing.spelling import NO_TEXT, Spelling

BlockKind = Literal["paragraph", "heading", "table", "rule", "image", "page-break"]
Media = Literal["html", "text", "xml", "pdf", "image", "data"]
Carrier = Literal[
    "submission",
    "feed",
    "folder",
    "zip",
    "tar",
    "index-page",
    "web-page",
    "web-archive",
    "mail",
    "items",
    "pdf",
    "html",
    "text",
    "xml",
]
Severity = Literal["note", "warning", "error"]

BOLD, ITALIC, UNDERLINE, RAISED = 1, 2, 4, 8

Position = tuple[int, int, int]

Report = Callable[[float, str], None]
"""Told the share done (0 to 1) and what is being done; raises ``Cancelled`` to stop the work."""
BlocksReport = Callable[[Sequence["Block"]], None]
"""Told of all blocks of a document that were read so far."""
FirstReport = Callable[["Document", Sequence["Block"]], None]
"""Told of a filing's first document, and of all its blocks that were read so far."""


@dataclass(frozen=True, slots=True)
class Place:
    """The one address into a filing: characters ``start`` to ``end`` (exclusive) of a block's text, or the block.

    Places sort as they follow each other in the filing, by where they begin.
    """

    document: int
    block: int
    start: int | None = None
    end: int | None = None

    @property
    def position(self) -> Position:
        """Where it begins: document, block, character."""
        return self.document, self.block, self.start or 0

    def __lt__(self, other: Place) -> bool:
        return self.position < other.position


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a derived fact is held: the rule, a confidence from 0 to 1, one sentence for a person."""

    rule: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd or damaged that did not stop the reading."""

    severity: Severity
    what: str
    place: Place | None = None


class Style(NamedTuple):
    """How a whole block is set; ``size`` and ``indent`` in points, None where the filer does not say."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    centered: bool = False
    size: float | None = None
    indent: float = 0.0


class Run(NamedTuple):
    """Characters of a block that are set off: ``emphasis`` adds up BOLD, ITALIC and UNDERLINE."""

    start: int
    end: int
    emphasis: int


class Raised(NamedTuple):
    """Characters of a block that are set as a superscript: the mark of a footnote, the "th" of an ordinal."""

    start: int
    end: int


class Hyperlink(NamedTuple):
    """A filer's own link: the characters of the block that carry it and its address as written."""

    start: int
    end: int
    href: str


class Cell(NamedTuple):
    """A cell of a data table that is not empty: where it stands in the grid and in the block's text.

    ``row`` and ``column`` count from 0 over the table's grid (spanned columns counted), ``span`` is its columns and
    ``rows`` the rows that it reaches over. ``indent`` is how far it is set in, in points, or characters of plain text.
    ``lines`` are where its further lines begin in the block's text, for the text itself has spaces there.
    """

    row: int
    column: int
    span: int
    start: int
    end: int
    rows: int = 1
    indent: float = 0.0
    lines: tuple[int, ...] = ()


class Block(NamedTuple):
    """A paragraph, heading, table, rule, image or page break, in document order.

    ``text``: every run of white space (no-break spaces too) is one character: a space, a newline where the filer
    breaks the line, a tab between cells. A table's text is its rows, joined by newlines, of its cells that are not
    empty, joined by tabs. ``runs`` are the emphasised stretches, ``raised`` the superscripts. ``page`` counts the
    filer's page breaks from 1. ``anchors`` are the names by which hyperlinks reach the block. ``images`` are the file
    names shown in it. ``lead`` is safe HTML that opens and closes the frames around the block and comes before it,
    ``html`` the block's own safe HTML, balanced, with ``id="b<index>"`` on its element (rows of a table
    ``b<index>r<row>``, cells ``b<index>r<row>c<column>``). Both are empty unless pages were asked for.
    """

    kind: BlockKind
    text: str
    style: Style = Style()
    page: int = 1
    runs: tuple[Run, ...] = ()
    anchors: tuple[str, ...] = ()
    hyperlinks: tuple[Hyperlink, ...] = ()
    cells: tuple[Cell, ...] = ()
    images: tuple[str, ...] = ()
    lead: str = ""
    html: str = ""
    raised: tuple[Raised, ...] = ()


class Bookmark(NamedTuple):
    """An entry of a PDF's own outline: ``level`` counts from 0, ``page`` from 1."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class Payload:
    """A document's bytes as they stand in the carrier; ``attachments.decoded`` undoes the encoding."""

    raw: bytes = field(repr=False)
    encoding: Literal["plain", "uuencode", "base64"] = "plain"


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a filing: the primary document (index 0), an exhibit, an image or other attachment.

    ``type`` is EDGAR's ("8-K/A", "EX-99.1", "GRAPHIC"; inferred where the carrier does not say). ``blocks`` is empty
    for media that is not text. ``tail`` closes the frames that are open after the last block. ``bookmarks`` are a
    PDF's own outline.
    """

    index: int
    type: str
    filename: str
    description: str
    media: Media
    payload: Payload
    blocks: tuple[Block, ...] = ()
    tail: str = ""
    sequence: int | None = None
    bookmarks: tuple[Bookmark, ...] = ()

    @property
    def is_exhibit(self) -> bool:
        """Whether EDGAR calls this document an exhibit."""
        return self.type.upper().startswith("EX-")

    @property
    def exhibit(self) -> Label | None:
        """The exhibit's number, as its type gives it; None for what is no exhibit, or one without a number."""
        return label_of_type(self.type) if self.is_exhibit else None

    @property
    def exhibit_name(self) -> str:
        """What an exhibit is called by its number: "Exhibit 99.1"; empty for what is no exhibit."""
        number = self.exhibit
        return f"Exhibit {number.text if number else self.type[3:]}" if self.is_exhibit else ""


@dataclass(frozen=True, slots=True)
class Company:
    """A filer, subject company, issuer or reporting owner named by the header.

    ``spelled`` is the name as the filing's text has it, where the header's is in capitals.
    """

    name: str
    cik: str | None = None
    role: str = "filer"
    file_number: str | None = None
    spelled: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Header:
    """What a filing is: from its header, or from its cover where it has none.

    ``form`` is EDGAR's ("10-K405/A", "S-8 POS"), ``base_form`` what it amends. ``period`` is the period of report.
    ``items`` are the header's ITEM INFORMATION, as written. ``companies`` holds the filers, co-registrants included.
    ``accepted`` is when EDGAR took it, in Eastern Time; ``announced`` how many public documents the header counts.
    ``read_from_cover`` names what the header lacked and the document's first pages gave: "company", "period".
    """

    carrier: Carrier
    form: str | None = None
    accession: str | None = None
    filed: date | None = None
    period: date | None = None
    items: tuple[str, ...] = ()
    companies: tuple[Company, ...] = ()
    amendment_number: int | None = None
    read_from_cover: frozenset[str] = field(default=frozenset(), compare=False)
    accepted: datetime | None = field(default=None, compare=False)
    announced: int | None = field(default=None, compare=False)

    @property
    def base_form(self) -> str | None:
        """The form that this filing is or amends."""
        return base_form_of(self.form)

    @property
    def is_amendment(self) -> bool:
        """Whether the form says that this filing amends another."""
        return is_amendment(self.form)

    @property
    def dated(self) -> date | None:
        """The day on which it was filed; where that is not known, the last day of its period."""
        return self.filed or self.period

    @property
    def company(self) -> str | None:
        """The first filer's (else the first named company's) name."""
        return self.companies[0].name if self.companies else None

    @property
    def company_as_spelled(self) -> str | None:
        """The same name in the letters that the filing writes it in."""
        return (self.companies[0].spelled or self.companies[0].name) if self.companies else None

    @property
    def cik(self) -> str | None:
        """The first filer's Central Index Key, ten digits."""
        return self.companies[0].cik if self.companies else None


@dataclass(frozen=True, slots=True)
class Filing:
    """A filing as found on disk: its header, its documents (the primary document first), what was odd about it.

    ``spelling`` knows how its text writes what stands in capitals elsewhere.
    """

    path: Path
    header: Header
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()
    spelling: Spelling = field(default=NO_TEXT, compare=False, repr=False)
