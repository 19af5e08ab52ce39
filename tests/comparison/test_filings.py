import pytest

from tests.building.blocks import BY_HAND, PAGE_BREAK, document, filing, outline, table
from viewer.amendments.comparing import compare_amendment
from viewer.amendments.model import Note, ScopeClause, Statement, Target, TargetKind
from viewer.filing.model import Cancelled, Place

MINES = "The Company operates three mines in the northern district and one mill near the river."
ROADS = "Access roads are kept open by the county through the winter under a contract of 2009."
WATER = "Water for the mill is drawn from the river under a permit that expires in six years."
SALES = "Sales of silver rose because the mill ran without interruption through the fourth quarter."
AGENT = "The Company's transfer agent is located in Boise and answers letters from shareholders."
ITEMS = ["ITEM 1. BUSINESS", MINES, ROADS, "ITEM 7. DISCUSSION", SALES, WATER]
HEADS = [("item", "Item 1", 0), ("item", "Item 7", 3)]


def compare(before, after, heads=None, other_heads=None, statement=None, form="10-K"):
    original, amendment = filing(before, form=form), filing(after, form=form + "/A")
    outlines = (outline(original.documents[0], *heads),) if heads else ()
    other_outlines = (outline(amendment.documents[0], *other_heads),) if other_heads else ()
    return compare_amendment(original, outlines, amendment, other_outlines, statement)


def told(comparison):
    return [(change.kind, change.before, change.after) for change in comparison.changes]


def test_equal_filings_have_no_change():
    assert told(compare(ITEMS, ITEMS)) == []


def test_what_is_no_part_of_the_text_is_no_change():
    before = ["FORM 10-K", MINES, "12", PAGE_BREAK, "Table of Contents", SALES]
    after = ["FORM 10-K/A", "(Amendment No. 1)", MINES.replace(" ", "\n"), SALES, "- 13 -", PAGE_BREAK]
    assert told(compare(before, after)) == []


def test_a_running_header_is_no_change():
    pages = [MINES, ROADS, SALES, WATER, AGENT]
    before = [block for page in pages for block in (page, PAGE_BREAK, "Alder Ridge Mining Company 2013 report")]
    after = [block for page in pages for block in (page, PAGE_BREAK, "Alder Ridge Mining Company 2014 report")]
    assert told(compare(before, after)) == []


def test_a_number_that_stands_by_page_breaks_is_no_running_header():
    before = [block for at in range(4) for block in (MINES, f"{at}.1", PAGE_BREAK)]
    after = [block for at in range(4) for block in (MINES, f"{at}.{2 if at == 3 else 1}", PAGE_BREAK)]
    assert told(compare(before, after)) == [("text", "3.1", "3.2")]


def test_words_are_told_with_their_places():
    (change,) = compare(ITEMS, [text.replace("three", "four") for text in ITEMS]).changes
    assert (change.kind, change.before, change.after) == ("text", "three", "four")
    assert change.original == Place(0, 1, 21, 26)
    assert change.amendment == Place(0, 1, 21, 25)


def test_a_paragraph_put_in_stands_after_the_one_before_it():
    (change,) = compare([MINES, SALES], [MINES, WATER, SALES]).changes
    assert (change.kind, change.before, change.after) == ("inserted", "", WATER)
    assert change.original == Place(0, 0, len(MINES), len(MINES))


def test_a_paragraph_taken_out_is_deleted_when_the_document_is_repeated():
    assert told(compare([MINES, WATER, SALES, AGENT], [MINES, SALES, AGENT])) == [("deleted", WATER, "")]


def test_an_item_that_is_not_repeated_is_never_deleted():
    comparison = compare(ITEMS, ITEMS[:3], HEADS, HEADS[:1])
    assert told(comparison) == []
    assert [(one.label, one.status) for one in comparison.sections] == [
        ("Item 1", "unchanged"),
        ("Item 7", "not-repeated"),
    ]


def test_what_is_missing_from_an_item_that_is_repeated_is_deleted():
    comparison = compare(ITEMS, ITEMS[:2], HEADS, HEADS[:1])
    assert told(comparison) == [("deleted", ROADS, "")]
    assert comparison.sections[0].status == "amended"


def test_exhibits_that_a_list_does_not_repeat_stay():
    index = table(("3.1", "Articles"), ("10.1", "Lease of the mill"), ("10.2", "Power contract"), ("23", "Consent"))
    short = table(("23", "Consent of Birch and Company"))
    before, after = ["ITEM 15. EXHIBITS", index], ["ITEM 15. EXHIBITS", short]
    heads = [("item", "Item 15", 0)]
    assert ("deleted", "10.1 Lease of the mill", "") not in told(compare(before, after, heads, heads))


def test_an_item_that_is_new_is_added():
    comparison = compare(ITEMS[:3], ITEMS, HEADS[:1], HEADS)
    assert [one.status for one in comparison.sections] == ["unchanged", "added"]
    assert {change.section for change in comparison.changes} == {"Item 7"}


def test_a_paragraph_that_moved_is_told_as_moved():
    assert told(compare([MINES, ROADS, SALES, WATER, AGENT], [ROADS, SALES, WATER, AGENT, MINES])) == [
        ("moved", MINES, MINES)
    ]


def test_a_paragraph_repeated_from_an_item_that_is_not_repeated_is_new_and_has_not_moved():
    before = ["ITEM 1. BUSINESS", MINES, WATER, ROADS, AGENT, "ITEM 7. DISCUSSION", SALES]
    after = ["ITEM 7. DISCUSSION", SALES, WATER]
    heads, other_heads = [("item", "Item 1", 0), ("item", "Item 7", 5)], [("item", "Item 7", 0)]
    assert told(compare(before, after, heads, other_heads)) == [("inserted", "", WATER)]


def test_a_paragraph_repeated_in_its_order_under_another_item_is_new_there():
    before = ["ITEM 1. BUSINESS", MINES, WATER, ROADS, AGENT, "ITEM 7. DISCUSSION", SALES]
    after = ["ITEM 1A. RISK FACTORS", WATER, "ITEM 7. DISCUSSION", SALES]
    heads, other_heads = [("item", "Item 1", 0), ("item", "Item 7", 5)], [("item", "Item 1A", 0), ("item", "Item 7", 2)]
    (change,) = compare(before, after, heads, other_heads).changes
    assert (change.kind, change.before) == ("inserted", "")
    assert WATER in change.after


def test_a_paragraph_that_a_page_break_divides_is_the_same_paragraph():
    first, second = SALES[:41].strip(), SALES[41:].strip()
    assert told(compare([MINES, SALES, WATER], [MINES, first, PAGE_BREAK, second, WATER])) == []


def test_a_word_changed_in_a_paragraph_that_a_page_break_divides_is_told_alone():
    first, second = SALES[:41].strip(), SALES[41:].strip().replace("fourth", "third")
    assert told(compare([MINES, SALES, WATER], [MINES, first, PAGE_BREAK, second, WATER])) == [
        ("text", "fourth", "third")
    ]


def test_a_date_that_stands_alone_is_edited_and_not_replaced():
    assert told(compare([MINES, "January 29, 2014", SALES], [MINES, "February 3, 2014", SALES])) == [
        ("text", "January 29", "February 3")
    ]


def test_a_deleted_paragraph_is_not_taken_for_the_one_put_in_its_place():
    assert told(compare([MINES, ROADS, SALES], [MINES, AGENT, SALES])) in (
        [("deleted", ROADS, ""), ("inserted", "", AGENT)],
        [("inserted", "", AGENT), ("deleted", ROADS, "")],
    )


def test_an_item_that_is_new_is_told_where_the_form_would_put_it():
    before = ["FORM 10-K", "ITEM 1. BUSINESS", MINES, "ITEM 15. EXHIBITS", "None."]
    after = ["FORM 10-K/A", "ITEM 7. DISCUSSION", SALES]
    heads = [("cover", None, 0), ("item", "Item 1", 1), ("item", "Item 15", 3)]
    changes = compare(before, after, heads, [("cover", None, 0), ("item", "Item 7", 1)]).changes
    (change,) = [change for change in changes if change.kind == "inserted"]
    assert change.original == Place(0, 2, len(MINES), len(MINES))


def test_a_cell_is_told_with_row_column_and_what_was_added():
    before = table((None, "2013", "2012"), ("Silver", "2,000", "1,900"))
    after = table((None, "2013", "2012"), ("Silver", "2,100", "1,900"))
    (change,) = compare([MINES, before], [MINES, after]).changes
    assert (change.kind, change.row, change.column) == ("cell", "Silver", "2013")
    assert (change.before, change.after, change.delta, change.percent) == ("2,000", "2,100", 100, 5)
    assert before.text[change.original.start : change.original.end] == "2,000"


def test_a_short_cell_of_a_layout_row_is_a_cell():
    (change,) = compare([MINES, "Cash\t1,234"], [MINES, "Cash\t1,235"]).changes
    assert (change.kind, change.row, change.before, change.after) == ("cell", "Cash", "1,234", "1,235")


def test_pages_of_contents_that_all_moved_are_no_change():
    names = ["Business", "Properties", "Proceedings", "Discussion"]
    before = table(*((name, str(at + 3)) for at, name in enumerate(names)))
    after = table(*((name, str(at + 5)) for at, name in enumerate(names)))
    heads = [("contents", None, 0), ("item", "Item 1", 1)]
    assert told(compare([before, MINES], [after, MINES], heads, heads)) == []


def test_one_page_of_the_contents_that_was_wrong_is_a_change():
    names = ["Business", "Properties", "Proceedings", "Discussion"]
    before = table(*((name, str(at + 3)) for at, name in enumerate(names)))
    after = table(*((name, str(at + 3 + 9 * (at == 1))) for at, name in enumerate(names)))
    heads = [("contents", None, 0), ("item", "Item 1", 1)]
    assert told(compare([before, MINES], [after, MINES], heads, heads)) == [("cell", "4", "13")]


def test_the_explanatory_note_is_no_change():
    after = ["FORM 10-K/A", "EXPLANATORY NOTE", "This amendment corrects Item 1.", *ITEMS]
    heads = [("cover", None, 0), ("item", "Item 1", 1), ("item", "Item 7", 4)]
    other_heads = [("cover", None, 0), ("explanatory-note", None, 1), ("item", "Item 1", 3), ("item", "Item 7", 6)]
    assert told(compare(["FORM 10-K", *ITEMS], after, heads, other_heads)) == []


def test_a_note_that_both_filings_have_is_compared_as_text():
    before = ["FORM 10-K/A", "EXPLANATORY NOTE", f"This report amends Item 1. {MINES}", *ITEMS]
    after = ["FORM 10-K/A", "EXPLANATORY NOTE", f"This report amends Item 7. {MINES}", *ITEMS]
    heads = [("cover", None, 0), ("explanatory-note", None, 1), ("item", "Item 1", 3), ("item", "Item 7", 6)]
    assert told(compare(before, after, heads, heads)) == [("text", "1", "7")]


def test_where_the_amendment_speaks_of_itself_is_no_change():
    lead = "Item 1 is hereby amended and the rest of the report stays as it was filed."
    statement = Statement((), (ScopeClause(lead, Place(0, 1, 0, len(lead))),), None)
    assert told(compare(ITEMS, [ITEMS[0], lead, *ITEMS[1:]], statement=statement)) == []


def test_lines_broken_elsewhere_are_the_same_text():
    words = f"{MINES} {ROADS} {SALES} {WATER}".split()
    before = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    after = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
    assert told(compare(before, after)) == []


def test_a_word_changed_in_lines_broken_elsewhere_is_told_alone():
    words = f"{MINES} {ROADS} {SALES} {WATER}".split()
    changed = ["summer" if word == "winter" else word for word in words]
    before = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    after = [" ".join(changed[at : at + 4]) for at in range(0, len(words), 4)]
    assert told(compare(before, after)) == [("text", "winter", "summer")]


def test_a_table_that_page_breaks_divide_elsewhere_is_one_table():
    head = ("Exhibit", "Description", "Filed with")
    rows = [(f"10.{at}", f"Contract with the mill of district {at}", f"Form 10-K of {1990 + at}") for at in range(9)]
    changed = [*rows[:6], ("10.6", "Contract with the mill of district 6", "Form 8-K of 1996"), *rows[7:]]
    before = [MINES, table(head, *rows[:3]), PAGE_BREAK, table(head, *rows[3:]), SALES]
    after = [MINES, table(head, *changed[:7]), PAGE_BREAK, table(head, *changed[7:]), SALES]
    (change,) = compare(before, after).changes
    assert (change.kind, change.row, change.column) == ("cell", "10.6", "Filed with")
    assert (change.before, change.after) == ("Form 10-K of 1996", "Form 8-K of 1996")


def test_a_box_that_is_drawn_otherwise_is_no_change_and_one_that_is_checked_is():
    before = ["Large accelerated filer [X]", "Accelerated filer \u2610", "Shell company \u2610 of the registrant"]
    after = ["Large accelerated filer \u2612", "Accelerated filer o", "Shell company \u2612 of the registrant"]
    (change,) = compare([MINES, *before, SALES], [MINES, *after, SALES]).changes
    assert (change.how, change.row) == ("checked", "Shell company")


def test_a_running_header_that_is_wrong_on_one_page_is_told():
    before = [block for page in (MINES, ROADS, SALES, WATER) for block in (page, "CUSIP No. 303250104", PAGE_BREAK)]
    after = [block.replace("250104", "250999") if at == 4 else block for at, block in enumerate(before[:6])]
    assert told(compare(before, [*after[:6], *before[6:]])) == [("text", "303250104", "303250999")]


def test_what_a_notes_number_belonged_to_is_deleted_without_it():
    assert told(compare([MINES, f"(4){WATER}", SALES, AGENT], [MINES, "(4)", SALES, AGENT])) == [("text", WATER, "")]


def test_text_behind_what_a_cover_repeats_is_not_repeated():
    before = ["FORM 10-K", MINES, *[f"{AGENT} Letter {at} is kept on file." for at in range(9)], *ITEMS]
    heads = [("cover", None, 0), ("item", "Item 1", 11), ("item", "Item 7", 14)]
    comparison = compare(before, ["FORM 10-K/A", MINES, *ITEMS[:3]], heads, [("cover", None, 0), ("item", "Item 1", 2)])
    assert told(comparison) == []


def test_long_texts_with_the_same_words_in_another_order_are_two_texts():
    words = [f"word{at % 60}" for at in range(600)]
    before = [" ".join(words[at : at + 30]) for at in range(0, 600, 30)]
    after = [" ".join(reversed(words[at : at + 20])) for at in range(0, 600, 20)]
    assert len(compare([MINES, *before, SALES], [MINES, *after, SALES]).changes) > 1


def exhibits(*pairs):
    return [document(*content, type=kind, index=at) for at, (kind, content) in enumerate(pairs)]


def test_exhibits_are_matched_by_number_however_it_is_written():
    original = filing(*exhibits(("8-K", [MINES]), ("EX-99", [SALES, WATER]), ("EX-10.1", [ROADS])), form="8-K")
    amendment = filing(
        *exhibits(("8-K/A", [MINES]), ("EX-99.01", [SALES.replace("rose", "fell"), WATER])), form="8-K/A"
    )
    (change,) = compare_amendment(original, (), amendment, (), None).changes
    assert (change.section, change.before, change.after) == ("Exhibit 99.01", "rose", "fell")
    assert (change.original_document, change.amendment_document) == (1, 1)


def test_an_exhibit_that_was_renumbered_is_found_by_what_it_says():
    original = filing(*exhibits(("8-K", [MINES]), ("EX-99.1", [SALES, WATER])), form="8-K")
    amendment = filing(*exhibits(("8-K/A", [MINES]), ("EX-20.1", [SALES, WATER])), form="8-K/A")
    assert compare_amendment(original, (), amendment, (), None).changes == ()


def test_an_exhibit_only_the_amendment_has_is_told_and_one_only_the_original_has_is_not():
    original = filing(*exhibits(("8-K", [MINES]), ("EX-99.1", [SALES, WATER])), form="8-K")
    amendment = filing(*exhibits(("8-K/A", [MINES]), ("EX-16.1", [AGENT])), form="8-K/A")
    (change,) = compare_amendment(original, (), amendment, (), None).changes
    assert (change.kind, change.section, change.before, change.after) == ("exhibit", "Exhibit 16.1", "", AGENT)


def test_another_document_under_the_same_number_is_told_as_one_change():
    original = filing(*exhibits(("8-K", [MINES]), ("EX-99.1", [SALES, WATER])), form="8-K")
    amendment = filing(*exhibits(("8-K/A", [MINES]), ("EX-99.1", [AGENT, ROADS])), form="8-K/A")
    (change,) = compare_amendment(original, (), amendment, (), None).changes
    assert change.kind == "exhibit"


def test_work_that_nobody_wants_stops():
    def stop(share, what):
        raise Cancelled

    with pytest.raises(Cancelled):
        compare_amendment(filing(ITEMS), (), filing(ITEMS), (), None, stop)


def note(*targets: tuple[TargetKind, str | None, Place, Place]) -> Note:
    return Note("…", Place(0, 0), "correct", tuple(Target("…", *one, BY_HAND) for one in targets), BY_HAND)


def statement(*notes):
    return Statement(notes, (), None)


EDITED = [text.replace("three", "four").replace("silver", "gold") for text in ITEMS]


def test_a_change_inside_a_target_is_within_it_and_another_outside():
    about = statement(note(("item", "Item 1", Place(0, 0), Place(0, 0))))
    comparison = compare(ITEMS, EDITED, HEADS, HEADS, about)
    assert [change.claim for change in comparison.changes] == ["within", "outside"]
    assert comparison.undeclared == (1,)
    assert comparison.unfound == ()


def test_a_note_that_no_change_answers_is_unfound():
    about = statement(note(("item", "Item 7", Place(0, 3), Place(0, 3))))
    assert compare(ITEMS, [ITEMS[0], MINES.replace("three", "four"), *ITEMS[2:]], HEADS, HEADS, about).unfound == (0,)


def test_without_notes_nothing_is_said_of_any_change():
    comparison = compare(ITEMS, EDITED, HEADS, HEADS)
    assert {change.claim for change in comparison.changes} == {"silent"}
    assert comparison.undeclared == ()


def test_a_table_in_an_item_narrows_what_the_note_speaks_of():
    before = [ITEMS[0], table(("Silver", "2,000"), ("Gold", "7")), MINES]
    after = [ITEMS[0], table(("Silver", "2,100"), ("Gold", "7")), MINES.replace("three", "four")]
    about = statement(note(("item", "Item 1", Place(0, 0), Place(0, 0)), ("table", None, Place(0, 1), Place(0, 1))))
    comparison = compare(before, after, HEADS[:1], HEADS[:1], about)
    assert [(change.kind, change.claim) for change in comparison.changes] == [("cell", "named"), ("text", "outside")]


def test_signatures_of_an_amendment_are_outside_its_notes_and_quiet():
    before, after = [*ITEMS, "Signed on March 1, 2014"], [*ITEMS, "Signed on June 9, 2014"]
    heads = [*HEADS, ("signature", None, 6)]
    about = statement(note(("item", "Item 1", Place(0, 0), Place(0, 0))))
    (change,) = compare(before, after, heads, heads, about).changes
    assert (change.claim, change.is_quiet) == ("outside", True)


def test_an_item_named_again_far_behind_does_not_hold_broken_lines_apart():
    words = f"ITEM 14. EXHIBITS {MINES} {ROADS} {SALES} {WATER} {AGENT}".split()
    again = "Item 14 (continued)"
    before = [*(" ".join(words[at : at + 9]) for at in range(0, len(words), 9)), "SIGNATURES", again]
    after = [*(" ".join(words[at : at + 2]) for at in range(0, len(words), 2)), "SIGNATURES", again]
    heads, other_heads = [("item", "Item 14", 0)], [("item", "Item 14", len(after) - 1)]
    assert told(compare(before, after, heads, other_heads)) == []


def test_a_running_header_among_lines_broken_elsewhere_is_no_change():
    header = "Alder Ridge Mining Company annual report"
    words = f"{MINES} {ROADS} {SALES} {WATER}".split()
    lines = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    before = [block for line in lines for block in (line, PAGE_BREAK, header)]
    after = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
    assert told(compare(before, [*after[:3], "Alder Ridge Mining", "Company annual report", *after[3:]])) == []


def test_a_heading_that_only_one_outline_has_does_not_hold_its_text_apart():
    heads = [("heading", None, 0), ("heading", None, 1)]
    changed = [MINES, SALES.replace("fourth", "third")]
    assert told(compare([MINES, SALES], changed, heads, heads[:1])) == [("text", "fourth", "third")]


def test_an_item_is_removed_only_where_the_amendment_says_so():
    target = Target("Item 7", "item", "Item 7", Place(0, 3), None, BY_HAND)
    note = Note("To delete Item 7.", Place(0, 0), "delete", (target,), BY_HAND)
    for statement, status in ((Statement((note,), (), None), "removed"), (None, "not-repeated")):
        compared = compare(ITEMS, ITEMS[:3], HEADS, HEADS[:1], statement)
        assert [(one.label, one.status) for one in compared.sections] == [("Item 1", "unchanged"), ("Item 7", status)]


def test_a_cover_in_capitals_is_the_same_cover():
    before = ["UNITED STATES", "(Exact name of registrant)", MINES, SALES]
    after = ["United States", "(Exact Name of Registrant)", MINES.replace("mill", "Mill"), SALES]
    heads = [("cover", None, 0), ("item", "Item 1", 2)]
    assert told(compare(before, after, heads, heads)) == [("text", "mill", "Mill")]


def test_signatures_set_as_a_table_or_as_paragraphs_are_the_same():
    rows = ("Signature", "Title"), ("/s/ Jane Smith", "Chief Executive Officer"), ("Jane Smith", None)
    lines = [cell for row in rows for cell in row if cell]
    assert told(compare([MINES, table(*rows)], [MINES, *lines])) == []
    assert told(compare([MINES, *lines], [MINES, table(*rows)])) == []


def test_what_the_original_says_too_is_no_statement_of_the_amendment():
    promise = "In accordance with Item 9.01 the Company will file these statements by amendment to this report in May."
    edited = promise.replace("May", "June")
    note = Note(edited, Place(0, 1, 0, len(edited)), "correct", (), BY_HAND)
    statement = Statement((note,), (), None)
    assert told(compare([MINES, promise], [MINES, edited], statement=statement)) == [("text", "May", "June")]


def test_a_paragraph_put_into_a_note_that_the_original_has_too_is_told():
    heads = [("explanatory-note", "", 0), ("item", "Item 7", 2)]
    before = ["EXPLANATORY NOTE", WATER, "ITEM 7. DISCUSSION", SALES]
    later = [("explanatory-note", "", 0), ("item", "Item 7", 3)]
    after = ["EXPLANATORY NOTE", WATER, AGENT, "ITEM 7. DISCUSSION", SALES]
    assert told(compare(before, after, heads, later)) == [("inserted", "", AGENT)]


def test_a_bullet_is_no_part_of_what_is_told():
    (change,) = compare([MINES, WATER, SALES], [MINES, WATER, "• " + AGENT, SALES]).changes
    assert (change.after, change.amendment) == (AGENT, Place(0, 2, 2, 2 + len(AGENT)))


def test_text_under_another_name_than_an_exhibits_is_compared():
    holdings = document("4,000 shares of Alder Ridge", type="INFORMATION TABLE", index=1)
    fewer = document("3,000 shares of Alder Ridge", type="INFORMATION TABLE", index=1)
    original, amendment = filing([MINES], holdings, form="13F-HR"), filing([MINES], fewer, form="13F-HR/A")
    assert told(compare_amendment(original, (), amendment, (), None)) == [("text", "4,000", "3,000")]


def test_exhibits_that_change_their_numbers_are_known_by_their_content():
    releases = [[SALES, AGENT, MINES], [WATER, ROADS]]
    original = [document(*text, type=f"EX-99.{at}", index=at) for at, text in enumerate(releases, 1)]
    swapped = [document(*text, type=f"EX-99.{at}", index=at) for at, text in enumerate(releases[::-1], 1)]
    compared = compare_amendment(filing([MINES], *original), (), filing([MINES], *swapped, form="10-K/A"), (), None)
    assert told(compared) == []


def test_a_row_that_stands_elsewhere_in_its_table_is_moved():
    rows = [("Silver", "16,450"), ("Lead", "4,311"), ("Zinc sold", "2,011"), ("Total", "22,772")]
    before, after = [MINES, table(*rows)], [MINES, table(rows[2], *rows[:2], rows[3])]
    assert told(compare(before, after)) == [("moved", "Zinc sold 2,011", "Zinc sold 2,011")]
