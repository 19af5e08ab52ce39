"""Headings that no form prescribes: what is one, what only looks like one, and how they nest."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, i, one, outlined, p, page, table, tree, u
from viewer.outline.headings.finder import HeadingFinder

ITEM = b("Item 1. Business")
PAGE_BREAK = "<hr style='page-break-after:always'/>"


def _inside(*content: str, form: str | None = "10-K") -> list[str]:
    """The headings inside Item 1, indented from its level."""
    lines = tree(page(ITEM, *content, *SIGNED), form).splitlines()
    return [line[4:] for line in lines[2:] if not line.startswith(("[", "  #"))]


def test_headings_nest_by_how_they_stand_out():
    headings = _inside(
        c("PRODUCTS"), PROSE, b("Barometers"), PROSE, i("Aneroid"), PROSE, b("Vanes"), PROSE, c("MARKETS"), PROSE
    )
    assert headings == ["# PRODUCTS", "  # Barometers", "    # Aneroid", "  # Vanes", "# MARKETS"]


def test_a_stronger_heading_after_a_weaker_one_is_not_put_under_it():
    assert _inside(i("Overview"), PROSE, c("PRODUCTS"), PROSE, i("Aneroid"), PROSE) == [
        "# Overview",
        "# PRODUCTS",
        "  # Aneroid",
    ]


def test_larger_type_stands_over_smaller():
    large = '<p style="font-size:14pt">Our trade</p>'
    small = '<p style="font-size:12pt">Barometers</p>'
    body = f'<p style="font-size:10pt">{PROSE}</p>'
    assert _inside(large, body, small, body, large.replace("trade", "people"), body) == [
        "# Our trade",
        "  # Barometers",
        "# Our people",
    ]


def test_words_set_off_at_the_start_of_a_paragraph():
    run_in = f"<p><i>Competition.</i> {PROSE}</p>"
    assert _inside(b("Markets"), run_in) == ["# Markets", "  # Competition"]


def test_numbered_headings_are_siblings_whatever_their_look():
    headings = _inside(
        b("1. Products"),
        PROSE,
        u("2. Markets"),
        PROSE,
        b("(a) At home"),
        PROSE,
        i("(b) Abroad"),
        PROSE,
        b("3. People"),
        PROSE,
    )
    assert headings == ["# 1. Products", "# 2. Markets", "  # (a) At home", "  # (b) Abroad", "# 3. People"]


def test_dotted_numbers_stand_under_the_number_they_extend():
    blocks = page(
        c("AGREEMENT"), b("1. Sale"), PROSE, b("1.1 Price"), PROSE, b("1.2 Payment"), PROSE, b("2. Term"), PROSE
    )
    assert tree(blocks, None).splitlines()[1:] == ["  # 1. Sale", "    # 1.1 Price", "    # 1.2 Payment", "  # 2. Term"]


def test_an_initial_before_a_name_is_no_number():
    headings = _inside(b("A. George Glass"), PROSE, b("Otto Vane"), PROSE)
    assert headings == ["# A. George Glass", "# Otto Vane"]


def test_an_article_and_its_title_are_one_heading():
    blocks = page(
        c("SUPPLY AGREEMENT"),
        PROSE,
        c("ARTICLE I"),
        c("Definitions"),
        PROSE,
        c("ARTICLE II"),
        c("Supply"),
        PROSE,
        p("Section 2.1 of this Agreement binds both."),
        c("SCHEDULE A"),
        c("Prices"),
        PROSE,
    )
    assert tree(blocks, None).splitlines()[-4:] == [
        "# SUPPLY AGREEMENT",
        "# ARTICLE I Definitions",
        "# ARTICLE II Supply",
        "# SCHEDULE A Prices",
    ]


def test_a_heading_that_runs_over_two_lines_is_one():
    assert _inside(c("Management's Discussion of"), c("Our Markets"), PROSE) == [
        "# Management's Discussion of Our Markets"
    ]


def test_neighbours_of_one_look_are_two_headings_and_the_first_heads_the_second():
    assert _inside(
        b("Our Trade"), b("Barometers"), PROSE, b("Vanes"), PROSE, b("Our Plans"), b("New Works"), PROSE
    ) == [
        "# Our Trade",
        "  # Barometers",
        "  # Vanes",
        "# Our Plans",
        "  # New Works",
    ]


def test_a_title_in_capitals_is_broken_into_lines_in_the_middle():
    assert _inside(c("WORKS AND"), c("OTHER PROPERTY"), PROSE) == ["# WORKS AND OTHER PROPERTY"]


@pytest.mark.parametrize("line", ["General", "Corporate", "The Board", "Trustee", "General Partner"])
def test_a_word_that_may_be_an_office_is_a_heading_over_prose(line):
    assert _inside(b("Overview"), PROSE, b(line), PROSE) == ["# Overview", f"# {line}"]


@pytest.mark.parametrize("above", ["By: /s/ Ada Vane", "Ada M. Vane"])
def test_the_same_word_is_an_office_under_a_name(above):
    assert _inside(b("Overview"), PROSE, above, b("Director"), PROSE) == ["# Overview"]


def test_the_company_above_a_statement_gives_way_to_its_name():
    blocks = page(
        b("Item 8. Financial Statements and Supplementary Data"),
        c("ALDER VANE COMPANY AND SUBSIDIARIES"),
        c("CONSOLIDATED BALANCE SHEETS"),
        c("December 31, 2019 and 2018"),
        c("(in thousands)"),
        table(("Cash", "12", "14"), ("Stock", "140", "150")),
        c("ALDER VANE COMPANY AND SUBSIDIARIES"),
        c("NOTES TO CONSOLIDATED FINANCIAL STATEMENTS"),
        b("1. Summary of significant accounting policies"),
        PROSE,
        i("Inventories"),
        PROSE,
        b("2. Leases"),
        PROSE,
        b("2. Leases (continued)"),
        PROSE,
        c("REPORT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM"),
        PROSE,
        *SIGNED,
    )
    assert tree(blocks).splitlines()[2:8] == [
        "    # CONSOLIDATED BALANCE SHEETS",
        "    # NOTES TO CONSOLIDATED FINANCIAL STATEMENTS",
        "      # 1. Summary of significant accounting policies",
        "        # Inventories",
        "      # 2. Leases",
        "    # REPORT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM",
    ]


def test_statements_after_the_signatures_are_a_section_of_their_own():
    blocks = page(
        ITEM,
        PROSE,
        *SIGNED,
        PAGE_BREAK,
        c("INDEX TO FINANCIAL STATEMENTS"),
        PROSE * 3,
        PAGE_BREAK,
        c("CONSOLIDATED BALANCE SHEETS"),
        PROSE * 3,
    )
    assert tree(blocks).splitlines()[-3:] == [
        "  # Ada Vane",
        "[body] INDEX TO FINANCIAL STATEMENTS",
        "  # CONSOLIDATED BALANCE SHEETS",
    ]


def test_a_group_of_risk_factors_may_have_a_long_title():
    group = "Risks Related to Our Works, the Valley in Which They Stand, the Water There and Our Need for More of It"
    risk = "Our works stand in a valley that floods, and a flood would stop deliveries while the water stays."
    blocks = page(
        b("Item 1A. Risk Factors"), i(group), b(risk), PROSE, b(risk.replace("works", "store")), PROSE, *SIGNED
    )
    assert f"    # {group}" in tree(blocks).splitlines()


def test_risk_factors_are_headed_by_whole_sentences():
    risk = "Our works stand in a valley that floods, and a flood would stop deliveries while the water stays."
    blocks = page(
        b("Item 1A. Risk Factors"),
        c("Risks of Our Trade"),
        b(risk),
        PROSE,
        b(risk.replace("works", "store")),
        PROSE,
        *SIGNED,
    )
    assert [line.split("#")[0] for line in tree(blocks).splitlines()[2:5]] == ["    ", "      ", "      "]


@pytest.mark.parametrize(
    "line",
    [
        "Page 4 of 118",
        "Dated as of July 28, 2023",
        "- 12 -",
        "(continued)",
        "Table of Contents",
        "December 31, 2019",
        "For the Years Ended December 31, 2019 and 2018",
        "(Dollars in thousands, except per share amounts)",
        "Springfield, Ohio",
        "(937) 555-0100",
        "100 Works Lane, Suite 4",
        "Exhibit 99.1",
        "Exhibit No. Description",
        "Name Age Position",
        "By: Ada Vane",
        "Chief Financial Officer",
        "Executive Vice President and General Counsel",
        "Total 1,204 998",
        "ASSETS",
        "Liabilities and Stockholders' Equity",
        "For Immediate Release",
        "SPRINGFIELD, Ohio, January 29, 2014",
        "1Source: an agency",
        "* * *",
        "None.",
        "[Signature page follows]",
        "www.example.com",
        "To be held on May 2, 2031",
        "THE BOARD RECOMMENDS A VOTE “FOR” THE PLAN",
        "The date of this prospectus is May 2, 2031",
        "Joint Book-Running Managers",
        "2424 Works Highway, Suite 208",
    ],
)
def test_lines_that_stand_out_and_head_nothing(line):
    assert _inside(b("Overview"), PROSE, c(line), PROSE) == ["# Overview"]


def test_running_headers_are_no_headings():
    pages = [line for number in range(4) for line in (c("Alder Vane"), PROSE, c(f"Annual report {number}"), PAGE_BREAK)]
    assert _inside(b("Overview"), PROSE, PAGE_BREAK, *pages) == ["# Overview"]


def test_articles_that_each_begin_a_page_are_no_running_headers():
    articles = [
        line for number in ("I", "II", "III", "IV") for line in (c(f"ARTICLE {number}"), c("Terms"), PROSE, PAGE_BREAK)
    ]
    assert tree(page(c("AGREEMENT"), PROSE, PAGE_BREAK, *articles), None).count("# ARTICLE") == 4


def test_a_heading_that_repeats_the_items_title_is_none():
    assert _inside(c("BUSINESS"), PROSE, b("Overview"), PROSE) == ["# Overview"]


def test_the_filers_own_name_over_a_heading_or_a_signature_is_none():
    assert _inside(b("Overview"), PROSE, b("ALDER VANE COMPANY"), p("By: /s/ Ada Vane")) == ["# Overview"]


def test_plain_text_headings_stand_alone_above_a_paragraph():
    blocks = ascii_page(f"ITEM 1.  BUSINESS\n\nRaw Materials\n\n{PROSE}\n\nIn May 1995 the Company\n\n{PROSE}\n")
    assert tree(blocks, is_plain=True).splitlines()[2:] == ["    # Raw Materials"]


def test_a_press_release_is_not_hung_under_its_date_line():
    blocks = page(
        p("Exhibit 99.1"),
        c("Alder Vane Reports Its Year"),
        p("SPRINGFIELD, Ohio, January 29, 2014 — The company said today that it sold more barometers than ever."),
        PROSE,
        b("Outlook"),
        PROSE,
        b("About the Company"),
        PROSE,
    )
    assert tree(blocks, None) == (
        "[body] Top of the exhibit\n# Alder Vane Reports Its Year\n  # Outlook\n  # About the Company"
    )


def test_a_certification_is_told_as_one():
    blocks = page(p("Exhibit 31.1"), c("CERTIFICATION"), p("I, Ada Vane, certify that:"), PROSE)
    assert tree(blocks, None, "EX-31.1").splitlines()[-1] == "[certification] CERTIFICATION"


def test_a_contents_list_of_a_document_without_items():
    blocks = page(
        "A proxy statement, with a check the appropriate box cover.",
        PAGE_BREAK,
        c("TABLE OF CONTENTS"),
        table(("Who can vote", "1"), ("What is proposed", "2"), ("Who owns the company", "9")),
        c("Who Can Vote"),
        PROSE,
        c("What Is Proposed"),
        PROSE,
    )
    assert tree(blocks, "DEF 14A") == (
        "[cover] Cover\n[contents] TABLE OF CONTENTS\n# Who Can Vote\n# What Is Proposed"
    )


def test_a_letter_has_no_cover():
    assert tree(page("To whom it concerns", PROSE, "Ada Vane"), "CORRESP") == "[body] Text"


def test_a_heading_over_nothing_but_a_table_is_its_caption():
    blocks = page(
        ITEM, PROSE, b("Sales by Region"), table(("North", "12"), ("South", "14")), b("Markets"), PROSE, *SIGNED
    )
    assert one(outlined(blocks), "Sales by Region").evidence.rule == "table-caption"
    assert one(outlined(blocks), "Markets").evidence.rule == "style"


def test_the_signatures_of_a_contract_and_its_schedules():
    blocks = page(
        c("SUPPLY AGREEMENT"),
        b("1. Supply"),
        PROSE,
        b("2. Price"),
        PROSE,
        p("IN WITNESS WHEREOF, the parties have signed this Agreement."),
        p("By: /s/ Ada Vane"),
        p("President"),
        c("SCHEDULE A"),
        c("Prices"),
        PROSE,
    )
    assert tree(blocks, None).splitlines()[-6:] == [
        "# SUPPLY AGREEMENT",
        "  # 1. Supply",
        "  # 2. Price",
        "[signature] Signatures",
        "  # Ada Vane, President",
        "# SCHEDULE A Prices",
    ]


@pytest.mark.parametrize(
    "title", ["风险提示", "第三季度業績公告", "نتائج الربع الثالث", "Факторы риска", "Ἀποτελέσματα"]
)
def test_a_heading_may_be_written_in_any_script(title: str):
    assert _inside(b(title), PROSE) == [f"# {title}"]


def test_a_heading_that_goes_on_as_the_header_of_many_pages_heads_what_it_first_stands_over():
    notes = [part for number in range(1, 16) for part in (c("Notes to Financial Statements"), PROSE, PROSE, PAGE_BREAK)]
    others = [part for _ in range(20) for part in (PROSE, PAGE_BREAK)]
    assert _inside(*others, *notes) == ["# Notes to Financial Statements"]


def test_who_signs_a_notice_by_order_of_the_board_heads_nothing():
    notice = (c("NOTICE OF MEETING"), PROSE, p("By Order of the Board of Directors"), c("ADA VANE"), c("Secretary"))
    assert _inside(*notice, c("PROXY STATEMENT"), PROSE) == ["# NOTICE OF MEETING", "# PROXY STATEMENT"]


def test_a_brand_that_begins_with_a_small_letter_is_a_heading():
    headings = _inside(u("vPADS and Vanes"), PROSE, u("vPhone"), PROSE, u("and other goods"), PROSE)
    assert headings == ["# vPADS and Vanes", "# vPhone"]


def test_what_a_ballot_asks_heads_nothing():
    ballot = [b("FOR"), b("ALL"), b("AGAINST"), b("FOR ALL EXCEPT"), b("MARK “X” HERE IF YOU PLAN TO ATTEND")]
    assert _inside(c("OTHER MATTERS"), PROSE, *ballot, PROSE) == ["# OTHER MATTERS"]


def test_the_date_of_a_meeting_is_not_joined_to_the_heading_below_it():
    date = c("ANNUAL MEETING OF SHAREHOLDERS TO BE HELD ON MAY 4, 2031")
    assert _inside(date, c("WHO CAN VOTE"), PROSE) == ["# WHO CAN VOTE"]


def test_the_names_of_a_funds_fee_tables_are_headings():
    above = "<p><b>Annual Fund operating expenses<br></b>(expenses that you bear each year as a share)</p>"
    rows = (("Class A", "Class I"), ("Management fee", "0.40%"), ("Other expenses", "0.32%"))
    inside = table(("Shareholder Fees (fees paid directly from your investment)",), *rows)
    blocks = page(c("Fees and Expenses"), PROSE, above, table(*rows), inside, c("Performance"), PROSE)
    assert [line.strip() for line in tree(blocks, "497K").splitlines()] == [
        "# Fees and Expenses",
        "# Annual Fund operating expenses",
        "# Shareholder Fees",
        "# Performance",
    ]


def test_a_bold_line_at_the_top_of_its_paragraph_is_a_heading_though_no_stop_closes_it():
    line = f"<p><b>Simplified operating model<br></b>{PROSE}</p>"
    address = "<p><b>Ada Vane<br></b>Press Office<br>Alder Ridge</p>"
    assert _inside(c("PRODUCTS"), PROSE, line, address) == ["# PRODUCTS", "  # Simplified operating model"]


def test_a_lettered_part_that_says_what_its_item_is_called_is_a_part_all_the_same():
    blocks = page(
        *(b("Item 4. The Solicitation or Recommendation."), b("(a) Solicitation or Recommendation."), PROSE),
        *(b("(b) Reasons."), PROSE, *SIGNED),
    )
    assert [line for line in tree(blocks, "SC 14D9").splitlines() if "#" in line][:2] == [
        "  # (a) Solicitation or Recommendation.",
        "  # (b) Reasons.",
    ]


def test_a_long_title_that_ends_in_a_companys_name_is_no_sentence():
    title = "CERTIFICATE OF AMENDMENT OF THE RESTATED CERTIFICATE OF INCORPORATION OF ALDER VANE, INC."
    assert tree(page(c(title), PROSE), None).splitlines()[0] == f"# {title}"


def test_a_title_set_around_a_word_on_its_own_line_is_one():
    lines = [p(line, "text-align:center") for line in ("AMENDMENT NO. 2", "TO", "MANAGEMENT AGREEMENT")]
    assert tree(page(*lines, PROSE), None).splitlines()[0] == "# AMENDMENT NO. 2 TO MANAGEMENT AGREEMENT"


def test_words_before_a_resolution_and_the_sum_of_a_note_head_nothing():
    assert _inside(
        c("NOTE"), PROSE, b("NOW, THEREFORE, BE IT"), PROSE, b("$400.00 Alder Ridge May 4, 2031"), PROSE
    ) == ["# NOTE"]


def test_the_title_over_all_the_columns_of_a_table():
    rows = "".join(f"<tr><td>{name}</td><td>4</td></tr>" for name in ("Issuer", "Maturity", "Coupon"))
    titled = f'<table><tr><td colspan="2"><b>Terms of the Notes</b></td></tr>{rows}</table>'
    assert _inside(c("SUMMARY"), PROSE, titled, PROSE) == ["# SUMMARY", "  # Terms of the Notes"]


def test_heads_that_stand_side_by_side_are_no_heading():
    heads = "<table><tr><td><b>You may wish to buy if</b></td><td><b>You may not wish to if</b></td></tr></table>"
    assert _inside(c("SUMMARY"), PROSE, heads, PROSE) == ["# SUMMARY"]


def test_a_heading_that_comes_again_under_text_is_no_running_line():
    told = "The directors recommend a vote for the {} that is set out in full above, all four of them, and no other."
    titles = ("PLAN", "AUDIT", "PAY")
    pages = [
        line
        for title in titles
        for line in (c(title), PROSE, b("Recommendation"), p(told.format(title.lower())), PAGE_BREAK)
    ]
    assert _inside(*pages) == [line for title in titles for line in (f"# {title}", "  # Recommendation")]


def test_the_title_over_a_table_of_terms():
    terms = table(("<b>Summary of Terms</b>",), ("Issuer:", "Vane Works"), ("Maturity:", "May 2041"), ("Coupon:", "5%"))
    assert _inside(c("NOTES"), PROSE, terms, PROSE) == ["# NOTES", "  # Summary of Terms"]


def test_a_title_may_end_with_what_is_acted_on():
    assert _inside(b("Matters to be Voted On"), PROSE, b("Annex A"), PROSE) == ["# Matters to be Voted On", "# Annex A"]


@pytest.mark.parametrize("line", ["VANE WORKS", "Vane Works, Inc."])
def test_the_filers_name_on_its_letterhead_heads_nothing(line):
    finder = HeadingFinder(page(c(line), p("For release"), PROSE), names=["VANE WORKS INC /NV/"])
    assert finder.heading(0) is None


def test_the_name_of_a_fund_in_a_documents_title_heads_nothing():
    classes = table(("Class", "A", "C"), ("Ticker", "VANAX", "VANCX"))
    title = (b("Summary Prospectus"), p("August 28, 2031"), c("Vane Small Cap Fund"), classes)
    told = tree(page(*title, b("Investment Objective"), PROSE, b("Fees"), PROSE), "497K").splitlines()
    assert [line for line in told if "Vane" in line] == []


def test_a_name_with_nothing_below_it_heads_nothing():
    told = tree(page(ITEM, b("Products"), PROSE, c("Vane Series Trust"), b("Item 2. Properties"), PROSE, *SIGNED))
    assert "Vane Series Trust" not in told


def test_the_speakers_of_a_conference_head_nothing():
    speeches = [
        part for name in ("Operator", "Ada Vane - Chair", "Operator", "Ada Vane - Chair") for part in (b(name), PROSE)
    ]
    told = tree(page(c("PRESENTATION"), *speeches, c("QUESTIONS AND ANSWERS"), *speeches), None, "EX-99.2")
    assert told.splitlines() == ["# PRESENTATION", "# QUESTIONS AND ANSWERS"]


def test_a_line_alone_over_prose_that_begins_with_a_quotation_is_a_heading():
    prose = "\n".join(PROSE[at : at + 70] for at in range(0, len(PROSE), 70))
    said = f"``{prose}''"
    told = tree(
        ascii_page(f"Capital and Liquidity\n\n{said}\n\nReview of Operations\n\n{prose}\n"), None, is_plain=True
    )
    assert told.splitlines() == ["# Capital and Liquidity", "# Review of Operations"]


def test_letters_set_apart_make_the_word_of_a_heading():
    assert _inside('<p align="center"><b>R E C I T A L S:</b></p>', PROSE) == ["# RECITALS:"]


def test_the_mark_of_a_note_is_no_part_of_a_title():
    raised = "<p><b>Ownership of the Shares<sup>1</sup></b></p>"
    headings = _inside(b("ADJUSTED INCOME RECONCILIATION(1)"), PROSE, raised, PROSE)
    assert headings == ["# ADJUSTED INCOME RECONCILIATION", "  # Ownership of the Shares"]


def test_a_question_may_end_with_a_word_that_no_title_ends_with():
    assert _inside(c("FUND FACTS"), PROSE, b("What did the fund invest in?"), PROSE) == [
        "# FUND FACTS",
        "  # What did the fund invest in?",
    ]


def test_who_signs_at_the_foot_of_a_page_does_not_make_an_office_of_the_next_pages_heading():
    pages = (c("NOTICE OF A MEETING"), PROSE, p("/s/ Ada Vane"), PAGE_BREAK, c("PROXY STATEMENT"), b("GENERAL"), PROSE)
    assert tree(page(*pages), None).splitlines() == ["# NOTICE OF A MEETING", "# PROXY STATEMENT", "  # GENERAL"]


def test_accounts_over_dated_rows_and_the_rest_of_a_note_head_nothing():
    rows = "3/04/21 1,200- 14.1000"
    headings = _inside(
        c("SCHEDULE II"),
        "COMMON STOCK-VANE WORKS",
        "RIDGE ADVISERS, LLC.",
        rows,
        rows,
        "RIDGE GROWTH FUND",
        rows,
        "(1) UNLESS OTHERWISE INDICATED, ALL TRANSACTIONS WERE EFFECTED",
        "ON THE EXCHANGE.",
        "(2) Price without fees.",
    )
    assert headings == ["# SCHEDULE II"]


def test_the_name_of_a_firm_below_its_signature_heads_nothing():
    assert _inside(PROSE, "Very truly yours,", "/s/ VANE AND RIDGE", "VANE AND RIDGE") == []


def test_a_company_named_within_a_title_does_not_cut_it():
    lines = ("AMENDMENT NO. 1 TO", "VANE ROYALTY FUND, LTD.", "AGREEMENT OF LIMITED PARTNERSHIP")
    assert _inside(*(c(line) for line in lines), PROSE) == [
        "# AMENDMENT NO. 1 TO VANE ROYALTY FUND, LTD. AGREEMENT OF LIMITED PARTNERSHIP"
    ]
    assert _inside(c("VANE ROYALTY FUND, LTD."), c("AGREEMENT OF LIMITED PARTNERSHIP"), PROSE) == [
        "# AGREEMENT OF LIMITED PARTNERSHIP"
    ]


def test_the_place_that_a_release_is_dated_at_heads_nothing_and_a_title_may_begin_with_a_year():
    told = f"<p><b>Delft, the Netherlands –</b> Vane Works today presents its plan. {PROSE}</p>"
    outlook = f"<p><b>2025-2027 outlook<br></b>{PROSE}</p>"
    assert _inside(c("NEWS"), told, outlook) == ["# NEWS", "  # 2025-2027 outlook"]


def test_sentences_over_no_prose_introduce_the_risks_and_are_none():
    intro = i(f"Shares of ours bring risks. {PROSE[:170]}")
    risk = "<p><b><i>Orders may stop. Chandlers buy when they must.</i></b></p>"
    lines = tree(
        page(b("Item 1A. Risk Factors"), intro, b("Risks of Our Works"), risk, PROSE, *SIGNED), "10-K"
    ).splitlines()
    assert [line.strip() for line in lines if "#" in line][:2] == [
        "# Risks of Our Works",
        "# Orders may stop. Chandlers buy when they must.",
    ]


def test_a_company_that_the_text_is_about_is_a_heading_though_pages_bear_its_name():
    pages = [part for _ in range(5) for part in (c("VANE WORKS, INC."), PROSE, PAGE_BREAK)]
    parties = (PROSE, c("The Parties"), i("Vane Works, Inc."), PROSE, i("Gale Holdings, L.P."), PROSE)
    assert _inside(*pages, *parties) == ["# The Parties", "  # Vane Works, Inc.", "  # Gale Holdings, L.P."]


def test_a_case_is_called_by_its_parties_of_which_the_last_may_end_with_a_full_stop():
    called = (i("Gale v. Vane Works, Inc."), PROSE, i("Issuer: Vane Works, Inc."), PROSE)
    assert _inside(c("CASES"), *called, i("“Board” means the Board of the Company."), PROSE) == [
        *("# CASES", "  # Gale v. Vane Works, Inc.")
    ]


def test_what_an_exchange_asks_for_is_a_heading_and_its_symbol_is_none():
    lines = (c("NYSE: VANE"), c("NASDAQ CORPORATE GOVERNANCE"), PROSE)
    assert _inside(*lines) == ["# NASDAQ CORPORATE GOVERNANCE"]


def test_the_company_below_an_addressee_heads_nothing():
    report = (
        c("REPORT OF INDEPENDENT AUDITORS"),
        b("The Board of Directors and Stockholders"),
        b("Vane Works, Inc."),
        PROSE,
    )
    assert _inside(*report) == ["# REPORT OF INDEPENDENT AUDITORS"]


def test_general_is_no_office_under_a_heading_that_reads_like_a_name():
    assert _inside(c("Securities Being Offered"), b("General"), PROSE) == [
        *("# Securities Being Offered", "  # General")
    ]
