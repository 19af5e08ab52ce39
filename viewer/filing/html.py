"""The one pass over an HTML document: parser events become blocks and, when pages are asked for, their safe HTML.

An element that holds text directly makes a block; inline elements never end one. This is the program's hottest code:
it runs once for each tag of documents that have a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from lxml import etree

from viewer.filing.html_source import pieces
from viewer.filing.markup import (
    BLOCK,
    BREAK,
    CELL,
    IMAGE,
    IN_PREFORMATTED,
    INLINE,
    ROLES,
    RULE,
    SKIPPED,
    TRANSPARENT,
    escape_attribute,
    image_html,
    image_name,
    safe_attributes,
)
from viewer.filing.model import Block, Finding, Report
from viewer.filing.plain import read_plain
from viewer.filing.setting import SETS_TEXT, Setting
from viewer.filing.styles import NO_FACTS, StyleFacts
from viewer.filing.table_reader import TableReader

if TYPE_CHECKING:
    from lxml.etree import ParserTarget

CHUNK = 1 << 20
MAXIMUM_DEPTH = 200


_Start = Callable[[str, dict[str, str], Setting, StyleFacts], None]


class PageReader(TableReader):
    """Takes parser events and makes blocks; see ``read_html``."""

    def __init__(self, with_page: bool) -> None:
        super().__init__(with_page)
        self.findings: list[Finding] = []
        self.tail = ""
        self._starts: tuple[_Start, ...] = (
            self._start_transparent,
            self._start_inline,
            self._start_block,
            self._start_table,
            self._start_section,
            self._start_row,
            self._start_cell,
            self._start_break,
            self._start_rule,
            self._start_image,
        )

    # The parser's events

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipping:
            self._skipping += 1
            return
        role = ROLES.get(tag, TRANSPARENT)
        if self._preformatted is not None and (role == BLOCK or tag in IN_PREFORMATTED):
            self._preformatted.append(IN_PREFORMATTED.get(tag, "\n"))
            role = TRANSPARENT
        if role == SKIPPED:
            self._skipping = 1
            return
        inside = self._setting
        facts = NO_FACTS
        if attributes or tag in SETS_TEXT:
            plain = tag not in SETS_TEXT and "align" not in attributes
            inside = (plain and inside.known.get(attributes.get("style", ""))) or inside.inside(tag, attributes)
            if inside is not self._setting:
                facts = inside.facts
                if facts.hidden:
                    self._skipping = 1
                    return
                if facts.inline and role == BLOCK:
                    role = INLINE
                elif (facts.block and role == INLINE and tag != "a") or tag == "body":
                    role = BLOCK
            if role and ("id" in attributes or "name" in attributes):
                anchor = attributes.get("id") or attributes.get("name") or ""
                (self._open.anchors if self._open else self._anchors).append(anchor)
        if len(self._stack) > MAXIMUM_DEPTH and role < BREAK:
            role = self._too_deep()
        if role == TRANSPARENT:
            self._stack.append((TRANSPARENT, self._setting, "", "", False))
        else:
            self._starts[role](tag, attributes, inside, facts)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        if not self._stack:
            return
        role, self._setting, closing, _, break_after = self._stack.pop()
        if role == CELL:
            self._end_cell(closing)
        elif role == INLINE:
            if closing or tag == "a" or self._base > len(self._stack):
                self._end_inline(tag, closing)
        elif role == TRANSPARENT:
            if self._base > len(self._stack):
                self._base -= 1
            if tag == "table" and self._preformatted is not None:
                self._preformatted.append("\n</TABLE>\n")
        elif role < BREAK:
            self._end_frame(role, closing)
            if break_after:
                self._break_page()

    def close(self) -> None:
        """The document ends."""
        self._end_preformatted()
        self._close_paragraph()
        self._write_leading()
        while self._stack:
            self.end("")
        if self._anchors and self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = last._replace(anchors=(*last.anchors, *self._anchors))
        self.tail = "".join(self._lead)
        self._starts = ()  # its methods hold the reader itself, and with it everything read

    # Elements

    def _too_deep(self) -> int:
        if not self.findings:
            what = f"Elements nested more than {MAXIMUM_DEPTH} deep are shown without their own layout."
            self.findings.append(Finding("warning", what))
        return TRANSPARENT

    def _start_inline(self, tag: str, attributes: dict[str, str], inside: Setting, facts: StyleFacts) -> None:
        before, self._setting = self._setting, inside
        opening = closing = ""
        if tag == "a" and "href" in attributes:
            self._end_hyperlink()
            self._href, self._href_start = attributes["href"].strip(), self._length if self._open else 0
        if self._with_page:
            opening, closing = self._inline_html(tag, attributes)
            if self._open is not None:
                self._write(opening)
        self._stack.append((INLINE, before, closing, opening, False))

    @staticmethod
    def _inline_html(tag: str, attributes: dict[str, str]) -> tuple[str, str]:
        shown = tag if ROLES[tag] == INLINE else "span"
        address = ""
        if tag == "a":
            if "href" not in attributes:
                return "", ""
            address = f' data-href="{escape_attribute(attributes["href"].strip())}"'
        return f"<{shown}{address}{safe_attributes(attributes)}>", f"</{shown}>"

    def _end_inline(self, tag: str, closing: str) -> None:
        if tag == "a":
            self._end_hyperlink()
        is_frame = self._base > len(self._stack)
        if is_frame:
            self._write_leading()
            self._close_paragraph()
            self._base -= 1
        if self._with_page and (is_frame or self._open is not None):
            self._write(closing)

    def _start_block(self, tag: str, attributes: dict[str, str], inside: Setting, facts: StyleFacts) -> None:
        super()._start_block(tag, attributes, inside, facts)
        if tag == "pre" and self._table is None:
            self._preformatted = []

    def _before_frame(self) -> None:
        if self._preformatted is not None:
            self._end_preformatted()
        super()._before_frame()

    # What stands alone

    def _start_break(self, tag: str, attributes: dict[str, str], inside: Setting, facts: StyleFacts) -> None:
        self._stack.append((BREAK, self._setting, "", "", False))
        if self._preformatted is not None:
            self._preformatted.append("\n")
            return
        if self._open is not None:
            if self._space == "\n":
                self._close_paragraph()
            else:
                self._space = "\n"
        if self._with_page:
            self._write_leading()
            self._write("<br>")

    def _start_rule(self, tag: str, attributes: dict[str, str], inside: Setting, facts: StyleFacts) -> None:
        self._close_paragraph()
        self._write_leading()
        if self._preformatted is not None:
            self._preformatted.append("\n<PAGE>\n" if facts.break_before or facts.break_after else f"\n{'-' * 80}\n")
        elif facts.break_before or facts.break_after:
            self._break_page()
        elif self._table is None:
            self._add_standing("rule", f"<hr{safe_attributes(attributes)}")
        elif self._with_page:
            self._write("<hr>")
        self._stack.append((RULE, self._setting, "", "", False))

    def _start_image(self, tag: str, attributes: dict[str, str], inside: Setting, facts: StyleFacts) -> None:
        self._stack.append((IMAGE, self._setting, "", "", False))
        in_preformatted = self._preformatted is not None
        self._end_preformatted()
        paragraph = self._open or self._open_paragraph()
        source = attributes.get("src", "")
        name = image_name(source)
        if name:
            paragraph.images.append(name)
        if self._with_page:
            self._write(image_html(source, attributes, attributes.get("alt", "")))
        if in_preformatted:
            self._close_paragraph()
            self._preformatted = []

    def _end_preformatted(self) -> None:
        """Read what stood in a ``<pre>`` as the plain text that it is."""
        if self._preformatted is None:
            return
        text, self._preformatted = "".join(self._preformatted), None
        read = read_plain(text, first=len(self.blocks), page=self._page, with_page=self._with_page)
        if not read:
            return
        read[0] = read[0]._replace(anchors=tuple(self._anchors), lead="".join(self._lead) + read[0].lead)
        self._anchors = []
        self._lead = self._sink = []
        self.blocks += read
        self._page = read[-1].page + (read[-1].kind == "page-break")


def read_html(
    source: bytes, *, with_page: bool, report: Report | None = None
) -> tuple[tuple[Block, ...], str, list[Finding]]:
    """The blocks of an HTML document given as UTF-8, the HTML that closes its last frames, and what was odd.

    Reading is linear in the source's length.
    """
    reader = PageReader(with_page)
    parser = etree.HTMLParser(target=cast("ParserTarget", reader), encoding="utf-8", huge_tree=True)
    done = 0
    for piece in pieces(source, CHUNK):
        if report is not None:
            report(min(1.0, done / len(source)), "Reading")
        parser.feed(piece)
        done += len(piece)
    try:
        parser.close()
    except etree.XMLSyntaxError:
        reader.findings.append(Finding("warning", "There is nothing to read in this HTML."))
    return tuple(reader.blocks), reader.tail, reader.findings
