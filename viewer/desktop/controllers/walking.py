"""What N and P walk through: the hits of a search while they are listed, until Esc ends them; the header tells it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from viewer.desktop.panels.search.panel import SearchPanel
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.note_steps import Count
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.find import FindBar


class Walking(QObject):
    """Knows whether hits are walked, and takes away what is lit when they are not any more."""

    changed = Signal()
    """Hits are walked from now on, or no longer, or another one is reached."""

    def __init__(self, panel: SearchPanel, find_bar: FindBar, tabs: Tabs) -> None:
        super().__init__(panel)
        self._panel = panel
        self._find_bar = find_bar
        self._tabs = tabs
        self._is_ended = False
        self._escapes: dict[FilingView, QShortcut] = {}
        find_bar.field.textChanged.connect(self._fit)
        tabs.closing.connect(lambda view: self._escapes.pop(view, None))
        panel.answered.connect(self._on_answered)
        panel.visibility_changed.connect(self._tell)
        panel.hit_chosen.connect(self._on_chosen)
        tabs.current_changed.connect(self._tell)

    @property
    def is_walking(self) -> bool:
        """Whether N and P lead through hits: they are listed where the reader sees them, and were not ended."""
        return self._panel.has_hits and self._panel.isVisible() and not self._is_ended

    @property
    def is_lit(self) -> bool:
        """Whether there is anything for Esc to end: hits that are walked, or words that are looked for."""
        return self.is_walking or bool(self._find_bar.text) or any(view.stage.is_marked for view in self._tabs.views)

    def watch(self, view: FilingView) -> None:
        """Hear the arrows of a tab, and Esc on its page, which tells no window of its keys."""
        view.hit_step_asked.connect(self.step)
        escape = self._escapes[view] = QShortcut(QKeySequence(Qt.Key.Key_Escape), view.leaf)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.end)
        view.asides.peeking.card.visibility_changed.connect(self._fit)
        view.opened_changed.connect(self._fit)
        self._fit()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; hits that were ended are walked again."""
        self._panel.list.step(by)

    def end(self) -> None:
        """Light nothing any more; N and P lead through the changes again, and the list of hits stays."""
        self._is_ended = True
        self._panel.list.setCurrentIndex(QModelIndex())
        self._unmark()
        if self._find_bar.text:
            self._find_bar.close_search()
        self._tell()

    def _on_answered(self) -> None:
        self._is_ended = False
        if not self._panel.has_hits:
            self._unmark()
        self._tell()

    def _on_chosen(self) -> None:
        self._is_ended = False
        self._tell()

    def _unmark(self) -> None:
        for view in self._tabs.views:
            view.stage.unmark()

    def _tell(self) -> None:
        """Have the header of the tab in front say what is walked."""
        count = None
        if self.is_walking:
            at, total = self._panel.list.position, len(self._panel.hits)
            count = Count("hit", None if at is None else f"{at + 1:,}", total)
        for view in self._tabs.views:
            view.show_hits(count)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Of two that listen for Esc neither would hear it: a card and a reading that is under way come first."""
        for view, escape in self._escapes.items():
            is_others = view.arriving.is_running or view.asides.peeking.card.isVisible()
            escape.setEnabled(self.is_lit and not is_others)
