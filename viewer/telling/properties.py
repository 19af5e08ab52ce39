"""What there is to say of a filing as a thing on the disk: numbers and times, its file, documents, what was odd."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.filing.attachments import decoded
from viewer.filing.model import Carrier, Document, Filing, Report
from viewer.language import translated
from viewer.telling.headings.where import document_title
from viewer.wording import day_at_length, form_name, plural, size_text

if TYPE_CHECKING:
    from viewer.reading import Reading

_PIECE = 1 << 20
_CARRIERS: dict[Carrier, str] = {
    "submission": translated("Complete submission text file"),
    "feed": translated("Feed file"),
    "folder": translated("Folder of documents"),
    "zip": "ZIP archive",
    "tar": "TAR archive",
    "index-page": translated("EDGAR's index page and its documents"),
    "web-page": translated("Saved web page"),
    "web-archive": translated("Web archive"),
    "mail": translated("Mail message"),
    "items": translated("Items of an extract"),
    "pdf": "PDF",
    "html": "HTML document",
    "text": translated("Plain text document"),
    "xml": "XML document",
}
_SIGNS = {"note": translated("Note"), "warning": translated("Warning"), "error": translated("Error")}


@dataclass(frozen=True, slots=True)
class Property:
    """A name and a value, as they are shown and copied."""

    name: str
    value: str

    @property
    def line(self) -> str:
        """Both on a line."""
        return f"{self.name}: {self.value}"


@dataclass(frozen=True, slots=True)
class PropertyGroup:
    """Properties under one heading."""

    heading: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the disk says of a path: bytes in all, and the SHA-256 of a file's bytes; "" for a folder."""

    size: int
    files: int
    sha256: str


def file_facts(path: Path, report: Report | None = None) -> FileFacts:
    """Size and hash of a file, size of a folder. Raises ``OSError``."""
    if path.is_dir():
        sizes = [each.stat().st_size for each in path.rglob("*") if each.is_file()]
        return FileFacts(sum(sizes), len(sizes), "")
    size, read, digest = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            read += len(piece)
            if report is not None:
                report(read / max(size, 1), "")
    return FileFacts(size, 1, digest.hexdigest())


def properties(reading: Reading, facts: FileFacts | None = None) -> tuple[PropertyGroup, ...]:
    """All of it, group by group; ``facts`` are those of the disk, once they are known."""
    filing = reading.filing
    groups = (
        PropertyGroup(translated("Filing"), tuple(_of_filing(filing))),
        PropertyGroup(translated("File"), tuple(_of_file(filing, facts))),
        PropertyGroup(translated("Documents"), tuple(_of_documents(reading))),
        PropertyGroup(
            translated("Findings"), tuple(Property(_SIGNS[one.severity], one.what) for one in filing.findings)
        ),
    )
    return tuple(group for group in groups if group.properties)


def in_lines(groups: tuple[PropertyGroup, ...]) -> str:
    """All of it as text, to be copied."""
    return "\n\n".join("\n".join((group.heading, *(one.line for one in group.properties))) for group in groups)


def _of_filing(filing: Filing) -> Iterator[Property]:
    header = filing.header
    yield from _given(translated("Accession number"), header.accession)
    yield from _given(translated("Form"), header.form or form_name(header))
    for company in header.companies:
        yield from _given(company.role.replace("-", " ").capitalize(), company.spelled or company.name)
        yield from _given("CIK", company.cik)
        yield from _given(translated("File number"), company.file_number)
    yield from _given(translated("Filed"), day_at_length(header.filed))
    if header.accepted is not None:
        yield Property(
            translated("Accepted"),
            translated(
                "{day_at_length}, {accepted:%H:%M:%S} (Eastern Time)",
                day_at_length=day_at_length(header.accepted.date()),
                accepted=header.accepted,
            ),
        )
    yield from _given(translated("Period of report"), day_at_length(header.period))
    yield from _given(translated("Items"), "; ".join(header.items))


def _of_file(filing: Filing, facts: FileFacts | None) -> Iterator[Property]:
    yield Property(translated("Path"), str(filing.path.absolute()))
    yield Property(translated("Kind"), _CARRIERS[filing.header.carrier])
    if facts is not None:
        files = translated(" in {count}", count=plural(facts.files, "file")) if facts.files != 1 else ""
        yield Property(translated("Size"), f"{size_text(facts.size)} ({facts.size:,} bytes{files})")
        yield from _given("SHA-256", facts.sha256)


def _of_documents(reading: Reading) -> Iterator[Property]:
    documents, announced = reading.filing.documents, reading.filing.header.announced
    if announced is not None:
        yield Property(translated("Announced by the header"), plural(announced, "document"))
    yield Property(translated("Found"), plural(len(documents), "document"))
    for document in documents:
        yield Property(document.type or translated("Document"), _told(reading, document))


def _told(reading: Reading, document: Document) -> str:
    size = size_text(len(decoded(document.payload)))
    title = document_title(reading, document) if document.blocks else document.description
    return " · ".join(dict.fromkeys(filter(None, (document.filename, title, size))))


def _given(name: str, value: str | None) -> Iterator[Property]:
    if value:
        yield Property(name, value)
