"""Back and forward: the places a reader jumped from and to."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from viewer.filing.model import Place
from viewer.library.opening import Side

_KEPT = 200
_MERGED_WITHIN = 2.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one of the two filings that a tab may hold; a filing read alone is the ``original``."""

    side: Side
    place: Place


@dataclass(slots=True)
class _Point:
    spot: Spot
    made: float


class History:
    """Points visited, and which of them is the present one.

    The present point is transient: scrolling moves it along, so that a step back leads to where the reader left off
    and not to where the jump before had landed. Jumps in one document less than two seconds apart are one point, so
    that a quick run of them is undone in one step; where the run began is kept.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._points: list[_Point] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a point before the present one."""
        return any(point.spot != self.present for point in self._points[: max(self._at, 0)])

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a point after the present one."""
        return any(point.spot != self.present for point in self._points[self._at + 1 :])

    @property
    def present(self) -> Spot | None:
        """Where the reader is, or None before the first point."""
        return self._points[self._at].spot if self._points else None

    @property
    def points(self) -> tuple[Spot, ...]:
        """All points, the earliest first."""
        return tuple(point.spot for point in self._points)

    @property
    def at(self) -> int:
        """Which of them is the present one; 0 where there is none."""
        return max(self._at, 0)

    def restore(self, points: Sequence[Spot], at: int) -> None:
        """Be the history that had these points, of which one was the present one."""
        self._points = [_Point(spot, float("-inf")) for spot in points]
        self._at = min(at, len(self._points) - 1)

    def jump(self, spot: Spot) -> None:
        """A jump to ``spot``: where the reader was stays one step back, and what lay ahead is forgotten."""
        if spot == self.present:
            return
        del self._points[self._at + 1 :]
        now = self._clock()
        if self._at > 0 and self._follows_at_once(spot, now):
            self._points.pop()
        if not self._points or self._points[-1].spot != spot:
            self._points.append(_Point(spot, now))
        self._points = self._points[-_KEPT:]
        self._at = len(self._points) - 1

    def depart(self) -> None:
        """The reader is about to be led elsewhere, nobody knows yet where: where they are stays one step back."""
        if self._points:
            del self._points[self._at + 1 :]
            now, present = self._clock(), self._points[self._at]
            if self._at > 0 and now - present.made < _MERGED_WITHIN:
                present.made = now
            else:
                self._points.append(_Point(present.spot, now))
            self._points = self._points[-_KEPT:]
            self._at = len(self._points) - 1

    def drift(self, spot: Spot) -> None:
        """The reader scrolled to ``spot``."""
        if self._points:
            self._points[self._at].spot = spot
        else:
            self._points.append(_Point(spot, float("-inf")))
            self._at = 0

    def move(self, moved: Callable[[Spot], Spot | None]) -> None:
        """Put each point where it is now, and forget those that are nowhere (None).

        Where the present one is gone, it is the one before it.
        """
        now = [(point, moved(point.spot)) for point in self._points]
        before = sum(spot is not None for _, spot in now[: self._at])
        was_kept = bool(now) and now[self._at][1] is not None
        self._points = [_Point(spot, point.made) for point, spot in now if spot is not None]
        self._at = before if was_kept else min(max(before - 1, 0), len(self._points) - 1)

    def back(self) -> Spot | None:
        """One step back to where the reader is not already, and where that is; None at the beginning."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Spot | None:
        """One step forward to where the reader is not already, and where that is; None at the end."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Spot | None:
        before = self.present
        while self.present == before:
            self._at += by
        return self.present

    def _follows_at_once(self, spot: Spot, now: float) -> bool:
        present = self._points[self._at]
        same = (present.spot.side, present.spot.place.document) == (spot.side, spot.place.document)
        return same and now - present.made < _MERGED_WITHIN
