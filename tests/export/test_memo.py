"""A change memo says what an amendment says of itself and what matters most, mildly, with the places."""

from __future__ import annotations

from dataclasses import replace

from tests.export.memos import STRIKE, with_changes
from viewer.comparison.model import Change, SectionChange, Weight, WeightKind
from viewer.export import memo, memo_html, memo_markdown
from viewer.export.memo_model import Memo
from viewer.filing.model import Place
from viewer.reading import AmendedReading


def test_it_begins_with_how_much_differs(amended: AmendedReading) -> None:
    assert memo(amended).summary == ("2 places differ.", "1 named in a note; 1 outside the notes.")


def test_both_filings_are_named_with_dates_and_accession_numbers(amended: AmendedReading) -> None:
    told = memo(amended)
    assert ("Filed", "January 29, 2014") in told.amendment
    assert ("Accession number", "0000000000-14-000001") in told.original
    assert ("File", "alder-ridge-8-k.txt") in told.original


def test_how_the_two_were_paired_is_told_with_what_the_amendment_names(amended: AmendedReading) -> None:
    told = memo(amended)
    assert told.pairing == "Paired"
    assert told.evidence.startswith("Same company")
    assert told.named.startswith("This Form 8-K/A is being filed as an amendment to the Current Report")
    assert told.named_facts == "Form 8-K; January 29, 2014"


def test_a_note_says_where_what_it_is_about_is_in_both_filings(amended: AmendedReading, told: Memo) -> None:
    assert memo(amended).notes[0].about[2] == ("the News Release", "in both: Exhibit 99.1, page 1")
    assert told.notes[0].purpose == "correct"
    assert told.notes[0].about == (
        (
            "the table",
            "in the original: Item 6, page 6, the table that begins “2013 2012”; "
            "in the amendment: Item 6, page 3, the table that begins “2013 2012”",
        ),
        ("Item 6", "in the original: Item 6, page 6; in the amendment: Item 6, page 3"),
    )


def test_what_a_note_speaks_of_may_be_in_neither_filing(amended: AmendedReading) -> None:
    (note,) = amended.statement.notes
    nowhere = replace(note.targets[0], original=None, amendment=None)
    statement = replace(amended.statement, notes=(replace(note, targets=(nowhere,)),))
    assert memo(replace(amended, statement=statement)).notes[0].about[0][1] == "found in neither filing"


def test_notes_of_one_sentence_are_told_once(amended: AmendedReading) -> None:
    note = amended.statement.notes[0]
    twice = replace(amended.statement, notes=(note, replace(note, purpose="update")))
    (told,) = memo(replace(amended, statement=twice)).notes
    assert told.purpose == "correct, update"
    assert len(told.about) == 3


def test_the_promise_that_nothing_else_changes_is_quoted(told: Memo) -> None:
    assert told.scope == ("Except as described above, no other changes have been made to the Form 10-K.",)


def test_a_note_without_a_found_change_is_said_mildly(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    compared = replace(amended.comparison, changes=(), undeclared=(), unfound=(0,))
    told = memo(replace(amended, comparison=compared))
    assert told.notes[0].remark == "No such change was found."
    assert told.unfound == ("Note 1: correct",)
    assert told.summary == ("No text differs between the two filings.", "For 1 note no such change was found.")
    assert "## Said, but not found" in memo_markdown(replace(amended, comparison=compared))


def test_an_amendment_alone_says_that_nothing_was_compared(alone: AmendedReading) -> None:
    told = memo(alone)
    assert told.summary == ("The original is not at hand, so nothing was compared.",)
    assert (told.pairing, told.original, told.groups) == ("The original is not at hand", (), ())
    assert "**The original.** Not at hand." in memo_markdown(alone)


def test_an_amendment_without_a_reason_is_given_none(amended: AmendedReading) -> None:
    silent = replace(amended, statement=replace(amended.statement, notes=()))
    assert memo(silent).summary[0] == "The amendment does not say why it was filed."
    assert "What the amendment says" not in memo_html(silent)


def test_nothing_is_called_wrong(amended: AmendedReading) -> None:
    for text in (memo_html(amended), memo_markdown(amended)):
        assert not any(word in text.casefold() for word in ("misstat", "wrong", "incorrect", "failed to"))


def test_what_the_notes_do_not_mention_is_a_list_of_its_own(told: Memo) -> None:
    assert told.unmentioned == (("Item 1 · Business", f"1: “three” → “four”; 2: “two” removed; 3: “{STRIKE}” added"),)


def test_many_that_the_notes_do_not_mention_are_listed_by_number(report: AmendedReading) -> None:
    assert report.comparison is not None
    strike, cell = report.comparison.changes[2:4]
    changes = [replace(strike, section=cell.section)] * 3 + [cell] + [replace(strike, section=cell.section)] * 4
    assert memo(with_changes(report, *changes)).unmentioned == (("Item 6 · Selected Financial Data", "1–3, 5–8"),)


def test_items_that_are_not_repeated_are_one_line(told: Memo) -> None:
    assert ("Not repeated, and so unchanged (Rule 12b-15)", "Item 2") in told.sections
    assert ("Differ", "Item 1; Item 6") in told.sections


def weighed(change: Change, kind: WeightKind, size: float = 1.0) -> Change:
    return replace(change, weight=Weight(kind, size, f"It is {kind}."))


def test_the_gravest_changes_stand_first_and_the_others_are_counted(report: AmendedReading) -> None:
    assert report.comparison is not None
    words, cell = report.comparison.changes[0], report.comparison.changes[3]
    changes = [weighed(cell, "figure", 0.01 * number) for number in range(12)]
    changes += [weighed(words, "negation"), weighed(words, "quiet")]
    told = memo(with_changes(report, *changes))
    assert [one.number for one in told.gravest] == [13, *range(12, 3, -1)]
    assert told.others == (
        "3 others follow by section; 1 that come with any filing, or change no word, are only counted."
    )
    assert "It is negation" in memo_markdown(with_changes(report, *changes))


def test_what_comes_with_any_filing_is_counted_by_section_and_not_told(report: AmendedReading) -> None:
    assert report.comparison is not None
    quiet = [weighed(change, "quiet") for change in report.comparison.changes]
    told = memo(with_changes(report, *quiet))
    assert told.groups == told.gravest == ()
    assert told.quiet == (("Item 1 · Business", "3 changes"), ("Item 6 · Selected Financial Data", "2 changes"))


def test_a_section_with_very_many_changes_is_cut_and_says_so(report: AmendedReading) -> None:
    assert report.comparison is not None
    strike, cell = report.comparison.changes[2:4]
    many = [replace(one, section="Item 1") for _ in range(20) for one in (strike, cell)]
    (group,) = memo(with_changes(report, *many)).groups
    assert group.left_out == "and 25 more changes in this section"


def test_a_part_is_not_called_repeated_for_its_heading_alone(amended: AmendedReading) -> None:
    compared = amended.comparison
    assert compared is not None
    part = SectionChange("Part III", "", "unchanged", Place(0, 0), Place(0, 0), holds_others=True)
    item = SectionChange("Item 10", "Directors", "unchanged", Place(0, 1), Place(0, 1))
    told = memo(replace(amended, comparison=replace(compared, sections=(part, item))))
    assert ("Repeated without a difference", "Item 10") in told.sections


def test_a_cover_is_not_called_repeated_without_a_difference(amended: AmendedReading) -> None:
    compared = amended.comparison
    assert compared is not None
    cover = SectionChange(None, "Cover", "unchanged", Place(0, 0), Place(0, 0), is_formal=True)
    told = memo(replace(amended, comparison=replace(compared, sections=(cover,))))
    assert told.sections == (("Differ at most in what comes with any amendment", "Cover"),)
