"""Where a value stands that belongs to a label."""

from __future__ import annotations

import pytest

from tests.building.trees import b, c, p, table
from tests.outline.cover.covers import facts_of_lines, facts_of_page, told
from viewer.filing.model import Company, Header

ITEM = b("Item 1. Business")
LATE = ("FORM 12b-25", "NOTIFICATION OF LATE FILING", "", "PART I - REGISTRANT INFORMATION", "")
RULES = ("", "PART II - RULES 12b-25(b) AND (c)", "", "PART III - NARRATIVE")


@pytest.mark.parametrize(
    "lines",
    [
        ("Full Name of Registrant", "   Alder Vane Company", "Former Name if Applicable", "   Alder Works", "Address"),
        ("Alder Vane Company", "Full Name of Registrant", "Alder Works", "Former Name if Applicable"),
        ("Full Name of Registrant        Alder Vane Company", "Former Name if Applicable      Alder Works"),
        ("Full Name of Registrant: Alder Vane Company", "Former Name if Applicable: Alder Works"),
        (
            "  Alder Vane Company",
            "-------------------",
            "Full Name of Registrant",
            "  Alder Works",
            "----",
            "Former Name if Applicable",
        ),
    ],
)
def test_labels_without_brackets_all_stand_over_their_values_or_all_under_them(lines: tuple[str, ...]) -> None:
    facts = facts_of_lines(*LATE, *lines, *RULES, form="NT 10-K")
    assert facts.value("registrant") == "Alder Vane Company"
    assert facts.value("former name") == "Alder Works"


def test_a_blank_for_a_former_name_takes_no_neighbours_value() -> None:
    lines = (
        "Alder Vane Company",
        "Full Name of Registrant",
        "_____________",
        "Former Name if Applicable",
        "1 Works Lane",
    )
    facts = facts_of_lines(
        *LATE, *lines, "Address of Principal Executive Office (Street and Number)", *RULES, form="NT 10-K"
    )
    assert told(facts) == {"registrant": "Alder Vane Company", "address": "1 Works Lane"}


def test_captions_over_several_lines_stay_in_their_columns() -> None:
    facts = facts_of_lines(
        "                          FORM 10-K",
        "",
        "       Delaware                               12-3456789",
        "(State or other jurisdiction               (I.R.S. Employer",
        "of incorporation or organization)          Identification No.)",
        "",
        "1 Works Lane, Springfield, Ohio                45501",
        "(Address of principal executive offices)     (Zip Code)",
        "",
        "ITEM 1.  BUSINESS",
    )
    assert told(facts) == {
        "state": "Delaware",
        "IRS number": "12-3456789",
        "address": "1 Works Lane, Springfield, Ohio 45501",
    }


def test_a_labels_own_second_half_is_no_value() -> None:
    facts = facts_of_page(
        c("FORM 8-K"),
        p("Not Applicable"),
        p("Former name or former address, if changed since last report)"),
        b("Item 8.01 Other Events"),
        form="8-K",
    )
    assert facts.value("former name") is None


@pytest.mark.parametrize(
    "name",
    ["Alder Vane Company (formerly known as Alder Iron Works)", "Alder Vane Company, formerly Alder Iron Works"],
)
def test_a_former_name_behind_the_name_is_told_by_itself(name: str) -> None:
    facts = facts_of_page(c("FORM 10-K"), p(name), p("(Exact name of registrant as specified in its charter)"), ITEM)
    assert told(facts) == {"registrant": "Alder Vane Company", "former name": "Alder Iron Works"}


def test_a_former_name_on_a_line_between_the_name_and_its_caption() -> None:
    lines = (c("Alder Vane Company"), p("(Formerly known as Alder Iron Works)"), p("(Exact name of registrant)"))
    assert told(facts_of_page(c("FORM 10-K"), *lines, ITEM)) == {
        "registrant": "Alder Vane Company",
        "former name": "Alder Iron Works",
    }


def test_an_agents_address_and_telephone_number_are_not_the_registrants() -> None:
    facts = facts_of_page(
        c("FORM S-3"),
        c("Alder Vane Company"),
        p("(Exact name of registrant as specified in its charter)"),
        p("1 Works Lane"),
        p("Springfield, Ohio 45501"),
        p("(937) 555-0100"),
        p(
            "(Address, including zip code, and telephone number, including area code, of registrant’s "
            "principal executive offices)"
        ),
        p("Ada Vane"),
        p("9 Lake Road, Akron, Ohio 44301"),
        p("(330) 555-0199"),
        p("(Name, address, including zip code, and telephone number, including area code, of agent for service)"),
        b("PROSPECTUS"),
        form="S-3",
    )
    assert facts.value("address") == "1 Works Lane, Springfield, Ohio 45501"
    assert facts.value("telephone") == "(937) 555-0100"


def test_cells_of_one_line_of_an_address_belong_together() -> None:
    row = ("1 Works Lane,", "Springfield,", "Ohio", "45501")
    caption = '<td colspan="3">(Address of principal executive offices)</td><td>(Zip Code)</td>'
    body = "<table><tr>" + "".join(f"<td>{cell}</td>" for cell in row) + f"</tr><tr>{caption}</tr></table>"
    assert facts_of_page(c("FORM 10-K"), body, ITEM).value("address") == "1 Works Lane, Springfield, Ohio 45501"


def test_the_earliest_event_is_the_period_of_a_current_report() -> None:
    line = p("Date of Report (Date of earliest event reported): May 9, 2021 (May 4, 2021)")
    item = b("Item 8.01 Other Events")
    assert facts_of_page(c("FORM 8-K"), line, item, form="8-K").value("period") == "May 4, 2021"
    two = (p("Date of Report: May 9, 2021"), p("Date of earliest event reported: May 4, 2021"))
    assert facts_of_page(c("FORM 8-K"), *two, item, form="8-K").value("period") == "May 4, 2021"


def test_a_date_further_on_in_a_sentence_is_no_period() -> None:
    line = p("Shares redeemed during any prior fiscal year ending no earlier than October 11, 1995")
    assert facts_of_page(c("FORM 24F-2"), line, ITEM).value("period") is None


@pytest.mark.parametrize(
    "line",
    ["(Amendment No.     )", "Amendment No.", "Amendment No. 1,93", "Securities Exchange Act of 1934 (Amendment No. )"],
)
def test_a_blank_or_half_a_number_is_no_amendment_number(line: str) -> None:
    assert facts_of_page(c("SCHEDULE 14A"), p("Act of 1934"), p(line), ITEM).value("amendment number") is None


def test_an_amendment_number_may_have_a_comma() -> None:
    line = p("Post-Effective Amendment No. 2,726")
    assert facts_of_page(c("FORM N-1A"), line, ITEM).value("amendment number") == "2,726"


def test_a_list_of_holdings_names_no_registrant() -> None:
    heads = ("Name of Issuer", "Title of Class", "CUSIP", "Value")
    facts = facts_of_page(c("FORM 13F"), table(heads, ("Alder Inc", "COM", "012345678", "100")), ITEM, form="13F-HR")
    assert told(facts) == {}


def test_a_name_that_the_header_does_not_have_is_no_registrant() -> None:
    header = Header("submission", "10-K", companies=(Company("ALDER VANE CO", "0000012345"),))
    lines = (c("Annual Meeting Place"), p("(Exact name of registrant as specified in its charter)"))
    assert facts_of_page(c("FORM 10-K"), *lines, ITEM, header=header).value("registrant") == "ALDER VANE CO"


def test_every_filer_of_a_header_is_told() -> None:
    companies = (
        Company("ALDER VANE CO", "0000012345", file_number="1-1"),
        Company("VANE LIGHT CO", "0000012346", file_number="1-2"),
    )
    facts = facts_of_page(
        c("FORM 10-K"), p("A report."), ITEM, header=Header("submission", "10-K", companies=companies)
    )
    assert [(fact.name, fact.value) for fact in facts.facts if fact.of == "VANE LIGHT CO"] == [
        ("registrant", "VANE LIGHT CO"),
        ("CIK", "0000012346"),
        ("file number", "1-2"),
    ]


def test_what_the_first_pages_gave_is_not_said_to_be_the_headers() -> None:
    header = Header("html", "10-K", companies=(Company("Alder Vane"),), read_from_cover=frozenset({"company"}))
    fact = facts_of_page(c("FORM 10-K"), p("A report."), ITEM, header=header).facts[0]
    assert (fact.value, "header" in fact.evidence.why) == ("Alder Vane", False)


def test_a_lettered_question_of_two_lines_is_one_label() -> None:
    facts = facts_of_lines(
        "                     FORM 11-K",
        "",
        "  A.  Full title of the plan and the address of the plan, if different",
        "      from that of the issuer named below:",
        "",
        "                     ALDER SAVINGS PLAN",
        "",
        "  B.  Name of issuer of the securities held pursuant to the plan and the",
        "      address of its principal executive office:",
        "",
        "                     ALDER VANE COMPANY",
        "",
        "ITEM 1.  BUSINESS",
    )
    assert (facts.value("plan"), facts.value("registrant")) == ("ALDER SAVINGS PLAN", "ALDER VANE COMPANY")


def test_a_name_over_the_caption_of_its_translation_alone_is_the_registrants() -> None:
    caption = "<p>(Translation of registrant’s name into English)</p>"
    number = "<p>Commission File Number: 001-99123</p>"
    alone = facts_of_page("<p>FORM 6-K</p>", number, "<p>TILDEN EYE LTD.</p>", caption, form="6-K")
    both = facts_of_page(
        f"<p>FORM 6-K</p>{number}<p>TILDEN AUGE AG</p><p>(Exact name of registrant)</p>",
        "<p>TILDEN EYE LTD.</p>",
        caption,
        form="6-K",
    )
    assert [fact.value for fact in alone.facts if fact.name == "registrant"] == ["TILDEN EYE LTD."]
    assert [fact.value for fact in both.facts if fact.name == "registrant"] == ["TILDEN AUGE AG"]
