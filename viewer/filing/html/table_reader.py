"""Table events: tables, rows and cells are kept as boxes and tokens until the outermost table ends.

Only then is it known whether each is data or layout, and its tokens become blocks.
"""

from __future__ import annotations

from viewer.filing.html.paragraphs import ParagraphReader
from viewer.filing.html.setting import Opening
from viewer.filing.html.table_blocks import TableResolver
from viewer.filing.html.tables import MAXIMUM_COLUMNS, CellBox, RowBox, TableBox
from viewer.filing.markup import BLOCK, CELL, ROW, SECTION, SHOWN_AS, TABLE, safe_attributes

# As nearly every colspan is written: looked up at a third of what it takes to read one.
_COUNTS = {str(count): count for count in range(1, MAXIMUM_COLUMNS + 1)}


class TableReader(ParagraphReader):
    """Reads the elements that frame paragraphs, those of tables among them."""

    __slots__ = ("_in_cell", "_open_rows", "_row", "_spans", "_tables", "_was_in_cell")

    def __init__(self, with_page: bool) -> None:
        super().__init__(with_page)
        self._row: RowBox | None = None
        self._open_rows: list[RowBox] = []
        self._in_cell = False
        self._was_in_cell: list[bool] = []  # of the tables around the innermost
        self._tables: list[TableBox] = []  # the outermost and those in it
        # Column, columns and rows of the open cell, whose box is made when it turns out to hold text.
        self._spans = (0, 1, 1)

    def _begin_frame(self, role: int, tag: str, attributes: dict[str, str], opening: Opening) -> str:
        """Close the paragraph and push the element; gives its start tag without the closing bracket."""
        self._before_frame()
        facts = opening.facts
        if facts.break_before:
            self._break_page()
        before, self._setting = self._setting, opening.inside
        html = closing = ""
        if self._with_page:
            self._write_reopened()
            shown = SHOWN_AS.get(tag, tag)
            html, closing = f"<{shown}{safe_attributes(attributes)}", f"</{shown}>"
        self._stack.append((role, before, closing, "", facts.break_after))
        self._base = len(self._stack)
        return html

    def _before_frame(self) -> None:
        """End what cannot go on past the edge of a frame."""
        if self._preformatted is not None:
            self._end_preformatted()
        if self._leading:
            self._write_leading()
        if self._open is not None:
            self._close_paragraph()

    def _end_frame(self, role: int, closing: str) -> None:
        self._before_frame()
        self._base = len(self._stack)
        if role == TABLE:
            self._end_table()
        elif role == ROW:
            self._tokens.append(self._open_rows.pop())
            self._row = self._cell = None
            self._in_cell = False
        elif self._with_page:
            self._write(closing)

    def _start_transparent(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        self._stack.append(self._setting.transparent)

    def _start_table(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        html = self._begin_frame(TABLE, tag, attributes, opening)
        outer = self._cell_for_text() if self._table is not None else None
        self._was_in_cell.append(self._in_cell)
        self._table = TableBox(html, outer)
        self._row = self._cell = None
        self._in_cell = False
        self._tables.append(self._table)
        self._tokens.append(self._table)

    def _start_section(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        if self._table is None:
            self._start_transparent(tag, attributes, opening)
            return
        html = self._begin_frame(SECTION, tag, attributes, opening)
        if self._with_page:
            self._tokens.append(f"{html}>")

    def _start_row(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        rows = self._open_rows
        if self._table is None or (rows and rows[-1].table is self._table):
            self._start_transparent(tag, attributes, opening)
            return
        self._row = self._table.add_row(self._begin_frame(ROW, tag, attributes, opening))
        rows.append(self._row)
        self._cell = None
        self._in_cell = False
        self._tokens.append(self._row)

    def _start_cell(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        table = self._table
        if table is None or self._in_cell:  # a cell within a cell, which damage alone brings about
            self._start_block("div", attributes, opening)
            return
        if self._open is not None or self._leading:
            self._before_frame()
        row = self._row
        if row is None:
            row = self._row = table.add_row("")
        self._setting = opening.inside
        span = rows = 1
        if "colspan" in attributes:
            given = attributes["colspan"]
            span = _COUNTS.get(given) or _count(given)
        if "rowspan" in attributes:
            rows = _count(attributes["rowspan"])
        if rows == 1 and not table.reaches_down:
            column = row.next_column
            row.next_column = column + span
        else:
            column = table.take_columns(row, span, rows)
        self._in_cell, self._cell, self._spans = True, None, (column, span, rows)
        element = opening.element
        if self._with_page:
            self._write_reopened()
            self._cell = row.add_cell(column, span, rows, f"<{tag}{safe_attributes(attributes)}")
            self._tokens.append(self._cell)
            element = (CELL, element[1], f"</{tag}>", "", False)
        self._stack.append(element)
        self._base = len(self._stack)

    def _start_block(self, tag: str, attributes: dict[str, str], opening: Opening) -> None:
        html = self._begin_frame(BLOCK, tag, attributes, opening)
        if self._with_page:
            self._write(f"{html}>")

    def _cell_for_text(self) -> CellBox | None:
        if self._table is None or self._cell is not None:
            return self._cell
        if not self._in_cell:
            self._row = self._row or self._table.add_row("")
            self._spans = (self._table.take_columns(self._row, 1, 1), 1, 1)
        row = self._row
        assert row is not None
        self._cell = cell = CellBox(row, *self._spans, "")
        row.cells.append(cell)
        return cell

    def _end_table(self) -> None:
        table = self._table
        if table is None:
            return
        table.close()
        self._tokens.append(table)
        self._cell = table.outer_cell
        self._in_cell = self._was_in_cell.pop()
        self._row = self._cell.row if self._cell else None
        self._table = self._row.table if self._row else None
        if self._table is None:
            resolver = TableResolver(self.blocks, self._lead, with_page=self._with_page)
            resolver.resolve(self._tokens, self._tables)
            self._lead = self._sink = resolver.rest if self._with_page else []
            self._tokens = []
            self._tables = []


def _count(value: str) -> int:
    """A colspan or rowspan, kept within what a table may have."""
    digits = value.strip()[:6]
    return max(1, min(int(digits), MAXIMUM_COLUMNS)) if digits.isdecimal() else 1
