"""Where the lists and the status bar lead: to a place of the tab in front, beside it, or to a card over it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Finding
from viewer.telling.spots.history import Spot


class Leading(QObject):
    """Goes there in the tab in front; with Ctrl beside what is shown."""

    said = Signal(str)

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs

    def go(self, spot: Spot) -> None:
        """Show a place that was chosen in a list."""
        view = self._tabs.current
        if view is not None and QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            view.asides.open_beside(spot)
        elif view is not None:
            view.go(spot)

    def peek(self, spot: Spot, area: QRect) -> None:
        """Show a place in a card beside an area of the screen."""
        if self._tabs.current is not None:
            self._tabs.current.asides.peek(spot, area)

    def go_to_finding(self, finding: Finding) -> None:
        """Show where something odd was found, or say it in full where that is no place."""
        view = self._tabs.current
        if view is not None and finding.place is not None:
            view.go(Spot(view.side, finding.place))
        else:
            self.said.emit(finding.what)
