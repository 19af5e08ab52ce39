"""The window's frame: what is on the screen before there is anything in it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from viewer.desktop.widgets.theme import scaled
from viewer.page.theme import Theme

TOP_HEIGHT = 44
STATUS_HEIGHT = 27


def paint_frame(painter: QPainter, area: QRect, theme: Theme, side_width: int) -> None:
    """The grounds of the top bar, the panel at the left and the status bar, where they will stand, and their edges.

    ``side_width`` in pixels, 0 where the panel is not shown.
    """
    top, status = scaled(TOP_HEIGHT), scaled(STATUS_HEIGHT)
    width, below = area.width(), area.height() - status
    between = below - top
    for color, ground in (
        (theme.window, area),
        (theme.line, QRect(0, top - 1, width, 1)),
        (theme.side, QRect(0, top, side_width, between)),
        (theme.line, QRect(side_width, top, 1 if side_width else 0, between)),
        (theme.side, QRect(0, below, width, status)),
        (theme.line, QRect(0, below, width, 1)),
    ):
        painter.fillRect(ground, QColor(color))


def page_area(area: QRect, side_width: int) -> QRect:
    """The part of a frame in which pages stand."""
    left = side_width + 1 if side_width else 0
    return area.adjusted(left, scaled(TOP_HEIGHT), 0, -scaled(STATUS_HEIGHT))
