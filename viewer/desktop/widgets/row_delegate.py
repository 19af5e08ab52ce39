"""How rows of a plain list are painted: one quiet ground under the whole row, soft ink after the first column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.widgets.theme import Appearance, scaled


class RowDelegate(QStyledItemDelegate):
    """Paints text in the theme's inks and marks the chosen row."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are as high as each other."""
        return QSize(super().sizeHint(option, index).width(), scaled(27))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        painter.save()
        paint_ground(painter, option, self._view, self._appearance)
        font = QFont(self._view.font())
        own = index.data(Qt.ItemDataRole.FontRole)
        font.setBold(isinstance(own, QFont) and own.bold())
        painter.setFont(font)
        painter.setPen(self._appearance.color("ink" if index.column() == 0 else "soft"))
        place = option.rect.adjusted(4, 0, -4, 0)
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, view: QAbstractItemView, appearance: Appearance
) -> None:
    """The quiet ground of a chosen row, or of one that is pointed at; a line under the chosen one of a list in use."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, appearance.color("selected" if selected else "hover"))
    if selected and view.hasFocus():
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 2, 0, 0), appearance.color("blue"))
