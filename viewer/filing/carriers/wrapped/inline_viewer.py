"""EDGAR's inline viewer as a browser saves it: the document stands among the viewer's own menus and tables."""

from __future__ import annotations

import re

_FORM = re.compile(rb"<(div|section|main)\b[^<>]{0,300}\bid=[\"']?dynamic-xbrl-form\b[^<>]{0,300}>", re.IGNORECASE)
_HEAD = re.compile(rb"<meta\b[^<>]{0,200}\bcharset\b[^<>]{0,200}>", re.IGNORECASE)


def without_viewer(page: bytes) -> bytes:
    """A saved page of the viewer without all that is the viewer's; any other page as it is."""
    if b"dynamic-xbrl-form" not in page:
        return page
    opening = _FORM.search(page)
    if opening is None:
        return page
    charset = _HEAD.search(page, 0, opening.start())
    inside = page[opening.end() : _end_of(page, opening[1], opening.end())]
    return b"<html><head>%s</head><body>%s</body></html>" % (charset[0] if charset else b"", inside)


def _end_of(page: bytes, tag: bytes, start: int) -> int:
    """Where the element that begins before ``start`` ends: its own closing tag, else the page's end."""
    depth = 1
    for found in re.compile(rb"<(/?)%s\b" % tag, re.IGNORECASE).finditer(page, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    return len(page)
