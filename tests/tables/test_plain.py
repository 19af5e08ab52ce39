"""Tables of plain text, one trap each."""

from tests.building.tables import plain_tables, printed
from tests.tables.measure.level import stray


def test_words_of_a_label_may_stand_apart_and_dots_are_no_cell():
    (table,) = plain_tables(
        """
                                        1994       1993       1992
Flour, bran  and meal............  $  31,949     29,237     27,396
Mills and sheds              . .       5,551      4,789      3,693
Leased carts     . . . . . . . .       1,846      1,744      1,666
"""
    )
    assert printed(table) == [
        ("Flour, bran and meal", "31949", "29237", "27396"),
        ("Mills and sheds", "5551", "4789", "3693"),
        ("Leased carts", "1846", "1744", "1666"),
    ]


def test_a_column_of_notes_pushes_no_number_to_the_right():
    (table,) = plain_tables(
        """
At December 31:                               Notes     1997        1996
Cash                                                 $   706    $    768
Securities                                     J          44          45
Receivables                                            1,685       1,651
Inventories                                    D         513         587
"""
    )
    assert [column.header for column in table.columns] == [("Notes",), ("1997",), ("1996",)]
    assert printed(table)[:2] == [("Cash", "", "706", "768"), ("Securities", "J", "44", "45")]


def test_a_heading_stands_over_all_its_columns():
    (table,) = plain_tables(
        """
                            Three Months Ended         Six Months Ended
                                 June 30,                  June 30,
                           --------------------     ---------------------
                             1997        1996         1997         1996
Sales                      $ 1,204     $ 1,310      $ 2,508      $ 2,620
Costs                        1,001       1,099        2,002        2,200
"""
    )
    assert [column.header for column in table.columns] == [
        ("Three Months Ended", "June 30,", "1997"),
        ("Three Months Ended", "June 30,", "1996"),
        ("Six Months Ended", "June 30,", "1997"),
        ("Six Months Ended", "June 30,", "1996"),
    ]
    assert [column.period and column.period.iso for column in table.columns] == [
        "1997-04-01/1997-06-30",
        "1996-04-01/1996-06-30",
        "1997-01-01/1997-06-30",
        "1996-01-01/1996-06-30",
    ]


def test_a_range_is_one_cell():
    (table,) = plain_tables(
        """
                          Range of prices      Number
Granted in 1996            3.75 -  6.63        12,000
Granted in 1997            4.10 -  9.00         9,500
Granted in 1998                    5.00           700
"""
    )
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["3.75 - 6.63", "12,000"],
        ["4.10 - 9.00", "9,500"],
        ["5.00", "700"],
    ]


def test_two_numbers_that_nearly_touch_are_two_cells():
    (table,) = plain_tables(
        """
                            1997      1996
Flour                        204       310
Bran                  12,444,001 9,555,002
Meal                         101       101
"""
    )
    assert printed(table)[1] == ("Bran", "12444001", "9555002")


def test_the_numbers_that_stray_are_counted():
    lines = ["             1997      1996", "Flour          12        10", "Bran            3         4"]
    assert stray(lines) == (6, [])
