"""One file of a folder or archive, as far as its first bytes tell: primary document, exhibit, image, data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from viewer.edgar.exhibit_names import exhibit_type
from viewer.filing import limits
from viewer.filing.attachments import decoded_text
from viewer.filing.carriers.carried import Labels, carried_document
from viewer.filing.carriers.entries import Entry, taken
from viewer.filing.carriers.kinds import Kind, is_report_page, kind_of, unwrapped
from viewer.filing.carriers.submission import read_submission
from viewer.filing.cover.facts import CoverFacts, read_cover
from viewer.filing.cover.front import first_lines
from viewer.filing.model import Document, Finding, Media
from viewer.filing.text import decode, narrow, unescaped

SUBMISSIONS: tuple[Kind, ...] = ("submission", "feed", "stripped")
WRAPPINGS: tuple[Kind, ...] = ("tar", "web-page", "web-archive", "mail", "items")
"""Files that hold filings of their own, whatever lies beside them."""
_TEXTS: dict[Kind, Media] = {"html": "html", "text": "text", "xml": "xml"}
_NEVER_TEXT = (".js", ".css", ".json", ".md", ".csv", ".tsv")
_NO_FACTS = CoverFacts()

# EDGAR's types of the files that its renderer and the XBRL taxonomy add; no filer's exhibit.
_SIDECARS = (
    (re.compile(r"\.xsd$"), "EX-101.SCH"),
    (re.compile(r"_cal\.xml$"), "EX-101.CAL"),
    (re.compile(r"_def\.xml$"), "EX-101.DEF"),
    (re.compile(r"_lab\.xml$"), "EX-101.LAB"),
    (re.compile(r"_pre\.xml$"), "EX-101.PRE"),
    (re.compile(r"_htm\.xml$|^\w+-\d{8}\.xml$"), "EX-101.INS"),
    (re.compile(r"^r\d{1,4}\.(?:htm|xml)$|^filingsummary\.xml$|\.xml$"), "XML"),
    (re.compile(r"\.xlsx?$"), "EXCEL"),
    (re.compile(r"\.zip$"), "ZIP"),
    (re.compile(r"\.json$"), "JSON"),
)


_PAGE_TITLE = re.compile(r"<strong>(?P<title>[^<]{1,300}?)(?: - (?:[A-Z]{3} \(|\$|shares)[^<]{0,100})?<")


@dataclass(frozen=True)
class Piece:
    """A file's kind, what it is called and what its cover says; ``exhibit`` is also set for images and data."""

    entry: Entry
    kind: Kind
    labels: Labels
    cover: CoverFacts = _NO_FACTS
    exhibit: bool = False

    @property
    def is_readable(self) -> bool:
        """Whether it holds text to show."""
        return self.kind in _TEXTS or self.kind == "envelope"

    @property
    def may_be_primary(self) -> bool:
        """Whether it may be the document that the filing is about."""
        return self.is_readable and not self.exhibit


_DATA_TYPES = frozenset(("XML", "ZIP", "EXCEL", "JSON", "GRAPHIC"))
"""What EDGAR calls the pages that it renders and the data beside a report: no filings by themselves."""


def piece_of(entry: Entry, head: bytes, types: Mapping[str, str], form: str | None, kind: Kind | None = None) -> Piece:
    """What a file is, from its first bytes, where its ``kind`` is not known yet.

    ``types`` gives what witnesses beside it say, by lower-case file name.
    """
    kind = kind or kind_of(head)
    given = types.get(entry.base.lower(), "")
    labels = Labels(given, entry.base)
    if kind in SUBMISSIONS or kind in ("header", "index-page", "headers-page"):
        return Piece(entry, kind, labels)
    if kind == "envelope":
        inside = read_submission(head, "html", whole=False).documents[0]
        labels = Labels(inside.type, entry.base, inside.description, inside.sequence)
        return _typed(entry, kind, labels)
    if kind not in _TEXTS:
        return Piece(entry, kind, labels._replace(type=given or _data_type(entry.base.lower(), kind)), exhibit=True)
    return _typed(entry, kind, labels) if given else _inferred(entry, head, kind, form)


def is_helper(entry: Entry, head: bytes) -> bool:
    """Whether a file among a filing's others is none that a filer wrote: EDGAR's rendered pages, scripts, styles."""
    return entry.base.lower().endswith(_NEVER_TEXT) or is_report_page(narrow(head))


def is_page(entry: Entry, head: bytes) -> bool:
    """Whether a helper is a page that EDGAR's renderer made of a filing's facts, to be read where nothing else is."""
    return is_report_page(narrow(head)) and kind_of(head) == "html"


def helper(entry: Entry) -> Piece:
    """Such a file, to be listed and saved but not read."""
    return Piece(entry, "data", Labels(_data_type(entry.base.lower(), "data"), entry.base), exhibit=True)


def page_of(entry: Entry, head: bytes, form: str | None) -> Piece:
    """Such a page as a document, called by its title without the unit that stands behind it."""
    piece = piece_of(entry, head, {}, form, "html")
    said = _PAGE_TITLE.search(decode(head, cut=True))
    title = unescaped(said["title"]).strip() if said else ""
    return replace(piece, labels=piece.labels._replace(description=title))


def document_of(piece: Piece, whole: bool) -> tuple[Document, list[Finding]]:
    """The file as a document without blocks, read whole or as far as its head."""
    source = taken(piece.entry.read, whole=whole)
    if piece.kind == "envelope":
        carried = read_submission(source, "html", whole=whole)
        return replace(carried.documents[0], filename=piece.entry.base), list(carried.findings)
    if piece.kind == "pdf":
        # A reader of PDF allows for other bytes before the file's own start.
        source = source[max(source.find(b"%PDF-", 0, 1024), 0) :]
    document, findings = carried_document(piece.labels, narrow(source) if piece.is_readable else source)
    return (replace(document, media="data") if piece.kind == "data" else document), findings


def _typed(entry: Entry, kind: Kind, labels: Labels) -> Piece:
    if labels.type.upper().startswith("EX-") or labels.type.upper() in _DATA_TYPES:
        return Piece(entry, kind, labels, exhibit=True)
    return Piece(entry, kind, labels, CoverFacts(form=labels.type or None, certain=bool(labels.type)))


def _inferred(entry: Entry, head: bytes, kind: Kind, form: str | None) -> Piece:
    media = _TEXTS[kind]
    head = decoded_text(unwrapped(head))
    cover = read_cover(head, media, limits.GLANCE_BYTES)
    exhibit = None
    if not cover.certain:
        exhibit = exhibit_type(first_lines(head, media, limits.GLANCE_BYTES), entry.base, form)
    labels = Labels(exhibit or cover.form or "", entry.base)
    return Piece(entry, kind, labels, _NO_FACTS if exhibit else cover, exhibit is not None)


def _data_type(name: str, kind: Kind) -> str:
    if kind == "image":
        return "GRAPHIC"
    if kind == "pdf":
        return exhibit_type((), name, None) or "PDF"
    return next((edgar for pattern, edgar in _SIDECARS if pattern.search(name)), "DATA")
