import itertools
import random
import time

from hypothesis import given
from hypothesis import strategies as st

from viewer.comparison.blocks.alignment import align, gaps, longest_chain

LETTERS = st.lists(st.sampled_from("abcdef"), max_size=40)


@given(LETTERS, LETTERS)
def test_pairs_are_equal_and_ascend_on_both_sides(a, b):
    pairs = align(a, b)
    assert all(a[first] == b[second] for first, second in pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in itertools.pairwise(pairs))


@given(LETTERS)
def test_equal_sequences_align_whole(a):
    assert align(a, a) == [(at, at) for at in range(len(a))]


@given(LETTERS, LETTERS, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6))
def test_anchors_never_cross_or_repeat(a, b, anchors):
    inside = [(first, second) for first, second in anchors if first < len(a) and second < len(b)]
    pairs = align(a, b, inside)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in itertools.pairwise(pairs))


def test_an_anchor_pairs_things_that_are_not_equal():
    assert (1, 1) in align("aXb", "aYb", [(1, 1)])


def test_the_longest_chain_leaves_out_what_crosses():
    assert longest_chain([(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]


def test_gaps_are_what_pairs_leave_over():
    assert [window[:4] for window in gaps([(0, 0), (2, 1)], 3, 3)] == [(1, 2, 1, 1), (3, 3, 2, 3)]


def test_one_thing_taken_out_of_thousands_of_equal_things_leaves_the_rest_aligned():
    assert len(align(["row"] * 5000, ["row"] * 4999)) == 4999


def test_time_grows_in_step_with_length():
    chance = random.Random(7)

    def seconds(length):
        a = [chance.randrange(length // 3) for _ in range(length)]
        b = [one for one in a if chance.random() > 0.1]
        start = time.process_time()
        align(a, b)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 60 * max(seconds(4_000), 0.002)


def test_a_long_text_of_few_words_aligns_by_runs_of_them():
    chance = random.Random(2)
    before = chance.choices("abcdef", k=20_000)
    after = [*before[:5_000], "x", *before[5_000:12_000], *before[12_003:]]
    assert len(align(before, after)) == 19_997
