"""Tables into blocks: once a table has ended and is known for data or layout, its tokens become blocks."""

from __future__ import annotations

from viewer.filing.html.tables import CellBox, Paragraph, RowBox, TableBox
from viewer.filing.model import Block, Cell, Hyperlink, Raised, Run, Style

# Makes a named tuple of all its fields at half the cost; cells and blocks come by the ten thousand.
_made = tuple.__new__

# HTML, or a box where it begins; tables, rows and paragraphs stand there again where they end.
Token = str | TableBox | RowBox | CellBox | Paragraph


class JoinedText:
    """The text of several paragraphs as one, with everything that points into it moved along."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.raised: list[Raised] = []
        self.hyperlinks: list[Hyperlink] = []
        self.anchors: list[str] = []
        self.images: list[str] = []

    def add(self, paragraph: Paragraph, separator: str) -> int | None:
        """Append a paragraph on one line after a separator (none at the very start); gives where it begins, if it has
        any text."""
        if paragraph.anchors:
            self.anchors += paragraph.anchors
        if paragraph.images:
            self.images += paragraph.images
        text = paragraph.text
        if not text:
            return None
        at = self.length
        if at:
            self.parts.append(separator)
            at += len(separator)
        self.parts.append(text.replace("\n", " ") if "\n" in text else text)
        self.length = at + len(text)
        if paragraph.runs:
            self.runs += [Run(run.start + at, run.end + at, run.emphasis) for run in paragraph.runs]
        if paragraph.raised:
            self.raised += [Raised(start + at, end + at) for start, end in paragraph.raised]
        if paragraph.hyperlinks:
            self.hyperlinks += [Hyperlink(link.start + at, link.end + at, link.href) for link in paragraph.hyperlinks]
        return at

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
            if not cell.paragraphs:  # with pages most cells have none
                continue
            start = None
            lines: list[int] = []
            for paragraph in cell.paragraphs:
                at = joined.add(paragraph, separator if start is None else " ")
                if start is None:
                    start = at
                elif at is not None:
                    lines.append(at)
                if at is not None and "\n" in paragraph.text:
                    lines += [at + spot + 1 for spot, sign in enumerate(paragraph.text) if sign == "\n"]
            if start is not None:
                indent = cell.paragraphs[0].style.indent
                facts = row.index, cell.column, cell.span, start, joined.length, cell.rows, indent, tuple(lines)
                cells.append(_made(Cell, facts))
                separator = "\t"
    return joined, cells


def paragraph_block(paragraph: Paragraph, lead: str, html: str) -> Block:
    """A paragraph as the block it is."""
    return _made(
        Block,
        (
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
            tuple(paragraph.raised),
        ),
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
        tuple(joined.raised),
    )


class TableResolver:
    """Walks the tokens of an outermost table; ``blocks`` grows, ``rest`` is the HTML since the last of them."""

    def __init__(self, blocks: list[Block], lead: list[str], *, with_page: bool) -> None:
        self.blocks = blocks
        self.rest = lead
        self._with_page = with_page
        self._lead = ""
        self._open: list[TableBox | RowBox | Paragraph] = []
        self._whole: TableBox | RowBox | None = None

    def resolve(self, tokens: list[Token], tables: list[TableBox]) -> None:
        """Turn every token into HTML or blocks, given the tables among them, the outermost first."""
        if tables[0].is_data and not self._with_page:  # as most are: then all is in its rows
            self._end_block(_whole_block(tables[0], "", ""))
        else:
            self._walk(tokens)
        for table in tables:
            table.forget()

    def _walk(self, tokens: list[Token]) -> None:
        for token in tokens:
            if isinstance(token, str):
                self.rest.append(token)
            elif isinstance(token, Paragraph):
                if self._whole is None:  # in a whole, its text is taken with it
                    self._paragraph(token)
            elif isinstance(token, CellBox):
                self._cell(token)
            elif self._ends(token):
                self._end(token)
            else:
                self._begin(token)

    def _ends(self, box: TableBox | RowBox | Paragraph) -> bool:
        """Whether a box stands here for the second time."""
        if self._open and self._open[-1] is box:
            self._open.pop()
            return True
        self._open.append(box)
        return False

    def _begin_block(self) -> None:
        self._lead, self.rest = "".join(self.rest), []

    def _end_block(self, block: Block) -> None:
        self.blocks.append(block)
        self.rest = []

    def _paragraph(self, paragraph: Paragraph) -> None:
        if self._ends(paragraph):
            if self._with_page:
                self.rest.append("</span>")
            self._end_block(paragraph_block(paragraph, self._lead, "".join(self.rest)))
        else:
            self._begin_block()
            if self._with_page:
                self.rest.append(f'<span class="b" id="b{len(self.blocks)}">')

    def _cell(self, cell: CellBox) -> None:
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
