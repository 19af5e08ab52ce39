"""The Contents panel: the section tree, which follows the scroll and leads to what is clicked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QTreeView, QWidget

from viewer.desktop.panels.contents.delegate import ENTRY, EntryDelegate
from viewer.desktop.panels.contents.state import TreeState, lines_of
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.page.folding import FOLDED
from viewer.page.model import CardRef
from viewer.telling.contents.counts import with_read
from viewer.telling.contents.entry import Entry
from viewer.telling.contents.tree import entries
from viewer.telling.notes_order import NoteOrder
from viewer.telling.spots.history import Spot

_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEARD = Qt.ItemDataRole.AccessibleTextRole
_TITLE = Qt.ItemFlag.ItemIsEnabled
_NO_FILING = translated("Open a filing to see its sections here.")
_AWAITED = translated("Its sections show here once the filing is read.")


class ContentsPanel(Panel):
    """A filter box above the tree of one filing; Space shows the marked line in a card."""

    title, key, about = "Contents", "Alt+1", "Show the sections of the filing."

    spot_chosen = Signal(object)
    amendment_chosen = Signal(object)
    """Another amendment of the same original, by its path."""
    filing_chosen = Signal(object)
    """Another filing of the chain, by its path."""
    peeked = Signal(object, QRect)
    """A ``Spot``, and where its line stands on the screen; a card beside it leaves it in sight."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter_box: QLineEdit = QLineEdit()
        self.filter_box.setPlaceholderText(translated("Filter sections"))
        self.filter_box.setAccessibleName(translated("Filter sections"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._on_filter_changed)
        self.tree = EntryTree(appearance)
        self.tree.setModel(self._filtered)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.peek_asked.connect(self._on_peek_asked)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.list = self.tree
        self._nothing = words("", "soft", wrapped=True)
        self._nothing.setContentsMargins(20, 8, 20, 8)
        layout = column(self, (0, 0, 0, 0), 6)
        box = QWidget()
        column(box, (12, 0, 12, 2)).addWidget(self.filter_box)
        layout.addWidget(box)
        layout.addWidget(self._nothing)
        layout.addWidget(self.tree, 1)
        layout.addStretch(0)
        self._by_place: list[tuple[tuple[int, int, int], QStandardItem]] = []
        self._counting: list[tuple[QStandardItem, Entry]] = []
        self._opened: Opened | None = None
        self._side: Side = "original"
        self._opens_changed = False
        self._listed: Path | None = None
        self.show_nothing()

    def show_tab(self, tab: TabShown | None) -> None:
        """List the filing that is shown."""
        if tab is None or tab.opened is None:
            self.show_nothing(is_awaited=tab is not None)
        else:
            self.show_filing(tab.opened, tab.side, tab.order)

    def show_filing(self, opened: Opened, side: Side, order: NoteOrder | None = None) -> None:
        """List the filing of a pair that a side names; what is unfolded stays so while it is the same filing.

        ``order`` is that of ``entries``.
        """
        path = opened.shown(side).filing.path
        opens_changed = opened.amendment is not None and opened.relation in FOLDED
        is_same = path == self._listed and side != "effective" and opens_changed == self._opens_changed
        state = TreeState.of(self.tree) if is_same else None
        self._listed = path if side != "effective" else None
        self._opened, self._side = opened, side
        self._opens_changed = opens_changed
        self._model.clear()
        self._by_place = []
        self._counting = []
        self._model.invisibleRootItem().appendRows([self._item(entry) for entry in entries(opened, side, order)])
        self._by_place.sort(key=lambda pair: pair[0])
        self._nothing.hide()
        self.tree.show()
        self._expand_afresh()
        if state is not None:
            state.restore(self.tree)

    def lists(self, opened: Opened | None, side: Side) -> bool:
        """Whether it is this filing whose sections are listed now; while the panel is hidden it may be another's."""
        return opened is not None and opened is self._opened and side == self._side

    def show_read(self, cards: Collection[CardRef], only: Collection[CardRef] | None = None) -> None:
        """Show the counts of lines whose changes were all read as such; ``only`` these are counted."""
        for item, entry in self._counting:
            if (told := with_read(entry, cards, only)) != item.data(ENTRY):
                _dress(item, told)

    def show_nothing(self, *, is_awaited: bool = False) -> None:
        """Say in a sentence why there is no tree; ``is_awaited``: a filing is in front, but not read."""
        self._model.clear()
        self._by_place = []
        self._counting = []
        self._opened = self._listed = None
        self.tree.hide()
        self._nothing.setText(_AWAITED if is_awaited else _NO_FILING)
        self._nothing.show()

    def follow(self, spot: Spot) -> None:
        """Mark the line that holds a place, without taking the focus or the reader's own unfolding."""
        if spot.side != self._side or not self._by_place:
            return
        key = spot.place.position
        at = bisect_right(self._by_place, key, key=lambda pair: pair[0]) - 1
        if at >= 0 and self._by_place[at][0][0] == key[0]:
            self.tree.mark(self._filtered.mapFromSource(self._by_place[at][1].index()))

    def unfold(self, on: bool, branch: QModelIndex | None = None) -> None:
        """Unfold every line, or fold all; of a ``branch`` alone that line and all under it."""
        if branch is None:
            (self.tree.expandAll if on else self.tree.collapseAll)()
        elif on:
            self.tree.expandRecursively(branch)
        else:
            for index in lines_of(self.tree, branch):
                self.tree.collapse(index)
            self.tree.collapse(branch)

    def _show_menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        menu = QMenu(self.tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.isValid() and self._filtered.rowCount(index):
            menu.addAction(translated("Unfold this branch"), lambda: self.unfold(True, index))
            menu.addAction(translated("Fold this branch"), lambda: self.unfold(False, index))
            menu.addSeparator()
        menu.addAction(translated("Unfold all sections"), lambda: self.unfold(True))
        menu.addAction(translated("Fold all sections"), lambda: self.unfold(False))
        menu.popup(self.tree.viewport().mapToGlobal(point))

    def current_entry(self) -> Entry | None:
        """The marked line."""
        index = self.tree.currentIndex()
        return index.data(ENTRY) if index.isValid() else None

    def _on_filter_changed(self, text: str) -> None:
        self._filtered.setFilterFixedString(text.strip())
        found = self._filtered.rowCount() > 0
        self.tree.setVisible(found)
        self._nothing.setVisible(not found)
        if text.strip():
            self._nothing.setText(translated("No section is called “{text}”. Press Esc to see all.", text=text.strip()))
            self.tree.expandAll()
        elif not self._by_place:
            self._nothing.setText(_NO_FILING)
        else:
            self._expand_afresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the filter; Down goes from the filter into the tree."""
        if event.key() == Qt.Key.Key_Escape and self.filter_box.text():
            self.filter_box.clear()
        elif event.key() == Qt.Key.Key_Down and self.filter_box.hasFocus():
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        if entry.spot is not None:
            self.spot_chosen.emit(entry.spot)
        elif entry.amendment is not None:
            self.amendment_chosen.emit(entry.amendment)
        elif entry.filing is not None:
            self.filing_chosen.emit(entry.filing)

    def _on_peek_asked(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        if entry.spot is not None:
            line = self.tree.visualRect(index)
            corner = self.tree.viewport().mapToGlobal(line.topLeft())
            self.peeked.emit(entry.spot, QRect(corner, line.size()))

    def _item(self, entry: Entry) -> QStandardItem:
        item = QStandardItem(" ".join(part for part in (entry.label, entry.title) if part))
        _dress(item, entry)
        item.setFlags(_TITLE if entry.kind == "group" else _LINE)
        if any(badge.cards for badge in entry.badges):
            self._counting.append((item, entry))
        if entry.kind != "group" and entry.spot is not None and entry.spot.side == self._side and _begins_text(entry):
            self._by_place.append((entry.spot.place.position, item))
        if entry.children:
            item.appendRows([self._item(child) for child in entry.children])
        return item

    def _expand_afresh(self) -> None:
        """Parts, groups and exhibits with a few sections are open; long lists wait until they are asked for.

        Of two whole texts that are compared only what holds a change is open, as deep as it lies.
        """
        self.tree.collapseAll()
        self.tree.scheduleDelayedItemsLayout()  # once for all of them, and not for each that is opened
        if self._opens_changed:
            for index in lines_of(self.tree):
                if any(child.is_changed for child in index.data(ENTRY).children):
                    self.tree.expand(index)
            return
        for row in range(self._filtered.rowCount()):
            index = self._filtered.index(row, 0)
            entry = index.data(ENTRY)
            if entry.spot is not None and len(entry.children) <= 20:
                self.tree.expand(index)


class EntryTree(QTreeView):
    """The tree's own behaviour: one click leads there, Enter too; marking a line never takes the focus."""

    chosen = Signal(QModelIndex)
    peek_asked = Signal(QModelIndex)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(EntryDelegate(self, appearance))
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(translated("Contents"))
        self.clicked.connect(self.chosen)
        appearance.changed.connect(self.viewport().update)

    def mark(self, index: QModelIndex) -> None:
        """Show a line as the present one; a folded parent is marked in its place."""
        while index.parent().isValid() and not self.isExpanded(index.parent()):
            index = index.parent()
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Nothing: an entry paints its own chevron, on the ground that goes under the whole line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the marked line, Space shows where it leads."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.peek_asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _dress(item: QStandardItem, entry: Entry) -> None:
    """Give a line its entry, and its words to those who point at them, or hear them with what else stands there."""
    item.setData(entry, ENTRY)
    words = item.text()
    item.setToolTip(as_plain("\n".join(filter(None, (words, entry.tip, *(badge.tip for badge in entry.badges))))))
    heard = (words, *(badge.tip if badge.cards else badge.text for badge in entry.badges))
    if len(heard) > 1 or item.data(_HEARD) is not None:
        item.setData(", ".join(heard), _HEARD)


def _begins_text(entry: Entry) -> bool:
    """Whether a section or a document begins at an entry's place, and not merely a row of the list of exhibits."""
    return entry.end is not None or (entry.spot is not None and entry.spot.place.start is None)
