"""Covers: what is on them, where they end, and what has none."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, b, c, outlined, p, page, table, tree

BREAK = "<hr style='page-break-after:always'/>"


def test_the_head_of_a_letter_holds_no_headings():
    letter = (b("Vane Works, Inc."), b("12 Mill Street"), b("VIA EDGAR"), b("Registration Statement on Form S-1"))
    blocks = page(*letter, p("Ladies and Gentlemen:"), PROSE, b("Risk Factors, page 12"), PROSE)
    assert tree(blocks, "CORRESP").splitlines() == ["[body] Text", "# Risk Factors, page 12"]


def test_a_leaf_before_the_cover_is_part_of_it():
    blocks = page(
        *(
            "1",
            BREAK,
            c("FORM 24F-2"),
            c("ANNUAL NOTICE OF SECURITIES SOLD"),
            "Investment Company Act File Number: 811-1",
        ),
        *(PROSE, c("SIGNATURES"), *SIGNED[1:]),
    )
    assert [section.title for section in outlined(blocks, "24F-2NT").sections] == ["Cover", "SIGNATURES"]


def test_the_cover_of_an_application():
    blocks = page(
        *("As filed with the Securities and Exchange Commission", c("UNITED STATES OF AMERICA"), c("BEFORE THE")),
        *(c("SECURITIES AND EXCHANGE COMMISSION"), c("In the Matter of"), c("VANE FUND, INC."), PROSE, BREAK),
        *(c("UNITED STATES OF AMERICA"), c("BEFORE THE SECURITIES AND EXCHANGE COMMISSION")),
        *(b("I. INTRODUCTION"), PROSE, b("II. APPLICANTS"), PROSE, b("III. CONDITIONS"), PROSE),
    )
    assert tree(blocks, "40-APP").splitlines()[0] == "[cover] Cover"
    assert tree(blocks, "40-APP").splitlines()[-3:] == ["# I. INTRODUCTION", "# II. APPLICANTS", "# III. CONDITIONS"]


def test_a_prospectus_begins_on_the_page_after_the_cover():
    blocks = page(
        *(c("FORM S-4"), c("VANE WORKS, INC."), "(Exact name of registrant as specified in its charter)", BREAK),
        *(c("QUESTIONS AND ANSWERS"), PROSE, c("SUMMARY"), PROSE, c("RISK FACTORS"), PROSE, c("PART II")),
        *(b("Item 20. Indemnification of Directors and Officers"), PROSE, b("Item 22. Undertakings"), PROSE),
    )
    assert [section.title for section in outlined(blocks, "S-4").sections][:4] == [
        "Cover",
        "QUESTIONS AND ANSWERS",
        "SUMMARY",
        "RISK FACTORS",
    ]


def test_a_note_without_items_after_it_ends_with_the_next_heading_that_is_set_so():
    blocks = page(
        *(
            c("FORM 40-F"),
            "Commission File Number 001-1",
            c("EXPLANATORY NOTE"),
            PROSE,
            c("CODE OF ETHICS"),
            PROSE,
            PROSE,
        ),
        *(c("UNDERTAKING"), PROSE, PROSE, *SIGNED),
    )
    assert [section.title for section in outlined(blocks, "40-F").sections][:4] == [
        "Cover",
        "EXPLANATORY NOTE",
        "CODE OF ETHICS",
        "UNDERTAKING",
    ]


def test_what_stands_below_the_close_of_a_letter_heads_nothing():
    letter = (p("Dear Sirs:"), PROSE, p("Yours sincerely,"), b("VANE WORKS PLC"), b("1-3 Mill Street"))
    assert tree(page(*letter), "CORRESP").splitlines() == ["[body] Text", "[signature] Signature"]


def test_a_note_and_the_headings_set_as_it_is_stand_beside_each_other():
    cover = (c("FORM 40-F"), p("(Exact name of registrant as specified in its charter)"), PROSE)
    sections = ("EXPLANATORY NOTE", "CURRENCY", "CODE OF ETHICS")
    blocks = page(
        *cover, BREAK, *(part for title in sections for part in (c(title), PROSE)), BREAK, c("UNDERTAKING"), PROSE
    )
    assert tree(blocks, "40-F").splitlines() == [
        "[cover] Cover",
        "[explanatory-note] EXPLANATORY NOTE",
        "# CURRENCY",
        "# CODE OF ETHICS",
        "# UNDERTAKING",
    ]


def test_a_part_without_items_has_the_contents_and_headings_of_its_own():
    listed = table(("SUMMARY", "3"), ("DILUTION", "4"), ("USE OF PROCEEDS", "9"), ("BUSINESS", "12"))
    sections = (
        part for title in ("SUMMARY", "DILUTION", "USE OF PROCEEDS", "BUSINESS") for part in (c(title), *[PROSE] * 5)
    )
    circular = (c("PART II - OFFERING CIRCULAR"), PROSE, BREAK, c("TABLE OF CONTENTS"), listed, BREAK, *sections)
    lines = tree(page(*circular, c("PART III - EXHIBITS"), PROSE), "1-A").splitlines()
    assert lines[0].startswith("Part II")
    assert lines[1:-1] == [
        "  [contents] TABLE OF CONTENTS",
        *(f"  # {title}" for title in ("SUMMARY", "DILUTION", "USE OF PROCEEDS", "BUSINESS")),
    ]


def test_a_prospectus_named_again_on_its_back_cover_is_one():
    text = (part for title in ("RISK FACTORS", "USE OF PROCEEDS") for part in (c(title), *[PROSE] * 3))
    front = (c("PROSPECTUS SUPPLEMENT"), PROSE, PROSE, BREAK, b("Prospectus Supplement"), *text, BREAK)
    base = (c("PROSPECTUS"), *[PROSE] * 3, BREAK, c("LEGAL MATTERS"), *[PROSE] * 2, BREAK)
    back = (c("Common Stock"), c("PROSPECTUS SUPPLEMENT"), c("Vane Securities"))
    assert tree(page(*front, *base, *back), "424B5").splitlines() == [
        "# PROSPECTUS SUPPLEMENT",
        "  # RISK FACTORS",
        "  # USE OF PROCEEDS",
        "# PROSPECTUS",
        "  # LEGAL MATTERS",
    ]


def test_the_commissions_name_over_the_forms_begins_a_cover():
    cover = (
        "SECURITIES AND EXCHANGE COMMISSION",
        "WASHINGTON, D.C. 20549",
        "FORM U-3A-2",
        "STATEMENT OF A HOLDING COMPANY",
    )
    letter = (
        "Securities and Exchange Commission",
        "Washington, D.C. 20549",
        "Re: Form 10-K of Vane Works",
        "Dear Sirs:",
    )
    assert tree(page(*map(c, cover), PROSE), "U-3A-2").splitlines() == ["[cover] Cover"]
    assert tree(page(*map(p, letter), PROSE), "CORRESP").splitlines() == ["[body] Text"]


def test_a_prospectus_supplement_has_a_cover_though_no_registrant_is_asked_for():
    cover = (
        b("Filed Pursuant to Rule 424(b)(2)"),
        b("Registration Statement No. 333-1"),
        b("Pricing supplement dated March 3"),
        PROSE,
    )
    blocks = page(*cover, BREAK, b("Terms of the Notes"), *[PROSE] * 2)
    assert tree(blocks, "424B2").splitlines() == ["[cover] Cover", "# Terms of the Notes"]


def test_the_reasons_for_an_amendment_of_the_charter_are_no_note_on_the_filing():
    cover = (c("SCHEDULE 14C"), p("Check the appropriate box:"), PROSE, BREAK)
    action = (c("ACTION 1: AMENDMENT OF THE CHARTER"), PROSE, b("Reasons for the Amendment"), PROSE)
    assert tree(page(*cover, *action), "DEF 14C").splitlines() == [
        "[cover] Cover",
        "# ACTION 1: AMENDMENT OF THE CHARTER",
        "  # Reasons for the Amendment",
    ]


def test_a_supplement_of_one_page_has_headings_and_no_cover_page():
    blocks = page(
        *("", c("Prospectus Supplement"), b("Vane Fund"), PROSE, PROSE, b("Expense example"), PROSE, PROSE),
        *(BREAK, "<hr>"),
    )
    assert "# Expense example" in [line.strip() for line in tree(blocks, "497K").splitlines()]
