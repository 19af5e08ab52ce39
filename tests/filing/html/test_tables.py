"""Tables: which are data, one block with its cells, and which are layout, read through."""

from __future__ import annotations

import gc

import pytest

from tests.building.read_pages import blocks, grid, only, page, parsed, read, texts
from viewer.filing.html.setting import Opening
from viewer.filing.html.tables import CellBox, Paragraph, RowBox, TableBox

STATEMENT = """<table><tr><td></td><td colspan=2>2014</td><td colspan=2>2013</td></tr>
<tr><td>Net sales</td><td>$</td><td>1,234</td><td>$</td><td>1,100</td></tr>
<tr><td>Costs</td><td></td><td>(56</td><td>)</td><td></td></tr></table>"""


def table(*rows: str) -> str:
    """A table whose cells are parted by bars; ``/`` parts the paragraphs of one."""
    body = ""
    for row in rows:
        cells = "".join(f"<td>{'</p><p>'.join(f'<p>{c}</p>'.split('/ '))}</td>" for c in row.split("|"))
        body += f"<tr>{cells}</tr>"
    return f"<table>{body}</table>"


def kinds(source: str) -> list[str]:
    return [block.kind for block in blocks(source)]


# Data


def test_a_data_table_is_one_block_of_rows_and_cells() -> None:
    assert only(STATEMENT).text == "2014\t2013\nNet sales\t$\t1,234\t$\t1,100\nCosts\t(56\t)"


def test_cells_stand_in_the_grid_with_spanned_columns_counted() -> None:
    assert grid(only(STATEMENT)) == [
        (0, 1, 2, "2014"),
        (0, 3, 2, "2013"),
        (1, 0, 1, "Net sales"),
        (1, 1, 1, "$"),
        (1, 2, 1, "1,234"),
        (1, 3, 1, "$"),
        (1, 4, 1, "1,100"),
        (2, 0, 1, "Costs"),
        (2, 2, 1, "(56"),
        (2, 3, 1, ")"),
    ]


def test_a_cell_that_spans_rows_moves_the_cells_below_it() -> None:
    source = "<table><tr><td rowspan=2>Sales<td>1<td>2<tr><td>3<td>4<tr><td>Costs<td>5<td>6</table>"
    assert [cell[:2] for cell in grid(only(source))] == [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)]


def test_rows_and_cells_of_the_page_bear_the_grids_numbers() -> None:
    result = read(f"<p>before</p>{STATEMENT}")
    under = parsed(page(result)).under
    assert under["b1r1"].split() == ["Net", "sales", "$", "1,234", "$", "1,100"]
    assert under["b1r1c4"].strip() == "1,100"


def test_a_cell_of_several_paragraphs_is_one_line_of_text() -> None:
    assert only(table("Plan/ category|Number/ of shares", "Approved|1,000")).text == (
        "Plan category\tNumber of shares\nApproved\t1,000"
    )


@pytest.mark.parametrize(
    "source",
    [
        table("Exhibit No.|Description", "10.1|Credit Agreement", "99.1|News release"),
        table("10.1|Credit Agreement", "99.1|News release"),
        table("Item 1.|Business|3", "Item 1A.|Risk Factors|9", "Item 2.|Properties|20"),
        table("PART I|", "Item 1.|Business", "Item 2.|Properties", "PART II|", "Item 5.|Market"),
        table("Title of each class|Trading symbol|Exchange", "Common Stock|EXC|NYSE"),
        table("Item 6. Selected Financial Data", "|2014|2013", "Sales|12|11", "Income|3|2"),
        table("Total|$1,500,000"),
    ],
    ids=["exhibit index", "no head", "contents", "contents without pages", "cover", "Item over a table", "one row"],
)
def test_lists_and_statements_are_data(source: str) -> None:
    assert kinds(source) == ["table"]


# Layout


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (table("•|First risk", "•|Second risk"), ["•\tFirst risk", "•\tSecond risk"]),
        (table("(1)|Includes a charge", "(2)|Unaudited"), ["(1)\tIncludes a charge", "(2)\tUnaudited"]),
        (
            table("☐|Soliciting material", "☒|Written communications"),
            ["☐\tSoliciting material", "☒\tWritten communications"],
        ),
        (table("(a)|☐|Broker or dealer", "(b)|☒|Bank"), ["(a)\t☐\tBroker or dealer", "(b)\t☒\tBank"]),
        (table("Item 2.02|Results of Operations"), ["Item 2.02\tResults of Operations"]),
        (table("A page in a frame/ of one cell"), ["A page in a frame", "of one cell"]),
        (
            table("Item 4.|Ownership.", "(a)|Amount owned:|1,668", "(b)|Percent:|2.1%"),
            ["Item 4.\tOwnership.", "(a)\tAmount owned:\t1,668", "(b)\tPercent:\t2.1%"],
        ),
        (
            table("Item 1(a).|Name of Issuer:", "|Example Inc.", "Item 1(b).|Address:", "|1 Main Street"),
            ["Item 1(a).\tName of Issuer:", "Example Inc.", "Item 1(b).\tAddress:", "1 Main Street"],
        ),
    ],
    ids=["bullets", "footnotes", "boxes", "lettered boxes", "heading", "frame", "Item with numbers", "Items"],
)
def test_layout_tables_are_read_through(source: str, expected: list[str]) -> None:
    assert texts(source) == expected
    assert set(kinds(source)) == {"paragraph"}


def test_text_set_in_columns_is_read_column_by_column() -> None:
    column = "/ ".join(["The quick brown fox jumps over the lazy dog. " * 6] * 3)
    assert len(blocks(table(f"{column}|{column}"))) == 6


def test_a_frame_around_a_data_table_leaves_it_a_table() -> None:
    source = f"<table><tr><td><p>Above</p>{STATEMENT}<p>Below</p></td></tr></table>"
    assert kinds(source) == ["paragraph", "table", "paragraph"]


def test_a_row_read_as_one_line_is_one_element_of_the_page() -> None:
    result = read(table("Item 8.01|Other Events"))
    assert '<tr id="b0">' in result.blocks[0].html
    assert not parsed(page(result)).faults


def test_a_heading_row_is_bold_where_every_cell_is() -> None:
    assert only("<table><tr><td><b>Item 8.01</b><td><b>Other Events</b></table>").style.bold
    assert not only("<table><tr><td><b>Item 8.01</b><td>Other Events</table>").style.bold


def test_hyperlinks_and_anchors_in_cells_move_into_the_tables_text() -> None:
    source = (
        "<table><tr><td>10.1<td><a href=a.htm>Agreement</a><tr><td id=k>99.1<td>See <a href=b.htm>release</a></table>"
    )
    block = only(source)
    assert [(block.text[link.start : link.end], link.href) for link in block.hyperlinks] == [
        ("Agreement", "a.htm"),
        ("release", "b.htm"),
    ]
    assert block.anchors == ("k",)


# What is not well made


def test_cells_without_rows_and_rows_without_tables_are_read() -> None:
    assert texts("<table><td>Sales<td>1,000<tr><td>Costs<td>900</table>") == ["Sales\t1,000\nCosts\t900"]
    assert texts("one<tr><td>two</td></tr>") == ["one", "two"]


def test_a_cell_within_a_cell_is_part_of_it() -> None:
    source = "<table><tr><td>Sales<td>1,000<tr><td><p><div>Costs<td>net</td></p></td><td>900</table>"
    assert texts(source) == ["Sales\t1,000\nCosts net\t900"]


def test_a_table_that_never_ends_is_read_to_the_end() -> None:
    assert texts("<table><tr><td>Sales<td>1,000<tr><td>Costs<td>900") == ["Sales\t1,000\nCosts\t900"]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "9" * 30, "1e9", "²"])
def test_a_span_that_makes_no_sense_does_no_harm(span: str) -> None:
    source = f"<table><tr><td colspan='{span}' rowspan='{span}'>Sales<td>1,000<tr><td>Costs<td>900</table>"
    assert "1,000" in only(source).text


def test_a_table_that_was_read_leaves_nothing_for_the_garbage_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        row = "<tr><td align=right>Silver</td><td><table><tr><td>1</td><td><b>2</b></td></tr></table></td></tr>"
        blocks(f"<table>{row * 20}</table>")
        left = [one for one in gc.get_objects() if isinstance(one, (TableBox, RowBox, CellBox, Paragraph, Opening))]
    finally:
        gc.enable()
    assert left == []
