"""Changes as a reader counts them: one thing that changed is one change."""

from dataclasses import replace

from tests.building.blocks import BY_HAND, PAGE_BREAK, filing, table
from tests.building.item_keys import keys_of
from viewer.comparison.filings import Said, compare_filings
from viewer.comparison.model import ChangedPart
from viewer.filing.model import Place
from viewer.outline.model import Outline, Section

MINES = "The Company operates three mines in the northern district and one mill near the river."
SALES = "Sales of silver rose because the mill ran without interruption through the fourth quarter."
REFERENCE = "The information required by this Item is incorporated by reference to our proxy statement."
NAMES = "Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ivy Juniper Larch".split()
PAY = [f"{name} was paid for attending the meetings of the board of {name} Mills." for name in NAMES]


def sections(of, *heads, incorporated=()):
    """An outline with an Item at each (label, first block); some are answered in another document."""
    ends = [first for _, first in heads[1:]] + [len(of.blocks)]
    made = []
    for (label, first), end in zip(heads, ends, strict=True):
        place, after = Place(of.index, first, 0, 1), Place(of.index, end, 0, 0)
        section = Section("item", label, of.blocks[first].text, 0, place, after, 1, BY_HAND, **keys_of("item", label))
        made.append(replace(section, incorporated=REFERENCE) if label in incorporated else section)
    return Outline(of.index, "", tuple(made))


def compared(before, after, heads=(), other_heads=(), incorporated=()):
    original, amendment = filing(before), filing(after, form="10-K/A")
    outlines = (sections(original.documents[0], *heads, incorporated=incorporated),) if heads else ()
    other_outlines = (sections(amendment.documents[0], *other_heads),) if other_heads else ()
    return compare_filings(original, outlines, amendment, other_outlines).changes


def told(changes):
    return [(change.kind, change.before, change.after) for change in changes]


def test_an_item_that_stood_by_reference_and_is_set_out_is_one_change():
    before = ["Item 10. Directors", MINES, "Item 11. Compensation", REFERENCE]
    after = ["Item 10. Directors", MINES, "Item 11. Compensation", *PAY[:5], PAGE_BREAK, *PAY[5:]]
    heads = (("Item 10", 0), ("Item 11", 2))
    (change,) = compared(before, after, heads, heads, incorporated=("Item 11",))
    assert (change.kind, change.section, change.how, change.pages) == ("text", "Item 11", "reference", 2)
    assert (change.before, change.after) == (REFERENCE, "\n".join(PAY))


def test_an_item_answered_in_a_sentence_that_stood_by_reference_is_one_change():
    before, after = ["Item 14. Fees", REFERENCE], ["Item 14. Fees", SALES]
    (change,) = compared(before, after, [("Item 14", 0)], [("Item 14", 0)], incorporated=("Item 14",))
    assert (change.before, change.after, change.how) == (REFERENCE, SALES, "reference")


def test_an_item_that_only_the_amendment_has_is_one_change():
    before, after = ["Item 10. Directors", MINES], ["Item 10. Directors", MINES, "Item 14. Fees", *PAY]
    (change,) = compared(before, after, [("Item 10", 0)], [("Item 10", 0), ("Item 14", 2)])
    assert (change.kind, change.section, change.after) == ("inserted", "Item 14", "\n".join(["Item 14. Fees", *PAY]))


def test_paragraphs_that_follow_each_other_are_one_stretch():
    (gone,) = compared([MINES, *PAY[:4], SALES, *PAY[4:]], [MINES, SALES, *PAY[4:]])
    assert (gone.kind, gone.before) == ("deleted", "\n".join(PAY[:4]))


def test_a_schedule_of_other_transactions_is_one_change():
    before = [MINES, "3/05/20\t5,100-\t10.1100", "3/04/20\t1,555-\t10.1104", SALES]
    after = [MINES, "3/24/20\t78,900\t9.5070", "3/20/20\t4,243\t8.9773", "3/19/20\t3,956\t8.9525", SALES]
    (change,) = compared(before, after)
    assert (change.before, change.after) == ("\n".join(before[1:3]), "\n".join(after[1:4]))


def test_a_row_that_went_to_the_next_page_is_no_change():
    head = ("Exhibit", "Description")
    rows = [(f"10.{at}", f"Contract with the mill of district {at}") for at in range(9)]
    before = [MINES, table(head, *rows[:4]), PAGE_BREAK, table(head, *rows[4:]), SALES]
    after = [MINES, table(head, *rows[:6]), PAGE_BREAK, table(head, *rows[6:]), SALES]
    assert told(compared(before, after)) == []


def test_a_signature_set_in_one_table_is_the_same_as_in_paragraphs():
    lines = ["ALDER RIDGE MINING COMPANY", "By: /s/ Jane Smith", "Jane Smith, Chief Executive Officer"]
    directors = table(("Signature", "Title"), ("/s/ Jane Smith", "Chief Executive Officer, ALDER RIDGE MINING COMPANY"))
    before = [MINES, "Signed on March 1.", *lines, SALES, directors]
    after = [MINES, "Signed on June 9.", table(*([line] for line in lines)), SALES, directors]
    assert told(compared(before, after)) == [("text", "March 1", "June 9")]


def test_a_renumbered_exhibit_is_told_by_its_name_and_not_reckoned():
    before = ["Item 15. Exhibits", "10.21 Base salaries", "10.22 Bonus plan"]
    after = ["Item 15. Exhibits", "10.20 Base salaries", "10.21 Bonus plan"]
    changes = compared(before, after, [("Item 15", 0)], [("Item 15", 0)])
    assert [(one.row, one.before, one.after, one.how, one.delta) for one in changes] == [
        ("Base salaries", "10.21", "10.20", "renumbered", None),
        ("Bonus plan", "10.22", "10.21", "renumbered", None),
    ]


def test_what_follows_a_facing_page_and_is_not_repeated_is_never_deleted():
    prospectus = ["PROSPECTUS SUMMARY", MINES, "RISK FACTORS", SALES, *PAY[:3]]
    facing, index = "REGISTRATION STATEMENT of Alder Ridge Mining Company on Form S-1", "5.1 Opinion of counsel"
    assert told(compared([facing, *prospectus], [facing, index])) != []
    original, amendment = filing([facing, *prospectus], form="S-1"), filing([facing, index], form="S-1/A")
    covers = [
        Outline(0, "", (Section("cover", None, facing, 0, Place(0, 0), Place(0, len(one.blocks)), 1, BY_HAND),))
        for one in (original.documents[0], amendment.documents[0])
    ]
    changes = compare_filings(original, covers[:1], amendment, covers[1:]).changes
    assert [change.kind for change in changes if change.before] == []


def test_list_numbers_set_with_another_space_are_no_change():
    assert told(compared([MINES, "1.Financial Statements"], [MINES, "1. Financial Statements"])) == []
    assert told(compared([MINES, "2 .1\tPlan of merger"], [MINES, "2.1\tPlan of merger"])) == []


def test_a_word_that_differs_in_capitals_alone_says_so():
    (change,) = compared([MINES, SALES], [MINES.replace("mill", "Mill"), SALES])
    assert (change.before, change.after, change.how) == ("mill", "Mill", "case")


def test_an_exhibits_row_that_changed_in_several_cells_is_one_change():
    head = ("Exhibit", "Description", "Form", "Date", "Filed herewith")
    before = [
        "Item 15. Exhibits",
        table(head, ("19", "Trading policy", "—", "—", "X"), ("23", "Consent", "—", "—", "X")),
    ]
    after = [
        "Item 15. Exhibits",
        table(head, ("19", "Trading policy", "10-K", "May 5", None), ("23", "Consent", "—", "—", "X")),
    ]
    (change,) = compared(before, after, [("Item 15", 0)], [("Item 15", 0)])
    assert (change.kind, change.row, change.before, change.after) == ("cell", "19", "— — X", "10-K May 5")


def test_a_part_that_is_not_repeated_does_not_lose_its_heading():
    part = Section("part", "Part II", "PART II", 0, Place(0, 0), Place(0, 1), 1, BY_HAND)
    original, amendment = filing(["PART II", "Item 8. Statements", MINES]), filing(["Item 8. Statements", MINES])
    whole = sections(original.documents[0], ("Item 8", 1))
    outlines = Outline(0, "", (part, *whole.sections)), sections(amendment.documents[0], ("Item 8", 0))
    assert compare_filings(original, outlines[:1], amendment, outlines[1:]).changes == ()


def test_a_note_in_the_place_of_an_item_deletes_nothing_of_it():
    before, after = ["Item 1. Business", MINES, SALES, "Item 2. Mills", *PAY], ["Item 1. To add an exhibit.", "Item 2."]
    original, amendment = filing(before), filing([*after, *PAY], form="10-K/A")
    outlines = sections(original.documents[0], ("Item 1", 0), ("Item 2", 3))
    others = sections(amendment.documents[0], ("Item 1", 0), ("Item 2", 1))
    said = Said(of_itself={0: frozenset({0})})
    changes = compare_filings(original, (outlines,), amendment, (others,), said).changes
    assert [change for change in changes if change.section == "Item 1"] == []


def test_an_item_that_is_added_stands_where_the_form_puts_it():
    before = ["Item 1. Business", MINES, "Item 15. Exhibits", SALES]
    after = ["Item 15. Exhibits", SALES, "Item 9A. Controls", PAY[0]]
    original, amendment = filing(before), filing(after, form="10-K/A")
    outlines = sections(original.documents[0], ("Item 1", 0), ("Item 15", 2))
    others = sections(amendment.documents[0], ("Item 15", 0), ("Item 9A", 2))
    told = compare_filings(original, (outlines,), amendment, (others,)).sections
    assert [(one.label, one.status) for one in told] == [
        ("Item 1", "not-repeated"),
        ("Item 9A", "added"),
        ("Item 15", "unchanged"),
    ]


def test_statements_behind_the_signatures_belong_to_their_item():
    report = ["REPORT OF INDEPENDENT AUDITORS", "We have audited the balance sheet of the Company for 2014."]
    body = [
        "Item 15. Financial statements",
        "The statements are filed as pages F-1 to F-4.",
        "SIGNATURES",
        "/s/ An Officer",
    ]
    sides = [filing([*body, *report]), filing([*body, report[0], report[1].replace("2014", "2015")], form="10-K/A")]
    outlines = []
    for side in sides:
        item, signature = sections(side.documents[0], ("Item 15", 0), ("SIGNATURES", 2)).sections
        heading = replace(item, kind="heading", label=None, title=report[0], place=Place(0, 4, 0, 1), level=1)
        signature = replace(signature, kind="signature", label=None, children=(heading,))
        outlines.append(Outline(0, "", (item, signature)))
    (change,) = compare_filings(sides[0], outlines[:1], sides[1], outlines[1:]).changes
    assert (change.section, change.before, change.after) == ("Item 15", "2014", "2015")


def test_a_change_knows_the_part_it_stands_in_and_where_that_begins_in_both_filings():
    before = ["Item 9. Disagreements", MINES, "Item 10. Directors", SALES]
    after = ["Item 10. Directors", SALES, PAY[0]]
    (change,) = compared(before, after, [("Item 9", 0), ("Item 10", 2)], [("Item 10", 0)])
    assert change.kind == "inserted"
    assert change.part == ChangedPart("item", "Item 10. Directors", Place(0, 2, 0, 1), Place(0, 0, 0, 1))


def test_a_change_in_an_item_that_only_the_amendment_has_begins_nowhere_in_the_original():
    before, after = ["Item 10. Directors", MINES], ["Item 10. Directors", MINES, "Item 14. Fees", *PAY]
    (change,) = compared(before, after, [("Item 10", 0)], [("Item 10", 0), ("Item 14", 2)])
    assert change.part == ChangedPart("item", "Item 14. Fees", None, Place(0, 2, 0, 1))


def test_a_table_of_which_one_row_is_left_loses_the_other_alone():
    index = table(("31.1", "Certification of the chief executive"), ("31.2", "Certification of the chief accountant"))
    gone, number = sorted(compared([MINES, index], [MINES, "37.2\tCertification of the chief accountant"]), key=str)[:2]
    assert {one.kind for one in (gone, number)} == {"cell", "deleted"}
    assert ("31.2", "37.2") in [(one.before, one.after) for one in (gone, number)]


def test_a_figure_alone_in_its_row_that_changed_is_one_change():
    before = [MINES, table(("Acreage",), ("163,864",), ("Wells",)), SALES]
    after = [MINES, table(("Acreage",), ("161,864",), ("Wells",)), SALES]
    assert told(compared(before, after)) == [("cell", "163,864", "161,864")]


def test_an_amendment_of_an_amendment_does_not_lose_what_its_outline_takes_for_a_note():
    original, amendment = (
        filing([MINES, one, SALES], form="10-K/A") for one in (PAY[0], PAY[0].replace("paid", "owed"))
    )
    note = Section("explanatory-note", None, "Note", 0, Place(0, 0), Place(0, 3), 1, BY_HAND)
    part = Section("heading", None, "Pay", 0, Place(0, 0), Place(0, 3), 1, BY_HAND)
    outlines = Outline(0, "", (part,)), Outline(0, "", (note,))
    assert told(compare_filings(original, outlines[:1], amendment, outlines[1:]).changes) == [("text", "paid", "owed")]
