"""A table as text: lines for a terminal, tab-separated values and HTML for a spreadsheet, with numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape

from viewer.tables.model import Table, TableCell, TableRow

_NARROW = 48
_INDENT = "  "


def lines(table: Table) -> Iterator[str]:
    """The table for a person: its caption and unit, its heads, its rows with columns set level."""
    if table.caption:
        yield table.caption
    if table.scale:
        yield f"({table.scale.words})"
    rows = [["", *(" ".join(column.header) for column in table.columns)], *(_printed(table, row) for row in table.rows)]
    widths = [min(_NARROW, max(map(len, column))) for column in zip(*rows, strict=True)]
    for label, *cells in rows:
        figures = "  ".join(cell[:_NARROW].rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield f"{label[:_NARROW].ljust(widths[0])}  {figures}".rstrip()


def tab_separated(table: Table) -> str:
    """The table as a spreadsheet takes it from the clipboard: one line of heads, numbers without signs of grouping."""
    rows = [[_flat(" ".join(column.header)) for column in table.columns]]
    heads = "\t".join(["", *rows[0]])
    return "\n".join([heads, *("\t".join(_values(table, row)) for row in table.rows)]) + "\n"


def as_html(table: Table) -> str:
    """The table as plain HTML: a head, one cell for each column, no style but that of numbers."""
    heads = "".join(f"<th>{escape(' '.join(column.header))}</th>" for column in table.columns)
    rows = "".join(f"<tr>{_html_row(table, row)}</tr>" for row in table.rows)
    caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
    return f"<table>{caption}<thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def plain_number(cell: TableCell) -> str:
    """A cell as a spreadsheet reads it: "-317", "12.5%"; words as they are."""
    if cell.value is None:
        return _flat(cell.text)
    return f"{_plain(cell.value)}%" if cell.kind == "percent" else _plain(cell.value)


def by_column(table: Table, row: TableRow) -> list[TableCell | None]:
    """The cells of a row, one for each column; of several in one column the first."""
    found: list[TableCell | None] = [None] * len(table.columns)
    for cell in reversed(row.cells):
        if cell.column < len(found):
            found[cell.column] = cell
    return found


def _printed(table: Table, row: TableRow) -> list[str]:
    cells = (_flat(cell.text) if cell else "" for cell in by_column(table, row))
    return [_INDENT * row.level + row.label, *cells]


def _values(table: Table, row: TableRow) -> Sequence[str]:
    return [_flat(row.label), *(plain_number(cell) if cell else "" for cell in by_column(table, row))]


def _html_row(table: Table, row: TableRow) -> str:
    label = f'<th style="text-align:left">{escape(row.label)}</th>'
    return label + "".join(_html_cell(cell) for cell in by_column(table, row))


def _html_cell(cell: TableCell | None) -> str:
    if cell is None:
        return "<td></td>"
    aligned = ' style="text-align:right"' if cell.value is not None else ""
    return f"<td{aligned}>{escape(plain_number(cell))}</td>"


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def _flat(text: str) -> str:
    return " ".join(text.split())
