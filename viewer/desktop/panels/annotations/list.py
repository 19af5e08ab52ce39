"""The list of annotations: a bar of its colour, the note or the quote, and under it where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.panels.annotations.editor import INKS
from viewer.desktop.widgets.row_delegate import paint_ground
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.annotations.lines import AnnotationLine

LINE = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _GROUP, _BAR, _INSET = 46, 30, 4, 14


class AnnotationsList(QListView):
    """Groups of lines; a click or Enter leads to one, Delete takes the chosen ones away, F2 edits."""

    chosen = Signal(object)
    edit_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self, appearance))
        appearance.changed.connect(self.viewport().update)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(translated("Your highlights, notes and bookmarks"))
        self.clicked.connect(self._choose)

    def show_groups(self, groups: Iterable[tuple[str, Sequence[AnnotationLine]]]) -> None:
        """List lines under titles; a group without any is left out."""
        kept = [line.annotation.id for line in self.selected]
        self._model.clear()
        for title, lines in groups:
            if not lines:
                continue
            head = QStandardItem(title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(head)
            for line in lines:
                item = _item(line)
                self._model.appendRow(item)
                if line.annotation.id in kept:
                    self.setCurrentIndex(item.index())

    @property
    def selected(self) -> tuple[AnnotationLine, ...]:
        """The chosen lines, in their order."""
        rows = sorted(self.selectedIndexes(), key=QModelIndex.row)
        return tuple(line for line in (index.data(LINE) for index in rows) if isinstance(line, AnnotationLine))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, F2 edits, Delete takes away."""
        selected = self.selected
        if selected and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(selected[0])
        elif selected and event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(selected[0])
        elif selected and event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(selected)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, AnnotationLine) and len(self.selected) == 1:
            self.chosen.emit(line)


class _Delegate(QStyledItemDelegate):
    """Paints a group's title in small letters, a line in two rows."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Lines are as high as each other, titles lower."""
        return QSize(0, scaled(_HEIGHT if isinstance(index.data(LINE), AnnotationLine) else _GROUP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        painter.save()
        line = index.data(LINE)
        place = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        if isinstance(line, AnnotationLine):
            paint_ground(painter, option, self._view, self._appearance)
            ink = QColor(INKS[line.annotation.colour])
            painter.fillRect(QRect(place.left(), place.top() + 6, _BAR, place.height() - 12), ink)
            inner = place.adjusted(_BAR + 8, 5, 0, -5)
            self._draw(painter, inner, line.text, "soft" if line.how == "lost" else "ink", top=True)
            self._draw(painter, inner, line.below, "soft", top=False)
        else:
            font = QFont(self._view.font())
            font.setBold(True)
            painter.setFont(font)
            self._draw(painter, place.adjusted(0, 8, 0, 0), str(index.data() or ""), "soft", top=True)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, text: str, role: str, *, top: bool) -> None:
        painter.setPen(self._appearance.color(role))
        said = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom, said)


def _item(line: AnnotationLine) -> QStandardItem:
    item = QStandardItem(line.text)
    item.setEditable(False)
    item.setData(line, LINE)
    item.setData(line.spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item
