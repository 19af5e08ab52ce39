"""The filer's own hyperlinks: to an attached file, or to an exhibit filed earlier on EDGAR."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from viewer.exhibits.attached import Attachments
from viewer.filing.model import Block, Document


class Pointer(NamedTuple):
    """A hyperlink's characters and where it leads: a document of this filing, or an address in EDGAR's archives."""

    start: int
    end: int
    document: Document | None
    address: str


_ARCHIVES = re.compile(r"/Archives/edgar/data/\d+/(?:(?P<accession>\d{18})/)?", re.IGNORECASE)


def pointers_in(block: Block, attachments: Attachments, accession: str | None) -> list[Pointer]:
    """The hyperlinks of a block that lead to an exhibit."""
    found = []
    for link in block.hyperlinks:
        if link.href.startswith("#"):
            continue
        if pointer := _pointer(link.start, link.end, link.href.strip(), attachments, accession):
            found.append(pointer)
    return found


def _pointer(start: int, end: int, href: str, attachments: Attachments, accession: str | None) -> Pointer | None:
    try:
        address = urlsplit(href)
    except ValueError:  # a malformed address leads nowhere
        return None
    filename = unquote(address.path).replace("\\", "/").rsplit("/", 1)[-1]
    archived = _ARCHIVES.search(address.path)
    if archived:
        ours = accession is not None and archived["accession"] == accession.replace("-", "")
        return Pointer(start, end, attachments.named(filename) if ours else None, href)
    if address.scheme in {"", "file"} and filename and (document := attachments.named(filename)):
        return Pointer(start, end, document, href)
    return None


def over(pointers: Sequence[Pointer], start: int, end: int) -> Pointer | None:
    """The first pointer that shares characters with a stretch of its block."""
    return next((pointer for pointer in pointers if pointer.start < end and start < pointer.end), None)
