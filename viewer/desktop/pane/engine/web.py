"""The guarded web view: loads a page, runs the calls of its script once it is there, survives its process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QCursor, QFocusEvent, QWheelEvent
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from viewer.desktop.pane.engine.guarded import OWN_WORLD, guarded_page
from viewer.desktop.pane.zoom import steps_asked
from viewer.desktop.widgets.parting import part_with
from viewer.page.first.renewing import renewal
from viewer.page.model import Page
from viewer.page.reader import ReaderStyle
from viewer.page.theme import Theme

_DEATHS_BEFORE_GIVING_UP: Final = 2
_ENDINGS = QWebEnginePage.RenderProcessTerminationStatus
# Focus that comes by one of these makes Chromium focus the first (or last) link of the page and scroll there.
_MOVING = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class WebView(QWebEngineView):
    """Shows one page at a time.

    ``told`` carries what the page's script says, ``loaded`` that its calls are heard, ``died`` that the process that
    draws it ended (a page is loaded again by itself once), ``zoom_asked`` a turn of the wheel with Ctrl: 1 or -1;
    ``menu_asked`` the menu of a right click, before it is shown, and the element under the pointer by its id, or "".
    """

    told = Signal(dict)
    loaded = Signal()
    died = Signal()
    zoom_asked = Signal(int)
    menu_asked = Signal(QMenu, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._shown: Page | None = None
        self._loaded: Page | None = None
        self._is_loaded = False
        self._deaths = 0
        self._reader = ReaderStyle()
        self._waiting: list[str] = []
        self._told_early: list[str] = []
        """What a page told before it was known which it is."""
        self._guarded = guarded_page(self)
        self._is_loading = self._guarded.isLoading()
        self._guarded.bridge.told.connect(self._on_told)
        self._guarded.loadFinished.connect(self._on_load_finished)
        self._guarded.renderProcessTerminated.connect(self._on_renderer_terminated)
        self.setPage(self._guarded)
        wake_accessibility()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    @property
    def is_loaded(self) -> bool:
        """Whether a page is there and its script's calls are heard."""
        return self._is_loaded

    @property
    def comes_back(self) -> bool:
        """Whether a page whose process ends is loaded again by itself."""
        return self._deaths < _DEATHS_BEFORE_GIVING_UP

    def warm_up(self) -> None:
        """Start the process that will draw the first page."""
        if not self._guarded.is_warm:
            self._is_loading = True
            self._guarded.warm_up()

    def show_page(self, page: Page) -> bool:
        """Load a page; calls that wait for another are forgotten. True where it was poured, and is there already."""
        self._page, self._deaths, self._waiting = page, 0, []
        if self._guarded.takes_over(page):
            self._shown = self._loaded = page
            self._guarded.keep_ready(self._dressed(page))
            if not self._is_loading:
                self._on_load_finished(True)
            QTimer.singleShot(0, self, self._tell_what_waited)
            return True
        self._told_early.clear()
        self._load()
        return False

    def renew(self, page: Page) -> bool:
        """Make the page that is shown or being loaded another one of the same text; False where it has to be loaded."""
        is_there = self._page is not None and (self._is_loaded or self._is_loading)
        told = renewal(self._page, page) if is_there and self._page is not None else None
        if told is None:
            return False
        if self._page is self._shown:
            self._shown = page
            self._guarded.keep_ready(self._dressed(page))
        self._page = page
        if self._is_loaded:
            self._loaded = page
            self.call("renew", told._asdict())
        return True

    def forget(self) -> None:
        """Show no page any more."""
        self._page, self._is_loaded, self._waiting = None, False, []
        self._guarded.forget()

    def put_away(self) -> None:
        """End the process that draws the page, and this view."""
        self.blockSignals(True)
        self._guarded.forget()
        self.setPage(None)  # type: ignore[arg-type]  # it then has none, whatever the stub says
        part_with(self._guarded)
        part_with(self)

    def set_background(self, theme: Theme) -> None:
        """The colour that shows before a page is painted."""
        self._guarded.set_background(theme)

    def set_reader(self, style: ReaderStyle) -> None:
        """Set this page and later ones as the reader likes them."""
        self._reader = style
        if self._is_loaded:
            self.call("setReader", style.css())

    def call(self, function: str, *arguments: Any) -> None:
        """Call a function of the page's script; while the page is loading, as soon as it is there."""
        script = f"viewer.{function}({', '.join(json.dumps(argument) for argument in arguments)})"
        if self._is_loaded:
            self._guarded.runJavaScript(script, OWN_WORLD)
        else:
            self._waiting.append(script)

    def once_heard(self, then: Callable[[], None]) -> None:
        """Go on once the page has done what it was asked for."""
        self._guarded.runJavaScript("0", OWN_WORLD, lambda _nothing: then())

    def when_unheard(self, then: Callable[[], None]) -> None:
        """Go on where the page that is there has no script: the engine now and then loses it with a new process."""
        self._guarded.runJavaScript("typeof viewer", OWN_WORLD, lambda kind: then() if kind == "undefined" else None)

    def load_again(self) -> None:
        """Load the same page once more; what was asked of it is forgotten."""
        self._waiting = []
        self._load()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel; take the focus without moving, also where Qt hands it on from what went."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _MOVING:
            QCoreApplication.sendEvent(watched, QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))
            return True
        if isinstance(event, QWheelEvent) and (steps := steps_asked(event)):
            self.zoom_asked.emit(steps)
            return True
        return super().eventFilter(watched, event)

    def _load(self) -> None:
        """Load the page, after what is being loaded has ended; a load cut short by another would lose the script."""
        self._is_loaded = False
        if self._page is not None and not self._is_loading:
            self._is_loading = True
            self._shown = self._loaded = self._page
            self._guarded.show_page(self._dressed(self._page))

    def _dressed(self, page: Page) -> Page:
        """A page as the reader likes it."""
        return replace(page, html=self._reader.dressed(page.html))

    def _catch_up(self) -> None:
        """Make the page that was loaded the one that it became meanwhile."""
        loaded, self._loaded = self._loaded, self._page
        if loaded is None or self._page is None or loaded is self._page:
            return
        told = renewal(loaded, self._page)
        if told is not None:
            self.call("renew", told._asdict())

    def _show_menu(self, point: QPoint) -> None:
        x, y = point.x() / self.zoomFactor(), point.y() / self.zoomFactor()
        self._guarded.runJavaScript(f"globalThis.viewer?.addressUnder({x}, {y})", OWN_WORLD, self._show_menu_of)

    def _show_menu_of(self, element: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (QWebEnginePage.WebAction.Copy, QWebEnginePage.WebAction.SelectAll):
            menu.addAction(self._guarded.action(action))
        self.menu_asked.emit(menu, element if isinstance(element, str) else "")
        menu.popup(QCursor.pos())

    def _on_told(self, message: str) -> None:
        if self._page is None:
            self._told_early.append(message)
            return
        told: dict[str, Any] = json.loads(message)
        if told.pop("page") == self._guarded.address and self._page is self._shown:
            self.told.emit(told)

    def _tell_what_waited(self) -> None:
        waited, self._told_early = self._told_early, []
        for message in waited:
            self._on_told(message)

    def _on_load_finished(self, ok: bool) -> None:
        self._is_loading = False
        if self._page is not self._shown:
            self._load()
            return
        if not ok or self._page is None:
            return
        # What takes the focus for a view is slow to ask for the first time: the engine draws meanwhile.
        QTimer.singleShot(0, self, self._leave_drops_to_the_window)
        self._is_loaded = True
        self._catch_up()
        waiting, self._waiting = self._waiting, []
        self.loaded.emit()
        for script in waiting:
            self._guarded.runJavaScript(script, OWN_WORLD)

    def _leave_drops_to_the_window(self) -> None:
        self.setAcceptDrops(False)
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAcceptDrops(False)
            proxy.removeEventFilter(self)
            proxy.installEventFilter(self)

    def _on_renderer_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        if status == _ENDINGS.NormalTerminationStatus:
            return
        self._deaths += 1
        self._is_loaded = self._is_loading = False
        if self.comes_back:
            QTimer.singleShot(0, self, self._load)
        self.died.emit()


def wake_accessibility() -> None:
    """Let the engine know that a screen reader listens: it hears only of what begins while it is there already."""
    if QAccessible.isActive():
        QAccessible.setActive(True)
