"""The one pass over an inline XBRL document: what is tagged, with the text around it, and the hidden header.

Source: Inline XBRL Part 1, 1.1 (XBRL International, 2013).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from viewer.filing.text import as_utf8, unescaped

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_UNSEEN = ("script", "style", "title")
_NO_DISPLAY = re.compile(r"style\s*=\s*[^<]*display\s*:\s*none", re.I)
_ROOT = re.compile(rb"<(?:\w+:)?html(?:\s[^>]*)?>", re.I)
_DECLARATION = re.compile(rb"xmlns(?::[\w.-]+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_PREFIX = re.compile(rb"xmlns:([\w.-]{1,40})\s*=\s*[\"'][^\"'<>]*/inlineXBRL[\"']")
_HEADER = re.compile(rb"<(\w+):header(?=[\s>])")
_TAG = re.compile(r"<([^<>]*)>?")
_QUOTING_TAG = re.compile(r"<([^<>\"']*(?:\"[^\"<]*\"[^<>\"']*|'[^'<]*'[^<>\"']*)*)>")
"""A tag, a bracket in quotes read over, which few filers write."""
_ATTRIBUTE = re.compile(r"\s([\w:.-]++)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)')")
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


class _Mark(NamedTuple):
    """What a tag says of the text around it: an inline element begins or ends, or what it holds is not displayed."""

    name: str
    is_end: bool
    hides: bool
    attributes: Mapping[str, str]


class _Reader:
    """Cuts what is shown of a document at its tags, of which one in twenty tells anything here."""

    def __init__(self, header: list[etree._Element], prefixes: Collection[str]) -> None:
        self.document = InlineDocument([], {}, [], [], set(), header)
        self._prefixes = prefixes
        self._between: list[str] = []  # the texts before each tag and after the last
        self._tags: list[str] = []
        self._taken = 0  # of them
        self._hidden_until = -1
        self._open: list[tuple[_Mark, int, bool]] = []

    def read(self, text: str) -> InlineDocument:
        """Take the whole text apart."""
        self._between, self._tags = _cut(text)
        beginnings = (*_UNSEEN, *(f"{slash}{prefix}:" for prefix in self._prefixes for slash in ("", "/")))
        telling = [tag for tag in set(self._tags) if _may_tell(tag, beginnings)]
        marks = {tag: mark for tag in telling if (mark := _mark(tag, self._prefixes)) is not None}
        for at, tag in enumerate(self._tags):
            if tag in marks:
                self._at(at, marks[tag])
        self._take(len(self._between))
        self.document.facts.sort(key=lambda tagged: (tagged.first, -tagged.end))
        return self.document

    def _at(self, at: int, mark: _Mark) -> None:
        self._take(at + 1)
        if mark.hides and at > self._hidden_until:
            self._hidden_until = self._end_of(at)
        if mark.is_end and self._open:
            self._end(*self._open.pop())
        elif mark.name and not mark.is_end:
            self._open.append((mark, len(self.document.texts), at > self._hidden_until))
            if self._tags[at].endswith("/"):
                self._end(*self._open.pop())

    def _end(self, mark: _Mark, first: int, is_seen: bool) -> None:
        tagged = Tagged(mark.name, mark.attributes, first, len(self.document.texts), is_seen)
        if mark.name in FACTS:
            self.document.facts.append(tagged)
        elif mark.name == "continuation":
            self.document.continuations[mark.attributes.get("id", "")] = tagged
        elif mark.name == "exclude":
            self.document.excluded.append(tagged)

    def _take(self, stop: int) -> None:
        """Take the texts up to (not with) one as a piece, what is not displayed as one of its own."""
        hidden = self._hidden_until + 1
        if self._taken < hidden:
            self._add(min(hidden, stop), is_hidden=True)
        self._add(stop, is_hidden=False)

    def _add(self, stop: int, *, is_hidden: bool) -> None:
        first, self._taken = self._taken, stop
        text = self._between[first] if stop == first + 1 else "".join(self._between[first:stop])
        if not text:
            return
        if is_hidden:
            self.document.unseen.add(len(self.document.texts))
        if "&" in text:
            text = unescaped(text.replace("&#160;", "\xa0"))
        self.document.texts.append(text)

    def _end_of(self, at: int) -> int:
        """The tag that ends the element which one begins; the last where it does not end."""
        depth = 0
        for number in range(at, len(self._tags)):
            tag = self._tags[number]
            if tag.startswith("/"):
                depth -= 1
            elif not tag.endswith("/") and not tag.startswith(("!", "?")):
                depth += 1
            if depth <= 0:
                return number
        return len(self._tags)


def _cut(text: str) -> tuple[list[str], list[str]]:
    """The texts between the tags and around them, and the tags without their brackets."""
    pieces = _TAG.split(text)
    tags = pieces[1::2]
    if any(tag.count('"') % 2 for tag in set(tags)):
        pieces = _QUOTING_TAG.split(text)
        tags = pieces[1::2]
    return pieces[0::2], tags


def _may_tell(tag: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a tag may mark anything, told by how it begins: nearly all that differ are of others, set otherwise."""
    is_end = tag.startswith("/")
    return tag.startswith(beginnings) or "none" in tag or not tag[is_end : is_end + 1].isalpha()


def _mark(tag: str, prefixes: Collection[str]) -> _Mark | None:
    """What a tag, given without its brackets, marks; None for most."""
    is_end = tag.startswith("/")
    name = (tag[is_end:].split(None, 1) or [""])[0].rstrip("/")
    prefix, _, local_name = name.rpartition(":")
    inline = local_name if prefix in prefixes else ""
    hides = not is_end and (name in _UNSEEN or ("none" in tag and _NO_DISPLAY.search(tag) is not None))
    if not inline and not hides:
        return None
    return _Mark(inline, is_end, hides, {} if is_end or not inline else _attributes(tag))


def _attributes(tag: str) -> dict[str, str]:
    found = {name: one or other for name, one, other in _ATTRIBUTE.findall(tag)}
    if "&" in tag:
        found = {name: unescaped(value) for name, value in found.items()}
    if ":nil" in tag:
        found = {NIL if name.endswith(":nil") else name: value for name, value in found.items()}
    return found


def is_inline(source: bytes) -> bool:
    """Whether a document may hold inline XBRL."""
    return b"/inlineXBRL" in source


def read_inline(source: bytes) -> InlineDocument:
    """Take an inline XBRL document apart; a damaged one as far as it can be read. Linear in the source's length."""
    source = as_utf8(source)
    root = _ROOT.search(source)
    shown, headers = _apart(source, root.start() if root else 0)
    declared = b" ".join(_DECLARATION.findall(root[0])) if root else b""
    elements = [element for header in headers if (element := _elements(header, declared)) is not None]
    prefixes = {found.decode("ascii", "replace") for found in _PREFIX.findall(source)}
    text = b"".join(map(_without_comments, shown)).decode("utf-8", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _Reader(elements, prefixes).read(text)


def _without_comments(source: bytes) -> bytes:
    kept, at = [], 0
    while (start := source.find(b"<!--", at)) >= 0 and (end := source.find(b"-->", start)) >= 0:
        kept.append(source[at:start])
        at = end + len(b"-->")
    return b"".join([*kept, source[at:]]) if kept else source


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
    parser = etree.XMLParser(encoding="utf-8", recover=True, huge_tree=True, resolve_entities=False, no_network=True)
    return etree.fromstring(b"<hidden %s>%s</hidden>" % (declared, header), parser)
