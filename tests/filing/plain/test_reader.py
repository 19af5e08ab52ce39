"""Plain text: paragraphs, headings, pages and rules out of lines that were set with spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.read_pages import blocks, grid, only, page, parsed, read
from tests.growth import assert_grows_with_length
from viewer.filing.plain.reader import read_plain


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(source, "text")]


def paragraphs(source: str) -> list[str]:
    return [block.text for block in blocks(source, "text") if block.kind == "paragraph"]


def table(source: str) -> list[tuple[int, int, int, str]]:
    return grid(next(block for block in blocks(source, "text") if block.kind == "table"))


PROSE = "The Company conducts its business through many offices in the United\nStates and abroad."

# Paragraphs


def test_blank_lines_part_paragraphs_and_lines_are_kept() -> None:
    assert paragraphs("one\ntwo\n\n\nthree\n") == ["one\ntwo", "three"]


def test_a_line_set_further_in_after_a_sentences_end_begins_a_paragraph() -> None:
    assert paragraphs("     The first ends.\n     The second begins\nand goes on.") == [
        "The first ends.\nThe second begins\nand goes on."
    ]
    assert paragraphs("The first ends.\n     The second begins\nand goes on.") == [
        "The first ends.",
        "The second begins\nand goes on.",
    ]


@pytest.mark.parametrize("heading", ["GENERAL", "Note 4 - Equity Investment", "Item 2.  Properties", "PART II"])
def test_a_short_line_over_prose_is_a_heading_of_its_own(heading: str) -> None:
    assert paragraphs(f"{heading}\n{PROSE}") == [heading.replace("  ", " "), PROSE]


def test_a_wrapped_heading_stays_whole() -> None:
    heading = "ITEM 7. MANAGEMENT'S DISCUSSION AND ANALYSIS OF\nFINANCIAL CONDITION"
    assert paragraphs(f"{heading}\n\n{PROSE}") == [heading, PROSE]


def test_an_item_begins_a_paragraph_but_a_mention_of_one_does_not() -> None:
    assert paragraphs("None.\nItem 4.  Submission of Matters\nNone.")[1].startswith("Item 4.")
    mention = "The information that is required by this paragraph is found in Part II,\nItem 8. of this report."
    assert paragraphs(mention) == [mention]


def test_a_page_number_is_no_part_of_the_paragraph_next_to_it() -> None:
    source = f"{PROSE}\n                                   Page 2 of 118\nwhich go on here."
    assert paragraphs(source) == [PROSE, "Page 2 of 118\nwhich go on here."] or paragraphs(source)[0] == PROSE


def test_lines_set_in_the_middle_are_centred() -> None:
    source = " " * 30 + "FORM 8-K\n\nFORM 8-K"
    assert [block.style.centered for block in blocks(source, "text")] == [True, False]


def test_a_financial_data_schedules_tags_are_text() -> None:
    assert "<CASH>" in only("<MULTIPLIER> 1,000\n<CASH>           5\n<ASSETS>        10\n", "text").text


# Pages and rules


@pytest.mark.parametrize("mark", ["<PAGE>", "<page>", "\f", "   <PAGE>   ", "<PAGE>\n\n<PAGE>"])
def test_a_page_break_is_a_block_and_counts(mark: str) -> None:
    found = blocks(f"one\n{mark}\ntwo", "text")
    assert [(block.kind, block.page) for block in found] == [("paragraph", 1), ("page-break", 1), ("paragraph", 2)]


def test_a_page_break_in_the_midst_of_a_line_is_one() -> None:
    found = blocks("last words\n     Page 3 of 118      <PAGE>   \nfirst words", "text")
    assert [(block.text, block.page) for block in found if block.text][-1] == ("first words", 2)


def test_the_number_after_a_page_break_stands_alone() -> None:
    assert kinds("one\n<PAGE>   13\ntwo") == [
        ("paragraph", "one"),
        ("page-break", ""),
        ("paragraph", "13"),
        ("paragraph", "two"),
    ]


@pytest.mark.parametrize("rule", ["--------", "========", "  ____________", "- --------"])
def test_a_rule_is_a_block_and_underlines_what_stands_on_it(rule: str) -> None:
    heading, line = blocks(f"Competition\n{rule}", "text")
    assert (heading.text, heading.style.underline, line.kind) == ("Competition", True, "rule")


# Tables

STATEMENT = """                          1994       1993
                        --------   --------
Net sales ............  $  1,234   $  1,100
Cost of goods                900        850
                        --------   --------

Gross margin                 334        250
                        ========   ========
"""


def test_columns_stand_one_under_another() -> None:
    assert table(STATEMENT) == [
        (0, 1, 1, "1994"),
        (0, 2, 1, "1993"),
        (2, 0, 1, "Net sales"),
        (2, 1, 1, "$ 1,234"),
        (2, 2, 1, "$ 1,100"),
        (3, 0, 1, "Cost of goods"),
        (3, 1, 1, "900"),
        (3, 2, 1, "850"),
        (6, 0, 1, "Gross margin"),
        (6, 1, 1, "334"),
        (6, 2, 1, "250"),
    ]


def test_an_empty_cell_leaves_its_column_empty() -> None:
    lines = "Sales      1,234     1,100\nGains                   12\nCosts        900       850\n"
    assert (1, 2, 1, "12") in table(lines)


def test_a_table_is_whole_across_its_rules() -> None:
    assert [kind for kind, _ in kinds(STATEMENT)] == ["table"]
    long_rule = STATEMENT.replace("                        --------   --------\n\n", "-" * 46 + "\n\n")
    assert [kind for kind, _ in kinds(long_rule)] == ["table"]


def test_an_exhibit_index_under_column_heads_is_a_table() -> None:
    source = "Exhibit\nNumber   Description\n-------  -----------\n99.1     News release\n         of August 9.\n"
    assert [cell[1:] for cell in table(source)] == [
        (0, 1, "Exhibit"),
        (0, 1, "Number"),
        (1, 1, "Description"),
        (0, 1, "99.1"),
        (1, 1, "News release"),
        (1, 1, "of August 9."),
    ]


def test_a_heading_underlined_word_by_word_is_no_table() -> None:
    found = blocks("Item 1.  Business\n-------  --------\n\n" + PROSE, "text")
    assert [block.kind for block in found] == ["paragraph", "rule", "paragraph"]
    assert found[0].style.underline


def test_two_tables_that_the_filer_marks_are_two() -> None:
    marked = "<TABLE>\n<CAPTION>\n<S>     <C>\nSales   10\n</TABLE>\n"
    assert kinds(marked + "\n" + marked) == [("table", "Sales\t10"), ("table", "Sales\t10")]


def test_prose_that_the_filer_marks_as_a_table_is_prose() -> None:
    assert kinds(f"<TABLE>\nNone\n\n{PROSE}\n</TABLE>") == [("paragraph", "None"), ("paragraph", PROSE)]


def test_a_contents_list_with_leaders_is_a_table() -> None:
    assert kinds("Item 1.  Business ........ 1\nItem 2.  Properties . . . . 7\n") == [
        ("table", "Item 1.\tBusiness\t1\nItem 2.\tProperties\t7")
    ]


def test_labels_of_several_lines_beside_columns_of_figures_are_a_table() -> None:
    rows = (
        "(Loss) income before\ntaxes and interest     (1,408)    $ 516\n\n"
        "Cumulative effect of\nchanges                    .71\n"
    )
    assert kinds(rows) == [
        ("table", "(Loss) income before\ntaxes and interest\t(1,408)\t$ 516\nCumulative effect of\nchanges\t.71")
    ]


def test_single_rows_whose_figures_end_in_one_column_are_one_table() -> None:
    rows = "Chief Executive      1,000,000\n\nChief of Finance        80,000\n"
    assert kinds(rows) == [("table", "Chief Executive\t1,000,000\nChief of Finance\t80,000")]
    assert [kind for kind, _ in kinds(rows.replace("        80,000", " 80,000"))] == ["paragraph", "paragraph"]


def test_what_heads_the_columns_over_a_rule_is_part_of_the_table_but_a_title_is_not() -> None:
    rule = "-" * 40
    heads = "9. LEASES\n                     Gross       Net\n"
    lines = f"{heads}{rule}\nJanuary          $ 43,089    $ 5,379\nApril              58,437     12,168\n"
    assert kinds(lines) == [
        ("paragraph", "9. LEASES"),
        ("table", "Gross\tNet\nJanuary\t$ 43,089\t$ 5,379\nApril\t58,437\t12,168"),
    ]


def test_prose_whose_words_are_spaced_out_is_no_table() -> None:
    prose = "(6) The 1989  Plan was filed  as an Exhibit\n    to Form S-8  effective  October    23,\n    1989."
    assert [kind for kind, _ in kinds(f"{prose}\n\n{prose}\n")] == ["paragraph", "paragraph"]


# The page


def test_the_page_keeps_the_columns_and_escapes_the_text() -> None:
    result = read("a < b & c\n\n" + STATEMENT, "text")
    assert "a &lt; b &amp; c" in result.blocks[0].html
    assert "Net sales" in page(result)
    shown = parsed(page(result)).under["b1"]
    assert "                        --------   --------\n" in shown


_LINES = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "Item 1.  Business",
                "  Sales     10    20",
                "------  -----",
                "-----",
                "<PAGE>",
                "<PAGE> 3",
                "<TABLE>",
            ),
            *("</TABLE>", "<S>   <C>", "prose that goes on for a while and <b> more", "     indented.", "\ttab\t5"),
            *("x  1", "total   1   2", "=", "a&b"),
        ]
    ),
    max_size=14,
)


@given(_LINES)
def test_the_page_of_any_lines_is_balanced_numbered_and_whole(lines: list[str]) -> None:
    source = "\n".join(lines)
    result = read(source, "text")
    found = parsed(page(result))
    assert found.faults == []
    assert found.block_ids == [f"b{index}" for index in range(len(result.blocks))]
    for index, block in enumerate(result.blocks):
        for cell in block.cells:
            assert (
                " ".join(found.under[f"b{index}r{cell.row}c{cell.column}"].split()) == block.text[cell.start : cell.end]
            )
    words = [word for block in result.blocks for word in block.text.split()]
    expected = [
        word
        for word in source.split()
        if word.strip("-=") and word.upper().strip("</>") not in ("PAGE", "TABLE", "S", "C")
    ]
    assert [word for word in words if word.strip("-=")] == expected
    assert [block._replace(html="") for block in result.blocks] == list(read(source, "text", with_page=False).blocks)


def test_rules_in_pieces_below_pieces_far_apart_underline_no_text() -> None:
    def underlined(source: str) -> bool:
        return any(block.style.underline for block in blocks(source, "text"))

    assert not underlined(
        "Vane Works - Subsidiary             Incorporation\n-----------------------             -------------\n"
    )
    assert underlined("Employees\n---------\n")
    assert underlined("Item 5.    Market for Common Equity\n------     ------------------------\n")
    assert underlined("MARKET     FOR     EQUITY\n------     ---     ------\n")


@pytest.mark.parametrize("sign", ["(", "-", ". "])
def test_a_row_that_begins_with_signs_takes_no_more_than_its_length(sign: str) -> None:
    head = f"<TABLE>\n<CAPTION>\n{'2013':>24}{'2012':>10}\n{'<S>':<20}{'<C>':<10}<C>\n{'Shaft 1':<20}1,001     91\n"

    def made(count: int) -> str:
        return f"{head}{sign * count}xy zz   1,002     92\n</TABLE>\n"

    assert_grows_with_length(made, lambda text: read_plain(text, with_page=True), 2_000)


def test_headings_between_paragraphs_without_blank_lines_stand_by_themselves() -> None:
    prose = "     The works stand on land that the company owns, and neither is pledged to\nanyone at all."
    text = "\n".join(
        (prose, "NOTE 2: SIGNIFICANT ACCOUNTING POLICIES", "  PRINCIPLES OF CONSOLIDATION", prose, "LITIGATION", prose)
    )
    assert [block.text.split("\n")[0] for block in read_plain(text, with_page=False)] == [
        *("The works stand on land that the company owns, and neither is pledged to",),
        *("NOTE 2: SIGNIFICANT ACCOUNTING POLICIES", "PRINCIPLES OF CONSOLIDATION"),
        *("The works stand on land that the company owns, and neither is pledged to", "LITIGATION"),
        *("The works stand on land that the company owns, and neither is pledged to",),
    ]


def test_a_long_line_in_capitals_over_a_paragraph_that_is_set_in_ends_with_its_line() -> None:
    title = "NO PRIOR PUBLIC MARKET; POSSIBLE VOLATILITY OF STOCK PRICE"
    text = f"{title}\n     The works stand on land that the company owns, and neither is pledged to\nanyone."
    assert read_plain(text, with_page=False)[0].text == title


def test_a_number_at_the_margin_below_a_title_in_the_middle_begins_a_line_of_its_own() -> None:
    text = "                       NOTES TO FINANCIAL STATEMENTS\n1.  NATURE OF BUSINESS\n"
    assert [block.text for block in read_plain(text, with_page=False)] == [
        *("NOTES TO FINANCIAL STATEMENTS", "1. NATURE OF BUSINESS")
    ]


def test_a_heading_below_the_second_line_of_an_items_title_is_no_third() -> None:
    title = "ITEM 7. MANAGEMENT'S DISCUSSION AND ANALYSIS OF RESULTS AND\n        FINANCIAL CONDITION"
    text = f"{title}\nRESULTS OF OPERATIONS\n"
    assert [block.text for block in read_plain(text, with_page=False)][1:] == ["RESULTS OF OPERATIONS"]
