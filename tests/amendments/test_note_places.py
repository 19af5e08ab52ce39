"""Where amendments put their note, under which headings; and where a note must not be seen."""

import pytest

from tests.building.amendments import amendment, cover, stated, told

PURPOSE = "This Amendment is being filed to include Exhibit 23.1, omitted from the Form 10-K filed on March 3, 2014."
BUSINESS = ("PART I", "Item 1. Business", "We mine.")
BOX = "Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the obligation:"


def read(folder, *lines, form="10-K/A", **how):
    return stated(amendment(folder, form, *lines, **how))


def rules(statement):
    return [note.evidence.rule for note in statement.notes]


@pytest.mark.parametrize(
    "heading",
    [
        "EXPLANATORY NOTE",
        "Explanatory Statement",
        "Introductory Note",
        "Preliminary Note",
        "PURPOSE OF AMENDMENT",
        "Purpose of this Form 10-K/A",
        "Reason for Amendment",
        "Reasons for Re-filing",
        "Background and Purpose of Amendment",
        "Note",
        "NOTE:",
        "Amendment No. 1",
        "Explanatory Note to Amendment No. 1",
        "(Explanatory Note)",
        "E X P L A N A T O R Y N O T E",
    ],
)
def test_under_a_heading_every_sentence_speaks_of_the_amendment(tmp_path, heading):
    note = "Exhibit 23.1 is filed herewith. It was inadvertently omitted from the Form 10-K filed on March 3, 2014."
    statement = read(tmp_path, *cover("10-K/A"), heading, note, *BUSINESS)
    assert (told(statement), rules(statement)) == (["file: exhibit 23.1"], ["note-under-heading"])
    assert statement.original.dates == ("2014-03-03",)


def test_a_heading_may_run_into_its_sentence(tmp_path):
    long = "The consent of the independent registered public accounting firm was left out when the report was filed."
    statement = read(tmp_path, *cover("10-K/A"), f"EXPLANATORY NOTE – {PURPOSE} {long}", *BUSINESS)
    assert told(statement) == ["include: exhibit 23.1"]


def test_after_the_cover_without_a_heading(tmp_path):
    box = "Indicate by check mark whether the registrant is a shell company."
    statement = read(tmp_path, *cover("10-K/A"), box, PURPOSE, *BUSINESS)
    assert (told(statement), rules(statement)) == (["include: exhibit 23.1"], ["note-after-cover"])


def test_under_the_covers_amendment_number(tmp_path):
    first, *rest = cover("10-K/A")
    assert told(read(tmp_path, first, "FORM 10-K/A", "(Amendment No. 1)", PURPOSE, *rest, *BUSINESS)) == [
        "include: exhibit 23.1"
    ]


def test_at_the_end_of_an_8_ks_cover(tmp_path):
    note = "This Form 8-K/A is filed to amend Item 4.01 of the Form 8-K filed on January 29, 2014 to include a letter."
    item = ("Item 4.01. Changes in Registrant’s Certifying Accountant", "Alder dismissed its auditor.")
    statement = read(tmp_path, *cover("8-K/A"), BOX, "[ ] Soliciting material", note, *item, form="8-K/A")
    assert (told(statement), rules(statement)) == (["include: Item 4.01"], ["note-after-cover"])


def test_inside_item_9_01(tmp_path):
    note = "This amendment is being filed to provide the financial statements of Birch Mining Inc. They are attached."
    item = ("Item 9.01. Financial Statements and Exhibits", "(a) Financial statements of business acquired.", note)
    statement = read(tmp_path, *cover("8-K/A"), *item, "SIGNATURE", form="8-K/A")
    assert (told(statement), rules(statement)) == (["include: Item 9.01"], ["note-at-item"])


def test_in_the_lead_in_of_the_first_amended_item_what_names_nothing_is_about_that_item(tmp_path):
    note = "This report amends the Form 8-K filed on January 29, 2014 to report the committees Ms. Birch will join."
    item = ("Item 5.02. Departure of Directors or Certain Officers", f"{note} This amendment does so as promised.")
    statement = read(tmp_path, *cover("8-K/A"), *item, "SIGNATURE", form="8-K/A")
    assert (told(statement), rules(statement)) == (["include: Item 5.02"], ["note-at-item"])


def test_in_a_footnote_to_the_list_of_exhibits(tmp_path):
    index = ("SIGNATURES", "Exhibit Index", "23.1 Consent*", f"* {PURPOSE}")
    statement = read(tmp_path, *cover("10-K/A"), *BUSINESS, *index)
    assert (told(statement), rules(statement)) == (["include: exhibit 23.1"], ["note-in-footnote"])


def test_in_the_inline_xbrl_header_where_the_text_is_silent(tmp_path):
    statement = read(tmp_path, *cover("10-K/A"), *BUSINESS, tag="To include Exhibit 23.1, which was omitted.")
    assert (told(statement), rules(statement)) == (["include: exhibit 23.1"], ["note-in-tag"])


@pytest.mark.parametrize("heading", [("EXPLANATORY NOTE",), ()], ids=["headed", "without a heading"])
def test_far_into_the_file(tmp_path, heading):
    body = [
        f"We mine {number} ounces of silver, and of other metals what there is beside it." for number in range(3000)
    ]
    statement = read(tmp_path, *cover("10-K/A"), *BUSINESS, *body, *heading, PURPOSE, "SIGNATURES")
    assert told(statement) == ["include: exhibit 23.1"]


@pytest.mark.parametrize(
    "body",
    [
        (
            "Item 1.01. Entry into a Material Definitive Agreement",
            "Alder entered into Amendment No. 1 to the Credit Agreement (the “Amendment”). The Amendment "
            "amends the Credit "
            "Agreement to extend its maturity and to replace the margin. The purpose of the Amendment is "
            "to add a lender.",
            "The Agreement is amended by replacing “2014” with “2019”.",
            "Section 2.1 is amended and restated in its entirety to read as follows:",
            "The Amendment is filed as Exhibit 10.1.",
        ),
        (
            "Item 5.03. Amendments to Articles of Incorporation or Bylaws",
            "The Board amended the Bylaws to add Section 3.4. The amendment is made to conform to the "
            "law of Idaho. The "
            "purpose of this amendment is to permit meetings by telephone.",
        ),
        (
            "Item 7. Management’s Discussion and Analysis",
            "We have restated our balance sheet. The plan was amended to increase the number of shares.",
            "Amendment No. 2 to the Plan was filed to register shares.",
        ),
        (
            "Item 8. Financial Statements",
            "NOTE",
            "The accompanying statements are prepared in accordance with accounting principles and "
            "include all amounts.",
            "The Company has corrected an error in its inventory. The lease was amended to add space.",
        ),
    ],
    ids=["credit agreement", "bylaws", "discussion", "notes to statements"],
)
@pytest.mark.parametrize("form", ["8-K/A", "10-K/A"])
def test_the_amendment_of_a_contract_is_no_note(tmp_path, form, body):
    assert told(read(tmp_path, *cover(form), *body, "SIGNATURE", form=form)) == []


def test_a_filing_that_amends_contracts_and_is_no_amendment_states_nothing(tmp_path):
    words = "Amendment No. 1 amends the Credit Agreement. The Agreement is amended by replacing “X” with “Y”."
    assert read(tmp_path, *cover("8-K"), "EXPLANATORY NOTE", words, form="8-K") is None
