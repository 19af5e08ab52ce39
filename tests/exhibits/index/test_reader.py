from __future__ import annotations

from tests.building.blocks import paragraph, table
from viewer.exhibits.index.entries import Row
from viewer.exhibits.index.reader import find_rows
from viewer.filing.model import Block


def rows(*blocks: Block | str, lettered: bool = False) -> dict[str, Row]:
    made = [block if isinstance(block, Block) else paragraph(block) for block in blocks]
    return {row.label.text: row for row in find_rows(made, lettered=lettered)}


def says(row: Row) -> str | None:
    return row.claim.says if row.claim else None


HEADING = "Item 9.01. Financial Statements and Exhibits."


def test_a_table_lists_numbers_and_titles() -> None:
    found = rows(
        HEADING,
        "(d) Exhibits",
        table(["Exhibit No.", "Description"], ["99.1", "Press Release."], ["104", "Cover Page"]),
    )
    assert {label: row.title for label, row in found.items()} == {"99.1": "Press Release", "104": "Cover Page"}


def test_paragraphs_list_numbers_and_titles() -> None:
    found = rows("(d) Exhibits", "99.1 Press release of February 3, 2015.", "Signatures")
    assert found["99.1"].title == "Press release of February 3, 2015"


def test_a_number_may_stand_after_its_description() -> None:
    found = rows(
        "(d) Exhibits",
        "Exhibit Description\n---------",
        "Number",
        "News Release, dated January 29, 2014.*",
        "99.1",
        "* Filed herewith",
        "2",
        "SIGNATURE",
    )
    assert list(found) == ["99.1"]
    assert found["99.1"].title == "News Release, dated January 29, 2014"
    assert found["99.1"].legend == "Filed herewith"
    assert says(found["99.1"]) == "here"


def test_a_number_may_stand_in_the_last_column() -> None:
    found = rows(
        "EXHIBIT INDEX", table(["Description", "Exhibit Number"], ["Press Release", "99.1"], ["Slides", "99.2"])
    )
    assert {label: row.title for label, row in found.items()} == {"99.1": "Press Release", "99.2": "Slides"}


def test_numbers_and_titles_may_alternate() -> None:
    found = rows("Exhibits", "99.1", "Press release", "99.2", "Slides", "SIGNATURES")
    assert {label: row.title for label, row in found.items()} == {"99.1": "Press release", "99.2": "Slides"}


def test_a_cell_may_hold_several_numbers() -> None:
    assert set(rows("Exhibits", table(["Exhibit Number", "Description"], ["3.1 99.1", "Charter and release"]))) == {
        "3.1",
        "99.1",
    }


def test_a_number_may_stand_in_brackets_as_the_table_of_item_601_gives_it() -> None:
    found = rows("Exhibit index", table(["(23)", "Consent of auditors", "23.1"], ["", "Resolution", "24.2"]))
    assert {"23", "23.1", "24.2"} == set(found)


def test_the_same_symbol_means_what_each_index_says() -> None:
    contracts = rows("Exhibit Index", table(["10.1*", "Stock plan"]), "* Management contract")
    earlier = rows("Exhibit Index", table(["10.1*", "Stock plan"]), "* Previously filed")
    assert says(contracts["10.1"]) is None
    assert contracts["10.1"].legend == "Management contract"
    assert says(earlier["10.1"]) == "incorporated"


def test_a_legend_may_be_rows_of_the_table_or_a_sentence() -> None:
    inside = rows("Exhibit Index", table(["Exhibit", ""], ["99.1**", "Release"], ["**", "Furnished herewith."]))
    sentence = rows(
        "Exhibit Index", "Exhibits marked with an asterisk (*) are filed herewith.", table(["*21", "Subsidiaries"])
    )
    assert says(inside["99.1"]) == "furnished"
    assert says(sentence["21"]) == "here"


def test_a_footnote_number_is_not_part_of_the_exhibit_number() -> None:
    found = rows(
        "Exhibit Index",
        table(["3.1(1)", "Charter"], ["10(a)", "Plan"]),
        "(1) Incorporated by reference to the Form S-1 (No. 33-1234).",
    )
    assert set(found) == {"3.1", "10(a)"}
    assert says(found["3.1"]) == "incorporated"


def test_legends_reach_over_the_pages_of_one_index() -> None:
    head = ["Exhibit", "Description"]
    found = rows(
        "EXHIBIT INDEX", table(head, ["3.1+", "Charter"]), table(head, ["10.1", "Plan"]), "+ Previously filed."
    )
    assert says(found["3.1"]) == "incorporated"
    assert says(found["10.1"]) is None


def test_columns_name_the_earlier_filing() -> None:
    found = rows(
        "EXHIBIT INDEX",
        table(
            ["Exhibit Number", "Description", "Form", "File No.", "Exhibit", "Filing Date", "Filed Herewith"],
            ["3.1", "Charter", "10-Q", "001-5560", "3.2", "5/7/2008", ""],
            ["21.1", "Subsidiaries", "", "", "", "", "X"],
        ),
    )
    assert says(found["3.1"]) == "incorporated"
    assert found["3.1"].claim is not None
    assert found["3.1"].claim.source == "Form 10-Q, File No. 001-5560, Exhibit 3.2, Filing Date 5/7/2008"
    assert says(found["21.1"]) == "here"


def test_words_name_the_earlier_filing() -> None:
    text = "Bylaws (incorporated by reference to Exhibit 3.2 to the Company's Form 10-K for 2001 (File No. 1-2))"
    found = rows("EXHIBIT INDEX", table(["3.1*", text]))
    assert list(found) == ["3.1"]
    assert found["3.1"].title == "Bylaws"
    assert found["3.1"].claim is not None
    assert found["3.1"].claim.source == "Exhibit 3.2 to the Company's Form 10-K for 2001 (File No. 1-2)"


def test_a_denial_is_no_incorporation() -> None:
    legend = "* Furnished herewith. It shall not be incorporated by reference into any filing under the Act."
    assert says(rows("Exhibit Index", table(["99.1*", "Release"]), legend)["99.1"]) == "furnished"


def test_headings_of_groups_speak_for_the_rows_under_them() -> None:
    found = rows(
        "Exhibit Index",
        "Filed herewith:",
        "12 Computation of ratios",
        "Incorporated by reference:",
        "21 Subsidiaries",
        "SIGNATURES",
    )
    assert says(found["12"]) == "here"
    assert says(found["21"]) == "incorporated"


def test_to_be_filed_and_included_elsewhere_are_told() -> None:
    found = rows(
        "Exhibits",
        table(
            ["Exhibit No.", "Description"],
            ["1.1", "Underwriting agreement (to be filed by amendment)"],
            ["23.1", "Consent (included in Exhibit 5.1)"],
            ["24.1", "Power of attorney (included on signature page)"],
        ),
    )
    assert says(found["1.1"]) == "future"
    assert says(found["23.1"]) == says(found["24.1"]) == "included"
    assert found["23.1"].claim is not None
    assert found["23.1"].claim.within is not None


def test_numbers_that_are_not_exhibits_are_no_rows() -> None:
    assert not rows(
        "Item 15. Exhibits and Financial Statement Schedules",
        "(a)(1) Financial Statements",
        "(2) Financial Statement Schedules",
        table(["Consolidated Balance Sheets", "25"], ["Consolidated Statements of Income", "26"]),
        "(b) Reports on Form 8-K",
        "1. Current Report on Form 8-K dated September 29, 1993",
        "Notes to Consolidated Financial Statements",
        "1. Organization",
    )


def test_a_sentence_in_the_item_is_no_row() -> None:
    assert not rows(HEADING, "Exhibit 99.1 is being furnished and shall not be deemed filed.")


def test_an_exhibit_that_does_not_exist_is_no_row() -> None:
    assert set(rows("Exhibit Index", table(["11", "Not applicable"], ["21", "Subsidiaries"]))) == {"21"}


def test_lettered_exhibits_are_rows_where_the_form_letters_them() -> None:
    list_of_exhibits = table(["Exhibit", "Description"], ["A", "Joint Filing Agreement"])
    assert not rows("Item 7. Material to be Filed as Exhibits", list_of_exhibits)
    assert set(rows("Item 7. Material to be Filed as Exhibits", list_of_exhibits, lettered=True)) == {"A"}


def test_a_row_may_follow_its_heading_in_one_paragraph() -> None:
    found = rows(
        "Item 9.01 Financial Statements and Exhibits. (d) Exhibits. Exhibit 99.1 Press Release dated May 1, 2010"
    )
    assert found["99.1"].title == "Press Release dated May 1, 2010"


def test_rows_may_have_run_together() -> None:
    found = rows("Exhibits", "99.1 Press Release dated May 1 99.2 Slides for the 6.25 Notes 101.1 Data")
    assert {label: row.title for label, row in found.items()} == {
        "99.1": "Press Release dated May 1",
        "99.2": "Slides for the 6.25 Notes",
        "101.1": "Data",
    }


def test_required_to_be_filed_is_not_to_be_filed() -> None:
    legend = "† Management contracts or compensatory plans required to be filed as an Exhibit to this Form."
    plan = rows("Exhibit Index", table(["10.1†", "Stock plan"]), legend)["10.1"]
    assert says(plan) is None
    assert says(rows("Exhibit Index", table(["10.1†", "1985 Form 10-K, Ex 10(g)"]), legend)["10.1"]) == "incorporated"


def test_letters_under_a_whole_number_are_rows_of_their_own() -> None:
    found = rows(
        "EXHIBIT INDEX",
        "(10) Material contracts:",
        "a) Credit Agreement. (Incorporated by reference to Form 10-K for 1993.)",
        "b) Stock plan (Filed herewith.)",
        "(21) Subsidiaries",
    )
    assert {label.strip("()") for label in found} >= {"10(a", "10(b"}
    assert says(found["10(a)"]) == "incorporated"
    assert says(found["10(b)"]) == "here"


def test_a_letter_that_does_not_go_on_the_list_is_no_row() -> None:
    found = rows("EXHIBIT INDEX", "10 Material contracts", "k) Something else", "21 Subsidiaries")
    assert set(found) == {"10", "21"}


def test_a_symbol_may_stand_between_the_word_and_the_number() -> None:
    found = rows("EXHIBIT INDEX", "Exhibit *10.21 - Form of Agreement", "* Filed herewith")
    assert says(found["10.21"]) == "here"


def test_a_number_may_end_the_paragraph_of_its_description() -> None:
    found = rows(
        "(d) Exhibits", "News Release, dated\nJanuary 29, 2014. 99.1", "Slides of the same day 99.2", "SIGNATURES"
    )
    assert {label: row.title for label, row in found.items()} == {
        "99.1": "News Release, dated January 29, 2014",
        "99.2": "Slides of the same day",
    }


def test_a_number_at_the_end_of_a_reference_is_no_row() -> None:
    assert not rows("(d) Exhibits", "The release is incorporated by reference to Exhibit 99.1", "SIGNATURES")
