"""Tabs that nobody has looked at for a while rest: the processes that draw their pages end, and come back when seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.collector import give_memory_back

# Two behind the one in front, to go back and forth between at once.
_BEHIND = 2
_ROOM = 4_000_000
"""How heavy those are together at most; what draws a page takes 60 MB, and some 75 bytes for each letter of it."""
_PATIENCE = 1500


class Resting(QObject):
    """Puts the pages of all tabs to rest but of those that were seen last, and gives free memory back after that."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._seen: list[FilingView] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self._put_to_rest)
        tabs.current_changed.connect(self._on_current_changed)
        tabs.closing.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Look again when more of a tab has arrived: what is still on its way does not rest."""
        view.opened_changed.connect(self._soon.start)
        view.document_shown.connect(self._soon.start)

    def _on_current_changed(self) -> None:
        current = self._tabs.current
        if current is not None:
            self._forget(current)
            self._seen.append(current)
        self._soon.start()

    def _forget(self, view: FilingView) -> None:
        self._seen = [one for one in self._seen if one is not view]

    def _put_to_rest(self) -> None:
        awake = self._awake()
        for view in self._tabs.views:
            if view not in awake:
                view.rest()
        Work(self, lambda _report: give_memory_back()).start()

    def _awake(self) -> list[FilingView]:
        """The one in front, and of those that were seen before it what is not too heavy."""
        awake, weight = self._seen[-1:], 0
        for view in reversed(self._seen[-1 - _BEHIND : -1]):
            if weight + view.weight <= _ROOM:
                awake.append(view)
                weight += view.weight
        return awake
