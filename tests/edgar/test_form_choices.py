"""Which of EDGAR's types a cover is, by its own sentences, boxes and blanks."""

from __future__ import annotations

import pytest

from viewer.edgar.form_names import form_named

ABOVE = ("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549")


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("SC 13E3", ("SCHEDULE 13E-3", "RULE 13e-3 TRANSACTION STATEMENT")),
        ("SC 14D9", ("SCHEDULE 14D-9",)),
        (
            "DEF 14C",
            ("SCHEDULE 14C INFORMATION", "☐ Preliminary Information Statement", "☒ Definitive Information Statement"),
        ),
        ("PRE 14C", ("SCHEDULE 14C", "[X] Preliminary Information Statement", "[ ] Definitive Information Statement")),
        ("SC TO-I", ("SCHEDULE TO", "[ ] third-party tender offer", "[X] issuer tender offer subject to Rule 13e-4.")),
        ("POS AM", ("POST-EFFECTIVE AMENDMENT NO. 1", "TO", "FORM S-1")),
        ("POS AM", ("Post-Effective Amendment No. 2 to Form S-3",)),
        ("S-8 POS", ("POST-EFFECTIVE AMENDMENT NO. 1 TO", "FORM S-8")),
        ("S-1", ("AMENDMENT NO. 3 TO", "FORM S-1")),
        (
            "485BPOS",
            ("FORM N-1A", "Post-Effective Amendment No. 24 ☒", "☒ immediately upon filing pursuant to paragraph (b)"),
        ),
        (
            "485APOS",
            (
                "FORM N-1A",
                "[ ] upon filing pursuant to paragraph (b)",
                "[X] 75 days after filing pursuant to paragraph (a)(2)",
            ),
        ),
        ("N-1A", ("FORM N-1A", "Pre-Effective Amendment No. ☐", "Post-Effective Amendment No. ☐")),
        ("15-12G", ("FORM 15", "TERMINATION OF REGISTRATION UNDER SECTION 12(g)", "Rule 12g-4(a)(1) ☒ Rule 15d-6 ☐")),
        ("15-15D", ("FORM 15", "TERMINATION OF REGISTRATION UNDER SECTION 12(g)", "Rule 12g-4(a)(1) ☐ Rule 15d-6 ☒")),
        ("10-12B", ("FORM 10", "Securities to be registered pursuant to Section 12(b) of the Act:", "Common Stock")),
        ("10-12G", ("FORM 10", "Securities to be registered pursuant to Section 12(b) of the Act: None")),
        ("8-A12B", ("FORM 8-A", "Securities to be registered pursuant to Section 12(b) of the Act:", "Common Stock")),
        ("NT 10-Q", ("FORM 12b-25", "(Check one): ☐ Form 10-K ☐ Form 20-F ☒ Form 10-Q")),
        ("NT 10-K", ("FORM 12b-25", "Form 10-K ☒ Form 20-F ☐ Form 10-Q ☐")),
        ("4", ("FORM 4 UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "STATEMENT OF CHANGES")),
        ("PX14A6G", ("NOTICE OF EXEMPT SOLICITATION",)),
    ],
)
def test_boxes_and_blanks_tell_the_type(form: str, lines: tuple[str, ...]) -> None:
    named = form_named([*ABOVE, *lines])
    assert named is not None
    assert (named.form, named.certain) == (form, True)


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("424B3", ("PROSPECTUS", "Rule 424(b)(3)", "Registration No. 333-123456")),
        ("424B2", ("This filing is made pursuant to Rule 424(b)(2)",)),
        ("425", ("Filed by: Alder Vane Company", "pursuant to Rule 425 under the Securities Act of 1933")),
        ("FWP", ("Issuer Free Writing Prospectus", "Filed Pursuant to Rule 433")),
        ("497", ("Filed pursuant to Rule 497(e)",)),
        ("497K", ("Filed pursuant to Rule 497(k)",)),
    ],
)
def test_the_rule_tells_what_accompanies_an_offer(form: str, lines: tuple[str, ...]) -> None:
    named = form_named(lines)
    assert named is not None
    assert named.form == form


LETTER = (
    "Division of Corporation Finance",
    "Re: Alder Vane Company",
    "File No. 001-99123",
    "Dear Ms. Reed:",
    "We write.",
)


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        (
            "CORRESP",
            ("Alder Vane Company", "December 20, 2024", "VIA EDGAR", "Securities and Exchange Commission", *LETTER),
        ),
        ("UPLOAD", ("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", *LETTER)),
        ("ARS", ("2023 Annual Report to Shareholders", "Alder Vane Company")),
    ],
)
def test_letters_and_annual_reports_are_held_but_not_certain(form: str, lines: tuple[str, ...]) -> None:
    named = form_named(lines)
    assert named is not None
    assert (named.form, named.certain) == (form, False)


def test_an_accountants_letter_is_an_exhibit_and_no_correspondence() -> None:
    letter = (
        "Securities and Exchange Commission",
        "Re: Alder Vane Company",
        "Dear Sirs:",
        "We have read Item 4.01 and agree.",
    )
    assert form_named(letter) is None
