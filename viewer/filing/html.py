"""The one pass over an HTML document: parser events become blocks and, when pages are asked for, their safe HTML.

An element that holds text directly makes a block; inline elements never end one. What is open around a block when it
begins (frames) is written into the block's ``lead``, what opens inside it is closed with it and opened again in the
next, so that every block's HTML is balanced. Tables are kept as tokens until they end, because only then is it known
whether they are data or layout.

This is the program's hottest code: it runs once for each tag of documents that have a hundred thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree

from viewer.filing.html_source import prepared
from viewer.filing.markup import (
    BLOCK,
    BREAK,
    CELL,
    HEADING_SIZES,
    IMAGE,
    IN_PREFORMATTED,
    INLINE,
    ROLES,
    ROW,
    RULE,
    SECTION,
    SHOWN_AS,
    SKIPPED,
    TABLE,
    TRANSPARENT,
    escape,
    escape_attribute,
    image_html,
    image_name,
    safe_attributes,
)
from viewer.filing.model import Block, BlockKind, Finding, Hyperlink, Report, Run, Style
from viewer.filing.plain import read_plain
from viewer.filing.setting import Setting
from viewer.filing.styles import LONGEST_STYLE, NO_FACTS, StyleFacts, style_facts
from viewer.filing.table_blocks import Mark, TableResolver, Token, paragraph_block
from viewer.filing.tables import MAXIMUM_COLUMNS, CellBox, Paragraph, RowBox, TableBox

if TYPE_CHECKING:
    from lxml.etree import ParserTarget

CHUNK = 1 << 20
MAXIMUM_DEPTH = 200
MAXIMUM_REOPENED = 32_000_000

# An open element: its role, the setting to go back to, how it is closed and reopened, whether a page breaks after it.
_Element = tuple[int, Setting, str, str, bool]


class PageReader:
    """Takes parser events and makes blocks; see ``read_html``."""

    def __init__(self, with_page: bool) -> None:
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self.tail = ""
        self._with_page = with_page
        self._stack: list[_Element] = []
        self._base = 0  # how many of the open elements are frames, outside the paragraph
        self._skipping = 0
        self._setting = Setting()
        self._page = 1
        self._lead: list[str] = []
        self._sink: list[str] = self._lead
        self._tokens: list[Token] = []
        self._table: TableBox | None = None
        self._row: RowBox | None = None
        self._cell: CellBox | None = None
        self._open_rows: list[RowBox] = []
        self._open: Paragraph | None = None
        self._parts: list[str] = []
        self._length = 0
        self._reopened = 0  # characters
        self._leading = ""
        self._space = ""
        self._anchors: list[str] = []
        self._href: str | None = None
        self._href_start = 0
        self._preformatted: list[str] | None = None
        self._starts = (
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
        facts = NO_FACTS
        if attributes:
            if "style" in attributes:
                facts = style_facts(attributes["style"][:LONGEST_STYLE])
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
        self._starts[role](tag, attributes, facts)

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

    def data(self, data: str) -> None:
        """Text."""
        if self._skipping:
            return
        if self._preformatted is not None:
            self._preformatted.append(data)
            return
        words = " ".join(data.split())
        if not words:
            if self._open is not None:
                self._space = self._space or " "
            if self._with_page:
                if self._open is None and "\xa0" in data:
                    self._leading += data
                else:
                    self._write(escape(data))
            return
        paragraph = self._open or self._open_paragraph()
        start = self._length
        if start and (self._space or data[0].isspace()):
            self._parts.append(self._space or " ")
            start += 1
            if self._href is not None and self._href_start == start - 1:
                self._href_start = start
        self._parts.append(words)
        self._length = end = start + len(words)
        emphasis = self._setting.emphasis
        if emphasis:
            runs = paragraph.runs
            if runs and runs[-1].emphasis == emphasis and runs[-1].end >= start - 1:
                runs[-1] = Run(runs[-1].start, end, emphasis)
            else:
                runs.append(Run(start, end, emphasis))
        self._space = " " if data[-1].isspace() else ""
        if self._with_page:
            self._write(escape(data))

    def close(self) -> None:
        """The document ends."""
        self._end_preformatted()
        self._close_paragraph()
        if self._leading:
            self._write_leading()
        while self._stack:
            self.end("")
        if self._anchors and self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = last._replace(anchors=(*last.anchors, *self._anchors))
        self.tail = "".join(self._lead)

    # Elements

    def _write_leading(self) -> None:
        """Write the no-break spaces that turned out to indent no paragraph: they take up room of their own."""
        leading, self._leading = self._leading, ""
        self._write(leading)

    def _write(self, html: str) -> None:
        if self._table is not None:
            self._tokens.append(html)
        else:
            self._sink.append(html)

    def _write_reopened(self) -> None:
        for element in self._stack[self._base :]:
            if element[3]:
                self._reopened += len(element[3])
                self._write(element[3])

    def _forget_looks(self) -> None:
        """Go on without the elements that would be opened again in every block of a document made to overflow."""
        inside = [(role, setting, "", "", breaks) for role, setting, _, _, breaks in self._stack[self._base :]]
        self._stack[self._base :] = inside

    def _too_deep(self) -> int:
        if not self.findings:
            what = f"Elements nested more than {MAXIMUM_DEPTH} deep are shown without their own layout."
            self.findings.append(Finding("warning", what))
        return TRANSPARENT

    def _start_transparent(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        self._stack.append((TRANSPARENT, self._setting, "", "", False))

    def _start_inline(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        before = self._setting
        self._setting = before.inside(tag, attributes, facts)
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
            if self._leading:
                self._write_leading()
            self._close_paragraph()
            self._base -= 1
        if self._with_page and (is_frame or self._open is not None):
            self._write(closing)

    def _end_hyperlink(self) -> None:
        if self._href is not None and self._open is not None and self._length > self._href_start:
            self._open.hyperlinks.append(Hyperlink(self._href_start, self._length, self._href))
        self._href = None

    def _start_block(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        opening = self._begin_frame(BLOCK, tag, attributes, facts)
        if self._with_page:
            self._write(f"{opening}>")
        if tag == "pre" and self._table is None:
            self._preformatted = []

    def _begin_frame(self, role: int, tag: str, attributes: dict[str, str], facts: StyleFacts) -> str:
        """Close the paragraph and push the element; gives its start tag without the closing bracket."""
        if self._leading:
            self._write_leading()
        if self._preformatted is not None:
            self._end_preformatted()
        if self._open is not None:
            self._close_paragraph()
        if facts.break_before:
            self._break_page()
        before = self._setting
        if attributes or tag in HEADING_SIZES or tag == "center" or tag == "th":
            self._setting = before.inside(tag, attributes, facts)
        opening = closing = ""
        if self._with_page:
            self._write_reopened()
            shown = SHOWN_AS.get(tag, tag)
            opening, closing = f"<{shown}{safe_attributes(attributes)}", f"</{shown}>"
        self._stack.append((role, before, closing, "", facts.break_after))
        self._base = len(self._stack)
        return opening

    def _end_frame(self, role: int, closing: str) -> None:
        if self._leading:
            self._write_leading()
        if self._preformatted is not None:
            self._end_preformatted()
        if self._open is not None:
            self._close_paragraph()
        self._space = ""
        self._base = len(self._stack)
        if role == TABLE:
            self._end_table()
        elif role == ROW:
            self._tokens.append(Mark(False, self._open_rows.pop()))
            self._row = self._cell = None
        elif self._with_page:
            self._write(closing)

    # Tables

    def _start_table(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        opening = self._begin_frame(TABLE, tag, attributes, facts)
        if self._table is not None and self._cell is None:
            self._cell = self._implied_cell(self._table)
        self._table = TableBox(opening, self._cell)
        self._row = self._cell = None
        self._tokens.append(Mark(True, self._table))

    def _start_section(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        if self._table is None:
            self._start_transparent(tag, attributes, facts)
            return
        opening = self._begin_frame(SECTION, tag, attributes, facts)
        if self._with_page:
            self._tokens.append(f"{opening}>")

    def _start_row(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        rows = self._open_rows
        if self._table is None or (rows and rows[-1].table is self._table):
            self._start_transparent(tag, attributes, facts)
            return
        self._row = self._table.add_row(self._begin_frame(ROW, tag, attributes, facts))
        rows.append(self._row)
        self._cell = None
        self._tokens.append(Mark(True, self._row))

    def _start_cell(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        table = self._table
        if table is None or self._is_in_cell():
            self._start_block("div", attributes, facts)
            return
        if self._open is not None:
            self._close_paragraph()
        if self._leading:
            self._write_leading()
        row = self._row
        if row is None:
            row = self._row = table.add_row("")
        before = self._setting
        if attributes or tag == "th":
            self._setting = before.inside(tag, attributes, facts)
        span = _count(attributes["colspan"]) if "colspan" in attributes else 1
        rows = _count(attributes["rowspan"]) if "rowspan" in attributes else 1
        if self._with_page:
            self._write_reopened()
            self._cell = table.add_cell(row, f"<{tag}{safe_attributes(attributes)}", span, rows)
            self._tokens.append(Mark(True, self._cell))
            self._stack.append((CELL, before, f"</{tag}>", "", False))
        else:
            self._cell = table.add_cell(row, "", span, rows)
            self._stack.append((CELL, before, "", "", False))
        self._base = len(self._stack)

    def _is_in_cell(self) -> bool:
        """Whether a cell of the innermost table is open, which damage alone brings about where another begins."""
        for element in reversed(self._stack):
            if element[0] in (ROW, TABLE):
                return False
            if element[0] == CELL:
                return True
        return False

    def _end_cell(self, closing: str) -> None:
        if self._open is not None:
            self._close_paragraph()
        if self._leading:
            self._write_leading()
        self._space = ""
        self._base = len(self._stack)
        self._cell = None
        if self._with_page:
            self._tokens.append(closing)

    def _implied_cell(self, table: TableBox) -> CellBox:
        """A cell, and if need be a row, for what stands in a table but in no cell."""
        self._row = self._row or table.add_row("")
        return table.add_cell(self._row, "", 1, 1)

    def _end_table(self) -> None:
        table = self._table
        if table is None:
            return
        table.close()
        self._tokens.append(Mark(False, table))
        self._cell = table.outer_cell
        self._row = self._cell.row if self._cell else None
        self._table = self._row.table if self._row else None
        if self._table is None:
            resolver = TableResolver(self.blocks, self._lead, with_page=self._with_page)
            resolver.resolve(self._tokens)
            self._lead = self._sink = resolver.rest if self._with_page else []
            self._tokens = []

    # Paragraphs

    def _open_paragraph(self) -> Paragraph:
        if self._table is not None and self._cell is None:
            self._cell = self._implied_cell(self._table)
        kind: BlockKind = "heading" if self._setting.heading else "paragraph"
        self._open = paragraph = Paragraph(kind, self._page, self._cell, self._setting.style)
        if self._cell is not None:
            self._cell.paragraphs.append(paragraph)
            self._tokens.append(Mark(True, paragraph))
        if self._anchors:
            paragraph.anchors, self._anchors = self._anchors, []
        self._parts, self._length, self._space, self._href_start = [], 0, "", 0
        if self._with_page:
            if self._table is None:
                self._sink = [f'<span class="b" id="b{len(self.blocks)}">']
            if self._reopened > MAXIMUM_REOPENED:
                self._forget_looks()
            self._write_reopened()
            if self._leading:
                self._write_leading()
        return paragraph

    def _close_paragraph(self) -> None:
        paragraph = self._open
        if paragraph is None:
            return
        if self._href is not None:
            href = self._href
            self._end_hyperlink()
            self._href, self._href_start = href, 0
        paragraph.finish("".join(self._parts))
        if self._with_page:
            for element in reversed(self._stack[self._base :]):
                if element[2]:
                    self._write(element[2])
        self._open, self._space = None, ""
        if self._table is not None:
            self._tokens.append(Mark(False, paragraph))
        else:
            html = "".join(self._sink) + "</span>" if self._with_page else ""
            self.blocks.append(paragraph_block(paragraph, "".join(self._lead), html))
            self._lead = self._sink = []

    # What stands alone

    def _start_break(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
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

    def _start_rule(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
        self._close_paragraph()
        if self._leading:
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

    def _break_page(self) -> None:
        self._close_paragraph()
        if self._table is None:
            if self.blocks and self.blocks[-1].kind == "page-break":
                return
            self._add_standing("page-break", '<hr class="page-break"')
        self._page += 1

    def _add_standing(self, kind: BlockKind, opening: str) -> None:
        html = f'{opening} id="b{len(self.blocks)}">' if self._with_page else ""
        self.blocks.append(Block(kind, "", Style(), self._page, lead="".join(self._lead), html=html))
        self._lead = self._sink = []

    def _start_image(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> None:
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


def _count(value: str) -> int:
    """A colspan or rowspan, kept within what a table may have."""
    digits = value.strip()[:6]
    return max(1, min(int(digits), MAXIMUM_COLUMNS)) if digits.isdecimal() else 1


def read_html(
    source: bytes, *, with_page: bool, report: Report | None = None
) -> tuple[tuple[Block, ...], str, list[Finding]]:
    """The blocks of an HTML document given as UTF-8, the HTML that closes its last frames, and what was odd.

    Reading is linear in the source's length.
    """
    source = prepared(source)
    reader = PageReader(with_page)
    parser = etree.HTMLParser(target=cast("ParserTarget", reader), encoding="utf-8", huge_tree=True)
    for start in range(0, len(source), CHUNK):
        if report is not None:
            report(start / len(source), "Reading")
        parser.feed(source[start : start + CHUNK])
    try:
        parser.close()
    except etree.XMLSyntaxError:
        reader.findings.append(Finding("warning", "There is nothing to read in this HTML."))
    return tuple(reader.blocks), reader.tail, reader.findings
