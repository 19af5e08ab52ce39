"""Where a window stands: where it was left, as far as the display that it was on is still there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_SEEN = (160, 24)
"""How much of a window's upper edge must be on a display for the mouse to take hold of it, in pixels."""


def placed(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """A window's place among the displays: as it is where it can be reached, else in the middle of the first one.

    No window is larger than the display that it is on.
    """
    edge = QRect(frame.left(), frame.top(), frame.width(), _SEEN[1])
    shares = [screen.intersected(edge) for screen in screens]
    reached = [screen for screen, share in zip(screens, shares, strict=True) if _is_enough(share)]
    if not screens:
        return frame
    screen = max(reached, key=lambda one: _area(one.intersected(frame)), default=screens[0])
    size = frame.size().boundedTo(screen.size())
    if reached:
        return QRect(frame.topLeft(), size)
    middle = QRect(frame.topLeft(), size)
    middle.moveCenter(screen.center())
    return middle


def displays() -> list[QRect]:
    """What windows may cover of each display, the first one first."""
    first = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not first]
    return [screen.availableGeometry() for screen in (first, *others) if screen is not None]


def keep_on_screen(window: QWidget) -> None:
    """Bring a window back that stands where there is no display any more."""
    frame = window.geometry()
    if not window.isMaximized() and not window.isFullScreen() and (now := placed(frame, displays())) != frame:
        window.setGeometry(now)


def written(frame: QRect) -> str:
    """A window's place in a line, to be kept."""
    return " ".join(map(str, (frame.left(), frame.top(), frame.width(), frame.height())))


def read(line: str) -> QRect | None:
    """What such a line says; None where it says no place."""
    parts = line.split()
    if len(parts) != 4 or not all(part.removeprefix("-").isdecimal() and len(part) < 7 for part in parts):
        return None
    left, top, width, height = map(int, parts)
    return QRect(left, top, width, height) if width > 0 and height > 0 else None


def _is_enough(share: QRect) -> bool:
    return share.width() >= _SEEN[0] and share.height() >= _SEEN[1] // 2


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
