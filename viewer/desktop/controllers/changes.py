"""The reader's way through the changes: the list, the page and the tree are told of each step and each mark."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.comparison.model import Change
from viewer.desktop.panels.changes.panel import ChangesPanel
from viewer.desktop.registry import Actions
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Finding
from viewer.language import translated
from viewer.library.kept.read_marks import ReadMarks, change_keys
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.changes.lines import change_index, change_spot


class ChangesRead(QObject):
    """Keeps which changes of the pair in front were read; marks never touch what the comparison found."""

    said = Signal(str)
    counted = Signal(object, object)
    """Other cards of changes are shown as read, or the list is narrowed to others (None: it is not narrowed)."""

    def __init__(self, tabs: Tabs, panel: ChangesPanel, actions: Actions[Any]) -> None:
        super().__init__(panel)
        self._tabs = tabs
        self._panel = panel
        self._actions = actions
        self._marks = ReadMarks()
        self._opened: Opened | None = None
        self._keys: tuple[str, ...] = ()
        self._read: frozenset[int] = frozenset()
        panel.change_chosen.connect(self._on_change_chosen)
        panel.narrowed.connect(self._on_narrowed)
        panel.marks_asked.connect(self.mark_listed)
        panel.list.selectionModel().selectionChanged.connect(actions.refresh)
        for name in ("mark-read", "mark-all-read", "mark-all-unread"):
            panel.list.addAction(actions[name])

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about how marks are kept."""
        return self._marks.findings

    @property
    def target(self) -> tuple[int, ...]:
        """What a mark concerns: the chosen rows while the list has the focus, else the change the reader stands at."""
        listed = self._panel.list
        if listed.hasFocus():
            return listed.chosen_changes
        view = self._tabs.current
        index = change_index(view.steps.card) if view is not None else None
        return () if index is None or index >= len(self._keys) else (index,)

    @property
    def is_read(self) -> bool:
        """Whether all that a mark concerns was read."""
        target = self.target
        return bool(target) and self._read.issuperset(target)

    def watch(self, view: FilingView) -> None:
        """Hear of each step in a view."""
        view.steps.changed.connect(lambda: self._on_stepped(view))

    def show(self, view: FilingView) -> None:
        """Show the changes of the filing in front, and which of them were read."""
        opened = view.opened
        if opened is None:
            return
        if opened is not self._opened:
            self._opened, self._keys = opened, change_keys(_changes(opened))
        self._read = self._kept()
        self._panel.show_read(self._read)
        self._show_on_pages(view)
        self._on_narrowed()
        self._on_stepped(view)

    def show_nothing(self) -> None:
        """No filing is in front: what was there is not kept for the sake of its changes."""
        self._opened, self._keys, self._read = None, (), frozenset()

    def toggle(self) -> None:
        """Mark what a mark concerns as read, or as unread where all of it was read."""
        if self.target:
            self._mark(self.target, read=not self.is_read)
        else:
            self.said.emit(translated("Choose a change first: N goes to the next one."))

    def mark_listed(self, read: bool) -> None:
        """Mark every change that is listed."""
        self._mark(self._panel.listed, read=read)

    def _mark(self, changes: Collection[int], *, read: bool) -> None:
        view, opened = self._tabs.current, self._opened
        if view is None or opened is None or opened is not view.opened or opened.amendment is None or not changes:
            return
        keys = [self._keys[index] for index in changes]
        try:
            kept = self._marks.mark(opened.first.filing, opened.amendment.filing, keys, read=read)
        except OSError as error:
            self.said.emit(translated("The mark could not be kept ({strerror}).", strerror=error.strerror))
            return
        self._read = self._indexes(kept)
        self._panel.show_read(self._read)
        self._show_read(view)

    def _show_read(self, view: FilingView) -> None:
        self._show_on_pages(view)
        self._tell_counted()
        self._actions.refresh()

    def _show_on_pages(self, view: FilingView) -> None:
        view.show_read(frozenset(CardRef("change", index) for index in self._read))

    def _kept(self) -> frozenset[int]:
        opened = self._opened
        if opened is None or opened.amendment is None:
            return frozenset()
        return self._indexes(self._marks.of(opened.first.filing, opened.amendment.filing))

    def _indexes(self, kept: Collection[str]) -> frozenset[int]:
        return frozenset(index for index, key in enumerate(self._keys) if key in kept)

    def _on_change_chosen(self, index: int) -> None:
        view = self._tabs.current
        spot = change_spot(view.opened, index) if view is not None and view.opened is not None else None
        if view is not None and spot is not None:
            card = CardRef("change", index)
            view.go(spot, card=card if view.notes_shown else None)
            view.steps.stand_at(card)

    def _on_narrowed(self) -> None:
        kept = self._panel.kept
        if self._tabs.current is not None:
            cards = None if kept is None else [CardRef("change", index) for index in kept]
            self._tabs.current.steps.narrow(cards)
            self._tell_counted()

    def _tell_counted(self) -> None:
        kept = self._panel.kept
        only = None if kept is None else frozenset(CardRef("change", index) for index in kept)
        self.counted.emit(frozenset(CardRef("change", index) for index in self._read), only)

    def _on_stepped(self, view: FilingView) -> None:
        if view is not self._tabs.current:
            return
        panel, change = self._panel, change_index(view.steps.card)
        is_left_out = change is not None and change not in panel.listed
        if not (
            is_left_out and panel.list.hasFocus()
        ):  # whoever is at work in the list goes on from the row chosen there
            panel.list.mark(change)
        self._actions.refresh()


def _changes(opened: Opened) -> tuple[Change, ...]:
    comparison = opened.comparison
    return comparison.changes if comparison is not None else ()
