"""Speed as ratios against a baseline in the same run: ``python -m tests.bench [--rounds N]``.

The documents are a generated 10-K of 4 MB and, where ``FILING_CORPUS`` names a folder of filings, its largest 10-K.
Measurements take turns and medians count. Where no window is involved, time is the processor's, not the clock's.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.annual_report import annual_report
from tests.bench.comparison import comparison_ratios, pair_changed_by_a_third
from tests.bench.edgartools import edgartools_ratios
from tests.bench.figures import Ratio, heading, paired
from tests.bench.giant_runs import giant_run_ratios
from tests.bench.listing import listing_ratios
from tests.bench.reading import growth_ratios, reading_ratios
from tests.bench.watch import STARTED, TOLD

_SECONDS_FOR_A_WINDOW = 60
# A window that does not answer for longer is felt to be stuck.
_BEARABLE = 0.1


def main() -> int:
    """Measure, print the table, and say by the exit status whether every ratio is as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-window", action="store_true", help="leave out what opens windows")
    arguments = parser.parse_args()
    print(heading())
    all_right = True
    with tempfile.TemporaryDirectory() as folder:
        for figure in _measured(Path(folder), arguments.rounds, windows=not arguments.no_window):
            print(figure, flush=True)
            all_right &= isinstance(figure, str) or figure.is_right
    return int(not all_right)


def _measured(folder: Path, rounds: int, *, windows: bool) -> Iterator[Ratio | str]:
    documents = list(_documents(folder))
    for path in documents:
        yield from reading_ratios(path, rounds)
        yield from edgartools_ratios(path, rounds)
    yield from growth_ratios(folder, rounds)
    yield from comparison_ratios(folder, rounds)
    yield from listing_ratios(folder, rounds)
    yield from giant_run_ratios(folder)
    if windows:
        yield paired("window painted / bare window", *_windows(["window"], ["bare-window"], rounds), 1.3)
        yield paired("start page painted / bare window", *_windows(["start-page"], ["bare-window"], rounds), 5)
        for path in documents:
            ours, baseline = _windows(["page", str(path)], ["bare-page", str(path)], max(3, rounds // 2))
            yield paired(f"page painted / bare view: {path.name}", ours, baseline, 1.2)
            blocks = [_watched(["longest-block", str(path)]) for _ in range(max(3, rounds // 2))]
            what = f"longest block of the event loop while opening / bearable: {path.name}"
            yield Ratio(what, median(blocks), _BEARABLE, 1)
        changed = pair_changed_by_a_third(folder)
        blocks = [_watched(["longest-block-of-pair", *map(str, changed)]) for _ in range(max(3, rounds // 2))]
        yield Ratio("longest block while a 4 MB pair is read in three ways / bearable", median(blocks), _BEARABLE, 1)


def _documents(folder: Path) -> Iterator[Path]:
    generated = folder / "generated-10-k.htm"
    generated.write_bytes(annual_report())
    yield generated
    corpus = os.environ.get("FILING_CORPUS")
    if corpus:
        yield max(Path(corpus).glob("sections/10-K/*.htm*"), key=lambda path: path.stat().st_size)


def _windows(ours: list[str], baseline: list[str], rounds: int) -> tuple[list[float], list[float]]:
    _watched(ours)  # once unmeasured: byte code is written, files are in memory
    times = [(_watched(ours), _watched(baseline)) for _ in range(rounds)]
    return [mine for mine, _ in times], [bare for _, bare in times]


def _watched(what: list[str]) -> float:
    with tempfile.TemporaryDirectory() as home:
        told = Path(home, "told")
        environment = {
            "QT_QPA_PLATFORM": "offscreen",
            **os.environ,
            "FILING_VIEWER_HOME": home,
            TOLD: str(told),
        }
        # An installed program has its byte code on disk.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if os.geteuid() == 0:
            environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        environment[STARTED] = repr(time.time())
        subprocess.run(
            [sys.executable, "-m", "tests.bench.watch", *what],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS_FOR_A_WINDOW,
            check=True,
        )
        return float(told.read_text(encoding="ascii"))


if __name__ == "__main__":
    sys.exit(main())
