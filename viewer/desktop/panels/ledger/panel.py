"""The exhibit ledger: one quiet grid of every exhibit number, under the page so that mentions are seen there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from viewer.desktop.panels.ledger.delegate import LINE, MENTIONS, ROW_HEIGHT, WITNESSED, LedgerDelegate
from viewer.desktop.widgets.layouts import close_button, column, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.ledger import LedgerLine, counted

COLUMNS = (
    translated("Exhibit"),
    translated("Title"),
    translated("Status"),
    translated("Treatment"),
    translated("From"),
    translated("Said by"),
    translated("Mentioned"),
)
SORT = Qt.ItemDataRole.UserRole + 2
_STEP = Qt.ItemDataRole.UserRole + 3
_FRAME = 78
_WIDTHS = {0: 84, 2: 138, 3: 104, 4: 220, 5: 164, 6: 96}
_SAID: dict[int, Callable[[LedgerLine], object]] = {4: lambda line: line.source, 6: lambda line: line.mentions}
"""Columns that go where no line has anything in them."""
_ROOM_FOR = {4: 900, 5: 1060}


class LedgerPanel(QFrame):
    """The grid, a line that counts it, and a way to close it.

    A double-click or Enter leads to the exhibit; a click on the count of mentions, M and Shift+M step through them;
    Space shows the exhibit in a card.
    """

    place_chosen = Signal(object)
    peeked = Signal(object, QRect)
    """A row of the ledger, and where it stands (global)."""
    close_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledgerPanel")
        self.grid = LedgerGrid(appearance)
        self.grid.place_chosen.connect(self.place_chosen)
        self.grid.peeked.connect(self.peeked)
        self.count = words("", "small")
        close = close_button(
            appearance, translated("Close the list of exhibits"), translated("Close the list of exhibits (Esc)")
        )
        close.clicked.connect(self.close_asked)
        layout = column(self, spacing=0)
        top = QWidget()
        across = row(top, (22, 6, 12, 2), 10)
        across.addWidget(words("EXHIBITS", "heading"))
        across.addWidget(self.count)
        across.addStretch(1)
        across.addWidget(close)
        layout.addWidget(top)
        layout.addWidget(self.grid, 1)

    @property
    def wanted_height(self) -> int:
        """How high it is with all its rows."""
        return _FRAME + self.grid.model().rowCount() * scaled(ROW_HEIGHT)

    def show_lines(self, lines: tuple[LedgerLine, ...]) -> None:
        """List a filing's exhibits."""
        self.count.setText(counted(lines) or translated("This filing names no exhibits."))
        self.grid.show_lines(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the ledger."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)


class LedgerGrid(QTreeView):
    """The grid's own behaviour: columns that fit, sorting, what keys and clicks mean."""

    place_chosen = Signal(object)
    peeked = Signal(object, QRect)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._empty: set[int] = set()
        self._model = QStandardItemModel(self)
        self._model.setSortRole(SORT)
        self.setModel(self._model)
        self.setItemDelegate(LedgerDelegate(self, appearance))
        appearance.changed.connect(self.viewport().update)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.setMouseTracking(True)
        self.setAccessibleName(translated("Exhibits"))
        self.doubleClicked.connect(self._go)
        self.clicked.connect(self._on_clicked)

    def show_lines(self, lines: tuple[LedgerLine, ...]) -> None:
        """Show lines in the order of exhibit numbers."""
        self._empty = {section for section, said in _SAID.items() if not any(said(line) for line in lines)}
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(COLUMNS))
        for number, line in enumerate(lines):
            self._model.appendRow(_items(number, line))
        self._arrange()
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        if lines:
            self.setCurrentIndex(self._model.index(0, 0))

    def line_at(self, index: QModelIndex) -> LedgerLine | None:
        """The line of a row."""
        line = index.siblingAtColumn(0).data(LINE)
        return line if isinstance(line, LedgerLine) else None

    def step_mention(self, index: QModelIndex, by: int) -> None:
        """Go to the next mention of a row's exhibit, or the one before; around the end to the first."""
        line = self.line_at(index)
        if line is None or not line.mentions:
            return
        item = self._model.itemFromIndex(index.siblingAtColumn(MENTIONS))
        at = item.data(_STEP)
        total = len(line.mentions)
        at = (at + by) % total if isinstance(at, int) else (0 if by > 0 else total - 1)
        item.setData(at, _STEP)
        item.setText(translated("{value} of {total}", value=at + 1, total=total))
        self.place_chosen.emit(line.mentions[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the exhibit, M to the next mention (Shift+M: the one before), Space shows a card."""
        index = self.currentIndex()
        key = event.key()
        if not index.isValid():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index)
        elif key == Qt.Key.Key_M and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_mention(index, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Space:
            self._peek(index)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        self._show_what_fits()
        super().resizeEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == MENTIONS:
            self.step_mention(index, 1)

    def _go(self, index: QModelIndex) -> None:
        line = self.line_at(index)
        if line is not None and line.place is not None and index.column() != MENTIONS:
            self.place_chosen.emit(line.place)

    def _peek(self, index: QModelIndex) -> None:
        line = self.line_at(index)
        if line is not None:
            area = self.visualRect(index.siblingAtColumn(0))
            self.peeked.emit(line.row, QRect(self.viewport().mapToGlobal(QPoint(area.topLeft())), area.size()))

    def _arrange(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for section, width in _WIDTHS.items():
            header.resizeSection(section, scaled(width))
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        for section in range(self._model.columnCount()):
            self.setColumnHidden(section, section in self._empty or self.width() < scaled(_ROOM_FOR.get(section, 0)))


def _items(number: int, line: LedgerLine) -> list[QStandardItem]:
    said_by = ", ".join(line.row.witnesses)
    times = len(line.mentions)
    mentioned = {0: "", 1: "once", 2: "twice"}.get(times, translated("{times} times", times=times))
    texts = (line.row.label, line.title, line.status, line.treatment, line.source, said_by, mentioned)
    orders: tuple[int | str, ...] = (
        number,
        line.title.casefold(),
        line.status,
        line.treatment,
        line.source.casefold(),
        len(line.row.witnesses),
        times,
    )
    items = []
    for text, order in zip(texts, orders, strict=True):
        item = QStandardItem(text)
        item.setEditable(False)
        item.setData(order, SORT)
        item.setToolTip(as_plain(line.tip))
        items.append(item)
    items[0].setData(line, LINE)
    items[WITNESSED].setData(line, LINE)
    items[1].setData(line, LINE)
    spoken = ", ".join(
        filter(None, (translated("Exhibit {label}", label=line.row.label), line.title, line.finding, line.status))
    )
    items[0].setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return items
