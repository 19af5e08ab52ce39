from dataclasses import replace

import pytest

from tests.building.blocks import PAGE_BREAK, document, filing, table
from viewer.amendments.in_original import resolve_in_original
from viewer.amendments.statement import state
from viewer.filing import limits
from viewer.filing.model import Block, Header, Payload
from viewer.outline.outliner import outline_filing

COVER = ("FORM 8-K/A", "(Amendment No. 1)", "ALDER RIDGE MINING COMPANY")
OPENING = "This Form 8-K/A amends the Current Report on Form 8-K filed on January 29, 2014."
PURPOSE = (
    "The purpose of this Amendment is to correct a typographical error in the table on page 1 of the News Release."
)
PROMISE = "Except for the foregoing, this Form 8-K/A does not amend, modify or update the Form 8-K."
VOTE = "Item 4. Submission of Matters to a Vote of Security Holders"
RELEASE_ROWS = table(("Production", "2013"), ("Silver", "2.5"))


def stated(amendment):
    return state(amendment, outline_filing(amendment))


def shown(amendment):
    return [(note.purpose, [(one.kind, one.label) for one in note.targets]) for note in stated(amendment).notes]


def text_at(of, place):
    block = of.documents[place.document].blocks[place.block]
    return block.text[place.start : place.end]


def release(*content, type="EX-99.1", index=1):
    return document("Exhibit 99.1", "NEWS RELEASE", *content, type=type, index=index)


def report(*content, exhibits=(), form="8-K/A"):
    return filing(document(*COVER, *content, type=form), *exhibits, form=form)


def corrected():
    items = ("Item 9.01. Financial Statements and Exhibits.", "(d) Exhibits", "99.1", "News Release.*", "SIGNATURE")
    return report("Explanatory Note", f"{OPENING} {PURPOSE} {PROMISE}", *items, exhibits=(release(RELEASE_ROWS),))


def test_a_filing_that_is_no_amendment_states_nothing():
    assert stated(report(OPENING, form="8-K")) is None


def test_an_amendment_that_says_nothing_has_no_notes():
    statement = stated(report("Item 5.02. Departure of Directors", "Ms. Birch has resigned.", "SIGNATURE"))
    assert (statement.notes, statement.scope, statement.original) == ((), (), None)


def test_a_note_is_quoted_with_its_exact_characters():
    amendment = corrected()
    (note,) = stated(amendment).notes
    assert note.quote == PURPOSE == text_at(amendment, note.place)
    assert text_at(amendment, note.clause).startswith("correct a typographical error")
    assert note.purpose == "correct"


def test_the_table_on_page_1_of_the_release_is_a_table_a_page_and_an_exhibit():
    (note,) = stated(corrected()).notes
    assert [(one.kind, one.label) for one in note.targets] == [("table", "1"), ("page", "1"), ("exhibit", "99.1")]
    assert note.targets[0].text == "the table on page 1 of the News Release"
    assert [(one.amendment.document, one.amendment.block) for one in note.targets] == [(1, 2), (1, 0), (1, 0)]


def test_the_promise_is_scope_and_the_original_is_named():
    statement = stated(corrected())
    assert [clause.quote for clause in statement.scope] == [PROMISE]
    assert (statement.original.form, statement.original.dates) == ("8-K", ("2014-01-29",))


def test_targets_find_their_places_in_the_original():
    amendment = corrected()
    later_table = table(("Costs", "2013"), ("Cash", "1"))
    original = report(
        "Item 9.01. Exhibits",
        exhibits=(release("Strong year.", RELEASE_ROWS, PAGE_BREAK, later_table),),
        form="8-K",
    )
    statement = resolve_in_original(stated(amendment), original, outline_filing(original), amendment)
    places = [(one.kind, one.original.document, one.original.block) for one in statement.notes[0].targets]
    assert places == [("table", 1, 3), ("page", 1, 0), ("exhibit", 1, 0)]
    assert "In the original" in statement.notes[0].targets[0].evidence.why


def test_an_exhibit_that_is_not_attached_is_shown_where_the_filing_names_it():
    amendment = report(
        "Explanatory Note",
        PURPOSE,
        "Item 9.01. Financial Statements and Exhibits.",
        "News Release, dated today.*",
        "99.1",
    )
    targets = {one.kind: one for one in stated(amendment).notes[0].targets}
    assert text_at(amendment, targets["exhibit"].amendment) == "99.1"
    assert targets["exhibit"].label == "99.1"
    assert targets["table"].amendment is targets["page"].amendment is None
    assert "not attached" in targets["exhibit"].evidence.why


def test_a_general_statement_gives_its_target_to_those_that_say_how():
    amendment = report(
        "Explanatory Note",
        "Alder is filing this Amendment to amend the letter report filed as Exhibit 99.1 to its Form 8-K. The letter "
        "was amended solely to (i) remove a limit and (ii) include the prices used.",
        exhibits=(release(),),
    )
    assert shown(amendment) == [("delete", [("exhibit", "99.1")]), ("include", [("exhibit", "99.1")])]


def test_each_entry_of_a_list_is_a_note():
    amendment = report(
        "Explanatory Note",
        "This Amendment is being filed solely to:",
        "·\tamend Part III, Items 10 and 11, to include the information required by such Items;",
        "·\tdelete the reference on the cover page; and",
        "·\tfile new certifications as Exhibit 31.1.",
        "This Amendment does not otherwise change the Form 8-K.",
    )
    assert shown(amendment) == [
        ("include", [("item", "Item 10"), ("item", "Item 11")]),
        ("delete", [("cover", None)]),
        ("file", [("exhibit", "31.1")]),
    ]
    assert len(stated(amendment).scope) == 1


def test_a_note_without_heading_is_found_after_the_cover():
    assert shown(
        report("The Registrant hereby amends its Form 8-K to add Item 5.02 thereto.", "Item 5.02. Officers")
    ) == [("add", [("item", "Item 5.02")])]


def test_a_note_inside_an_item_is_found():
    amendment = report(
        "Item 9.01. Financial Statements and Exhibits.",
        "This Form 8-K/A is being filed to provide the financial statements required by Item 9.01(a).",
        "SIGNATURE",
    )
    assert shown(amendment) == [("include", [("item", "Item 9.01")])]
    assert stated(amendment).notes[0].evidence.rule == "note-at-item"


def test_a_heading_may_run_into_its_note():
    long = " The error was found in the ordinary course of the preparation of the annual report of the Company."
    amendment = report(f"EXPLANATORY NOTE: {PURPOSE}{long}", "Item 9.01. Exhibits")
    (note,) = stated(amendment).notes
    assert note.quote == PURPOSE == text_at(amendment, note.place)


def test_what_the_body_of_an_item_reports_or_a_contract_says_is_no_note():
    amendment = report(
        "Item 8.01. Other Events",
        "The consolidated financial statements are included in this Form 8-K/A following the signature page.",
        "The Credit Agreement is hereby amended to provide for a new term.",
        "Amendment No. 2 amends the Credit Agreement to extend its maturity. This amendment was made to add a lender.",
        "Section 2.1 is hereby amended and restated in its entirety.",
    )
    assert shown(amendment) == []


def test_schedule_13d_says_at_each_item_that_it_is_amended():
    amendment = filing(
        document(
            "SCHEDULE 13D/A (Amendment No. 2)",
            "Item 2. Identity and Background",
            "Item 2 to Schedule 13D is amended, in pertinent part, as follows:",
            "Item 5. Interest in Securities of the Issuer",
            "Item 5 is hereby amended and supplemented as follows:",
            type="SC 13D/A",
        ),
        form="SC 13D/A",
    )
    assert shown(amendment) == [("update", [("item", "Item 2")]), ("add", [("item", "Item 5")])]


def test_form_13f_says_it_by_a_box():
    amendment = filing(
        document("Form 13F COVER PAGE", "[X] is a restatement. [ ] adds new holdings entries.", type="13F-HR/A"),
        form="13F-HR/A",
    )
    assert [(note.purpose, note.quote) for note in stated(amendment).notes] == [("restate", "[X] is a restatement.")]


def test_remarks_of_an_ownership_report_are_read():
    rows = table(
        ("Date Of Original Submission", "2020-03-06"),
        ("Remarks", "This Amendment is being filed to correct the amount of securities in footnote 1."),
    )
    primary = document("Ownership Document", rows, "Footnotes", table(("Footnote", "Shares of a trust.")), type="4/A")
    amendment = filing(replace(primary, media="xml"), form="4/A")
    (note,) = stated(amendment).notes
    assert (note.purpose, note.targets[0].label) == ("correct", "footnote 1")
    assert text_at(amendment, note.targets[0].amendment) == "Shares of a trust."
    assert stated(amendment).original.dates == ("2020-03-06",)


def test_the_tagged_description_speaks_where_the_text_is_silent():
    raw = b'<ix:nonNumeric name="dei:AmendmentDescription">To correct the <b>cover page</b>.</ix:nonNumeric>'
    silent = document(*COVER, "Item 8.01. Other Events", type="8-K/A")
    amendment = filing(replace(silent, payload=Payload(raw)), form="8-K/A")
    (note,) = stated(amendment).notes
    assert (note.quote, note.purpose, note.evidence.rule) == ("To correct the cover page .", "correct", "note-in-tag")


def test_certifications_are_the_attached_ones():
    amendment = report(
        "Explanatory Note",
        "This Amendment is being filed to include the certifications that were omitted.",
        exhibits=(document("Certification", type="EX-31.1", index=1), document("Certification", type="EX-32", index=2)),
    )
    assert shown(amendment) == [("include", [("exhibit", "31.1"), ("exhibit", "32")])]


def test_the_same_item_number_in_two_parts_is_told_apart():
    def quarterly(form, *before):
        first = (
            "PART I - FINANCIAL INFORMATION",
            "Item 1. Financial Statements",
            "Text.",
            "Item 4. Controls and Procedures",
            "Text.",
        )
        second = ("PART II - OTHER INFORMATION", "Item 1. Legal Proceedings", "None.", VOTE, "Text.")
        return filing(document("FORM 10-Q", *before, *first, *second, type=form), form=form)

    amendment = quarterly("10-Q/A", "The Registrant hereby amends Part II of its Form 10-Q to add Item 4 thereto.")
    original = quarterly("10-Q")
    statement = resolve_in_original(stated(amendment), original, outline_filing(original), amendment)
    (target,) = statement.notes[0].targets
    assert original.documents[0].blocks[target.original.block].text == VOTE


@pytest.mark.parametrize(
    "cover", ["AMENDMENT NO.3 to FORM 10-K", "Amendment No. 1 To FORM 10-KSB", "Form 10-K", "FORM 10-K/A 2"]
)
def test_a_covers_own_words_are_no_statement(cover):
    silent = filing(
        document(cover, "For the year ended May 31, 2010", "Item 1. Business", "We mine.", type="10-K/A"), form="10-K/A"
    )
    statement = stated(silent)
    assert (statement.notes, statement.scope, statement.original) == ((), (), None)


def test_a_footnote_of_the_exhibit_index_may_name_the_original():
    amendment = filing(
        document(
            "FORM 10-K/A",
            "Item 1. Business",
            "We mine.",
            "SIGNATURES",
            "Exhibit Index",
            "3.1 Articles of Incorporation (1)",
            "(1) Filed as an exhibit to the original Form 10-K filed on April 15, 2025.",
            type="10-K/A",
        ),
        form="10-K/A",
    )
    assert stated(amendment).original.dates == ("2025-04-15",)


def test_certifications_that_are_only_listed_are_those_filed_herewith():
    index = table(("31.1", "Certification", "January 30, 2025"), ("31.3", "Certification", "X"))
    amendment = report(
        "Explanatory Note",
        "This Amendment is being filed to include new certifications.",
        "Item 9.01. Financial Statements and Exhibits.",
        index,
    )
    assert shown(amendment) == [("include", [("exhibit", "31.3")])]


def test_an_exhibit_that_was_renumbered_is_found_by_what_it_says():
    lines = [f"Paragraph {number} of the letter report on reserves." for number in range(8)]
    amendment = report(
        "Explanatory Note",
        "This Amendment is being filed to correct a date in the letter report attached as Exhibit 99.2.",
        exhibits=(document(*lines, type="EX-99.2", index=1),),
    )
    original = report("Item 8.01. Other Events", exhibits=(document(*lines, type="EX-20", index=1),), form="8-K")
    statement = resolve_in_original(stated(amendment), original, outline_filing(original), amendment)
    (target,) = statement.notes[0].targets
    assert (target.label, target.original.document) == ("99.2", 1)
    assert "as EX-20" in target.evidence.why


def test_the_following_items_are_those_that_the_amendment_has():
    amendment = report(
        "The undersigned registrant hereby amends the following items, financial statements, exhibits or other "
        "portions of its Form 8-K dated October 4, 1996, as set forth in the pages attached hereto:",
        "Item 5.02. Departure of Directors",
        "Ms. Birch has resigned.",
        "Item 9.01. Financial Statements and Exhibits",
    )
    assert shown(amendment) == [("update", [("item", "Item 5.02"), ("item", "Item 9.01")])]


def test_a_promise_under_the_heading_is_kept_when_the_purpose_stands_elsewhere():
    amendment = report(
        "Explanatory Note",
        "This Amendment does not reflect events after the filing of the Original Filing.",
        "Item 5.02. Departure of Directors",
        "Item 5.02 of the Form 8-K is hereby amended to add the date of the resignation.",
    )
    assert shown(amendment) == [("add", [("item", "Item 5.02")])]
    assert len(stated(amendment).scope) == 1


def test_the_tagged_description_is_a_second_witness():
    raw = f'<ix:nonNumeric name="dei:AmendmentDescription">{PURPOSE}</ix:nonNumeric>'.encode()
    silent = document(*COVER, "Explanatory Note", PURPOSE, type="8-K/A")
    (note,) = stated(filing(replace(silent, payload=Payload(raw)), form="8-K/A")).notes
    assert note.evidence.confidence == 0.99
    assert "description, too" in note.evidence.why


def test_a_figure_that_a_correction_names_is_found_where_it_stands_alone():
    note = "This Amendment is being filed to correct the charge, reported as $4.5 million instead of $5.4 million."
    amendment = report("Explanatory Note", note, "Item 2.06. Impairments", "The charge is $5.4 million.")
    original = report(
        "Item 2.06. Impairments",
        "The charge is $4.5 million.",
        "Sales rose by $5.4 million, $5.4 million net.",
        form="8-K",
    )
    statement = resolve_in_original(stated(amendment), original, outline_filing(original), amendment)
    wrong, right = statement.notes[0].targets
    assert (wrong.label, wrong.amendment, text_at(original, wrong.original)) == ("$4.5 million", None, "4.5 million")
    assert (right.original, text_at(amendment, right.amendment)) == (None, "5.4 million")
    assert "2 places" in right.evidence.why


def test_an_empty_amendment_states_nothing():
    empty = filing(document(Block("paragraph", ""), type="8-K/A"), form="8-K/A")
    assert stated(empty).notes == ()
    assert state(filing(form="8-K/A"), ()).notes == ()
    assert Header("text", "8-K/A").is_amendment


WEATHER = "The weather at the mine was fair in that week of the year. "
LONGER = "The amendment's note is longer than notes are: what it says behind this place is not read."


@pytest.mark.parametrize(
    "note",
    [
        (PURPOSE + " " + WEATHER * 400,),
        (PURPOSE + " It says " + "very " * 1_300,),
        (PURPOSE + " It was so." * 600,),
        (PURPOSE, *[WEATHER * 20] * 20),
        (PURPOSE, *[WEATHER] * 70),
    ],
    ids=["paragraph", "sentence", "sentences", "characters", "paragraphs"],
)
def test_a_note_that_is_longer_than_any_says_once_where_it_is_cut(note):
    amendment = report("Explanatory Note", *note, "Item 9.01. Exhibits")
    (told,) = stated(amendment).findings
    assert told.what == LONGER
    assert [one.purpose for one in stated(amendment).notes] == ["correct"]
    assert text_at(amendment, told.place)


def test_a_long_note_that_is_read_to_its_end_is_not_said_to_be_cut():
    assert stated(report("Explanatory Note", PURPOSE, *[WEATHER * 15] * 15, "Item 9.01. Exhibits")).findings == ()
    assert stated(corrected()).findings == ()


def test_a_tagged_description_that_is_longer_than_any_is_read_to_its_bound_and_says_so():
    raw = b'<ix:nonNumeric name="dei:AmendmentDescription">To correct the cover page. %s</ix:nonNumeric>'
    silent = document(*COVER, "Item 8.01. Other Events", type="8-K/A")
    long = filing(replace(silent, payload=Payload(raw % (b"<b>fair</b> " * 2_000))), form="8-K/A")
    assert [one.what for one in stated(long).findings] == [LONGER]
    assert stated(long).notes[0].quote.startswith("To correct the cover page. fair fair")
    assert stated(filing(replace(silent, payload=Payload(raw % b"fair")), form="8-K/A")).findings == ()


def test_more_purposes_than_any_note_states_are_told_to_be_more(monkeypatch):
    monkeypatch.setattr(limits, "PURPOSES", 3)

    def amending(count):
        items = [f"This Amendment is being filed to correct Note {number + 1}." for number in range(count)]
        return stated(report("Explanatory Note", *items, "Item 9.01. Exhibits"))

    (told,) = amending(5).findings
    assert told.what == "The amendment's note states more than 3 purposes; only the first of them are told."
    assert len(amending(5).notes) == 3
    assert amending(3).findings == ()
