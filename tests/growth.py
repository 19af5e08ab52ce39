"""Whether the time that something takes grows with the length of what it is given, and no faster."""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time
from typing import TypeVar

Made = TypeVar("Made")

_ROUNDS = 3
_INDISTINCT = 0.05
"""Seconds that the clock cannot tell apart."""


def assert_grows_with_length(make: Callable[[int], Made], read: Callable[[Made], object], times: int) -> None:
    """Four times the length takes at most eight times as long: what is quadratic takes sixteen times.

    A rule that begins only at some length is a step and no growth, so that a length that fails is followed by four
    times that length: what is quadratic fails at both.
    """
    first = _told_of_growth(make, read, times)
    again = first and _told_of_growth(make, read, 4 * times)
    if again:
        raise AssertionError(f"{first}; {again}")


def _told_of_growth(make: Callable[[int], Made], read: Callable[[Made], object], times: int) -> str:
    """What is wrong at a length, "" for nothing.

    Processor time is measured, of this thread alone; a busy machine is asked again.
    """
    long, short = make(4 * times), make(times)
    fourfold = once = float("inf")
    for _ in range(_ROUNDS):
        fourfold = min(fourfold, _seconds(read, long))
        once = min(once, _seconds(read, short))
        if fourfold < 8 * once + _INDISTINCT:
            return ""
    return f"{once:.2f} s for a length of {times}, and {fourfold:.2f} s for four times that"


def _seconds(read: Callable[[Made], object], made: Made) -> float:
    start = thread_time()
    read(made)
    return thread_time() - start
