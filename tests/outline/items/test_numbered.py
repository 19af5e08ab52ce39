"""Items of notices that bear a number without the word: a line is one where the Item's title follows the number."""

from __future__ import annotations

import pytest

from tests.building.trees import ascii_page, b, c, p, page, table, tree, u

_FORM = (b("FORM 24F-2"), b("Annual Notice of Securities Sold Pursuant to Rule 24f-2"))
_SIGNED = (b("SIGNATURES"), p("This report has been signed below by the following persons. By /s/ Ada Vane"))
_LINES = (
    ("1.", "Name and address of issuer: Vane Fund, 4 Ridge Road, Reno"),
    ("2.", "The name of each series or class of securities for which this Form is filed (If all, check the box): [X]"),
    ("3.", "Investment Company Act File Number: 811-00017"),
    ("4(a).", "Last day of fiscal year for which this Form is filed: 12/31/2031"),
    ("5.", "Calculation of registration fee:"),
    ("6.", "Prepaid Shares"),
)
_TREE = [
    "[cover] Cover",
    "Item 1 Name and address of issuer",
    "Item 2 The name of each series or class of securities for which this Form is filed",
    "Item 3 Investment Company Act File Number",
    "Item 4 Last day of fiscal year for which this Form is filed",
    "Item 5 Calculation of registration fee",
    "Item 6 Prepaid Shares",
    "[signature] SIGNATURES",
]


def _told(blocks):
    return [line for line in tree(blocks, "24F-2NT").splitlines() if not line.startswith(" ")]


@pytest.mark.parametrize("written", [p, b, u])
def test_the_items_of_a_notice_in_paragraphs(written):
    lines = [written(f"{number} {words}") for number, words in _LINES]
    assert _told(page(*_FORM, *lines, *_SIGNED)) == _TREE


def test_the_items_of_a_notice_in_one_table():
    assert _told(page(*_FORM, table(*_LINES), *_SIGNED)) == _TREE


def test_the_items_of_a_notice_in_plain_text():
    lines = "\n\n".join(f"{number}  {words}" for number, words in _LINES)
    text = f"FORM 24F-2\n\n{lines}\n\nSIGNATURES\n\nThis report has been signed below. By /s/ Ada Vane"
    assert _told(ascii_page(text)) == _TREE


def test_a_number_over_other_words_is_no_item():
    steps = (p("(i) Aggregate sale price: $4"), p("2. Subtract line 1 from it"), p("3. Multiply by the rate"))
    lines = [p(f"{number} {words}") for number, words in (*_LINES[:1], *_LINES[4:])]
    told = _told(page(*_FORM, *lines[:2], *steps, *lines[2:], *_SIGNED))
    assert [line for line in told if line.startswith("Item")] == [_TREE[1], _TREE[5], _TREE[6]]


def test_the_questions_of_a_deregistration_stand_under_the_headings_of_the_form():
    told = tree(
        page(
            b("Form N-8F"),
            b("I. General Identifying Information"),
            p("1. Reason fund is applying to deregister (check only one):"),
            table(("[X]", "Liquidation")),
            p("2. Name of fund: Vane Fund"),
            b("III. Assets and Liabilities"),
            p("20. Does the fund have any assets as of the date this form is filed?"),
            table(("[ ]", "Yes", "[X]", "No")),
            c("VERIFICATION"),
            p("The undersigned states that she has executed this application. /s/ Ada Vane"),
        ),
        "N-8F",
    )
    assert told.splitlines() == [
        "[cover] Cover",
        "# I. General Identifying Information",
        "  Item 1 Reason fund is applying to deregister",
        "  Item 2 Name of fund",
        "# III. Assets and Liabilities",
        "  Item 20 Does the fund have any assets as of the date this form is filed?",
        "[signature] VERIFICATION",
        "  # Ada Vane",
    ]


def test_the_items_of_a_notice_of_repurchase():
    told = tree(
        page(
            b("FORM N-23c-3"),
            table(("1.", "Investment Company Act File Number: 811-00017")),
            table(("2.", "Exact name of investment company as specified in registration statement:")),
            c("VANE FUND"),
            table(("3.", "Address of principal executive office: (number, street, city, state, zip code)")),
            p("4 Ridge Road, Reno"),
            table(("4.", "Check one of the following:")),
            p("By: /s/ Ada Vane"),
        ),
        "N-23C3A",
    )
    assert [line for line in told.splitlines() if line.startswith("Item")] == [
        "Item 1 Investment Company Act File Number",
        "Item 2 Exact name of investment company as specified in registration statement",
        "Item 3 Address of principal executive office",
        "Item 4 Check one of the following",
    ]
