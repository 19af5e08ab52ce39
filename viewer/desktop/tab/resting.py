"""Tabs that nobody has looked at for a while rest: the processes that draw their pages end, and come back when seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs

# The one in front, and two to go back and forth between at once; each takes some 100 to 200 MB.
_AWAKE = 3
_PATIENCE = 1500


class Resting(QObject):
    """Puts the pages of all tabs to rest but of those that were seen last."""

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

    def _on_current_changed(self) -> None:
        current = self._tabs.current
        if current is not None:
            self._forget(current)
            self._seen.append(current)
        self._soon.start()

    def _forget(self, view: FilingView) -> None:
        self._seen = [one for one in self._seen if one is not view]

    def _put_to_rest(self) -> None:
        """What is still being made ready now rests the next time."""
        for view in self._tabs.views:
            if view not in self._seen[-_AWAKE:]:
                view.rest()
