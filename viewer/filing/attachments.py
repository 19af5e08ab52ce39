"""Attachments that a submission carries as text: uuencoded images, PDFs and archives, Base64 inside XML."""

from __future__ import annotations

import binascii
from collections.abc import Iterator

from viewer.filing import limits
from viewer.filing.model import Payload

_BEGIN = b"begin "
_FULL_LINE = 61
_LINE = 256


def decoded(payload: Payload, *, limit: int = limits.DECODED_BYTES) -> bytes:
    """An attachment's own bytes; damaged lines are left out, and no more than ``limit`` bytes are made."""
    if payload.encoding == "uuencode":
        return _from_uuencode(payload.raw, limit)
    if payload.encoding == "base64":
        return _from_base64(payload.raw, limit)
    return payload.raw


def is_uuencoded(text: bytes) -> bool:
    """Whether a document's text is a uuencoded file: it starts with ``begin``, a mode in octal and a name."""
    head = text[:_LINE].lstrip()
    mode = head.removeprefix(_BEGIN)[:4].strip()
    return head.startswith(_BEGIN) and mode.isdigit()


def uuencoded_name(text: bytes) -> str:
    """The file name that the ``begin`` line gives, as written."""
    line = text.lstrip()[:_LINE].split(b"\n", 1)[0]
    words = line.split(None, 2)
    return words[2].strip().decode("latin-1") if len(words) == 3 else ""


def is_complete(text: bytes) -> bool:
    """Whether a uuencoded file has the ``end`` line that closes it."""
    return text[-_LINE:].rstrip().endswith(b"\nend")


def _from_uuencode(raw: bytes, limit: int) -> bytes:
    lines = _lines(raw)
    for line in lines:
        if line.lstrip().startswith(_BEGIN):
            break
    decoded_lines: list[bytes] = []
    size = 0
    for line in lines:
        if line.strip() == b"end" or size >= limit:
            break
        data = _uuencoded_line(line)
        decoded_lines.append(data)
        size += len(data)
    return b"".join(decoded_lines)[:limit]


def _uuencoded_line(line: bytes) -> bytes:
    if not line:
        return b""
    # Some encoders add a checksum or lose trailing blanks: the count at the line's start says what belongs to it.
    length = (((line[0] - 32) & 63) * 4 + 5) // 3
    try:
        return binascii.a2b_uu(line[: min(length, _FULL_LINE + 24)])
    except binascii.Error:
        return b""


def _from_base64(raw: bytes, limit: int) -> bytes:
    text = raw[: limit // 3 * 4 + 4]
    try:
        return binascii.a2b_base64(text)[:limit]
    except binascii.Error:
        whole = len(text) - len(text) % 4
        try:
            return binascii.a2b_base64(text[:whole])[:limit]
        except binascii.Error:
            return b""


def _lines(raw: bytes) -> Iterator[bytes]:
    """Lines without copying the whole: an attachment may be a hundred megabytes."""
    start = 0
    while start < len(raw):
        end = raw.find(b"\n", start)
        end = len(raw) if end < 0 else end
        yield raw[start : min(end, start + _LINE)].rstrip(b"\r")
        start = end + 1
