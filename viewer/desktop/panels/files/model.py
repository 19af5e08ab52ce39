"""The filings as rows: groups where there are any, originals, and under each its amendments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from viewer.desktop.panels.files.list import COLUMNS, PATH, SORT, WORDS, items_of
from viewer.desktop.widgets.plain import as_plain
from viewer.language import translated
from viewer.telling.listing import Grouping, group_of, holds_all
from viewer.wording import plural

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned


FONT = Qt.ItemDataRole.FontRole
_NONE = QModelIndex()


class FilingsModel(QStandardItemModel):
    """A tree; rows that were just found stand in it as they come, until all are known."""

    def fill(self, found: Iterable[Scanned], grouping: Grouping = "none", folders: Sequence[Path] = ()) -> None:
        """Show other filings, amendments under what they amend."""
        self.empty()
        parents: dict[Path, QStandardItem] = {}
        groups: dict[str, QStandardItem] = {}
        in_order = sorted(found, key=lambda one: (one.amends is not None, one.header.filed is None, one.header.filed))
        for one in in_order:
            items = items_of(one)
            home = parents.get(one.amends) if one.amends else None
            if home is None and grouping != "none":
                home = self._group(groups, group_of(one, grouping, folders))
                home.appendRow(items)
                parents[one.path] = items[0]
            else:
                (home or self.invisibleRootItem()).appendRow(items)
                parents[one.path] = home or items[0]  # a whole chain stands under its first filing
        for group in groups.values():
            self._count(group)

    def add(self, found: Iterable[Scanned]) -> None:
        """Show more filings, as they are found."""
        for one in found:
            self.appendRow(items_of(one))

    def empty(self) -> None:
        """Show none."""
        self.clear()
        self.setHorizontalHeaderLabels(list(COLUMNS))
        # By its data: an item that Qt made of a label is gone with the next clearing, and PySide goes on to know it.
        told = translated("In brackets: the period, where the filing date is not known")
        self.setHeaderData(2, Qt.Orientation.Horizontal, told, Qt.ItemDataRole.ToolTipRole)

    def _group(self, groups: dict[str, QStandardItem], name: str) -> QStandardItem:
        if name not in groups:
            groups[name] = QStandardItem(name)
            self.appendRow([groups[name], *(QStandardItem() for _ in COLUMNS[1:])])
        return groups[name]

    def _count(self, group: QStandardItem) -> None:
        """Say how many filings a group has; in each column it sorts by the latest of them."""
        font = QFont()
        font.setBold(True)
        rows = range(group.rowCount())
        count = sum(1 + group.child(row).rowCount() for row in rows)
        group.setData(font, FONT)
        group.setToolTip(as_plain(f"{group.text()}: {plural(count, 'filing')}"))
        for column, _ in enumerate(COLUMNS):
            orders = [str(group.child(row, column).data(SORT) or "") for row in rows]
            cell = self.item(group.row(), column)
            cell.setData(group.text().casefold() if column == 0 else max(orders, default=""), SORT)
            cell.setEditable(False)
        group.setText(f"{group.text()} · {count:,}")


class FilingsFilter(QSortFilterProxyModel):
    """Keeps the rows that hold every word of a filter, with what they amend and what amends them."""

    def __init__(self, parent: QObject, model: FilingsModel) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSourceModel(model)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSortRole(SORT)

    def keep(self, words: str) -> None:
        """Keep only these rows from now on."""
        self._words = words
        self.setFilterFixedString(words)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether a row holds every word; a group never does by itself."""
        if not self._words.strip():
            return True
        words = self.sourceModel().index(row, 0, parent).data(WORDS)
        return words is not None and holds_all(words, self._words)

    def paths(self) -> list[Path]:
        """The filings that are kept, from the top."""
        return list(self._paths(QModelIndex()))

    def first(self) -> QModelIndex:
        """The first filing that holds the words itself, else the first that is kept."""
        rows = [index for index in self._rows(QModelIndex()) if index.data(PATH)]
        return next((index for index in rows if holds_all(index.data(WORDS), self._words)), rows[0] if rows else _NONE)

    def _paths(self, parent: QModelIndex) -> Iterable[Path]:
        return (Path(index.data(PATH)) for index in self._rows(parent) if index.data(PATH))

    def _rows(self, parent: QModelIndex) -> Iterable[QModelIndex]:
        for row in range(self.rowCount(parent)):
            index = self.index(row, 0, parent)
            yield index
            yield from self._rows(index)
