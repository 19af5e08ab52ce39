"""What a long day costs: ``python -m tests.bench.endurance [PATH …]``, seven annual reports where no paths are given.

In one window: the reports are opened one after another, all of them closed; one is opened and closed a hundred times;
fifty tabs are opened, and gone through once. Told is the memory of all the processes of the program together, shared
memory in parts (PSS), after each; beside it what the window's process and all others have for themselves alone, and
how long a tab took. Linux only.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.annual_report import MEGABYTE, annual_report
from tests.bench.driving import SETTLED, Acts, drive, is_shown, pause
from tests.bench.figures import Ratio, heading

if TYPE_CHECKING:
    from viewer.desktop.window.window import MainWindow

_SIZES = (2, 2, 3, 3, 3, 4, 4)
_ALLOWED = 1200 * MEGABYTE
_AGAIN, _BEFORE = 100, 20
_TABS = 50


def main() -> int:
    """Measure, print the table, and say by the exit status whether every figure is as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.endurance", description=__doc__)
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--times", type=int, default=_AGAIN, help="how often one filing is opened and closed")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"FILING_VIEWER_HOME": home, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        paths = [path.absolute() for path in arguments.paths] or list(_written(Path(home)))
        return drive(lambda window: _day(window, paths, _small(Path(home)), arguments.times))


def _written(folder: Path) -> Iterator[Path]:
    for number, size in enumerate(_SIZES):
        path = folder / f"report-{number}.htm"
        path.write_bytes(annual_report(size * MEGABYTE, seed=number))
        yield path


def _small(folder: Path) -> list[Path]:
    small = folder / "small"
    small.mkdir()
    for number in range(_TABS):
        (small / f"{number}.htm").write_bytes(annual_report(MEGABYTE // 10, seed=number))
    return sorted(small.iterdir())


def _day(window: MainWindow, paths: list[Path], small: list[Path], times: int) -> Acts:
    print(heading(), flush=True)
    # The web engine, and what reads, are there from the first filing on, and stay.
    yield is_shown(window.open_path(small[0]))
    yield from _all_closed(window)
    rest = in_all()
    figures = [Ratio("the window with nothing open any more", rest, _ALLOWED, 1, unit="MB")]
    print(figures[-1], flush=True)

    def tell(what: str, ours: float, allowed: float) -> None:
        figures.append(Ratio(what, max(ours, 1), allowed, 1, unit="MB"))
        print(figures[-1], _private(), sep="\n", flush=True)

    for path in paths:
        yield is_shown(window.open_path(path))
    yield pause()
    opened = in_all()
    tell(f"{len(paths)} reports open", opened, _ALLOWED)
    yield from _all_closed(window)
    tell("kept of them when they are closed / what they took", in_all() - rest, max(opened - rest, 1) * 0.4)
    before = rest
    for number in range(times):
        yield is_shown(window.open_path(paths[0]))
        yield from _all_closed(window, 0.0)
        if number == _BEFORE:
            yield pause()
            before = in_all()
    yield pause()
    if times > _BEFORE:
        told = f"kept of {times - _BEFORE} more openings of one report / a tenth of what is read"
        tell(told, in_all() - before, (times - _BEFORE) * paths[0].stat().st_size / 10)
    began = time.monotonic()
    for path in small:
        yield is_shown(window.open_path(path))
    _tell_each("opening", began, len(small))
    yield pause()
    tell(f"{len(small)} tabs of small reports", in_all(), _ALLOWED)
    began = time.monotonic()
    for view in window.tabs.views:
        yield is_shown(window.open_path(view.path))
    _tell_each("switching to", began, len(small))
    yield pause()
    tell("the same after each was seen again", in_all(), _ALLOWED)
    sys.stdout.flush()
    os._exit(int(not all(figure.is_right for figure in figures)))


def _all_closed(window: MainWindow, seconds: float = SETTLED) -> Acts:
    while window.tabs.views:
        window.tabs.close_current()
        yield lambda: True
    yield pause(seconds)


def in_all() -> int:
    """The bytes that this process and all that it started hold, what they share counted once."""
    return sum(map(_bytes_of, _family(os.getpid())))


def _family(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            yield from _family(int(child))


def _private() -> str:
    """What the window's process has for itself, and what all the others have."""
    own, *others = (_bytes_of(process, "Private_") for process in _family(os.getpid()))
    theirs = f"{len(others)} others {sum(others) / MEGABYTE:.0f} MB"
    return f"    for itself the window's process {own / MEGABYTE:.0f} MB, {theirs}"


def _tell_each(what: str, began: float, count: int) -> None:
    print(f"    {what} a tab: {(time.monotonic() - began) / count * 1e3:.0f} ms", flush=True)


def _bytes_of(process: int, kind: str = "Pss:") -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0  # it ended meanwhile
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(kind))


if __name__ == "__main__":
    sys.exit(main())
