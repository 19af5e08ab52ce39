"""Tables written for the tests, read the whole way: HTML, or plain text with its columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from viewer.filing.html.reader import read_html
from viewer.filing.model import Document, Payload
from viewer.filing.plain.reader import read_plain
from viewer.tables.calendar import Calendar, calendar_of
from viewer.tables.model import Table
from viewer.tables.reading import tables_of


def html_tables(body: str, report: date | None = None) -> list[Table]:
    """The tables of an HTML document, an annual report where its period is given."""
    blocks, _, _ = read_html(f"<html><body>{body}</body></html>".encode(), with_page=False)
    document = Document(0, "10-K", "k.htm", "", "html", Payload(b""), tuple(blocks))
    return list(tables_of(document, calendar_of(blocks, report, is_annual=True)))


def plain_tables(text: str) -> list[Table]:
    """The tables of a plain text."""
    document = Document(0, "10-K", "k.txt", "", "text", Payload(b""), tuple(read_plain(text, with_page=False)))
    return list(tables_of(document, Calendar()))


def html_rows(*rows: Sequence[str]) -> str:
    """A table with a cell for each text; what is HTML in a text stays HTML."""
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


def printed(table: Table) -> list[tuple[str, ...]]:
    """Each row as its label and the numbers (else the texts) of its cells, column by column."""
    rows = []
    for row in table.rows:
        texts = [""] * len(table.columns)
        for cell in row.cells:
            texts[cell.column] = str(cell.value) if cell.value is not None else cell.text
        rows.append((row.label, *texts))
    return rows
