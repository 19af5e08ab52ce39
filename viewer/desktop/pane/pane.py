"""The document pane as the window knows it: show a page, go to a place, find words, hear what the reader does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from viewer.comparison.steps import Step
from viewer.desktop.pane.attachments import AttachmentCard
from viewer.desktop.pane.hearing import hearers
from viewer.desktop.pane.interface import Pane
from viewer.desktop.pane.overlays import ALL_FOLDED, Folds, Overlays
from viewer.desktop.pane.pdf.view import PdfView
from viewer.desktop.pane.pictures import ImageView
from viewer.desktop.pane.veil import Veil
from viewer.desktop.pane.web import WebView
from viewer.desktop.pane.whereabouts import Whereabouts
from viewer.desktop.pane.zoom import fitting, stepped, within
from viewer.filing.model import Place
from viewer.page.annotations import AnnotationMark
from viewer.page.facts import FactMark
from viewer.page.model import CardRef, Page
from viewer.page.positions import spot_of
from viewer.page.reader import ReaderStyle
from viewer.page.style import theme_css
from viewer.page.theme import LIGHT, Theme

_FRAME: Final = 80


class DocumentPane(Pane):
    """A filing's text in a guarded web view, or a PDF, a picture, a card for another attachment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QStackedLayout(self)
        self._view: WebView | None = None
        self._other: PdfView | ImageView | None = None
        self._pdf: PdfView | None = None
        self._page: Page | None = None
        self._document = 0
        self._theme: Theme | None = None
        self._over = Overlays()
        self._zoom = 1.0
        self.reader = ReaderStyle()
        self._is_painted = self._is_told = False
        self._was_seen = self._is_covered = False
        self._keeps_step = False
        self._whereabouts = Whereabouts(self)
        self._whereabouts.place_reached.connect(self.place_reached)
        self._whereabouts.selection_changed.connect(self.selection_changed)
        self._whereabouts.cells_picked.connect(self.cells_picked)
        self._calls: list[tuple[Any, ...]] = []
        self._when_painted: list[Callable[[QPixmap], None]] = []
        self._hearers = hearers(self, self.zoom) | {
            "place": self._whereabouts.on_place,
            "selection": self._whereabouts.on_selection,
            "cells": self._whereabouts.on_cells,
            "painted": self._on_painted,
            "seen": lambda _told: QTimer.singleShot(_FRAME, self, self._give_pictures),
        }
        self.setAutoFillBackground(True)
        self._layout.addWidget(QWidget(self))
        self._veil = Veil(self)

    # What is shown

    def show_page(self, page: Page, document: int, folds: Folds = ALL_FOLDED, *, covered: bool = False) -> None:
        """Show a document; the same document again (with notes, without) keeps its place.

        ``covered``: a place inside it is gone to, and nothing is seen of its beginning before that.
        """
        self._over.folds = folds
        again = self._page is not None and page.blocks is self._page.blocks and bool(page.blocks)
        if again and self._view is not None and self._view.renew(page):
            self._renew(page)
            return
        if not again:
            self._over.begin()
        self._is_covered = covered
        kept = self._whereabouts.anchor if again else None
        self._page, self._document, self._other = page, document, None
        self._is_painted = self._is_told = False
        self._whereabouts.begin(page, document)
        self._calls = [("restore", *kept)] if kept else []
        if self._view is not None or self._was_seen:
            self._load()

    def show_pdf(self, pdf: bytes, document: int = 0, block_pages: Sequence[int] = ()) -> None:
        """Show a PDF, page under page; ``block_pages`` leads from the blocks of one that was read to their pages."""
        view = self._pdf = PdfView(pdf, self, block_pages)
        view.found.connect(self.found)
        view.selection_changed.connect(lambda text: self.selection_changed.emit(text, None))
        view.block_reached.connect(lambda block: self.place_reached.emit(Place(document, block)))
        self._show_zoomable(view)

    def show_image(self, image: bytes) -> None:
        """Show a picture attachment, no wider than the pane."""
        self._show_zoomable(ImageView(image, self))

    def show_attachment(self, name: str, size: int, kind: str) -> None:
        """Show a quiet card for what the program does not display: save it, or hand it to the system."""
        card = AttachmentCard(name, size, kind, self)
        card.save_requested.connect(self.save_requested)
        card.open_requested.connect(self.open_requested)
        self._show_other(card)

    def warm_up(self) -> None:
        """Make the web view ahead of the first page; for when the window has painted and has nothing else to do."""
        if self._view is None:
            self._make_view().warm_up()

    def rest(self) -> None:
        """Let go of the web view and the process that draws it; seen again, the page is where the reader left it."""
        view, anchor = self._view, self._whereabouts.anchor
        if view is None or self.isVisible() or not (self._page is None or self._is_told):
            return
        self._view, self._was_seen, self._is_painted, self._is_told = None, False, False, False
        if self._page is not None:
            self._calls, self._is_covered = [("restore", *anchor)] if anchor else [], True
        self._layout.removeWidget(view)
        view.put_away()

    # Moving about

    def go_to(self, place: Place, flash: bool = True) -> None:
        """Bring a place of the shown document into view; while a page is loading, as soon as it is there."""
        if self._pdf is not None and self._other is self._pdf:
            self._pdf.go_to_block(place.block)
        elif self._page is not None:
            self._call("goTo", place.block, *spot_of(self._page.blocks, place), flash)

    def go_to_card(self, card: CardRef) -> None:
        """Bring what a card is about into view and light both."""
        self._call("goToCard", str(card))

    def find_text(
        self, text: str, *, backward: bool = False, match_case: bool = False, whole_words: bool = False
    ) -> None:
        """Go to the next match of some words, the first one from the top of the window on; tells ``found``."""
        if self._pdf is not None and self._other is self._pdf and text.strip():
            self._pdf.find_words(text, backward=backward)
        elif text.strip():
            self._call("find", text, backward, match_case, whole_words)
        else:
            self.clear_find()
            self.found.emit(0, 0)

    def mark(self, places: Iterable[Place], current: Collection[Place]) -> None:
        """Light places of the shown document as matches, some as the current one; those of a PDF are not lit."""
        if self._page is not None:
            blocks = self._page.blocks
            spots = [[place.block, *spot_of(blocks, place), place in current] for place in places]
            self._call("mark", spots)

    def clear_find(self) -> None:
        """Light no matches any more."""
        if self._pdf is not None and self._other is self._pdf:
            self._pdf.clear_find()
        self._call("clearFind")

    # In step with another pane

    def keep_step(self, on: bool) -> None:
        """Tell of every move of the reader from now on, in this page and later ones; or no longer."""
        self._keeps_step = on
        self._call("keepStep", on)

    def tell_step(self) -> None:
        """Tell where the reader is now, as if that were a move."""
        self._call("tellStep")

    def follow(self, step: Step | None, line: float) -> None:
        """Bring a point of the shown document level with a line; None is the document's top."""
        if step is None:
            self._call("goToTop")
        else:
            self._call("goLevel", [*step.start], [*step.end], step.share, line)

    # How it is shown

    def zoom(self) -> float:
        """The zoom factor, 1.0 for natural size."""
        return self._zoom

    def set_zoom(self, factor: float) -> None:
        """Zoom between a half and three times; the place is kept."""
        factor = within(factor)
        if factor == self._zoom:
            return
        self._zoom = factor
        if self._view is not None:
            self._view.setZoomFactor(factor)
        if self._other is not None:
            self._other.set_zoom(factor)
        self.zoom_changed.emit(factor)

    def fitting_zoom(self) -> float:
        """The zoom by which what is shown is as wide as the pane."""
        if self._other is not None:
            return self._other.fitting_zoom()
        return fitting(self.width(), self.reader.width, has_gutter=bool(self._page and self._page.cards))

    def set_reader(self, style: ReaderStyle) -> None:
        """Set this page and later ones as the reader likes them."""
        self.reader = style
        if self._view is not None:
            self._view.set_reader(style)

    def set_theme(self, theme: Theme) -> None:
        """Show this and later pages in another theme, where the reader is."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.window)
        self.setPalette(palette)
        if self._view is not None:
            self._view.set_background(theme)
            self._call("setTheme", theme.name, theme_css(theme))

    def set_folds(self, is_folding: bool) -> None:
        """Fold all of the text that is unchanged, or show all of it, at the same place."""
        self._over.folds = (is_folding, ())
        self._call("showFolds", is_folding, [])

    @property
    def selected(self) -> tuple[Place, ...]:
        """The selected words, a place for each block that they reach into."""
        return self._whereabouts.selected

    @property
    def read(self) -> frozenset[CardRef]:
        """The cards of changes that are shown as read."""
        return self._over.read

    def set_read(self, cards: Iterable[CardRef]) -> None:
        """Show the cards of changes that were read as such, on this page and later ones; all others as unread."""
        self._over.read = frozenset(cards)
        self._lay_over("read")

    def set_annotations(self, annotations: Sequence[AnnotationMark]) -> None:
        """Show what the reader added to the shown document, in place of what was shown of that."""
        self._over.annotations = tuple(annotations)
        self._lay_over("annotations")

    def set_facts(self, facts: Sequence[FactMark]) -> None:
        """Underline these facts of the shown document, in place of what was; none: no longer."""
        if self._over.facts != tuple(facts):
            self._over.facts = tuple(facts)
            self._lay_over("facts")

    def grab_when_painted(self, callback: Callable[[QPixmap], None]) -> None:
        """Give a picture of the pane once what it shows is painted."""
        self._when_painted.append(callback)
        if self._is_painted and self._view is not None and self._view.is_loaded:
            self._view.call("tellSeen")
        elif self._is_painted or self._page is None:
            QTimer.singleShot(_FRAME, self, self._give_pictures)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Remember that the window is on the screen; only then is the web view made."""
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            if self._page is not None:
                QTimer.singleShot(0, self, self._load)

    # The view

    def _make_view(self) -> WebView:
        view = WebView(self)
        view.set_background(self._theme or LIGHT)
        view.set_reader(self.reader)
        view.told.connect(self._on_told)
        view.loaded.connect(self._on_loaded)
        view.died.connect(self._on_died)
        view.zoom_asked.connect(self._zoom_by)
        view.menu_asked.connect(self._on_menu_asked)
        self._layout.addWidget(view)
        has_focus = self.hasFocus()
        self.setFocusProxy(view)
        if has_focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view = view
        return view

    def _load(self) -> None:
        if self._page is None:
            return
        self._veil.cover() if self._is_covered else self._veil.lift()
        view = self._view or self._make_view()
        view.setZoomFactor(self._zoom)
        view.show_page(self._page)
        calls, self._calls = self._calls, []
        for call in calls:
            view.call(*call)
        self._show_only(view)

    def _renew(self, page: Page) -> None:
        """The page is made another one where it is; what lay over it is laid anew."""
        assert self._view is not None
        self._page, self._is_told = page, False
        self._whereabouts.renew(page)
        if self._view.is_loaded:
            self._is_painted = False
            self._lay_all_over(self._view)

    def _call(self, *call: Any) -> None:
        """Call a function of the page's script; before there is a view, once there is."""
        if self._page is None:
            return
        if self._view is not None and not self._calls:
            self._view.call(*call)
        else:
            self._calls.append(call)

    def _lay_all_over(self, view: WebView) -> None:
        for call in self._over.calls():
            view.call(*call)

    def _lay_over(self, what: str) -> None:
        if self._view is not None and self._view.is_loaded:
            self._view.call(*self._over.call(what))

    def _on_menu_asked(self, menu: QMenu, element: str) -> None:
        self.menu_asked.emit(menu, self._whereabouts.place_named(element))

    def _zoom_by(self, steps: int) -> None:
        self.set_zoom(stepped(self._zoom, steps))

    def _show_zoomable(self, widget: PdfView | ImageView) -> None:
        self._show_other(widget)
        self._other = widget
        widget.zoom_asked.connect(self._zoom_by)
        widget.set_zoom(self._zoom)

    def _show_other(self, widget: QWidget) -> None:
        self._veil.lift()
        self._page = self._other = None
        self._whereabouts.begin(None, 0)
        if self._view is not None:
            self._view.forget()
        self._layout.addWidget(widget)
        self._show_only(widget)
        self._is_painted = True
        QTimer.singleShot(_FRAME, self, self.ready.emit)

    def _show_only(self, widget: QWidget) -> None:
        self._layout.setCurrentWidget(widget)
        for index in reversed(range(self._layout.count())):
            other = self._layout.widget(index)
            if other is not None and other not in (widget, self._view):
                self._layout.removeWidget(other)
                other.deleteLater()

    # What the view tells

    def _on_loaded(self) -> None:
        if self._view is None or self._page is None:
            return
        self._view.setZoomFactor(self._zoom)
        if self._theme and f'data-theme="{self._theme.name}"' not in self._page.html[:200]:
            self._view.call("setTheme", self._theme.name, theme_css(self._theme))
        if self._keeps_step:
            self._view.call("keepStep", True)
        self._lay_all_over(self._view)
        QTimer.singleShot(0, self, self._tell_ready)  # after the calls that waited for the page

    def _tell_ready(self) -> None:
        """Tell that the page is there, once it is both painted and heard; whichever comes last."""
        if self._is_painted and not self._is_told and self._view is not None and self._view.is_loaded:
            self._is_told = True
            self.ready.emit()
            QTimer.singleShot(0, self, lambda: self._call("tellSeen"))

    def _on_died(self) -> None:
        self._veil.lift()
        self._is_painted = self._is_told = False
        if self._view is not None and self._whereabouts.anchor:
            self._view.call("restore", *self._whereabouts.anchor)
        self.renderer_died.emit()

    def _on_told(self, told: dict[str, Any]) -> None:
        self._hearers[told["kind"]](told)

    def _on_painted(self, _told: dict[str, Any]) -> None:
        self._is_painted = True
        self._tell_ready()

    def _give_pictures(self) -> None:
        """What was asked for is to be seen."""
        self._veil.lift()
        waiting, self._when_painted = self._when_painted, []
        for callback in waiting:
            callback(self.grab())
