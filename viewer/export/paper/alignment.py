"""Which words of a page each printed run of text is: what was printed laid against what was to be.

The engine paints text in the order in which it is read, but for what floats or stands in a margin; hidden words it does
not paint, and some that it paints stand nowhere, as the dots of a list. So each run is looked for where the one before
it ended, then near by together with the runs after it, and only then alone. Each search is bounded, so that the time
goes with the number of runs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

_TELLING: Final = 24
"""So many letters are enough to know a place by."""
_ALONE: Final = 6
"""A run of fewer letters is not looked for by itself."""
_NEAR: Final = 30_000
"""Letters of some six pages close set: what floats does not float further."""
_FAR: Final = 4
"""How often on one page all of the text is searched, where pages before it were not printed."""
_TRIES: Final = 30
_BESIDE: Final = 50


class Aligner:
    """Texts in reading order, given as letters, and how far they have been printed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = "".join(texts)
        self._ends = list(accumulate(map(len, texts)))
        self._printed = bytearray(len(self._all))
        self._begins = frozenset((0, *self._ends))
        self._at = 0

    def page(self, runs: Sequence[str]) -> list[int | None]:
        """For each run of the next page the text that it is of, by its number; None for a run that is of none.

        The runs are given as letters in the order in which they were painted. One without letters is of none.
        """
        left = _FAR
        found: list[int | None] = []
        for index, run in enumerate(runs):
            at = self._at if run and self._is_new(self._at, run) else None
            if run and at is None:
                probes = list(_probes(runs, index))
                at = self._nearest(probes, is_whole=True)
                if at is None and (beside := self._whole_beside(run)) is not None:
                    self._mark(self._ends[beside] - len(run), run)
                    found.append(beside)
                    continue
                at = self._nearest(probes) if at is None else at
                if at is None and left:
                    left -= 1
                    at = next((place for probe in probes for place in self._found(probe)), None)
            if at is None:
                found.append(None)
                continue
            self._mark(at, run)
            self._at = at + len(run)
            found.append(bisect_right(self._ends, at))
        return found

    def _mark(self, at: int, run: str) -> None:
        self._printed[at : at + len(run)] = b"\1" * len(run)

    def _whole_beside(self, run: str) -> int | None:
        """The nearest text that is this run and nothing else, as a raised number that is painted after its line."""
        here = bisect_right(self._ends, self._at)
        for apart in range(_BESIDE):
            for text in (here + apart, here - apart):
                if 0 <= text < len(self._ends) and self._is_whole(text, run):
                    return text
        return None

    def _is_whole(self, text: int, run: str) -> bool:
        start = self._ends[text - 1] if text else 0
        return self._ends[text] - start == len(run) and self._is_new(start, run)

    def printed_before(self, runs: Sequence[str], index: int) -> int | None:
        """The text of which a run was printed a second time, as the head of a table that goes on; None if of none."""
        for probe in _probes(runs, index, _ALONE // 2):
            at = self._all.rfind(probe, max(0, self._at - _NEAR), self._at + len(probe))
            if at >= 0:
                return bisect_right(self._ends, at)
        return None

    def _is_new(self, at: int, run: str) -> bool:
        return self._all.startswith(run, at) and not self._printed[at]

    def _nearest(self, probes: Iterable[str], *, is_whole: bool = False) -> int | None:
        """The nearest place of the first probe that stands near by; if it ``is_whole``, only where a run can begin."""
        for probe in probes:
            ahead = self._found(probe, self._at, self._at + _NEAR)
            behind = self._found_before(probe, max(0, self._at - _NEAR), self._at + len(probe) - 1)
            places = (next((at for at in way if not is_whole or self._may_begin(at)), None) for way in (ahead, behind))
            if known := [at for at in places if at is not None]:
                return min(known, key=lambda at: abs(at - self._at))
        return None

    def _may_begin(self, at: int) -> bool:
        """Whether a text begins here, or goes on from what has been printed of it."""
        return at in self._begins or bool(self._printed[at - 1])

    def _found(self, probe: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Where letters stand that have not been printed yet, from the first on."""
        at = start - 1
        for _ in range(_TRIES):
            at = self._all.find(probe, at + 1, end)
            if at < 0:
                return
            if not self._printed[at]:
                yield at

    def _found_before(self, probe: str, start: int, end: int) -> Iterator[int]:
        """The same, from the last back."""
        for _ in range(_TRIES):
            at = self._all.rfind(probe, start, end)
            if at < 0:
                return
            if not self._printed[at]:
                yield at
            end = at + len(probe) - 1


def _probes(runs: Sequence[str], index: int, least: int = _ALONE) -> Iterator[str]:
    """What to look for: a run with those after it, then it alone if it says enough."""
    together, at = "", index
    while at < len(runs) and len(together) < _TELLING:
        together += runs[at]
        at += 1
    is_telling = len(together) >= _TELLING
    if is_telling:
        yield together
    if len(runs[index]) >= least and not (is_telling and runs[index] == together):
        yield runs[index]
