"""The names of tables that stand in their first rows: of statements, of a fund's fees, of a table of terms.

Source of the names of fees: Form N-1A, Item 3; Form N-2, Item 3.
"""

from __future__ import annotations

import re

from viewer.filing.model import BOLD, Block, Cell
from viewer.outline.headings.heading import Heading, Look, words_of
from viewer.outline.headings.statements import statement_name
from viewer.outline.headings.words import is_company_name, is_never_heading, is_title_case

_NAME = re.compile(
    r"\W*(?:(?:share|stock|unit)holder\s+(?:transaction\s+)?(?:fees|expenses)"
    r"|annual\s+(?:(?:fund|portfolio|trust)\s+)?(?:operating\s+)?expenses)\b(?P<rest>[^.\n]{0,180})$",
    re.I,
)
_ASIDE = re.compile(r"[\s\d,:%]*(?:\([^)]*\)[\s\d,:]*)*")
_LONGEST = 100
_FEWEST_ROWS = 2
_MOST = 0.8


def heading_in_table(block: Block, index: int) -> Heading | None:
    """The name of a financial statement, of fees or of a whole table that stands in its first rows.

    A statement's stands alone in its row, a table's in the first and over all of it; beside that of fees the classes of
    shares may stand.
    """
    cells = block.cells[:4]
    first = block.text[cells[0].start : cells[0].end] if cells else ""
    fees = _fee_table_name(first) if cells and cells[0].row <= 1 and block.cells[-1].row > 1 else None
    if fees:
        why = "The name of a table of fees, as the form of a fund's prospectus has it."
        return Heading(index, cells[0].start, cells[0].end, fees, "fee-table", why, ("in-table",), 0.0, 0.9, leaf=True)
    for number, cell in enumerate(cells):
        if cell.row > 3 or any(other.row == cell.row for other in cells if other is not cell):
            break
        text = words_of(block.text[cell.start : cell.end])
        if statement_name(text) and not is_never_heading(text) and block.cells[-1].row > cell.row + 2:
            why = "The name of a financial statement in the first rows of its table."
            look: Look = ("in-table",)
            return Heading(index, cell.start, cell.end, text, "financial-statement", why, look, 4.0 - number, 0.8)
    return _title_row(block, index)


def _title_row(block: Block, index: int) -> Heading | None:
    """The words in bold in a first row that reach over the whole table, where they read like a title."""
    first, *others = block.cells
    if len(others) < _FEWEST_ROWS or others[0].row == first.row:
        return None
    if not (_reaches_over(first, block) or _is_over_terms(first, block)):
        return None
    title = words_of(block.text[first.start : first.end])
    is_bold = any(run.emphasis & BOLD and run.start <= first.start and run.end >= first.end for run in block.runs)
    if not is_bold or len(title) > _LONGEST or not is_title_case(title) or title[-1] in ".,;:":
        return None
    if is_never_heading(title) or is_company_name(title):
        return None
    why = "The words in bold over all the columns of a table."
    return Heading(index, first.start, first.end, title, "table-title", why, ("in-table",), 0.0, 0.8, leaf=True)


def _reaches_over(first: Cell, block: Block) -> bool:
    width = max(cell.column + cell.span for cell in block.cells)
    return first.column == 0 and width > 1 and first.span >= _MOST * width


def _is_over_terms(first: Cell, block: Block) -> bool:
    """Whether a cell stands over the terms of something: labels that end with a colon, each beside its answer."""
    labels = [
        block.text[cell.start : cell.end].rstrip() for cell in block.cells if cell.column == 0 and cell is not first
    ]
    return first.column == 0 and 2 * sum(label[-1:] == ":" for label in labels) > len(labels)


def _fee_table_name(text: str) -> str | None:
    """The name that a row says, without what it says of it in brackets; None for other rows."""
    match = _NAME.match(text)
    if match is None or _ASIDE.fullmatch(match["rest"]) is None:
        return None
    return text[: match.start("rest")].strip()
