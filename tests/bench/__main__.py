"""Speed as ratios against a baseline in the same run: ``python -m tests.bench [--rounds N]``.

The documents are a generated 10-K of 4 MB and, where ``FILING_CORPUS`` names a folder of filings, its largest 10-K.
Measurements take turns, and the best of each counts: what disturbs a run only ever makes it slower.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import lxml.html

from tests.bench.annual_report import annual_report
from tests.bench.watch import STARTED, TOLD
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import Reading, read

_SECONDS_FOR_A_WINDOW = 60


class Ratio(NamedTuple):
    """One thing measured: seconds of ours and of the baseline, and how many times the baseline it may take."""

    what: str
    ours: float
    baseline: float
    allowed: float


def main() -> int:
    """Measure, print the table, and say by the exit status whether every ratio is as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-window", action="store_true", help="leave out what opens windows")
    arguments = parser.parse_args()
    print(f"{'':58} {'ours':>9} {'baseline':>9} {'ratio':>6} {'allowed':>8}")
    all_right = True
    with tempfile.TemporaryDirectory() as folder:
        for what, ours, baseline, allowed in _measured(Path(folder), arguments.rounds, windows=not arguments.no_window):
            right = ours <= allowed * baseline
            all_right &= right
            figures = f"{ours * 1e3:6.0f} ms {baseline * 1e3:6.0f} ms {ours / baseline:6.2f} {allowed:8.1f}"
            print(f"{what:58} {figures}{'' if right else '  too slow'}", flush=True)
    return int(not all_right)


def _measured(folder: Path, rounds: int, *, windows: bool) -> Iterator[Ratio]:
    documents = list(_documents(folder))
    for path in documents:
        yield from _reading_ratios(path, rounds)
    if windows:
        yield Ratio("window painted / bare window", *_windows(["window"], ["bare-window"], rounds), 1.5)
        yield Ratio("start page painted / bare window", *_windows(["start-page"], ["bare-window"], rounds), 4)
        for path in documents:
            ours, baseline = _windows(["page", str(path)], ["bare-page", str(path)], max(3, rounds // 2))
            yield Ratio(f"page painted / bare view: {path.name}", ours, baseline, 1.5)


def _documents(folder: Path) -> Iterator[Path]:
    generated = folder / "generated-10-k.htm"
    generated.write_bytes(annual_report())
    yield generated
    corpus = os.environ.get("FILING_CORPUS")
    if corpus:
        yield max(Path(corpus).glob("sections/10-K/*.htm*"), key=lambda path: path.stat().st_size)


def _reading_ratios(path: Path, rounds: int) -> Iterator[Ratio]:
    source = path.read_bytes()

    def tree() -> object:
        return lxml.html.document_fromstring(source)

    def outlined() -> object:
        return outline_filing(open_filing(path))

    def whole() -> object:
        return read(path)

    def paged() -> str:
        return _page(read(path, with_pages=True))

    baseline, outline_time, read_time, page_time = _best([tree, outlined, whole, paged], rounds)
    yield Ratio(f"file to outline / lxml tree: {path.name}", outline_time, baseline, 4)
    yield Ratio(f"outline, links, notes / lxml tree: {path.name}", read_time, baseline, 5)
    yield Ratio(f"blocks and page / lxml tree: {path.name}", page_time, baseline, 8)


def _page(reading: Reading) -> str:
    return compose(reading, 0, theme=LIGHT).html


def _best(candidates: list[Callable[[], object]], rounds: int) -> list[float]:
    best = [float("inf")] * len(candidates)
    for _ in range(rounds):
        for index, candidate in enumerate(candidates):
            started = time.perf_counter()
            made = candidate()
            best[index] = min(best[index], time.perf_counter() - started)
            del made
    return best


def _windows(ours: list[str], baseline: list[str], rounds: int) -> tuple[float, float]:
    _watched(ours)  # once unmeasured: byte code is written, files are in memory
    times = [(_watched(ours), _watched(baseline)) for _ in range(rounds)]
    return min(mine for mine, _ in times), min(bare for _, bare in times)


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
