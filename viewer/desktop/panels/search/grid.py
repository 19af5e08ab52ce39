"""The hits as a table in a window of its own: filing, Item, words in context, sorted by any column and narrowed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from viewer.desktop.panels.search.model import HIT
from viewer.desktop.panels.search.words import laid_out
from viewer.desktop.widgets.layouts import column, quiet_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.row_delegate import RowDelegate, paint_ground
from viewer.desktop.widgets.theme import Appearance, give_size, scaled
from viewer.language import translated
from viewer.telling.hits import where
from viewer.telling.listing import filed_told
from viewer.wording import company_name, form_name

if TYPE_CHECKING:
    from viewer.library.index.answering import Hit

_SORTED_BY = Qt.ItemDataRole.UserRole + 5
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTHS = (200, 90, 110, 130)


class _Head(NamedTuple):
    """A column: what stands over it, what a hit says in it, and by what it is sorted where that is not the same."""

    title: str
    says: Callable[[Hit], str]
    sorted_by: Callable[[Hit], str]


def _company(hit: Hit) -> str:
    return company_name(hit.filing.header.company_as_spelled) or hit.filing.path.name


def _date(hit: Hit) -> str:
    when = hit.filing.header.dated
    return when.isoformat() if when else ""


def _words(hit: Hit) -> str:
    return " ".join(hit.excerpt.text.split())


_HEADS = (
    _Head(translated("Company"), _company, lambda hit: _company(hit).casefold()),
    _Head(translated("Form"), lambda hit: form_name(hit.filing.header), lambda hit: form_name(hit.filing.header)),
    _Head(translated("Filed"), lambda hit: filed_told(hit.filing.header), _date),
    _Head(translated("Where"), where, lambda hit: f"{hit.place.document:06}{hit.place.block:09}"),
    _Head(translated("Words in context"), _words, lambda hit: _words(hit).casefold()),
)


class GridModel(QAbstractTableModel):
    """A row for each hit, in the order in which they were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: Sequence[Hit] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Other hits."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How much is said of each."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands over a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section].title
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A hit itself, what a column says of it, and by what it is sorted."""
        if not index.isValid():
            return None
        hit, head = self._hits[index.row()], _HEADS[index.column()]
        if role == HIT:
            return hit
        if role == _SORTED_BY:
            return head.sorted_by(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(f"{head.says(hit)}\n{hit.filing.path}")
        return head.says(hit) if role == Qt.ItemDataRole.DisplayRole else None


class _Narrowed(QSortFilterProxyModel):
    """Keeps the rows that say every word somewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sought: tuple[str, ...] = ()
        self.setSortRole(_SORTED_BY)

    def narrow(self, text: str) -> None:
        """Keep the rows with these words."""
        self.beginResetModel()
        self._sought = tuple(text.casefold().split())
        self.endResetModel()

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        """Whether the row says them all."""
        hit = self.sourceModel().index(source_row, 0, source_parent).data(HIT)
        said = " ".join(head.says(hit) for head in _HEADS).casefold() if self._sought else ""
        return all(word in said for word in self._sought)


class _CellDelegate(RowDelegate):
    """Paints the words in context so that the hit is seen, however narrow their column is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        if index.column() < len(_HEADS) - 1:
            super().paint(painter, option, index)
            return
        painter.save()
        paint_ground(painter, option, self.view, self.appearance)
        painter.setPen(self.appearance.color("ink"))
        place = option.rect.adjusted(4, 0, -4, 0)
        font, height = self.view.font(), painter.fontMetrics().height()
        layout = laid_out(index.data(HIT).excerpt, font, self.appearance.color("blue"), place.width(), 1, height)
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - height) / 2))
        painter.restore()


class HitsGrid(QWidget):
    """A click or Enter leads to a hit; the window stays beside, and shows what is found next, too."""

    hit_chosen = Signal(object)
    csv_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Hits"))
        give_size(self, 980, 480)
        self._model = GridModel(self)
        self._narrowed = _Narrowed(self)
        self._narrowed.setSourceModel(self._model)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translated("Narrow the table"))
        self.field.setAccessibleName(translated("Narrow the table"))
        self.field.setClearButtonEnabled(True)
        self.counted = words("", "small")
        self.table = QTableView()
        self._dress_table(appearance)
        save = quiet_button(translated("Save as CSV…"))
        save.clicked.connect(self.csv_asked)
        self.field.textChanged.connect(self._on_narrowed)
        layout = column(self, (12, 12, 12, 12), 8)
        above = QWidget()
        across = row(above, (0, 0, 0, 0), 8)
        across.addWidget(self.field, 1)
        across.addWidget(self.counted)
        across.addWidget(save)
        layout.addWidget(above)
        layout.addWidget(self.table, 1)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits, sorted as before."""
        self._model.show(hits)
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads where a click does, to the first hit where none is marked; Down goes into them; Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._mark_first()
            self._choose(self.table.currentIndex())
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.table.setFocus()
            self._mark_first()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _mark_first(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._narrowed.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_chosen.emit(index.data(HIT))

    def _on_narrowed(self, text: str) -> None:
        self._narrowed.narrow(text)
        self._count()

    def _count(self) -> None:
        shown, found = self._narrowed.rowCount(), self._model.rowCount()
        self.counted.setText(
            f"{found:,}" if shown == found else translated("{shown:,} of {found:,}", shown=shown, found=found)
        )

    def _dress_table(self, appearance: Appearance) -> None:
        table = self.table
        table.setModel(self._narrowed)
        table.setItemDelegate(_CellDelegate(table, appearance))
        table.setAccessibleName(translated("Hits"))
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        for at, width in enumerate(_WIDTHS):
            table.setColumnWidth(at, scaled(width))
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.clicked.connect(self._choose)
