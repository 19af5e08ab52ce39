from dataclasses import replace

from tests.building.annotated import annotated
from tests.building.blocks import document, table
from viewer.annotations.anchoring import anchor, quote_at
from viewer.annotations.model import How
from viewer.filing.model import Document, Place

PROSE = (
    "The company makes barometers and weather vanes in two works near the river.",
    "It sells them to chandlers and to schools through agents in nine states of the union.",
    "Orders come in spring for the most part and are delivered within the quarter.",
    "No customer took more than a tenth of what was sold in any of the years presented here.",
)
REPORT = document(*PROSE)


def found(words: str, now: Document, before: Document = REPORT, after: int = 0) -> tuple[How, str]:
    """How an annotation of some words is found again, and the words that it is at then."""
    (one,) = anchor([annotated(before, words, after=after)], [now])
    return one.how, "|".join(now.blocks[place.block].text[place.start : place.end] for place in one.places)


def test_in_the_same_text_an_annotation_is_where_it_was():
    assert found("two works", REPORT) == ("here", "two works")


def test_where_paragraphs_came_before_it_the_annotation_moves_with_its_words():
    now = document("Part I", "Item 1. Business", *PROSE)
    assert found("to schools through agents", now) == ("here", "to schools through agents")


def test_where_the_paragraph_stands_elsewhere_the_annotation_is_told_as_moved():
    now = document(PROSE[2], PROSE[3], "Something else is told here at some length.", PROSE[1])
    assert found("to schools through agents in nine states", now) == (
        "moved",
        "to schools through agents in nine states",
    )


def test_where_other_words_took_the_place_of_some_the_annotation_is_told_as_reworded():
    now = document(PROSE[0], PROSE[1].replace("nine", "eleven").replace("schools", "colleges"), *PROSE[2:])
    assert found("to schools through agents in nine states", now) == (
        "reworded",
        "to colleges through agents in eleven states",
    )


def test_where_its_words_are_gone_the_annotation_is_lost_and_put_nowhere():
    assert found("It sells them to chandlers and to schools through agents", document(PROSE[0], *PROSE[2:])) == (
        "lost",
        "",
    )


def test_a_word_alone_is_found_by_the_words_around_it_or_not_at_all():
    assert found("chandlers", document("Our chandlers are content.", *PROSE)) == ("here", "chandlers")
    assert found("chandlers", document("Our chandlers are content.", PROSE[2])) == ("lost", "")


def test_of_two_equal_places_neither_is_taken():
    twice = document(PROSE[0], PROSE[1], PROSE[2], PROSE[1], PROSE[2])
    now = document(*[PROSE[3]] * 4, PROSE[1], *[PROSE[3]] * 4, PROSE[1], *[PROSE[3]] * 4)
    assert found("to schools through agents in nine states", now, before=twice) == ("lost", "")


def test_of_two_equal_texts_the_one_with_the_same_words_around_it_is_taken():
    twice = document(
        PROSE[0], "We may fail to sell what we make.", PROSE[2], "We may fail to sell what we make.", PROSE[3]
    )
    now = document("New.", *(block.text for block in twice.blocks))
    (one,) = anchor([annotated(twice, "may fail to sell what we make", after=2)], [now])
    assert (one.how, one.places[0].block) == ("here", 4)


def test_a_figure_is_found_in_its_row():
    before = document("Sales", table(["", "2013", "2012"], ["Silver", "412", "380"], ["Gold", "47", "51"]))
    now = document("Intro", "Sales", table(["", "2013", "2012"], ["Silver", "412", "380"], ["Gold", "47", "51"]))
    assert found("47", now, before=before) == ("here", "47")


def test_an_annotation_over_two_paragraphs_has_a_place_in_each():
    places = (Place(0, 0, 64, len(PROSE[0])), Place(0, 1, 0, 13))
    one = annotated(REPORT, "the river.")
    one = type(one)(one.id, one.kind, places, quote_at(REPORT, places), one.made, one.changed, document="10-K")
    (again,) = anchor([one], [document("New.", *PROSE)])
    assert [place.block for place in again.places] == [1, 2]


def test_another_document_of_the_filing_is_not_searched_where_the_own_one_is_there():
    release = document(*PROSE, type="EX-99.1", index=1)
    (one,) = anchor([annotated(REPORT, "to schools through agents")], [document("Nothing of that."), release])
    assert one.how == "lost"


def test_the_words_around_a_quote_come_from_near_it_in_a_paragraph_of_any_length():
    giant = document(f"{'before ' * 200_000}silver {'after ' * 200_000}")
    start = giant.blocks[0].text.index("silver")
    quote = quote_at(giant, [Place(0, 0, start, start + 6)])
    assert (quote.prefix.split(), quote.suffix.split()) == (["before"] * 24, ["after"] * 24)


FIGURES = (
    ("Sales of products", "101,214", "89,417", "371,628"),
    ("Provisional price adjustments to revenues", "(4,312)", "6,105", "(19,918)"),
    ("Gain on base metal contracts", "2,140", "(3,266)", "8,057"),
    ("Capital additions", "38,790", "35,511", "150,406"),
)


def picked_again(now: Document, *cells: str) -> tuple[How, tuple[str, ...]]:
    """How cells picked out of the table of figures are found again, and the words that are marked then."""
    before = document(*PROSE[:2], table(*FIGURES))
    text = before.blocks[2].text
    places = tuple(Place(0, 2, text.index(cell), text.index(cell) + len(cell)) for cell in cells)
    made = replace(annotated(before, cells[0]), places=places, quote=quote_at(before, places))
    (one,) = anchor([made], [now])
    return one.how, tuple(now.blocks[place.block].text[place.start : place.end] for place in one.places)


def test_picked_cells_that_moved_are_marked_without_what_stands_between_them():
    now = document("A new paragraph.", *PROSE[:2], table(*FIGURES))
    assert picked_again(now, "101,214", "(4,312)", "2,140") == ("moved", ("101,214", "(4,312)", "2,140"))


def test_of_picked_cells_those_that_are_another_figure_now_are_not_marked():
    corrected = [[cell.replace("101,214", "102,300") for cell in row] for row in FIGURES]
    now = document(*PROSE[:2], table(*corrected))
    assert picked_again(now, "101,214", "(4,312)", "2,140") == ("reworded", ("(4,312)", "2,140"))
