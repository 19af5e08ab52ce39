"""The same text is never told as gone and as new."""

from hypothesis import given, strategies

from tests.building.blocks import PAGE_BREAK, filing, table
from viewer.comparison.blocks.normal import key
from viewer.comparison.filings import compare_filings

CITED = "Form of Warrant between the Company and certain investors, incorporated by reference to Exhibit 4.2 to the"
REPORT = "report on Form 8-K filed on August 24, 2004."
WORDS = "alder birch cedar dogwood elder fir ginkgo hazel ivy juniper larch maple".split()


def compared(before, after):
    return compare_filings(filing(before), (), filing(after, form="10-K/A"), ()).changes


def told(changes):
    return [(change.kind, change.before, change.after) for change in changes]


def test_cells_of_a_cover_set_in_other_lines_are_no_change():
    before = ["OREGON (State of incorporation or organization)\t93-0717400 (Employer Identification No.)"]
    after = [
        table(
            ("OREGON", "93-0717400"),
            ("(State of", "(Employer Identification No.)"),
            ("incorporation or organization)",),
        )
    ]
    assert compared(before, after) == ()


def test_the_check_that_moved_to_another_box_of_a_cover_is_told():
    before, after = table(("Yes X", "No"), ("filed", "timely")), table(("Yes", "No X"), ("filed", "timely"))
    assert compared([before], [after])


def test_an_entry_of_a_list_that_the_end_of_a_page_divides_elsewhere_is_no_change():
    rows = [("4.9", "Registration Rights Agreement dated October 7, 2003 among the Company and its founders.")]
    further = [("4.11", "Warrant Purchase Agreement dated June 18, 2003 between the Company and its lenders.")]
    head = ("Exhibit No.", "Description")
    whole = [table(head, *rows, ("4.10", f"{CITED} {REPORT}")), PAGE_BREAK, table(head, *further)]
    divided = [table(head, *rows, ("4.10", CITED)), PAGE_BREAK, table(head, (None, REPORT), *further)]
    assert compared(whole, divided) == compared(divided, whole) == ()


def test_a_name_below_a_signature_set_as_a_row_of_its_own_is_no_change():
    before = table(("Signature", "Title", "Date"), ("/s/ ANN REED\nAnn Reed", "Director", "March 29, 2009"))
    after = table(
        ("Signature", "Title", "Date"), ("/s/ ANN REED", "Director", "April 28, 2009"), ("Ann Reed", None, None)
    )
    assert told(compared([before], [after])) == [("cell", "March 29, 2009", "April 28, 2009")]


def test_lines_of_a_cell_broken_elsewhere_leave_what_was_added():
    before = table(
        ("Plants", "Use"), ("Paint line", "coils"), ("ribbon and oscillating rewind slitters",), ("Mill", "rod")
    )
    after = table(
        ("Plants", "Use"),
        ("Paint line", "coils"),
        ("ribbon",),
        ("and oscillating rewind slitters (65,000)",),
        ("Mill", "rod"),
    )
    words = "ribbon and oscillating rewind slitters"
    assert told(compared([before], [after])) == [("cell", words, f"{words} (65,000)")]


def test_words_that_changed_places_in_sentences_are_told():
    before = ["Mr. Reed did not resign in May.", "His partners were re-elected at the meeting of the stockholders."]
    after = ["Mr. Reed did resign in May.", "His partners were not re-elected at the meeting of the stockholders."]
    assert told(compared(before, after)) == [("text", "not", ""), ("text", "", "not")]


def test_a_line_that_went_into_a_longer_paragraph_has_moved():
    line = "The mill at the river runs in three shifts."
    stands = ["Silver was sold to refiners in the north.", "Lead was sold to makers of batteries abroad."] * 12
    before = [line, *stands]
    after = [*stands, f"Other matters. {line} Its dam was raised by four metres in the spring, as the permit asks."]
    assert "deleted" not in {change.kind for change in compared(before, after)}


def test_a_line_that_the_form_names_is_the_same_line_whatever_stands_behind_the_colon():
    stands = "The aggregate market value of the stock held by others was $99,988,450 on June 30, 2008."
    before = [
        stands,
        "Documents incorporated by reference: Definitive Proxy Statement for the 2009 Annual Meeting, Part III.",
    ]
    after = [stands, "Documents incorporated by reference: None"]
    assert told(compared(before, after)) == [
        ("text", "Definitive Proxy Statement for the 2009 Annual Meeting, Part III.", "None")
    ]


def test_a_head_of_a_cover_in_capitals_set_as_a_cell_is_no_change():
    before = [
        "SECURITIES REGISTERED UNDER SECTION 12(B) OF THE ACT:",
        table(("Common stock", "New York"), ("Notes", "Boise")),
    ]
    after = [
        table(
            ("Securities registered under Section 12(b) of the Act:", None),
            ("Common stock", "New York"),
            ("Notes", "Boise"),
        )
    ]
    assert compared(before, after) == ()


def test_heads_of_columns_in_one_line_that_stood_in_three_are_no_change():
    rows = [("United States", "144.7", "23.4", "200.6"), ("Africa", "257.5", "0.1", "48.2")]
    before = table(
        (None, None, "Natural", None),
        (None, "Oil and", "Gas", "Natural"),
        (None, "Condensate", "Liquids", "Gas"),
        *rows,
    )
    after = table((None, "Oil and Condensate", "Natural Gas Liquids", "Natural Gas"), *rows)
    assert compared([before], [after]) == ()


def test_short_lines_gone_twice_and_new_twice_have_moved_twice():
    stands = ["Silver was sold to refiners in the north.", "Lead was sold to makers of batteries abroad."] * 6
    before, after = (
        ["Not applicable.", *stands, "Not applicable."],
        [*stands[:6], "Not applicable.", "Not applicable.", *stands[6:]],
    )
    assert {change.kind for change in compared(before, after)} <= {"moved"}


@strategies.composite
def pages(draw):
    sentence = strategies.lists(strategies.sampled_from(WORDS), min_size=2, max_size=9).map(" ".join)
    paragraph = strategies.lists(sentence, min_size=1, max_size=2).map(lambda said: ". ".join(said) + ".")
    row = strategies.tuples(sentence, strategies.sampled_from(["1,310", "4,001", "65,127", "905"]))
    rows = strategies.lists(row, min_size=2, max_size=5).map(lambda cells: table(*cells))
    return draw(strategies.lists(paragraph | rows, min_size=1, max_size=6))


@given(pages(), pages())
def test_no_text_is_gone_that_is_new_as_well(before, after):
    changes = compared(before, after)
    new = [key(change.after) for change in changes if change.kind in ("inserted", "table") and not change.before]
    gone = [key(change.before) for change in changes if change.kind in ("deleted", "table") and not change.after]
    assert [form for form in gone if any(form == other or (len(form) >= 24 and form in other) for other in new)] == []


def test_a_word_taken_out_is_told_beside_a_new_paragraph_that_has_it_too():
    kept = "The lease of the north vein runs for nine years from the first of May."
    before = ["We may not sell the mill without the consent of the board.", kept]
    after = ["We may sell the mill without the consent of the board.", kept, "The heirs may not sell the river site."]
    assert told(compared(before, after)) == [
        ("text", "not", ""),
        ("inserted", "", "The heirs may not sell the river site."),
    ]


def test_a_paragraph_in_the_place_of_another_that_stands_elsewhere_has_moved():
    one, two = "Each debt tax union timber mill mill note vein 6597.", "The mill note lease audit timber river silver."
    three, four = "The mill freight plant plant timber silver 7475.", "Our silver silver lease board timber union 6804."
    assert ("moved", four, four) in told(compared([one, two, three, four], [four, two, one, three]))
