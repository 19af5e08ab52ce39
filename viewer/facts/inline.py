"""The one pass over an inline XBRL document: what is tagged, with the text around it, and the hidden header.

Source: Inline XBRL Part 1, 1.1 (XBRL International, 2013).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from lxml import etree

from viewer.facts.contexts import local
from viewer.filing.text import as_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import ParserTarget

_NAMESPACE = "/inlineXBRL}"
NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_UNSEEN = ("}script", "}style", "}title")
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.I)
_ROOT = re.compile(rb"<(?:\w+:)?html(?:\s[^>]*)?>", re.I)
_DECLARATION = re.compile(rb"xmlns(?::[\w.-]+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_HEADER = re.compile(rb"<(\w+):header(?=[\s>])")
FACTS = ("nonFraction", "nonNumeric")


class Tagged(NamedTuple):
    """An element that tags text: its name without namespace, attributes, and the pieces of text it holds.

    ``first`` and ``end`` (exclusive) count the document's pieces of text; ``is_seen`` tells what is displayed.
    """

    name: str
    attributes: Mapping[str, str]
    first: int
    end: int
    is_seen: bool


class InlineDocument(NamedTuple):
    """An inline XBRL document taken apart.

    ``texts`` are its pieces of text in order, each with whether it is displayed; ``header`` the elements of its hidden
    headers; ``continuations`` go by their own names.
    """

    facts: list[Tagged]
    continuations: dict[str, Tagged]
    excluded: list[Tagged]
    texts: list[str]
    unseen: set[int]
    header: list[etree._Element]

    def text_of(self, tagged: Tagged) -> str:
        """All that an element tags, what it excludes left out, its continuations with it."""
        parts, seen = [], set[str]()
        current: Tagged | None = tagged
        while current is not None:
            parts.append(self._own_text(current))
            following = current.attributes.get("continuedAt", "")
            current = None if following in seen else self.continuations.get(following)
            seen.add(following)
        return "".join(parts)

    def _own_text(self, tagged: Tagged) -> str:
        left_out = [one for one in self.excluded if tagged.first <= one.first and one.end <= tagged.end]
        if not left_out:
            return "".join(self.texts[tagged.first : tagged.end])
        inside = {number for one in left_out for number in range(one.first, one.end)}
        return "".join(self.texts[number] for number in range(tagged.first, tagged.end) if number not in inside)


class _Reader:
    """Takes the parser's events of what is shown."""

    def __init__(self, header: list[etree._Element]) -> None:
        self.document = InlineDocument([], {}, [], [], set(), header)
        self._open: list[tuple[str, Mapping[str, str], int] | None] = []
        self._unseen = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name, is_unseen = _sort(tag)
        if self._unseen or is_unseen or (attributes and "style" in attributes and _is_not_displayed(attributes)):
            self._unseen += 1
        self._open.append((name, attributes, len(self.document.texts)) if name else None)

    def end(self, tag: str) -> None:
        """An element ends."""
        opened = self._open.pop() if self._open else None
        is_seen = not self._unseen
        if not is_seen:
            self._unseen -= 1
        if opened is None:
            return
        name, attributes, first = opened
        tagged = Tagged(name, attributes, first, len(self.document.texts), is_seen)
        if name in FACTS:
            self.document.facts.append(tagged)
        elif name == "continuation":
            self.document.continuations[attributes.get("id", "")] = tagged
        elif name == "exclude":
            self.document.excluded.append(tagged)

    def data(self, text: str) -> None:
        """The parser tells of text."""
        if self._unseen:
            self.document.unseen.add(len(self.document.texts))
        self.document.texts.append(text)

    def close(self) -> InlineDocument:
        """The document ends."""
        self.document.facts.sort(key=lambda tagged: (tagged.first, -tagged.end))
        return self.document


@lru_cache(maxsize=1024)
def _sort(tag: str) -> tuple[str, bool]:
    """An inline element's name without its namespace, empty for any other; whether what the element holds is seen."""
    return (local(tag) if _NAMESPACE in tag else "", tag.endswith(_UNSEEN))


def _is_not_displayed(attributes: Mapping[str, str]) -> bool:
    style = attributes["style"]
    return "none" in style and _NO_DISPLAY.search(style) is not None


def is_inline(source: bytes) -> bool:
    """Whether a document may hold inline XBRL."""
    return b"/inlineXBRL" in source


def read_inline(source: bytes) -> InlineDocument:
    """Take an inline XBRL document apart; a damaged one as far as it can be read. Linear in the source's length."""
    source = as_utf8(source)
    root = _ROOT.search(source)
    shown, headers = _apart(source, root.start() if root else 0)
    declared = b" ".join(_DECLARATION.findall(root[0])) if root else b""
    reader = _Reader([element for header in headers if (element := _elements(header, declared)) is not None])
    parser = _parser(cast("ParserTarget", reader))
    try:
        for part in shown:
            parser.feed(part)
        parser.close()
    except etree.XMLSyntaxError:
        pass  # what was read until there stands
    return reader.close()


def _apart(source: bytes, start: int) -> tuple[list[bytes], list[bytes]]:
    """What is shown of a document from its root on, in parts, and its hidden headers."""
    shown, headers = [], []
    while (opening := _HEADER.search(source, start)) is not None:
        closing = b"</%s:header>" % opening[1]
        end = source.find(closing, opening.end())
        if end < 0:
            break
        end += len(closing)
        shown.append(source[start : opening.start()])
        headers.append(source[opening.start() : end])
        start = end
    shown.append(source[start:])
    return shown, headers


def _elements(header: bytes, declared: bytes) -> etree._Element | None:
    """A hidden header as elements; ``declared`` are the prefixes that the document's root declares."""
    return etree.fromstring(b"<hidden %s>%s</hidden>" % (declared, header), _parser())


def _parser(target: ParserTarget | None = None) -> etree.XMLParser:
    return etree.XMLParser(
        target=target,
        encoding="utf-8",
        recover=True,
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
    )
