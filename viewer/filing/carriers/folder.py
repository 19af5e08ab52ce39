"""One filing's files in a folder or archive: which is the primary document, what the others are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from viewer.edgar.dates import first_date, from_digits
from viewer.edgar.numbers import accession_in
from viewer.filing import limits
from viewer.filing.carriers.carried import Carried, Labels, shown
from viewer.filing.carriers.copies import is_copy, primary_text
from viewer.filing.carriers.entries import Entry, taken
from viewer.filing.carriers.kinds import Kind, kind_of
from viewer.filing.carriers.listings.index_page import Listing, read_headers_page, read_index_page
from viewer.filing.carriers.listings.witnesses import (
    input_types,
    is_manifest,
    is_summary,
    manifest_facts,
    manifest_types,
)
from viewer.filing.carriers.pieces import (
    SUBMISSIONS,
    WRAPPINGS,
    Piece,
    document_of,
    helper,
    is_helper,
    is_page,
    page_of,
    piece_of,
)
from viewer.filing.carriers.submission import header_of
from viewer.filing.carriers.wrapped.compressed import unpacked
from viewer.filing.carriers.wrapped.exported import is_exported
from viewer.filing.cover.facts import CoverFacts
from viewer.filing.model import Carrier, Company, Document, FilingError, Finding, Header

_FILENAME = re.compile(rb"<FILENAME>([^\r\n<]{1,150})")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class Survey:
    """The files of a folder sorted out: EDGAR's pages about the filing, a manifest's facts, and all the others.

    ``inside`` are the names of documents that the folder's submissions hold, in small letters; ``unread`` says why
    files could not be read.
    """

    pieces: tuple[Piece, ...]
    pages: tuple[Entry, ...]
    listings: tuple[Listing, ...]
    manifest: dict[str, str]
    inside: frozenset[str]
    unread: tuple[FilingError, ...] = ()

    @property
    def submissions(self) -> tuple[Piece, ...]:
        """The full submissions."""
        return tuple(piece for piece in self.pieces if piece.kind in SUBMISSIONS)

    @property
    def wrapped(self) -> tuple[Piece, ...]:
        """The files that hold a filing, or many, of their own."""
        return tuple(piece for piece in self.pieces if piece.kind in WRAPPINGS)

    @cached_property
    def primaries(self) -> tuple[Piece, ...]:
        """The documents that are a filing's primary one: as many as there are filings.

        Several covers are several filings. Without a second cover, what else names the same form (a part of it, its
        cover alone) belongs to the same filing, and the longest is its primary document.
        """
        candidates = [piece for piece in self.pieces if piece.may_be_primary]
        covers = [piece for piece in candidates if piece.cover.certain]
        if len(covers) > 1:
            return tuple(covers)
        form = covers[0].cover.form if covers else None
        same = [piece for piece in candidates if piece.cover.form == form] if covers else []
        named = [piece for piece in candidates if piece.cover.form]
        choice = same or named or candidates
        return (max(choice, key=lambda piece: piece.entry.size),) if choice else ()

    @cached_property
    def apart(self) -> tuple[Piece, ...]:
        """The documents with a cover that no submission in the folder holds, under this name or another."""
        others = [
            piece for piece in self.primaries if piece.cover.certain and piece.entry.base.lower() not in self.inside
        ]
        held = [primary_text(piece) for piece in self.submissions] if others else []
        return tuple(piece for piece in others if not any(is_copy(piece, text) for text in held))

    @property
    def filings(self) -> int:
        """How many filings the files make up."""
        if self.listings:
            return len({listing.header.accession for listing in self.listings})
        if self.submissions:
            names = {accession_in(piece.entry.base) or piece.entry.name for piece in self.submissions}
            return len(names) + len(self.apart) + len(self.wrapped)
        exhibits_alone = any(piece.is_readable for piece in self.pieces) and not self.wrapped
        return (len(self.primaries) or int(exhibits_alone)) + len(self.wrapped)


def survey(entries: Sequence[Entry]) -> Survey:
    """What the files of a folder are, each told from its first bytes."""
    pages: list[Entry] = []
    listings: list[Listing] = []
    manifest: dict[str, str] = {}
    types: dict[str, str] = {}
    rest: list[tuple[Entry, bytes]] = []
    unread: list[FilingError] = []
    for entry in map(unpacked, entries):
        try:
            head = taken(entry.read, whole=False)
        except FilingError as error:
            unread.append(error)
            continue
        listing = _listing(entry, kind_of(head))
        if listing is not None:
            pages.append(entry)
            listings.append(listing)
        elif head.strip() and not is_exported(head):
            if is_summary(head):
                types |= input_types(entry.read(limits.HIDDEN_BYTES))
            elif is_manifest(head):
                manifest |= manifest_facts(entry.read(limits.HIDDEN_BYTES))
                types |= manifest_types(entry.read(limits.HIDDEN_BYTES))
                continue
            rest.append((entry, head))
    for listing in listings:
        types |= {row.filename.lower(): row.type for row in (*listing.documents, *listing.data_files)}
    form = next((listing.header.form for listing in listings), None) or manifest.get("form")
    pieces = tuple(
        helper(entry) if is_helper(entry, head) else piece_of(entry, head, types, form) for entry, head in rest
    )
    if all(piece.kind in ("data", "xml", "image") for piece in pieces):
        pieces = tuple(page_of(*one, form) if is_page(*one) else piece for one, piece in zip(rest, pieces, strict=True))
    names = {
        name.decode("latin-1").strip().lower()
        for (_, head), piece in zip(rest, pieces, strict=True)
        if piece.kind in SUBMISSIONS
        for name in _FILENAME.findall(head)
    }
    return Survey(pieces, tuple(pages), tuple(listings), manifest, frozenset(names), tuple(unread))


def carry_survey(found: Survey, carrier: Carrier, whole: bool) -> Carried:
    """The one filing that the surveyed files make up, each file read whole or as far as its head."""
    primary = next(iter(found.primaries), None)
    if primary is None and found.pages:
        # All that is at hand of the filing is EDGAR's page about it.
        page = found.pages[0]
        primary = Piece(page, "html", Labels("", page.base, "EDGAR's page about the filing"))
        found = replace(found, pieces=(primary, *found.pieces))
    ranks = _ranks(found)
    documents: list[Document] = []
    findings: list[Finding] = []
    for piece in sorted(found.pieces, key=lambda piece: (piece is not primary, *_order(piece, ranks))):
        try:
            document, doubts = document_of(piece, whole)
        except FilingError as error:
            findings.append(_unread(error))
            continue
        documents.append(document)
        findings += doubts
    findings += map(_unread, found.unread)
    findings += _absent(found.listings, documents)
    return Carried(_header(found, carrier, primary), tuple(documents), tuple(findings))


def _unread(error: FilingError) -> Finding:
    return Finding("error", f"{shown(error.path.name)} {error.reason}.")


def _listing(entry: Entry, kind: Kind) -> Listing | None:
    if kind == "index-page":
        return read_index_page(entry.read(limits.PAGE_BYTES))
    if kind == "headers-page":
        return read_headers_page(entry.read(limits.PAGE_BYTES))
    return None


def _ranks(found: Survey) -> dict[str, int]:
    """The order in which EDGAR's page names the files."""
    rows = [row for listing in found.listings for row in (*listing.documents, *listing.data_files)]
    return {row.filename.lower(): rank for rank, row in enumerate(rows)}


def _order(piece: Piece, ranks: dict[str, int]) -> tuple[int, bool, bool, int, list[int], list[str | int]]:
    """Documents before images and data; by sequence where one is known, else by the number of the exhibit."""
    return (
        ranks.get(piece.entry.base.lower(), len(ranks)),
        not piece.is_readable,
        piece.kind == "data",
        piece.labels.sequence or 0,
        [int(number) for number in _NUMBERS.findall(piece.labels.type)],
        _by_number(piece.entry.name.lower()),
    )


def _by_number(name: str) -> list[str | int]:
    """A name to sort by as a person counts: R2 before R10. Words and numbers take turns, so that like meets like."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d{1,9})", name)]


def _header(found: Survey, carrier: Carrier, primary: Piece | None) -> Header:
    if found.listings:
        return replace(found.listings[0].header, carrier=carrier)
    alone = next((piece for piece in found.pieces if piece.kind == "header"), None)
    if alone is not None:
        return header_of(alone.entry.read(limits.HIDDEN_BYTES), carrier).header
    # The cover may lie in a file of its own beside the text that it belongs to.
    covers = [piece.cover for piece in found.pieces if piece.may_be_primary and piece.cover.certain]
    cover = covers[0] if len(covers) == 1 else primary.cover if primary else CoverFacts()
    return Header(
        carrier=carrier,
        form=found.manifest.get("form") or cover.form,
        accession=found.manifest.get("accession"),
        filed=_date(found.manifest.get("filed", "")),
        period=cover.period or _date(found.manifest.get("period", "")),
        companies=_companies(found.manifest, cover),
        amendment_number=cover.amendment_number,
    )


def _date(written: str) -> date | None:
    return from_digits(written) or first_date(written)


def _companies(manifest: dict[str, str], cover: CoverFacts) -> tuple[Company, ...]:
    name = cover.company or manifest.get("company", "")
    cik = cover.cik or manifest.get("cik")
    return (Company(name, cik, file_number=cover.file_number),) if name else ()


def _absent(listings: Sequence[Listing], documents: Sequence[Document]) -> list[Finding]:
    """Which documents EDGAR's page names and the folder lacks; data files are counted, not listed."""
    present = {document.filename.lower() for document in documents}
    findings: list[Finding] = []
    for listing in listings:
        findings += [
            Finding("warning", f"The index page names {row.type} ({shown(row.filename)}), which is not beside it.")
            for row in listing.documents
            if row.filename.lower() not in present
        ]
        data = sum(row.filename.lower() not in present for row in listing.data_files)
        if data:
            findings.append(Finding("note", f"The index page names {data} data files that are not beside it."))
    return findings
