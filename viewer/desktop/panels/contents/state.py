"""What is unfolded in the section tree and how far it is scrolled, kept while the tree is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTreeView

from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.filing.model import Place
from viewer.telling.contents.entry import Entry

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class TreeState:
    """The lines that are unfolded, those that were there at all, and the scroll."""

    unfolded: frozenset[Key]
    known: frozenset[Key]
    scroll: int

    @classmethod
    def of(cls, tree: QTreeView) -> TreeState:
        """As the tree is now."""
        lines = list(lines_of(tree))
        unfolded = frozenset(_key(index) for index in lines if tree.isExpanded(index))
        return cls(unfolded, frozenset(map(_key, lines)), tree.verticalScrollBar().value())

    def restore(self, tree: QTreeView) -> None:
        """Unfold and scroll a tree as this one was; lines that were not there stay as they are."""
        for index in lines_of(tree):
            key = _key(index)
            if key in self.known:
                tree.setExpanded(index, key in self.unfolded)
        tree.verticalScrollBar().setValue(self.scroll)


def bring(tree: QTreeView, place: Place) -> None:
    """Mark the line of a section that begins at a place, unfolding what it stands under."""
    for index in lines_of(tree):
        entry: Entry = index.data(ENTRY)
        if entry.spot is not None and entry.spot.place.position == place.position:
            above = index.parent()
            while above.isValid():
                tree.expand(above)
                above = above.parent()
            tree.setCurrentIndex(index)
            tree.scrollTo(index)
            return


def lines_of(tree: QTreeView, under: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every line of the tree, or those under one, from the top."""
    model, above = tree.model(), under or QModelIndex()
    waiting = [model.index(row, 0, above) for row in reversed(range(model.rowCount(above)))]
    while waiting:
        index = waiting.pop()
        yield index
        waiting += [model.index(row, 0, index) for row in reversed(range(model.rowCount(index)))]


def _key(index: QModelIndex) -> Key:
    entry: Entry = index.data(ENTRY)
    if entry.spot is None:
        return (entry.label, entry.title)
    # The side is left out: a filing that is read alone stands on another one once its original is there.
    return (entry.end is None, *entry.spot.place.position)
