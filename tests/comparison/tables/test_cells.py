import time

import pytest

from tests.building.blocks import table
from tests.building.read_pages import blocks
from viewer.comparison.figures import difference
from viewer.comparison.tables.cells import compare_rows
from viewer.comparison.tables.rows import rows_of
from viewer.filing.model import Block

HEAD = ("", "Q4 2013", "Q4 2012")


def differences(before, after):
    return compare_rows(rows_of([(0, table(*before))]), rows_of([(0, table(*after))]))


def cells(before, after):
    return [
        (one.row, one.column, one.before[0].text, one.after[0].text)
        for one in differences(before, after)
        if one.kind == "cell"
    ]


def test_a_cell_is_told_with_its_row_and_column():
    before = [(None, "Q4 2013", "Q4 2012"), ("Silver", "2,300", "1,900"), ("Gold", "70", "60")]
    after = [(None, "Q4 2013", "Q4 2012"), ("Silver", "2,400", "1,900"), ("Gold", "70", "60")]
    assert cells(before, after) == [("Silver", "Q4 2013", "2,300", "2,400")]


def test_signs_in_cells_of_their_own_belong_to_their_number():
    before = [(None, None, "2013"), ("Loss", "$", "(1,234", ")"), ("Margin", None, "12", "%")]
    after = [(None, None, "2013"), ("Loss", "$", "(1,235", ")"), ("Margin", None, "13", "%")]
    assert cells(before, after) == [("Loss", "2013", "(1,234)", "(1,235)"), ("Margin", "2013", "12%", "13%")]


def test_a_sign_set_in_its_own_cell_is_no_change():
    assert cells([("Cash", "$", "1,234"), ("Debt", None, "5")], [("Cash", "$1,234"), ("Debt", "5")]) == []


def test_a_loss_that_becomes_a_profit_is_a_change():
    assert cells([("Net", "(12", ")", "7")], [("Net", "12", None, "7")]) == [("Net", None, "(12)", "12")]


def test_an_added_and_a_removed_row_are_told_as_rows():
    before = [("Gold", "70"), ("Lead", "3,100"), ("Zinc", "9,000")]
    after = [("Gold", "70"), ("Zinc", "9,000"), ("Copper", "4")]
    assert [
        (one.kind, [cell.text for cell in one.before], [cell.text for cell in one.after])
        for one in differences(before, after)
    ] == [("row", ["Lead", "3,100"], []), ("row", [], ["Copper", "4"])]


def test_a_removed_row_beside_an_edited_one_is_not_taken_for_it():
    before = [("Gold", "70", "60"), ("Lead", "3,100", "2,900"), ("Zinc", "9,000", "8,800")]
    after = [("Gold", "70", "60"), ("Zinc", "9,000", "8,900")]
    kinds = [(one.kind, one.row) for one in differences(before, after)]
    assert kinds == [("row", "Lead"), ("cell", "Zinc")]


def test_rows_with_one_label_are_told_apart_by_their_numbers():
    before = [("Gold", "70"), ("Total", "70"), ("Lead", "31"), ("Total", "101")]
    after = [("Gold", "70"), ("Total", "70"), ("Lead", "31"), ("Total", "102")]
    assert cells(before, after) == [("Total", None, "101", "102")]


def test_a_row_without_a_label_takes_the_label_above():
    before = [("Sales", "1", "2"), (None, "70", "60")]
    after = [("Sales", "1", "2"), (None, "71", "60")]
    assert cells(before, after) == [("Sales", None, "70", "71")]


def test_a_label_is_its_words_without_the_rules_drawn_around_them():
    before = [("Held: alone", "1 share"), (": 9 : : :", "70"), (":10 |", "60"), ("- - ------", "50")]
    after = [("Held: alone", "2 shares"), (": 9 : : :", "71"), (":10 |", "61"), ("- - ------", "51")]
    assert [row for row, *_ in cells(before, after)] == ["Held: alone", "9", "10", "10"]


def test_a_new_column_is_told_once():
    before = [(None, "2013"), ("Gold", "70"), ("Lead", "31"), ("Zinc", "9"), ("Tin", "4")]
    after = [(None, "2013", "2012"), ("Gold", "70", "60"), ("Lead", "31", "30"), ("Zinc", "9", "8"), ("Tin", "4", "3")]
    found = differences(before, after)
    assert [one.kind for one in found if one.kind == "column"] == ["column"]
    assert [cell.text for one in found if one.kind == "column" for cell in one.after] == ["60", "30", "8", "3"]


def test_headers_of_two_lines_are_joined():
    before = [(None, "Three months", "Three months"), (None, "2013", "2012"), ("Gold", "70", "60")]
    after = [(None, "Three months", "Three months"), (None, "2013", "2012"), ("Gold", "70", "66")]
    assert cells(before, after) == [("Gold", "Three months 2012", "60", "66")]


@pytest.mark.timed
def test_five_thousand_equal_rows_take_no_time():
    rows = [("Warehouse", "1,000")] * 5000
    changed = [*rows[:2500], ("Warehouse", "1,001"), *rows[2501:]]
    start = time.process_time()
    assert cells(rows, changed) == [("Warehouse", None, "1,000", "1,001")]
    assert time.process_time() - start < 2


def test_an_exhibit_that_is_renumbered_is_known_by_its_words():
    notes, shares = "Notice to the holders of notes due 2025", "Notice to the holders of shares of 2009"
    before = [("99.1", "Notice to the holders of bonds due 2035"), ("99.2", notes), ("99.3", shares)]
    assert [
        (one.kind, one.row, [cell.text for cell in one.after])
        for one in differences(before, [("99.2", notes), ("99.1", shares)])
    ] == [
        ("row", "99.1", []),
        ("cell", "99.3", ["99.1"]),
    ]


YEARS = (None, "2023", "2022", "2021")
FIGURES = [
    ("Silver", "16,450", "15,221", "14,900"),
    ("Lead", "4,311", "4,398", "4,250"),
    ("Zinc", "2,011", "1,998", "98"),
]


def columns(before, after):
    return [
        (one.kind, one.column, [cell.text for cell in one.before], [cell.text for cell in one.after])
        for one in differences(before, after)
    ]


def test_a_column_put_in_before_others_is_one_change():
    later = [(label, str(at), *figures) for at, (label, *figures) in enumerate(FIGURES)]
    found = columns([YEARS, *FIGURES], [(None, "2024", *YEARS[1:]), *later])
    assert found == [("column", "2024", [], ["0", "1", "2"])]


def test_a_column_taken_out_leaves_the_others_where_they_are():
    fewer = [(label, first, last) for label, first, _, last in FIGURES]
    fewer[1] = ("Lead", "4,311", "4,251")
    assert columns([YEARS, *FIGURES], [(None, "2023", "2021"), *fewer]) == [
        ("column", "2022", ["15,221", "4,398", "1,998"], []),
        ("cell", "2021", ["4,250"], ["4,251"]),
    ]


def test_a_row_whose_label_was_reworded_is_the_same_row():
    before = [("Revenues", "900", "800"), ("Net income", "287", "206"), ("Dividends", "31", "30")]
    after = [("Revenues", "900", "800"), ("Net income (loss)", "(79)", "36"), ("Shares", "12", "11")]
    told = [(one.before[0].text, one.after[0].text) for one in differences(before, after) if one.before and one.after]
    assert told == [("Net income", "Net income (loss)"), ("287", "(79)"), ("206", "36")]


def test_a_head_that_says_restated_is_the_same_column():
    before = [(None, "2014", "2013"), ("Sales", "120", "110"), ("Costs", "80", "70")]
    after = [(None, "(Restated) 2014", "(Restated) 2013"), ("Sales", "120", "110"), ("Costs", "80", "75")]
    heads, cost = differences(before, after)
    assert [cell.text for cell in heads.after] == ["(Restated) 2014", "(Restated) 2013"]
    assert (cost.row, cost.column, cost.after[0].text) == ("Costs", "(Restated) 2013", "75")


def test_a_footnote_mark_alone_in_its_row_is_the_same_mark():
    before = [("Audit fees", "17,000"), (None, "(3)"), ("Tax fees", "5,000")]
    after = [("Audit fees", "17,000"), (None, "(2)"), ("Tax fees", "5,000")]
    assert cells(before, after) == [("Audit fees", None, "(3)", "(2)")]


def test_values_exchanged_between_neighbouring_columns_are_one_difference():
    before = [(None, "1994", "1993"), ("Wool", "9,204", "8,102"), ("Cotton", "4,310", "4,001")]
    after = [(None, "1994", "1993"), ("Wool", "8,102", "9,204"), ("Cotton", "4,310", "4,001")]
    (one,) = differences(before, after)
    assert ([cell.text for cell in one.before], [cell.text for cell in one.after], one.column) == (
        ["9,204", "8,102"],
        ["8,102", "9,204"],
        "1994 and 1993",
    )


def test_a_superscript_in_a_cell_is_no_digit_of_its_number():
    def raised(mark: str) -> Block:
        (block,) = blocks(
            f"<table><tr><td></td><td>2019</td></tr><tr><td>Flour</td><td>745.0<sup>{mark}</sup></td></tr>"
        )
        return block

    (one,) = compare_rows(rows_of([(0, raised("2"))]), rows_of([(0, raised("3"))]))
    assert (one.row, one.column, one.before[0].text, one.after[0].text) == ("Flour", "2019", "745.0²", "745.0³")
    assert difference("745.0²", "745.0³").how == "footnote"
