"""The gravest change comes first: a "not", a conclusion, a figure; what comes with any filing comes last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from viewer.amendments.weight import gravest_first, weigh
from viewer.comparison.model import Change, ChangeKind, Weight
from viewer.filing.model import Block, Document, Filing, Header, Payload, Place

CONTROLS = "Management concluded that our disclosure controls and procedures were effective."
SCHEDULE = Header("html", "SC 13D/A")


def filing(text: str, header: Header | None = None) -> Filing:
    document = Document(0, "10-K", "a.htm", "", "html", Payload(b""), (Block("paragraph", text),))
    return Filing(Path("a.htm"), header or Header("html", "10-K"), (document,))


def change(before: str, after: str, kind: ChangeKind = "text", **facts: Any) -> Change:
    place = Place(0, 0, 0, len(before))
    return Change(kind, None, before, after, place, place, 0, 0, **facts)


def weight(one: Change, text: str = "Words.", header: Header | None = None, *, is_usual: bool = False) -> Weight:
    return weigh(one, filing(text, header), is_usual)


@pytest.mark.parametrize(("before", "after"), [("", "not"), ("were not", "were"), ("can", "cannot"), ("no", "some")])
def test_a_not_that_comes_or_goes_is_the_gravest(before: str, after: str) -> None:
    assert weight(change(before, after)).kind == "negation"


def test_the_abbreviation_of_number_is_no_negation() -> None:
    assert weight(change("in", "to Amendment No. 1 to")).kind == "replaced"


def test_a_new_sentence_with_a_not_denies_nothing_that_stood() -> None:
    assert weight(change("", "The Company does not expect another mill to be built.")).kind == "added"


def test_a_conclusion_on_controls_weighs_more_than_a_date_on_which_something_is_effective() -> None:
    assert weight(change("effective", "adequate"), CONTROLS).kind == "conclusion"
    assert weight(change("effective", "due"), "The lease is effective in May.").kind == "replaced"


def test_doubt_about_a_going_concern_is_a_conclusion_even_in_a_new_paragraph() -> None:
    told = weight(change("", "There is substantial doubt about its ability to go on.", "inserted"))
    assert (told.kind, told.why) == ("conclusion", "It speaks of a conclusion: “substantial doubt”.")


def test_a_figure_weighs_by_how_much_it_differs_and_most_where_its_sign_turned() -> None:
    small = weight(change("100", "101", "cell", delta=1.0, percent=1.0))
    large = weight(change("100", "150", "cell", delta=50.0, percent=50.0))
    turned = weight(change("(100)", "100", "cell", delta=200.0, percent=200.0))
    assert {one.kind for one in (small, large, turned)} == {"figure"}
    assert small.size < large.size < turned.size


def test_a_difference_that_rounds_to_nothing_is_not_told_as_none() -> None:
    told = weight(change("540,278", "540,314", "cell", delta=36.0, percent=0.0067))
    assert told.why == "A figure differs by less than 0.1 %."


def test_a_whole_exhibit_outweighs_words_though_it_is_told_by_its_title() -> None:
    exhibit = weight(change("", "Exhibit 99(a)", "exhibit"))
    words = weight(change("", "We consent to the incorporation by reference of our report.", "inserted"))
    assert exhibit.kind == "added"
    assert exhibit.size > words.size


def test_points_of_a_share_are_told_as_points() -> None:
    assert weight(change("4.9 %", "4.8 %", "cell", delta=-0.1, unit="points")).why == "A share differs by 0.1 points."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("company", "Company"),
        ("1.Financial", "1. Financial"),
        ("2 .1", "2.1"),
        (",", ""),
        ("", "."),
        ("Consent.", "Consent"),
    ],
)
def test_capitals_spaces_and_punctuation_are_quiet(before: str, after: str) -> None:
    assert weight(change(before, after)).kind == "quiet"


def test_a_sign_is_no_punctuation() -> None:
    assert weight(change("(5,212)", "5,212", "cell", delta=10424.0, percent=200.0)).kind == "figure"
    assert weight(change("(5,212)", "5,212")).kind == "replaced"
    assert weight(change("1.25", "125")).kind == "replaced"


def test_what_stands_where_any_amendment_differs_is_quiet_but_for_a_conclusion() -> None:
    assert weight(change("March", "May"), is_usual=True).kind == "quiet"
    assert weight(change("", "material weakness"), is_usual=True).kind == "conclusion"


def test_a_row_of_the_schedule_of_trades_is_quiet_in_a_schedule_13d_alone() -> None:
    trade = change("", "3/24/20 78,900- 9.5070", "inserted")
    assert weight(trade, header=SCHEDULE).kind == "quiet"
    assert weight(trade).kind == "added"


def test_rows_of_trades_in_place_of_others_are_quiet_but_not_with_other_words() -> None:
    before, after = "3/05/20 5,100- 10.1100\n3/04/20 1,555- 10.1100", "3/24/20 78,900- 9.5070"
    assert weight(change(before, after), header=SCHEDULE).kind == "quiet"
    assert weight(change(before, f"Harbor Fund\n{after}"), header=SCHEDULE).kind == "replaced"


def test_the_gravest_come_first_and_those_of_one_weight_in_their_order() -> None:
    found = [change("a", "b"), change("", "not"), change("1", "2", delta=1.0, percent=100.0), change("c", "d")]
    assert gravest_first([replace(one, weight=weight(one)) for one in found]) == [1, 2, 0, 3]


def test_what_a_note_names_comes_before_graver_words_that_it_does_not_speak_of() -> None:
    found = [
        change("", "not", claim="within"),
        change("1", "2", delta=1.0, percent=100.0, claim="within"),
        change("lead", "silver", claim="named"),
        change("1,000", "1,200", delta=200.0, percent=20.0, claim="named"),
    ]
    assert gravest_first([replace(one, weight=weight(one)) for one in found]) == [3, 2, 0, 1]


def test_a_not_outside_the_notes_comes_before_what_they_name() -> None:
    found = [change("lead", "silver", claim="named"), change("", "not", claim="outside")]
    assert gravest_first([replace(one, weight=weight(one)) for one in found]) == [1, 0]


def test_what_comes_with_any_filing_is_last_though_a_note_names_it() -> None:
    dated = replace(change("March 1", "May 2", claim="named"), weight=Weight("quiet", 0.0, "Usual."))
    words = change("lead", "silver", claim="within")
    assert gravest_first([dated, replace(words, weight=weight(words))]) == [1, 0]


def test_figures_that_two_rows_exchanged_weigh_as_figures() -> None:
    told = weight(change("65,127", "144,950", "cell", how="exchanged"))
    assert (told.kind, told.why) == ("figure", "Two figures are exchanged.")


def test_a_figure_in_billions_that_was_in_millions_is_as_grave_as_one_that_turned_its_sign() -> None:
    told = weight(change("million", "billion"))
    assert (told.kind, told.why) == ("figure", "A figure was in millions and is in billions.")
    assert weight(change("$4.5 million", "$4.5 million in cash")).kind == "replaced"


@pytest.mark.parametrize(
    ("text", "before", "after", "kind"),
    [
        ("Section 5.16. Labor Disputes.", "5.16", "5.15", "quiet"),
        ("ARTICLE IV COVENANTS", "IV", "V", "quiet"),
        ("Section 302 Certification", "302", "906", "replaced"),
        ("Section 5.16. Labor Disputes.", "5.16", "7.02", "replaced"),
        ("5.16 million ounces were sold.", "5.16", "5.15", "replaced"),
        ("As Section 5.16 provides.", "5.16", "5.15", "replaced"),
    ],
)
def test_the_number_of_a_section_that_only_moved_up_is_quiet(text: str, before: str, after: str, kind: str) -> None:
    start = text.index(before)
    one = replace(change(before, after), original=Place(0, 0, start, start + len(before)))
    assert weight(one, text).kind == kind


def test_a_number_in_words_that_is_another_one_weighs_as_a_figure() -> None:
    told = weight(change("three securities (Alder", "four securities (Alder, Birch"))
    assert (told.kind, told.why) == ("figure", "“Three” is now “four”.")
    assert weight(change("one of the three mills", "the mill")).kind == "replaced"


def test_a_holding_that_comes_or_goes_outweighs_the_letter_of_a_form_13f() -> None:
    header = Header("text", "13F-HR/A")
    holding = weight(change("", "ALDER CORP\tCOM\t313400301\t145,788\t2,116,550", "inserted"), header=header)
    spaced = weight(change("BIRCH INC\tCOM\t36955A 10 8\t17,330", "", "deleted"), header=header)
    letter = weight(change("", "This amendment adds holdings, File No. 28-1234. " * 9, "inserted"), header=header)
    assert (holding.kind, spaced.kind, letter.kind) == ("figure", "figure", "added")
    assert weight(change("", "ALDER CORP\tCOM\t313400301\t145,788", "inserted")).kind == "added"
