"""Several registrants on one cover."""

from __future__ import annotations

from tests.building.trees import b, c, p, table
from tests.outline.cover.covers import facts_of_lines, facts_of_page, owned


def test_each_row_of_a_table_of_registrants_is_one_of_them() -> None:
    facts = facts_of_page(
        c("FORM 8-K"),
        table(
            (
                "Commission File Number",
                "Registrant; State of Incorporation; Address; and Telephone Number",
                "IRS Employer No.",
            ),
            (
                "1-99201",
                "Alder Power Company<br>(a New Jersey public utility corporation)",
                "22-9900001",
            ),
            ("1-99202", "American Vane, Inc.<br>(an Ohio corporation)<br>1 Works Lane<br>(201) 555-0100", "31-9900002"),
        ),
        b("Item 8.01 Other Events"),
        form="8-K",
    )
    assert owned(facts, "Alder Power Company") == {
        "registrant": "Alder Power Company",
        "file number": "1-99201",
        "state": "New Jersey",
        "IRS number": "22-9900001",
    }
    assert owned(facts, "American Vane, Inc.")["state"] == "Ohio"
    # One address under several names is that of all.
    assert [(fact.value, fact.of) for fact in facts.facts if fact.name == "telephone"] == [("(201) 555-0100", None)]


def test_a_table_of_registrants_in_plain_text_goes_on_from_line_to_line() -> None:
    facts = facts_of_lines(
        "                                  FORM 10-Q",
        "",
        "Commission     Registrant; State of Incorporation;        IRS Employer",
        "File Number    Address; and Telephone Number              Identification No.",
        "-----------    ------------------------------------       ------------------",
        "1-99201        ALDER POWER COMPANY                        22-9900001",
        "               (a Delaware corporation)",
        "               1 Works Lane",
        "               Springfield, Ohio 45501",
        "               Telephone (937) 555-0100",
        "",
        "1-99202        VANE LIGHT COMPANY                         31-9900002",
        "               (an Ohio corporation)",
        "               9 Lake Road",
        "",
        "ITEM 1.  FINANCIAL STATEMENTS",
    )
    assert owned(facts, "ALDER POWER COMPANY") == {
        "registrant": "ALDER POWER COMPANY",
        "file number": "1-99201",
        "state": "Delaware",
        "IRS number": "22-9900001",
        "address": "1 Works Lane, Springfield, Ohio 45501",
        "telephone": "(937) 555-0100",
    }
    assert owned(facts, "VANE LIGHT COMPANY")["address"] == "9 Lake Road"


def test_captions_that_repeat_give_each_registrant_its_own() -> None:
    def registrant(name: str, state: str, number: str) -> tuple[str, ...]:
        row = table((state, number), ("(State of incorporation)", "(Commission File Number)"))
        return c(name), p("(Exact name of registrant as specified in its charter)"), row

    facts = facts_of_page(
        c("FORM 10-K"),
        p("For the fiscal year ended December 31, 2019"),
        *registrant("Alder Power Company", "Delaware", "1-99201"),
        *registrant("Vane Light Company", "Ohio", "1-99202"),
        b("Item 1. Business"),
    )
    assert owned(facts, "Alder Power Company")["file number"] == "1-99201"
    assert owned(facts, "Vane Light Company")["state"] == "Ohio"
    assert facts.value("period") == "December 31, 2019"


def test_a_column_for_each_fact_and_a_row_for_each_registrant() -> None:
    rows = table(
        ("Commission File Number", "Exact name of registrant as specified in its charter", "State of incorporation"),
        ("1-99201", "ALDER POWER COMPANY", "Delaware"),
        ("1-99202", "VANE LIGHT COMPANY", "Ohio"),
    )
    facts = facts_of_page(c("FORM 10-K"), rows, b("Item 1. Business"))
    assert owned(facts, "ALDER POWER COMPANY") == {
        "file number": "1-99201",
        "registrant": "ALDER POWER COMPANY",
        "state": "Delaware",
    }
    assert owned(facts, "VANE LIGHT COMPANY")["file number"] == "1-99202"


def test_the_heads_of_a_table_of_registrants_may_take_several_lines() -> None:
    facts = facts_of_lines(
        "                                    FORM 10-K",
        "",
        "                  Exact Name of Registrant as",
        "Commission        Specified in its Charter, State of           IRS Employer",
        "File Number       Incorporation, Address and Telephone         Identification",
        "-----------       ------------------------------------         --------------",
        "1-99201           Alder Power Company                          22-9900001",
        "                  (An Ohio Corporation)",
        "",
        "1-99202           Vane Light Company                           31-9900002",
        "                  (A Delaware Corporation)",
        "",
        "ITEM 1.  BUSINESS",
    )
    assert owned(facts, "Alder Power Company")["state"] == "Ohio"
    assert owned(facts, "Vane Light Company")["IRS number"] == "31-9900002"
