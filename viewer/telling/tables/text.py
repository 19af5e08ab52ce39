"""A table as text: lines for a terminal, tab-separated values and HTML for a spreadsheet, with numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from viewer.language import translated
from viewer.tables.choosing import Choice, by_column
from viewer.tables.model import Table, TableCell, TableRow

_NARROW = 48
_INDENT = "  "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Entry(NamedTuple):
    """A cell as a spreadsheet takes it: its text, the number that it is (a percentage as a share of one), a head."""

    text: str
    number: Decimal | None = None
    is_head: bool = False


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


def entries(choice: Choice) -> list[list[Entry]]:
    """What is chosen of a table, line by line: heads, labels, numbers; marks of footnotes in a column of their own."""
    marks = [_marks(choice, row, cells) for row, cells in choice.lines()] if choice.with_labels else []
    with_marks = any(marks)
    found: list[list[Entry]] = []
    if choice.with_heads:
        corner = [Entry(_flat(choice.table.caption), None, True)] if choice.with_labels else []
        heads = [Entry(_flat(" ".join(column.header)), None, True) for column in choice.heads]
        found.append([*corner, *heads, *([Entry(translated("Footnotes"), None, True)] if with_marks else [])])
    for number, (row, cells) in enumerate(choice.lines()):
        label = [Entry(_flat(row.label), None, True)] if choice.with_labels else []
        told = [_entry(cell) if cell else Entry("") for cell in cells]
        found.append([*label, *told, *([Entry(marks[number])] if with_marks else [])])
    return found


def tab_separated(choice: Choice) -> str:
    """What is chosen as a spreadsheet takes it from the clipboard: numbers without signs of grouping."""
    return "".join("\t".join(_safe(entry) for entry in line) + "\n" for line in entries(choice))


def as_html(choice: Choice) -> str:
    """What is chosen as plain HTML; numbers carry their value for the programs that look for it there."""
    rows = "".join(f"<tr>{''.join(map(_html, line))}</tr>" for line in entries(choice))
    return f'<meta charset="utf-8"><table>{rows}</table>'


def plain_number(cell: TableCell) -> str:
    """A cell as a spreadsheet reads it: "-317", "12.5%"; words as they are."""
    return _entry(cell).text


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def marks_of(table: Table, row: TableRow) -> str:
    """The marks of footnotes in a row, each with what it stands at: "1 · 2024: a"."""
    return _told_marks(row, [(cell, " ".join(table.columns[cell.column].header)) for cell in row.cells])


def _marks(choice: Choice, row: TableRow, cells: Sequence[TableCell | None]) -> str:
    heads = (" ".join(column.header) for column in choice.heads)
    return _told_marks(row, [(cell, head) for cell, head in zip(cells, heads, strict=True) if cell])


def _told_marks(row: TableRow, cells: Sequence[tuple[TableCell, str]]) -> str:
    told = [", ".join(row.marks)] if row.marks else []
    told += [
        f"{_flat(head)}: {', '.join(cell.marks)}" if head else ", ".join(cell.marks)
        for cell, head in cells
        if cell.marks
    ]
    return " · ".join(told)


def _entry(cell: TableCell) -> Entry:
    if cell.value is None:
        return Entry(_flat(cell.text))
    if cell.kind == "percent":
        return Entry(f"{cell.value:f}%", cell.value / 100)
    return Entry(f"{cell.value:f}", cell.value)


def _printed(table: Table, row: TableRow) -> list[str]:
    cells = (_flat(cell.text) if cell else "" for cell in by_column(table, row))
    return [_INDENT * row.level + row.label, *cells]


def _safe(entry: Entry) -> str:
    return entry.text if entry.number is not None else safe(entry.text)


def _html(entry: Entry) -> str:
    """A cell: LibreOffice takes a number from ``sdval``, Excel from the text; a text is said to be one."""
    if entry.number is not None:
        return f'<td align="right" sdval="{entry.number:f}">{escape(entry.text)}</td>'
    name = "th" if entry.is_head else "td"
    return f'<{name} align="left" style="mso-number-format:\'\\@\'">{escape(_safe(entry), quote=False)}</{name}>'


def _flat(text: str) -> str:
    return " ".join(text.split())
