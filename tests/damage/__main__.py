"""Thousands of damaged filings: ``python -m tests.damage [--cases 20000] [--first 0] [--seed 1] [--only NUMBER]``.

Those of the corpus are among them where ``FILING_CORPUS`` names one. Each exception that is neither ``FilingError`` nor
``Cancelled`` is told with its case's number and where it was raised, and so is what takes too long or too much memory.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.damage.cases import Source, invented, real, trial
from tests.highest import allowed, forget_highest, highest

_SLOW = 10.0
"""Processor seconds for one case."""
_TOLD_EVERY = 500


def main() -> int:
    """Try the cases; the exit status says whether all came to a filing or to one sentence."""
    parser = argparse.ArgumentParser(prog="python -m tests.damage", description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one case")
    arguments = parser.parse_args()
    numbers = range(arguments.first, arguments.first + arguments.cases)
    with tempfile.TemporaryDirectory() as name:
        tried = _Tried([*invented(Path(name)), *real()], Path(name), arguments.seed)
        tried.all(numbers if arguments.only is None else (arguments.only,))
    print(tried)
    return int(tried.faults > 0)


class _Tried:
    """The cases that were tried, and what came of them."""

    def __init__(self, sources: list[Source], folder: Path, seed: int) -> None:
        self._sources = sources
        self._folder = folder
        self._seed = seed
        self.count, self.faults, self.slowest, self.highest = 0, 0, 0.0, 0

    def all(self, numbers: Iterable[int]) -> None:
        """Try the cases, telling of each fault when it is found."""
        for number in numbers:
            self.count += 1
            for fault in self._faults_of(number):
                self.faults += 1
                print(f"case {number}: {fault}", flush=True)
            if self.count % _TOLD_EVERY == 0:
                print(self, flush=True)

    def _faults_of(self, number: int) -> Iterator[str]:
        forget_highest()
        started = time.process_time()
        tried = trial(number, self._seed, self._sources, self._folder)
        taken, most = time.process_time() - started, highest() or 0
        self.slowest, self.highest = max(self.slowest, taken), max(self.highest, most)
        if tried.error is not None:
            where = traceback.extract_tb(tried.error.__traceback__)[-1]
            yield f"{tried.error!r:.200} at {where.filename}:{where.lineno}"
        if taken > _SLOW:
            yield f"{taken:.1f} seconds"
        if most > allowed(tried.size) and (self.count == 1 or not self._is_right_alone(number)):
            yield f"{most / 1e6:.0f} MB for an input of {tried.size / 1e6:.1f} MB"

    def _is_right_alone(self, number: int) -> bool:
        """Whether a case that went too far stays in bounds in a process that does not hold what thousands left."""
        asked = ["--seed", str(self._seed), "--only", str(number)]
        return subprocess.run([sys.executable, "-m", "tests.damage", *asked], check=False).returncode == 0

    def __str__(self) -> str:
        most = f"at most {self.slowest:.1f} seconds, {self.highest / 1e6:.0f} MB"
        return f"{self.count:,} cases, {self.faults} faults; {most}"


if __name__ == "__main__":
    sys.exit(main())
