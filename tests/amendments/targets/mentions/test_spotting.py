import pytest

from viewer.amendments.targets.mentions.mention import EXHIBIT_INDEX
from viewer.amendments.targets.mentions.named_exhibits import CERTIFICATIONS, RELEASE
from viewer.amendments.targets.mentions.spotting import mentions
from viewer.amendments.targets.mentions.values import figures


def named(words, form=None):
    return [(one.kind, one.label) for one in mentions(words, 0, len(words), form)]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Item 9A of Part II", ["Item 9A"]),
        ("Items 6, 7 and 8", ["Item 6", "Item 7", "Item 8"]),
        ("Items 10 through 12 of Part III", ["Item 10", "Item 11", "Item 12"]),
        ("Part III, Item 10 through Item 12", ["Item 10", "Item 11", "Item 12"]),
        (
            "Items 10 ( Directors, Executive Officers ), 11 ( Compensation ) and 14 ( Fees )",
            ["Item 10", "Item 11", "Item 14"],
        ),
        ("Items 4.01(a) and 9.01", ["Item 4.01", "Item 9.01"]),
        ("Item 1 of Part I, Items 7, 7A and 8 of Part II", ["Item 1", "Item 7", "Item 7A", "Item 8"]),
        ("Item 9A(T)", ["Item 9A(T)"]),
    ],
)
def test_items_are_read_in_lists_and_ranges(words, labels):
    assert named(words) == [("item", label) for label in labels]


@pytest.mark.parametrize("words", ["Item 405 of Regulation S-K", "as permitted by the instructions to Item 9.01"])
def test_an_item_of_a_regulation_or_an_instruction_is_no_target(words):
    assert named(words) == []


def test_the_table_on_a_page_of_a_release_is_three_targets():
    words = "a typographical error in the table on page 1 of the News Release dated January 29, 2014"
    assert named(words) == [("table", "1"), ("page", "1"), ("exhibit", RELEASE)]
    table = mentions(words, 0, len(words))[0]
    assert words[table.start : table.end] == "the table on page 1 of the News Release"


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("the second table on page F-3", ("table", "2")),
        ("the Summary Compensation Table", ("table", "Summary Compensation Table")),
        ("the table entitled “Selected Quarterly Data”", ("table", "Selected Quarterly Data")),
        ("the second paragraph under the caption “Liquidity”", ("paragraph", "second paragraph")),
        ("the Liquidity section of the report", ("paragraph", "Liquidity")),
        ("Note 11, “Stockholders’ Equity”", ("paragraph", "Note 11")),
        ("footnote 3", ("paragraph", "footnote 3")),
        ("the cover page", ("cover", None)),
        ("the Form Type of the report", ("cover", None)),
        ("the signature page", ("signature", None)),
        ("the hyperlink", ("hyperlink", None)),
        ("the list of exhibits", ("exhibit", EXHIBIT_INDEX)),
        ("new certifications", ("exhibit", CERTIFICATIONS)),
        ("the XBRL data", ("exhibit", "101")),
        ("the information required by Part III", ("part", "Part III")),
        ("Exhibit 99(1)", ("exhibit", "99(1)")),
    ],
)
def test_each_kind_of_target_is_recognised(words, target):
    assert target in named(words)


def test_figures_and_quoted_words_of_a_correction_are_targets():
    words = "the number of shares from 1,219 to 1,183 and the word “unaudited” of the “Company” in 2008"
    assert [one.label for one in figures(words, 0, len(words))] == ["1,219", "1,183", '"unaudited"']


def test_exhibits_are_read_in_lists_and_ranges():
    assert named("Exhibits 31.1 and 31.2") == [("exhibit", "31.1"), ("exhibit", "31.2")]
    assert named("Exhibits 4.1 through 4.3") == [("exhibit", "4.1"), ("exhibit", "4.2"), ("exhibit", "4.3")]


def test_an_exhibit_named_by_number_and_by_what_it_is_is_one_target():
    assert named("the press release attached as Exhibit 99.1") == [("exhibit", "99.1")]


def test_in_a_10_q_the_part_belongs_to_the_items_name():
    assert named("the disclosure in Part II to add Item 4 thereto", "10-Q") == [("item", "Part II, Item 4")]
    assert named("the disclosure in Part II to add Item 4 thereto", "10-K") == [("item", "Item 4")]


def test_a_subject_stands_for_its_item_in_its_form():
    assert named("restate our financial statements", "10-K") == [("item", "Item 8")]
    assert named("restate our financial statements", "8-K") == [("item", "Item 9.01")]


def test_the_whole_filing_is_a_target_only_of_what_names_no_part_of_it():
    assert named("replace the Original Filing") == [("whole", None)]
    assert named("replace Item 9A of the Original Filing") == [("item", "Item 9A")]


def test_where_a_proxy_statement_is_incorporated_into_is_no_target():
    assert named("the incorporation of our proxy statement into Part III") == []


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ("correct the number of shares reported in Table I, column 5", ["Shares owned following transaction"]),
        ("amend the security amount referenced in item 4", ["Transaction shares"]),
        ("correct the amount of securities beneficially owned", ["Shares owned following transaction"]),
        ("correct the transaction date", ["Transaction date"]),
    ],
)
def test_a_column_of_an_ownership_report_is_named_by_its_number_or_by_what_it_holds(words, columns):
    assert named(words, "4") == [("table", column) for column in columns]
