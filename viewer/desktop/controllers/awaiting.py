"""What the reader asks of a filing that is still being read: done once it is there, if they still look at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.language import translated


class Awaiting(QObject):
    """Keeps the last thing that was asked for; another tab in front ends the waiting."""

    said = Signal(str)

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._asked: tuple[FilingView, Callable[[], object]] | None = None
        tabs.current_changed.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Hear when the filing of a tab was read, and the reader led to where they begin, or cannot be."""
        view.arriving.begun.connect(partial(self._on_begun, view))
        view.arriving.failed.connect(partial(self._on_begun, view))

    def once_read(self, act: Callable[[], object], *, is_told: bool = False) -> None:
        """Do something for the filing in front, at once where it was read, else when it is; ``is_told``: they know."""
        view = self._tabs.current
        if view is None:
            return
        if view.opened is not None:
            act()
        elif view.is_busy:
            self._asked = view, act
            if not is_told:
                self.said.emit(translated("The filing is still being read: this comes as soon as it is there."))
        else:
            self.said.emit(translated("This filing was not read."))

    def _on_begun(self, view: FilingView, _error: Exception | None = None) -> None:
        asked = self._asked
        if asked is None or asked[0] is not view:
            return
        self._forget()
        if view.opened is not None:
            asked[1]()

    def _forget(self) -> None:
        self._asked = None
