"""A filing as one HTML file: every document that is text, its pictures inside it, its links to places within the file.

Each block's own safe HTML is kept as it is; only ids and anchors change, because all documents share one page. Notes
stand in the margin without any script: each as a note beside the paragraph, or the table, that it is about.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import unescape
from urllib.parse import unquote

from viewer.annotations.model import Anchored
from viewer.export.blocks.margin import Beside, Margin
from viewer.export.blocks.roles import covers_in, headings_in, picture_told, with_roles, without_tables
from viewer.export.stretches import Stretch, closing, of_filing, opening
from viewer.export.whole import whole_page
from viewer.filing.attachments import decoded
from viewer.filing.markup import escape, escape_attribute
from viewer.filing.model import Document, Filing
from viewer.filing.pictures import media_of
from viewer.outline.model import Outline, Section
from viewer.page.annotations import own_marks
from viewer.page.links import Addresses, by_name, link_marks
from viewer.page.marking import mark_block
from viewer.page.model import Mark
from viewer.reading import EffectiveReading, Reading

_TAG_TO_CHANGE = re.compile(r"<(?:a|img)\b[^>]*>|<[a-z0-9]+\b[^>]*?\s(?:id|data-card)=[^>]*>")
_CARD = re.compile(r'\sdata-card="([^"]*)"')
_TABLE_TAG = re.compile(r"<(/?)table\b")
_ANY_TAG = re.compile(r"<[^>]*>")
_ALTERNATIVE = re.compile(r'\salt="([^"]*)"')
_DEEPEST_LISTED = 2
_PRINTED_COLUMNS = 86
_MOST_COLUMNS = 140


def html(reading: Reading, beside: Beside | None = None, own: Sequence[Anchored] = ()) -> str:
    """All documents of a filing that are text as one page; with an amended reading, its notes in the margin.

    ``own`` are the reader's annotations, which stand in it and in its margin. Beside a text as amended stands where its
    parts come from. The reading must have been read with its pages.
    """
    return pages_html(reading, beside, own)


def pages_html(
    reading: Reading,
    beside: Beside | None = None,
    own: Sequence[Anchored] = (),
    stretches: Sequence[Stretch] | None = None,
    rules: str = "",
    foot: str = "",
) -> str:
    """The same, or only stretches of it, without contents; with more rules of style and something at its foot."""
    filing = reading.filing
    outlines = {outline.document: outline for outline in reading.outlines}
    shown = of_filing(filing) if stretches is None else stretches
    documents = [filing.documents[stretch.document] for stretch in shown]
    titles = {document.index: _title(document, outlines.get(document.index)) for document in documents}
    picture = _pictures(filing)
    find = by_name(filing)
    pieces: list[str] = []
    is_noted = False
    for stretch in shown:
        sheet = _Sheet(reading, stretch, beside, picture, find, own)
        pieces.append(sheet.html(titles[stretch.document]))
        is_noted |= sheet.is_noted
    main = "".join(pieces)
    room = ' class="noted"' if is_noted else ""
    body = f"<main{room}>{main}</main>"
    if stretches is None:
        left_out = _left_out([document for document in filing.documents if not document.blocks])
        body = f"{_contents(documents, outlines, titles)}{body}{left_out}"
    return whole_page(named(reading, beside), "filing.css", body + foot, rules)


def named(reading: Reading, beside: Beside | None = None) -> str:
    """What the whole of it is called: "8-K · ALDER RIDGE MINING CO"."""
    header = reading.filing.header
    as_amended = "as amended" if isinstance(beside, EffectiveReading) else ""
    name = " · ".join(filter(None, (header.form, header.company, as_amended)))
    first = next((document for document in reading.filing.documents if document.blocks), None)
    return name or (_title(first, reading.outline(first.index)) if first else "Filing")


def _title(document: Document, outline: Outline | None) -> str:
    return (outline.title if outline else "") or document.description or document.filename or document.type


def _contents(shown: Sequence[Document], outlines: dict[int, Outline], titles: dict[int, str]) -> str:
    """The documents and their upper sections, each a link."""
    lines: list[str] = []
    for document in shown:
        lines.append(
            f'<li class="document-name"><a href="#d{document.index}">{escape(titles[document.index])}</a></li>'
        )
        outline = outlines.get(document.index)
        lines.extend(_listed(document.index, outline.sections if outline else ()))
    return f'<nav aria-label="Contents"><ul>{"".join(lines)}</ul></nav>'


def _listed(document: int, sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        words = " ".join(filter(None, (section.label, section.title)))
        if section.level < _DEEPEST_LISTED and words and section.kind != "body":
            address = f"#d{document}-b{section.place.block}"
            yield f'<li class="level-{section.level}"><a href="{address}">{escape(words)}</a></li>'
        yield from _listed(document, section.children)


def _left_out(documents: Sequence[Document]) -> str:
    """The attachments that are no text and no picture in it, by name."""
    names = (" ".join(filter(None, (each.type, each.filename))) for each in documents if each.media != "image")
    listed = "; ".join(map(escape, names))
    return f"<footer>Also in the filing, not shown here: {listed}.</footer>" if listed else ""


def _pictures(filing: Filing) -> Callable[[str], str | None]:
    """The filing's own pictures as data addresses, by their names; what a picture is, its first bytes say."""
    payloads = {
        document.filename.lower(): document.payload for document in filing.documents if document.media == "image"
    }

    @cache
    def address(name: str) -> str | None:
        payload = payloads.get(name.lower())
        content = decoded(payload) if payload else b""
        kind = media_of(content)
        return f"data:{kind};base64,{b64encode(content).decode('ascii')}" if kind else None

    return address


class _Sheet:
    """One document as a part of the page."""

    def __init__(
        self,
        reading: Reading,
        stretch: Stretch,
        beside: Beside | None,
        picture: Callable[[str], str | None],
        find: Callable[[str], Document | None],
        own: Sequence[Anchored],
    ) -> None:
        document = self.document = reading.filing.documents[stretch.document]
        self._stretch = stretch
        self._links = reading.exhibits.links
        self._addresses = Addresses(reading.filing, document.index, find)
        self._picture = picture
        self._marks: dict[int, list[Mark]] = defaultdict(list)
        # A page break that nothing comes before, or after, would leave a page empty.
        blocks = document.blocks
        filled = [at for at in range(stretch.first, stretch.past) if blocks[at].text or blocks[at].images]
        self._first, self._last = (filled[0], filled[-1]) if filled else (0, 0)
        self._margin = Margin(reading, document.index, beside, own)
        outline = reading.outline(document.index)
        self._levels = headings_in(document, outline)
        self._covers = covers_in(outline)
        marks = [*link_marks(reading, document.index), *self._margin.marks, *own_marks(own, document.index)]
        for mark in marks:
            self._marks[mark.place.block].append(mark)

    @property
    def is_noted(self) -> bool:
        """Whether notes stand in its margin."""
        return bool(self._margin)

    def html(self, title: str) -> str:
        """The document's blocks, each note before the outermost table that its block is in."""
        pieces: list[str] = []
        depth = before_table = 0
        for index in range(self._stretch.first, self._stretch.past):
            at, lead = 0, self.document.blocks[index].lead
            if index == self._stretch.first:
                lead = opening(self.document, self._stretch)
            for found in _TABLE_TAG.finditer(lead):
                if not found[1] and not depth:
                    pieces.append(without_tables(lead[at : found.start()]))
                    at, before_table = found.start(), len(pieces)
                depth = max(0, depth - 1) if found[1] else depth + 1
            pieces.append(without_tables(lead[at:]))
            if notes := self._margin.html(index):
                pieces.insert(before_table if depth else len(pieces), notes)
                before_table += bool(depth)
            pieces.append(self._block(index))
        pieces.append(closing(self.document, self._stretch))
        plain = " monospaced" if self.document.media == "text" else ""
        heading = f"<h1>{escape(title)}</h1>"
        return f'<article class="document{plain}" id="d{self.document.index}">{heading}{"".join(pieces)}</article>'

    def _block(self, index: int) -> str:
        block = self.document.blocks[index]
        if block.kind == "page-break" and not self._first < index < self._last:
            return f'<span id="d{self.document.index}-b{index}"></span>'
        if block.hyperlinks:
            block = block._replace(html=self._addresses.rewritten(block))
        html = mark_block(block, index, self._marks[index]) if index in self._marks else block.html
        html = with_roles(html, block, index, self._levels.get(index), on_cover=index in self._covers)
        html = _TAG_TO_CHANGE.sub(self._changed, html)
        if self.document.media == "text" and (columns := _columns(html)):
            return f'<div class="long" style="--columns:{columns}">{html}</div>'
        return f'<div class="wide">{html}</div>' if html.startswith("<table") else html

    def _changed(self, found: re.Match[str]) -> str:
        """A tag with an id that is the page's own, and with an address inside the page or none."""
        tag = found[0]
        if tag.startswith("<img"):
            return self._with_picture(tag)
        if tag.startswith("<a"):
            tag = self._with_address(tag)
        tag = tag.replace(' id="b', f' id="d{self.document.index}-b', 1)
        return _CARD.sub(self._numbered, tag, count=1) if "data-card" in tag else tag

    def _with_address(self, tag: str) -> str:
        jump = re.search(r'\sdata-jump="(\d+)\.(\d+)"', tag)
        link = re.search(r'\sdata-link="(\d+)"', tag)
        kept = re.sub(r'\s(?:href|data-jump|data-link|data-href)="[^"]*"', "", tag)[:-1]
        if link and (target := self._links[int(link[1])].target):
            return f'{kept} href="#d{target.document}-b{target.place.block}">'
        return f'{kept} href="#d{jump[1]}-b{jump[2]}">' if jump else f"{kept}>"

    def _with_picture(self, tag: str) -> str:
        named = re.search(r'\ssrc="(?:image/)?([^"]*)"', tag)
        address = self._picture(unquote(named[1])) if named else None
        bare = re.sub(r'\ssrc="[^"]*"', "", tag)
        if address is None:
            return bare
        # Without any words a screen reader would read the picture's address, which is the picture itself.
        written = _ALTERNATIVE.search(bare)
        told = picture_told(unescape(written[1]) if written else "")
        return f'<img src="{address}" alt="{escape_attribute(told)}"{_ALTERNATIVE.sub("", bare, count=1)[4:]}'

    def _numbered(self, found: re.Match[str]) -> str:
        return f' data-note="{escape_attribute(self._margin.numbers(found[1]))}"'


def _columns(html: str) -> int:
    """How many characters the longest line of a typed block has, where it is a table too broad for a printed page.

    Such tables have at most 132 columns, as EDGAR allowed; a longer line is a paragraph, and may be wrapped.
    """
    longest = max(map(len, unescape(_ANY_TAG.sub("", html)).split("\n")))
    return longest if _PRINTED_COLUMNS < longest <= _MOST_COLUMNS else 0
