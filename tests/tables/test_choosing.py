"""What is picked out of a table: rows, a column, a rectangle of cells."""

from __future__ import annotations

from tests.building.tables import html_rows, html_tables, plain_tables
from viewer.filing.model import Place
from viewer.tables.choosing import cells_at, column_at, rows_at, table_at, whole
from viewer.tables.model import Table

_ROWS = html_rows(
    ["", "2021", "", "2020", ""],
    ["Sales", "$", "1,204", "$", "1,310"],
    ["Cost", "", "900", "", "950"],
    ["Loss", "", "(317", "", "(402"],
)


def table() -> Table:
    return html_tables(f"<p>Results</p>{_ROWS}")[0]


def place_of(made: Table, text: str) -> Place:
    return next(cell.place for row in made.rows for cell in row.cells if text in cell.text)


def test_cells_span_a_rectangle_without_heads_and_labels() -> None:
    made = table()
    choice = cells_at(made, [place_of(made, "1,204"), place_of(made, "950")])
    assert choice is not None
    assert [str(cell.value) for cell in choice.cells()] == ["1204", "1310", "900", "950"]
    assert (choice.with_labels, choice.with_heads) == (False, False)


def test_labels_that_are_picked_stand_beside_their_cells() -> None:
    made = table()
    label = Place(0, made.rows[0].place.block, made.rows[0].place.start, (made.rows[0].place.start or 0) + 5)
    choice = cells_at(made, [label, place_of(made, "900")])
    assert choice is not None
    assert choice.with_labels
    assert (choice.rows, choice.columns) == ((0, 1), (0,))


def test_a_row_has_its_label_and_a_column_its_head_and_labels() -> None:
    made = table()
    row, column = rows_at(made, [place_of(made, "950")]), column_at(made, place_of(made, "950"))
    assert row is not None
    assert column is not None
    assert [one.label for one, _ in row.lines()] == ["Cost"]
    assert [head.header for head in column.heads] == [("2020",)]
    assert [one.label for one, _ in column.lines()] == ["Sales", "Cost", "Loss"]


def test_heads_are_no_rows_to_copy() -> None:
    made = table()
    head = Place(made.place.document, made.place.block, 0, 4)
    assert rows_at(made, [head]) is None
    assert column_at(made, head) is None
    assert cells_at(made, [head]) is None


def test_of_two_tables_in_one_block_the_one_that_holds_the_place_is_meant() -> None:
    tables = plain_tables(
        "                 1995      1994\n"
        "                 ----      ----\n"
        "Sales           1,204     1,310\n"
        "Cost              900       950\n"
        "                 1993      1992\n"
        "                 ----      ----\n"
        "Sales             804       710\n"
        "Cost              600       550\n"
    )
    below = place_of(tables[-1], "710")
    assert table_at(tables, below) is tables[-1]
    assert table_at(tables, Place(0, below.block)) is tables[0]
    assert table_at(tables, Place(0, below.block + 1)) is None


def test_a_whole_table_has_every_row_and_column() -> None:
    assert len(list(whole(table()).cells())) == 6
