"""What can be followed from a document: links found in its text, and the filer's own hyperlinks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from html import unescape
from urllib.parse import unquote, urlsplit

from viewer.filing.markup import escape_attribute
from viewer.filing.model import Block, Document, Filing
from viewer.page.model import Mark, Read

_ADDRESS = re.compile(r'(<a\b[^<>]*?\s)(?:data-)?href="([^"]*)"')


def link_marks(reading: Read, document: int) -> list[Mark]:
    """A mark for each link of the document: to follow, or quiet with the reason why it is not followed."""
    marks = []
    for index, link in enumerate(reading.exhibits.links):
        if link.place.document != document:
            continue
        followed = link.status == "attached" and link.target is not None
        title = f"{link.label} · {link.target.filename}" if followed and link.target else link.evidence.why
        marks.append(Mark(link.place, "link" if followed else "unfollowed", str(index), title))
    return marks


def by_name(filing: Filing) -> Callable[[str], Document | None]:
    """The documents of a filing by their names in small letters, which are gathered when the first is asked for."""

    @cache
    def names() -> dict[str, Document]:
        return {other.filename.lower(): other for other in filing.documents if other.filename}

    return lambda name: names().get(name)


class Addresses:
    """Where the hyperlinks of one document lead: to a block of the filing, or out of it."""

    def __init__(self, filing: Filing, document: int, named: Callable[[str], Document | None] | None = None) -> None:
        self._document = document
        self._anchors = _anchors(filing.documents[document])
        self._named = named or by_name(filing)
        self._others: dict[int, Mapping[str, int]] = {}

    def destination(self, href: str) -> tuple[int, int] | None:
        """The document and block that an address leads to; None where it leads out of the filing or nowhere."""
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return None
        name = unquote(parts.path).rsplit("/", 1)[-1].lower()
        inside = not parts.scheme and not parts.netloc
        if inside and not name:
            block = self._block(self._anchors, parts.fragment)
            return None if block is None else (self._document, block)
        other = self._named(name) if inside else None
        if other is None:
            return None
        anchors = self._others.setdefault(other.index, _anchors(other))
        return (other.index, self._block(anchors, parts.fragment) or 0)

    @staticmethod
    def _block(anchors: Mapping[str, int], fragment: str) -> int | None:
        if fragment.lower() in ("", "top"):
            return 0
        return anchors.get(fragment, anchors.get(unquote(fragment)))

    def attributes(self, href: str) -> str:
        """An anchor's attributes for an address: a jump inside the filing, or an address that nothing follows."""
        destination = self.destination(href)
        if destination is None:
            return f'class="outside" href="#" data-href="{escape_attribute(href)}" title="{escape_attribute(href)}"'
        document, block = destination
        return f'class="inner" href="#b{block}" data-jump="{document}.{block}"'

    def rewritten(self, block: Block) -> str:
        """A block's HTML where each anchor jumps inside the filing or keeps its address out of the browser's reach."""
        return _ADDRESS.sub(lambda found: found[1] + self.attributes(unescape(found[2])), block.html)


def _anchors(document: Document) -> dict[str, int]:
    return {name: index for index, block in enumerate(document.blocks) for name in block.anchors}
