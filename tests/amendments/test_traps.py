"""What has led others astray in real amendments: odd names of forms, dates of other things, silence."""

import pytest

from tests.building.amendments import amendment, cover, stated, told
from tests.building.blocks import document, filing

BUSINESS = ("Item 1. Business", "We mine.")


def read(folder, note, form="10-K/A"):
    return stated(amendment(folder, form, *cover(form), "EXPLANATORY NOTE", note, *BUSINESS))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("the Form 10KT filed on March 3, 2014", "10-KT"),
        ("the Company 10-K filed on March 3, 2014", "10-K"),
        ("the Form 10–K filed on March 3, 2014", "10-K"),
        ("its 10-K405, which was filed on March 3, 2014,", "10-K405"),
    ],
)
def test_an_odd_name_of_a_form_is_understood(tmp_path, words, form):
    original = read(tmp_path, f"This Amendment amends {words} to correct the cover page.").original
    assert (original.form, original.dates) == (form, ("2014-03-03",))


def test_the_date_of_an_event_is_not_the_date_of_filing(tmp_path):
    note = (
        "Following the change in control of August 26, 2013, this Amendment corrects Item 12 of the Form "
        "10-K filed on "
        "March 3, 2014."
    )
    assert read(tmp_path, note).original.dates == ("2014-03-03",)


def test_a_form_that_is_only_required_is_not_the_original(tmp_path):
    note = (
        "This Amendment includes the statements required by Form 11-K. It amends the Form 10-K filed on March 3, 2014."
    )
    original = read(tmp_path, note).original
    assert (original.form, original.dates) == ("10-K", ("2014-03-03",))


def test_the_target_may_itself_be_an_amendment(tmp_path):
    note = "This Amendment No. 2 amends Amendment No. 1 to the Form 10-K, filed on May 5, 2014, to correct Item 9A."
    statement = read(tmp_path, note)
    assert (statement.original.form, statement.original.number) == ("10-K/A", 1)
    assert told(statement) == ["correct: Item 9A"]


def test_the_original_may_be_named_only_in_a_footnote_to_the_list_of_exhibits(tmp_path):
    footnotes = (
        "* Filed as an exhibit to the original Form 10-K filed on March 3, 2014.",
        "** This Amendment No. 1 is being filed solely to add Exhibit 31.1.",
    )
    lines = (*cover("10-K/A"), *BUSINESS, "SIGNATURES", "Exhibit Index", "3.1 Bylaws*", "31.1 Certification**")
    statement = stated(amendment(tmp_path, "10-K/A", *lines, *footnotes))
    assert told(statement) == ["add: exhibit 31.1"]
    assert statement.original.dates == ("2014-03-03",)


@pytest.mark.parametrize(
    "title", ["AMENDMENT NO.3", "Amendment No. 1 To FORM 10-KSB", "FORM 10-K", "FORM 10-K/A, AMENDMENT NO.2"]
)
def test_a_complete_report_that_says_nothing_of_itself_has_no_note(tmp_path, title):
    lines = (title, *cover("10-K/A")[2:], *BUSINESS, "Item 9A. Controls and Procedures", "They are effective.")
    statement = stated(amendment(tmp_path, "10-K/A", *lines))
    assert (statement.notes, statement.scope, statement.original) == ((), (), None)


def test_a_defect_told_without_a_purpose_is_the_purpose(tmp_path):
    note = "The number of holders of record in Item 5 was incorrectly stated as 1,234. The correct number is 2,134."
    assert told(read(tmp_path, note)) == ["correct: Item 5, paragraph 1,234, paragraph 2,134"]


def test_what_is_corrected_may_be_named_in_the_sentence_before(tmp_path):
    note = "Certain columns of the table on page 32 were misaligned. This Amendment corrects those errors."
    statement = read(tmp_path, note)
    assert told(statement) == ["correct: table 1, page 32"]
    assert statement.notes[0].quote == "This Amendment corrects those errors."


def test_what_a_rule_permits_to_omit_is_not_told_twice(tmp_path):
    note = (
        "This Amendment is being filed to include Part III. It was omitted from the Original Filing in reliance on "
        "General Instruction G(3)."
    )
    assert told(read(tmp_path, note)) == ["include: part Part III"]


def test_a_note_in_capitals_is_read(tmp_path):
    note = "THE REGISTRANT HEREBY AMENDS ITEMS 10, 11, 12 AND 13 OF ITS FORM 10-K TO READ IN THEIR ENTIRETY AS FOLLOWS:"
    assert told(read(tmp_path, note)) == ["replace: Item 10, Item 11, Item 12, Item 13"]


def test_items_of_an_announced_list_are_notes_one_by_one(tmp_path):
    lines = (
        "The following changes are made to the Original Filing:",
        "• Item 1A. Risk Factors has been revised to add a risk. It concerns tariffs.",
        "• Item 7 has been updated to correct the amount of cash used.",
        "• The Exhibit Index has been revised to include Exhibits 10.21 and 10.22.",
        "No other changes are made.",
    )
    filed = amendment(tmp_path, "10-K/A", *cover("10-K/A"), "EXPLANATORY NOTE", *lines, "PART I", *BUSINESS)
    assert told(stated(filed)) == [
        "add: Item 1A",
        "update: Item 7",
        "include: exhibit exhibit index, exhibit 10.21, exhibit 10.22",
    ]


def test_registrants_that_file_together_state_each_note_once():
    names = [f"{name} MINING COMPANY" for name in ("ALDER", "BIRCH", "CEDAR")]
    note = "This combined Form 10-K/A is filed by each registrant to include Exhibit 23.2 of Birch, which was omitted."
    combined = filing(
        document("FORM 10-K/A", *names, "Explanatory Note", note, *BUSINESS, type="10-K/A"), form="10-K/A"
    )
    assert told(stated(combined)) == ["include: exhibit 23.2"]


def test_items_that_a_list_only_names_have_the_purpose_that_announced_them(tmp_path):
    lines = (
        "The following parts of the Original Filing have been revised to reflect the restatement:",
        "Part I, Item 1A. Risk Factors",
        "Part II, Item 7. Management’s Discussion and Analysis",
        "Part II, Item 9A. Controls and Procedures",
        "The restatement is described in Note 2.",
    )
    filed = amendment(tmp_path, "10-K/A", *cover("10-K/A"), "EXPLANATORY NOTE", *lines, "PART I", *BUSINESS)
    assert told(stated(filed)) == ["update: Item 1A", "update: Item 7", "update: Item 9A"]


def test_what_a_list_of_verbs_ends_with_may_be_a_noun(tmp_path):
    note = "This Amendment is filed to (a) correct Note 7 and (b) add to the audit report in Item 8 the city and state."
    assert told(read(tmp_path, note)) == ["correct: paragraph Note 7", "add: paragraph report of independent, Item 8"]


@pytest.mark.parametrize(
    ("note", "notes"),
    [
        ("On page 12, the number of employees should be 1,250.", ["correct: page 12, paragraph 1,250"]),
        ("The amendment includes changes to Item 4.", ["update: Item 4"]),
        ("We have revised Exhibit 31.1 to refer to the correct report.", ["update: exhibit 31.1"]),
        ("Attached is Exhibit 27, which was left out.", ["file: exhibit 27"]),
        ("The reason for this Amendment is that Item 9A did not give a conclusion.", ["include: Item 9A"]),
        ("Alder is filing this Amendment because Exhibit 23.1 was missing.", ["include: exhibit 23.1"]),
        (
            "The only changes are (i) the addition of Item 1C and (ii) the removal of Item 4.",
            ["add: Item 1C", "delete: Item 4"],
        ),
        (
            "The purpose is twofold. First, we are adding Item 1C. Second, we are replacing Exhibit 97.",
            ["add: Item 1C", "replace: exhibit 97"],
        ),
        (
            "Item 11 is hereby amended by deleting it in its entirety and substituting the following:",
            ["replace: Item 11"],
        ),
        (
            "This Amendment serves to correct the table of contractual obligations in Item 7.",
            ["correct: table contractual obligations, Item 7"],
        ),
        ("It is filed to supply Schedule II, left out of the original.", ["include: Item 15"]),
        ("This Amendment is filed to check the box on the cover page.", ["correct: cover"]),
        ("To correct the Exhibit Index.", ["correct: exhibit exhibit index"]),
        ("Changes have been made to Item 1A; and Item 7.", ["update: Item 1A, Item 7"]),
        ("In this Form 10-K/A we restate Item 8 and Note 12.", ["restate: Item 8, paragraph Note 12"]),
        ("The foregoing Amendment corrects Item 12.", ["correct: Item 12"]),
        ("Exhibit 32.2 was dated May 5 rather than May 6.", ["correct: exhibit 32.2"]),
        (
            "It is filed to respond to the SEC. Specifically: Item 9A has been revised; Note 4 was deleted.",
            ["respond", "update: Item 9A", "delete: paragraph Note 4"],
        ),
        (
            "It is filed to revise the disclosure under “Item 1. Business” and “Item 7. Management’s Discussion”.",
            ["update: Item 1, Item 7"],
        ),
        (
            "We said that we would file the statements required by Item 15. This Amendment is filed to do so and to "
            "provide such information.",
            ["include: Item 15"],
        ),
        (
            "In Note 3, the amount of goodwill has been changed from $3,400,000 to $4,300,000.",
            ["update: paragraph Note 3, paragraph $3,400,000, paragraph $4,300,000"],
        ),
        ("The Company has changed its name. It has amended Item 10.", ["update: Item 10"]),
    ],
)
def test_purposes_are_understood_however_they_are_put(tmp_path, note, notes):
    assert told(read(tmp_path, note)) == notes


@pytest.mark.parametrize(
    "lines",
    [
        ("This Amendment:", "- revises the cover page; and", "- replaces Exhibit 31.1."),
        (
            "The reasons for this Amendment are as follows:",
            "1. To revise the cover page.",
            "2. To replace Exhibit 31.1.",
        ),
        ("It is filed to: (i) revise the cover page; (ii) replace Exhibit 31.1; and (iii) make other corrections.",),
    ],
)
def test_a_list_of_purposes_may_be_a_list_of_verbs_in_any_form(tmp_path, lines):
    filed = amendment(tmp_path, "10-K/A", *cover("10-K/A"), "EXPLANATORY NOTE", *lines, "PART I", *BUSINESS)
    assert told(stated(filed))[:2] == ["update: cover", "replace: exhibit 31.1"]


def test_form_13f_names_its_original_on_the_cover():
    listed = "THIS FILING LISTS SECURITIES HOLDINGS REPORTED ON THE FORM 13F FILED ON FEBRUARY 14, 2001 IN CONFIDENCE."
    added = filing(
        document(listed, "Form 13F COVER PAGE", "[X] adds new holdings entries.", type="13F-HR/A"), form="13F-HR/A"
    )
    original = stated(added).original
    assert (original.form, original.dates) == ("13F-HR", ("2001-02-14",))
