"""What a giant run of a token costs at each place; the whole table: ``python -m tests.bench.giant_runs [PLACE …]``."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Ratio, heading
from tests.every_step import steps_of
from tests.giant_runs import PLACES, TOKENS, filing_with

_CHARACTERS = 40_000
_PROSE = "The shaft gave ore of the usual grade in the week. "
_ALLOWED = 12
_GROWS = 6
"""Four times the length may take six times as long: the clock is coarse, and memory grows."""


def giant_run_ratios(folder: Path) -> Iterator[Ratio]:
    """All tokens in one run at each place: four times their length beside the length itself."""
    _seconds(folder, PLACES[0], "word ", 100)  # once unmeasured: what is imported late is imported
    for place in PLACES:
        mixed = ["".join(token * (size // len(token)) for token in TOKENS) for size in (200, 800)]
        short, long = (_seconds(folder, place, run, len(run)) for run in mixed)
        yield Ratio(f"all giant runs in one {place}, four times as long / once", long, short, _GROWS)


def token_ratios(folder: Path, place: str) -> Iterator[Ratio]:
    """Each token's run at a place, read, shown, exported and compared, beside prose of its length."""
    prose = _seconds(folder, place, _PROSE, _CHARACTERS)
    for token in TOKENS:
        yield Ratio(f"{place}: {token!r} / prose", _seconds(folder, place, token, _CHARACTERS), prose, _ALLOWED)


def _seconds(folder: Path, place: str, token: str, characters: int) -> float:
    """The processor's seconds for all steps with two filings whose runs differ in length."""
    times = characters // len(token)
    path = filing_with(folder, place, token * times)
    original = filing_with(folder, place, token * (times - times // 50), form="10-K")
    started = time.process_time()
    for _ in steps_of(path, original):
        pass
    return time.process_time() - started


def main() -> int:
    """Print the table for the places named, for all without any."""
    all_right = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _seconds(folder, PLACES[0], "word ", 100)
        print(heading())
        for place in sys.argv[1:] or PLACES:
            for figure in token_ratios(folder, place):
                print(figure, flush=True)
                all_right &= figure.is_right
    return int(not all_right)


if __name__ == "__main__":
    sys.exit(main())
