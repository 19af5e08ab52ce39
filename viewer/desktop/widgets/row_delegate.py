"""How rows of a plain list are painted: one quiet ground under the whole row, soft ink after the first column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.widgets.theme import Appearance, scaled

_RING = 2
"""Pixels: what shows the focus is as thick as two (WCAG 2.2, success criterion 2.4.13)."""


class RowDelegate(QStyledItemDelegate):
    """Paints text in the theme's inks and marks the chosen row."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self.view = view
        self.appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are as high as each other."""
        return QSize(super().sizeHint(option, index).width(), scaled(27))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        painter.save()
        paint_ground(painter, option, self.view, self.appearance)
        font = QFont(self.view.font())
        own = index.data(Qt.ItemDataRole.FontRole)
        font.setBold(isinstance(own, QFont) and own.bold())
        painter.setFont(font)
        painter.setPen(self.appearance.color("ink" if index.column() == 0 else "soft"))
        place = option.rect.adjusted(4, 0, -4, 0)
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, view: QAbstractItemView, appearance: Appearance
) -> None:
    """The quiet ground of a chosen row, or of one that is pointed at; a ring around the row at which the keys are."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, appearance.color("selected" if selected else "hover"))
    if view.hasFocus() and _is_current(option, view):
        _paint_ring(painter, option.rect, view, appearance)


def _is_current(option: QStyleOptionViewItem, view: QAbstractItemView) -> bool:
    current = view.visualRect(view.currentIndex())
    return current.isValid() and current.top() == option.rect.top()


def _paint_ring(painter: QPainter, cell: QRect, view: QAbstractItemView, appearance: Appearance) -> None:
    """One cell's part of the ring around its whole row."""
    painter.save()
    painter.setClipRect(cell)
    painter.setPen(QPen(appearance.color("blue"), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    whole = QRectF(0, cell.top(), view.viewport().width(), cell.height())
    inside = _RING / 2
    painter.drawRect(whole.adjusted(inside, inside, -inside, -inside))
    painter.restore()
