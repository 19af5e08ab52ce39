"""Kills, full disks, two programs and damage, for all that is kept: ``python -m tests.library.enduring [--kills 300]``.

The full disk is a real one of a few pages where the system lets a user mount one, else a bound on the size of files.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.library.enduring.ordeals import damaged, killed, open_to_others, together, without_room
from tests.library.enduring.states import STATES, State

_SMALL = "256k"


def main() -> int:
    """Do it all; prints what went wrong, and counts. The exit status says whether nothing did."""
    parser = argparse.ArgumentParser(prog="python -m tests.library.enduring", description=__doc__)
    parser.add_argument("--kills", type=int, default=300, help="of each kind of what is kept")
    parser.add_argument("--damages", type=int, default=300)
    parser.add_argument("--full", type=Path, help="a small disk, which is to be filled; nothing else is done")
    arguments = parser.parse_args()
    os.umask(0)  # what is private is so whatever the user lets others see
    faults = 0
    for state in STATES:
        with tempfile.TemporaryDirectory() as place:
            os.environ["FILING_VIEWER_HOME"] = str((arguments.full or Path(place)) / "home")
            for fault in _of_room(state, arguments.full) if arguments.full else _of(state, arguments):
                faults += 1
                print(f"{state.name}: {fault}", flush=True)
    if not arguments.full:
        faults += _on_a_small_disk()
        print(f"{len(STATES)} kinds, each killed {arguments.kills} times, damaged {arguments.damages}: {faults} faults")
    return int(faults > 0)


def _of(state: State, arguments: argparse.Namespace) -> Iterator[str]:
    chance, number = Random(state.name), 1
    for kill in range(1, arguments.kills + 1):
        number, fault = killed(state, chance, number)
        if fault:
            yield f"kill {kill}: {fault}"
    each = 4 if state.name == "recent filings" else 25
    if not state.is_one and (fault := together(state, number + 10, each)):
        yield f"two programs: {fault}"
    if left := open_to_others():
        yield f"others may read {left[:3]}"
    yield from _damages(state, chance, number + 1_000, arguments.damages)


def _damages(state: State, chance: Random, number: int, times: int) -> Iterator[str]:
    for damage in range(times):
        try:
            fault = damaged(state, chance, number + damage)
        except Exception as error:  # whatever it is, it is a fault: none may come
            fault = repr(error)
        if fault:
            yield f"damage {damage}: {fault}"
            shutil.rmtree(os.environ["FILING_VIEWER_HOME"])


def _of_room(state: State, disk: Path) -> Iterator[str]:
    ballast = disk / "ballast"

    def fill() -> None:
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        ballast.write_bytes(b"\0" * free)

    if fault := without_room(state, 1, fill, ballast.unlink):
        yield f"full disk: {fault}"
    shutil.rmtree(os.environ["FILING_VIEWER_HOME"], ignore_errors=True)


def _on_a_small_disk() -> int:
    """Again with a home on a disk of its own, as far as the system allows."""
    with tempfile.TemporaryDirectory() as place:
        again = f"{sys.executable} -m tests.library.enduring --full {place}"
        told = subprocess.run(
            ["unshare", "-rm", "sh", "-c", f"mount -t tmpfs -o size={_SMALL} tmpfs {place} && echo mounted && {again}"],
            capture_output=True,
            text=True,
            check=False,
        )
    if not told.stdout.startswith("mounted"):
        print("no small disk can be mounted here; files are bounded instead")
        return sum(bool(_fault_where_files_are_bounded(state)) for state in STATES)
    print(told.stdout.removeprefix("mounted\n") + told.stderr, end="")
    return told.returncode


def _fault_where_files_are_bounded(state: State) -> str:
    with tempfile.TemporaryDirectory() as place:
        os.environ["FILING_VIEWER_HOME"] = place
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        return without_room(state, 1, _bounding(10), _bounding(resource.RLIM_INFINITY))


def _bounding(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main())
