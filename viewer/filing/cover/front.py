"""The first lines of a document as text, without parsing the whole: enough for its cover, and cheap for a look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from viewer.filing import limits
from viewer.filing.html.source import is_set_with_spaces
from viewer.filing.model import Media
from viewer.filing.text import decode, unescaped

_HIDDEN_OPEN, _HIDDEN_CLOSE = b"<ix:header", b"</ix:header>"
_LINES = 100
_LINE_LENGTH = 400

_BREAKING = frozenset(
    slash + name
    for name in "p div tr table center h1 h2 h3 h4 h5 h6 li ul ol body hr br".split()
    for slash in ("", "/")
)
_CELLS = frozenset(["td", "th"])
_KEEPING = frozenset(["pre", "/pre"])
_UNSEEN = frozenset(["script", "style", "title"])
_LONGEST_NAME = 12
_NO_BREAK_SPACES = ("&nbsp;", "&#160;")
"""Replaced all at once: some covers are laid out with nothing else."""
_ASCII_TAG = re.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d*)>", re.IGNORECASE)


def first_lines(source: bytes, media: Media, reach: int = limits.COVER_BYTES) -> list[str]:
    """The first hundred lines that are not empty, white space collapsed, markup gone.

    They are those of the first ``reach`` bytes, a hidden inline XBRL header not counted.
    """
    return list(_lines_of(_shown(source, reach) if media == "html" else source[:reach], media))


@lru_cache(maxsize=4)
def _lines_of(beginning: bytes, media: Media) -> tuple[str, ...]:
    """The lines of a document's beginning, remembered: its cover, its type and its names are all looked for in it."""
    text = decode(beginning, cut=True)
    if media == "html":
        for reference in _NO_BREAK_SPACES:
            text = text.replace(reference, "\xa0")
        lines = _markup_lines(text, keeps_lines=is_set_with_spaces(beginning))
    else:
        lines = iter(_ASCII_TAG.sub("\n", text).splitlines())
    collapsed = (" ".join(line[: _LINE_LENGTH * 4].split())[:_LINE_LENGTH] for line in lines)
    return tuple(islice(filter(None, collapsed), _LINES))


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


def _markup_lines(text: str, *, keeps_lines: bool) -> Iterator[str]:
    """The lines that the markup makes, in one walk from tag to tag.

    White space in the source ends none but where it is kept: everywhere, or inside ``<pre>``.
    """
    before, *pieces = text.split("<")
    line = [before]
    unseen = ""
    in_preformatted = keeps_lines
    for piece in pieces:
        tag, _, rest = piece.partition(">")
        name = _name(tag[:_LONGEST_NAME])
        if unseen:
            if name != unseen:
                continue
            unseen = ""
        elif name in _BREAKING:
            yield unescaped("".join(line))
            line = []
        elif name in _CELLS:
            line.append(" ")
        elif name in _UNSEEN:
            unseen = f"/{name}"
            continue
        elif name in _KEEPING:
            in_preformatted = keeps_lines or name == "pre"
        if in_preformatted and "\n" in rest:
            first, *following = rest.split("\n")
            yield from map(unescaped, ("".join([*line, first]), *following[:-1]))
            line = following[-1:]
        else:
            line.append(rest)
    yield unescaped("".join(line))


@lru_cache(maxsize=1_024)
def _name(tag: str) -> str:
    """The name of a tag of which the beginning is given, with a closing tag's slash; a comment's is ``!--``."""
    words = tag.split(None, 1)
    return words[0].rstrip("/").lower() if words else ""
