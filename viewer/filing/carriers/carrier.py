"""From a path to a filing's documents, whatever carries them: a submission, a folder, a zip, a page, one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from viewer.filing import limits
from viewer.filing.carriers.archive import files_in_archive
from viewer.filing.carriers.carried import Carried, Labels, carried_document, in_reading_order, safe_name
from viewer.filing.carriers.entries import Entry, entry_at, files_under, read_bytes, reason_of, taken
from viewer.filing.carriers.folder import Survey, carry_survey, survey
from viewer.filing.carriers.index_page import read_headers_page, read_index_page
from viewer.filing.carriers.kinds import Kind, kind_of
from viewer.filing.carriers.pieces import SUBMISSIONS, document_of, piece_of
from viewer.filing.carriers.stripped import read_stripped
from viewer.filing.carriers.submission import read_submission
from viewer.filing.model import Carrier, Document, FilingError, Finding, Header
from viewer.filing.text import narrow

_NOT_FILINGS: dict[Kind, str] = {
    "pdf": "is a PDF on its own, not a filing",
    "image": "is an image, not a filing",
    "data": "is not a filing: it holds data, not text",
}
_SAVED_FILES = "_files"


def carry(path: Path, *, whole: bool = True) -> Carried:
    """The header and documents at a path, the primary document first, no document read yet.

    Where not the whole is wanted, only the heads of files are read: enough for the header. Raises ``FilingError`` with
    one sentence that says why there is no filing to open.
    """
    if "\0" in str(path):
        raise FilingError(path, "is no name that a file can have")
    try:
        folder = path.is_dir()
    except OSError as error:
        raise FilingError(path, reason_of(error)) from error
    carried = _from_folder(path, whole) if folder else _from_file(path, whole)
    return carried._replace(
        documents=in_reading_order(carried.documents, carried.header.form), findings=_few(carried.findings)
    )


def filings_in(folder: Path) -> tuple[Path, ...]:
    """The filings that lie directly in a folder: the folder itself where its files are one filing.

    Else its files that are a filing each; sub-folders are left to the caller. Raises ``FilingError`` where the folder
    may not be read.
    """
    entries = files_under(folder)
    found = survey(entries)
    if found.filings == 1 and _is_one(found):
        return (folder,)
    direct = [piece for piece in found.pieces if "/" not in piece.entry.name]
    apart = {piece.entry.name for piece in found.apart}
    names = [
        piece.entry.name
        for piece in direct
        if piece.kind in (*SUBMISSIONS, "header", "zip") or piece.entry.name in apart
    ]
    return tuple(folder / name for name in names)


def _few(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The first findings, said once each, and how many more there are."""
    told = tuple(dict.fromkeys(findings))
    more = len(told) - limits.FINDINGS_ALIKE
    if more <= 1:
        return told
    return (*told[: limits.FINDINGS_ALIKE], Finding("warning", f"There are {more} more findings of this kind."))


def _is_one(found: Survey) -> bool:
    return bool(found.listings or found.submissions or found.primaries)


def _from_folder(path: Path, whole: bool) -> Carried:
    entries = files_under(path)
    if not entries:
        raise FilingError(path, "is an empty folder")
    return _from_entries(path, entries, "folder", whole)


def _from_entries(path: Path, entries: list[Entry], carrier: Carrier, whole: bool) -> Carried:
    found = survey(entries)
    if found.filings > 1:
        raise FilingError(path, f"holds {found.filings} filings; open one of them")
    if not found.filings:
        raise FilingError(path, found.unread[0].reason if found.unread else "holds no document of a filing")
    if found.submissions:
        entry = found.submissions[0].entry
        carried = _from_source(path, narrow(taken(entry.read, whole=whole)), entry.base, whole)
        return carried._replace(header=replace(carried.header, carrier=carrier))
    return carry_survey(found, carrier, whole)


def _from_file(path: Path, whole: bool) -> Carried:
    source = taken(lambda at_most: read_bytes(path, at_most), whole=whole)
    kind = kind_of(source)
    if kind == "zip":
        return _from_entries(path, files_in_archive(path, read_bytes(path)), "zip", whole)
    if kind in ("index-page", "headers-page"):
        return _from_page(path, source, whole)
    carried = _from_source(path, narrow(source), path.name, whole)
    beside = _saved_beside(path)
    if beside and len(carried.documents) == 1:
        others = carry_survey(survey(beside), "folder", whole)
        carried = Carried(carried.header, carried.documents + others.documents, carried.findings + others.findings)
    return carried


def _from_page(path: Path, source: bytes, whole: bool) -> Carried:
    """A filing from EDGAR's page about it and those of the files it names that lie beside the page."""
    head = source[: limits.PAGE_BYTES]
    listing = read_headers_page(head) if kind_of(head) == "headers-page" else read_index_page(head)
    names = [row.filename for row in (*listing.documents, *listing.data_files)]
    names += [f"{listing.header.accession}.txt"]
    beside = [
        entry_at(path.with_name(name)) for name in dict.fromkeys(filter(None, names)) if safe_name(name) == (name, "")
    ]
    page = Entry(path.name, len(source), lambda at_most: source[:at_most])
    return _from_entries(path, [page, *filter(None, beside)], "index-page", whole)


def _from_source(path: Path, source: bytes, name: str, whole: bool) -> Carried:
    """A filing that one file holds."""
    kind = kind_of(source)
    if not source or source.isspace():
        raise FilingError(path, "is empty")
    if kind in _NOT_FILINGS:
        raise FilingError(path, _NOT_FILINGS[kind])
    if kind == "stripped":
        return read_stripped(source)
    if kind in ("submission", "feed", "header"):
        carried = read_submission(source, "feed" if kind == "feed" else "submission", whole=whole)
        return carried if carried.documents else _header_alone(carried.header, source, name)
    if kind == "envelope":
        return _enveloped(read_submission(source, "submission", whole=whole))
    entry = Entry(name, len(source), lambda at_most: source[:at_most])
    document, findings = document_of(piece_of(entry, source, {}, None), whole)
    return Carried(Header(_carrier_of(document)), (document,), tuple(findings))


def _header_alone(header: Header, source: bytes, name: str) -> Carried:
    """A header without documents (``.hdr.sgml``): the header's own text is what there is to read."""
    document, findings = carried_document(Labels("", name, "The submission's header"), source)
    alone = Finding("warning", "The file holds a submission's header alone, without its documents.")
    return Carried(header, (document,), (alone, *findings))


def _enveloped(carried: Carried) -> Carried:
    """Documents without a header: one of them is what its text is, several are a submission."""
    if len(carried.documents) != 1:
        return carried
    return carried._replace(header=replace(carried.header, carrier=_carrier_of(carried.documents[0])))


def _carrier_of(document: Document) -> Carrier:
    return document.media if document.media == "html" or document.media == "xml" else "text"


def _saved_beside(path: Path) -> list[Entry]:
    """The files that a browser, or a collector of filings, saved in the document's own ``_files`` folder."""
    folder = path.with_name(path.stem + _SAVED_FILES)
    return files_under(folder) if folder.is_dir() else []
