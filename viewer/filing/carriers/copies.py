"""Copies: a downloader's ``primary-document`` beside the submission that it was cut out of."""

from __future__ import annotations

import re

from viewer.filing import limits
from viewer.filing.attachments import decoded
from viewer.filing.carriers.kinds import unwrapped
from viewer.filing.carriers.pieces import Piece
from viewer.filing.carriers.submission import read_submission
from viewer.filing.text import narrow

_COMPARED = 4000
_SPACE = re.compile(rb"\s+")


def primary_text(submission: Piece) -> bytes:
    """The beginning of a submission's first document, without white space; empty where it has none."""
    documents = read_submission(narrow(submission.entry.read(limits.HIDDEN_BYTES)), "submission", whole=False).documents
    return _beginning(decoded(documents[0].payload, limit=limits.HEAD_BYTES)) if documents else b""


def is_copy(piece: Piece, text: bytes) -> bool:
    """Whether a file begins as a submission's first document does, as far as can be compared."""
    own = _beginning(narrow(piece.entry.read(limits.HEAD_BYTES)))
    length = min(len(own), len(text), _COMPARED)
    return length > 0 and own[:length] == text[:length]


def _beginning(source: bytes) -> bytes:
    return _SPACE.sub(b"", unwrapped(source)[: 4 * _COMPARED])[:_COMPARED]
