"""What a query finds in a text are the words that a reader would point at."""

from __future__ import annotations

import pytest

from viewer.search.excerpts import excerpt
from viewer.search.matching import Span, matches
from viewer.search.parsing import parse

TEXT = (
    "There is substantial doubt about the Company’s ability to continue as a going concern; a settlement of "
    "$1.5 million (up 12%) was reached.\nLoss\t$ 2,000,000\t5%"
)


def found(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in matches(parse(query).sought, text)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("company", ["Company"]),
        ('"going concern"', ["going concern"]),
        ('"going concern" near/9 doubt', ["doubt", "going concern"]),
        ('"going concern" near/8 doubt', []),
        ("settle*", ["settlement"]),
        ("settle", []),
        ("$1m..$2m", ["$1.5", "$ 2,000,000"]),
        ("$1m..$2m near/2 settlement", ["settlement", "$1.5"]),
        ("10%..13%", ["12%"]),
        ("2000000", ["2,000,000"]),
        ("doubt -settlement", []),
        ("doubt (gain OR concern)", ["doubt", "concern"]),
        ("doubt gain", []),
    ],
)
def test_the_words_that_match_are_told(query: str, words: list[str]) -> None:
    assert found(query) == words


def test_nearness_holds_in_either_order_and_for_groups() -> None:
    assert found("(loss OR settlement) near/1 of") == ["settlement", "of"]
    assert found("of near/0 settlement") == ["settlement", "of"]


def test_an_excerpt_is_one_line_cut_between_words_with_every_match_in_it() -> None:
    text = "word " * 40 + "a going\tconcern and\nno going concern " + "word " * 60
    told = excerpt(text, matches(parse('"going concern"').sought, text))
    assert told.match == "going concern"
    assert told.before.startswith("…word ")
    assert told.after.endswith(" word…")
    assert "\n" not in told.text
    assert "\t" not in told.text
    assert [told.text[start:end] for start, end in told.spans] == ["going concern", "going concern"]


def test_an_excerpt_of_a_short_text_is_all_of_it() -> None:
    told = excerpt("Silver", [Span(0, 6)])
    assert (told.before, told.match, told.after) == ("", "Silver", "")


def test_what_is_left_out_need_not_stand_there() -> None:
    assert found("lead -zinc", "Lead and silver.") == ["Lead"]
    assert found("(zinc OR lead) near/3 silver", "Lead and silver.") == ["Lead", "silver"]
