"""Columns are found among thousands as among a few."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.tables.stretches import Stretch, add, met, take

_STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)).map(lambda one: (one[0], sum(one))), max_size=40)


@given(_STRETCHES, st.booleans())
def test_columns_are_in_order_and_never_overlap(stretches: list[Stretch], widens: bool) -> None:
    columns: list[Stretch] = []
    for stretch in stretches:
        (take if widens else add)(columns, stretch)
    assert columns == sorted(columns)
    assert all(one[1] < other[0] for one, other in pairwise(columns))
    for stretch in stretches:
        whole = [at for at, (first, last) in enumerate(columns) if first <= stretch[1] and stretch[0] <= last]
        assert list(met(columns, stretch)) == whole != []


def test_a_stretch_set_across_several_widens_none() -> None:
    columns = [(0, 1), (4, 5)]
    take(columns, (1, 4))
    assert columns == [(0, 1), (4, 5)]
    take(columns, (5, 9))
    assert columns == [(0, 1), (4, 9)]
