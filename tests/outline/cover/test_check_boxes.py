"""The boxes of a cover, each with its own label."""

from __future__ import annotations

import pytest

from tests.building.trees import b, c, p, table
from tests.outline.cover.covers import facts_of_lines, facts_of_page


def _boxes(*body: str) -> list[tuple[str, bool]]:
    facts = facts_of_page(c("FORM 10-K"), *body, b("Item 1. Business"))
    return [(box.text, box.checked) for box in facts.check_boxes]


@pytest.mark.parametrize("on", ["☒", "[X]", "[ x ]", "/X/", "|X|", "(X)", "_X_", "þ"])
def test_a_checked_box_before_its_words(on: str) -> None:
    assert _boxes(p(f"{on} Annual report under Section 13")) == [("Annual report under Section 13", True)]


@pytest.mark.parametrize("off", ["☐", "[ ]", "[_]", "/ /", "|_|", "( )", "o"])
def test_an_empty_box_behind_its_words(off: str) -> None:
    assert _boxes(p(f"Large accelerated filer {off}")) == [("Large accelerated filer", False)]


def test_a_bracket_behind_a_number_is_no_box() -> None:
    assert _boxes(p("Report under Section 13 or 15( ) of the Act, annual report")) == []


def test_one_box_a_label_in_a_row_of_choices() -> None:
    choices = [("Form 10-K", True), ("Form 20-F", False), ("Form 10-Q", False)]
    assert _boxes(p("(Check One): [X] Form 10-K [ ] Form 20-F [ ] Form 10-Q")) == choices
    assert _boxes(p("(Check one): Form 10-K ☒ Form 20-F ☐ Form 10-Q ☐")) == choices


def test_a_question_comes_before_its_choices() -> None:
    line = "Indicate by check mark under cover of which form it files. Form 20-F ☒ Form 40-F ☐"
    assert _boxes(p(line)) == [("Form 20-F", True), ("Form 40-F", False)]


@pytest.mark.parametrize(
    ("answer", "yes"), [("Yes ☒ No ☐", True), ("YES [ ] NO [X]", False), ("Yes X No", True), ("☐ Yes ☒ No", False)]
)
def test_an_answer_has_its_whole_question(answer: str, yes: bool) -> None:
    question = "Indicate by check mark whether it has filed all reports under Section 13 or 15(d) of the Act"
    assert _boxes(p(f"{question}. {answer}")) == [(question, yes)]
    assert _boxes(p(f"{question}."), p(answer)) == [(question, yes)]


def test_lettered_boxes_answer_the_row_that_they_stand_in() -> None:
    rows = table(("2", "CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP", "(a) ☐ (b) ☒"))
    words = "CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP"
    assert _boxes(rows) == [(f"{words} (a)", False), (f"{words} (b)", True)]


def test_boxes_side_by_side_have_no_words_of_their_own() -> None:
    assert _boxes(table(("Check one: A-1", "☐", "☐", "☒", "Not Applicable"))) == []


def test_a_placeholder_for_a_figure_is_no_box() -> None:
    assert _boxes(p("The fee is $[ ] and the rate [ ]% pursuant to the rule")) == []


def test_a_box_behind_an_instruction_at_the_end_of_its_line_leads_its_words() -> None:
    facts = facts_of_lines(
        "FORM 13F COVER PAGE",
        "",
        "Check here if Amendment [X]; Amendment Number: 2",
        "        This Amendment (Check only one.):   [ ] is a restatement.",
        "                                            [X] adds new holdings entries.",
        "",
        "Institutional Investment Manager Filing this Report:",
        "",
        form="13F-HR",
    )
    assert [(box.text, box.checked) for box in facts.check_boxes] == [
        ("Check here if Amendment", True),
        ("is a restatement", False),
        ("adds new holdings entries", True),
    ]
