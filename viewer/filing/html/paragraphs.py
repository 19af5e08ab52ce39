"""Text into paragraphs: what the parser's text events become, outside of all questions of layout.

A paragraph opens with the first word and is closed by whatever ends it; until then inline elements come and go. With
pages, the same text is written as HTML: what is open around a paragraph (its frames) goes into the block's ``lead``,
what opens inside it is closed with it and opened again in the next.
"""

from __future__ import annotations

import re

from viewer.filing import limits
from viewer.filing.html.setting import Element, Setting
from viewer.filing.html.table_blocks import Token, paragraph_block
from viewer.filing.html.tables import CellBox, Paragraph, TableBox
from viewer.filing.markup import escape
from viewer.filing.model import RAISED, Block, BlockKind, Hyperlink, Raised, Run, Style
from viewer.filing.plain.reader import read_plain
from viewer.filing.symbol_fonts import as_shown, without_private

# Zero-width space, byte order mark, soft hyphen, word joiner: characters that nobody sees.
_UNSEEN = re.compile("[\u200b\ufeff\u00ad\u2060]+")


class ParagraphReader:
    """Collects text into paragraphs, and those into blocks or, inside a table, into its tokens."""

    __slots__ = (
        "_anchors",
        "_base",
        "_cell",
        "_has_forgotten",
        "_href",
        "_href_start",
        "_hyperlinks",
        "_images",
        "_lead",
        "_leading",
        "_length",
        "_open",
        "_page",
        "_parts",
        "_preformatted",
        "_raised",
        "_reopened",
        "_runs",
        "_setting",
        "_sink",
        "_skipping",
        "_space",
        "_stack",
        "_table",
        "_tokens",
        "_with_page",
        "blocks",
    )

    def __init__(self, with_page: bool) -> None:
        self.blocks: list[Block] = []
        self._with_page = with_page
        self._stack: list[Element] = []
        self._base = 0  # how many of the open elements are frames, outside the paragraph
        self._skipping = 0
        self._setting = Setting()
        self._page = 1
        self._lead: list[str] = []
        self._sink: list[str] = self._lead
        self._tokens: list[Token] = []
        self._table: TableBox | None = None
        self._cell: CellBox | None = None
        self._open: Paragraph | None = None
        self._parts: list[str] = []
        self._length = 0
        self._space = ""
        self._leading = ""
        self._reopened = 0  # characters
        self._has_forgotten = False
        self._runs: list[Run] = []
        self._raised: list[Raised] = []
        self._hyperlinks: list[Hyperlink] = []
        self._anchors: list[str] = []
        self._images: list[str] = []
        self._href: str | None = None
        self._href_start = 0
        self._preformatted: list[str] | None = None

    def _cell_for_text(self) -> CellBox | None:
        """The cell that text stands in, made where a table's text is in none; None outside tables."""
        return None

    def data(self, data: str) -> None:
        """The parser tells of text."""
        if self._skipping:
            return
        signs = self._setting.signs
        if data.isspace() and signs is None and self._preformatted is None:
            self._add_space(data)
            return
        is_even = data.isprintable() and "  " not in data  # as most is: then nothing has to be taken apart
        if signs is not None:
            data = as_shown(data, signs)
        elif not is_even and not data.isascii():
            data = without_private(_UNSEEN.sub("", data))
        if self._preformatted is not None:
            self._preformatted.append(data)
            return
        words = data.strip() if is_even else " ".join(data.split())
        if not words:
            self._add_space(data)
            return
        if self._open is None:
            self._open_paragraph()
        start = self._length
        if start and (self._space or data[0] != words[0]):
            self._parts.append(self._space or " ")
            start += 1
            if self._href is not None and self._href_start == start - 1:
                self._href_start = start
        self._parts.append(words)
        self._length = end = start + len(words)
        emphasis = self._setting.emphasis
        if emphasis:
            self._set_off(start, end, emphasis)
        self._space = "" if words is data or data[-1] == words[-1] else " "
        if self._with_page:
            self._write(escape(data))

    def _set_off(self, start: int, end: int, emphasis: int) -> None:
        """Keep that characters are emphasised or raised."""
        if emphasis & RAISED:
            self._raised.append(Raised(start, end))
            emphasis &= ~RAISED
        runs = self._runs
        if emphasis and runs and runs[-1].emphasis == emphasis and runs[-1].end >= start - 1:
            runs[-1] = Run(runs[-1].start, end, emphasis)
        elif emphasis:
            runs.append(Run(start, end, emphasis))

    def _add_space(self, data: str) -> None:
        if not data:
            return
        if self._open is not None:
            self._space = self._space or " "
        if self._with_page:
            if self._open is None and "\xa0" in data:
                self._leading += data
            else:
                self._write(escape(data))

    def _open_paragraph(self) -> Paragraph:
        cell = None if self._table is None else self._cell or self._cell_for_text()
        kind: BlockKind = "heading" if self._setting.heading else "paragraph"
        self._open = paragraph = Paragraph(kind, self._page, cell, self._setting.style)
        if cell is not None:
            cell.paragraphs.append(paragraph)
            self._tokens.append(paragraph)
        self._parts = []
        self._length = self._href_start = 0
        self._space = ""
        if self._with_page:
            if self._table is None:
                self._sink = [f'<span class="b" id="b{len(self.blocks)}">']
            if self._reopened > limits.REOPENED:
                self._forget_looks()
            self._write_reopened()
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
        paragraph.text = "".join(self._parts)
        if self._runs:
            paragraph.set_off(self._runs)
            self._runs = []
        if self._raised:
            paragraph.raised, self._raised = self._raised, []
        if self._hyperlinks:
            paragraph.hyperlinks, self._hyperlinks = self._hyperlinks, []
        if self._anchors:
            paragraph.anchors, self._anchors = self._anchors, []
        if self._images:
            paragraph.images, self._images = self._images, []
            paragraph.kind = paragraph.kind if paragraph.text else "image"
        if self._with_page:
            for element in reversed(self._stack[self._base :]):
                if element[2]:
                    self._write(element[2])
        self._open, self._space = None, ""
        if self._table is not None:
            self._tokens.append(paragraph)
        else:
            html = "".join(self._sink) + "</span>" if self._with_page else ""
            self.blocks.append(paragraph_block(paragraph, "".join(self._lead), html))
            self._lead = self._sink = []

    def _end_hyperlink(self) -> None:
        if self._href is not None and self._open is not None and self._length > self._href_start:
            self._hyperlinks.append(Hyperlink(self._href_start, self._length, self._href))
        self._href = None

    def _add_standing(self, kind: BlockKind, opening: str) -> None:
        """Add a block without text: a rule, a page break."""
        html = f'{opening} id="b{len(self.blocks)}">' if self._with_page else ""
        self.blocks.append(Block(kind, "", Style(), self._page, lead="".join(self._lead), html=html))
        self._lead = self._sink = []

    def _break_page(self) -> None:
        self._close_paragraph()
        if self._table is None:
            if self.blocks and self.blocks[-1].kind == "page-break":
                return
            self._add_standing("page-break", '<hr class="page-break"')
        self._page += 1

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

    # The page's HTML

    def _write(self, html: str) -> None:
        if self._table is not None:
            self._tokens.append(html)
        else:
            self._sink.append(html)

    def _write_leading(self) -> None:
        """Write the no-break spaces that waited for a paragraph to indent; without one they take up their own room."""
        if self._leading:
            leading, self._leading = self._leading, ""
            self._write(leading)

    def _write_reopened(self) -> None:
        for element in self._stack[self._base :]:
            if element[3]:
                self._reopened += len(element[3])
                self._write(element[3])

    def _forget_looks(self) -> None:
        """Go on without the elements that would be opened again in every block of a document made to overflow."""
        self._has_forgotten = True
        inside = [(role, setting, "", "", breaks) for role, setting, _, _, breaks in self._stack[self._base :]]
        self._stack[self._base :] = inside
