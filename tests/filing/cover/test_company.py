"""Who files, from the first lines of a document."""

from __future__ import annotations

import pytest

from viewer.filing.cover.company import company_in


@pytest.mark.parametrize(
    "lines",
    [
        ("Alder Vane Company", "(Exact name of registrant as specified in its charter)"),
        ("Alder Vane Company", "(Registrant Name)"),
        ("Alder Vane Company (Name of Issuer)",),
        ("Exact name of registrant as specified in charter: Alder Vane Company",),
        (
            "PART I - REGISTRANT INFORMATION",
            "Full Name of Registrant",
            "Alder Vane Company",
            "Former Name if Applicable",
        ),
        ("PART I - REGISTRANT INFORMATION", "Alder Vane Company", "Full Name of Registrant"),
        ("B. Name of issuer of the securities held pursuant to the plan:", "Alder Vane Company"),
        (
            "Alder Vane Company; New York Stock Exchange LLC",
            "(Exact name of Issuer, and name of Exchange where listed)",
        ),
        ("Registrant, State of Incorporation,", "1-99123 Alder Vane Company", "(A Delaware Corporation)"),
        ("Institutional Investment Manager Filing this Report:", "Name: Alder Vane Company"),
        ("2. Issuer Name and Ticker or Trading Symbol", "Alder Vane Company [ VANE ]"),
        ("Filed by Alder Vane Company pursuant to Rule 425",),
        ("Alder Vane Company (formerly known as Alder Iron Works)", "(Exact name of registrant)"),
    ],
)
def test_the_name_stands_where_its_kind_of_cover_has_it(lines: tuple[str, ...]) -> None:
    assert company_in(lines, None) == "Alder Vane Company"


@pytest.mark.parametrize(
    "lines",
    [
        ("Name: Ann Reed", "Title: Authorized Representative"),
        (
            "ANNUAL REPORT OF PROXY VOTING RECORD OF REGISTERED",
            "MANAGEMENT INVESTMENT COMPANY",
            "Act file number 811-99123",
        ),
        ("Filed by the Registrant ☒",),
        ("(Name of Person(s) Filing Proxy Statement, if other than the Registrant)",),
        ("Alder Vane Company",),
    ],
)
def test_no_other_line_names_who_files(lines: tuple[str, ...]) -> None:
    assert company_in(lines, "6-K") is None


def test_a_prospectus_and_a_letter_name_it_without_a_label() -> None:
    assert company_in(("PROSPECTUS SUPPLEMENT", "Alder Vane Corp."), "424B5") == "Alder Vane Corp."
    assert company_in(("Re: Alder Vane Corp.", "Form 10-K"), "CORRESP") == "Alder Vane Corp."


@pytest.mark.parametrize(
    ("form", "line"), [("13F-HR", "Name: Alder Vane Company"), ("1-A", "ALDER VANE COMPANY"), ("ARS", "Alder Vane Co.")]
)
def test_forms_whose_covers_have_no_label_name_it_on_a_line_of_its_own(form: str, line: str) -> None:
    name = company_in(("FORM", line, "12 Wick Street"), form)
    assert name is not None
    assert name.lower().startswith("alder vane")
