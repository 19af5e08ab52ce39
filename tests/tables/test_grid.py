from tests.building.tables import html_rows, html_tables, printed

_LONG = "Shares that were bought as part of a plan or programme that had been announced to the public before this"


def test_a_head_may_be_long():
    (table,) = html_tables(
        html_rows(["Period", "Shares bought", _LONG], ["July", "1,200", "1,100"], ["August", "2,300", "2,250"])
    )
    assert [column.header for column in table.columns] == [("Shares bought",), (_LONG,)]


def test_a_group_heading_stands_over_all_its_columns():
    (table,) = html_tables(
        "<table><tr><td></td><td colspan=3>Year ended June 30,</td><td colspan=3>Change</td></tr>"
        "<tr><td></td><td>2021</td><td></td><td>2020</td><td>$</td><td></td><td>%</td></tr>"
        "<tr><td>Sales</td><td>12</td><td></td><td>10</td><td>2</td><td></td><td>20</td></tr></table>"
    )
    assert [column.header for column in table.columns] == [
        ("Year ended June 30,", "2021"),
        ("Year ended June 30,", "2020"),
        ("Change", "$"),
        ("Change", "%"),
    ]


def test_a_label_that_reaches_over_rows_labels_each():
    (table,) = html_tables(
        "<table><tr><td>Region</td><td>Quarter</td><td>Tons</td></tr>"
        "<tr><td rowspan=2>North</td><td>First</td><td>12</td></tr><tr><td>Second</td><td>14</td></tr></table>"
    )
    assert printed(table) == [("North", "First", "12"), ("North", "Second", "14")]


def test_heads_that_come_again_begin_another_table():
    first, second = html_tables(
        html_rows(
            ["Payroll", "2021", "2020"],
            ["Staff", "12", "10"],
            ["", "", ""],
            ["", "Owned", "Leased"],
            ["Mills", "3", "4"],
        )
    )
    assert [column.header for column in first.columns] == [("2021",), ("2020",)]
    assert [column.header for column in second.columns] == [("Owned",), ("Leased",)]
    assert printed(second) == [("Mills", "3", "4")]
    assert (first.place.end or 0) < (second.place.start or 0)


def test_a_table_that_a_page_break_divides_is_one():
    head = ["", "2021", "2020"]
    (table,) = html_tables(
        html_rows(head, ["Flour", "12", "10"])
        + '<p>7</p><hr style="page-break-after:always">'
        + html_rows(head, ["Bran", "3", "4"])
    )
    assert printed(table) == [("Flour", "12", "10"), ("Bran", "3", "4")]
    assert len(table.places) == 2


def test_labels_are_as_deep_as_they_are_set_in():
    (table,) = html_tables(
        html_rows(["", "2021"], ["Assets:"]).replace("</table>", "")
        + '<tr><td style="padding-left:9pt">Cash</td><td>12</td></tr>'
        '<tr><td style="padding-left:18pt">Pledged</td><td>2</td></tr><tr><td>Debts</td><td>3</td></tr></table>'
    )
    assert [(row.label, row.level) for row in table.rows] == [("Assets:", 0), ("Cash", 1), ("Pledged", 2), ("Debts", 0)]


def test_labels_beside_what_they_say_have_no_head():
    (table,) = html_tables(
        html_rows(
            ["<b>Issuer:</b>", "Vane Bank"],
            ["<b>Guarantor:</b>", "Vane Holdings"],
            ["<b>Calculation Agent:</b>", "Vane Bank"],
        )
    )
    assert [row.label for row in table.rows] == ["Issuer:", "Guarantor:", "Calculation Agent:"]


def test_a_list_in_two_columns_has_no_head():
    (table,) = html_tables(html_rows(["Arrow Mills", "Juniper Mills"], ["Birch Mills", "Kite Mills"]))
    assert len(table.rows) == 2


def test_a_line_set_off_from_the_words_below_it_is_their_head():
    (table,) = html_tables(
        html_rows(["<b>Observation</b>", "<b>Payment</b>"], ["April 30", "May 5, at the latest"], ["May 30", "In June"])
    )
    assert [column.header for column in table.columns] == [("Payment",)]


def test_the_first_of_three_columns_of_words_is_their_head():
    (table,) = html_tables(
        html_rows(["Name", "Office", "Town"], ["Ada Vane", "Treasurer", "Harrow"], ["Ben Kite", "Secretary", "Leeds"])
    )
    assert [column.header for column in table.columns] == [("Office",), ("Town",)]


def test_a_page_in_roman_numbers_heads_no_column():
    (table,) = html_tables(
        html_rows(["", "Page"], ["About the Prospectus", "ii"], ["Summary", "1"], ["Risk Factors", "4"])
    )
    assert printed(table) == [("About the Prospectus", "ii"), ("Summary", "1"), ("Risk Factors", "4")]


def test_heads_with_the_same_words_over_the_labels_begin_another_table():
    first, second = html_tables(
        html_rows(
            ["Officer", "Target of Units of 2019", "Units Earned"],
            ["Vane", "1,205", "2,410"],
            ["Officer", "Target of Units of 2018", "Units Earned"],
            ["Vane", "6,716", "9,430"],
        )
    )
    assert [column.header for column in second.columns] == [("Target of Units of 2018",), ("Units Earned",)]
    assert printed(first) == [("Vane", "1205", "2410")]


def test_a_label_with_a_colon_heads_no_column_over_figures():
    (table,) = html_tables(html_rows(["Trustee:", "Vane Bank"], ["Fee:", "1,200"]))
    assert printed(table) == [("Trustee:", "Vane Bank"), ("Fee:", "1200")]


def test_a_few_figures_among_words_make_no_head_of_the_first_line():
    (table,) = html_tables(html_rows(["Name", "Vane Fund"], ["Town", "Harrow"], ["State", "Vermont"], ["Fee", "1,200"]))
    assert printed(table)[0] == ("Name", "Vane Fund")


def test_a_drawn_rule_over_a_table_names_it_not():
    (table,) = html_tables("<p>Fees of the Vane Fund</p><p>____________</p>" + html_rows(["", "2021"], ["Fee", "12"]))
    assert table.caption == "Fees of the Vane Fund"


def test_a_sentence_about_something_else_is_no_caption():
    prose = "<p>We sold the mill at Alder Ridge to its tenants in June, and neither has a claim against the other.</p>"
    rows = html_rows(["", "2031", "2030"], ["Sales", "4", "3"], ["Costs", "2", "1"])
    assert html_tables(prose + rows)[0].caption == ""
    assert html_tables("<p><b>Sales by Year</b></p>" + prose + rows)[0].caption == "Sales by Year"
