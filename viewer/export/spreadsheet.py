"""A filing's tables as a workbook or as comma-separated values: numbers as numbers, each row with its place.

Nothing that a filer wrote is taken for a formula.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, NamedTuple

from viewer.filing.model import Header, Place
from viewer.outline.tables import PlacedTable
from viewer.tables.model import Table, TableCell, TableRow
from viewer.telling.tables import by_column, plain_number

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_FORMULA = ("=", "+", "-", "@")
_LABEL_WIDTH, _COLUMN_WIDTH, _PLACE_WIDTH = 52, 16, 28
_FIRST_ROW = 4
"""The sheet's row of the first head: the caption, the unit, the source and an empty row stand over it."""
_INDEX = ("Sheet", "Section", "Caption", "Unit", "Page")


class _Formats(NamedTuple):
    title: Format
    quiet: Format
    head: Format
    link: Format


def comma_separated(header: Header, tables: Sequence[PlacedTable]) -> str:
    """The tables one under another, each with its caption, unit and source, a line of heads, and its rows."""
    written = StringIO()
    lines = csv.writer(written)
    for number, placed in enumerate(tables):
        if number:
            lines.writerow([])
        table = placed.table
        lines.writerows([[safe(words)] for words in (table.caption, unit(table), source(header, placed)) if words])
        lines.writerow(["", *(safe(" ".join(column.header)) for column in table.columns), "Place"])
        for row in table.rows:
            cells = (_safe_number(cell) if cell else "" for cell in by_column(table, row))
            lines.writerow([safe(row.label), *cells, place_words(row.place)])
    return written.getvalue()


def workbook(header: Header, tables: Sequence[PlacedTable]) -> bytes:
    """The tables as an XLSX file: an index, then a sheet for each, with negative amounts in red."""
    from xlsxwriter import Workbook

    written = BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    formats = _Formats(
        book.add_format({"bold": True, "font_size": 13}),
        book.add_format({"font_color": "#666666"}),
        book.add_format({"bold": True, "text_wrap": True, "align": "right", "valign": "bottom", "bottom": 1}),
        book.add_format({"font_color": "#1a5fb4", "underline": 1}),
    )
    index = book.add_worksheet("Index")
    sheets = [book.add_worksheet(str(number)) for number, _ in enumerate(tables, 1)]
    _write_index(index, header, tables, formats)
    numbers = _NumberFormats(book)
    for sheet, placed in zip(sheets, tables, strict=True):
        _write_table(sheet, header, placed, formats, numbers)
    book.close()
    return written.getvalue()


def unit(table: Table) -> str:
    """The unit and the scale of a table, as the filer states them."""
    return " ".join(filter(None, (table.currency, table.scale.words if table.scale else ""))).strip()


def source(header: Header, placed: PlacedTable) -> str:
    """Where a table is from: company, form, period and page."""
    page = placed.document.blocks[placed.table.place.block].page
    period = f"period {header.period}" if header.period else None
    return ", ".join(filter(None, (header.company_as_spelled, header.form, period, placed.section, f"page {page}")))


def place_words(place: Place) -> str:
    """A place as a cell tells it."""
    return f"document {place.document}, block {place.block}, {place.start or 0}-{place.end or 0}"


class _NumberFormats:
    """The formats of numbers by their decimals, made when they are first used."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def of(self, cell: TableCell) -> Format:
        """The format under which a number shows what the filer printed."""
        exponent = cell.value.as_tuple().exponent if cell.value is not None else 0
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        digits = "#,##0" + (f".{'0' * decimals}" if decimals else "") + ("%" if cell.kind == "percent" else "")
        if digits not in self._made:
            self._made[digits] = self._book.add_format({"num_format": f"{digits};[Red]({digits})"})
        return self._made[digits]


def _write_index(index: Worksheet, header: Header, tables: Sequence[PlacedTable], formats: _Formats) -> None:
    named = filter(None, (header.company_as_spelled, header.form, str(header.period or "")))
    index.write_string(0, 0, ", ".join(named), formats.title)
    for column, words in enumerate(_INDEX):
        index.write_string(2, column, words, formats.head)
    for number, placed in enumerate(tables, 1):
        row = 2 + number
        page = placed.document.blocks[placed.table.place.block].page
        index.write_url(row, 0, f"internal:'{number}'!A1", formats.link, str(number))
        for column, words in enumerate((placed.section or "", placed.table.caption, unit(placed.table)), 1):
            index.write_string(row, column, words)
        index.write_number(row, 4, page)
    index.set_column(1, 3, _LABEL_WIDTH)


def _write_table(
    sheet: Worksheet, header: Header, placed: PlacedTable, formats: _Formats, numbers: _NumberFormats
) -> None:
    table = placed.table
    last = len(table.columns) + 1
    sheet.write_string(0, 0, table.caption, formats.title)
    sheet.write_string(1, 0, unit(table), formats.quiet)
    sheet.write_string(2, 0, source(header, placed), formats.quiet)
    for column, one in enumerate(table.columns, 1):
        sheet.write_string(_FIRST_ROW, column, "\n".join(one.header), formats.head)
    sheet.write_string(_FIRST_ROW, last, "Place", formats.head)
    for at, row in enumerate(table.rows, _FIRST_ROW + 1):
        sheet.write_string(at, 0, "  " * row.level + row.label)
        for column, cell in _filled(table, row):
            _write_cell(sheet, at, column, cell, numbers)
        sheet.write_string(at, last, place_words(row.place), formats.quiet)
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, max(1, last - 1), _COLUMN_WIDTH)
    sheet.set_column(last, last, _PLACE_WIDTH)
    sheet.freeze_panes(_FIRST_ROW + 1, 1)


def _filled(table: Table, row: TableRow) -> Iterator[tuple[int, TableCell]]:
    for column, cell in enumerate(by_column(table, row), 1):
        if cell is not None:
            yield column, cell


def _write_cell(sheet: Worksheet, row: int, column: int, cell: TableCell, numbers: _NumberFormats) -> None:
    if cell.value is None:
        sheet.write_string(row, column, cell.text)
    else:
        shown = cell.value / 100 if cell.kind == "percent" else cell.value
        sheet.write_number(row, column, float(shown), numbers.of(cell))


def _safe_number(cell: TableCell) -> str:
    return plain_number(cell) if cell.value is not None else safe(cell.text)


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
