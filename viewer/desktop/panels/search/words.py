"""The words around a hit with it marked, in few lines; where they are longer, those before it give way first."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from viewer.search.excerpts import Excerpt

_AHEAD = 0.45
"""How much of the first line the words before a hit may take, at the most."""


def shortened(excerpt: Excerpt, metrics: QFontMetrics, width: int) -> tuple[str, int]:
    """The words with as many before the hit as leave it room in a line, and how many letters that took away."""
    beside = width - metrics.horizontalAdvance(excerpt.match)
    room = max(min(int(width * _AHEAD), beside), 0)
    ahead = metrics.elidedText(excerpt.before, Qt.TextElideMode.ElideLeft, room)
    return ahead + excerpt.match + excerpt.after, len(excerpt.before) - len(ahead)


def laid_out(excerpt: Excerpt, font: QFont, color: QColor, width: int, lines: int, height: int) -> QTextLayout:
    """The words in so many lines, ``height`` apart, to be painted; the hit is in ``color``."""
    metrics = QFontMetrics(font)
    text, cut = shortened(excerpt, metrics, width)
    if lines == 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap if lines > 1 else QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(start - cut, end - cut, color) for start, end in excerpt.spans])
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
    layout.endLayout()
    return layout


def _marked(start: int, end: int, color: QColor) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = max(start, 0), end - max(start, 0)
    told = QTextCharFormat()
    told.setFontWeight(QFont.Weight.DemiBold)
    told.setForeground(color)
    marked.format = told
    return marked
