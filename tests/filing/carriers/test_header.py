from datetime import date

from tests.building.submissions import HEADER
from viewer.edgar.numbers import accession_in
from viewer.filing.carriers.header import read_header

TAGS = """\
<SUBMISSION>
<ACCESSION-NUMBER>0000000000-14-000002
<TYPE>8-K/A
<PUBLIC-DOCUMENT-COUNT>2
<PERIOD>20140129
<ITEMS>2.02
<ITEMS>9.01
<FILING-DATE>20140130
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>ALDER RIDGE MINING CO
<CIK>0000000017
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>8-K/A
<FILE-NUMBER>001-00017
</FILING-VALUES>
</FILER>
"""


def test_the_text_form_gives_form_dates_items_and_filer():
    header, count = read_header(HEADER, "submission")
    assert (header.form, header.base_form, header.is_amendment) == ("8-K/A", "8-K", True)
    assert header.accession == "0000000000-14-000002"
    assert (header.filed, header.period) == (date(2014, 1, 30), date(2014, 1, 29))
    assert header.items == ("Results of Operations and Financial Condition", "Financial Statements and Exhibits")
    assert (header.company, header.cik) == ("ALDER RIDGE MINING CO", "0000000017")
    assert header.companies[0].file_number == "001-00017"
    assert count == 2


def test_the_tag_form_gives_the_same_and_items_as_numbers():
    header, count = read_header(TAGS, "feed")
    text, _ = read_header(HEADER, "feed")
    assert header.items == ("2.02", "9.01")
    assert (header.form, header.accession, header.filed, header.period, header.companies, count) == (
        text.form,
        text.accession,
        text.filed,
        text.period,
        text.companies,
        2,
    )


def test_the_whole_header_may_stand_on_one_line():
    one_line, _ = read_header(TAGS.replace("\n", ""), "feed")
    assert one_line == read_header(TAGS, "feed").header


def test_text_and_tags_may_be_mixed_and_a_value_broken_over_lines():
    mixed = HEADER.replace("\tFILING VALUES:", "</COMPANY-DATA>\n\n\t\tFILING VALUES:").replace("[1040]", "[1040\n]")
    assert read_header(mixed, "submission") == read_header(HEADER, "submission")


def test_a_former_name_is_not_the_companys():
    assert [company.name for company in read_header(HEADER, "submission").header.companies] == ["ALDER RIDGE MINING CO"]


def test_the_issuer_comes_before_the_owner_who_files():
    text = (
        "REPORTING-OWNER:\n\tOWNER DATA:\n\t\tCOMPANY CONFORMED NAME:\tDOE JANE\n\t\tCENTRAL INDEX KEY:\t18\n"
        "ISSUER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tALDER RIDGE\n\t\tCENTRAL INDEX KEY:\t17\n"
    )
    companies = read_header(text, "submission").header.companies
    assert [(company.name, company.role, company.cik) for company in companies] == [
        ("ALDER RIDGE", "issuer", "0000000017"),
        ("DOE JANE", "reporting-owner", "0000000018"),
    ]


def test_co_registrants_are_all_kept_and_one_with_two_file_numbers_is_one():
    filer = "FILER:\n\t\tCOMPANY CONFORMED NAME:\t{}\n\t\tSEC FILE NUMBER:\t{}\n"
    text = filer.format("ALDER ONE", "811-1") + filer.format("ALDER ONE", "333-1") + filer.format("ALDER TWO", "811-2")
    companies = read_header(text, "submission").header.companies
    assert [(company.name, company.file_number) for company in companies] == [
        ("ALDER ONE", "811-1, 333-1"),
        ("ALDER TWO", "811-2"),
    ]


def test_what_is_blank_or_impossible_is_not_known():
    header, count = read_header("ITEM INFORMATION:\t\t\nFILED AS OF DATE:\t20141345\n", "submission")
    assert (header.items, header.filed, header.period, header.form, count) == ((), None, None, None, None)


def test_an_accession_number_is_found_without_its_dashes_too():
    assert accession_in("8k-17-000000000014000002") == "0000000000-14-000002"
    assert accession_in("1234567890123456789") is None
