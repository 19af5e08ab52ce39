import pytest

from tests.building.blocks import document, filing, table
from viewer.amendments.comparing import compare_amendment
from viewer.comparison.tables.restatement import differences, restatements

HEADER = (None, "As Previously Reported", "Adjustments", "As Restated")


def figures_of(*rows):
    return [
        (figure.row, figure.previous, figure.adjustment, figure.restated, figure.agrees)
        for one in restatements(document(table(*rows)))
        for figure in one.figures
    ]


def test_a_line_of_a_restatement_adds_up():
    rows = HEADER, ("Net sales", "1,200", "(50)", "1,150"), ("Net income", "(40)", "(50)", "(90)")
    assert figures_of(*rows) == [("Net sales", 1200, -50, 1150, True), ("Net income", -40, -50, -90, True)]


@pytest.mark.parametrize(
    ("previous", "adjustment", "restated"),
    [
        ("As Originally Reported", "Effect of Restatement", "As Restated"),
        ("As Previously Filed", "Correction", "As Corrected"),
        ("As Reported", "Revision", "As Revised"),
        ("Previously\nReported", "Restatement\nAdjustments", "Restated"),
    ],
)
def test_the_columns_have_many_names(previous, adjustment, restated):
    rows = (None, previous, adjustment, restated), ("Net sales", "1,200", "(50)", "1,150")
    assert figures_of(*rows) == [("Net sales", 1200, -50, 1150, True)]


def test_rounding_by_one_in_the_last_place_is_no_difference():
    rows = HEADER, ("Net sales", "1,200", "(50)", "1,151"), ("Per share", ".52", "(.04)", ".47")
    assert [figure[-1] for figure in figures_of(*rows)] == [True, True]


def test_a_line_that_does_not_add_up_is_said_mildly():
    one = document(table(HEADER, ("Net sales", "1,200", "(50)", "1,105"), ("Net income", "40", "5", "45")))
    (found,) = [finding for restated in restatements(one) for finding in differences(restated)]
    assert found.severity == "note"
    assert found.what == "“Net sales”: 1,200 and -50 come to 1,150; the restated figure is 1,105."


def test_no_dash_is_an_adjustment_of_nothing():
    assert figures_of(HEADER, ("Inventories", "300", "—", "300")) == [("Inventories", 300, 0, 300, True)]


def test_several_adjustments_add_up_together():
    header = (None, "As Reported", "Lease Adjustment", "Tax Adjustment", "As Restated")
    assert figures_of(header, ("Assets", "100", "5", "(2)", "103")) == [("Assets", 100, 3, 103, True)]


def test_a_reference_to_a_footnote_beside_an_adjustment_is_no_figure():
    header = (None, "As Reported", "Adjustment", "Adjustment", "As Restated")
    assert figures_of(header, ("Assets", "100", "5", "(1)", "105")) == [("Assets", 100, 5, 105, True)]


def test_two_periods_side_by_side_are_two_lines():
    header = (None, *HEADER[1:], *HEADER[1:])
    rows = header, ("Net sales", "10", "1", "11", "20", "2", "22")
    assert figures_of(*rows) == [("Net sales", 10, 1, 11, True), ("Net sales", 20, 2, 22, True)]


def test_the_roles_may_stand_in_the_rows():
    rows = (
        (None, "2004", "2003"),
        ("Net income",),
        ("As previously reported", "40", "30"),
        ("Adjustment", "(5)", "1"),
        ("As restated", "35", "31"),
    )
    assert figures_of(*rows) == [("Net income 2004", 40, -5, 35, True), ("Net income 2003", 30, 1, 31, True)]


def test_a_table_of_another_kind_says_nothing():
    assert figures_of((None, "As Reported", "Change", "As Adjusted"), ("Margin", "50", "7", "12")) == []
    assert figures_of((None, "2004", "2003"), ("Net sales, as restated", "50", "7")) == []


def test_the_comparison_tells_what_does_not_add_up():
    restated = table(HEADER, ("Net sales", "1,200", "(50)", "1,105"), ("Net income", "40", "5", "45"))
    original, amendment = filing(["Restated figures follow.", restated]), filing(["Restated figures follow.", restated])
    compared = compare_amendment(original, (), amendment, (), None)
    assert [len(one.figures) for one in compared.restatements] == [2]
    assert [finding.place.block for finding in compared.findings] == [1]
