from hypothesis import given
from hypothesis import strategies as st

from viewer.comparison.blocks.normal import key
from viewer.comparison.blocks.words import differing


def told(before, after):
    return [(before[run.start : run.end], after[run.other_start : run.other_end]) for run in differing(before, after)]


def test_one_word_is_told_alone():
    assert told("The mine shipped ore in March.", "The mine shipped ore in April.") == [("March", "April")]


def test_a_number_is_told_whole():
    assert told("Cost was $2,345.6 million.", "Cost was $2,346.6 million.") == [("2,345.6", "2,346.6")]


def test_a_currency_that_changed_is_told_with_its_figure():
    assert told("Cost was $2,345 in all.", "Cost was €2,345 in all.") == [("$2,345", "€2,345")]
    assert told("Cost was $(2,345) in all.", "Cost was $2,345 in all.") == [("(2,345)", "2,345")]


def test_words_only_one_side_has_stand_against_nothing():
    assert told("It will close.", "It will not close.") == [("", "not")]


def test_two_changes_far_apart_stay_two():
    before = "On May 1 the board met in Boise and agreed to sell the northern mine to Alder."
    after = "On May 2 the board met in Boise and agreed to sell the southern mine to Alder."
    assert told(before, after) == [("1", "2"), ("northern", "southern")]


def test_words_replaced_on_both_sides_of_a_small_word_are_one_run():
    assert told("sold by John Smith of Alder Ridge today", "sold by Mary Jones of Birch Hill today") == [
        ("John Smith of Alder Ridge", "Mary Jones of Birch Hill")
    ]


def test_texts_with_nothing_in_common_are_one_run():
    assert told("Not applicable.", "The registrant sold shares") == [("Not applicable.", "The registrant sold shares")]


def test_capitals_of_a_whole_heading_are_style():
    assert told("RISK FACTORS", "Risk Factors") == []


def test_a_hyphen_for_a_dash_and_another_wrapping_are_no_change():
    assert told("gold – silver\nand copper", "gold - silver and copper") == []


@given(st.text(max_size=80), st.text(max_size=80))
def test_runs_ascend_and_lie_inside(before, after):
    at = other = 0
    for run in differing(before, after):
        assert at <= run.start <= run.end <= len(before)
        assert other <= run.other_start <= run.other_end <= len(after)
        at, other = run.end, run.other_end


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text):
    assert differing(text, text) == []
    assert key(text) == key(text)


def test_in_a_text_of_any_length_the_same_words_are_told_as_in_a_short_one():
    around = "The shaft gave ore of the usual grade in the week. " * 2_000
    before, after = (f"{around}We mine {metal} here. {around}" for metal in ("silver", "lead"))
    assert told(before, after) == [("silver", "lead")]


def test_what_long_texts_have_more_is_told_alone():
    long = "The shaft gave ore. " * 2_000
    assert told(long, f"{long}It is closed.") == [("", "It is closed.")]
