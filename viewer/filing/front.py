"""The first lines of a document as text, without parsing the whole: enough for its cover, and cheap for a look."""

from __future__ import annotations

import html
import re

from viewer.filing import limits
from viewer.filing.model import Media
from viewer.filing.text import decode

_HIDDEN_OPEN, _HIDDEN_CLOSE = b"<ix:header", b"</ix:header>"
_LINES = 400
_LINE_LENGTH = 400

# No part of these patterns can match the character that ends it, so that each reads its text once.
_UNSEEN = re.compile(r"<(script|style|title)\b[^<>]*>[^<]*</\1\s*>|<!--[^<>]*-->|<\?[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:/?(?:p|div|tr|table|center|h[1-6]|li|ul|ol|body|title|hr|dd|dt)|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_ASCII_TAG = re.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d*)>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def first_lines(source: bytes, media: Media, reach: int = limits.COVER_BYTES) -> list[str]:
    """The first few hundred lines that are not empty, white space collapsed, markup gone.

    They are those of the first ``reach`` bytes, a hidden inline XBRL header not counted.
    """
    if media == "html":
        lines = _markup_lines(decode(_shown(source, reach), cut=True))
    else:
        text = decode(source[:reach], cut=True)
        lines = _ASCII_TAG.sub("\n", text).splitlines()
    collapsed = (_SPACE.sub(" ", line[: _LINE_LENGTH * 4]).strip()[:_LINE_LENGTH] for line in lines)
    return [line for line in collapsed if line][:_LINES]


def hidden_header(source: bytes) -> bytes:
    """The hidden inline XBRL header at a document's start, with what follows it as far as its cover may reach."""
    at = source.find(_HIDDEN_OPEN, 0, limits.COVER_BYTES)
    return source[at : _after_hidden(source, at) + limits.COVER_BYTES] if at >= 0 else b""


def _shown(body: bytes, reach: int) -> bytes:
    at = body.find(_HIDDEN_OPEN, 0, limits.COVER_BYTES)
    if at < 0:
        return body[:reach]
    after = _after_hidden(body, at)
    return body[:at] + body[after : after + reach]


def _after_hidden(body: bytes, at: int) -> int:
    end = body.find(_HIDDEN_CLOSE, at, at + limits.HIDDEN_BYTES)
    return end + len(_HIDDEN_CLOSE) if end >= 0 else at


def _markup_lines(text: str) -> list[str]:
    text = _UNSEEN.sub(" ", text)
    # White space in the source is not a line's end; only markup is.
    text = _BREAK.sub("\n", _SPACE.sub(" ", text))
    return html.unescape(_TAG.sub("", text)).splitlines()
