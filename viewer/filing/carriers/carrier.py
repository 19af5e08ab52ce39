"""From a path to a filing's documents, whatever carries them: a submission, a folder, a zip, a page, one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from viewer.filing import limits
from viewer.filing.carriers.archive import files_in_archive
from viewer.filing.carriers.carried import Carried, Labels, carried_document, few, in_reading_order, safe_name, shown
from viewer.filing.carriers.entries import Entry, entry_at, files_under, read_bytes, reason_of, taken
from viewer.filing.carriers.folder import Survey, carry_survey, survey
from viewer.filing.carriers.inside import archive_of, entries_at, filings_inside
from viewer.filing.carriers.kinds import Kind, is_error_page, is_refusal, kind_of
from viewer.filing.carriers.listings.index_page import read_headers_page, read_index_page
from viewer.filing.carriers.not_filings import NOT_FILINGS
from viewer.filing.carriers.pieces import SUBMISSIONS, WRAPPINGS, Piece, document_of, piece_of
from viewer.filing.carriers.stripped import read_stripped
from viewer.filing.carriers.submission import read_submission
from viewer.filing.carriers.wrapped.collected import collected, records
from viewer.filing.carriers.wrapped.compressed import gunzipped, is_gzip, plain_name, unpacked
from viewer.filing.carriers.wrapped.frames import framed
from viewer.filing.carriers.wrapped.letters import letter, web_page
from viewer.filing.carriers.wrapped.model import Wrapped
from viewer.filing.carriers.wrapped.origins import kept_beside, said_in_page
from viewer.filing.carriers.wrapped.tape import files_on_tape
from viewer.filing.carriers.wrapped.web_archive import page_in_web_archive
from viewer.filing.model import Carrier, Document, FilingError, Finding, Header, HoldsMany
from viewer.filing.pdf.text import pages_of
from viewer.filing.text import narrow

_SAVED_FILES = "_files"
_WRAPPINGS: tuple[Kind, ...] = ("zip", *WRAPPINGS)
_BY_THEMSELVES: tuple[Kind, ...] = (*SUBMISSIONS, "header", "web-page", "web-archive", "mail", "pdf")
"""What is a filing of its own in a folder of several, as far as its cover names a form."""
_MAY_HOLD_A_ZIP: tuple[Carrier, ...] = ("mail", "folder", "zip", "tar")


def carry(path: Path, *, whole: bool = True) -> Carried:
    """The header and documents at a path, the primary document first, no document read yet.

    Where not the whole is wanted, only the heads of files are read: enough for the header. Raises ``FilingError`` with
    one sentence that says why there is no filing to open.
    """
    if "\0" in str(path):
        raise FilingError(path, "is no name that a file can have")
    try:
        folder = path.is_dir()
        inside = None if folder or path.exists() else archive_of(path)
    except OSError as error:
        raise FilingError(path, reason_of(error)) from error
    if inside:
        carried = _from_inside(path, *inside, whole)
    else:
        carried = _from_folder(path, whole) if folder else _from_file(path, whole)
    return carried._replace(
        documents=in_reading_order(carried.documents, carried.header.form), findings=few(carried.findings)
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
    names: list[str] = []
    for piece in direct:
        if piece.kind in ("zip", "tar", "items"):
            names += _in_archive(folder / piece.entry.name)
        elif piece.kind in _BY_THEMSELVES or piece.entry.name in apart:
            names.append(piece.entry.name)
    return tuple(folder / name for name in names)


def _in_archive(archive: Path) -> list[str]:
    """An archive by its own name where it is one filing, else the filings in it by theirs."""
    try:
        inside = filings_inside(archive)
    except FilingError:
        return [archive.name]
    return [f"{archive.name}/{name}" for name in inside] if len(inside) > 1 else [archive.name]


def _is_one(found: Survey) -> bool:
    return bool(found.listings or found.submissions or found.primaries)


def _from_folder(path: Path, whole: bool) -> Carried:
    entries = files_under(path)
    if not entries:
        deeper = any(inner.is_dir() for inner in path.iterdir())
        raise FilingError(path, "is a folder of folders; open one filing of it" if deeper else "is an empty folder")
    return _from_entries(path, entries, "folder", whole)


def _from_entries(path: Path, entries: list[Entry], carrier: Carrier, whole: bool, depth: int = 0) -> Carried:
    found = survey(entries)
    if found.filings > 1:
        raise HoldsMany(path, found.filings)
    if not found.filings:
        # One that holds itself is refused at the last of the wrappings that a filing may have.
        archives = [piece.entry for piece in found.pieces if piece.kind == "zip"] if carrier in _MAY_HOLD_A_ZIP else []
        if len(archives) == 1:
            return _from_entry(path, archives[0], whole, depth)
        raise FilingError(path, found.unread[0].reason if found.unread else "holds no document of a filing")
    if found.wrapped:
        return _from_entry(path, found.wrapped[0].entry, whole, depth)
    if found.submissions:
        entry = found.submissions[0].entry
        carried = _from_source(path, narrow(taken(entry.read, whole=whole)), entry.base, whole)
        return carried._replace(header=replace(carried.header, carrier=carrier))
    return carry_survey(found, carrier, whole)


def _from_inside(path: Path, archive: Path, name: str, whole: bool) -> Carried:
    """One filing of an archive that holds many."""
    entries = entries_at(archive, name)
    if not entries:
        raise FilingError(path, f"is not in {archive.name}")
    if len(entries) > 1 or entries[0].name != name:
        return _from_entries(path, entries, "folder", whole)
    return _from_entry(path, unpacked(entries[0]), whole)


def _from_entry(path: Path, entry: Entry, whole: bool, depth: int = 0) -> Carried:
    source = taken(entry.read, whole=whole)
    kind = kind_of(source)
    if kind in _WRAPPINGS:
        return _from_wrapped(path, entry.read(limits.FILE_BYTES), kind, whole, depth + 1)
    return _from_source(path, narrow(source), plain_name(entry.base), whole, kind)


def _from_file(path: Path, whole: bool) -> Carried:
    source = taken(lambda at_most: read_bytes(path, at_most), whole=whole)
    name = path.name
    if is_gzip(source):
        source, name = gunzipped(path, source, whole=whole), plain_name(name)
    kind = kind_of(source)
    if kind in _WRAPPINGS:
        return _from_wrapped(path, source if whole else _whole(path), kind, whole)
    if kind == "pdf" and not whole:
        source = _whole(path)  # a PDF's own list of its parts stands at its end
    if kind in ("index-page", "headers-page"):
        return _from_page(path, source, whole)
    if kind == "html" and (addresses := framed(source)):
        return _from_frames(path, addresses, whole)
    carried = _from_source(path, narrow(source), name, whole, kind)
    carried = carried._replace(origin=said_in_page(source) or kept_beside(path))
    beside = _saved_beside(path)
    if beside and len(carried.documents) == 1:
        others = carry_survey(survey(beside), "folder", whole)
        carried = carried._replace(
            documents=carried.documents + others.documents, findings=carried.findings + others.findings
        )
    return carried


def _whole(path: Path) -> bytes:
    source = read_bytes(path)
    return gunzipped(path, source, whole=True) if is_gzip(source) else source


def _from_wrapped(path: Path, source: bytes, kind: Kind, whole: bool, depth: int = 0) -> Carried:
    """A filing out of an archive, a page that a browser saved as one file, a letter, a data set.

    ``depth`` counts the wrappings around it.
    """
    if depth > limits.WRAPPINGS:
        raise FilingError(path, f"is wrapped more than {limits.WRAPPINGS} times, one in another, which no filing is")
    if kind == "zip":
        return _from_entries(path, files_in_archive(path, source), "zip", whole, depth)
    if kind == "tar":
        return _from_entries(path, files_on_tape(path, source), "tar", whole, depth)
    if kind == "items":
        return _from_items(path, source)
    if kind == "mail":
        return _from_letter(path, letter(path, source), whole, depth)
    page = web_page(path, source) if kind == "web-page" else page_in_web_archive(path, source)
    if page.main is None:
        raise FilingError(path, "is a saved page without any text")
    return _from_saved(path, page, page.main, "web-page" if kind == "web-page" else "web-archive", whole)


def _from_letter(path: Path, mail: Wrapped, whole: bool, depth: int) -> Carried:
    """The filing attached to a letter; where none is, the letter that is one itself."""
    attached = list(mail.entries)
    if mail.main is not None:
        found = survey(attached)
        if not found.filings and not any(piece.kind in _WRAPPINGS for piece in found.pieces):
            return _from_saved(path, mail, mail.main, "mail", whole)
    if not attached:
        raise FilingError(path, "is a letter without attachments, not a filing")
    return _from_entries(path, attached, "mail", whole, depth)


def _from_frames(path: Path, addresses: Sequence[str], whole: bool) -> Carried:
    """The page that another shows in a frame, where it lies beside it."""
    names = [unquote(address).partition("#")[0].partition("?")[0].removeprefix("./") for address in addresses]
    inside = [name for name in names if name and ":" not in name and not name.startswith(("/", "\\", ".."))]
    beside = [entry for name in inside if (entry := entry_at(path.parent / name)) is not None]
    if not beside:
        raise FilingError(path, f"only shows another page in a frame, {shown(addresses[0])}, which is not beside it")
    return _from_entry(path, max(beside, key=lambda entry: entry.size), whole)


def _from_saved(path: Path, page: Wrapped, main: Entry, carrier: Carrier, whole: bool) -> Carried:
    """A saved page with its pictures; the address that it was saved from says which filing it is of."""
    carried = _from_source(path, narrow(taken(main.read, whole=whole)), main.name, whole)
    others = carry_survey(survey([entry for entry in page.entries if entry is not main]), carrier, whole)
    header = replace(carried.header, carrier=carrier)
    return Carried(header, carried.documents + others.documents, carried.findings + others.findings, page.origin)


def _from_items(path: Path, source: bytes) -> Carried:
    found = records(source)
    if len(found) > 1:
        raise HoldsMany(path, len(found))
    one = collected(found[0])
    if one is None:
        raise FilingError(path, NOT_FILINGS["data"])
    document, findings = carried_document(Labels(one.header.form or "", one.name), one.text)
    return Carried(one.header, (document,), (*one.findings, *findings))


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


def _from_source(path: Path, source: bytes, name: str, whole: bool, kind: Kind | None = None) -> Carried:
    """A filing that one file holds, of a ``kind`` that is known already or not."""
    kind = kind or kind_of(source)
    if not source or source.isspace():
        raise FilingError(path, "is empty")
    if kind in NOT_FILINGS:
        raise FilingError(path, NOT_FILINGS[kind])
    if kind == "pdf":
        if pages_of(source, first=1) is None:
            raise FilingError(path, "is a PDF that is damaged, or locked with a password")
        entry = Entry(name, len(source), lambda at_most: source[:at_most])
        document, findings = document_of(Piece(entry, "pdf", Labels("", name)), whole=True)
        return Carried(Header("pdf"), (document,), tuple(findings))
    if kind == "stripped":
        return read_stripped(source)
    if kind in ("submission", "feed", "header"):
        carried = read_submission(source, "feed" if kind == "feed" else "submission", whole=whole)
        return carried if carried.documents else _header_alone(carried.header, source, name)
    if kind == "envelope":
        return _enveloped(read_submission(source, "submission", whole=whole))
    entry = Entry(name, len(source), lambda at_most: source[:at_most])
    document, findings = document_of(piece_of(entry, source, {}, None, kind), whole)
    if is_refusal(source):
        findings.append(Finding("error", "This is the SEC's page that refuses a download, saved in the place of one."))
    elif is_error_page(source):
        findings.append(
            Finding("error", "This is a server's answer that it has no such file, saved in the place of one.")
        )
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
