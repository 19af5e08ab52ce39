"""Texts are searched by words that do not depend on how they are written."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.search.amounts import beginnings, number_word, value_of
from viewer.search.words import searchable, tokens_of, words_of

PIECES = st.sampled_from(
    "Ridge ridge’s café CO\u00adOP $ % # 5 1,234 1,234.50 $1.5 million 12 401k $5mm 10b-5 1.2.3 .05 No.5 — § _".split()
)
TEXTS = st.one_of(st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join), st.text())


def as_the_index_reads(text: str) -> list[str]:
    """What a tokenizer of ASCII words takes from what it is given."""
    return [word.lower() for word in re.findall(r"[0-9A-Za-z$%#\u0080-\U0010ffff]+", searchable(text))]


@given(TEXTS)
def test_both_ways_to_the_words_of_a_text_agree(text: str) -> None:
    assert as_the_index_reads(text) == words_of(text)


@given(TEXTS)
def test_every_word_tells_the_characters_that_it_is(text: str) -> None:
    tokens = tokens_of(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))


def test_a_number_that_is_written_again_has_the_places_where_it_is_written_again() -> None:
    tokens = tokens_of("$5 m, then $5 m, $5 million, $5")
    fives = [at for at, word in enumerate(tokens.words) if word.startswith("#")]
    assert [tokens.starts[at] for at in fives] == [1, 12, 18, 30]
    assert len({tokens.words[at] for at in fives}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Company’s", "the company's"),
        ("CAFÉ", "cafe"),
        ("𝑨lder", "alder"),
        ("1,500,000", "1500000"),
        ("$1.5 million", "$ 1.5 MILLION"),
        ("12.5 %", "12.5%"),
        ("co\u00adoperate", "cooperate"),
        ("non-GAAP", "non GAAP"),
    ],
)
def test_ways_of_writing_the_same_are_the_same_words(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


def test_an_exhibits_number_keeps_its_zero() -> None:
    assert words_of("10.1") != words_of("10.10")


def test_a_word_of_scale_counts_into_the_number_before_it() -> None:
    assert words_of("1.5 million") == [number_word("1500000").rstrip("0"), "million"]


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_a_numbers_word_gives_the_number_back(number: Decimal) -> None:
    assert value_of(number_word(f"{number:f}")) == number


@given(*[st.decimals(min_value=0, max_value=10**9, places=2)] * 3)
def test_every_number_of_a_range_begins_as_the_range_says(one: Decimal, other: Decimal, number: Decimal) -> None:
    low, high = sorted((one, other))
    begins = number_word(f"{number:f}").startswith(beginnings(low, high))
    assert begins or not low <= number <= high


def test_a_range_is_a_few_beginnings() -> None:
    assert beginnings(Decimal(1_000_000), Decimal(5_000_000)) == tuple(f"#p06m{digit}" for digit in range(1, 6))
