"""The structure of a page that is printed, as its own HTML tells it: by its elements, their roles, and its bookmarks.

A filer's headings and tables are many things: what is one is told by its role (``export/blocks/roles.py``), and all
else is a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Final

from viewer.export.paper.printable import Bookmark, Printable
from viewer.export.paper.rows import fill_rows
from viewer.export.paper.structure import Element, Words, letters_of

_TOKEN: Final = re.compile(r"<!--.*?-->|<(/?)([a-z][a-z0-9]*)\b([^>]*)>|([^<]+)", re.S)
_ATTRIBUTE: Final = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
_BLOCK_ID: Final = re.compile(r"d\d+-b\d+")
_WORD: Final = re.compile(r"\w(?<!_)")
_VOID: Final = frozenset("br hr img col input wbr meta".split())
_APART: Final = frozenset(
    """address article aside blockquote body caption center dd div dl dt footer h1 h2 h3 h4 h5 h6 header li main nav ol
    p pre section table tbody td tfoot th thead tr ul""".split()
)
"""What begins and ends a paragraph."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARGIN_PARTS: Final = frozenset({"heading", "badge", "quote", "caption", "difference"})
_CONTAINERS: Final = {"blockquote": "BlockQuote", "aside": "Note", "section": "Sect"}
_DEEPEST: Final = 60
_DEEPEST_HEADING: Final = 6


@dataclass(slots=True)
class _Frame:
    """An open tag: the element that it stands for, if any, and the number that is printed behind it.

    ``within`` is the innermost element that is open; None where only sections are. ``list_tag`` is the innermost tag of
    a list, and ``entries`` are those that stand in it so far.
    """

    name: str
    element: Element | None = None
    within: Element | None = None
    is_apart: bool = False
    is_head: bool = False
    noted: str = ""
    list_tag: _Frame | None = None
    entries: Element | None = None


def structure_of(made: Printable) -> Element:
    """The structure of what is printed, with its words, none of which has been found on a page yet."""
    return _Reader(made.bookmarks).read(made.html)


class _Reader:
    """Goes through the HTML once; what is open is on a stack, and the sections that are open on another."""

    def __init__(self, bookmarks: Iterable[Bookmark]) -> None:
        self._bookmarks: dict[str, list[Bookmark]] = defaultdict(list)
        for one in bookmarks:
            self._bookmarks[one.name].append(one)
        self._document = Element("Document")
        self._frames: list[_Frame] = []
        self._open_tags: Counter[str] = Counter()
        self._sections: list[tuple[int, Element]] = []
        self._paragraph: Element | None = None

    def read(self, html: str) -> Element:
        """The document's element."""
        start = html.find("<body")
        hidden = 0
        for found in _TOKEN.finditer(html, max(0, start)):
            closes, name, attributes, text = found[1], found[2], found[3], found[4]
            if hidden:
                hidden += (-1 if closes else 1) if name == "div" else 0
            elif text is not None:
                self._text(unescape(text))
            elif name == "div" and not closes and attributes == " hidden":
                hidden = 1
            elif name and closes:
                self._close(name)
            elif name:
                self._open(name, dict(_ATTRIBUTE.findall(attributes)))
        return self._document

    # What is open

    @property
    def _container(self) -> Element:
        """Where the next paragraph stands: the innermost element that is open, else the section that has begun."""
        return self._within or (self._sections[-1][1] if self._sections else self._document)

    @property
    def _within(self) -> Element | None:
        return self._frames[-1].within if self._frames else None

    def _open(self, name: str, told: dict[str, str]) -> None:
        frame = _Frame(name, is_apart=name in _APART, noted=unescape(told.get("data-note", "")))
        names = told.get("class", "").split()
        if frame.is_apart:
            self._paragraph = None
        if name == "article":
            self._sections = [(0, self._document.add("Sect"))]
        for mark in self._bookmarks.get(told.get("id", ""), ()) if name != "article" else ():
            self._begin_section(mark)
        frame.element = self._element(name, told, names)
        if name in _VOID:
            return
        frame.within = None if name == "article" else frame.element or self._within
        frame.is_head = name == "thead" or (bool(self._frames) and self._frames[-1].is_head)
        frame.list_tag = frame if name in ("ul", "ol") else self._frames[-1].list_tag if self._frames else None
        self._frames.append(frame)
        self._open_tags[name] += 1

    def _close(self, name: str) -> None:
        while self._open_tags[name]:
            if self._frames[-1].noted:
                self._add_words(f" {self._frames[-1].noted}")
            frame = self._frames.pop()
            self._open_tags[frame.name] -= 1
            if frame.is_apart or (frame.element is not None and frame.element.role not in ("Link", "Figure")):
                self._paragraph = None
            if frame.name == "article":
                self._sections = []
            if frame.element is not None and frame.element.role == "Table":
                fill_rows(frame.element)
            if frame.name == name:
                return

    def _begin_section(self, mark: Bookmark) -> None:
        """Close what is no less deep and open a section, where only sections are open."""
        if not self._sections or self._within is not None:
            return
        while len(self._sections) > 1 and self._sections[-1][0] >= mark.level:
            self._sections.pop()
        section = self._sections[-1][1].add("Sect")
        section.title = mark.title
        self._sections.append((mark.level, section))

    # What a tag stands for

    def _element(self, name: str, told: dict[str, str], names: list[str]) -> Element | None:
        role = told.get("role", "")
        container = self._container
        if len(self._frames) > _DEEPEST * 4:
            return None
        if name == "img":
            return self._picture(told)
        if name == "a":
            return self._link(told)
        if level := self._level(name, told):
            return self._paragraph_of(container, f"H{level}")
        if name == "table" or role == "table":
            return None if role == "presentation" or not container.holds_paragraphs else container.add("Table")
        if container.role in ("Table", "TR"):
            return self._part_of_table(name, role, told, container)
        if self._is_paragraph(told, names, container):
            return self._paragraph_of(container, "P")
        return self._part_of_list(name, container) or self._group(name, container)

    def _level(self, name: str, told: dict[str, str]) -> int:
        """The level of a heading; 0 for what is none, as what only a filer calls one."""
        if told.get("role") == "heading":
            return min(int(told.get("aria-level", "2")), _DEEPEST_HEADING)
        if name not in _HEADINGS:
            return 0
        is_title = bool(self._sections) and self._frames[-1].name == "article" and not self._sections[-1][1].children
        return int(name[1]) if is_title or not self._sections else 0

    @staticmethod
    def _is_paragraph(told: dict[str, str], names: list[str], container: Element) -> bool:
        if not container.holds_paragraphs:
            return False
        is_part = container.role == "Note" and not _MARGIN_PARTS.isdisjoint(names)
        return is_part or _BLOCK_ID.fullmatch(told.get("id", "")) is not None

    @staticmethod
    def _paragraph_of(container: Element, role: str) -> Element:
        while not container.holds_paragraphs and container.parent is not None:
            container = container.parent
        return container.add(role)

    def _part_of_table(self, name: str, role: str, told: dict[str, str], table: Element) -> Element | None:
        if table.role == "Table":
            return table.add("TR") if name == "tr" or role == "row" else None
        if name not in ("td", "th") and role not in ("cell", "columnheader", "rowheader"):
            return None
        column = int(told.get("aria-colindex", "0"))
        while len(table.children) + 1 < column:
            table.add("TD")
        is_head = name == "th" or role.endswith("header")
        cell = table.add("TH" if is_head else "TD")
        attributes: dict[str, str | int] = {
            key: int(told[written])
            for key, written in (("RowSpan", "rowspan"), ("ColSpan", "colspan"))
            if told.get(written, "").isdecimal() and int(told[written]) > 1
        }
        if is_head:
            is_first = table.parent is not None and len(table.children) == 1 < len(table.parent.children)
            is_label = role == "rowheader" or (name == "th" and not role and is_first and "scope" not in told)
            attributes["Scope"] = "Row" if is_label else "Column"
        cell.attributes = attributes
        return cell

    def _part_of_list(self, name: str, container: Element) -> Element | None:
        """A contents, or an entry of a list; a list without entries is how filers set text in."""
        if name == "nav":
            return container.add("TOC")
        if name != "li" or container.role == "TOC":
            return container.add("TOCI") if name == "li" else None
        if not container.holds_paragraphs:
            return None
        tag = self._frames[-1].list_tag if self._frames else None
        entries = tag.entries if tag is not None else None
        if entries is None or container.children[-1] is not entries:
            entries = container.add("L")
            entries.attributes = {"ListNumbering": "Decimal" if tag is not None and tag.name == "ol" else "Disc"}
        if tag is not None:
            tag.entries = entries
        return entries.add("LI").add("LBody")

    @staticmethod
    def _group(name: str, container: Element) -> Element | None:
        return container.add(_CONTAINERS[name]) if name in _CONTAINERS and container.holds_paragraphs else None

    # What is read

    def _inline(self) -> Element:
        """What words are added to: the paragraph, or the part of it, that is open; else a new one."""
        container = self._container
        if container.role == "Table":
            container = container.add("TR")
        if container.role == "TR":
            # Leaders between the cells of a table that is set with spaces go with the cell before them.
            cells = [one for one in container.children if isinstance(one, Element)]
            container = cells[-1] if cells else container.add("TD")
        if not container.holds_paragraphs and container.role != "TOC":
            return container
        if self._paragraph is None or self._paragraph.parent is not container:
            self._paragraph = self._paragraph_of(container, "P")
        return self._paragraph

    def _text(self, text: str) -> None:
        if letters_of(text):
            self._add_words(text)

    def _add_words(self, text: str) -> Words:
        words = self._inline().add_words(text)
        words.is_repeated = bool(self._frames) and self._frames[-1].is_head
        words.is_drawn = self._container.role in ("Table", "TR") and _WORD.search(text) is None
        return words

    def _link(self, told: dict[str, str]) -> Element | None:
        if "href" not in told or self._container.role == "Link":
            return None
        link = self._inline().add("Link")
        link.leads_to = unescape(told["href"])
        return link

    def _picture(self, told: dict[str, str]) -> Element | None:
        alternate = unescape(told.get("alt", "")).strip()
        if "src" not in told and not alternate:
            return None
        figure = self._inline().add("Figure")
        figure.told = alternate
        figure.add_words("")
        if "src" not in told:
            figure.add_words(alternate)  # the engine sets it beside the sign for a missing picture
        return None
