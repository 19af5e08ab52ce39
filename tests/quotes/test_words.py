from tests.building.blocks import document, table
from viewer.filing.model import Place
from viewer.quotes.words import Worded, forms_of


def test_white_space_and_the_style_of_quotes_and_dashes_do_not_count():
    assert forms_of("“Net  sales”—down\n5%") == forms_of('"Net sales" - down 5 %')


def test_capitals_and_figures_do_count():
    assert forms_of("The net") != forms_of("the net")
    assert forms_of("1,234.5") == ("1,234.5",)


def test_words_run_on_over_blocks_and_know_their_places():
    text = Worded(document("We sell vanes.", "", "And barometers."))
    assert text.places(2, 5) == (Place(0, 0, 8, 14), Place(0, 2, 0, 3))


def test_the_words_of_a_place_are_found_again():
    text = Worded(document("We sell vanes.", table(["Silver", "412"], ["Gold", "47"])))
    first, end = text.at(Place(0, 1, 7, 10))
    assert text.forms[first:end] == ["412"]
    assert text.at(Place(0, 9)) == (0, 0)


def test_the_words_of_a_place_are_those_that_it_touches():
    text = Worded(document("Vanes, weather vanes and barometers."))
    spans = (0, 6), (8, 15), (6, 7), (15, None)
    assert [text.at(Place(0, 0, *span)) for span in spans] == [(0, 2), (2, 3), (0, 0), (3, 7)]
