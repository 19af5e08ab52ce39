from tests.building.blocks import document
from tests.growth import assert_grows_with_length
from viewer.filing.model import Place
from viewer.quotes.checking import Checked, Difference, Source, check
from viewer.quotes.words import worded

RISKS = document(
    "The Company’s net sales may not recover, and the board did not approve a dividend.",
    "Nothing in this report says otherwise.",
    "The Company’s net sales may not recover, and its lenders know it.",
)
OTHER = document("An auditor was engaged in the year and did resign in the next one.")


def found(quotation: str) -> Checked:
    return check(quotation, [worded([OTHER]), worded([RISKS])])


def test_the_same_words_are_exact_whatever_the_quotation_marks_and_the_lines():
    checked = found("The Company's net sales may not\nrecover, and the board")
    assert (checked.verdict, checked.source, checked.places) == ("exact", 1, (Place(0, 0, 0, 54),))


def test_a_word_left_out_is_never_exact():
    checked = found("the board did approve a dividend")
    assert checked.verdict == "differs"
    assert checked.differences == (Difference("", "not"),)


def test_another_capital_or_comma_is_never_exact():
    assert found("the Company’s net sales may not recover").verdict == "differs"
    assert found("net sales may not recover and the board did not").verdict == "differs"


def test_a_mark_of_the_writers_own_before_the_closing_quotation_mark_is_told():
    checked = found("the board did not approve a dividend,")
    assert (checked.verdict, checked.differences) == ("altered", (Difference(",", ""),))


def test_brackets_and_omissions_that_a_quotation_marks_are_told_as_its_own():
    assert found("[t]he Company’s net sales may not recover").verdict == "altered"
    assert found("net sales may not recover … its lenders know it").verdict == "altered"
    assert found("net sales may not recover . . . did not approve").verdict == "altered"


def test_what_follows_an_omission_must_follow_in_the_filing():
    assert found("its lenders know it … net sales may not recover").verdict != "altered"


def test_words_that_stand_twice_are_found_at_the_first_and_counted():
    checked = found("net sales may not recover")
    assert (checked.places[0].block, checked.others) == (0, 1)


def test_words_of_no_filing_are_not_found():
    assert found("a quorum of all directors was present in person").verdict == "not-found"
    assert found("a quorum was present").verdict == "not-found"


def test_a_quotation_over_two_paragraphs_is_found_in_both():
    checked = found("approve a dividend.\nNothing in this report")
    assert [place.block for place in checked.places] == [0, 1]


def test_a_quotation_with_an_ellipsis_takes_no_more_than_the_length_of_a_page_that_repeats_its_words():
    def made(count: int) -> list[Source]:
        return [worded([document(*["Page 1"] * count)])]

    assert_grows_with_length(made, lambda sources: check("Page 1 … Page 1", sources), 8_000)
