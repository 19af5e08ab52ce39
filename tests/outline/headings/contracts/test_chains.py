"""Sequences of numbers are found as by a look at each of them, and in no more time than there are numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.trees import b, outlined, p, page
from tests.growth import assert_grows_with_length
from viewer.filing.model import Block
from viewer.outline.headings.contracts.chains import Chain, chains_of
from viewer.outline.headings.contracts.clause_heads import ClauseHead, Part, Title

TITLE = Title("Payment", 7, True)
PARTS = st.tuples(st.integers(0, 3), st.sampled_from(["", "A", "B"]))
NUMBERS = st.lists(PARTS, min_size=1, max_size=3).map(tuple)
SHAPES = st.lists(st.tuples(NUMBERS, st.booleans(), st.booleans()), max_size=12)


def steps(above: Part, below: Part) -> bool:
    return above[1] < below[1] if above[0] == below[0] else below[0] - above[0] in (1, 2)


def follows(above: ClauseHead, below: ClauseHead) -> bool:
    if above.number[:-1] == below.number[:-1]:
        return steps(above.number[-1], below.number[-1])
    is_first = len(above.number) == len(below.number) > 1 and below.number[-1][0] == 1
    return is_first and above.number[:-2] == below.number[:-2] and steps(above.number[-2], below.number[-2])


def likeness(above: ClauseHead, below: ClauseHead) -> tuple[int, int]:
    alike = 2 * (above.has_word == below.has_word) + ((above.title is None) == (below.title is None))
    return alike + (above.number[-1][0] + 1 == below.number[-1][0]), above.block


def looked_at_one_by_one(heads: list[ClauseHead]) -> list[Chain]:
    chains: list[Chain] = []
    for head in heads:
        fitting = [chain for chain in chains if follows(chain[-1], head)]
        if fitting:
            max(fitting, key=lambda chain: likeness(chain[-1], head)).append(head)
        else:
            chains.append([head])
    return chains


@given(SHAPES)
def test_each_number_goes_on_the_likeliest_sequence(shapes: list[tuple[tuple[Part, ...], bool, bool]]) -> None:
    heads = [
        ClauseHead(block, "", "number", number, has_word, TITLE if has_title else None, block, False)
        for block, (number, has_word, has_title) in enumerate(shapes)
    ]
    assert chains_of(heads) == looked_at_one_by_one(heads)


def sections(count: int) -> Sequence[Block]:
    return page(*[p("Section 1.1 Ore of the mine") + p("(a) Shafts. They are deep.")] * count)


def subclauses(count: int) -> Sequence[Block]:
    return page(b("Section 1.1 Ore."), *[p("(a) Shafts. They are deep.")] * count, b("Section 1.2 Silver."))


@pytest.mark.parametrize("made", [sections, subclauses])
def test_clauses_that_do_not_count_up_take_no_more_than_their_length(made: Callable[[int], Sequence[Block]]) -> None:
    assert_grows_with_length(made, lambda blocks: outlined(blocks, None), 300)
