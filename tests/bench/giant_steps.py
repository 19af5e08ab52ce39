"""Which step takes how long with a giant run: ``python -m tests.bench.giant_steps [--characters 1000000] [PLACE …]``.

Each filing has one run of a token at one place, is read, shown and exported, and compared with another. Printed is each
step that takes more than a second of the processor for a megabyte of run, then the slowest cell of each step.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.every_step import FURTHER, steps_of
from tests.giant_runs import PLACES, TOKENS, filing_with
from viewer.filing.collector import collector_resting

_ALLOWED = 1.0
_MEGABYTE = 1_000_000


def main() -> int:
    """Measure the places named, all without any; the exit status says whether every step is fast enough."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.giant_steps", description=__doc__)
    parser.add_argument("--characters", type=int, default=_MEGABYTE)
    parser.add_argument("--further", action="store_true", help="searches, quotations, annotations and the rest too")
    parser.add_argument("places", nargs="*", metavar="PLACE", help=", ".join(PLACES))
    arguments = parser.parse_args()
    slowest: dict[str, tuple[float, str]] = {}
    with tempfile.TemporaryDirectory() as name:
        list(_steps(Path(name), PLACES[0], "word ", 400, FURTHER))  # what is imported late is imported
        for place in arguments.places or PLACES:
            for token in TOKENS:
                for step, taken in _steps(Path(name), place, token, arguments.characters, _further(arguments.further)):
                    rate = taken * _MEGABYTE / arguments.characters
                    slowest[step] = max(slowest.get(step, (0.0, "")), (rate, f"{place}: {token!r}"))
                    if rate > _ALLOWED:
                        print(f"{rate:6.2f} s a megabyte: {step}, {place}: {token!r}", flush=True)
    for step, (rate, where) in slowest.items():
        print(f"at most {rate:.2f} s a megabyte: {step} ({where})")
    return int(any(rate > _ALLOWED for rate, _ in slowest.values()))


def _further(is_asked: bool) -> tuple[str, ...]:
    return FURTHER if is_asked else ()


def _steps(
    folder: Path, place: str, token: str, characters: int, further: tuple[str, ...]
) -> Iterator[tuple[str, float]]:
    """Each step with a pair whose runs differ in length, and the processor's seconds that it takes."""
    times = characters // len(token)
    path = filing_with(folder, place, token * times)
    original = filing_with(folder, place, token * (times - times // 50), form="10-K")
    with collector_resting():  # as it does while the program reads
        started = time.thread_time()
        for step in steps_of(path, original, further):
            yield step, time.thread_time() - started
            started = time.thread_time()
    path.unlink()
    original.unlink()


if __name__ == "__main__":
    sys.exit(main())
