"""What is filed under a rule alone begins with a legend, below which its text has its own headings."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, b, c, i, p, page, table, tree

_COMMUNICATION = (
    p("Filed by Vane Works, Inc."),
    p("Pursuant to Rule 425 under the Securities Act of 1933"),
    p("and deemed filed pursuant to Rule 14a-12 under the Securities Exchange Act of 1934"),
    p("Subject Company: Alder Ridge, Inc."),
    p("Commission File No.: 001-00017"),
)
_FREE_WRITING = (
    '<p style="text-align:center">Filed Pursuant to Rule 433</p>',
    '<p style="text-align:center">Issuer Free Writing Prospectus dated May 4, 2031</p>',
    '<p style="text-align:center">Registration Statement No. 333-000017</p>',
)


def test_a_letter_to_employees_has_its_headings_below_the_legend():
    letter = (b("What this means for you"), PROSE, b("What happens next"), PROSE, i("No Offer or Solicitation"), PROSE)
    assert tree(page(*_COMMUNICATION, *letter), "425").splitlines() == [
        "[cover] Cover",
        "# What this means for you",
        "# What happens next",
        "  # No Offer or Solicitation",
    ]


def test_the_lines_of_a_legend_head_nothing():
    terms = table(("Issuer:", "Vane Works, Inc."), ("Coupon:", "4.000%"), ("Maturity:", "May 15, 2041"))
    assert tree(page(*_FREE_WRITING, c("Pricing Term Sheet"), terms, PROSE), "FWP").splitlines() == [
        "[cover] Cover",
        "# Pricing Term Sheet",
    ]


@pytest.mark.parametrize("beside", [("Filed Pursuant to Rule 433", "Registration No. 333-000017")])
def test_a_legend_may_stand_in_one_row(beside):
    assert tree(page(table(beside), b("Final Terms"), PROSE), "FWP").splitlines() == ["[cover] Cover", "# Final Terms"]


def test_a_paper_that_only_speaks_of_a_rule_has_no_legend():
    words = p("We filed under Rule 425 what we told the holders, and they have answered it.")
    assert tree(page(b("Our answer"), words, PROSE), "425").splitlines() == ["# Our answer"]
