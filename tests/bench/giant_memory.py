"""How much memory giant runs take: ``python -m tests.bench.giant_memory [--characters 1000000] [--every 1]``.

Each filing has one run of a token at one place, and is read, shown, searched, exported and compared with another in a
process of its own, whose most is to stay under ten times the input and 300 MB.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from tests.every_step import steps_of
from tests.giant_runs import PLACES, TOKENS, filing_with
from tests.highest import allowed, forget_highest, highest
from viewer.filing.model import FilingError


def main() -> int:
    """Measure; prints what takes too much and what takes most."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.giant_memory", description=__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--every", type=int, default=1, help="only every so manieth of the table")
    arguments = parser.parse_args()
    runs = [(place, token) for place in PLACES for token in TOKENS][:: arguments.every]
    found: list[tuple[float, str]] = []
    with tempfile.TemporaryDirectory() as name:
        for place, token in runs:
            most, size = taken(Path(name), place, token, arguments.characters)
            found.append((most / allowed(size), f"{place}: {token!r}: {most / 1e6:.0f} MB for {size / 1e6:.1f} MB"))
            if most > allowed(size):
                print(f"too much: {found[-1][1]}", flush=True)
    for share, what in sorted(found, reverse=True)[:5]:
        print(f"{share:.2f} of what is allowed: {what}")
    over = sum(share > 1 for share, _ in found)
    print(f"{len(found)} runs of {arguments.characters:,} characters, {over} take too much")
    return int(over > 0)


def taken(folder: Path, place: str, token: str, characters: int) -> tuple[int, int]:
    """The most memory that all steps with a run take, in a process of its own, and the bytes that were read."""
    times = characters // len(token)
    path = filing_with(folder, place, token * times)
    original = filing_with(folder, place, token * (times - times // 50), form="10-K")
    size = path.stat().st_size + original.stat().st_size
    most = _most_in_a_process_of_its_own(path, original)
    path.unlink()
    original.unlink()
    return most, size


def _most_in_a_process_of_its_own(path: Path, original: Path) -> int:
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        forget_highest()
        with suppress(FilingError):
            for _ in steps_of(path, original):
                pass
        os.write(writer, str(highest() or 0).encode())
        os._exit(0)
    os.close(writer)
    told = os.read(reader, 64)
    os.close(reader)
    os.waitpid(process, 0)
    return int(told or 0)


if __name__ == "__main__":
    sys.exit(main())
