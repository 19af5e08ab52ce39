"""The lines of the Contents tree as a model over its frozen entries: of what is folded away nothing is made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.desktop.widgets.plain import as_plain
from viewer.page.model import CardRef
from viewer.telling.contents.counts import with_read
from viewer.telling.contents.entry import Entry

Index = QModelIndex | QPersistentModelIndex
Trail = tuple[int, ...]
"""The rows that lead to a line, from the top."""
_TOP = QModelIndex()
_Role = Qt.ItemDataRole


@dataclass(slots=True)
class _Line:
    entry: Entry
    row: int
    above: int
    below: range | None = None
    """The numbers of the lines under it, once somebody asked for them."""
    told: Entry | None = None
    """The entry as it is shown, its count quiet where all of that was read."""


class EntriesModel(QAbstractItemModel):
    """One column; a line is known by a number, given when it is first asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._top = range(0)
        self._read: tuple[Collection[CardRef], Collection[CardRef] | None] = ((), None)

    def show(self, entries: Sequence[Entry]) -> None:
        """List other entries."""
        self.beginResetModel()
        self._lines, self._read = [], ((), None)
        self._top = self._numbered(entries, -1)
        self.endResetModel()

    def show_read(self, cards: Collection[CardRef], only: Collection[CardRef] | None) -> None:
        """Tell the counts of lines whose changes were all read as such; ``only`` these are counted."""
        if (cards, only) == self._read:
            return
        self._read = (cards, only)
        for line in self._lines:
            line.told = None
        if self._top:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._top) - 1, 0))

    def index_at(self, trail: Trail) -> QModelIndex:
        """The line at the end of a trail."""
        found = QModelIndex()
        for row in trail:
            found = self.index(row, 0, found)
        return found

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """The line in a row under another one."""
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]  # without an index: the owner
        """The line that another one stands under."""
        line = self._line(index)
        if line is None or line.above < 0:
            return QModelIndex()
        return self.createIndex(self._lines[line.above].row, 0, line.above)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many lines stand under one."""
        line = self._line(parent)
        return len(line.entry.children) if line is not None else 0 if parent.isValid() else len(self._top)

    def columnCount(self, parent: Index = _TOP) -> int:
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The title of a group cannot be chosen."""
        line = self._line(index)
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.NoItemFlags if line.entry.kind == "group" else Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | chosen

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """The entry, and its words for those who look for them, hear them or point at them."""
        line = self._line(index)
        if line is None:
            return None
        words = " ".join(part for part in (line.entry.label, line.entry.title) if part)
        if role == _Role.DisplayRole:
            return words
        if role not in (ENTRY, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return None
        told = self._told(line)
        if role == ENTRY:
            return told
        if role == _Role.ToolTipRole:
            return as_plain("\n".join(filter(None, (words, told.tip, *(badge.tip for badge in told.badges)))))
        return ", ".join((words, *(badge.tip if badge.cards else badge.text for badge in told.badges)))

    def _told(self, line: _Line) -> Entry:
        if line.told is None:
            counts = any(badge.cards for badge in line.entry.badges)
            line.told = with_read(line.entry, *self._read) if counts else line.entry
        return line.told

    def _line(self, index: Index) -> _Line | None:
        number = index.internalId() if index.isValid() else -1
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def _below(self, parent: Index) -> range:
        line = self._line(parent)
        if line is None:
            return range(0) if parent.isValid() else self._top
        if line.below is None:
            line.below = self._numbered(line.entry.children, parent.internalId())
        return line.below

    def _numbered(self, entries: Sequence[Entry], above: int) -> range:
        first = len(self._lines)
        self._lines += [_Line(entry, row, above) for row, entry in enumerate(entries)]
        return range(first, len(self._lines))


def trails_of(entries: Sequence[Entry], above: Trail = ()) -> Iterator[tuple[Trail, Entry]]:
    """Every entry with the trail to it, from the top."""
    for row, entry in enumerate(entries):
        trail = (*above, row)
        yield trail, entry
        yield from trails_of(entry.children, trail)
