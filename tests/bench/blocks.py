"""Where the window's thread is kept busy: ``python -m tests.bench.blocks [ORIGINAL AMENDMENT]``.

A pair, of 4 MB with 600 changes where none is given, is opened, read side by side, as amended and as filed again, its
sides are exchanged, and its text folded. Told is each time that the thread answered nobody for 50 ms or more, in the
processor's time as well as the clock's, as other programs run beside, and where in the program most of it was spent.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.annual_report import MEGABYTE
from tests.bench.comparison import pair
from tests.bench.driving import Acts, drive, is_shown, pause

if TYPE_CHECKING:
    from viewer.desktop.window.window import MainWindow

_BEARABLE = 0.05
_BEAT_MS = 2
_SAMPLE = 0.01
_FRAMES = 8
_MOST = 0.5
"""The share of the samples of a block that a call must stand in to be told."""
_TOLD = 12


class Block(NamedTuple):
    """Seconds of the clock, the processor and the collector; what was being done, and in which calls most of it."""

    seconds: float
    processor: float
    collector: float
    act: str
    stack: tuple[str, ...]

    def __str__(self) -> str:
        where = "\n".join(f"        {line}" for line in self.stack)
        work, collector = self.processor * 1e3, self.collector * 1e3
        return f"{self.seconds * 1e3:5.0f} ms, of them {work:.0f} at work ({collector:.0f} gc): {self.act}\n{where}"


class Watch:
    """A timer that beats on the window's thread, and a thread that looks at its stack when a beat does not come."""

    def __init__(self) -> None:
        from PySide6.QtCore import QCoreApplication, Qt, QTimer

        self.act = ""
        self.blocks: list[Block] = []
        self._last = time.perf_counter()
        self._spent = time.thread_time()
        self._main = threading.get_ident()
        self._stacks: list[tuple[str, ...]] = []
        self._collected = self._collecting = 0.0
        gc.callbacks.append(self._on_collected)
        self._timer = QTimer(QCoreApplication.instance())
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)
        threading.Thread(target=self._look, daemon=True).start()

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        if now - self._last >= _BEARABLE:
            stack = _shared(self._stacks)
            self.blocks.append(Block(now - self._last, spent - self._spent, self._collected, self.act, stack))
        self._stacks = []
        self._last, self._spent, self._collected = now, spent, 0.0

    def _on_collected(self, phase: str, _told: dict[str, int]) -> None:
        if threading.get_ident() == self._main:
            now = time.thread_time()
            if phase == "stop":
                self._collected += now - self._collecting
            self._collecting = now

    def _look(self) -> None:
        while True:
            time.sleep(_SAMPLE)
            if time.perf_counter() - self._last > _BEARABLE / 2:
                frames = traceback.extract_stack(sys._current_frames()[self._main])
                self._stacks.append(tuple(f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames))


def _shared(stacks: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The last of the calls that most of the stacks have in common, from the outermost one."""
    shared: tuple[str, ...] = ()
    while True:
        within = (one for one in stacks if len(one) > len(shared) and one[: len(shared)] == shared)
        deeper = Counter(one[: len(shared) + 1] for one in within)
        (found, count), *_rest = deeper.most_common(1) or [((), 0)]
        if count <= len(stacks) * _MOST:
            return shared[-_FRAMES:]
        shared = found


def main() -> int:
    """Measure, tell each block, and say by the exit status whether there is one that kept the processor."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.blocks", description=__doc__)
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"FILING_VIEWER_HOME": home, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        paths = arguments.paths or list(pair(Path(home), size=4 * MEGABYTE, cells=300, sentences=300))
        return drive(lambda window: _day(window, [path.absolute() for path in paths]))


def _day(window: MainWindow, paths: list[Path]) -> Acts:
    from viewer.desktop.process import apart

    watch = Watch()
    yield pause()
    watch.act = "opening"
    view = window.tabs.open(paths[0])
    view.load(apart.pair(*paths)) if len(paths) > 1 else view.load()
    yield is_shown(view)
    yield pause(2)
    for mode in ("side-by-side", "as-amended", "as-filed"):
        watch.act = f"reading {mode}"
        view.modes.choose(mode)
        yield is_shown(view)
        yield pause(2)
    acts: dict[str, Callable[[], object]] = {
        "exchanging the sides": view.way.go_to_other_filing,
        "exchanging them again": view.way.go_to_other_filing,
        "folding": partial(view.fold, True),
        "unfolding": partial(view.fold, False),
        "going to the next change": partial(view.step_note, 1),
        "closing": window.tabs.close_current,
    }
    for act, begin in acts.items():
        watch.act = act
        begin()
        yield is_shown(view) if act != "closing" else pause(1)
        yield pause(1)
    # What waited for other programs only is counted and not told.
    for block in sorted(watch.blocks, key=lambda one: -one.processor)[:_TOLD]:
        print(block)
    longest = max((block.processor for block in watch.blocks), default=0.0)
    print(f"{len(watch.blocks)} blocks of 50 ms or more; the longest took {longest * 1e3:.0f} ms of the processor")
    sys.stdout.flush()
    os._exit(int(longest >= _BEARABLE))


if __name__ == "__main__":
    sys.exit(main())
