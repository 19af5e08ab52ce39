"""Printed runs of text are found among the words of the page, also where they come out of order."""

from __future__ import annotations

from tests.growth import assert_grows_with_length
from viewer.export.paper.alignment import Aligner

TEXTS = ("companysales", "rosebyatenthastheproductionofvanesrose", "1", "inthenoteonthemargin", "total", "4,120")


def test_runs_in_order_are_the_next_letters() -> None:
    runs = ("company", "sales", "rosebyatenth", "astheproductionofvanesrose", "1", "inthenoteonthemargin")
    assert Aligner(TEXTS).page(runs) == [0, 0, 1, 1, 2, 3]


def test_what_floats_is_painted_first_and_found_all_the_same() -> None:
    runs = ("inthenote", "onthemargin", "companysales", "rosebyatenthastheproduction", "ofvanesrose", "1", "total")
    assert Aligner(TEXTS).page(runs) == [3, 3, 0, 1, 1, 2, 4]


def test_a_short_run_out_of_order_is_the_text_that_it_is_all_of() -> None:
    aligner = Aligner(TEXTS)
    assert aligner.page(("companysales", "1", "rosebyatenthastheproductionofvanesrose", "inthenoteonthemargin")) == [
        0,
        2,
        1,
        3,
    ]
    assert aligner.page(("total", "4,120")) == [4, 5]


def test_the_last_run_of_a_page_may_be_of_words_before_the_others() -> None:
    texts = ("title", "thetitle", *(f"line{number}" for number in range(60)))
    runs = [f"line{number}" for number in range(60)]
    assert Aligner(texts).page(("title", *runs, "thetitle")) == [0, *range(2, 62), 1]


def test_a_run_that_is_none_of_the_words_is_told_so_and_hides_no_other() -> None:
    assert Aligner(TEXTS).page(("•", "companysales", "(a)", "rosebyatenthas", "")) == [None, 0, None, 1, None]


def test_words_that_are_hidden_or_on_sheets_not_printed_are_passed_over() -> None:
    far = [f"word{number:05}" for number in range(9_000)]
    assert Aligner([*TEXTS, *far]).page(("inthenoteonthemargin", "total", "4,120")) == [3, 4, 5]
    assert Aligner([*TEXTS, *far]).page(("word08000", "word08001", "word08002")) == [8_006, 8_007, 8_008]


def test_the_same_words_are_each_found_once() -> None:
    aligner = Aligner(["netincomeofthewholecompanyintheyear", "costs", "netincomeofthewholecompanyintheyear"])
    run = "netincomeofthewholecompanyintheyear"
    assert aligner.page((run, "costs", run, run)) == [0, 1, 2, None]
    assert aligner.printed_before((run,), 0) == 2


def test_the_time_goes_with_the_number_of_runs() -> None:
    def hostile(count: int) -> tuple[list[str], list[str]]:
        return ["aaaaaaaa"] * count, ["aaaaaaaab"] * count

    assert_grows_with_length(hostile, lambda made: Aligner(made[0]).page(made[1]), 500)


def test_a_run_begins_where_a_text_does_or_goes_on_and_not_within_another() -> None:
    texts = ("one", "allfinancialstatementschedulesareomitted", "two", "financialstatementschedules")
    assert Aligner(texts).page(("one", "financialstatementschedules", "two")) == [0, 3, 2]
    runs = ("allfinancialstatement", "schedulesareomitted", "financialstatementschedules")
    assert Aligner(texts).page(("one", *runs)) == [0, 1, 1, 3]


def test_of_words_that_stand_twice_the_nearest_that_are_left_are_meant() -> None:
    column = [f"left{number}" for number in range(20)]
    beside = [f"right{number}" for number in range(20)]
    again = [f"again{number}" for number in range(40)]
    texts = [*column, "operationalrisk", "thefundisexposedtooperationalrisks", *beside, *again]
    runs = ("operationalrisk", "thefundisexposedtooperationalrisks")
    aligner = Aligner([*texts, "operationalriskthefundisexposedtooperationalrisks"])
    assert aligner.page((*column, *beside[:10])) == [*range(20), *range(22, 32)]
    assert aligner.page((*runs, *beside[10:])) == [20, 21, *range(32, 42)]
