from tests.building.blocks import document, table
from viewer.filing.model import Place
from viewer.telling.quoting.figures import with_whole_figures

BLOCKS = document(
    "Net sales of $1,234,567 in fiscal 2013 (2012) rose by 12.5% again.",
    table(["Sales", "$", "101,214"], ["Adjustments", "(4,312", ")"], ["Margin", "12.5", "%"]),
).blocks


def whole(block: int, words: str) -> str:
    start = BLOCKS[block].text.index(words)
    (place,) = with_whole_figures(BLOCKS, [Place(0, block, start, start + len(words))])
    return BLOCKS[block].text[place.start : place.end]


def test_a_selection_that_cuts_a_figure_has_all_of_it():
    assert whole(0, "234,567 in fiscal 20") == "1,234,567 in fiscal 2013"
    assert whole(0, "rose by 1") == "rose by 12.5%"


def test_words_of_running_text_that_cut_no_figure_are_left_as_they_are():
    assert whole(0, "2012") == "2012"
    assert whole(0, "Net sales of $") == "Net sales of $"


def test_a_figure_of_a_table_has_the_cell_that_closes_it():
    assert whole(1, "(4,312") == "(4,312\t)"
    assert whole(1, "12.5") == "12.5\t%"
    assert whole(1, "101,21") == "101,214"


def test_a_cell_that_another_place_already_holds_is_no_place_of_its_own():
    start = BLOCKS[1].text.index("(4,312")
    cells = [Place(0, 1, start, start + 6), Place(0, 1, start + 7, start + 8)]
    assert with_whole_figures(BLOCKS, cells) == (Place(0, 1, start, start + 8),)
