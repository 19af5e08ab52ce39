"""Attachments that a submission carries as text: uuencoded images, PDFs and archives, Base64 inside XML."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from viewer.filing import limits
from viewer.filing.model import Payload

_BEGIN = b"begin "
_FULL_LINE = 61
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]{2,76}={0,2}")
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


def is_base64(text: bytes) -> bool:
    """Whether a document's text is a file in Base64 (RFC 2045): whole lines of one length, of its letters alone."""
    lines = text[: _LINE * 4].split()[:4]
    full = lines[:-1]
    return len(full) >= 2 and len({len(line) for line in full}) == 1 and all(map(_BASE64_LINE.fullmatch, lines))


def decoded_text(text: bytes) -> bytes:
    """A document's text, taken out of the encoding for attachments that some programs put it in."""
    if is_uuencoded(text):
        return decoded(Payload(text, "uuencode"))
    return decoded(Payload(text, "base64")) if is_base64(text) else text


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
