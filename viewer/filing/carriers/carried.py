"""What a carrier yields before any text is read: a header and documents, their bytes still as they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.filing import limits
from viewer.filing.attachments import decoded_text, is_base64, is_complete, is_uuencoded, uuencoded_name
from viewer.filing.carriers.kinds import media_of, unwrapped
from viewer.filing.model import Document, Finding, Header, Media, Payload
from viewer.filing.text import missing_in


class Carried(NamedTuple):
    """A header, the documents in the carrier's order and without blocks, what was odd, the address it came from."""

    header: Header
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()
    origin: str | None = None


class Labels(NamedTuple):
    """What a carrier says of a document, as written."""

    type: str = ""
    filename: str = ""
    description: str = ""
    sequence: int | None = None


_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\u202a-\u202e\u2066-\u2069]")
_NAME_LENGTH = 150
_NEVER_NAMES = {"", ".", ".."}

# EDGAR's own words for what no filer writes; such documents are listed and saved, not read.
_DATA_TYPES = ("XML", "JSON", "ZIP", "EXCEL", "EX-101")
_EXTENSIONS: dict[Media, str] = {"html": "htm", "text": "txt", "xml": "xml", "pdf": "pdf"}


def hole(missing: int, where: str) -> Finding:
    """That so many bytes are missing somewhere, as a disk or a download that failed leaves them out."""
    return Finding("error", f"In {where} {missing:,} bytes are empty: what stood there is missing from the file.")


def carried_document(labels: Labels, text: bytes) -> tuple[Document, list[Finding]]:
    """A document from its labels and its bytes; media is told from the bytes, a name is made safe."""
    findings: list[Finding] = []
    body = unwrapped(text)
    media = media_of(body)
    payload = Payload(body)
    name = labels.filename
    if is_uuencoded(body):
        payload = Payload(body, "uuencode")
        name = name or uuencoded_name(body)
    elif is_base64(body):
        payload = Payload(body, "base64")
    if media in ("html", "text", "xml") and payload.encoding != "plain":
        payload = Payload(decoded_text(body))
    filename, why = safe_name(name)
    if why:
        findings.append(Finding("warning", f'The file name "{shown(labels.filename or name)}" {why}.'))
    if payload.encoding == "uuencode" and not is_complete(body):
        findings.append(Finding("warning", f"The attachment {filename or labels.type} has no end: it may be cut off."))
    if media in ("html", "text", "xml") and (missing := missing_in(body)):
        findings.append(hole(missing, f"the document {shown(filename or labels.type) or labels.type}"))
    if media in ("html", "text", "xml") and labels.type.upper().startswith(_DATA_TYPES):
        media = "data"
    document = Document(
        index=0,
        type=labels.type,
        filename=filename,
        description=labels.description,
        media=media,
        payload=payload,
        sequence=labels.sequence,
    )
    return document, findings


def in_reading_order(documents: Sequence[Document], form: str | None) -> tuple[Document, ...]:
    """The documents with the primary one first and numbered, each with a name of its own.

    The primary document is the first whose type is the submission's; failing that the first in sequence that is
    text and no exhibit, or the first that can be read at all.
    """
    primary = _primary(documents, form)
    rest = [document for document in documents if document is not primary]
    ordered = [primary, *rest] if primary is not None else rest
    taken: set[str] = set()
    named = []
    for index, document in enumerate(ordered):
        filename = _own_name(document.filename or _made_name(document, index), taken)
        named.append(replace(document, index=index, filename=filename))
    return tuple(named)


def safe_name(written: str) -> tuple[str, str]:
    """A bare file name that is safe to save under, and what was wrong with the one written ("" for nothing)."""
    base = written.replace("\\", "/").rstrip("/").rpartition("/")[2].strip()
    why = "leads out of its folder" if base != written.strip() else ""
    name = _UNSAFE.sub("_", base)
    if name != base:
        why = why or "has characters that no file name should have"
    name = name.lstrip(".")[:_NAME_LENGTH]
    return ("" if name in _NEVER_NAMES else name), why


def few(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The first findings, said once each, and how many more there are."""
    told = tuple(dict.fromkeys(findings))
    more = len(told) - limits.FINDINGS_ALIKE
    if more <= 1:
        return told
    return (*told[: limits.FINDINGS_ALIKE], Finding("warning", f"There are {more} more findings of this kind."))


def shown(text: str) -> str:
    """A piece of a file fit to stand in a finding: on one line, not too long."""
    line = " ".join("".join(character if character.isprintable() else " " for character in text[:200]).split())
    return line if len(line) <= 80 else f"{line[:79]}…"


def _primary(documents: Sequence[Document], form: str | None) -> Document | None:
    readable = [document for document in documents if document.media in ("html", "text", "xml")] or documents[:1]
    wanted = (form or "").upper()
    base = wanted.removesuffix("/A")
    choices: tuple[Callable[[Document], bool], ...] = (
        lambda document: bool(wanted) and document.type.upper() == wanted,
        lambda document: bool(base) and document.type.upper().removesuffix("/A") == base,
        lambda document: document.sequence == 1 and not document.is_exhibit,
        lambda document: not document.is_exhibit,
        lambda document: True,
    )
    for choice in choices:
        for document in readable:
            if choice(document):
                return document
    return None


def _made_name(document: Document, index: int) -> str:
    """A name for a document that has none, as those of the 1990s: ``ex-27-5.txt``."""
    kind = re.sub(r"[^a-z0-9]+", "-", document.type.lower()).strip("-") or "document"
    extension = _EXTENSIONS.get(document.media, "dat")
    return f"{kind}-{document.sequence or index + 1}.{extension}"


def _own_name(name: str, taken: set[str]) -> str:
    stem, dot, extension = name.rpartition(".")
    candidate, number = name, 2
    while candidate.lower() in taken:
        candidate = f"{stem or extension}-{number}{dot}{extension if stem else ''}"
        number += 1
    taken.add(candidate.lower())
    return candidate
