"""The front door: from a path to a filing with every document read, or to no more than its header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from viewer.filing import limits
from viewer.filing.attachments import decoded
from viewer.filing.blocks import read_blocks
from viewer.filing.carriers.beside import files_named
from viewer.filing.carriers.carried import in_reading_order
from viewer.filing.carriers.carrier import carry, filings_in
from viewer.filing.carriers.completion import complete
from viewer.filing.linked import with_linked_types
from viewer.filing.model import Document, Filing, Finding, FirstReport, Header, Report
from viewer.filing.pictures import HEAD, too_large
from viewer.filing.spelling import Spelling, is_shouted
from viewer.language import translated

__all__ = ["filings_in", "open_filing", "peek"]
# Enough to meet every word of a heading; a report of a thousand pages is not gone through for more.
_DOCUMENTS_READ, _BLOCKS_OF_PRIMARY, _BLOCKS_READ = 60, 1_500, 60


def open_filing(
    path: Path, *, with_pages: bool = False, report: Report | None = None, on_first: FirstReport | None = None
) -> Filing:
    """Read the filing at a path: a submission, a feed file, a folder, a zip, an index page, a single document.

    With pages, blocks carry their safe HTML. ``on_first`` is told of the first document while it is read. Raises
    ``FilingError`` when there is no filing to read, ``Cancelled`` when ``report`` does.
    """
    _tell(report, 0.0, translated("Opening the file"))
    carried = carry(path)
    header, doubts = complete(carried.header, carried.documents, path, carried.origin)
    findings = [*carried.findings, *doubts]
    documents = _read(_typed(carried.documents, header), findings, with_pages, report, on_first)
    beside = files_named(path, documents) if _is_single(header) else ()
    if beside:
        joined = in_reading_order((*carried.documents, *beside), header.form)
        documents += _read(joined[len(documents) :], findings, with_pages, None)
    documents = list(with_linked_types(documents, header.form))
    _tell(report, 1.0, translated("Read"))
    spelling = _spelling(documents)
    return Filing(path, _spelled(header, spelling), tuple(documents), tuple(findings), spelling)


def peek(path: Path) -> Header:
    """What a filing is, from the first bytes of its files; quick enough to go through a folder.

    A page that names no form may be an exhibit saved alone: it can be read, and is no filing of a list. Raises
    ``FilingError`` where nothing can be read.
    """
    carried = carry(path, whole=False)
    header, _ = complete(carried.header, carried.documents, path, carried.origin)
    return header


def _spelling(documents: Sequence[Document]) -> Spelling:
    """The spelling of the filing's first pages, and of each exhibit's."""
    return Spelling(
        [
            block.text
            for document in documents[:_DOCUMENTS_READ]
            for block in document.blocks[: _BLOCKS_READ if document.index else _BLOCKS_OF_PRIMARY]
        ]
    )


def _spelled(header: Header, spelling: Spelling) -> Header:
    """The header with its companies' names as the whole text spells them, where the first pages did not tell."""
    if not any(is_shouted(one.spelled or one.name) for one in header.companies):
        return header
    companies = tuple(
        replace(one, spelled=spelling.name(one.name)) if is_shouted(one.spelled or one.name) else one
        for one in header.companies
    )
    return replace(header, companies=companies)


def _typed(documents: Sequence[Document], header: Header) -> tuple[Document, ...]:
    """The documents, the primary one's type being the form where nothing else gives it."""
    if documents[0].type or header.form is None:
        return tuple(documents)
    return (replace(documents[0], type=header.form), *documents[1:])


def _read(
    documents: Sequence[Document],
    findings: list[Finding],
    with_pages: bool,
    report: Report | None,
    on_first: FirstReport | None = None,
) -> list[Document]:
    """The documents with their blocks; the share done goes by their bytes."""
    total = sum(len(document.payload.raw) for document in documents) or 1
    done = 0
    left = limits.BLOCKS
    read: list[Document] = []
    for document in documents:
        size = len(document.payload.raw)
        if document.media == "image" and (large := too_large(decoded(document.payload, limit=HEAD))):
            what = f"{large.width:,} by {large.height:,} points"
            findings.append(Finding("warning", f"The picture {document.filename} is left out: it has {what}."))
        is_text = document.media in ("html", "text", "xml") or (document.media == "pdf" and len(documents) == 1)
        if is_text and left > 0:
            part = _part(report, done / total, size / total, translated("Reading {name}", name=document.filename))
            source = document.payload.raw
            told = None if on_first is None or read else partial(on_first, document)
            result = read_blocks(
                document.media, source, document.index, with_page=with_pages, report=part, on_blocks=told, most=left
            )
            findings += result.findings
            left -= len(result.blocks)
            if left <= 0:
                findings.append(Finding("error", f"Only the first {limits.BLOCKS:,} paragraphs and tables are read."))
            if source.strip() and not any(block.text or block.images for block in result.blocks):
                findings.append(Finding("warning", f"Nothing can be read in {document.filename}: it may be cut off."))
            document = replace(document, blocks=result.blocks, tail=result.tail, bookmarks=result.bookmarks)
        read.append(document)
        done += size
    return read


def _part(report: Report | None, start: float, share: float, what: str) -> Report | None:
    """A report for one document's share of the whole."""
    if report is None:
        return None
    tell = report
    tell(start, what)
    return lambda done, _: tell(start + share * done, what)


def _tell(report: Report | None, share: float, what: str) -> None:
    if report is not None:
        report(share, what)


def _is_single(header: Header) -> bool:
    return header.carrier in ("html", "text", "xml")
