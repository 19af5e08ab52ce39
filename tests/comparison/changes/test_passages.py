"""A passage that was written anew is one change, openable to its words; a comma, a quotation mark, a dash is none."""

from tests.building.blocks import document, filing, outline
from viewer.amendments.comparing import compare_amendment
from viewer.wording import told_in_words

TOPICS = ("Timber", "Paper", "Resin", "Coal", "Lime", "Brine")
KEPT = "The mill at the river bend was bought in the spring of the year before last from its founders."


def paragraph(topic):
    return (
        f"{topic} sales for the year increased by a tenth compared with the prior year because of better prices, and "
        f"the segment of {topic} contributed to the result for the year as it had done in the years before that one."
    )


def reworded(topic):
    return (
        f"{topic} sales for fiscal 1994 rose by a tenth, compared with fiscal 1993, mainly because of better prices, "
        f"partially offset by volumes, and the segment of {topic} was the principal source of the operating result."
    )


def compared(before, after, *heads):
    ours, theirs = document(*before), document(*after, type="10-K/A")
    outlines = [[outline(one, *heads)] if heads else [] for one in (ours, theirs)]
    return compare_amendment(filing(ours), outlines[0], filing(theirs, form="10-K/A"), outlines[1], None).changes


def test_a_paragraph_of_which_many_words_differ_is_one_change_that_opens_to_its_words():
    (change,) = compared([KEPT, paragraph("Timber"), "The end."], [KEPT, reworded("Timber"), "The end."])
    assert change.how == "reworded"
    assert told_in_words(change) == f"reworded in {len(change.pieces)} places"
    assert change.before.startswith("the year increased")
    assert all(piece.before != piece.after for piece in change.pieces)


def test_an_item_of_which_most_paragraphs_are_reworded_is_one_change():
    before = ["Item 7. Discussion of results", *map(paragraph, TOPICS), "Item 8. Statements", KEPT]
    after = ["Item 7. Discussion of results", *map(reworded, TOPICS), "Item 8. Statements", KEPT]
    (change,) = compared(before, after, ("item", "Item 7", 0), ("item", "Item 8", 7))
    assert (change.section, change.how) == ("Item 7", "rewritten")
    assert told_in_words(change) == "rewritten: 6 paragraphs reworded"
    assert len(change.leaves) > len(change.pieces) == len(TOPICS)


def test_a_word_in_each_of_a_few_paragraphs_stays_a_change_of_its_own():
    after = [paragraph(topic).replace("tenth", "fifth") for topic in TOPICS]
    changes = compared([KEPT, *map(paragraph, TOPICS)], [KEPT, *after])
    assert [(change.before, change.after) for change in changes] == [("tenth", "fifth")] * len(TOPICS)


def test_quotation_marks_and_dashes_are_no_change():
    before = f'{KEPT} It is called the "Upper Mill." It is a water-driven mill.'
    after = f"{KEPT} It is called the “Upper Mill”. It is a water driven mill."
    assert compared([before, "The end."], [after, "The end."]) == ()


def test_a_lone_comma_is_told_with_the_words_around_it():
    (change,) = compared([KEPT, "The end."], [KEPT.replace("bend was", "bend, was"), "The end."])
    assert (change.before, change.after, change.is_quiet) == ("bend was", "bend, was", True)


def test_commas_of_a_section_are_one_quiet_change():
    after = [paragraph(topic).replace("prices, and", "prices and") for topic in TOPICS]
    (change,) = compared([KEPT, *map(paragraph, TOPICS)], [KEPT, *after])
    assert (told_in_words(change), change.is_quiet) == ("punctuation alone, in 6 places", True)


def test_a_figure_stays_a_change_of_its_own_with_its_difference():
    before = f"{KEPT} It had 120 looms and 340 wheels and 560 workers in the year."
    after = f"{KEPT} It had 130 looms and 350 wheels and 570 workers in the year."
    assert [change.delta for change in compared([before, "The end."], [after, "The end."])] == [10, 10, 10]
