"""How a line of the Contents tree is painted: a bold label, its title, badges at the right edge."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.telling.contents.entry import Badge, Entry

ENTRY = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _GROUP_HEIGHT = 27, 36
_INSET = 6


class EntryDelegate(QStyledItemDelegate):
    """Paints entries; what the style sheet cannot say (badges, two weights in one line) is said here."""

    def __init__(self, view: QTreeView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are as high as each other; a group's heading has air above it."""
        entry: Entry = index.data(ENTRY)
        return QSize(80, scaled(_GROUP_HEIGHT if entry.kind == "group" else _HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one entry."""
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.kind == "group":
            self._paint_group(painter, option.rect, entry)
        else:
            self._paint_ground(painter, option)
            self._paint_chevron(painter, option.rect, index)
            self._paint_entry(painter, option, entry)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(11))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
        painter.setFont(font)
        painter.setPen(self._appearance.color("soft"))
        place = rect.adjusted(0, 8, -_INSET, 0)
        place.setLeft(20)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, entry.title.upper())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        whole = QRectF(_INSET, option.rect.top() + 0.5, self._view.viewport().width() - 2 * _INSET, scaled(_HEIGHT) - 1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if not (selected or hovered or focused):
            return
        painter.setPen(QPen(self._appearance.color("blue")) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(
            self._appearance.color("selected" if selected else "hover") if selected or hovered else QColor(0, 0, 0, 0)
        )
        painter.drawRoundedRect(whole.adjusted(0.5, 0, -0.5, 0), 5, 5)

    def _paint_chevron(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Before a line that can be unfolded."""
        if index.model().hasChildren(index):
            icon = self._appearance.icon("expanded" if self._view.isExpanded(index) else "collapsed")
            icon.paint(painter, QRect(rect.left() - 13, rect.center().y() - 5, 12, 12))

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        right = self._view.viewport().width() - _INSET - 8
        for badge in reversed(entry.badges):
            right = self._paint_badge(painter, badge, right, option.rect) - 6
        left = option.rect.left() + 3
        font = QFont(self._view.font())
        if entry.label:
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(self._appearance.color("ink"))
            left = _draw(painter, entry.label, left, right, option.rect) + 5
        font.setBold(False)
        painter.setFont(font)
        deep = option.rect.left() > 40 and not entry.label
        leads = entry.spot is not None or entry.amendment is not None
        painter.setPen(self._appearance.color("ink" if leads and not deep else "soft"))
        _draw(painter, entry.title, left, right, option.rect)

    def _paint_badge(self, painter: QPainter, badge: Badge, right: int, rect: QRect) -> int:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(11))
        font.setBold(badge.tone == "changed")
        metrics = QFontMetrics(font)
        width = max(metrics.horizontalAdvance(badge.text) + 11, scaled(19))
        height = scaled(16)
        place = QRectF(right - width, rect.center().y() - height / 2 + 0.5, width, height)
        changed = badge.tone == "changed"
        painter.setPen(Qt.PenStyle.NoPen if changed else QPen(self._appearance.color("line")))
        painter.setBrush(self._appearance.color("amber_fill") if changed else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, height / 2 if changed else 4, height / 2 if changed else 4)
        painter.setFont(font)
        painter.setPen(self._appearance.color("amber" if changed else "soft"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, badge.text)
        return int(place.left())


def _draw(painter: QPainter, text: str, left: int, right: int, rect: QRect) -> int:
    """Draw text on one line, elided at the right; the x at which it ends."""
    if right <= left:
        return left
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    return left + metrics.horizontalAdvance(shown)
