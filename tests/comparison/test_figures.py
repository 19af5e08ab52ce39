import pytest

from viewer.comparison.figures import difference, is_footnote_mark, without_mark


def test_an_amount_is_told_with_its_share():
    told = difference("2,000", "2,100")
    assert (told.delta, told.percent, told.unit) == (100, 5, None)


def test_percentages_differ_by_points():
    told = difference("4.89 %", "4.80 %")
    assert (told.delta, told.percent, told.unit) == (-0.09, None, "points")


def test_a_column_of_percentages_needs_no_sign_in_its_cells():
    assert difference("4.89", "4.80", "Gabelli Funds", "% of class").unit == "points"
    assert difference("4.89", "4.80", "5% notes", "Amount").unit is None


def test_a_footnote_mark_is_no_part_of_a_figure():
    assert difference("540,278 [F1]", "540,314").delta == 36
    assert difference("17,000 (3)", "17,000 (2)").how == "footnote"
    assert without_mark("(8,549) (a)") == ("(8,549)", "(a)")
    assert without_mark("Note (2)") == ("Note (2)", "")


def test_a_figure_within_the_same_words_is_reckoned():
    assert difference("Sole voting power 304,200 (Item 5)", "Sole voting power 307,000 (Item 5)").delta == 2800


@pytest.mark.parametrize(
    ("before", "after"),
    [("May 14, 2001", "May 16, 2001"), ("May 14", "May 16"), ("/s/ A. Reed 5/14/2001", "/s/ A. Reed 5/16/2001")],
)
def test_another_day_is_no_other_figure(before: str, after: str) -> None:
    assert difference(before, after).delta is None


def test_a_figure_beside_a_date_is_reckoned():
    assert difference("Held on May 14, 2001: 1,200", "Held on May 14, 2001: 1,500").delta == 300


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ("affiliate", "Affiliate", "case"),
        ("Boise, Idaho", "Boise Idaho.", "punctuation"),
        ("John Alder and Mary Birch", "Mary Birch and John Alder", "exchanged"),
        ("4,310 4,001", "4,001 4,310", "exchanged"),
        ("lead", "silver", None),
    ],
)
def test_what_kind_of_difference_it_is(before, after, how):
    assert difference(before, after).how == how


def test_marks_of_footnotes_are_known_alone():
    assert [is_footnote_mark(text) for text in ("(3)", "[F1]", "*", "(1,234)", "3")] == [True, True, True, False, False]
