"""Words looked for in the tab in front, from the find bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.find import FindBar


class Searching(QObject):
    """Passes on what is looked for and what was found; another tab ends the search."""

    def __init__(self, bar: FindBar, tabs: Tabs) -> None:
        super().__init__(bar)
        self._bar = bar
        self._tabs = tabs
        tabs.current_changed.connect(bar.close_search)
        bar.searched.connect(self._on_searched)
        bar.closed.connect(self._on_closed)
        bar.left.connect(self._on_left)

    def watch(self, view: FilingView) -> None:
        """Hear what is found in a tab."""
        view.stage.pane.found.connect(self._bar.show_count)

    def _on_searched(self, text: str, backward: bool, match_case: bool) -> None:
        if self._tabs.current is not None:
            self._tabs.current.stage.pane.find_text(text, backward=backward, match_case=match_case)

    def _on_closed(self) -> None:
        if self._tabs.current is not None:
            self._tabs.current.stage.pane.clear_find()

    def _on_left(self) -> None:
        if self._tabs.current is not None:
            self._tabs.current.stage.focus()
