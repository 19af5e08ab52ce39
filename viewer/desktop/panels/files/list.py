"""The list in the Files panel: one row for a filing, columns that fit a narrow panel."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QResizeEvent, QStandardItem
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.row_delegate import RowDelegate
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.listing import filed_told, words_of_filing
from viewer.wording import company_name, day, short_company

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned

COLUMNS = (translated("Company"), translated("Form"), translated("Filed"), translated("Period"))
PATH = Qt.ItemDataRole.UserRole + 1
SORT = Qt.ItemDataRole.UserRole + 2
WORDS = Qt.ItemDataRole.UserRole + 3
_ROOM_FOR_PERIOD = 380


class FilingList(QTreeView):
    """The list's own behaviour: columns that fit a narrow panel, Enter opens."""

    opened = Signal(QModelIndex)
    menu_asked = Signal(object, QPoint)
    """The paths of the chosen filings, and where on the screen their menu is to open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setItemDelegate(RowDelegate(self, appearance))
        appearance.changed.connect(self.viewport().update)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSortingEnabled(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(translated("Filings"))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(self.opened)
        self._order = (0, Qt.SortOrder.AscendingOrder)
        self.header().sectionClicked.connect(self._on_section_clicked)

    @property
    def chosen(self) -> list[Path]:
        """The filings that are chosen, from the top."""
        rows = sorted(self.selectionModel().selectedRows(0), key=lambda index: self.visualRect(index).top())
        return [Path(path) for index in rows if (path := index.data(PATH))]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the chosen filings away as files."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in self.chosen])
        if carried.hasUrls():
            drag = QDrag(self)
            drag.setMimeData(carried)
            drag.exec(Qt.DropAction.CopyAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of the chosen filings, at the pointer or by the keyboard at the marked line."""
        if not self.chosen:
            return
        line = self.visualRect(self.currentIndex()).bottomLeft()
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.viewport().mapToGlobal(line) if by_keyboard else event.globalPos()
        self.menu_asked.emit(self.chosen, at)

    def arrange(self) -> None:
        """Give the company what the other columns leave; the period shows where there is room for it."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column_, width in ((1, 76), (2, 96), (3, 96)):
            header.resizeSection(column_, scaled(width))
        header.setSortIndicator(*self._order)
        self.setColumnHidden(3, self.width() < scaled(_ROOM_FOR_PERIOD))

    def open_all(self) -> None:
        """Unfold everything; the name of a group has the whole width."""
        self.expandAll()
        for row in range(self.model().rowCount()):
            if self.model().index(row, 0).data(PATH) is None:
                self.setFirstColumnSpanned(row, QModelIndex(), True)

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by a column, also what is listed from now on."""
        self._order = (column, order)
        self.sortByColumn(column, order)

    def mark(self, path: str) -> None:
        """Mark the row of a filing, where it is listed."""
        found = self.model().match(
            self.model().index(0, 0), PATH, path, 1, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        )
        if found:
            self.setCurrentIndex(found[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the period or not."""
        self.setColumnHidden(3, self.width() < scaled(_ROOM_FOR_PERIOD))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the marked filing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_section_clicked(self, _column: int) -> None:
        self._order = (self.header().sortIndicatorSection(), self.header().sortIndicatorOrder())


def items_of(one: Scanned) -> list[QStandardItem]:
    """The cells of one filing's row."""
    header = one.header
    name = company_name(header.company_as_spelled) or one.path.name
    number = f" {header.amendment_number}" if header.amendment_number else ""
    first = (
        translated("Amendment{number}", number=number)
        if one.amends
        else short_company(header.company_as_spelled) or name
    )
    texts = (first, header.form or "", filed_told(header), day(header.period))
    filed = (header.dated or date.min).isoformat()
    period = header.period.isoformat() if header.period else ""
    orders = (f"{name.casefold()}\0{filed}", header.form or "", filed, period)
    dates = ((header.filed, "filed"), (header.period, "period"))
    told = [f"{word} {day(when)}" for when, word in dates if when]
    lines = [" · ".join(part for part in (name, header.form, *told) if part), str(one.path)]
    if one.pairing is not None:
        lines.append(f"{one.pairing.status.capitalize()}: {one.pairing.evidence.why}")
    tip = "\n".join(lines)
    items, found_by = [], words_of_filing(one)
    for text, order in zip(texts, orders, strict=True):
        item = QStandardItem(text)
        item.setEditable(False)
        item.setData(order, SORT)
        item.setData(str(one.path), PATH)
        item.setData(found_by, WORDS)
        item.setToolTip(as_plain(tip))
        items.append(item)
    return items
