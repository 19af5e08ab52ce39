"""Letters to and from the Staff: the filings that they comment on, the comments' headings, and who signs."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, ascii_page, b, i, p, page, tree, u

_HEAD = (
    p("Vane Works, Inc."),
    p("12 Mill Street"),
    b("Re: Vane Works, Inc."),
    b("Form 10-K for 2030"),
    p("Dear Ms. Vane:"),
)
_CLOSE = (p("Sincerely,"), p("/s/ Ada Vane"), p("Ada Vane"), p("Chief Financial Officer"), p("cc: Jo Ridge, Ridge LLP"))


@pytest.mark.parametrize("written", [p, b, u])
def test_the_filings_that_a_letter_comments_on_hold_the_headings_of_its_comments(written):
    comments = (
        *(p("We have reviewed your filings and have the following comments."),),
        *(written("Form 10-K for the Fiscal Year Ended December 31, 2030"), i("Item 7. Results, page 34")),
        *(p(f"1. {PROSE}"), i("Note 2. Revenue, page 60"), p(f"2. {PROSE}")),
        *(written("Form 8-K filed on March 4, 2031"), i("Guidance, page 2"), p(f"3. {PROSE}")),
    )
    told = tree(page(*_HEAD, *comments, *_CLOSE), "UPLOAD").splitlines()
    assert told == [
        "[body] Text",
        "# Form 10-K for the Fiscal Year Ended December 31, 2030",
        "  # Item 7. Results, page 34",
        "  # Note 2. Revenue, page 60",
        "# Form 8-K filed on March 4, 2031",
        "  # Guidance, page 2",
        "[signature] Signature",
        "  # Ada Vane, Chief Financial Officer",
    ]


def test_a_letter_in_plain_text():
    letter = f"""
                                                  March 4, 2031
Vane Works, Inc.
12 Mill Street

     Re:  Vane Works, Inc.
          Form 10-K for Fiscal Year Ended December 31, 2030

Dear Ms. Vane:

     We have reviewed your filing and have the following comments.

Form 10-K for Fiscal Year Ended December 31, 2030

General

1.   {PROSE}

Management's Discussion and Analysis, page 34

2.   {PROSE}

                                        Sincerely,


                                        Jo Ridge
                                        Branch Chief
"""
    assert tree(ascii_page(letter), "UPLOAD", is_plain=True).splitlines() == [
        "[body] Text",
        "# Form 10-K for Fiscal Year Ended December 31, 2030",
        "  # General",
        "  # Management's Discussion and Analysis, page 34",
        "[signature] Signature",
    ]


def test_what_is_enclosed_follows_the_signature():
    enclosed = ('<p style="page-break-before:always"></p>', b("ANNEX A"), b("Draft Disclosure"), p(PROSE), p(PROSE))
    told = tree(page(*_HEAD, p(PROSE), *_CLOSE, *enclosed), "CORRESP").splitlines()
    assert [line for line in told if line[0] != " "] == [
        "[body] Text",
        "[signature] Signature",
        "# ANNEX A Draft Disclosure",
    ]


def test_answers_to_comments_are_not_told_one_by_one():
    answers = [one for n in range(1, 4) for one in (i(f"{n}. {PROSE}"), b("Response:"), p(PROSE))]
    assert tree(page(*_HEAD, *answers, *_CLOSE), "CORRESP").splitlines()[:2] == ["[body] Text", "[signature] Signature"]


def test_a_request_to_withdraw_has_no_items():
    told = tree(page(*_HEAD, p(PROSE), p("Very truly yours,"), p("VANE WORKS, INC."), p("By: /s/ Ada Vane")), "RW")
    assert told.splitlines()[:2] == ["[body] Text", "[signature] Signature"]


def test_the_items_that_a_letter_speaks_of_are_not_its_own():
    lines = (b("Item 1. Business, page 4"), p(PROSE), b("Item 7. Results of Operations, page 9"), p(PROSE))
    told = tree(page(*_HEAD, *lines, *_CLOSE), "CORRESP").splitlines()
    assert told[:2] == ["[body] Text", "# Item 1. Business, page 4"]


def test_a_letter_within_what_is_none_by_its_form_ends_nothing():
    told = tree(
        page(p("Dear colleagues:"), p(PROSE), p("Sincerely,"), p("Ada Vane"), b("Where to Find It"), *[p(PROSE)] * 3),
        "425",
    )
    assert told.splitlines() == ["[body] Text", "# Where to Find It"]
