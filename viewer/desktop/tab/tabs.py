"""The open filings: one to a tab, the start page behind them when there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QToolButton, QWidget

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance

_REMEMBERED = 20


class Tabs(QObject):
    """Keeps the tab bar and the stack of views in step."""

    current_changed = Signal()
    menu_asked = Signal(object, object)
    """The ``QMenu`` of a right click on a tab, before it is shown, and the tab's view."""
    closing = Signal(object)
    """A view is about to go."""

    def __init__(
        self,
        bar: QTabBar,
        start_page: QWidget,
        make_view: Callable[[Path], FilingView],
        appearance: Appearance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._start_page = start_page
        self._make_view = make_view
        self._appearance = appearance
        self._closed: list[Path] = []
        self.stack = QStackedWidget()
        self.stack.setObjectName("middle")
        self.stack.addWidget(start_page)
        bar.currentChanged.connect(self._on_current_changed)
        bar.tabCloseRequested.connect(self.close)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._show_menu)

    @property
    def current(self) -> FilingView | None:
        """The view in front."""
        return self._view_at(self._bar.currentIndex())

    @property
    def views(self) -> list[FilingView]:
        """The open views, from left to right."""
        found = [self._view_at(index) for index in range(self._bar.count())]
        return [view for view in found if view is not None]

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed that can be opened again."""
        return bool(self._closed)

    def open(self, path: Path) -> FilingView:
        """Bring the tab that holds a path to the front; make it where there is none."""
        path = path.absolute()
        for index in range(self._bar.count()):
            view = self._view_at(index)
            if view is not None and view.path == path:
                self._bar.setCurrentIndex(index)
                return view
        view = self._make_view(path)
        view.opened_changed.connect(lambda: self._rename(view))
        view.close_asked.connect(lambda: self.close(self.views.index(view)))
        self.stack.addWidget(view)
        index = self._bar.addTab("")
        self._bar.setTabData(index, view)
        self._bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(view))
        self._rename(view)
        self._bar.setCurrentIndex(index)
        self._on_current_changed()
        return view

    def close_current(self) -> None:
        """Close the tab in front."""
        if self._bar.currentIndex() >= 0:
            self.close(self._bar.currentIndex())

    def close(self, index: int) -> None:
        """Close a tab."""
        view = self._view_at(index)
        if view is None:
            return
        self.closing.emit(view)
        self._closed = [*(path for path in self._closed if path != view.path), view.path][-_REMEMBERED:]
        view.cancel()
        self.stack.removeWidget(view)
        self._bar.removeTab(index)
        view.deleteLater()
        self._on_current_changed()

    def take_closed(self) -> Path | None:
        """What was closed last, to be opened again."""
        return self._closed.pop() if self._closed else None

    def step(self, by: int) -> None:
        """Bring the next tab, or the one before, to the front."""
        if self._bar.count():
            self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def _on_current_changed(self) -> None:
        self.stack.setCurrentWidget(self.current or self._start_page)
        self.current_changed.emit()

    def _view_at(self, index: int) -> FilingView | None:
        data = self._bar.tabData(index) if index >= 0 else None
        return data if isinstance(data, FilingView) else None

    def _show_menu(self, at: QPoint) -> None:
        index = self._bar.tabAt(at)
        view = self._view_at(index)
        if view is None:
            return
        menu = QMenu(self._bar)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, view)
        menu.addSeparator()
        menu.addAction("Close tab", lambda: self.close(self.views.index(view)))
        menu.popup(self._bar.mapToGlobal(at))

    def _rename(self, view: FilingView) -> None:
        for index in range(self._bar.count()):
            if self._view_at(index) is view:
                self._bar.setTabText(index, view.title.replace("&", "&&"))
                self._bar.setTabToolTip(index, as_plain(str(view.path)))

    def _close_button(self, view: FilingView) -> QToolButton:
        button = QToolButton()
        button.setObjectName("closeTab")
        button.setIconSize(QSize(12, 12))
        button.setToolTip("Close tab (Ctrl+W)")
        button.setAccessibleName("Close tab")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance.dress(button, "close")
        button.clicked.connect(lambda: self.close(self.views.index(view)))
        return button
