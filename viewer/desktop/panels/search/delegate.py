"""How rows of hits are painted: the filing with its count; of a hit the Item, and the words around with it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from viewer.desktop.panels.search.model import COUNT, HIT
from viewer.desktop.panels.search.words import laid_out
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.telling.hits import where

if TYPE_CHECKING:
    from viewer.library.index.answering import Hit

_FILING_HEIGHT, _HIT_HEIGHT = 30, 60
_INSET, _EDGE, _LINE = 6, 14, 17
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class HitsDelegate(QStyledItemDelegate):
    """Paints filings and their hits."""

    def __init__(self, view: QTreeView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A hit has two lines of words under the name of its place."""
        return QSize(80, scaled(_HIT_HEIGHT if index.data(HIT) is not None else _FILING_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        hit = index.data(HIT)
        rect = QRect(_EDGE, option.rect.top(), self._view.viewport().width() - 2 * _EDGE, option.rect.height())
        if hit is None:
            self._paint_filing(painter, rect, str(index.data()), index.data(COUNT))
        else:
            self._paint_hit(painter, rect, hit)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (selected or hovered):
            return
        is_focused = selected and self._view.hasFocus()
        painter.setPen(QPen(self._appearance.color("blue")) if is_focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("selected" if selected else "hover"))
        whole = QRectF(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.drawRoundedRect(whole.adjusted(_INSET + 0.5, 0.5, -_INSET - 0.5, -0.5), 5, 5)

    def _paint_filing(self, painter: QPainter, place: QRect, title: str, count: int | None) -> None:
        place = place.adjusted(0, 6, 0, 0)
        if count:
            self._use(painter, "soft", size=11)
            painter.drawText(place, _RIGHT, f"{count:,}")
            place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(f"{count:,}") - 8)
        self._use(painter, "ink", size=12, bold=bool(count))
        painter.drawText(place, _LEFT, _cut(painter, title, place.width()))

    def _paint_hit(self, painter: QPainter, place: QRect, hit: Hit) -> None:
        name = where(hit)
        upper = QRect(place.left(), place.top() + scaled(4), place.width(), scaled(_LINE))
        self._use(painter, "soft", size=11, bold=True)
        painter.drawText(upper, _LEFT, _cut(painter, name, upper.width()))
        used = painter.fontMetrics().horizontalAdvance(name) + 8
        if hit.title and hit.title.casefold() != name.casefold() and upper.width() - used > 40:
            self._use(painter, "soft", size=11)
            title = _cut(painter, " ".join(hit.title.split()), upper.width() - used)
            painter.drawText(upper.adjusted(used, 0, 0, 0), _LEFT, title)
        self._paint_words(painter, QRect(place.left(), upper.bottom(), place.width(), 2 * scaled(_LINE)), hit)

    def _paint_words(self, painter: QPainter, place: QRect, hit: Hit) -> None:
        """Two lines of the words around the match; where they are longer, those before it are cut."""
        self._use(painter, "ink", size=12)
        color, height = self._appearance.color("blue"), scaled(_LINE)
        laid_out(hit.excerpt, painter.font(), color, place.width(), 2, height).draw(painter, QPointF(place.topLeft()))

    def _use(self, painter: QPainter, role: str, *, size: int, bold: bool = False) -> None:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(size))
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(self._appearance.color(role))


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
