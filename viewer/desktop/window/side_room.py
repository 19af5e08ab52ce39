"""Room for two documents beside each other: the panel at the left folds away where it leaves them too little."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter

from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.window.side_panel import SidePanel

_LEAST_FOR_ONE = 440
"""Pixels in which a filing's page can be read: some sixty letters to a line."""


class SideRoom(QObject):
    """Folds the panel when two documents get too narrow, and brings it back when they are not any more.

    What the reader does with the panel meanwhile holds; what the settings say is not touched.
    """

    def __init__(self, side: SidePanel, tabs: Tabs, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._side = side
        self._tabs = tabs
        self._splitter = splitter
        self._was_narrow = self._is_folded = False
        tabs.current_changed.connect(self.fit)
        splitter.installEventFilter(self)

    def fit(self) -> None:
        """Look again at what stands in the window and how wide that is."""
        is_narrow = self._is_narrow()
        if is_narrow == self._was_narrow:
            return
        self._was_narrow = is_narrow
        if is_narrow and self._side.isVisibleTo(self._splitter):
            self._fold()
            self._is_folded = True
        elif not is_narrow and self._is_folded:
            self._side.show()
            self._is_folded = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window got another width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _is_narrow(self) -> bool:
        view = self._tabs.current
        if view is None or view.asides.beside is None:
            return False
        taken = max(self._side.width(), self._side.minimumWidth())
        return self._splitter.width() - taken < 2 * _LEAST_FOR_ONE

    def _fold(self) -> None:
        focused = focused_of(self._side)
        had_focus = focused is not None and self._side.isAncestorOf(focused)
        self._side.hide()
        if had_focus and self._tabs.current is not None:
            self._tabs.current.stage.focus()
