"""The one pass over an HTML document: parser events become blocks and, when pages are asked for, their safe HTML.

An element that holds text directly makes a block; inline elements never end one. This is the program's hottest code:
it runs once for each tag of documents that have a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import IO, TYPE_CHECKING, cast

from lxml import etree

from viewer.filing import limits
from viewer.filing.html.pouring import Source
from viewer.filing.html.setting import Key, Opening
from viewer.filing.html.table_reader import TableReader
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
from viewer.filing.model import Block, BlocksReport, Finding, Report

if TYPE_CHECKING:
    from lxml.etree import ParserTarget

MAXIMUM_DEPTH = 200


# The attributes that say more of an element than its style does, those of its size in a table apart.
_TELLING = frozenset({"align", "dir", "face", "id", "name", "size"})
_BOXES = frozenset({"checkbox", "radio"})
_CHECKED, _UNCHECKED = "☒", "☐"

_Start = Callable[[str, dict[str, str], Opening], None]


class PageReader(TableReader):
    """Takes parser events and makes blocks; see ``read_html``."""

    __slots__ = ("_starts", "findings", "tail")

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
        setting = self._setting
        # The parser's empty mapping is slow to ask; what has but a style, or spans columns, need not be asked for more.
        style = attributes.get("style") if attributes else None
        more = len(attributes) - (style is not None)
        has_more = more > 0 and (more > 1 or "colspan" not in attributes) and not _TELLING.isdisjoint(attributes)
        key: Key = (tag, style)
        if has_more and (tag == "font" or "align" in attributes or "dir" in attributes):
            key = (
                tag,
                style,
                attributes.get("align"),
                attributes.get("size"),
                attributes.get("face"),
                attributes.get("dir"),
            )
        try:  # nearly always remembered
            opening = setting.openings[key]
        except KeyError:
            opening = setting.opening(key, tag, attributes)
        role = opening.role
        if self._preformatted is not None:
            role = self._in_preformatted(tag, role)
        stack = self._stack
        if role == TRANSPARENT:
            stack.append(setting.transparent)
            return
        if role == SKIPPED:
            if tag == "input" and attributes.get("type", "").lower() in _BOXES:
                self.data(_CHECKED if "checked" in attributes else _UNCHECKED)
            self._skipping = 1
            return
        if has_more and ("id" in attributes or "name" in attributes):
            self._anchors.append(attributes.get("id") or attributes.get("name") or "")
        if len(stack) > MAXIMUM_DEPTH and role < BREAK:
            role = self._too_deep()
        if role == INLINE and not self._with_page and tag != "a":  # a quarter of all elements: a call would cost more
            self._setting = opening.inside
            stack.append(opening.element)
        else:
            self._starts[role](tag, attributes, opening)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        stack = self._stack
        if not stack:
            return
        role, self._setting, closing, _, break_after = stack.pop()
        if role == CELL:  # half of all elements, so that it is seen to here
            if self._leading:
                self._write_leading()
            if self._open is not None:
                self._close_paragraph()
            self._base = len(stack)
            self._cell = None
            self._in_cell = False
            if closing:
                self._tokens.append(closing)
        elif role == INLINE:
            if closing or tag == "a" or self._base > len(stack):
                self._end_inline(tag, closing)
        elif role == TRANSPARENT:
            self._end_transparent(tag)
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
        if self._has_forgotten:
            what = "Too many elements are open around too many paragraphs: the last are shown without their looks."
            self.findings.append(Finding("warning", what))
        self.tail = "".join(self._lead)
        self._starts = ()  # its methods hold the reader itself, and with it everything read
        self._setting.forget()

    # Elements

    def _in_preformatted(self, tag: str, role: int) -> int:
        """What an element does to text that is set with spaces: blocks and tables are read through."""
        base = ROLES.get(tag, TRANSPARENT)
        if base != BLOCK and tag not in IN_PREFORMATTED:
            return role
        assert self._preformatted is not None
        self._preformatted.append(IN_PREFORMATTED.get(tag, "\n"))
        return SKIPPED if role == SKIPPED else TRANSPARENT

    def _too_deep(self) -> int:
        if not self.findings:
            what = f"Elements nested more than {MAXIMUM_DEPTH} deep are shown without their own layout."
            self.findings.append(Finding("warning", what))
        return TRANSPARENT

    def _end_transparent(self, tag: str) -> None:
        if self._base > len(self._stack):
            self._base -= 1
        if tag == "table" and self._preformatted is not None:
            self._preformatted.append("\n</TABLE>\n")

    def _start_inline(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        self._setting = opening.inside
        element = opening.element
        if tag == "a" and "href" in attributes:
            self._end_hyperlink()
            self._href, self._href_start = attributes["href"].strip(), self._length if self._open else 0
        if self._with_page:
            html, closing = self._inline_html(tag, attributes)
            if self._open is not None:
                self._write(html)
            element = (INLINE, element[1], closing, html, False)
        self._stack.append(element)

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

    def _start_block(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        super()._start_block(tag, attributes, opening)
        if tag == "pre" and self._table is None:
            self._preformatted = []

    # What stands alone

    def _start_break(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
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

    def _start_rule(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        self._close_paragraph()
        self._write_leading()
        breaks = opening.facts.break_before or opening.facts.break_after
        if self._preformatted is not None:
            self._preformatted.append("\n<PAGE>\n" if breaks else f"\n{'-' * 80}\n")
        elif breaks:
            self._break_page()
        elif self._table is None:
            self._add_standing("rule", f"<hr{safe_attributes(attributes)}")
        elif self._with_page:
            self._write("<hr>")
        self._stack.append((RULE, self._setting, "", "", False))

    def _start_image(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        self._stack.append((IMAGE, self._setting, "", "", False))
        in_preformatted = self._preformatted is not None
        self._end_preformatted()
        if self._open is None:
            self._open_paragraph()
        source = attributes.get("src", "")
        name = image_name(source)
        if name:
            self._images.append(name)
        if self._with_page:
            self._write(image_html(source, attributes, attributes.get("alt", "")))
        if in_preformatted:
            self._close_paragraph()
            self._preformatted = []


def read_html(
    source: bytes,
    *,
    with_page: bool,
    report: Report | None = None,
    on_blocks: BlocksReport | None = None,
    most: int = limits.BLOCKS,
) -> tuple[tuple[Block, ...], str, list[Finding]]:
    """The blocks of an HTML document given as UTF-8, the HTML that closes its last frames, and what was odd.

    Reading is linear in the source's length, and ends soon after so many blocks. ``on_blocks`` is told again and again
    of all blocks that there are by then: they stay as they are, but for the anchors of the last.
    """
    reader = PageReader(with_page)
    between = None if on_blocks is None else partial(on_blocks, reader.blocks)
    parser = etree.HTMLParser(target=cast("ParserTarget", reader), encoding="utf-8", huge_tree=True)
    try:
        etree.parse(cast("IO[bytes]", Source(source, report, between, lambda: len(reader.blocks) < most)), parser)
    except etree.XMLSyntaxError:
        reader.findings.append(Finding("warning", "There is nothing to read in this HTML."))
    return tuple(reader.blocks), reader.tail, reader.findings
