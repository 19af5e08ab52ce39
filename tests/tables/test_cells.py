from decimal import Decimal

from tests.building.tables import html_rows, html_tables, printed


def test_currency_parentheses_and_per_cent_signs_of_their_own_are_part_of_the_number():
    (table,) = html_tables(
        html_rows(
            ["", "", "2021", "", "", "2020", ""],
            ["Sales", "$", "1,204", "", "$", "1,310", ""],
            ["Loss", "", "(317", ")", "", "(402", ")"],
            ["Cost", "$ (", "12", ")", "(", "9", ")"],
            ["Margin", "", "12.5", "%", "", "11.0", "%"],
        )
    )
    assert printed(table) == [
        ("Sales", "1204", "1310"),
        ("Loss", "-317", "-402"),
        ("Cost", "-12", "-9"),
        ("Margin", "12.5", "11.0"),
    ]
    assert [cell.kind for cell in table.rows[-1].cells] == ["percent", "percent"]
    assert table.rows[-1].cells[0].amount == Decimal("0.125")


def test_a_superscript_is_a_mark_and_no_digit():
    (table,) = html_tables(
        html_rows(
            ["£ million", "2019", "2018<sup>1</sup>"],
            ["North", "1,204.5", "1,310.0"],
            ["South", "745.0<sup>2</sup>", '811.3<span style="position:relative;top:-3pt">a</span>'],
        )
    )
    assert [column.header for column in table.columns] == [("2019",), ("2018",)]
    assert printed(table)[1] == ("South", "745.0", "811.3")
    assert [cell.marks for cell in table.rows[1].cells] == [("2",), ("a",)]
    assert (table.currency, table.scale and table.scale.factor) == ("GBP", 1_000_000)


def test_marks_behind_a_figure_are_told_apart_from_it():
    (table,) = html_tables(
        html_rows(
            ["", "2021", "2020"],
            ["North", "2,115(1)", "2,208"],
            ["East", "(317)", "(402)<sup>2</sup>"],
            ["West", "811 (a)", "64*"],
        )
    )
    assert printed(table) == [("North", "2115", "2208"), ("East", "-317", "-402"), ("West", "811", "64")]
    assert [cell.marks for row in table.rows for cell in row.cells] == [("1",), (), (), ("2",), ("a",), ("*",)]


def test_a_column_of_marks_belongs_to_the_figures_before_it():
    (table,) = html_tables(
        html_rows(
            ["", "2021", "", "2020", ""], ["North", "2,115", "(1)", "2,208", ""], ["East", "9", "(2)", "8", "(3)"]
        )
    )
    assert printed(table) == [("North", "2115", "2208"), ("East", "9", "8")]
    assert [cell.marks for cell in table.rows[1].cells] == [("2",), ("3",)]


def test_an_amount_in_parentheses_alone_beside_its_label_is_no_mark():
    (table,) = html_tables(html_rows(["", "2021"], ["Gain", "12"], ["Loss", "(1)"]))
    assert printed(table) == [("Gain", "12"), ("Loss", "-1")]


def test_a_star_in_a_column_of_numbers_is_no_mark_of_the_number_before_it():
    (table,) = html_tables(html_rows(["Name", "Shares", "Percent"], ["A", "538,327", "20.2%"], ["B", "1,204", "*"]))
    assert printed(table) == [("A", "538327", "20.2"), ("B", "1204", "*")]
    assert table.rows[1].cells[0].marks == ()


def test_two_superscripts_with_a_comma_are_two_marks():
    (table,) = html_tables(
        html_rows(["", "Class A", "Class B"], ["Waiver", "(0.37%)<sup>1,</sup><sup>2</sup>", "(0.35%)<sup>1</sup>"])
    )
    assert printed(table) == [("Waiver", "-0.37", "-0.35")]
    assert [cell.marks for cell in table.rows[0].cells] == [("1", "2"), ("1",)]


def test_the_currency_before_a_number_with_its_scale_in_words_is_no_column():
    (table,) = html_tables(
        html_rows(
            ["", "", "Threshold", "", "Target"],
            ["Revenue", "$", "1,060.0 million", "$", "1,125.0 million"],
            ["Earned", "", "25%", "", "100%"],
        )
    )
    assert [column.header for column in table.columns] == [("Threshold",), ("Target",)]
