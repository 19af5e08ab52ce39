"""Thousands of damaged filings: ``python -m tests.damage [--cases 20000] [--seed 1] [--only NUMBER]``.

Those of the corpus are among them where ``FILING_CORPUS`` names one. Each exception that is neither ``FilingError`` nor
``Cancelled`` is told with its case's number and where it was raised.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from pathlib import Path

from tests.damage.cases import Source, invented, real, trial

_SLOW = 10.0
"""Processor seconds for one case."""


def main() -> int:
    """Try the cases; the exit status says whether all came to a filing or to one sentence."""
    parser = argparse.ArgumentParser(prog="python -m tests.damage", description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one case")
    arguments = parser.parse_args()
    numbers = range(arguments.cases) if arguments.only is None else (arguments.only,)
    with tempfile.TemporaryDirectory() as name:
        faults = _tried(numbers, arguments.seed, [*invented(Path(name)), *real()], Path(name))
    print(f"{len(numbers)} cases, {faults} faults")
    return int(faults > 0)


def _tried(numbers: Iterable[int], seed: int, sources: list[Source], folder: Path) -> int:
    faults = 0
    for number in numbers:
        started = time.process_time()
        error = trial(number, seed, sources, folder)
        taken = time.process_time() - started
        if error is not None:
            faults += 1
            where = traceback.extract_tb(error.__traceback__)[-1]
            print(f"case {number}: {error!r:.200} at {where.filename}:{where.lineno}", flush=True)
        if taken > _SLOW:
            faults += 1
            print(f"case {number}: {taken:.1f} seconds", flush=True)
    return faults


if __name__ == "__main__":
    sys.exit(main())
