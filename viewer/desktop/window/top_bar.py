"""The bar at the top: back, forward, Open, the tabs, the find bar, the menu."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from viewer.desktop.registry import MENUS, Actions
from viewer.desktop.widgets.find import FindBar
from viewer.desktop.widgets.frame import TOP_HEIGHT
from viewer.desktop.widgets.layouts import row
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.library.recent import RecentFiling
from viewer.wording import company_name, day

_DOT = " · "


class TopBar(QFrame):
    """Everything in it is a command of the registry, but for the tabs and the find field."""

    recent_chosen = Signal(object)

    def __init__(self, appearance: Appearance, actions: Actions[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(scaled(TOP_HEIGHT))
        self.tabs = tab_bar()
        self.find_bar = FindBar(appearance)
        self.menu = QMenu(self)
        self.recent_menu = QMenu(translated("Recent filings"), self)
        self._menu_button = _button(translated("Menu (F10)"), translated("Menu"))
        self._menu_button.setMenu(self.menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        appearance.dress(self._menu_button, "menu")
        back = _for_action(appearance, actions["back"], "back")
        forward = _for_action(appearance, actions["forward"], "forward")
        open_ = _button(actions["open-file"].toolTip(), translated("Open"))
        open_.setText(translated("Open…"))
        open_.setProperty("raised", True)
        open_.clicked.connect(actions["open-file"].trigger)
        layout = row(self, (8, 0, 8, 0), 4)
        for widget in (back, forward, open_):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.find_bar)
        layout.addWidget(self._menu_button)
        self._fill_menu(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave half of a narrow bar to the tabs."""
        super().resizeEvent(event)
        self.find_bar.give_room(self.width() // 2)

    def open_menu(self) -> None:
        """Unfold the menu."""
        self._menu_button.setFocus()
        self._menu_button.showMenu()

    def show_recent(self, filings: Iterable[RecentFiling]) -> None:
        """List the filings that were read last in the File menu."""
        self.recent_menu.clear()
        for filing in filings:
            name = company_name(filing.company) or filing.path.name
            words = " · ".join(part for part in (name, filing.form, day(filing.dated)) if part)
            action = self.recent_menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=filing.path: self.recent_chosen.emit(path))
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())

    def _fill_menu(self, actions: Actions[Any]) -> None:
        for title in MENUS:
            menu = self.menu.addMenu(translated(title))
            actions.fill(menu, title)
            if title == "File":
                menu.insertMenu(actions["close-tab"], self.recent_menu)
        self.menu.aboutToShow.connect(actions.refresh)


class TabBar(QTabBar):
    """Tabs whose titles give way from the left: many are of one company, and told apart by what follows its name."""

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Room for all that follows the company; where there is less for all tabs, the bar scrolls."""
        title = self.tabText(index)
        _company, dot, rest = title.partition(_DOT)
        least = super().minimumTabSizeHint(index)
        if not dot:
            return least
        letters, whole = self.fontMetrics(), self.tabSizeHint(index)
        given = letters.horizontalAdvance(title) - letters.horizontalAdvance(f"…{_DOT}{rest}")
        return QSize(max(least.width(), whole.width() - max(0, given)), least.height())


def tab_bar() -> TabBar:
    """Tabs as wide as their titles, which give way to one another."""
    tabs = TabBar()
    tabs.setDocumentMode(True)
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setMovable(True)
    tabs.setTabsClosable(True)
    tabs.setElideMode(Qt.TextElideMode.ElideLeft)
    tabs.setUsesScrollButtons(True)
    tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    tabs.setAccessibleName(translated("Open filings"))
    return tabs


def _button(tip: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(as_plain(tip))
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _for_action(appearance: Appearance, action: QAction, icon: str) -> QToolButton:
    button = _button(action.toolTip(), action.text())
    appearance.dress(button, icon)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
