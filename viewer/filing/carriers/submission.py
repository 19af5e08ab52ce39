"""Full submissions: what EDGAR disseminated as one file, in every envelope since 1993."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.edgar.numbers import accession_in
from viewer.filing import limits
from viewer.filing.carriers.carried import Carried, Labels, carried_document, hole, shown
from viewer.filing.carriers.header import HeaderFacts, read_header
from viewer.filing.model import Carrier, Document, Finding, Header
from viewer.filing.text import decode, missing_in, narrow

_HEADER_ENDS = (b"</SEC-HEADER>", b"</IMS-HEADER>")
_STARTS = (b"<SEC-HEADER>", b"<IMS-HEADER>", b"<SUBMISSION>")
_LABELS_BYTES = 4096
_LABEL = re.compile(rb"<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^\r\n<]*)", re.IGNORECASE)
_TEXT = re.compile(rb"<TEXT>", re.IGNORECASE)
_TRAILER = 4096
_ENVELOPES = 4


class _Slice(NamedTuple):
    labels: Labels
    text: bytes
    closed: bool


def read_submission(source: bytes, carrier: Carrier, *, whole: bool = True) -> Carried:
    """The header and documents of a submission; ``whole`` is False for a file's head, of which no end is expected.

    Envelopes: privacy-enhanced mail, ``<SEC-DOCUMENT>``, ``<IMS-DOCUMENT>``, a bare ``<SEC-HEADER>``, the feed's
    ``<SUBMISSION>``, or ``<DOCUMENT>`` at once.
    """
    findings: list[Finding] = []
    source = _in_lines(narrow(source))
    first = _find_tag(source, b"<DOCUMENT>")
    facts = _header(source[: first if first >= 0 else len(source)], carrier)
    if whole and (missing := missing_in(source[: max(first, 0)])):
        findings.append(hole(missing, "the header"))
    end = _first_copy_end(source, first, facts.header, findings)
    documents: list[Document] = []
    for piece in _slices(source, first, end):
        document, doubts = carried_document(piece.labels, piece.text)
        if whole:
            findings += doubts
            if not piece.closed:
                name = shown(document.filename or document.type) or f"number {len(documents) + 1}"
                findings.append(Finding("error", f"The document {name} has no end: the submission may be cut off."))
        documents.append(document)
        if len(documents) >= limits.DOCUMENTS:
            findings.append(Finding("error", f"Only the first {limits.DOCUMENTS} documents are read."))
            break
    if whole:
        findings += _count_findings(facts, documents)
    return Carried(facts.header, tuple(documents), tuple(findings))


def _in_lines(source: bytes) -> bytes:
    """The bytes with the line ends that EDGAR's are, where most end with a carriage return alone as on old Macs."""
    head = source[:_LABELS_BYTES]
    both = head.count(b"\r\n")
    is_old = head.count(b"\r") - both > head.count(b"\n") - both
    return source.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if is_old else source


def header_of(source: bytes, carrier: Carrier) -> HeaderFacts:
    """The facts of a header that stands alone (``.hdr.sgml``)."""
    return _header(source, carrier)


def _header(source: bytes, carrier: Carrier) -> HeaderFacts:
    head = source[: limits.HIDDEN_BYTES]
    for tag in _HEADER_ENDS:
        at = head.find(tag)
        if at >= 0:
            head = head[:at]
    return read_header(decode(head, cut=True), carrier)


def _first_copy_end(source: bytes, first: int, header: Header, findings: list[Finding]) -> int:
    """Where the first submission of a file ends: some copies hold the same one several times over."""
    copies, end = 1, len(source)
    other = False
    for tag in _STARTS:
        at = source.find(b"\n" + tag, max(first, 0))
        while at >= 0:
            copies += 1
            end = min(end, at)
            accession = accession_in(decode(source[at : at + _LABELS_BYTES], cut=True))
            other = other or accession != header.accession
            at = source.find(b"\n" + tag, at + 1)
    if copies > 1 and other:
        findings.append(Finding("warning", f"The file holds {copies} submissions; only the first is shown."))
    elif copies > 1:
        findings.append(Finding("note", f"The file holds the same submission {copies} times; it is read once."))
    return end


def _slices(source: bytes, first: int, end: int) -> Iterator[_Slice]:
    opening, closing, text = _tags(source, first)
    at = first
    while 0 <= at < end:
        text_at = source.find(text, at, min(end, at + _LABELS_BYTES))
        labels_end = text_at if text_at >= 0 else min(end, at + _LABELS_BYTES)
        labels, after_labels = _labels(source, at, labels_end)
        start = text_at + len(text) if text_at >= 0 else after_labels
        inner = _inner_envelope(source, start)
        following = source.find(b"\n" + opening, max(start, inner + 1), end)
        limit = following if following >= 0 else end
        close = source.find(closing, start, limit)
        if inner >= 0 and close >= 0:
            outer = source.find(closing, close + 1, limit)
            close = max(close, outer)
        body = _without_closing_text(source, start, close if close >= 0 else limit)
        yield _Slice(labels, _inner_text(body) if inner >= 0 else body, close >= 0)
        at = following + 1 if following >= 0 else -1


def _tags(source: bytes, first: int) -> tuple[bytes, bytes, bytes]:
    """The tags as this file writes them: EDGAR in capitals, files that passed through other hands in small letters."""
    tags = (b"<DOCUMENT>", b"</DOCUMENT>", b"<TEXT>")
    capitals = first < 0 or source.startswith(b"<DOCUMENT>", first)
    return tags if capitals else (tags[0].lower(), tags[1].lower(), tags[2].lower())


def _inner_envelope(source: bytes, start: int) -> int:
    """Where a document repeats its own envelope inside its text; -1 where it does not."""
    head = source[start : start + 512]
    body = head.lstrip()
    return start + len(head) - len(body) if body[:10].upper() == b"<DOCUMENT>" else -1


def _inner_text(body: bytes) -> bytes:
    """The text of a document that repeats its envelope, at most a few times over."""
    for _ in range(_ENVELOPES):
        if _inner_envelope(body, 0) < 0:
            break
        text = _TEXT.search(body, 0, _LABELS_BYTES)
        if text is None:
            break
        body = _without_closing_text(body, text.end(), len(body))
    return body


def _labels(source: bytes, start: int, end: int) -> tuple[Labels, int]:
    """A document's labels, the first of each kind, and where they end."""
    found: dict[str, str] = {}
    after = start + len(b"<DOCUMENT>")
    for match in _LABEL.finditer(source, start, end):
        name = match[1].decode("ascii").lower()
        if name not in found:
            found[name] = " ".join(decode(match[2]).split())
            after = match.end()
    sequence = found.get("sequence", "")
    number = int(sequence) if sequence.isascii() and sequence.isdecimal() and len(sequence) < 10 else None
    labels = Labels(found.get("type", ""), found.get("filename", ""), found.get("description", ""), number)
    return labels, after


def _without_closing_text(source: bytes, start: int, stop: int) -> bytes:
    tail = max(start, stop - _TRAILER)
    at = max(source.rfind(b"</TEXT>", tail, stop), source.rfind(b"</text>", tail, stop))
    return source[start : at if at >= 0 else stop]


def _count_findings(facts: HeaderFacts, documents: Sequence[Document]) -> list[Finding]:
    """Whether the header's count differs; with XBRL, EDGAR counts one more than it disseminates."""
    announced, found = facts.documents, len(documents)
    has_xbrl = any(one.type.upper().startswith(("EX-101", "EX-100")) for one in documents)
    if announced is None or found == announced or (has_xbrl and found == announced - 1):
        return []
    what = f"The header announces {announced} documents; the file holds {found}."
    return [Finding("note", what) if found else Finding("warning", what)]


def _find_tag(source: bytes, tag: bytes) -> int:
    """Where a tag stands first, in capitals or else in small letters."""
    at = source.find(tag)
    return at if at >= 0 else source.find(tag.lower())
