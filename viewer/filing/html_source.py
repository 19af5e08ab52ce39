"""What is mended in an HTML document's bytes before the parser sees them, because it cannot be told from events."""

from __future__ import annotations

import re

# The page break of EDGAR's ASCII documents, kept by early converters to HTML, some of which escaped it.
_PAGE_TAGS = (re.compile(rb"<PAGE>", re.I), re.compile(rb"&lt;PAGE&gt;", re.I))

# The parser ends these at a paragraph's start, where browsers let them go on; converters of the 1990s wrote them there.
_EMPHASIS_AROUND = re.compile(rb"<(?:[biu]|big|small)>\s*(?:<font[^>]{0,200}>\s*)?<p[\s>]", re.I)
_EMPHASIS = re.compile(rb"(</?)(b|i|u)(?=[\s>])", re.I)
_LASTING = {b"b": b"strong", b"i": b"em", b"u": b"ins"}


def prepared(source: bytes) -> bytes:
    """The source without its hidden header, with page breaks as rules and emphasis that lasts as long as it shows."""
    source = _with_lasting_emphasis(_without_hidden_header(source))
    for page_tag in _PAGE_TAGS:
        source = page_tag.sub(b'<hr style="page-break-after:always">', source)
    return source


def _without_hidden_header(source: bytes) -> bytes:
    """Leave out inline XBRL's hidden header, a third of the elements of some filings, none of which is shown."""
    start = source.find(b"<ix:header")
    end = source.find(b"</ix:header>", start)
    return source[:start] + source[end + len(b"</ix:header>") :] if 0 <= start < end else source


def _with_lasting_emphasis(source: bytes) -> bytes:
    """Write bold, italic and underline as their like that go on over paragraphs, where a filer has them do so."""
    if b"<ix:" in source or not _EMPHASIS_AROUND.search(source):
        return source
    return _EMPHASIS.sub(lambda match: match[1] + _LASTING[match[2].lower()], source)
