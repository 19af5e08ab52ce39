"""The tables among the shared cases, each with what it says."""

from __future__ import annotations

from decimal import Decimal

from tests.building.tables import html_tables, plain_tables, printed
from tests.cases import case
from viewer.tables.model import Table


def _table(name: str) -> Table:
    path = case(f"forms/{name}")
    source = path.read_text("utf-8")
    (table,) = plain_tables(source) if path.suffix == ".txt" else html_tables(source)
    return table


def test_table_superscript_year():
    table = _table("table-superscript-year.htm")
    assert [column.header for column in table.columns] == [("2019",), ("2018",)]
    assert printed(table)[1] == ("South", "745.0", "811.3")
    assert table.rows[1].cells[0].marks == ("2",)
    assert table.rows[1].cells[0].amount == Decimal(745_000_000)


def test_table_footnote_marks():
    table = _table("table-footnote-marks.htm")
    assert [column.header for column in table.columns] == [
        ("Year ended June 30,", "2021"),
        ("Year ended June 30,", "2020"),
    ]
    assert [column.period and column.period.iso for column in table.columns] == [
        "2020-07-01/2021-06-30",
        "2019-07-01/2020-06-30",
    ]
    assert [row[1:] for row in printed(table)] == [
        ("1204", "1310"),
        ("2115", "2208"),
        ("-317", "-402"),
        ("745", "811"),
        ("0", "64"),
        ("3747", "3991"),
    ]
    marks = [mark for row in table.rows for cell in row.cells for mark in cell.marks]
    assert marks == ["1", "2", "3", "a", "*"]
    assert table.scale is not None
    assert (table.scale.factor, table.scale.words) == (1000, "in thousands")


def test_table_long_header():
    table = _table("table-long-header.htm")
    assert [len(column.header) for column in table.columns] == [1, 1, 1]
    assert printed(table)[0] == ("July", "1200", "40.10", "1100")


def test_table_split_parenthesis():
    table = _table("table-split-parenthesis.htm")
    assert printed(table) == [("Sales", "1204", "1310"), ("Loss", "-317", "-402"), ("Margin", "12.5", "11.0")]
    assert [cell.kind for cell in table.rows[2].cells] == ["percent", "percent"]


def test_table_text_column():
    table = _table("table-text-column.txt")
    assert [column.header for column in table.columns] == [("Notes",), ("1997",), ("1996",)]
    assert [row[1] for row in printed(table)] == ["", "J", "", "D", "", ""]
    assert printed(table)[-1] == ("Total current assets", "", "3338", "3400")
    assert table.scale is not None
    assert table.scale.factor == 1_000_000


def test_table_double_space_label():
    table = _table("table-double-space-label.txt")
    assert [column.header for column in table.columns] == [("1994",), ("1993",), ("1992",)]
    assert printed(table)[1:3] == [
        ("Materials, labor and power", "22185", "19285", "18919"),
        ("Machinery and fixtures", "5551", "4789", "3693"),
    ]
