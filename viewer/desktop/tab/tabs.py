"""The open filings: one to a tab, the start page behind them when there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QToolButton, QWidget

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.gestures import TabGestures
from viewer.desktop.tab.returning import Returning, left
from viewer.desktop.widgets.parting import part_with
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.library.session.model import TabLeft
from viewer.telling.tab_titles import distinguished

_REMEMBERED = 20


class Tabs(QObject):
    """Keeps the tab bar and the stack of views in step."""

    current_changed = Signal()
    menu_asked = Signal(object, object)
    """The ``QMenu`` of a right click on a tab, before it is shown, and the tab's view."""
    closing = Signal(object)
    """A view is about to go."""
    taken_out = Signal(object)
    """A view was dragged off the bar."""

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
        self._closed: list[TabLeft] = []
        self.stack = QStackedWidget()
        self.stack.setObjectName("middle")
        self.stack.addWidget(start_page)
        bar.currentChanged.connect(self._on_current_changed)
        bar.tabCloseRequested.connect(self.close)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._show_menu)
        self.gestures = TabGestures(bar)
        self.gestures.closed.connect(self.close)
        self.gestures.taken_out.connect(lambda: self.taken_out.emit(self.current))

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
        known = next((view for view in self.views if view.path == path), None)
        view = known or self._add(path)
        self.bring(view)
        return view

    def bring(self, view: FilingView) -> None:
        """Bring a tab to the front."""
        self._bar.setCurrentIndex(self.views.index(view))

    def restore(self, tabs: Iterable[TabLeft], front: int | None = 0) -> None:
        """Add tabs as they were left, at the right of those that are open; each is read when it is seen.

        ``front`` is which of them is in front; None: what is in front stays there. A path that is open already stays
        as it is.
        """
        self._bar.blockSignals(True)
        views = []
        for tab in tabs:
            view = next((view for view in self.views if view.path == tab.path), None)
            if view is None:
                view = self._add(tab.path)
                view.left = tab
                view.names.fallback = tab.title or view.path.name
                self._rename()
            views.append(view)
        if views and front is not None:
            self.bring(views[min(front, len(views) - 1)])
        self._bar.blockSignals(False)
        self._on_current_changed()

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
        self._closed = [*(tab for tab in self._closed if tab.path != view.path), left(view)][-_REMEMBERED:]
        view.cancel()
        self.stack.removeWidget(view)
        self._bar.removeTab(index)
        part_with(view)
        self._rename()
        self._on_current_changed()
        if not self.views:
            self._start_page.setFocus()

    def close_all(self, views: Iterable[FilingView]) -> None:
        """Close some tabs, those at the right first, so that they are opened again from the left."""
        for view in reversed(list(views)):
            self.close(self.views.index(view))

    def reopen(self) -> None:
        """Open again what was closed last, at the place and with the way back that it had."""
        if self._closed:
            self.restore((self._closed.pop(),))

    def step(self, by: int) -> None:
        """Bring the next tab, or the one before, to the front."""
        if self._bar.count():
            self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def _add(self, path: Path) -> FilingView:
        view = self._make_view(path)
        view.title_changed.connect(self._rename)
        view.close_asked.connect(lambda: self.close(self.views.index(view)))
        self.stack.addWidget(view)
        with QSignalBlocker(self._bar):  # the first is in front before it is a view
            index = self._bar.addTab("")
        self._bar.setTabData(index, view)
        self._bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(view))
        self._rename()
        if self._bar.count() == 1:
            self._on_current_changed()
        return view

    def _on_current_changed(self) -> None:
        view = self.current
        if view is not None and view.left is not None and view.opened is None and not view.is_busy:
            Returning(view, view.left)
        self.stack.setCurrentWidget(view or self._start_page)
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
        menu.popup(self._bar.mapToGlobal(at))

    def _rename(self) -> None:
        """Call every tab by its title, and those that would be called alike by their paths too."""
        views = self.views
        for index, title in enumerate(distinguished([(view.title, view.path) for view in views])):
            self._bar.setTabText(index, title.replace("&", "&&"))
            self._bar.setTabToolTip(index, as_plain("\n".join((title, *map(str, views[index].names.paths)))))

    def _close_button(self, view: FilingView) -> QToolButton:
        button = QToolButton()
        button.setObjectName("closeTab")
        button.setIconSize(QSize(12, 12))
        button.setToolTip(translated("Close tab (Ctrl+W)"))
        button.setAccessibleName(translated("Close tab"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance.dress(button, "close")
        button.clicked.connect(lambda: self.close(self.views.index(view)))
        return button
