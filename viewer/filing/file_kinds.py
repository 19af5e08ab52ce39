"""The kinds of files in which filings lie on a disk, by the ends of their names: what systems and dialogs are told.

What a file holds its content decides (``carriers/kinds.py``); a name only lets a person find it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its name for a person, the ends of file names, its media type (IANA or shared-mime-info)."""

    name: str
    endings: tuple[str, ...]
    media_type: str
    is_own: bool = False
    """Whether no other program knows the kind, so that it is declared by this one."""


FILE_KINDS = (
    FileKind("EDGAR submission", ("nc",), "application/x-edgar-submission", is_own=True),
    FileKind("Text", ("txt",), "text/plain"),
    FileKind("Web page", ("htm", "html"), "text/html"),
    FileKind("SGML", ("sgml",), "text/sgml"),
    FileKind("XML", ("xml",), "application/xml"),
    FileKind("PDF", ("pdf",), "application/pdf"),
    FileKind("Single-file web page", ("mhtml", "mht"), "application/x-mimearchive"),
    FileKind("Web archive", ("webarchive",), "application/x-webarchive"),
    FileKind("Letter", ("eml",), "message/rfc822"),
    FileKind("Zip archive", ("zip",), "application/zip"),
    FileKind("Compressed file", ("gz",), "application/gzip"),
    FileKind("Tape archive", ("tar",), "application/x-tar"),
)
"""Every kind that the program stands under "Open with" for; it claims none but its own."""


def name_patterns() -> str:
    """The patterns of all names, as dialogs take them: ``*.nc *.txt``."""
    return " ".join(f"*.{ending}" for kind in FILE_KINDS for ending in kind.endings)
