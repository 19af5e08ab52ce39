"""Words are found letter by letter, as the find bar finds them."""

from __future__ import annotations

import pytest

from viewer.search.finding import Literal

TEXT = "The Company’s silver\nmine, mines and a Silver  Mine; “net” (a)"


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Literal("silver mine"), ["silver\nmine", "Silver  Mine"]),
        (Literal("Silver Mine", match_case=True), ["Silver  Mine"]),
        (Literal("mine"), ["mine", "mine", "Mine"]),
        (Literal("mine", whole_words=True), ["mine", "Mine"]),
        (Literal("company's"), ["Company’s"]),
        (Literal('"net"', whole_words=True), ["“net”"]),
        (Literal("(a)"), ["(a)"]),
        (Literal(" "), []),
    ],
)
def test_literal_words_are_found(sought: Literal, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in sought.spans(TEXT)] == found


def test_of_many_places_the_first_are_given_and_all_are_counted() -> None:
    sought = Literal("mine")
    assert [TEXT[start:end] for start, end in sought.spans(TEXT, most=1)] == ["mine"]
    assert sought.count(TEXT) == 3
