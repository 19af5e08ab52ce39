"""A line through the figures of a row, as small as a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance

_WIDTH, _HEIGHT, _MARGIN = 170, 30, 4
_DOT = 2.4


class Sparkline(QWidget):
    """Figures from the earliest to the latest; where one is missing the line is broken, never drawn through."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._numbers: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as a line of words with its room."""
        return QSize(_WIDTH, _HEIGHT)

    def show_numbers(self, numbers: Sequence[float | None], told: str) -> None:
        """Draw figures; ``told`` says in words what is drawn. Hidden for fewer than two."""
        self._numbers = tuple(numbers)
        self.setAccessibleName(told)
        self.setToolTip(as_plain(told))
        self.setVisible(sum(number is not None for number in numbers) > 1)
        self.update()

    def points(self) -> list[QPointF | None]:
        """Where each figure stands in the widget."""
        known = [number for number in self._numbers if number is not None]
        if not known:
            return []
        least, most = min(known), max(known)
        across = (self.width() - 2 * _MARGIN) / max(len(self._numbers) - 1, 1)
        up = (self.height() - 2 * _MARGIN) / ((most - least) or 1.0)
        return [
            None if number is None else QPointF(_MARGIN + at * across, self.height() - _MARGIN - (number - least) * up)
            for at, number in enumerate(self._numbers)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and a dot at the latest figure and at those that stand alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.points()
        painter.setPen(QPen(self._appearance.color("blue"), 1.6))
        for stretch in _unbroken(points):
            painter.drawPolyline(QPolygonF(stretch))
        painter.setBrush(self._appearance.color("blue"))
        for stretch in _unbroken(points):
            if len(stretch) == 1 or stretch[-1] == points[-1]:
                painter.drawEllipse(stretch[-1], _DOT, _DOT)
        painter.end()


def _unbroken(points: Sequence[QPointF | None]) -> list[list[QPointF]]:
    """The stretches of points between those that are missing."""
    stretches: list[list[QPointF]] = [[]]
    for point in points:
        if point is None:
            stretches.append([])
        else:
            stretches[-1].append(point)
    return [stretch for stretch in stretches if stretch]
