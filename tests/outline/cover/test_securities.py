"""Classes of securities that a cover lists as registered."""

from __future__ import annotations

from tests.building.trees import b, c, p, table
from tests.outline.cover.covers import facts_of_lines, facts_of_page, told

ITEM = b("Item 1. Business")


def test_a_fee_table_lists_none() -> None:
    fees = table(
        ("Title of each class of securities to be registered", "Amount to be registered", "Proposed maximum price"),
        ("Common Stock", "1,000,000", "$5.00"),
        ("Total", "", "$5.00"),
    )
    transaction = table(
        ("(1)", "Title of each class of securities to which transaction applies:"), ("(2)", "Aggregate number:")
    )
    assert facts_of_page(c("FORM S-3"), fees, transaction, ITEM).securities == ()


def test_heads_of_two_lines_and_titles_of_two_lines() -> None:
    facts = facts_of_lines(
        "                              FORM 10-K",
        "",
        "Securities registered pursuant to Section 12(b) of the Act:",
        "",
        "                                    Name of each exchange",
        "      Title of each class            on which registered",
        "  ---------------------------      -----------------------",
        "  Common Stock, $1 par value       New York Stock Exchange",
        "  5% Debentures                    New York Stock",
        "     due 2004                        Exchange",
        "",
        "Securities registered pursuant to Section 12(g) of the Act:  None",
        "",
        "ITEM 1.  BUSINESS",
    )
    assert [(one.title, one.exchange, one.section) for one in facts.securities] == [
        ("Common Stock, $1 par value", "New York Stock Exchange", "12(b)"),
        ("5% Debentures due 2004", "New York Stock Exchange", "12(b)"),
    ]


def test_one_class_on_two_exchanges_is_told_for_each() -> None:
    rows = table(
        ("Title of each class", "Trading symbol", "Name of each exchange on which registered"),
        ("Common Stock", "VANE", "New York Stock Exchange"),
        ("Common Stock", "VANE", "Nasdaq Stock Market"),
    )
    told = [one.exchange for one in facts_of_page(c("FORM 10-K"), rows, ITEM).securities]
    assert told == ["New York Stock Exchange", "Nasdaq Stock Market"]


def test_classes_over_their_caption_or_alone_under_section_12g() -> None:
    heading = p("Securities registered pursuant to Section 12(g) of the Act:")
    for lines in ((p("Common Stock, no par value"), p("(Title of class)")), (p("Common Stock, no par value"),)):
        facts = facts_of_page(c("FORM 10-K"), heading, *lines, p("Indicate by check mark so. Yes ☒ No ☐"), ITEM)
        assert [(one.title, one.section) for one in facts.securities] == [("Common Stock, no par value", "12(g)")]


def test_what_follows_the_heading_and_is_no_security_is_none() -> None:
    heading = p("Securities registered pursuant to Section 12(g) of the Act:")
    facts = facts_of_page(
        c("FORM 10-K"), heading, p("NO CHANGES"), p("(Former name, if changed since last report)"), ITEM
    )
    assert facts.securities == ()


def test_boxes_of_a_distribution_report_tell_the_section() -> None:
    rows = table(
        ("Title of class", "Registered pursuant to (check one)", "", "", "Name of exchange (If Section 12(b))"),
        ("", "Section 12(b)", "Section 12(g)", "Section 15(d)", ""),
        ("A-1", "☐", "☐", "☒", "Not Applicable"),
        ("B-1", "☒", "☐", "☐", "New York Stock Exchange"),
    )
    told = [(one.title, one.section) for one in facts_of_page(c("FORM 10-D"), rows, ITEM, form="10-D").securities]
    assert told == [("B-1", "12(b)")]


def test_none_under_one_section_says_nothing_of_the_next_line() -> None:
    none = p("Securities registered or to be registered pursuant to Section 12(g) of the Act: None")
    more = p("Securities for which there is a reporting obligation pursuant to Section 15(d) of the Act: None")
    assert facts_of_page(c("FORM 20-F"), none, more, ITEM, form="20-F").securities == ()


def test_the_classes_over_one_caption_are_one_value() -> None:
    caption = p("(Title of Class of Securities)")
    two = (c("Class A Common Stock, $0.01 par value"), c("Class B Common Stock, $0.01 par value"), caption)
    begun = (c("Common Stock, $0.01 par value, and"), c("the rights that go with it"), caption)
    over = (c("SCHEDULE 14D-9"), c("Vane Works, Inc."), p("(Name of Subject Company)"))
    assert told(facts_of_page(*over, *two, ITEM, form="SC 14D9"))["class of securities"] == (
        "Class A Common Stock, $0.01 par value; Class B Common Stock, $0.01 par value"
    )
    assert told(facts_of_page(*over, *begun, ITEM, form="SC 14D9"))["class of securities"] == (
        "Common Stock, $0.01 par value, and the rights that go with it"
    )


def test_a_shell_companys_report_is_of_the_day_of_its_event() -> None:
    line = c("Date of event requiring this shell company report: June 5, 2025")
    facts = facts_of_page(c("FORM 20-F"), c("For the fiscal year ended ________"), line, ITEM, form="20-F")
    assert told(facts)["period"] == "June 5, 2025"


def test_the_plans_over_one_caption_are_one_value() -> None:
    plans = (c("Vane Works 2026 Incentive Plan"), c("Vane Works Stock Purchase Plan"), p("(Full title of the plans)"))
    facts = facts_of_page(c("FORM S-8"), *plans, ITEM, form="S-8")
    assert told(facts)["plan"] == "Vane Works 2026 Incentive Plan; Vane Works Stock Purchase Plan"
