"""A filing's tables as comma-separated values.

Nothing that a filer wrote is taken for a formula.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from viewer.export.table_places import place_words, source
from viewer.outline.tables import PlacedTable
from viewer.reading import Reading
from viewer.tables.choosing import by_column
from viewer.tables.model import TableCell
from viewer.telling.locator import Locator
from viewer.telling.tables.text import marks_of, plain_number, safe


def comma_separated(reading: Reading, tables: Sequence[PlacedTable]) -> str:
    """The tables one under another, each with its caption, unit and source, a line of heads, and its rows."""
    written = StringIO()
    lines = csv.writer(written)
    locator = Locator(reading)
    for number, placed in enumerate(tables):
        if number:
            lines.writerow([])
        table = placed.table
        told = (table.caption, table.unit, source(reading, locator, placed))
        lines.writerows([[safe(words)] for words in told if words])
        marks = [marks_of(table, row) for row in table.rows]
        with_marks = any(marks)
        heads = [safe(" ".join(column.header)) for column in table.columns]
        lines.writerow(["", *heads, *(["Footnotes"] if with_marks else []), "Place"])
        for row, mark in zip(table.rows, marks, strict=True):
            cells = (_number(cell) if cell else "" for cell in by_column(table, row))
            lines.writerow([safe(row.label), *cells, *([mark] if with_marks else []), place_words(row.place)])
    return written.getvalue()


def _number(cell: TableCell) -> str:
    return plain_number(cell) if cell.value is not None else safe(cell.text)
