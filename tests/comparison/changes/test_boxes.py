"""A check box is told by what it says, not by the letter in it."""

import pytest

from tests.building.blocks import document, filing
from viewer.amendments.comparing import compare_amendment
from viewer.wording import told_in_words

REPORT = "This report is filed by the manager of the funds that are named in the list behind it."


def told(before, after):
    ours, theirs = filing(document(REPORT, before, REPORT)), filing(document(REPORT, after, REPORT), form="10-K/A")
    return [told_in_words(change) or change.after for change in compare_amendment(ours, (), theirs, (), None).changes]


def test_a_box_that_was_checked_is_told_by_its_words():
    before, after = "Check here if Amendment [ ]; Amendment Number:", "Check here if Amendment [X]; Amendment Number:"
    assert told(before, after) == ["box checked: Amendment"]
    assert told(after, before) == ["box cleared: Amendment"]


@pytest.mark.parametrize("no", ["No [X]", "No ☒"])
def test_an_answer_that_turned_to_no_is_a_box_cleared(no):
    asked = "Indicate by check mark whether the registrant is a shell company."
    empty = no.replace("X", " ").replace("☒", "☐")
    yes = f"{asked} Yes {no.removeprefix('No ')} {empty}"
    assert told(yes, f"{asked} Yes {empty.removeprefix('No ')} {no}") == [
        "box cleared: the registrant is a shell company"
    ]


def test_a_box_that_stands_before_its_words_or_behind_them_was_not_checked():
    words = "Annual report pursuant to Section 13 or 15(d)"
    assert told(f"[X] {words}", f"{words} [X]") == []
