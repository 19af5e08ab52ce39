import pytest

from tests.growth import assert_grows_with_length
from viewer.comparison.blocks.normal import key, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("net  income\nrose", "net income rose"),
        ("the “Company’s” stock", 'the "Company\'s" stock'),
        ("2012–2013 — restated", "2012-2013 - restated"),
        ("• Gold", "Gold"),
        ("Risk Factors ........ 12", "Risk Factors 12"),
        ("NOTES (continued)", "NOTES"),
        ("FORM 8-K/A", "FORM 8-K"),
        ("FORM 10-K405/A", "FORM 10-K405"),
        ("SC 13D/A", "SC 13D"),
        ("(Amendment No. 1)", ""),
        ("AMENDMENT NO. 2", ""),
        ("$ 1,234", "$1,234"),
        ("fi\u00adled", "filed"),
        ("______________", ""),
        ("[ ] Transition report", "Transition report"),
        ("Annual report /X/ or / /", "Annual report [X] or"),
        ("Accelerated filer: o", "Accelerated filer: \u2610"),
        ("- - - ------------", ""),
        ("Form 10-Q\nAmendment No. 1 to", "Form 10-Q"),
    ],
)
def test_style_is_no_difference(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amendment No. 1 to the Credit Agreement", "Amendment No. 2 to the Credit Agreement"),
        ("N/A", "N"),
        ("the company", "the Company"),
        ("1,234", "(1,234)"),
        ("March 1, 2014", "March 2, 2014"),
    ],
)
def test_a_difference_stays_one(one, other):
    assert key(one) != key(other)


def test_words_know_their_characters():
    text = "Sold 2,345.6 ounces of “fine” gold/silver."
    assert [text[start:end] for _, start, end in words(text)] == [
        "Sold",
        "2,345.6",
        "ounces",
        "of",
        "“",
        "fine",
        "”",
        "gold/silver",
        ".",
    ]


def test_the_mark_of_an_amended_form_is_no_word():
    assert [form for form, _, _ in words("Form 10-K/A (Amendment No. 1)")] == ["Form", "10-K"]


def test_what_is_silent_again_and_again_takes_no_more_than_its_length():
    assert_grows_with_length(lambda count: "(continued) a" * count, key.__wrapped__, 20_000)
