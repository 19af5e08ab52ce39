"""A page that was written, read back as a browser would read it."""

from __future__ import annotations

import lxml.html


def tree(page: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page)
