import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import assert_grows_with_length
from viewer.amendments.notes.grammar.clause import Span
from viewer.amendments.notes.grammar.purposes import parse, parse_listed


def purposes(sentence):
    return [clause.purpose for clause in parse(sentence).clauses]


def words(sentence):
    return [sentence[clause.words.start : clause.words.end] for clause in parse(sentence).clauses]


# One for each family of sentences in which amendments state their purpose; the verb, then how it is framed.
@pytest.mark.parametrize(
    ("sentence", "purpose"),
    [
        ("The purpose of this Amendment is to correct a typographical error in the table on page 1.", "correct"),
        ("The sole purpose of this Amendment No. 1 is to furnish Exhibit 101 to the Form 10-Q.", "furnish"),
        ("The purpose of this Amendment is the correction of errors in the tables on page 3.", "correct"),
        ("This Form 10-K/A is being filed solely to replace Part III, Items 10 through 14.", "replace"),
        ("This Form 8-K/A is filed in order to provide the pro forma financial information.", "include"),
        ("This amendment is filed for the purpose of including the auditor's letter as Exhibit 16.1.", "include"),
        ("Alder is filing this Amendment No. 1 to amend and restate Item 2.05 to give the costs.", "restate"),
        ("The Registrant hereby amends Part II of its Form 10-Q to add Item 4 thereto.", "add"),
        ("This Amendment No. 1 amends and supplements the Form 8-K filed on May 4, 2005.", "add"),
        ("The Company hereby amends Item 2.05 of its Form 8-K to read in its entirety as follows:", "replace"),
        ("This report on Form 4/A amends and replaces in its entirety the Form 4 filed before.", "replace"),
        ("This Amendment No. 2 revises the pro forma information to address comments of the staff.", "update"),
        ("This amendment reflects the restatement of the financial statements.", "restate"),
        ("Amendment No. 2 is being filed to respond to the staff's request for reasons.", "respond"),
        ("This Amendment No. 1 is being filed in response to comments received from the staff.", "respond"),
        ("Items 6, 7 and 8 of the Registrant's Form 10-K are hereby amended as follows:", "update"),
        ("Item 4 of Schedule 13D is hereby amended and supplemented as follows:", "add"),
        ("Exhibit 99.1 is hereby replaced in its entirety with Exhibit 99.1 attached hereto.", "replace"),
        ("We are also including in this Amendment the consent of the engineers.", "include"),
        ("The Company is also updating its list of exhibits in Item 15.", "update"),
        ("New certifications are being filed as exhibits to this Form 10-K/A.", "file"),
        ("This Amendment is an exhibit-only filing.", "file"),
        ("This Form 8-K was filed again because the agent failed to submit it whole.", "file"),
        ("The only change made by this Amendment is the replacement of Exhibit 32.", "replace"),
        ("The third paragraph of the press release should have read as follows:", "correct"),
        ("We are amending our Form 10-K to delete the word unaudited.", "delete"),
        ("The purpose of this Amendment is to make conforming changes to the exhibit index.", "conform"),
        ("This Form 8-K/A updates Item 5.02 with information that is now available.", "update"),
    ],
)
def test_each_way_to_state_a_purpose_is_understood(sentence, purpose):
    assert purposes(sentence) == [purpose]


@pytest.mark.parametrize(
    ("sentence", "several"),
    [
        ("It is being filed solely for the purpose of (i) including a statement, and (ii) correcting another.", 2),
        ("This Amendment is being filed (i) to include omitted exhibits, and (ii) to correct the hyperlink.", 2),
        ("It is being filed solely to: (1) include Part III and (2) delete the reference on the cover.", 2),
        ("It is being made to (a) change the format, (b) add statements, (c) revise Note 9 and (d) revise Item 9A.", 4),
        ("The letter was amended solely to (i) remove a limit, (ii) include prices and (iii) include a ratio.", 3),
        ("On the cover, (i) the reference has been deleted and (ii) the number of shares has been updated.", 2),
        ("This filing is made to file an updated consent as Exhibit 23.2 and update the exhibit list.", 2),
        ("This Amendment updates Item 5.02 and files the letter as an exhibit.", 2),
        ("It is being filed to correct the date, to replace Exhibit 32, and to add a signature.", 3),
    ],
)
def test_purposes_split_at_enumerations_and_at_and_verb(sentence, several):
    assert len(parse(sentence).clauses) == several


def test_each_purpose_has_its_own_words():
    sentence = "It is being filed for the purpose of (i) including a statement, and (ii) correcting an omission."
    assert words(sentence) == ["including a statement", "correcting an omission"]


def test_an_enumerations_parts_share_the_words_before_it():
    sentence = "On the cover page, (i) the reference has been deleted and (ii) the number has been updated."
    leads = {sentence[clause.lead.start : clause.lead.end] for clause in parse(sentence).clauses}
    assert leads == {"On the cover page"}


def test_a_paragraphs_letter_is_no_enumeration():
    sentence = "This Amendment is filed to include the statements required by Items 9.01 (a) and 9.01 (b)."
    assert purposes(sentence) == ["include"]


def test_a_noun_that_looks_like_a_verb_splits_nothing():
    assert words("It is being filed to correct the name and address of the auditor and report of the trustee.") == [
        "correct the name and address of the auditor and report of the trustee"
    ]


def test_the_commissions_name_is_no_verb():
    sentence = (
        "This Amendment is filed to amend Item 9A of the Form 10-K filed with the Securities and Exchange Commission."
    )
    assert purposes(sentence) == ["update"]


def test_what_is_amended_to_include_something_is_included():
    sentence = "It is being filed to amend Part III of the Original Filing to include the information required by it."
    assert [(clause.purpose, clause.is_generic) for clause in parse(sentence).clauses] == [("include", False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Form 8-K was filed to report the preliminary production results.",
        "This Form 8-K/A is being filed as an amendment to the Current Report on Form 8-K filed on May 4, 2005.",
        "The Registrant hereby amends this Registration Statement on such date or dates as may be necessary to delay "
        "its effective date.",
        "If this statement is being filed to report the fact that the person has ceased to own more than 5 percent.",
        "Indicate by check mark if disclosure of delinquent filers is not contained herein.",
        "The Agreement is amended by replacing “X” with “Y”.",
        "This Form 10-K/A contains forward-looking statements.",
        "Reference is made to the Securities Exchange Act of 1934, as amended.",
    ],
)
def test_what_every_filing_says_or_is_said_of_the_original_is_no_purpose(sentence):
    assert parse(sentence).clauses == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Except as described above, this Amendment does not amend, modify or update any other disclosure.",
        "Except for the foregoing, no changes have been made.",
        "This Amendment does not reflect events occurring after the filing of the Original Report.",
        "The Original Filing continues to speak as of its date.",
        "This Amendment should be read in conjunction with the Original Filing.",
        "No other changes have been made to the Form 10-K.",
        "There is no other material change to the 10-K for the year ended December 31, 2012.",
        "There is no change in previously reported results.",
        "Because no financial statements are included, paragraphs 3, 4 and 5 of the certifications have been omitted.",
        "This Amendment consists solely of the cover page, this note, the exhibit index and certifications.",
        "For the convenience of the reader, this Amendment sets forth the Original Filing in its entirety.",
        "We have made no attempt in this Amendment to modify or update the disclosures.",
        "All other Items of the Form 10-K are unaffected by the changes described above.",
    ],
)
def test_a_promise_that_nothing_else_changes_is_scope_and_no_purpose(sentence):
    parsed = parse(sentence)
    assert parsed.clauses == ()
    assert parsed.scope == (0, len(sentence))


def test_a_promise_after_a_purpose_begins_at_the_seam():
    sentence = "It is being filed solely to file Exhibit 5.1 and no changes are being made hereby to Item 9A."
    parsed = parse(sentence)
    assert words(sentence) == ["file Exhibit 5.1"]
    assert parsed.scope is not None
    assert sentence[parsed.scope.start :].startswith("no changes")


def test_a_statement_that_does_not_reflect_something_can_be_corrected():
    parsed = parse("This Amendment is filed to correct a statement that does not reflect the agreement.")
    assert [clause.purpose for clause in parsed.clauses] == ["correct"]
    assert parsed.scope is None


def test_a_colon_announces_a_list_whose_entries_are_purposes():
    assert parse("Accordingly, this Amendment is being filed solely to:").announces
    assert [clause.purpose for clause in parse_listed("·\tdelete the reference on the cover; and")] == ["delete"]


def test_the_time_taken_is_linear_in_the_length_of_the_text():
    clause = "correct Item 1 and (i) the table on page 1, to amend, "
    assert_grows_with_length(lambda times: "This Amendment is being filed to " + clause * times, parse, 500)


PIECES = (
    "This Amendment",
    "is being filed to",
    "correct",
    "and",
    "Item 9A",
    "(i)",
    "(ii)",
    ",",
    "does not amend",
    "to:",
    "as follows:",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_clauses_stand_in_order_inside_the_sentence_and_outside_its_promise(sentence):
    parsed = parse(sentence)
    promise = parsed.scope or Span(len(sentence), len(sentence))
    spans = [clause.words for clause in parsed.clauses]
    assert all(0 <= span.start <= span.end <= len(sentence) for span in spans)
    assert all(span.end <= promise.start or span.start >= promise.end for span in spans)
    assert spans == sorted(spans)
