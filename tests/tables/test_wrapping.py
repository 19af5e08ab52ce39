"""What plain text sets over several lines: labels, words in columns, heads under other heads."""

from __future__ import annotations

from tests.building.tables import html_rows, html_tables, plain_tables, printed


def test_a_label_over_two_lines_is_one_row() -> None:
    table = plain_tables(
        "                           1995      1994\n"
        "                           ----      ----\n"
        "Operating expenses:\n"
        "   Selling, general, and\n"
        "       administrative       239       223\n"
        "   Employer con-\n"
        "     tributions              12        11\n"
        "   Rent                      40        38\n"
    )[0]
    assert [row.label for row in table.rows] == [
        "Operating expenses:",
        "Selling, general, and administrative",
        "Employer contributions",
        "Rent",
    ]
    row = table.rows[1]
    assert (row.level, [str(cell.value) for cell in row.cells]) == (1, ["239", "223"])


def test_a_heading_over_capitals_is_a_row_of_its_own() -> None:
    table = html_tables(html_rows(["", "2021", "2020"], ["Assets", "", ""], ["Cash", "1", "2"], ["Land", "3", "4"]))[0]
    assert [row.label for row in table.rows] == ["Assets", "Cash", "Land"]


def test_words_that_go_on_in_the_next_line_begin_no_table() -> None:
    tables = html_tables(
        html_rows(
            ["Name", "Age", "Position"],
            ["A. Vane", "52", "President since March;"],
            ["", "", "before that Treasurer"],
            ["B. Mill", "47", "Secretary"],
        )
    )
    assert len(tables) == 1


def test_two_tables_in_one_block_share_no_characters() -> None:
    tables = html_tables(
        html_rows(
            ["", "2021", "2020"],
            ["Cash", "1", "2"],
            ["Land", "3", "4"],
            ["", "2019", "2018"],
            ["Cash", "5", "6"],
            ["Land", "7", "8"],
        )
    )
    (first, second) = [table.place for table in tables]
    assert (first.end or 0) <= (second.start or 0)


def test_a_rule_between_heads_is_no_head() -> None:
    table = plain_tables(
        "                              Optioned Shares\n"
        "                 Available  --------------------\n"
        "                 for Grant   Number     Price\n"
        "                 ---------   ------     -----\n"
        "Balance, 1992       89,250  360,000      4.79\n"
        "Granted            (58,500)  58,500      7.83\n"
    )[0]
    assert not any("--" in text for column in table.columns for text in column.header)


def test_a_head_over_one_column_stands_over_the_line_that_heads_them_all() -> None:
    table = html_tables(
        html_rows(
            ["Balance as of", "", "", "Balance as of"],
            ["Category", "September 26, 1997", "Spending", "March 27, 1998"],
            ["Payments", "76", "41", "34"],
            ["Leases", "25", "5", "26"],
        )
    )[0]
    assert [row[0] for row in printed(table)] == ["Payments", "Leases"]


def test_a_label_that_begins_at_the_margin_again_goes_on_with_a_small_letter() -> None:
    table = plain_tables(
        "                           1995      1994\n"
        "                           ----      ----\n"
        "  Income before cumulative effect\n"
        "of accounting changes       239       223\n"
        "  Net income                 40        38\n"
    )[0]
    assert [row.label for row in table.rows] == ["Income before cumulative effect of accounting changes", "Net income"]


def test_the_multiplier_of_a_financial_data_schedule_is_its_scale() -> None:
    table = plain_tables(
        "<MULTIPLIER> 1,000\n"
        "<PERIOD-END>                               DEC-31-1995\n"
        "<CASH>                                           1,847\n"
        "<TOTAL-ASSETS>                                  23,832\n"
        "<EPS-PRIMARY>                                     2.10\n"
    )[0]
    assert [int(cell.amount * 100) for row in table.rows for cell in row.cells if cell.amount is not None] == [
        184_700_000,
        2_383_200_000,
        210,
    ]
