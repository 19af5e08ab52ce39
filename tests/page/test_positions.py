from tests.building.blocks import document, table
from viewer.filing.model import Place
from viewer.page.positions import reaching

BLOCKS = document("We make vanes.", "", table(["Silver", "412"], ["Gold", "47"]), "We sell them.").blocks


def test_a_selection_has_a_place_in_each_block_that_it_reaches_into():
    found = reaching(BLOCKS, Place(0, 0, 8, 14), Place(0, 3, 0, 7))
    assert found == (Place(0, 0, 8, 14), Place(0, 2, 0, len(BLOCKS[2].text)), Place(0, 3, 0, 7))


def test_a_selection_that_ends_before_the_first_letter_of_a_block_does_not_reach_into_it():
    assert reaching(BLOCKS, Place(0, 0, 8, 14), Place(0, 3, 0, 0))[-1].block == 2


def test_a_selection_ends_with_a_letter():
    assert reaching(BLOCKS, Place(0, 2, 0, 6), Place(0, 2, 7, 7)) == (Place(0, 2, 0, 6),)
