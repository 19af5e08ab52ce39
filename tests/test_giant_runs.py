"""No step with a filing takes longer than the filing is long, whatever one of its cells or paragraphs is made of."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pytest

from tests.every_step import steps_of
from tests.giant_runs import PLACES, TOKENS, filing_with
from tests.growth import assert_grows_with_length
from viewer.reading import read

_CHARACTERS = 4_000
_CASES = [(PLACES[at % len(PLACES)], token) for at, token in enumerate(TOKENS)]
"""Each token in one place, and each place with several tokens; ``tests.bench.giant_runs`` has the whole table."""
_TELLING = [("cell", "("), ("cell", "-"), ("cell", "“"), ("row", "Exhibit 99.1 "), ("note", "1.1 "), ("table", ".")]
_TELLING += [("cover", "["), ("note", "1. "), ("label", "["), ("paragraph", "& "), ("row", "(a)(i)")]
"""Where a run meets the rules that look furthest ahead."""


_LINES = 40_000
"""Characters of a block with thousands of lines, above which a copy of all that follows each of them is felt."""
_LONG_RUN = 600_000
_STEP = 0.25
"""Seconds that it takes to look at as many as are looked at in any filing."""


@pytest.mark.parametrize(("place", "token"), [*_CASES, *_TELLING])
def test_a_giant_run_takes_no_more_than_its_length(place: str, token: str, tmp_path: Path) -> None:
    original = filing_with(tmp_path, place, token * 40, form="10-K")

    def made(count: int) -> Path:
        return filing_with(tmp_path, place, token * count)

    assert_grows_with_length(made, lambda path: list(steps_of(path, original)), _CHARACTERS // len(token))


@pytest.mark.parametrize("token", ["<br>Item 1. ", "Item 9.<br>", "<br>Page 1<br>", "Exhibits 1 through 99 "])
def test_lines_of_one_block_take_no_more_than_their_length(token: str, tmp_path: Path) -> None:
    assert_grows_with_length(lambda count: filing_with(tmp_path, "cover", token * count), read, _LINES // len(token))


@pytest.mark.parametrize(
    ("place", "token", "other"),
    [
        ("note", "Item 9.<br>", "Ore 9.<br>"),
        ("signature", "<br>Item 1. ", "<br>Ores 1. "),
        ("signature", "/s/ ", "-s- "),
    ],
)
def test_a_run_of_what_is_looked_for_takes_little_more_than_one_of_what_is_not(
    place: str, token: str, other: str, tmp_path: Path
) -> None:
    runs = ((place, token), ("paragraph", other))
    paths = [filing_with(tmp_path, where, words * (_LONG_RUN // len(words))) for where, words in runs]
    taken = [float("inf"), float("inf")]
    for _ in range(3):
        for at, path in enumerate(paths):
            start = thread_time()
            read(path)
            taken[at] = min(taken[at], thread_time() - start)
        if taken[0] < 2 * taken[1] + _STEP:
            return
    raise AssertionError(f"{taken[0]:.2f} s of {token!r}, and {taken[1]:.2f} s of {other!r}")
