"""What is mended in an HTML document's bytes before the parser sees them, because it cannot be told from events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

_INLINE_XBRL = b"<ix:"

# The page break of EDGAR's ASCII documents, kept by early converters to HTML, some of which escaped it.
_PAGE_TAGS = (re.compile(rb"<PAGE>", re.I), re.compile(rb"&lt;PAGE&gt;", re.I))

# The parser ends these at a paragraph's start, where browsers let them go on; converters of the 1990s wrote them there.
_EMPHASIS_AROUND = re.compile(rb"<(?:[biu]|big|small)>\s*(?:<font[^>]{0,200}>\s*)?<p[\s>]", re.I)
_EMPHASIS = re.compile(rb"(</?)(b|i|u)(?=[\s>])", re.I)
_LASTING = {b"b": b"strong", b"i": b"em", b"u": b"ins"}

# Text of the years of ASCII put between tags that keep none of its lines.
_LINE_TAG = re.compile(rb"<(?:p|br|pre|tr|td|li|h[1-6]|font|span|center)\b", re.I)
_LEADING_TAGS = re.compile(
    rb"(?:\s*<(?!title|page|table)[!/?a-z][^>]{0,2000}>|\s*<title>[^<]{0,500}</title>)*[ \t]*\n?", re.I
)
_LOOKED_AT = 60_000
_LEAST_LINES = 10
_FEW = 20
_LONGEST_LINE = 132
# What is set with spaces, and EDGAR's tags of a table in it (EDGAR Filer Manual), which are no table of HTML.
_PREFORMATTED = re.compile(rb"<pre\b[^>]{0,200}>.*?(?:</pre\s*>|\Z)", re.I | re.S)
_PLAIN_TAG = re.compile(rb"<(/?(?:TABLE|CAPTION|S|C|FN))\s*>", re.I)
_PLAIN_TABLE = re.compile(rb"<TABLE\s*>", re.I)
_ROW_TAG = re.compile(rb"<tr[\s>]", re.I)


def is_set_with_spaces(source: bytes) -> bool:
    """Whether an HTML document's text is set in lines with spaces, as ASCII is, and no markup says so.

    Hardly a line has a tag, the lines are no longer than a page is wide, and some are indented or empty.
    """
    head = source[:_LOOKED_AT]
    lines = head.count(b"\n")
    tags = islice(_LINE_TAG.finditer(head), lines // _FEW + 1)
    if lines < _LEAST_LINES or sum(1 for _ in tags) * _FEW > lines:
        return False
    written = head.split(b"\n")
    empty = sum(not line.strip() for line in written)
    indented = sum(line.startswith(b"    ") for line in written)
    long = sum(len(line) > _LONGEST_LINE for line in written)
    return (indented + empty) * 4 >= len(written) and indented * _FEW >= len(written) and long * _FEW <= len(written)


def pieces(source: bytes, size: int) -> Iterator[bytes]:
    """The source in pieces of at most ``size`` bytes, without its hidden header.

    Page breaks come as rules, emphasis lasts as long as it shows, and text set with spaces keeps them. Inline XBRL,
    which is younger than all that needs mending, and a document that needs none are not copied.
    """
    if _INLINE_XBRL not in source:
        source = _with_plain_tables(_preformatted(source))
        source = _with_page_breaks(_with_lasting_emphasis(source))
    for first, last in _shown(source):
        for start in range(first, last, size):
            yield source[start : min(start + size, last)]


def _shown(source: bytes) -> tuple[tuple[int, int], ...]:
    """Where what is shown begins and ends: inline XBRL's hidden header, a third of some filings' elements, is not."""
    start = source.find(b"<ix:header")
    end = source.find(b"</ix:header>", start)
    if not 0 <= start < end:
        return ((0, len(source)),)
    return (0, start), (end + len(b"</ix:header>"), len(source))


def _preformatted(source: bytes) -> bytes:
    """The source with the tag that keeps its lines and spaces, where it stands on them."""
    if not is_set_with_spaces(source):
        return source
    leading = _LEADING_TAGS.match(source)
    start = leading.end() if leading else 0
    return source[:start] + b"<pre>" + source[start:]


def _with_plain_tables(source: bytes) -> bytes:
    """Write the tags of plain tables in a ``<pre>`` as text: the parser would end the ``<pre>`` where one begins."""
    return _PREFORMATTED.sub(_as_text, source) if _PLAIN_TABLE.search(source) else source


def _as_text(found: re.Match[bytes]) -> bytes:
    text = found[0]
    is_plain = _PLAIN_TABLE.search(text) and not _ROW_TAG.search(text)
    return _PLAIN_TAG.sub(rb"&lt;\1&gt;", text) if is_plain else text


def _with_page_breaks(source: bytes) -> bytes:
    for page_tag in _PAGE_TAGS:
        if page_tag.search(source):
            source = page_tag.sub(b'<hr style="page-break-after:always">', source)
    return source


def _with_lasting_emphasis(source: bytes) -> bytes:
    """Write bold, italic and underline as their like that go on over paragraphs, where a filer has them do so."""
    if not _EMPHASIS_AROUND.search(source):
        return source
    return _EMPHASIS.sub(lambda match: match[1] + _LASTING[match[2].lower()], source)
