"""Parts stand over their Items, in either era of a form, and by themselves where they may hold none."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, b, c, items, outlined, page, tree


def test_the_parts_of_a_foreign_companys_report():
    blocks = page(
        c("PART I"),
        b("Item 3. Key Information"),
        PROSE,
        c("PART II"),
        b("Item 16. [Reserved]"),
        b("Item 16.A. Audit Committee Financial Expert"),
        PROSE,
        b("Item 16.K. Cybersecurity"),
        PROSE,
        c("PART III"),
        b("Item 18. Financial Statements"),
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "20-F") == ["I 3", "II 16", "II 16A", "II 16K", "III 18"]
    assert [section.label for section in outlined(blocks, "20-F").sections if section.kind == "part"] == [
        "Part I",
        "Part II",
        "Part III",
    ]


def test_the_parts_that_the_report_had_before_1999():
    lines = [
        *(c("PART I"), b("Item 12. Options to Purchase Securities"), PROSE),
        *(b("Item 13. Interest of Management in Certain Transactions"), PROSE),
        *(c("PART II"), b("Item 14. Description of Securities to be Registered"), PROSE),
        *(c("PART III"), b("Item 15. Defaults upon Senior Securities"), PROSE),
        *(c("PART IV"), b("Item 17. Financial Statements"), PROSE, b("Item 19. Financial Statements and Exhibits")),
    ]
    assert items(page(*lines, PROSE, *SIGNED), "20-F") == ["I 12", "I 13", "II 14", "III 15", "IV 17", "IV 19"]


def test_a_letter_behind_a_dot_may_number_a_section_of_the_item():
    blocks = page(b("Item 4. Information on the Company"), PROSE, b("Item 4.A. History and Development"), PROSE)
    assert items(blocks, "20-F") == ["I 4"]


def test_the_parts_of_a_notice_of_late_filing_hold_no_items():
    blocks = page(
        c("FORM 12b-25"),
        *(
            "PART I - REGISTRANT INFORMATION",
            "Full Name of Registrant: Vane Works",
            "PART II - RULES 12b-25(b) AND (c)",
        ),
        *(PROSE, "PART III - NARRATIVE", PROSE, "PART IV - OTHER INFORMATION", PROSE),
    )
    assert [(section.label, section.title) for section in outlined(blocks, "NT 10-K").sections[1:]] == [
        ("Part I", "REGISTRANT INFORMATION"),
        ("Part II", "RULES 12b-25(b) AND (c)"),
        ("Part III", "NARRATIVE"),
        ("Part IV", "OTHER INFORMATION"),
    ]


def test_a_parts_title_may_stand_below_it():
    blocks = page(
        *(c("PROSPECTUS"), PROSE, c("PART C"), c("OTHER INFORMATION"), b("Item 28. Exhibits"), PROSE),
        *(b("Item 30. Indemnification"), PROSE),
    )
    assert tree(blocks, "485BPOS").splitlines()[-3:] == [
        "Part C OTHER INFORMATION",
        "  Item 28 Exhibits",
        "  Item 30 Indemnification",
    ]
    assert outlined(blocks, "485BPOS").sections[-1].part == "C"


def test_the_statements_of_a_small_issuer_are_a_part_of_their_own():
    blocks = page(
        *(c("PART II - OFFERING CIRCULAR"), b("Item 14. Securities Being Offered"), PROSE, c("PART F/S"), PROSE),
        *(c("PART III - EXHIBITS"), b("Item 16. Index to Exhibits"), PROSE),
    )
    assert [section.label for section in outlined(blocks, "1-A").sections] == [None, "Part II", "Part F/S", "Part III"][
        -3:
    ]


def test_other_registration_statements_number_part_two_in_their_own_way():
    for form, numbers in {"F-3": "8 9 10", "S-11": "31 36 37", "F-1": "6 8 9", "S-4": "20 21 22"}.items():
        titles = ("Indemnification of Directors and Officers", "Exhibits", "Undertakings")
        lines = [
            line
            for number, title in zip(numbers.split(), titles, strict=True)
            for line in (b(f"Item {number}."), b(title), PROSE)
        ]
        assert items(page(c("PART II"), *lines), form) == [f"II {number}" for number in numbers.split()]


def test_two_items_in_one_heading_each_with_its_title():
    blocks = page(b("Item 1. Business and Item 2. Properties"), PROSE, b("Item 3. Legal Proceedings"), PROSE, *SIGNED)
    assert tree(blocks).splitlines()[1:3] == ["  Items 1 and 2 Business and Properties", "  Item 3 Legal Proceedings"]


def test_a_parts_title_on_the_next_line_of_its_block():
    part = '<p style="text-align:center"><b>PART C<br/>OTHER INFORMATION</b></p>'
    told = tree(page(c("FORM N-1A"), PROSE, part, b("Item 28. Exhibits"), PROSE, *SIGNED), "485BPOS").splitlines()
    assert "Part C OTHER INFORMATION" in told


def test_a_part_that_is_answered_as_a_whole_holds_no_items():
    blocks = page(
        *(c("PART I"), b("Item 3. Key Information"), PROSE),
        *(c("PART II"), "Not applicable."),
        *(c("PART III"), b("Item 18. Financial Statements"), PROSE, *SIGNED),
    )
    assert [section.label for section in outlined(blocks, "20-F").sections if section.kind == "part"] == [
        *("Part I", "Part II", "Part III")
    ]


def test_a_part_that_a_contents_list_names_before_the_last_item_of_the_one_above_it_is_none():
    listed = ("PART II", "OTHER INFORMATION", "6. Exhibits and Reports on Form 8-K   23")
    lines = (
        c("PART I"),
        *listed,
        b("Item 1. Financial Statements"),
        PROSE,
        b("Item 2. Management's Discussion and Analysis of Financial Condition and Results of Operations"),
        PROSE,
    )
    parts = [one.label for one in outlined(page(*lines, *SIGNED), "10-Q").sections if one.kind == "part"]
    assert parts == ["Part I"]
