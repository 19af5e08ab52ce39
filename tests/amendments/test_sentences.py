import pytest

from viewer.amendments.sentences import plain, sentences


def split(text):
    return [one.text for one in sentences(text, 0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "This Amendment No. 1 amends the Form 10-K of Alder, Inc. (the “Company”) for the U.S. Registrant.",
        "The Company amends Item 9.01. Financial Statements and Exhibits of its report.",
        "Filed by D. C. Birch, of Coeur d'Alene.",
        "1. To correct Item 5",
        "It revises “Item 1. Business” and “Item 7. Properties” of it.",
        "Pursuant to Sec. 12 of the Act.",
    ],
)
def test_an_abbreviation_or_an_items_number_ends_no_sentence(text):
    assert split(text) == [text]


def test_a_sentence_ends_before_a_capital_letter_and_after_its_quotation_mark():
    assert split("It was “amended.” This is all. And (so) on.") == ["It was “amended.”", "This is all.", "And (so) on."]


@pytest.mark.parametrize("name", ["Alder, Inc.", "the SEC.", "the U.S.", "Item 1C."])
def test_a_sentence_may_end_with_a_name(name):
    assert split(f"It was filed by {name} This Amendment adds it.") == [
        f"It was filed by {name}",
        "This Amendment adds it.",
    ]


def test_a_label_in_quotation_marks_is_not_cut():
    assert split("It corrects “12 Elm Ave. Dover, Idaho”. This is all.") == [
        "It corrects “12 Elm Ave. Dover, Idaho”.",
        "This is all.",
    ]


def test_a_street_that_is_abbreviated_ends_no_sentence_but_where_the_next_begins():
    assert split("The office moved to 12 Elm Ave. Dover, Idaho. It is small.") == [
        "The office moved to 12 Elm Ave. Dover, Idaho.",
        "It is small.",
    ]
    assert split("The office is at 12 Elm Ave. The lease ends in May.") == [
        "The office is at 12 Elm Ave.",
        "The lease ends in May.",
    ]
    assert split("It was filed on Sept. 4, 2012. It adds Item 5.") == [
        "It was filed on Sept. 4, 2012.",
        "It adds Item 5.",
    ]


def test_a_lone_quotation_mark_is_no_word():
    assert split("He said ( “. Then he left.") == ["He said ( “. Then he left."]


def test_a_sentences_place_holds_its_exact_characters():
    text = "  First one.\nSecond\none. Third."
    for sentence in sentences(text, 2, 5):
        assert text[sentence.place.start : sentence.place.end] == sentence.text
        assert (sentence.place.document, sentence.place.block) == (2, 5)


def test_a_block_that_ends_with_a_colon_starts_a_list():
    assert [one.starts_list for one in sentences("All is well. It is filed to:", 0, 0)] == [False, True]


def test_matching_text_keeps_every_character_where_it_was():
    text = "Alder’s “10–K”\nof\t2008"
    assert plain(text) == 'Alder\'s "10-K" of 2008'
