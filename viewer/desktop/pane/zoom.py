"""How large a page is shown: one ladder for keys, menu and wheel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

_LADDER: Final = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)

_MEASURE: Final = 808
_BESIDE, _BESIDE_CARDS = 54, 400
"""What ``page.css`` gives a column and sets beside it, in pixels of the page."""


def within(factor: float) -> float:
    """A factor that is no smaller than the least and no larger than the largest."""
    return min(max(factor, _LADDER[0]), _LADDER[-1])


def stepped(factor: float, steps: int) -> float:
    """So many steps larger, or smaller where it is negative; from between two steps first to the nearer."""
    nearest = min(range(len(_LADDER)), key=lambda index: abs(_LADDER[index] - factor))
    return _LADDER[min(max(nearest + steps, 0), len(_LADDER) - 1)]


def fitting(room: int, width: int, *, has_gutter: bool) -> float:
    """The factor by which a column (0: of the usual width) fills so many pixels with its margins and cards."""
    if width < 0:  # it is as wide as the window already
        return 1.0
    return within(room / ((width or _MEASURE) + (_BESIDE_CARDS if has_gutter else _BESIDE)))


def steps_asked(event: QWheelEvent) -> int:
    """What a turn of the wheel asks for: 1 or -1 with Ctrl, 0 without, which is a scroll."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    return 1 if event.angleDelta().y() > 0 else -1


def is_zoom(event: QWheelEvent, ask: Callable[[int], object]) -> bool:
    """Ask for what a turn of the wheel with Ctrl is for; False for any other, which is left to scroll."""
    steps = steps_asked(event)
    if steps:
        ask(steps)
        event.accept()
    return steps != 0
