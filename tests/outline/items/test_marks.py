"""Items are found however their headings are written, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from tests.building.trees import (
    PROSE,
    SIGNED,
    ascii_page,
    b,
    c,
    items,
    link,
    one,
    outlined,
    p,
    page,
    table,
    text_of,
    tree,
    u,
)


def test_running_headers_are_merged_into_the_item_they_continue():
    blocks = page(
        b("Item 1. Business"),
        PROSE,
        b("Item 1. Business (continued)"),
        PROSE,
        b("Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations"),
        PROSE,
        "<hr style='page-break-after:always'/>",
        b("Item 7. Management's Discussion and Analysis (Cont'd)"),
        PROSE,
        b("Item 8. Financial Statements and Supplementary Data"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks) == ["I 1", "II 7", "II 8"]
    assert text_of(blocks, outlined(blocks), "Item 7").count("barometers") == 2


BREAK = "<hr style='page-break-after:always'/>"
DISCUSSION = "Management's Discussion and Analysis of Financial Condition and Results of Operations"


def test_a_running_header_over_the_heading_it_repeats_belongs_to_what_begins_below_it():
    headers = ("PART II", f"ITEM 7. {DISCUSSION.upper()}")
    blocks = page(
        *(
            c("PART II"),
            b("Item 5. Market for Registrant's Common Equity"),
            PROSE,
            b("Item 6. [Reserved]"),
            "47",
            BREAK,
        ),
        *(*headers, b(f"Item 7. {DISCUSSION}"), PROSE, "48", BREAK),
        *(*headers, PROSE, "49", BREAK),
        *("PART II", b("Item 8. Financial Statements and Supplementary Data"), PROSE, *SIGNED),
    )
    outline = outlined(blocks)
    assert items(blocks) == ["II 5", "II 6", "II 7", "II 8"]
    assert text_of(blocks, outline, "Item 6") == "Item 6. [Reserved]\n47"
    assert text_of(blocks, outline, "Item 7").startswith(f"PART II\n{headers[1]}\nItem 7. {DISCUSSION}\n")
    assert text_of(blocks, outline, "Item 7").count("barometers") == 2
    assert text_of(blocks, outline, "Item 8").startswith("PART II\nItem 8.")
    seventh = one(outline, "Item 7")
    assert not seventh.children
    assert "at the top of its page" in seventh.evidence.why


def test_a_running_header_over_a_parts_heading_belongs_to_the_part():
    blocks = page(
        *(c("PART I"), b("Item 4. Mine Safety Disclosures"), "Not applicable.", "20", BREAK),
        *("PART II", "ITEM 5. MARKET FOR REGISTRANT'S COMMON EQUITY"),
        *(c("PART II"), b("Item 5. Market for Registrant's Common Equity"), PROSE, *SIGNED),
    )
    outline = outlined(blocks)
    assert text_of(blocks, outline, "Item 4") == "Item 4. Mine Safety Disclosures\nNot applicable.\n20"
    assert text_of(blocks, outline, "Part II").startswith("PART II\nITEM 5. MARKET")
    assert text_of(blocks, outline, "Item 5").startswith("Item 5. Market")


@pytest.mark.parametrize("above", ["47", PROSE, "ITEM 6. RESERVED", "PART I"])
def test_what_else_stands_over_a_heading_on_its_page_stays_with_the_item_before(above):
    blocks = page(
        *(c("PART II"), b("Item 5. Market for Registrant's Common Equity"), PROSE, b("Item 6. [Reserved]"), BREAK),
        *(above, "PART II", b(f"Item 7. {DISCUSSION}"), PROSE, *SIGNED),
    )
    outline = outlined(blocks)
    assert text_of(blocks, outline, "Item 6").endswith(f"{above.strip()}\nPART II")
    assert text_of(blocks, outline, "Item 7").startswith("Item 7.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Item 1A of this report describes the risks of making barometers in more detail.",
        "Item 7 above sets out why orders fell.",
        "Items 1 and 1A of the annual report are incorporated here.",
        "Item 8, “Financial Statements,” holds the notes to which this refers.",
        "item 9A.",
        "• Item 9A, Controls and Procedures, which describes what was tested;",
        "Item 5 of Form 8-K was used to report the sale of the northern works.",
        "Item 402 of Regulation S-K asks for the table below.",
    ],
)
def test_references_in_sentences_are_no_headings(sentence):
    blocks = page(b("Item 1. Business"), PROSE, sentence, PROSE, b("Item 2. Properties"), PROSE, *SIGNED)
    assert items(blocks) == ["I 1", "I 2"]


@pytest.mark.parametrize(
    "heading",
    [
        "<p><b>Item</b> <b>1A.</b> <b>Risk Factors</b></p>",
        "<p><b>I</b><b>TEM </b><b>1</b><b>A</b><b>. RISK FACTORS</b></p>",
        "<p><b>I T E M  1A.  R I S K  F A C T O R S</b></p>",
        "<p><b>ITEM&nbsp;1A&nbsp;&nbsp;RISK&nbsp;FACTORS</b></p>",
        "<p><b>Item 1(A) – Risk Factors</b></p>",
        "<p><b>Item 1A<br/>Risk Factors</b></p>",
        "<p><b>Item 1A.</b></p><p><b>Risk Factors</b></p>",
        "<p><b>Item 1A: Risk</b></p><p><b>Factors</b></p>",
        "<table><tr><td>Item 1A.</td><td>Risk Factors</td></tr></table>",
        "<table><tr><td><b>Item</b></td><td><b>1A.</b></td><td><b>Risk Factors</b></td></tr></table>",
        "<p><b>--------- Item 1A. Risk Factors ---------</b></p>",
        "<p><u>Item 1A.</u> <u>Risk Factors.</u> Buyers may turn to other makers, which would hurt sales.</p>",
        "<h2>ITEM 1A — RISK FACTORS</h2>",
        "<div><span style='font-weight:700'>PART I, Item 1A. Risk Factors</span></div>",
    ],
)
def test_every_way_to_write_a_heading(heading):
    blocks = page(b("Item 1. Business"), PROSE, heading, PROSE, b("Item 2. Properties"), PROSE, *SIGNED)
    assert items(blocks) == ["I 1", "I 1A", "I 2"]
    assert "isk" in one(outlined(blocks), "Item 1A").title.lower()


@pytest.mark.parametrize("numbers", [("One", "Two", "Three"), ("I", "II", "III"), ("1", "2", "3"), ("01", "02", "03")])
def test_numbers_in_words_and_roman(numbers):
    titles = ("Business", "Properties", "Legal Proceedings")
    lines = [
        line for number, title in zip(numbers, titles, strict=True) for line in (b(f"Item {number}. {title}"), PROSE)
    ]
    assert items(page(*lines, *SIGNED)) == ["I 1", "I 2", "I 3"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Items 10 through 14. Directors; Compensation; Ownership; Relationships; Fees", "10, 11, 12, 13 and 14"),
        ("Items 1 and 2. Business and Properties", "1 and 2"),
        ("Item 1 and Item 2. Business and Properties", "1 and 2"),
        ("ITEMS 10, 11, 12 AND 13. Incorporated by reference", "10, 11, 12 and 13"),
        ("Items 7 & 7A. Management's Discussion and Analysis", "7 and 7A"),
        ("Items 1., 1A. and 2. Business, Risk Factors and Properties", "1, 1A and 2"),
        ("Item 9A(T). Controls and Procedures", "9A"),
        ("Item 9A (T) Controls and Procedures", "9A"),
    ],
)
def test_combined_items_keep_one_heading_with_all_numbers(heading, label):
    (found,) = items(page("The report of a company.", b(heading), PROSE, *SIGNED))
    assert found.split(" ", 1)[1] == label


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Items 1.01(a) and 5.02(e). Entry into an Agreement; Compensatory Arrangements", "1.01 and 5.02"),
        ("Item 5.02(b), (c) Departure of Directors or Certain Officers", "5.02"),
        ("Item 5.02 (d) Election of Directors", "5.02"),
        ("ITEM 8.01 OTHER EVENTS", "8.01"),
        ("Item 8. 01. Other Events", "8.01"),
        ("Item 5. Other Events", "5"),
        ("Item 7. Financial Statements, Pro Forma Financial Information and Exhibits", "7"),
    ],
)
def test_current_reports_old_and_new(heading, label):
    assert items(page("The report of a company.", b(heading), PROSE, *SIGNED), "8-K") == [label]


def test_information_furnished_is_told_from_information_filed():
    blocks = page(
        b("Item 2.02 Results of Operations and Financial Condition"),
        PROSE,
        b("Item 7.01 Regulation FD Disclosure"),
        PROSE,
        b("Item 8.01 Other Events"),
        PROSE,
        *SIGNED,
    )
    outline = outlined(blocks, "8-K")
    treatments = [section.treatment for section in outline.walk() if section.kind == "item"]
    assert treatments == ["furnished", "furnished", None]


def test_items_of_a_current_report_in_any_order():
    blocks = page(
        "The report of a company.",
        b("Item 8.01 Other Events"),
        PROSE,
        b("Item 1.01 Entry into a Material Definitive Agreement"),
        PROSE,
        b("Item 9.01 Financial Statements and Exhibits"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "8-K") == ["8.01", "1.01", "9.01"]


def test_a_quarterly_report_uses_its_numbers_twice():
    blocks = page(
        c("PART I. FINANCIAL INFORMATION"),
        b("Item 1. Financial Statements"),
        PROSE,
        b("Item 2. Management's Discussion and Analysis of Financial Condition and Results of Operations"),
        PROSE,
        c("PART II. OTHER INFORMATION"),
        b("Item 1. Legal Proceedings"),
        PROSE,
        b("Item 2. Changes in Securities"),
        PROSE,
        b("Item 6. Exhibits and Reports on Form 8-K"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "10-Q") == ["I 1", "I 2", "II 1", "II 2", "II 6"]


def test_parts_without_a_heading_are_told_by_the_titles():
    blocks = page(
        b("Item 1. Financial Statements"),
        PROSE,
        b("Item 2. Management's Discussion and Analysis of Financial Condition and Results of Operations"),
        PROSE,
        b("Item 1. Legal Proceedings"),
        PROSE,
        b("Item 6. Exhibits"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "10-Q") == ["I 1", "I 2", "II 1", "II 6"]


def test_plain_text_headings_glued_to_dashes_and_standing_alone():
    blocks = ascii_page(
        f"ITEM 1\n------\n\nBUSINESS\n\n{PROSE}\n\nITEM 2.  PROPERTIES\n-------------------\n\n{PROSE}\n\n"
        f"                    ITEM 3\n\n              LEGAL PROCEEDINGS\n\n{PROSE}\n"
    )
    assert items(blocks) == ["I 1", "I 2", "I 3"]
    outline = outlined(blocks)
    assert [one(outline, f"Item {number}").title for number in (1, 2, 3)] == [
        "BUSINESS",
        "PROPERTIES",
        "LEGAL PROCEEDINGS",
    ]


def test_a_title_that_runs_over_two_lines_is_whole():
    blocks = ascii_page(
        "ITEM 7.  MANAGEMENT'S DISCUSSION AND ANALYSIS OF FINANCIAL CONDITION\n"
        f"         AND RESULTS OF OPERATIONS\n\n{PROSE}\n\n"
        f"ITEM 8.  FINANCIAL STATEMENTS AND SUPPLEMENTARY DATA\n\n{PROSE}\n"
    )
    assert one(outlined(blocks), "Item 7").title.endswith("RESULTS OF OPERATIONS")


def test_a_heading_run_in_with_its_text_ends_where_the_title_ends():
    blocks = page(
        "<p><b>Item 3. Legal Proceedings.</b> The company is party to no proceedings. " + PROSE + "</p>",
        "<p><b>Item 4. Mine Safety Disclosures.</b> None.</p>",
        *SIGNED,
    )
    assert one(outlined(blocks), "Item 3").title.rstrip(".") == "Legal Proceedings"
    assert one(outlined(blocks), "Item 4").title.rstrip(".") == "Mine Safety Disclosures"


def test_items_named_by_their_titles_alone_are_found_through_the_contents():
    rows = [
        (link("Item 1.", "x1"), "Business", "3"),
        (link("Item 1A.", "x2"), "Risk Factors", "6"),
        (link("Item 2.", "x3"), "Properties", "9"),
    ]
    blocks = page(
        "The report of a company.",
        table(*rows),
        c("Business"),
        PROSE,
        c("Risk Factors"),
        PROSE,
        c("Properties"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks) == ["I 1", "I 1A", "I 2"]
    assert "barometers" in text_of(blocks, outlined(blocks), "Item 1A")


def test_items_under_titles_of_the_filers_own_are_found_by_the_contents_link():
    rows = [
        ("Item 1.", link("Business", "x1"), "3"),
        ("Item 1A.", link("Risk Factors", "x2"), "6"),
        ("Item 2.", link("Properties", "x3"), "9"),
    ]
    blocks = page(
        "The report of a company.",
        table(*rows),
        '<p><a name="x1"></a><b>Our Business and How We Do It</b></p>',
        PROSE,
        '<p><a name="x2"></a><b>Risk Factors That May Matter</b></p>',
        PROSE,
        '<p><a name="x3"></a><b>Our Properties and Works</b></p>',
        PROSE,
        *SIGNED,
    )
    assert items(blocks) == ["I 1", "I 1A", "I 2"]
    assert "barometers" in text_of(blocks, outlined(blocks), "Item 2")


def test_a_cross_reference_index_stands_for_the_items():
    rows = [
        ("Item 1.", "Business", "4-9"),
        ("Item 1A.", "Risk Factors", "12-15"),
        ("Item 2.", "Properties", "16"),
        ("Item 3.", "Legal Proceedings", "17"),
        ("Item 7.", "Management's Discussion and Analysis", "18-30"),
        ("Item 8.", "Financial Statements and Supplementary Data", "31-60"),
    ]
    blocks = page(
        c("Who we are"), PROSE, c("What we did"), PROSE, c("FORM 10-K CROSS-REFERENCE INDEX"), table(*rows), *SIGNED
    )
    assert items(blocks) == ["I 1", "I 1A", "I 2", "I 3", "II 7", "II 8"]
    assert one(outlined(blocks), "Item 1").evidence.rule == "cross-reference-index"


def test_small_business_reports_number_their_own_items():
    blocks = page(
        b("Item 6. Management's Discussion and Analysis or Plan of Operation"),
        PROSE,
        b("Item 7. Financial Statements"),
        PROSE,
        b("Item 8A. Controls and Procedures"),
        PROSE,
        b("Item 13. Exhibits and Reports on Form 8-K"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "10-KSB") == ["II 6", "II 7", "II 8A", "III 13"]


def test_an_item_under_a_number_that_the_form_has_not_is_the_one_of_its_title():
    blocks = page(
        b("Item 8. Financial Statements and Supplementary Data"),
        PROSE,
        b("Item 9. Changes in and Disagreements with Accountants"),
        PROSE,
        b("Item 8A(T). Controls and Procedures."),
        PROSE,
        b("Item 9B. Other Information"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "10-K") == ["II 8", "II 9", "II 9A", "II 9B"]


def test_a_note_in_the_place_of_an_item_is_not_that_item():
    blocks = page("Item 1. Amendment to include Exhibit 27, which was omitted.", *SIGNED)
    assert items(blocks, "10-K") == []


def test_schedules_of_ownership():
    blocks = page(
        "Schedule 13D",
        b("Item 1. Security and Issuer"),
        PROSE,
        b("Item 4. Purpose of Transaction"),
        "Item 4 is hereby amended and supplemented as follows:",
        PROSE,
        b("Item 7. Material to be Filed as Exhibits"),
        PROSE,
        b("SIGNATURE"),
        "After reasonable inquiry and to the best of my knowledge and belief, I certify that this is true.",
        "/s/ Ada Vane",
    )
    assert items(blocks, "SC 13D") == ["1", "4", "7"]
    assert one(outlined(blocks, "SC 13D"), "SIGNATURE").kind == "signature"


def test_lettered_items_of_schedule_13g_are_kept_apart():
    blocks = page(
        b("Item 1(a). Name of Issuer:"),
        "A company that makes barometers",
        b("Item 1(b). Address of Issuer's Principal Executive Offices:"),
        "1 Works Lane",
        b("Item 2(a). Name of Person Filing:"),
        "Ada Vane",
        b("Item 4. Ownership."),
        PROSE,
        b("Item 10. Certification."),
        PROSE,
    )
    assert items(blocks, "SC 13G") == ["1", "2", "4", "10"] or items(blocks, "SC 13G") == [
        "1(a)",
        "1(b)",
        "2(a)",
        "4",
        "10",
    ]


def test_an_annual_report_of_a_foreign_company():
    blocks = page(
        b("Item 3. Key Information"),
        PROSE,
        b("Item 4A. Unresolved Staff Comments"),
        PROSE,
        b("Item 16F. Change in Registrant's Certifying Accountant"),
        PROSE,
        b("Item 18. Financial Statements"),
        PROSE,
        b("Item 19. Exhibits"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "20-F") == ["I 3", "I 4A", "II 16F", "III 18", "III 19"]


def test_part_two_of_a_registration_statement():
    blocks = page(
        c("PROSPECTUS"),
        PROSE,
        c("RISK FACTORS"),
        PROSE,
        c("PART II"),
        c("INFORMATION NOT REQUIRED IN PROSPECTUS"),
        b("Item 14. Other Expenses of Issuance and Distribution"),
        PROSE,
        b("Item 15. Indemnification of Directors and Officers"),
        PROSE,
        b("Item 16. Exhibits"),
        PROSE,
        b("Item 17. Undertakings"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "S-3") == ["II 14", "II 15", "II 16", "II 17"]
    assert "# RISK FACTORS" in tree(blocks, "S-3")


def test_a_form_without_items_has_cover_headings_and_signature():
    blocks = page(
        c("FORM 11-K"),
        p("For the year ended December 31, 2019"),
        "<hr style='page-break-after:always'/>",
        c("Statements of Net Assets"),
        PROSE,
        u("Notes"),
        PROSE,
        *SIGNED,
    )
    written = tree(blocks, "11-K")
    assert written.startswith("[cover] Cover")
    assert "# Statements of Net Assets" in written
    assert "[signature] SIGNATURES" in written


def test_form_sd_has_items_under_headings_of_its_sections():
    sections = [
        (b("Section 1 - Conflict Minerals Disclosure"), b("Item 1.01 Conflict Minerals Disclosure and Report"), PROSE),
        (
            b("Item 1.02 Exhibit"),
            "See Exhibit 1.01.",
            b("Section 3 - Exhibits"),
            b("Item 3.01 Exhibits"),
            "Exhibit 1.01",
        ),
    ]
    blocks = page(b("FORM SD"), *(line for section in sections for line in section), *SIGNED)
    assert items(blocks, "SD") == ["1.01", "1.02", "3.01"]


def test_form_10_numbers_its_items_in_its_own_way():
    lines = ["Item 1. Business", "Item 2. Financial Information", "Item 3. Properties", "Item 8. Legal Proceedings"]
    blocks = page(b("FORM 10"), *(one for line in lines for one in (b(line), PROSE)), *SIGNED)
    assert items(blocks, "10-12G") == ["1", "2", "3", "8"]


def test_an_items_label_alone_above_its_first_paragraph_begins_it():
    blocks = page(
        *("Item 1.", "Item 1(a) Name of issuer:", "Vane Works", "Item 1(b) Address of issuer's principal offices:"),
        *("12 Mill Street", "Item 4. Ownership", PROSE, *SIGNED),
    )
    outline = outlined(blocks, "SC 13G")
    assert outline.sections[0].place.block == 0
    assert one(outline, "Item 1").title == "Issuer"
    assert one(outline, "Item 1").children[0].title.startswith("1(a) Name of issuer")


def test_items_told_together_without_a_title_have_none():
    told = tree(page(b("Items 1 through 9; and Item 11."), PROSE, b("Item 12. Exhibits."), PROSE, *SIGNED), "SC TO-T")
    assert "Items 1, 2, 3, 4, 5, 6, 7, 8, 9 and 11" in told.splitlines()


def test_an_item_that_asks_for_a_name_is_called_so_and_not_by_its_answer():
    asked = table(("Item 1(a).", "Name of Issuer: Vane Works Inc."), ("Item 1(b).", "Address: 4 Ridge Road"))
    told = tree(page(b("SCHEDULE 13G"), asked, PROSE, b("Item 4. Ownership: see the cover"), PROSE, *SIGNED), "SC 13G")
    assert "Item 1 Name of Issuer\n" in told
    assert "Item 4 Ownership: see the cover\n" in told


def test_a_row_of_a_name_and_its_value_below_a_number_is_no_title():
    values = table(("Issuer name", "Vane Works Inc."), ("Shares", "1,204,000"), ("Voting power", "1,204,000"))
    blocks = page(b("Item 1"), values, PROSE, b("Item 4"), PROSE, *SIGNED)
    assert "Item 1 Issuer\n" in tree(blocks, "SC 13G")


def test_a_title_of_two_lines_each_underlined_with_its_number_apart_is_whole():
    source = """
Item 2.  Properties
- ------   ----------

We own a mill in Nevada, which is described in the report of last year.

Item 5.  Market for Registrant's Common Equity and Related
- ------   -------------------------------------------------
         Stockholder Matters.
         -------------------

Our shares are traded. There were two hundred holders of them at the end of the year.

                               SIGNATURES

/s/ Ada Vane
"""
    lines = tree(ascii_page(source), is_plain=True).splitlines()
    wanted = "Item 5 Market for Registrant's Common Equity and Related Stockholder Matters."
    assert [line.strip() for line in lines if "Item 5" in line or "Stockholder" in line] == [wanted]


ITEM_7 = f"Item 7. {DISCUSSION}"


def test_a_run_of_what_looks_like_items_costs_no_other_item_its_heading():
    run = "<p>" + "Item 9.<br>" * 3_000 + "</p>"
    blocks = page(b("Item 1. Business"), run, PROSE, b(ITEM_7), PROSE, b("Item 15. Exhibits"), PROSE, *SIGNED)
    assert items(blocks) == ["I 1", "II 7", "IV 15"]


@pytest.mark.parametrize("tag", ["pre", "font", "p"])
def test_a_report_that_is_one_block_has_its_items(tag: str):
    titles = ("Item 1. Business", "Item 2. Properties", ITEM_7, "Item 8. Financial Statements", "Item 15. Exhibits")
    ends = "\n" if tag == "pre" else "<br>"
    contents = [f"{title} ..... {page}" for page, title in enumerate(titles, 3)]
    text = ends.join(["TABLE OF CONTENTS", *contents, *(line for title in titles for line in (title, PROSE))])
    assert items(page(f"<{tag}>{text}</{tag}>")) == ["I 1", "I 2", "II 7", "II 8", "IV 15"]
