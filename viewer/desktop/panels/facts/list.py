"""The list of facts as a view: a click or Enter leads to one, Space shows its card, Ctrl+C copies the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.panels.facts.model import LINE, FactsModel
from viewer.desktop.widgets.row_delegate import paint_ground
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.facts.lines import FactLine
from viewer.telling.facts.untied import UntiedLine

_HEIGHT, _UNTIED, _GROUP, _INSET, _BETWEEN = 46, 62, 30, 14, 10
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class FactsList(QListView):
    """Several rows can be chosen, to be copied; with Ctrl or Shift a click leads nowhere."""

    chosen = Signal(object)
    """The reader wants to go to a ``FactLine`` or an ``UntiedLine``."""
    peeked = Signal(object, QRect)
    """The reader wants the card of one, and where it stands on the screen."""
    copy_asked = Signal()

    def __init__(self, appearance: Appearance, model: FactsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, appearance))
        appearance.changed.connect(self.viewport().update)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName(translated("Facts"))

    @property
    def selected(self) -> list[FactLine]:
        """The chosen facts, in the order of the list."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [line for line in (index.data(LINE) for index in rows) if isinstance(line, FactLine)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, Space shows the card, Ctrl+C copies."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.lead(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.peek(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click leads to the fact under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _SEVERAL:
            self.lead(self.indexAt(event.position().toPoint()))

    def lead(self, index: QModelIndex) -> None:
        """Go to a row's place; what has none is shown in its card."""
        line = index.data(LINE)
        if isinstance(line, FactLine | UntiedLine) and line.place is not None:
            self.chosen.emit(line)
        elif isinstance(line, FactLine | UntiedLine):
            self.peek(index)

    def peek(self, index: QModelIndex) -> None:
        """Show a row's card beside it."""
        line = index.data(LINE)
        if isinstance(line, FactLine | UntiedLine):
            area = self.visualRect(index)
            self.peeked.emit(line, QRect(self.viewport().mapToGlobal(QPoint(area.topLeft())), area.size()))


class _Delegate(QStyledItemDelegate):
    """A fact in two rows: what it is called, then its value and at the right its period; a finding in three."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Facts are as high as each other, findings higher, headings lower."""
        line = index.data(LINE)
        return QSize(
            0, scaled(_GROUP if isinstance(line, str) else _UNTIED if isinstance(line, UntiedLine) else _HEIGHT)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setFont(self._view.font())
        line = index.data(LINE)
        place = option.rect.adjusted(_INSET, 5, -_INSET, -5)
        if isinstance(line, str):
            font = QFont(self._view.font())
            font.setBold(True)
            painter.setFont(font)
            self._draw(painter, place.adjusted(0, 3, 0, 0), line, "soft")
        else:
            paint_ground(painter, option, self._view, self._appearance)
            if isinstance(line, FactLine):
                self._paint_fact(painter, place, line)
            elif isinstance(line, UntiedLine):
                self._paint_untied(painter, place, line)
        painter.restore()

    def _paint_fact(self, painter: QPainter, place: QRect, line: FactLine) -> None:
        metrics = painter.fontMetrics()
        self._draw(painter, QRect(place.left(), place.top(), place.width(), metrics.height()), line.title, "ink")
        below = QRect(place.left(), place.bottom() - metrics.height() + 1, place.width(), metrics.height())
        value = metrics.horizontalAdvance(line.value) + 2
        period = metrics.horizontalAdvance(line.period) + 2 if line.period else 0
        room = min(value, max(below.width() - period - _BETWEEN, below.width() // 2)) if period else below.width()
        first = QRect(below.left(), below.top(), room, below.height())
        self._draw(painter, first, line.value, "soft" if line.fact.hidden else "blue")
        left = below.left() + room + _BETWEEN
        right = QRect(left, below.top(), below.right() - left + 1, below.height())
        self._draw(painter, right, line.period, "soft", Qt.AlignmentFlag.AlignRight)

    def _paint_untied(self, painter: QPainter, place: QRect, line: UntiedLine) -> None:
        metrics = painter.fontMetrics()
        self._draw(painter, QRect(place.left(), place.top(), place.width(), metrics.height()), line.title, "ink")
        below = place.adjusted(0, metrics.height() + 1, 0, 2)
        painter.setPen(self._appearance.color("amber"))
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, line.said)

    def _draw(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        role: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setPen(self._appearance.color(role))
        said = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, said)
