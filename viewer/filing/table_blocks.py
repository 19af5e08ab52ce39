"""Tables into blocks: once a table has ended and is known for data or layout, its tokens become blocks."""

from __future__ import annotations

from typing import NamedTuple

from viewer.filing.model import Block, Cell, Hyperlink, Run, Style
from viewer.filing.tables import CellBox, Paragraph, RowBox, TableBox


class Mark(NamedTuple):
    """A token that is not HTML: where a table, row, cell or paragraph begins or (not for cells) ends."""

    opens: bool
    what: TableBox | RowBox | CellBox | Paragraph


Token = str | Mark


class JoinedText:
    """The text of several paragraphs as one, with everything that points into it moved along."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.hyperlinks: list[Hyperlink] = []
        self.anchors: list[str] = []
        self.images: list[str] = []

    def add(self, paragraph: Paragraph, separator: str) -> None:
        """Append a paragraph on one line after a separator (none at the very start)."""
        self.anchors += paragraph.anchors
        self.images += paragraph.images
        if not paragraph.text:
            return
        if self.length:
            self.parts.append(separator)
            self.length += len(separator)
        at = self.length
        self.parts.append(paragraph.text.replace("\n", " "))
        self.length += len(paragraph.text)
        self.runs += [Run(run.start + at, run.end + at, run.emphasis) for run in paragraph.runs]
        self.hyperlinks += [Hyperlink(link.start + at, link.end + at, link.href) for link in paragraph.hyperlinks]

    @property
    def text(self) -> str:
        """What has been added so far."""
        return "".join(self.parts)


def joined_row(row: RowBox) -> JoinedText:
    """A layout table's row as one line, its cells joined by tabs."""
    joined = JoinedText()
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            joined.add(paragraph, "\t")
    return joined


def joined_table(table: TableBox) -> tuple[JoinedText, list[Cell]]:
    """A data table as text, with its cells as spans of it."""
    joined = JoinedText()
    cells: list[Cell] = []
    for row in table.rows:
        separator = "\n"
        for cell in row.cells:
            start = None
            for paragraph in cell.paragraphs:
                before = joined.length
                joined.add(paragraph, separator)
                if joined.length > before:
                    if start is None:
                        start = joined.length - len(paragraph.text)
                    separator = " "
            if start is not None:
                cells.append(Cell(row.index, cell.column, cell.span, start, joined.length))
                separator = "\t"
    return joined, cells


def paragraph_block(paragraph: Paragraph, lead: str, html: str) -> Block:
    """A paragraph as the block it is."""
    return Block(
        paragraph.kind,
        paragraph.text,
        paragraph.style,
        paragraph.page,
        tuple(paragraph.runs),
        tuple(paragraph.anchors),
        tuple(paragraph.hyperlinks),
        (),
        tuple(paragraph.images),
        lead,
        html,
    )


def _whole_block(box: TableBox | RowBox, lead: str, html: str) -> Block:
    cells: list[Cell] = []
    if isinstance(box, TableBox):
        joined, cells = joined_table(box)
        style, page = Style(), next(paragraph.page for paragraph in box.paragraphs())
    else:
        joined = joined_row(box)
        filled = [cell.paragraphs[0] for cell in box.filled()]
        style = filled[0].style._replace(bold=all(paragraph.style.bold for paragraph in filled))
        page = filled[0].page
    return Block(
        "table" if isinstance(box, TableBox) else "paragraph",
        joined.text,
        style,
        page,
        tuple(joined.runs),
        tuple(joined.anchors),
        tuple(joined.hyperlinks),
        tuple(cells),
        tuple(joined.images),
        lead,
        html,
    )


class TableResolver:
    """Walks the tokens of an outermost table; ``blocks`` grows, ``rest`` is the HTML since the last of them."""

    def __init__(self, blocks: list[Block], lead: list[str], *, with_page: bool) -> None:
        self.blocks = blocks
        self.rest = lead
        self._with_page = with_page
        self._lead = ""
        self._whole: TableBox | RowBox | None = None

    def resolve(self, tokens: list[Token]) -> None:
        """Turn every token into HTML or blocks."""
        for token in tokens:
            if isinstance(token, str):
                self.rest.append(token)
                continue
            opens, what = token
            if isinstance(what, Paragraph):
                self._paragraph(opens, what)
            elif isinstance(what, CellBox):
                self._cell(what)
            elif opens:
                self._begin(what)
            else:
                self._end(what)
        for token in tokens:
            if isinstance(token, Mark) and token.opens and isinstance(token.what, TableBox):
                token.what.forget()

    def _begin_block(self) -> None:
        self._lead, self.rest = "".join(self.rest), []

    def _end_block(self, block: Block) -> None:
        self.blocks.append(block)
        self.rest = []

    def _paragraph(self, opens: bool, paragraph: Paragraph) -> None:
        if self._whole is not None:
            return
        if opens:
            self._begin_block()
            if self._with_page:
                self.rest.append(f'<span class="b" id="b{len(self.blocks)}">')
        else:
            if self._with_page:
                self.rest.append("</span>")
            self._end_block(paragraph_block(paragraph, self._lead, "".join(self.rest)))

    def _cell(self, cell: CellBox) -> None:
        if not self._with_page:
            return
        own = f' id="b{len(self.blocks)}r{cell.row.index}c{cell.column}"' if cell.row.table is self._whole else ""
        self.rest.append(f"{cell.opening}{own}>")

    def _begin(self, box: TableBox | RowBox) -> None:
        own = ""
        if self._whole is None:
            if box.is_data if isinstance(box, TableBox) else box.is_one_line:
                self._begin_block()
                self._whole = box
                own = f' id="b{len(self.blocks)}"'
        elif isinstance(box, RowBox) and box.table is self._whole:
            own = f' id="b{len(self.blocks)}r{box.index}"'
        if box.opening:
            self.rest.append(f"{box.opening}{own}>")

    def _end(self, box: TableBox | RowBox) -> None:
        if box.opening:
            self.rest.append("</table>" if isinstance(box, TableBox) else "</tr>")
        if box is self._whole:
            self._whole = None
            self._end_block(_whole_block(box, self._lead, "".join(self.rest)))
