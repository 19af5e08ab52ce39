"""Tables as they are read: boxes filled by the parser's events, then told apart into data and layout.

A data table becomes one block whose text is its rows. A layout table (a page's frame, bullets, text set in columns) is
read through: each row of short cells is one paragraph, everything else its cells' own paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from viewer.filing.model import BOLD, ITALIC, UNDERLINE, BlockKind, Hyperlink, Raised, Run, Style

MAXIMUM_COLUMNS = 256

_NUMBER = re.compile(r"[$€£¥(\s]*-?\d[\d,]*(\.\d+)?[)%\s]*$|[-—–]+$")
_AMOUNT = re.compile(r"[$€£¥(\s]*-?(?=(?:[^\d]*\d){3})\d[\d,]*(\.\d+)?[)%\s]*$")
_BULLET = re.compile(
    r"([•·●○◦▪■□▫◆♦❖❍✓➢→–—\-*o¨þýxX☐☑☒§Øü†‡]|\[\s?[xX]?\s?\]|\(?(\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[).]|\(?\*{1,4}\)?)$"
)
_ITEM_LABEL = re.compile(r"item\s+\d{1,2}[A-Z]?(?:\([a-z]\))?\s?[.:]?$", re.I)
_ITEM_OR_PART = re.compile(r"(?:item|part)\b", re.I)
_PAGE_NUMBER = re.compile(r"[1-9]\d{0,2}$")
_LONG = 600


class Paragraph:
    """A paragraph while it is read: the text that will be a block's or part of a cell's.

    What points into its text is given it with the text, where there is any: most have none.
    """

    __slots__ = ("anchors", "cell", "hyperlinks", "images", "kind", "page", "raised", "runs", "style", "text")

    def __init__(self, kind: BlockKind, page: int, cell: CellBox | None, style: Style) -> None:
        self.kind: BlockKind = kind
        self.page = page
        self.cell = cell
        self.text = ""
        self.style = style
        self.runs: Sequence[Run] = ()
        self.raised: Sequence[Raised] = ()
        self.hyperlinks: Sequence[Hyperlink] = ()
        self.anchors: Sequence[str] = ()
        self.images: Sequence[str] = ()

    def set_off(self, runs: Sequence[Run]) -> None:
        """Take its emphasised runs and say of all its text what nine tenths of its characters are."""
        self.runs = runs
        length = len(self.text)
        if len(runs) == 1 and runs[0].end - runs[0].start == length:
            self.style = _emphasised(self.style, runs[0].emphasis)
            return
        covered = [0, 0, 0]
        for start, end, emphasis in runs:
            for bit in range(3):
                if emphasis >> bit & 1:
                    covered[bit] += end - start
        whole = sum(1 << bit for bit in range(3) if covered[bit] >= 0.9 * length)
        if whole:
            self.style = _emphasised(self.style, whole)


@lru_cache(maxsize=4_096)
def _emphasised(style: Style, emphasis: int) -> Style:
    return style._replace(bold=emphasis & BOLD > 0, italic=emphasis & ITALIC > 0, underline=emphasis & UNDERLINE > 0)


class CellBox:
    """A cell while it is read; ``opening`` is its start tag without the closing bracket."""

    __slots__ = ("column", "opening", "paragraphs", "row", "rows", "span")

    def __init__(self, row: RowBox, column: int, span: int, rows: int, opening: str) -> None:
        self.row = row
        self.column = column
        self.span = span
        self.rows = rows
        self.opening = opening
        self.paragraphs: list[Paragraph] = []

    @property
    def text(self) -> str:
        """The text of its paragraphs as one; empty where none has any."""
        if len(self.paragraphs) == 1:  # as nearly all cells have
            return self.paragraphs[0].text
        return " ".join([paragraph.text for paragraph in self.paragraphs if paragraph.text])


class RowBox:
    """A row while it is read."""

    __slots__ = ("cells", "index", "next_column", "opening", "table")

    def __init__(self, table: TableBox, index: int, opening: str) -> None:
        self.table = table
        self.index = index
        self.opening = opening
        self.cells: list[CellBox] = []
        self.next_column = 0

    def add_cell(self, column: int, span: int, rows: int, opening: str) -> CellBox:
        """Begin a cell in columns that the table gave."""
        cell = CellBox(self, column, span, rows, opening)
        self.cells.append(cell)
        return cell

    def filled(self) -> list[CellBox]:
        """Its cells that hold a paragraph with text."""
        return [cell for cell in self.cells if cell.text]

    def texts(self) -> list[str]:
        """The texts of its cells that have any."""
        found = []
        for cell in self.cells:
            if cell.paragraphs and (text := cell.text):  # with pages most cells have none: they are not worth a call
                found.append(text)
        return found

    @property
    def is_one_line(self) -> bool:
        """Whether the row reads as one paragraph: several cells with one paragraph each."""
        filled = self.filled()
        return len(filled) > 1 and all(len(cell.paragraphs) == 1 and cell.paragraphs[0].cell is cell for cell in filled)


class TableBox:
    """A table while it is read; ``outer_cell`` is the cell of the table around it.

    ``reaches_down`` gives for a column the last row that a cell from a row above reaches into.
    """

    __slots__ = ("has_inner_table", "is_data", "opening", "outer_cell", "reaches_down", "rows")

    def __init__(self, opening: str, outer_cell: CellBox | None) -> None:
        self.opening = opening
        self.outer_cell = outer_cell
        self.rows: list[RowBox] = []
        self.has_inner_table = False
        self.is_data = False
        self.reaches_down: dict[int, int] = {}

    def add_row(self, opening: str = "<tr") -> RowBox:
        """Begin a row."""
        row = RowBox(self, len(self.rows), opening)
        self.rows.append(row)
        return row

    def take_columns(self, row: RowBox, span: int, rows: int) -> int:
        """The column of a row's next cell: the first that no cell from a row above reaches into."""
        column = row.next_column
        if self.reaches_down:
            while column < MAXIMUM_COLUMNS and self.reaches_down.get(column, -1) >= row.index:
                column += 1
        if rows > 1:
            for spanned in range(column, min(column + span, MAXIMUM_COLUMNS)):
                self.reaches_down[spanned] = row.index + rows - 1
        row.next_column = column + span
        return column

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in document order."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.paragraphs

    def close(self) -> None:
        """Decide what the table is, and hand its paragraphs to the cell around it."""
        self.is_data = _is_data(self)
        if self.outer_cell is not None:
            outer = self.outer_cell.row.table
            outer.has_inner_table |= self.is_data or self.has_inner_table
            self.outer_cell.paragraphs.extend(self.paragraphs())

    def forget(self) -> None:
        """Let go of the rows, which hold the table in turn: nothing is left for the garbage collector to find."""
        for row in self.rows:
            for cell in row.cells:
                cell.paragraphs = []
            row.cells = []
        self.rows = []


def _is_data(table: TableBox) -> bool:
    if table.has_inner_table:
        return False
    texts = [filled for row in table.rows if (filled := row.texts())]
    several = [row for row in texts if len(row) > 1]
    if not several:
        return False
    if _sets_out_items(texts):
        return False
    if len(texts) == 1:
        return any(_AMOUNT.match(text) for text in texts[0][1:])
    if all(all(_BULLET.match(text) for text in row[:-1]) for row in several):
        return False
    if _has_figures(several):
        return True
    return not any(_is_column_of_prose(cell) for row in table.rows for cell in row.cells)


def _has_figures(rows: list[list[str]]) -> bool:
    """Whether half of the rows hold a number behind their first cell; asked no further than it takes to know."""
    wanted = (len(rows) + 1) // 2
    numeric = 0
    for row in rows:
        if any(map(_NUMBER.match, row[1:])):
            numeric += 1
            if numeric >= wanted:
                return True
    return False


def _sets_out_items(rows: list[list[str]]) -> bool:
    """Whether an Item's label stands in a cell of its own and its text in the rows below, as in Schedule 13G.

    A list of contents, where an Item follows on an Item or page numbers end the rows, does not.
    """
    if not any(_ITEM_LABEL.match(row[0]) for row in rows):
        return False
    below = [after for row, after in pairwise(rows) if _ITEM_LABEL.match(row[0]) and len(row) <= 2]
    if any(_PAGE_NUMBER.match(row[-1]) for row in rows if _ITEM_LABEL.match(row[0])):
        return False
    return any(not _ITEM_OR_PART.match(row[0]) for row in below)


def _is_column_of_prose(cell: CellBox) -> bool:
    return len(cell.paragraphs) > 2 and sum(len(p.text) for p in cell.paragraphs) > _LONG
