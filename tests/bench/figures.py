"""What is measured and how: ours beside a baseline in the same run, in turn, so that both are disturbed alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Literal, NamedTuple

from viewer.filing.collector import collector_resting, give_memory_back

Unit = Literal["ms", "MB"]


class Ratio(NamedTuple):
    """One figure: ours and the baseline's in seconds or bytes, and how many times the baseline ours may be.

    ``times`` is the median of the rounds' own ratios where there were rounds, else that of the two figures.
    """

    what: str
    ours: float
    baseline: float
    allowed: float
    times: float | None = None
    unit: Unit = "ms"

    @property
    def ratio(self) -> float:
        """How many times the baseline ours is."""
        return self.ours / self.baseline if self.times is None else self.times

    @property
    def is_right(self) -> bool:
        """Whether ours is within what is allowed."""
        return self.ratio <= self.allowed

    def __str__(self) -> str:
        scale = {"ms": 1e3, "MB": 1e-6}[self.unit]
        figures = f"{self.ours * scale:7.0f} {self.unit} {self.baseline * scale:7.0f} {self.unit}"
        return f"{self.what:68} {figures} {self.ratio:7.3f} {self.allowed:8.3f}{'' if self.is_right else '  too much'}"


def heading() -> str:
    """The line over the figures."""
    return f"{'':68} {'ours':>10} {'baseline':>10} {'ratio':>7} {'allowed':>8}"


def paired(what: str, ours: Sequence[float], baseline: Sequence[float], allowed: float) -> Ratio:
    """The figure of measurements that were taken in turn: medians, of the rounds' own ratios too."""
    rounds = [mine / theirs for mine, theirs in zip(ours, baseline, strict=True)]
    return Ratio(what, median(ours), median(baseline), allowed, median(rounds))


def in_turn(
    candidates: Sequence[Callable[[], object]], rounds: int, clock: Callable[[], float] = time.process_time
) -> list[list[float]]:
    """The seconds that each candidate takes in each round; of the processor, because other programs run beside.

    What the one before left is given back to the system first: each begins as a new process does, and pays for memory.
    """
    taken: list[list[float]] = [[] for _ in candidates]
    for _ in range(rounds):
        for candidate, times in zip(candidates, taken, strict=True):
            gc.collect()
            give_memory_back()
            started = clock()
            with collector_resting():
                made = candidate()
            times.append(clock() - started)
            del made
    return taken
