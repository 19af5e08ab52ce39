"""Tables as a workbook: an index, then a sheet for each, with numbers that add up and where each row stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from math import inf, isfinite
from typing import TYPE_CHECKING, NamedTuple

from xlsxwriter import Workbook

from viewer.export.table_places import place_words, source
from viewer.filing.model import Place
from viewer.outline.tables import PlacedTable
from viewer.reading import Reading
from viewer.tables.choosing import by_column
from viewer.tables.model import Table, TableCell
from viewer.tables.numbers import is_nil
from viewer.telling.locator import Locator
from viewer.telling.quoting.place_link import link_to
from viewer.telling.tables.text import marks_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LABEL_WIDTH, _COLUMN_WIDTH, _PLACE_WIDTH = 52, 16, 28
_FIRST_ROW = 4
"""The sheet's row of the first head: the caption, the unit, the source and an empty row stand over it."""
_INDEX = ("Sheet", "Section", "Caption", "Unit", "Page", "Rows")
_LONGEST_NAME = 31
_LONGEST_TEXT = 32_767
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


class _Formats(NamedTuple):
    title: Format
    quiet: Format
    head: Format
    link: Format
    levels: tuple[Format, ...]


class _Sheet(NamedTuple):
    """What is the same for all sheets of a workbook."""

    reading: Reading
    locator: Locator
    formats: _Formats
    numbers: _NumberFormats


def workbook(reading: Reading, tables: Sequence[PlacedTable]) -> bytes:
    """The tables as an XLSX file, with negative amounts in red and percentages as such."""
    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(written, options)
    # It holds each name against all others, which takes minutes for some thousands; ``sheet_name`` gives none twice.
    book._check_sheetname = lambda name, *_: name
    common = _Sheet(reading, Locator(reading), _formats(book), _NumberFormats(book))
    names = [sheet_name(number, placed.table) for number, placed in enumerate(tables, 1)]
    index = book.add_worksheet("Index")
    sheets = [book.add_worksheet(name) for name in names]
    _write_index(index, common, tables, names)
    for sheet, placed in zip(sheets, tables, strict=True):
        _write_table(sheet, common, placed)
    book.close()
    return written.getvalue()


def sheet_name(number: int, table: Table) -> str:
    """A sheet's name, unlike any other's: its number, and as much of the caption as a name may have.

    Its letters count as those of UTF-16 do: one beyond the first 65,536 is two.
    """
    words = " ".join(_NOT_IN_NAMES.sub(" ", table.caption).split())
    named = f"{number} {words}".encode("utf-16-le", "replace")[: 2 * _LONGEST_NAME]
    return named.decode("utf-16-le", "ignore").strip().strip("'")


class _NumberFormats:
    """The formats of numbers by their decimals, made when they are first used."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def of(self, cell: TableCell) -> Format:
        """The format under which a number shows what the filer printed, a dash for one that is none."""
        exponent = cell.value.as_tuple().exponent if cell.value is not None else 0
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        digits = "#,##0" + (f".{'0' * decimals}" if decimals else "") + ("%" if cell.kind == "percent" else "")
        shown = f"{digits};[Red]({digits})" + (';"—"' if is_nil(cell.text) else "")
        if shown not in self._made:
            self._made[shown] = self._book.add_format({"num_format": shown})
        return self._made[shown]


def _formats(book: Workbook) -> _Formats:
    quiet = {"font_color": "#666666"}
    link = {"font_color": "#1a5fb4", "underline": 1}
    return _Formats(
        book.add_format({"bold": True, "font_size": 13}),
        book.add_format(quiet),
        book.add_format({"bold": True, "text_wrap": True, "align": "right", "valign": "bottom", "bottom": 1}),
        book.add_format(link),
        tuple(book.add_format({"indent": level, "text_wrap": True, "valign": "top"}) for level in range(8)),
    )


def _write_index(index: Worksheet, common: _Sheet, tables: Sequence[PlacedTable], names: Sequence[str]) -> None:
    header, formats = common.reading.filing.header, common.formats
    named = filter(None, (header.company_as_spelled, header.form, str(header.period or ""), header.accession))
    index.write_string(0, 0, ", ".join(named), formats.title)
    for column, words in enumerate(_INDEX):
        index.write_string(2, column, words, formats.head)
    for row, (placed, name) in enumerate(zip(tables, names, strict=True), 3):
        table = placed.table
        index.write_url(row, 0, f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1", formats.link, name)
        page = common.locator.page(table.place)
        for column, words in enumerate((placed.section or "", table.caption, table.unit, page), 1):
            index.write_string(row, column, _fitting(words))
        index.write_number(row, len(_INDEX) - 1, len(table.rows))
    index.set_column(0, 0, _LONGEST_NAME)
    index.set_column(1, 2, _LABEL_WIDTH)
    index.set_column(3, 4, _PLACE_WIDTH)
    index.freeze_panes(3, 1)


def _write_table(sheet: Worksheet, common: _Sheet, placed: PlacedTable) -> None:
    table, formats = placed.table, common.formats
    marks = [marks_of(table, row) for row in table.rows]
    first = len(table.columns) + 1
    further = [*(["Footnotes"] if any(marks) else []), "Place", "Link"]
    sheet.write_string(0, 0, _fitting(table.caption), formats.title)
    sheet.write_string(1, 0, table.unit, formats.quiet)
    sheet.write_string(2, 0, source(common.reading, common.locator, placed), formats.quiet)
    heads = ["\n".join(column.header) for column in table.columns]
    for column, words in enumerate([*heads, *further], 1):
        sheet.write_string(_FIRST_ROW, column, _fitting(words), formats.head)
    for at, (row, mark) in enumerate(zip(table.rows, marks, strict=True), _FIRST_ROW + 1):
        sheet.write_string(at, 0, _fitting(row.label), formats.levels[min(row.level, len(formats.levels) - 1)])
        for column, cell in enumerate(by_column(table, row), 1):
            if cell is not None:
                _write_cell(sheet, at, column, cell, common.numbers)
        told = [*([mark] if any(marks) else []), place_words(row.place), _link(row.place, common)]
        for column, words in enumerate(told, first):
            sheet.write_string(at, column, _fitting(words), formats.quiet)
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, first, _COLUMN_WIDTH)
    sheet.set_column(first, first + len(further) - 1, _PLACE_WIDTH)
    sheet.freeze_panes(_FIRST_ROW + 1, 1)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: TableCell, numbers: _NumberFormats) -> None:
    shown = float(cell.value / 100 if cell.kind == "percent" else cell.value) if cell.value is not None else inf
    if isfinite(shown):
        sheet.write_number(row, column, shown, numbers.of(cell))
    else:
        sheet.write_string(row, column, _fitting(cell.text))


def _fitting(words: str) -> str:
    """Words as long as a cell may be; what is cut off says so."""
    return words if len(words) <= _LONGEST_TEXT else f"{words[: _LONGEST_TEXT - 1]}…"


def _link(place: Place, common: _Sheet) -> str:
    """What leads back to a row where the filing is known by its accession number; as text, for it is no web address."""
    accession = common.reading.filing.header.accession
    return link_to(accession, place) if accession else ""
