"""The rows of a table become equally long."""

from __future__ import annotations

from viewer.export.paper.rows import fill_rows
from viewer.export.paper.structure import Element


def table(*rows: str) -> Element:
    """A table with a row for each text: "2x1 ." is a cell over two columns, then one over one."""
    made = Element("Table")
    for row in rows:
        of = made.add("TR")
        for cell in row.split():
            columns, _, reach = cell.replace(".", "1x1").partition("x")
            of.add("TD").attributes = {"ColSpan": int(columns), "RowSpan": int(reach)}
    return made


def lengths(of: Element) -> list[int]:
    fill_rows(of)
    return [len(row.children) for row in of.children if isinstance(row, Element)]


def test_a_short_row_is_filled() -> None:
    assert lengths(table(". . .", ".", ". .")) == [3, 3, 3]


def test_cells_over_several_columns_and_rows_are_counted() -> None:
    assert lengths(table("2x1 .", "1x2 . .", ". .", ".")) == [2, 3, 2, 3]


def test_a_cell_that_reaches_beyond_the_table_is_no_matter() -> None:
    assert lengths(table(". 3x9000", ".", "")) == [2, 1, 1]
    assert lengths(Element("Table")) == []
