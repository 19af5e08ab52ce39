"""What a run of bytes is, told from the bytes alone: which carrier of filings, which media."""

from __future__ import annotations

import re
from typing import Literal

from viewer.filing.attachments import decoded, is_base64, is_uuencoded
from viewer.filing.carriers.wrapped.collected import is_collected
from viewer.filing.carriers.wrapped.compressed import is_gzip
from viewer.filing.carriers.wrapped.inline_viewer import without_viewer
from viewer.filing.carriers.wrapped.letters import message_kind
from viewer.filing.carriers.wrapped.tape import is_tape
from viewer.filing.carriers.wrapped.web_archive import is_web_archive
from viewer.filing.model import Media, Payload
from viewer.filing.text import is_binary, narrow

Kind = Literal[
    "submission",
    "feed",
    "header",
    "stripped",
    "envelope",
    "index-page",
    "headers-page",
    "zip",
    "gzip",
    "tar",
    "web-page",
    "mail",
    "web-archive",
    "items",
    "rich-text",
    "office",
    "parquet",
    "zstandard",
    "bzip2",
    "xz",
    "7-zip",
    "rar",
    "sqlite",
    "warc",
    "html",
    "text",
    "xml",
    "pdf",
    "image",
    "data",
]

_HEAD = 1 << 16
_START = 1 << 13
_IMAGES = (b"GIF8", b"\xff\xd8\xff", b"\x89PNG", b"BM", b"II*\0", b"MM\0*")
_ARCHIVE = b"PK\x03\x04"
_NAMED: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rich-text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"PAR1", "parquet"),
    (b"\x28\xb5\x2f\xfd", "zstandard"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7-zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"SQLite format 3\0", "sqlite"),
    (b"WARC/", "warc"),
)
"""What is told by its first bytes and named, not read."""
_HTML = re.compile(rb"<(?:html|!doctype html)[\s>]", re.IGNORECASE)
_TAGS = re.compile(rb"<(?:body|div|p|br|font|center|table|tr|td|b|hr|span)\b", re.IGNORECASE)
_ASCII_TAGS = re.compile(rb"<(?:page|s|c|caption|fn)>", re.IGNORECASE)
_PDF = re.compile(rb"(?:^|\n)\s{0,8}%PDF-")
_WRAPPERS = (b"<TEXT>", b"<XBRL>", b"<XML>", b"<PDF>", b"<JSON>")
_SUBMISSION_STARTS = (
    b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
    b"<SEC-DOCUMENT>",
    b"<IMS-DOCUMENT>",
    b"<SEC-HEADER>",
    b"<IMS-HEADER>",
)
_DATA_ROOTS = (b"FilingSummary", b"xbrl", b"linkbase", b"schema", b"InstanceReport", b"Report")
_XML_FORMS = (b"edgarSubmission", b"ownershipDocument", b"informationTable")
_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,80})[\s>/]")
_ERROR_PAGE = re.compile(
    rb"<title>[^<]{0,30}\b(?:40[0-9]|50[0-9]|not found|forbidden|access denied|bad gateway|error)\b"
    rb"|<Code>(?:NoSuchKey|AccessDenied|NoSuchBucket)</Code>",
    re.IGNORECASE,
)
_STRIPPED = re.compile(rb"^\s*\d{10}-\d\d-\d{6}\.txt : \d{8}", re.MULTILINE)


def kind_of(source: bytes) -> Kind:
    """What a file holds; ``data`` where it is nothing that can be read as a filing."""
    wrapping = _wrapping(source) or _magic(source)
    if wrapping:
        return wrapping
    head = source[:_HEAD]
    if is_binary(head):
        return "data"
    return _carrier(narrow(head)) or media_of(source)


def _wrapping(source: bytes) -> Kind | None:
    """What is wrapped around whatever there is, or what is none of a filing's kinds but known by its first bytes."""
    if is_gzip(source):
        return "gzip"
    if is_tape(source):
        return "tar"
    if is_web_archive(source):
        return "web-archive"
    named = next((kind for start, kind in _NAMED if source.startswith(start)), None)
    return named or message_kind(source[:_HEAD]) or ("items" if is_collected(source[:_HEAD]) else None)


def media_of(source: bytes) -> Media:
    """What a document's bytes are; its wrapper (``<XML>``, ``<PDF>`` ...) is seen through."""
    if is_uuencoded(unwrapped(source[:_HEAD])):
        return _media_of_file(decoded(Payload(unwrapped(source[:_HEAD]), "uuencode"), limit=_START))
    if is_base64(unwrapped(source[:_HEAD])):
        return _media_of_file(decoded(Payload(unwrapped(source[:_HEAD]), "base64"), limit=_START))
    return _media_of_file(source)


def unwrapped(text: bytes) -> bytes:
    """A document's text without what is around the whole of it: tags, the pages of EDGAR's inline viewer."""
    text = without_viewer(text)
    for _ in _WRAPPERS:
        body = text.strip()
        tag = next((tag for tag in _WRAPPERS if body[: len(tag)].upper() == tag), None)
        if tag is None:
            break
        closing = b"</" + tag[1:]
        end = len(body) - len(closing) if body[-len(closing) :].upper() == closing else len(body)
        text = body[len(tag) : end]
    return text


def is_report_page(head: bytes) -> bool:
    """Whether a page is one that EDGAR's renderer makes of XBRL facts (``R1.htm``), which no filer wrote."""
    start = head[:_START]
    return b'class="report"' in start or b"Show.js" in start or b"<InstanceReport" in start


def is_refusal(page: bytes) -> bool:
    """Whether a page is the SEC's answer to a program that asks too often, or does not say who it is."""
    start = page[:_START]
    return b"SEC.gov | Request Rate Threshold Exceeded" in start or b"Undeclared Automated Tool" in start


def is_error_page(page: bytes) -> bool:
    """Whether a page is a web server's that there is no such file, or none to be given."""
    return len(page) < _START and _ERROR_PAGE.search(page) is not None


def _media_of_file(source: bytes) -> Media:
    head = unwrapped(source[:_HEAD])
    magic = _magic(head)
    if magic in ("pdf", "image"):
        return "pdf" if magic == "pdf" else "image"
    if magic or is_binary(head):
        return "data"
    head = narrow(head).lstrip()
    if _is_html(head):
        return "html"
    root = _root(head)
    if root in _DATA_ROOTS:
        return "data"
    if root is not None and (head.startswith(b"<?xml") or root in _XML_FORMS):
        return "xml"
    if head.startswith((b"{", b"[{")) and b'":' in head[:_START]:
        return "data"
    return "text"


def _magic(source: bytes) -> Literal["zip", "pdf", "image", "data"] | None:
    if source.startswith(_ARCHIVE):
        return "zip"
    if _PDF.search(source, 0, 1024):
        return "pdf"
    # A bitmap's and a TIFF's two letters may begin a text; a NUL soon after cannot.
    if source.startswith(_IMAGES) and (source[0] > 127 or source[0:1] == b"G" or b"\0" in source[:16]):
        return "image"
    return None


def _carrier(head: bytes) -> Kind | None:
    start = head.lstrip()[:_START]
    if start.startswith(_SUBMISSION_STARTS):
        return "submission" if _has_documents(head) else "header"
    if start.startswith(b"<SUBMISSION>"):
        return "feed"
    if b'<acronym title="Number">' in head or (b"Document Format Files" in head and _is_html(head)):
        return "index-page"
    if _is_html(head) and (b"&lt;SEC-HEADER&gt;" in head or b"<SEC-HEADER>" in head or b"&lt;DOCUMENT&gt;" in head):
        return "headers-page"
    if _STRIPPED.search(start) and b"ACCESSION NUMBER:" in start:
        return "stripped"
    if b"ACCESSION NUMBER:" in start and b"CONFORMED SUBMISSION TYPE:" in start and not _is_html(head):
        return "submission" if _has_documents(head) else "header"
    return "envelope" if _is_envelope(start) else None


def _has_documents(head: bytes) -> bool:
    # A header that fills the whole head leaves it open what follows.
    return b"<DOCUMENT>" in head or len(head) >= _HEAD - 3


def _is_envelope(start: bytes) -> bool:
    """Whether a ``<DOCUMENT>`` begins here, at once or after the title line that some vendors put before it.

    It stands in capitals, as EDGAR writes it, or in small letters; any other is no envelope's.
    """
    start = start[:1024]
    at = max(start.find(b"<DOCUMENT>"), start.find(b"<document>"))
    before = start[:at].upper()
    is_typed = b"<TYPE>" in start[at : at + 64].upper()
    return at >= 0 and is_typed and (not before.strip() or before.startswith(b"<TITLE>"))


def _is_html(head: bytes) -> bool:
    start = head[:_START]
    if _HTML.search(start):
        return True
    if start.startswith(b"<?xml"):
        return _HTML.search(head) is not None
    tags = len(_TAGS.findall(start))
    return tags >= 2 and tags > len(_ASCII_TAGS.findall(start)) and b"</" in start


def _root(head: bytes) -> bytes | None:
    """The name of the first element, where the text begins with one."""
    match = _ROOT.search(head[:_START]) if head.startswith(b"<") else None
    return match[1] if match else None
