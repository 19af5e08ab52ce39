"""How cells of the exhibit ledger are painted: numbers bold, findings after titles, witnesses as small marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.widgets.row_delegate import paint_ground
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.telling.ledger import WITNESSES, LedgerLine

LINE = Qt.ItemDataRole.UserRole + 1
TITLE, WITNESSED, MENTIONS = 1, 5, 6
ROW_HEIGHT = 28
_FIRST, _INSET, _MARK = 22, 8, 38


class LedgerDelegate(QStyledItemDelegate):
    """Paints one quiet ground under the whole row and each column in its own way."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are as high as each other."""
        return QSize(super().sizeHint(option, index).width(), scaled(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        painter.save()
        paint_ground(painter, option, self._view, self._appearance)
        column = index.column()
        place = option.rect.adjusted(_FIRST if column == 0 else _INSET, 0, -_INSET, 0)
        line = index.data(LINE)
        font = QFont(self._view.font())
        font.setBold(column == 0)
        painter.setFont(font)
        if column == WITNESSED and isinstance(line, LedgerLine):
            self._paint_witnesses(painter, place, line)
        elif column == TITLE and isinstance(line, LedgerLine):
            self._paint_title(painter, place, line)
        else:
            role = {0: "ink", MENTIONS: "blue"}.get(column, "soft")
            self._draw(painter, place, str(index.data() or ""), role)
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, line: LedgerLine) -> None:
        """The title, and after it what the witnesses disagree about, which is never cut off for the title."""
        if not line.finding:
            self._draw(painter, place, line.title, "ink")
            return
        width = painter.fontMetrics().horizontalAdvance(line.finding) + 12
        room = max(place.width() - width, place.width() // 3)
        used = self._draw(painter, QRect(place.left(), place.top(), room, place.height()), line.title, "ink")
        self._draw(painter, place.adjusted(used + 12 if used else 0, 0, 0, 0), line.finding, "amber")

    def _paint_witnesses(self, painter: QPainter, place: QRect, line: LedgerLine) -> None:
        """A word for each witness that named the exhibit, always in the same place."""
        font = QFont(painter.font())
        font.setPixelSize(scaled(11))
        painter.setFont(font)
        for number, (witness, word, _) in enumerate(WITNESSES):
            if witness in line.row.witnesses:
                mark = QRect(place.left() + number * scaled(_MARK), place.top(), scaled(_MARK), place.height())
                self._draw(painter, mark, word, "soft")

    def _draw(self, painter: QPainter, place: QRect, text: str, role: str) -> int:
        """Draw text on one line, elided at the right; how wide it came out."""
        painter.setPen(self._appearance.color(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
