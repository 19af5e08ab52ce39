from datetime import date

import pytest

from tests.building.submissions import COVER
from viewer.edgar.form_names import form_named
from viewer.filing.cover.facts import read_cover, read_lines


def test_a_cover_gives_form_company_date_and_number():
    facts = read_cover(COVER.encode(), "html")
    assert (facts.form, facts.company) == ("8-K/A", "ALDER RIDGE MINING COMPANY")
    assert (facts.period, facts.amendment_number, facts.certain) == (date(2014, 1, 29), 2, True)


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("FORM 8-K", "8-K"),
        ("Form 10-K405/A", "10-K405/A"),
        ("FORM 10–K/A", "10-K/A"),
        ("FORM 10K", "10-K"),
        ("FORM 10-KSB", "10-KSB"),
        ("Form 20-F", "20-F"),
        ("FORM S-3", "S-3"),
        ("AMENDMENT NO. 2 TO FORM S-3", "S-3/A"),
        ("SCHEDULE 13D", "SC 13D"),
        ("SCHEDULE 13G/A", "SC 13G/A"),
        ("FORM 13F", "13F-HR"),
        ("FORM 6-K", "6-K"),
        ("FORM 10-Q CURRENT REPORT", "10-Q"),
    ],
)
def test_a_forms_own_line_gives_its_name_on_edgar(line: str, form: str):
    named = form_named(["UNITED STATES", line])
    assert named is not None
    assert (named.form, named.line, named.certain) == (form, 1, True)


@pytest.mark.parametrize("line", ["Form of Indenture", "the form 10-K of last year says so", "FORMAT 8", "Uniform 3"])
def test_other_lines_name_no_form(line: str):
    assert form_named([line]) is None


def test_a_form_named_in_a_sentence_of_the_cover_is_held_but_not_certain():
    named = form_named(["Check the appropriate box below if the Form 8-K/A filing is intended to"])
    assert named is not None
    assert (named.form, named.certain) == ("8-K/A", False)


def test_the_box_that_is_checked_tells_the_proxy_statement():
    boxes = ["SCHEDULE 14A", "☐ Preliminary Proxy Statement", "☐ Definitive Proxy Statement"]
    named = form_named([*boxes, "☒ Definitive Additional Materials"])
    assert named is not None
    assert named.form == "DEFA14A"


def test_an_amendment_number_beside_the_form_makes_it_an_amendment():
    facts = read_lines(["FORM 10-K", "(Amendment No. 1)", "For the fiscal year ended December 31, 2008"])
    assert (facts.form, facts.amendment_number, facts.period) == ("10-K/A", 1, date(2008, 12, 31))


def test_a_contracts_amendment_on_the_cover_does_not():
    lines = [
        "FORM 8-K",
        "CURRENT REPORT",
        "Item 1.01",
        "The company entered into",
        "Amendment No. 1 to the Credit Agreement",
    ]
    facts = read_lines(lines)
    assert (facts.form, facts.amendment_number) == ("8-K", None)


def test_a_known_amendment_may_have_a_cover_that_does_not_say_so():
    assert read_lines(["SCHEDULE 13D", "(Amendment No. 28)*"], "SC 13D/A").amendment_number == 28


def test_the_date_of_report_may_stand_above_its_label():
    facts = read_lines(["FORM 8-K", "January 29, 2014", "Date of Report (Date of earliest event reported)"])
    assert facts.period == date(2014, 1, 29)


def test_a_transition_period_ends_when_it_says():
    facts = read_lines(["FORM 10-KT", "For the transition period from July 1, 2008 to December 31, 2008"])
    assert facts.period == date(2008, 12, 31)


def test_the_name_may_stand_before_its_label_on_one_line_or_above_rules():
    label = "(Exact name of registrant as specified in its charter)"
    assert read_lines(["FORM 8-K", f"ALDER RIDGE MINING {label}"]).company == "ALDER RIDGE MINING"
    assert read_lines(["FORM 8-K", "ALDER RIDGE MINING", "--------", label]).company == "ALDER RIDGE MINING"
    assert read_lines(["FORM 8-K", "Commission File Number 1-17", label]).company is None


def test_tagged_facts_of_inline_xbrl_come_first_however_far_the_cover_is_pushed_back():
    hidden = (
        '<ix:header><ix:hidden><ix:nonNumeric name="dei:EntityCentralIndexKey">17</ix:nonNumeric>'
        '<ix:nonNumeric name="dei:AmendmentFlag">true</ix:nonNumeric>' + "<x/>" * 100_000 + "</ix:hidden></ix:header>"
    )
    cover = (
        '<p>FORM <ix:nonNumeric name="dei:DocumentType">10-K/A</ix:nonNumeric></p>'
        '<p><ix:nonNumeric name="dei:EntityRegistrantName"><b>Alder</b> Ridge &amp; Co</ix:nonNumeric></p>'
        '<p><ix:nonNumeric name="dei:DocumentPeriodEndDate">December 31, 2023</ix:nonNumeric></p>'
        "<p>(Amendment No. 1)</p>"
    )
    facts = read_cover(f"<html><body><div>{hidden}</div>{cover}</body></html>".encode(), "html")
    assert (facts.form, facts.company, facts.cik) == ("10-K/A", "Alder Ridge & Co", "0000000017")
    assert (facts.period, facts.amendment_number) == (date(2023, 12, 31), 1)


def test_an_ownership_report_tells_its_form_issuer_and_period():
    source = (
        b'<?xml version="1.0"?><ownershipDocument><documentType>4/A</documentType>'
        b"<periodOfReport>2020-03-05</periodOfReport><issuer><issuerCik>0000000017</issuerCik>"
        b"<issuerName>ALDER RIDGE</issuerName></issuer></ownershipDocument>"
    )
    facts = read_cover(source, "xml")
    assert (facts.form, facts.company, facts.cik, facts.period) == (
        "4/A",
        "ALDER RIDGE",
        "0000000017",
        date(2020, 3, 5),
    )


def test_markup_that_never_ends_is_read_once():
    for damage in (b"<" * 200_000, b"<!-- " * 50_000, b"<ix:header>" * 20_000, b"<style>" * 30_000):
        assert read_cover(b"<html>" + damage, "html").form is None


@pytest.mark.parametrize(
    "lines",
    [
        ["Commission File Number: 001-04321"],
        ["Commission file number", "001-04321"],
        ["001-04321", "(Commission File Number)"],
        ["Commission File No. 001–04321", "(I.R.S. Employer Identification No.)", "13-4921002"],
        ["Delaware", "001-04321", "13-4921002", "(State)", "(Commission", "(Commission File Number)"],
    ],
)
def test_the_commission_file_number_stands_on_its_label_or_beside_it(lines):
    assert read_lines(["FORM 10-K", *lines]).file_number == "001-04321"


def test_an_employers_number_is_no_file_number():
    assert read_lines(["FORM 10-K", "Commission File Number", "13-4921002", "(302) 555-0100"]).file_number is None


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("This amends the Form 8-K filed by Birch Hollow Water Company (the “Company”).", "Birch Hollow Water Company"),
        ('On May 2, 2014, Cole & Dyer, Inc. (with its subsidiaries, the "Company") met.', "Cole & Dyer, Inc."),
        ("Bank of Eastmoor Corp., a Delaware corporation (the “Company”), said so.", "Bank of Eastmoor Corp."),
        ("It was agreed with Birch Hollow Water Company (the “Lender”).", None),
    ],
)
def test_where_the_covers_name_is_missing_the_one_that_calls_itself_the_company_files(
    sentence: str, company: str | None
) -> None:
    assert read_lines(["(Registrant's Telephone Number)", "Form 8-K/A", sentence]).company == company
    assert read_lines(["A contract", sentence.replace("Form 8-K", "paper")]).company is None


def test_an_amendment_number_may_have_a_comma():
    lines = ["FORM N-1A", "REGISTRATION STATEMENT", "Post-Effective Amendment No. 2,726"]
    assert read_lines(lines, "485APOS").amendment_number == 2_726


def test_a_blank_for_the_number_of_an_amendment_makes_none():
    lines = ["SCHEDULE 14A", "Proxy Statement Pursuant to Section 14(a) of the", "Securities Exchange Act of 1934"]
    blank = read_lines([*lines, "(Amendment No.    )", "[X] Definitive Proxy Statement"])
    assert (blank.form, blank.amendment_number) == ("DEF 14A", None)
    filled = read_lines([lines[0], "(Amendment No. 2)", "[X] Definitive Proxy Statement"])
    assert (filled.form, filled.amendment_number) == ("DEF 14A/A", 2)
