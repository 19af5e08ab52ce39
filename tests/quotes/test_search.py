import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.blocks import document
from viewer.quotes import search
from viewer.quotes.search import exactly, most_like
from viewer.quotes.words import Worded, forms_of

TEXT = Worded(
    document(
        "The company makes barometers and weather vanes in two works near the river.",
        "It sells them to chandlers and to schools through agents in nine states.",
        "The company makes barometers and weather vanes in three works near the lake.",
    )
)


def test_the_same_words_are_found_wherever_they_stand():
    assert list(exactly(forms_of("company makes barometers"), TEXT)) == [1, 29]


def test_words_that_stand_across_two_paragraphs_are_found():
    assert list(exactly(forms_of("the river.\n It sells"), TEXT)) == [11]


def test_no_words_and_words_that_are_not_there_are_found_nowhere():
    assert not list(exactly((), TEXT))
    assert not list(exactly(forms_of("thermometers"), TEXT))


def test_the_likest_place_comes_first_and_says_which_words_are_the_same():
    (best, *others) = most_like(forms_of("makes barometers and weather vanes in four works near the lake"), TEXT)
    assert TEXT.forms[best.first : best.end][-1] == "lake"
    assert best.share > 0.9
    assert all(other.share < best.share for other in others)


def test_words_unlike_any_are_like_nothing():
    assert all(like.share < 0.3 for like in most_like(forms_of("a quorum of the directors was present"), TEXT))


@given(st.lists(st.sampled_from("ab"), max_size=30), st.lists(st.sampled_from("ab"), min_size=1, max_size=5))
def test_words_that_stand_everywhere_are_found_in_one_walk_as_they_are_one_by_one(said: list[str], sought: list[str]):
    text = Worded(document(" ".join(said)))
    one_by_one = list(exactly(tuple(sought), text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_EFFORT", 0)
        assert list(exactly(tuple(sought), text)) == one_by_one
