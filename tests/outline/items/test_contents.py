"""A list of contents is told from the headings that it lists, however it is set."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, items, link, outlined, p, page, table, text_of

BODY = (
    b("PART I"),
    '<p><a name="i1"></a><b>Item 1. Business</b></p>',
    PROSE,
    '<p><a name="i2"></a><b>Item 2. Properties</b></p>',
    PROSE,
    '<p><a name="i3"></a><b>Item 3. Legal Proceedings</b></p>',
    PROSE,
)
EXPECTED = ["I 1", "I 2", "I 3"]


def _is_told_apart(blocks):
    outline = outlined(blocks)
    assert items(blocks) == EXPECTED
    for label in ("Item 1", "Item 2", "Item 3"):
        assert "barometers" in text_of(blocks, outline, label)
    assert [section.kind for section in outline.sections if section.kind == "contents"] == ["contents"]
    return outline


def test_contents_in_a_table_with_page_numbers():
    rows = [("Item 1.", "Business", "3"), ("Item 2.", "Properties", "9"), ("Item 3.", "Legal Proceedings", "11")]
    _is_told_apart(page("The report of a company.", c("TABLE OF CONTENTS"), table(*rows), *BODY, *SIGNED))


def test_contents_as_plain_lines():
    lines = ("Item 1. Business", "Item 2. Properties", "Item 3. Legal Proceedings")
    _is_told_apart(page("The report of a company.", c("TABLE OF CONTENTS"), *lines, *BODY, *SIGNED))


def test_contents_as_links():
    lines = [
        f"<p>{link(words, target)}</p>"
        for words, target in (
            ("Item 1. Business", "i1"),
            ("Item 2. Properties", "i2"),
            ("Item 3. Legal Proceedings", "i3"),
        )
    ]
    _is_told_apart(page("The report of a company.", c("INDEX"), *lines, *BODY, *SIGNED))


def test_contents_with_dotted_leaders_in_plain_text():
    blocks = ascii_page(
        "THE REPORT OF A COMPANY\n\n                       TABLE OF CONTENTS\n\n"
        "ITEM 1.  BUSINESS .............................  3\n"
        "ITEM 2.  PROPERTIES ...........................  9\n"
        "ITEM 3.  LEGAL PROCEEDINGS .................... 11\n\n<PAGE>\n\n                       PART I\n\n"
        f"ITEM 1.  BUSINESS\n\n{PROSE}\n\nITEM 2.  PROPERTIES\n\n{PROSE}\n\nITEM 3.  LEGAL PROCEEDINGS\n\n{PROSE}\n"
    )
    _is_told_apart(blocks)


def test_contents_directly_against_the_first_item():
    lines = ("Item 1. Business", "Item 2. Properties", "Item 3. Legal Proceedings")
    body = [line for line in BODY if "PART I" not in line]
    _is_told_apart(page("The report of a company.", *lines, *body, *SIGNED))


def test_contents_broken_by_entries_below_each_item():
    rows = [
        ("Item 1.", link("Business", "i1"), "3"),
        ("", "Works and wares", "4"),
        ("", "The people who make them", "5"),
        ("Item 2.", link("Properties", "i2"), "9"),
        ("", "Leases", "10"),
        ("Item 3.", link("Legal Proceedings", "i3"), "11"),
    ]
    tables = [table(row) for row in rows]
    _is_told_apart(page("The report of a company.", c("TABLE OF CONTENTS"), *tables, *BODY, *SIGNED))


def test_two_linked_rows_are_contents_of_a_current_report():
    blocks = page(
        "The report of a company.",
        table((link("Item 2.02. Results of Operations and Financial Condition", "a"),)),
        table((link("Item 9.01. Financial Statements and Exhibits", "b"),)),
        '<p><a name="a"></a><b>Item 2.02. Results of Operations and Financial Condition</b></p>',
        PROSE,
        '<p><a name="b"></a><b>Item 9.01. Financial Statements and Exhibits</b></p>',
        PROSE,
        *SIGNED,
    )
    assert items(blocks, "8-K") == ["2.02", "9.01"]
    assert "barometers" in text_of(blocks, outlined(blocks, "8-K"), "Item 2.02")


def test_contents_of_parts_and_items_without_page_numbers():
    lines = ("PART I", "Item 1", "Business", "Item 2", "Properties", "Item 3", "Legal Proceedings")
    _is_told_apart(page("The report of a company.", c("CONTENTS"), *map(p, lines), *BODY, *SIGNED))


def test_the_contents_end_where_the_text_begins():
    rows = [("Item 1.", "Business", "3"), ("Item 2.", "Properties", "9"), ("Item 3.", "Legal Proceedings", "11")]
    blocks = page(
        "The report of a company.",
        c("TABLE OF CONTENTS"),
        table(*rows),
        c("FORWARD-LOOKING STATEMENTS"),
        PROSE,
        *BODY,
        *SIGNED,
    )
    outline = outlined(blocks)
    assert "barometers" not in text_of(blocks, outline, "TABLE OF CONTENTS")
    assert "barometers" in text_of(blocks, outline, "FORWARD-LOOKING STATEMENTS")


def test_two_items_in_a_row_without_text_are_no_contents():
    blocks = page(b("Item 3. Legal Proceedings"), "None.", b("Item 4. Mine Safety Disclosures"), "None.", *SIGNED)
    assert items(blocks) == ["I 3", "I 4"]


def test_items_that_all_refer_elsewhere_are_no_contents():
    elsewhere = "Incorporated by reference to the proxy statement."
    blocks = page(
        b("PART III"),
        b("Item 10. Directors, Executive Officers and Corporate Governance"),
        elsewhere,
        b("Item 11. Executive Compensation"),
        elsewhere,
        b("Item 14. Principal Accountant Fees and Services"),
        elsewhere,
        *SIGNED,
    )
    assert items(blocks) == ["III 10", "III 11", "III 14"]


def test_the_heading_after_a_list_in_other_words_is_none_of_the_list():
    rows = [
        ("Item 1.", "Our Business (in short)", "3"),
        ("Item 2.", "Properties", "9"),
        ("Item 3.", "Legal Proceedings", "11"),
    ]
    _is_told_apart(page("The report of a company.", c("TABLE OF CONTENTS"), table(*rows), *BODY[1:], *SIGNED))


def test_an_item_that_only_the_contents_name_begins_where_they_link():
    rows = [
        (f"Item {n}.", link(words, f"i{n}"), str(n))
        for n, words in ((1, "Business"), (2, "Properties"), (3, "Legal Proceedings"))
    ]
    body = ('<p><a name="i1"></a>Alder Vane Company</p>', b("Our trade"), *BODY[2:])
    _is_told_apart(page("The report of a company.", c("INDEX"), table(*rows), *body, *SIGNED))


def test_a_list_in_two_columns():
    columns = [("Item 1.", "Business", "3", "Item 3.", "Legal Proceedings", "11"), ("Item 2.", "Properties", "9")]
    _is_told_apart(page("The report of a company.", c("TABLE OF CONTENTS"), table(*columns), *BODY, *SIGNED))
