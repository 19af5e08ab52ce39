"""From a document's bytes to its blocks, whatever it is written in."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from viewer.filing.html import read_html
from viewer.filing.model import Block, Finding, Media, Report
from viewer.filing.plain import read_plain
from viewer.filing.text import decode, is_utf8
from viewer.filing.xml import read_xml

_C1_REFERENCE = re.compile(rb"&#(?:0*(1[2-5]\d)|x0*([89][0-9a-f]));?", re.I)
_UNSEEN = tuple(character.encode() for character in "\u200b\ufeff\u00ad\u2060")


class BlocksResult(NamedTuple):
    """A document's blocks, the HTML that closes its last frames, and what was odd."""

    blocks: tuple[Block, ...]
    tail: str
    findings: tuple[Finding, ...]


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking the many small objects that a document is made of while they are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _windows_reference(match: re.Match[bytes]) -> bytes:
    """A reference to a control character (128 to 159) means the character that Windows-1252 has there."""
    number = int(match[1]) if match[1] else int(match[2], 16)
    if not 128 <= number <= 159:
        return match[0]
    return bytes([number]).decode("cp1252", "replace").replace("\ufffd", "").encode()


def _as_utf8(source: bytes) -> bytes:
    """The source as UTF-8, without characters that nobody sees; itself where it is that already."""
    if b"&#" in source:
        source = _C1_REFERENCE.sub(_windows_reference, source)
        for reference in (b"&#8203;", b"&#x200b;", b"&#x200B;", b"&#65279;", b"&#173;"):
            source = source.replace(reference, b"")
    if source.isascii():
        return source
    if not is_utf8(source):
        source = decode(source).encode("utf-8", "replace")
    for unseen in _UNSEEN:
        source = source.replace(unseen, b"")
    return source


def read_blocks(
    media: Media, source: bytes, index: int, *, with_page: bool, report: Report | None = None
) -> BlocksResult:
    """Read an html, text or xml document, the ``index``th of its filing, into blocks; other media have none."""
    with collector_resting():
        if media == "html":
            blocks, tail, findings = read_html(_as_utf8(source), with_page=with_page, report=report)
            return BlocksResult(blocks, tail, tuple(findings))
        if media == "text":
            return BlocksResult(tuple(read_plain(decode(source), with_page=with_page)), "", ())
        if media == "xml":
            read = read_xml(source, with_page=with_page)
            if read:
                return BlocksResult(tuple(read), "", ())
            finding = Finding("warning", "This XML is damaged and is shown as plain text.")
            return BlocksResult(tuple(read_plain(decode(source), with_page=with_page)), "", (finding,))
    return BlocksResult((), "", ())
