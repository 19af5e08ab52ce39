"""Submissions saved through a browser, which leaves the text and drops every tag: labels are found by their order."""

from __future__ import annotations

import re

from viewer.filing.carriers.carried import Carried, Labels, carried_document
from viewer.filing.carriers.header import read_header
from viewer.filing.model import Document, Finding

# What is left of a document's labels: its type, its sequence and its file name, each alone on a line.
_LABELS = re.compile(
    rb"^(?P<type>[0-9A-Z][0-9A-Za-z .()/-]{0,30})\r?\n(?P<sequence>\d{1,5})[ \t]*\r?\n"
    rb"(?P<filename>[\w.-]{1,80}\.[A-Za-z][A-Za-z0-9]{1,3})\r?\n",
    re.MULTILINE,
)


def read_stripped(source: bytes) -> Carried:
    """The header and documents of a submission without its tags."""
    pieces = list(_LABELS.finditer(source))
    first = pieces[0].start() if pieces else _header_end(source)
    facts = read_header(source[:first].decode("latin-1"), "submission")
    findings = [Finding("warning", "The submission has lost its tags: what belongs to which document is inferred.")]
    documents: list[Document] = []
    if not pieces:
        pieces_of_text = [(Labels(facts.header.form or "", "", "", 1), source[first:])]
    else:
        ends = [piece.start() for piece in pieces[1:]] + [len(source)]
        pieces_of_text = [
            (_labels(piece), source[piece.end("filename") + 1 : end]) for piece, end in zip(pieces, ends, strict=True)
        ]
    for labels, text in pieces_of_text:
        document, doubts = carried_document(labels, text)
        documents.append(document)
        findings += doubts
    return Carried(facts.header, tuple(documents), tuple(findings))


def _labels(piece: re.Match[bytes]) -> Labels:
    words = {name: value.decode("latin-1").strip() for name, value in piece.groupdict().items() if value}
    return Labels(words["type"], words["filename"], "", int(words["sequence"]))


def _header_end(source: bytes) -> int:
    """The end of the last line in the header's manner (tab, capitals, colon) near the file's start."""
    last = 0
    for match in re.finditer(rb"^\s*[A-Z][A-Z0-9 /.-]{2,40}:[^\r\n]*$", source[:20_000], re.MULTILINE):
        last = match.end()
    return last
