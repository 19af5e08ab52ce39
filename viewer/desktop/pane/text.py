"""The text of a filing in a web view that is made once it is seen, and anew after it rested."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from viewer.desktop.pane.engine.web import WebView
from viewer.desktop.pane.overlays import Overlays
from viewer.desktop.pane.painting import Painting
from viewer.desktop.widgets.focused import focused_of
from viewer.page.first.style import theme_css
from viewer.page.model import Page
from viewer.page.reader import ReaderStyle
from viewer.page.theme import LIGHT, Theme

_LATE = 1500
"""Milliseconds after which a page that was loaded has told of itself, on a machine that has much else to do."""
_QUIET = 2500
"""Milliseconds after which the reader is taken to be reading: what is done then is not in the way."""
Anchor = tuple[int, float]
"""A block, and how far from the top of the window it stands."""


class TextView(QObject):
    """Shows one page at a time in a pane's layout; what is asked of a page waits until it is there.

    ``told`` carries what the page's script says; ``died`` comes when the process that draws it ended; ``zoom_asked``
    and ``menu_asked`` are those of ``WebView``; ``shown`` gives the view that is to stand in front, ``load_begun`` says
    that nothing of its page is there yet, ``some_there`` that a part of it is.
    """

    told = Signal(dict)
    died = Signal()
    zoom_asked = Signal(int)
    menu_asked = Signal(QMenu, str)
    shown = Signal(QWidget)
    load_begun = Signal()
    some_there = Signal()

    def __init__(self, pane: QWidget, layout: QStackedLayout, painting: Painting) -> None:
        super().__init__(pane)
        self._pane, self._layout, self._painting = pane, layout, painting
        self.view: WebView | None = None
        self.page: Page | None = None
        self.over = Overlays()
        self.reader = ReaderStyle()
        self._theme: Theme | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._tidy)
        self._zoom = 1.0
        self._keeps_step = self._was_seen = self._is_covered = False
        self._calls: list[tuple[Any, ...]] = []
        self._unheard: list[tuple[Any, ...]] = []
        """What was asked of the page since it began to load, as long as it did not tell that it is there."""

    @property
    def is_loaded(self) -> bool:
        """Whether a page is there and its script's calls are heard."""
        return self.view is not None and self.view.is_loaded

    def warm_up(self) -> None:
        """Make the web view ahead of the first page; for when the window has painted and has nothing else to do."""
        if self.view is None:
            self._make_view().warm_up()

    def pour(self) -> None:
        """Show what is poured into the view that was made ahead, before it is known what page that is."""
        if self.view is None:
            view = self._make_view()
            view.setZoomFactor(self._zoom)
            self.shown.emit(view)

    def wake(self) -> None:
        """Have the engine draw on: a view that was moved draws no more until it was hidden and is shown again."""
        if self.view is None or not self.view.isVisible():
            return
        focused = focused_of(self.view)
        self.view.hide()
        self.view.show()
        if focused is not None and self.view.isAncestorOf(focused):  # what is hidden hands it on
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_again(self) -> None:
        """Tell that the page is there, if it is, to whoever comes to hear only now."""
        if self._painting.is_told:
            QTimer.singleShot(0, self._painting, self._painting.ready.emit)

    def renew(self, page: Page) -> bool:
        """Make the page another one of the same text where it is; False where it has to be shown from its beginning."""
        if self.view is None or not self.view.renew(page):
            return False
        self.page, self._painting.is_told, self._unheard = page, False, []
        if self.view.is_loaded:
            self._painting.is_painted = False
            self._lay_all_over(self.view)
        return True

    def show(self, page: Page, kept: Anchor | None, *, covered: bool) -> None:
        """Show a page, at an anchor of it where one is kept; ``covered``: a place of it is gone to unseen."""
        self.page, self._is_covered = page, covered or kept is not None
        self._painting.begin(holds=self._is_covered)
        self._calls = [("restore", *kept)] if kept else []
        if self.view is not None or self._was_seen:
            self._load()

    def forget(self) -> None:
        """Show no page any more."""
        self.page = None
        if self.view is not None:
            self.view.forget()

    def rest(self, anchor: Anchor | None) -> None:
        """Let go of the view and the process that draws it; seen again, the page is at the anchor.

        A page that nobody saw since it began to load was not painted: it then still does what it was asked for.
        """
        view = self.view
        if view is None:
            return
        if self.page is not None:
            unheard = [] if self._painting.is_told else self._unheard
            self._calls, self._is_covered = [*([("restore", *anchor)] if anchor else ()), *unheard, *self._calls], True
        self.view, self._was_seen = None, False
        self._painting.cover(False)  # nothing is painted, and so not seen, under what covers it all
        self._painting.begin()
        self._layout.removeWidget(view)
        view.put_away()

    def begin_again(self, anchor: Anchor | None) -> None:
        """The process that drew the page ended; what is loaded next is at the anchor, and not seen before."""
        self._painting.begin()
        if self.view is None or self.page is None:
            return
        self._painting.cover(self.view.comes_back)
        if anchor:
            self.view.call("restore", *anchor)

    def see(self) -> None:
        """The pane is on the screen; only then is the view made."""
        if not self._was_seen:
            self._was_seen = True
            if self.page is not None:
                QTimer.singleShot(0, self, self._load)

    def call(self, *call: Any) -> None:
        """Call a function of the page's script; before there is a view, once there is."""
        if self.page is None:
            return
        if self.view is None or self._calls:
            self._calls.append(call)
            return
        if not self._painting.is_told:
            self._unheard.append(call)
        self.view.call(*call)

    def once_heard(self, then: Callable[[], None]) -> None:
        """Go on once the page has done what it was asked for."""
        if self.view is not None:
            self.view.once_heard(then)

    def lay_over(self, what: str) -> None:
        """Show anew one of the things that lie over the page."""
        if self.view is not None and self.view.is_loaded:
            self.view.call(*self.over.call(what))

    def keep_step(self, on: bool) -> None:
        """Have this page and later ones tell of every move of the reader, or no longer."""
        self._keeps_step = on
        self.call("keepStep", on)

    def set_zoom(self, factor: float) -> None:
        """Show this page and later ones so large."""
        self._zoom = factor
        if self.view is not None:
            self.view.setZoomFactor(factor)

    def set_reader(self, style: ReaderStyle) -> None:
        """Set this page and later ones as the reader likes them."""
        self.reader = style
        if self.view is not None:
            self.view.set_reader(style)

    def set_theme(self, theme: Theme) -> None:
        """Show this page and later ones in another theme, where the reader is."""
        self._theme = theme
        if self.view is not None:
            self.view.set_background(theme)
            self.call("setTheme", theme.name, theme_css(theme))

    def grab_when_painted(self, callback: Callable[[QPixmap], None]) -> None:
        """Give a picture of the pane once what it shows is painted."""
        self._painting.keep(callback)
        if self._painting.is_painted and self.view is not None and self.view.is_loaded:
            self.view.call("tellSeen")
        elif self._painting.is_painted or self.page is None:
            self._painting.give_soon()

    def on_painted(self, _told: dict[str, Any]) -> None:
        """The page's script tells that it is painted."""
        self._painting.is_painted = True
        self._tell_ready()

    def _make_view(self) -> WebView:
        view = WebView(self._pane)
        view.set_background(self._theme or LIGHT)
        view.set_reader(self.reader)
        view.told.connect(self._on_told)
        view.loaded.connect(self._on_loaded)
        view.died.connect(self.died)
        view.page().contentsSizeChanged.connect(self.some_there)
        view.zoom_asked.connect(self.zoom_asked)
        view.menu_asked.connect(self.menu_asked)
        self._layout.addWidget(view)
        has_focus = self._pane.hasFocus()
        self._pane.setFocusProxy(view)
        if has_focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view = view
        return view

    def _load(self) -> None:
        if self.page is None:
            return
        view = self.view or self._make_view()
        view.setZoomFactor(self._zoom)
        if not view.show_page(self.page):
            self.load_begun.emit()
        calls, self._calls = self._calls, []
        self._unheard = list(calls)
        for call in calls:
            view.call(*call)
        self.shown.emit(view)
        # Last: what a layout brings to the front it raises, over what covered it before.
        self._painting.cover(self._is_covered or not self._is_in_theme(self.page))

    def _is_in_theme(self, page: Page) -> bool:
        return self._theme is None or f'data-theme="{self._theme.name}"' in page.html[:200]

    def _on_told(self, told: dict[str, Any]) -> None:
        self._quiet.start()
        self.told.emit(told)

    def _tidy(self) -> None:
        """Nothing happens in the page: it has the engine give back what it does not need any more."""
        if self.view is not None and self.view.is_loaded:
            self.view.call("tidy")

    def _lay_all_over(self, view: WebView) -> None:
        for call in self.over.calls():
            view.call(*call)

    def _on_loaded(self) -> None:
        if self.view is None or self.page is None:
            return
        self.view.setZoomFactor(self._zoom)
        if self._theme and not self._is_in_theme(self.page):
            self.view.call("setTheme", self._theme.name, theme_css(self._theme))
        if self._keeps_step:
            self.view.call("keepStep", True)
        self._lay_all_over(self.view)
        QTimer.singleShot(0, self, self._tell_ready)  # after the calls that waited for the page
        if not self._painting.is_painted:
            QTimer.singleShot(_LATE, self.view, self._see_to_script)

    def _see_to_script(self) -> None:
        """A page that is there and does not tell so may have lost its script; one that is not drawn waits rightly."""
        view = self.view
        if view is not None and view.is_loaded and not self._painting.is_painted:
            view.when_unheard(lambda: self._load_again(view))

    def _load_again(self, view: WebView) -> None:
        if view is not self.view or not view.is_loaded:
            return
        view.load_again()
        for call in self._unheard:
            view.call(*call)

    def _tell_ready(self) -> None:
        """Tell that the page is there, once it is both painted and heard; whichever comes last."""
        if self._painting.is_painted and not self._painting.is_told and self.is_loaded:
            self._painting.tell()
            QTimer.singleShot(0, self, lambda: self.call("tellSeen"))
