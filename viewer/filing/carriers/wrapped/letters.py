"""MIME messages (RFC 2045, 2557): a browser's single-file page, and mail with filings attached."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from viewer.filing import limits
from viewer.filing.carriers.entries import Entry
from viewer.filing.carriers.wrapped.model import Wrapped, held
from viewer.filing.model import FilingError

_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?")
_ENVELOPE = re.compile(rb"\AFrom [^\r\n]{1,200}\r?\n")
"""What a mailbox (RFC 4155) sets before a letter."""
_VERSION = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_LETTER = re.compile(rb"^(?:Received|Return-Path|Message-ID|From|To):", re.IGNORECASE | re.MULTILINE)
_HEAD = 1 << 13
_BODIES = (("text/html", "letter.htm"), ("application/xhtml+xml", "letter.htm"), ("text/plain", "letter.txt"))
_OF_A_FILING = re.compile(
    rb"<SEC-DOCUMENT>|<SUBMISSION>|securities\s+and\s+exchange\s+commission(?:\s|<[^>]{1,400}>|&nbsp;){1,60}"
    rb"(?:washington|(?:form|schedule)\s+[A-Z\d])",
    re.IGNORECASE,
)
"""What a filing begins with: EDGAR's envelope, or the Commission's name over its city or the form's."""
_PAGES = ("text/html", "application/xhtml+xml")


def message_kind(head: bytes) -> Literal["web-page", "mail"] | None:
    """Whether a file is a page that a browser saved as one file, or a letter; None for what is no message."""
    start = _ENVELOPE.sub(b"", head.lstrip(b"\xef\xbb\xbf\r\n")[:_HEAD])
    if not _FIELD.match(start):
        return None
    fields = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if not _VERSION.search(fields):
        return None
    if _RELATED.search(fields) and (b"text/html" in fields or b"Snapshot-Content-Location" in fields):
        return "web-page"
    return "mail" if _LETTER.search(fields) else None


def web_page(path: Path, source: bytes) -> Wrapped:
    """The page of a single file (``.mhtml``) and the pictures in it, under the names by which the page shows them.

    Raises ``FilingError`` for one that is damaged.
    """
    message, parts = _parts(path, source)
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is None:
        return Wrapped(())
    origin = _field(message, "Snapshot-Content-Location") or _field(page, "Content-Location") or None
    renamed: dict[bytes, bytes] = {}
    others: list[Entry] = []
    for part in parts:
        location = _field(part, "Content-Location")
        if part is page or part.get_content_maintype() == "text":
            continue
        name = name_in(location) or _identity(part)
        if not name:
            continue
        others.append(held(name, _content(part)))
        for address in (location, f"cid:{_identity(part)}"):
            renamed[address.encode()] = name.encode()
    main = held(name_in(origin or "") or "page.htm", _with_names(_content(page), renamed))
    return Wrapped((main, *others), main, origin)


def letter(path: Path, source: bytes) -> Wrapped:
    """The files attached to a letter; what it says is ``main`` where that is a filing, as filing services send them.

    Raises ``FilingError`` for one that is damaged.
    """
    _, parts = _parts(path, source)
    attached = tuple(held(name, _content(part)) for part in parts if (name := _file_name(part)))
    said = {part.get_content_type(): _content(part) for part in reversed(parts) if not _file_name(part)}
    bodies = [(name, said[kind]) for kind, name in _BODIES if _OF_A_FILING.search(said.get(kind, b""))]
    return Wrapped(attached, held(*bodies[0]) if bodies else None)


def name_in(address: str) -> str:
    """The file that an address names: of a page of EDGAR's inline viewer, the document that it shows."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    shown = re.search(r"(?:^|&)doc=([^&]+)", parts.query)
    path = unquote(shown[1]) if shown else unquote(parts.path)
    return path.rpartition("/")[2]


def _parts(path: Path, source: bytes) -> tuple[Message, list[Message]]:
    """A message, and what it is made of; parts within parts to a depth that no program writes are refused."""
    try:
        message = message_from_bytes(source)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise FilingError(path, "is a message that is damaged") from error
    if len(parts) > limits.ARCHIVE_FILES:
        raise FilingError(path, f"is a message of more than {limits.ARCHIVE_FILES} parts, which no filing is")
    return message, parts


def _field(part: Message, name: str) -> str:
    return "".join(str(part.get(name) or "").split())


def _file_name(part: Message) -> str:
    try:
        return str(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""


def _identity(part: Message) -> str:
    return _field(part, "Content-ID").strip("<>")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _with_names(page: bytes, renamed: dict[bytes, bytes]) -> bytes:
    """The page with the addresses of its parts given way to their names."""
    wanted = sorted(filter(None, renamed), key=len, reverse=True)
    if not wanted:
        return page
    pattern = re.compile(b"|".join(map(re.escape, wanted)))
    return pattern.sub(lambda found: renamed[found[0]], page)
