"""The document pane as the window knows it: show a page, go to a place, find words, hear what the reader does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from viewer.comparison.steps import Step
from viewer.desktop.pane.attached.card import AttachmentCard
from viewer.desktop.pane.attached.pictures import ImageView
from viewer.desktop.pane.hearing import hearers
from viewer.desktop.pane.interface import Pane
from viewer.desktop.pane.overlays import ALL_FOLDED, Folds
from viewer.desktop.pane.painting import Painting
from viewer.desktop.pane.text import TextView
from viewer.desktop.pane.whereabouts import Whereabouts
from viewer.desktop.pane.zoom import fitting, stepped, within
from viewer.desktop.widgets.parting import part_with
from viewer.filing.model import Place
from viewer.page.annotations import AnnotationMark
from viewer.page.facts import FactMark
from viewer.page.model import CardRef, Page
from viewer.page.positions import spot_of
from viewer.page.reader import ReaderStyle
from viewer.page.theme import Theme

if TYPE_CHECKING:
    from viewer.desktop.pane.attached.pdf.view import PdfView


class DocumentPane(Pane):
    """A filing's text in a guarded web view, or a PDF, a picture, a card for another attachment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(QWidget(self))
        self._other: PdfView | ImageView | None = None
        self._pdf: PdfView | None = None
        self._zoom = 1.0
        self.is_poured = False
        """Whether what is shown is still being read, and was not told of by whoever reads it."""
        self._painting = Painting(self)
        self._painting.ready.connect(self.ready)
        self._text = TextView(self, self._layout, self._painting)
        self._whereabouts = Whereabouts(self)
        self._hearers = hearers(self, self.zoom) | {
            "place": self._whereabouts.on_place,
            "restored": self._whereabouts.on_restored,
            "selection": self._whereabouts.on_selection,
            "cells": self._whereabouts.on_cells,
            "painted": self._text.on_painted,
            "seen": self._painting.give_soon,
        }
        self._connect()
        self.setAutoFillBackground(True)

    # What is shown

    def show_page(self, page: Page, document: int, folds: Folds = ALL_FOLDED, *, covered: bool = False) -> None:
        """Show a document; the same document again (with notes, without) keeps its place.

        ``covered``: a place inside it is gone to, and nothing is seen of its beginning before that.
        """
        text = self._text
        if self.is_poured and page is text.page:  # told by whoever poured it, and then by whoever reads
            self.is_poured = False
            text.tell_again()
            return
        text.over.folds = folds
        again = text.page is not None and page.blocks is text.page.blocks and bool(page.blocks)
        if again and text.renew(page):
            self._whereabouts.renew(page)
            return
        if not again:
            text.over.begin()
        kept = self._whereabouts.anchor if again else None
        self._other = self._pdf = None
        self._whereabouts.begin(page, document)
        self._whereabouts.hold(kept)
        text.show(page, kept, covered=covered)

    def show_pdf(self, pdf: bytes, document: int = 0, block_pages: Sequence[int] = ()) -> None:
        """Show a PDF, page under page; ``block_pages`` leads from the blocks of one that was read to their pages."""
        # Few filings hold one, and what shows it takes as long to import as all the rest of the pane.
        from viewer.desktop.pane.attached.pdf.view import PdfView

        view = PdfView(pdf, self, block_pages)
        view.found.connect(self.found)
        view.selection_changed.connect(lambda text: self.selection_changed.emit(text, None))
        view.block_reached.connect(lambda block: self.place_reached.emit(Place(document, block)))
        self._show_zoomable(view)
        self._pdf = view

    def show_image(self, image: bytes) -> None:
        """Show a picture attachment, no wider than the pane."""
        self._show_zoomable(ImageView(image, self))

    def show_attachment(self, name: str, size: int, kind: str) -> None:
        """Show a quiet card for what the program does not display: save it, or hand it to the system."""
        card = AttachmentCard(name, size, kind, self)
        card.save_requested.connect(self.save_requested)
        card.open_requested.connect(self.open_requested)
        self._show_other(card)

    def pour(self) -> None:
        """Show the page that is poured into the view that was made ahead; ``show_page`` says which it is."""
        self.is_poured = True
        self._text.pour()
        self.poured.emit()
        self.show()
        self.setFocus()

    def give_keys(self) -> None:
        """The page is where it is to be: the keys that were pressed for it before go to it.

        What else it was asked for comes before them; it hears of keys by another way, which may be faster.
        """
        if self._other is None and self._text.is_loaded:
            self._text.once_heard(self.keys.give)
        else:
            self.keys.give()

    def wake(self) -> None:
        """Draw on, after the pane was moved to another place of the window."""
        self._text.wake()

    def warm_up(self) -> None:
        """Make the web view ahead of the first page; for when the window has painted and has nothing else to do."""
        self._text.warm_up()

    def rest(self) -> None:
        """Let go of the web view and the process that draws it; seen again, the page is where the reader left it."""
        if not self.isVisible():
            self._text.rest(self._whereabouts.anchor)
            self._whereabouts.hold(self._whereabouts.anchor)

    # Moving about

    def go_to(self, place: Place, flash: bool = True) -> None:
        """Bring a place of the shown document into view; while a page is loading, as soon as it is there."""
        if self._pdf is not None:
            self._pdf.go_to_block(place.block)
        elif self._text.page is not None:
            self._text.call("goTo", place.block, *spot_of(self._text.page.blocks, place), flash)

    def go_to_card(self, card: CardRef) -> None:
        """Bring what a card is about into view and light both."""
        self._text.call("goToCard", str(card))

    def find_text(
        self, text: str, *, backward: bool = False, match_case: bool = False, whole_words: bool = False
    ) -> None:
        """Go to the next match of some words, the first one from the top of the window on; tells ``found``."""
        if self._pdf is not None and text.strip():
            self._pdf.find_words(text, backward=backward)
        elif text.strip():
            self._text.call("find", text, backward, match_case, whole_words)
        else:
            self.clear_find()
            self.found.emit(0, 0)

    def mark(self, places: Iterable[Place], current: Collection[Place]) -> None:
        """Light places of the shown document as matches, some as the current one; those of a PDF are not lit."""
        if self._text.page is not None:
            blocks = self._text.page.blocks
            spots = [[place.block, *spot_of(blocks, place), place in current] for place in places]
            self._text.call("mark", spots)

    def clear_find(self) -> None:
        """Light no matches any more."""
        if self._pdf is not None:
            self._pdf.clear_find()
        self._text.call("clearFind")

    # In step with another pane

    def keep_step(self, on: bool) -> None:
        """Tell of every move of the reader from now on, in this page and later ones; or no longer."""
        self._text.keep_step(on)

    def tell_step(self) -> None:
        """Tell where the reader is now, as if that were a move."""
        self._text.call("tellStep")

    def follow(self, step: Step | None, line: float) -> None:
        """Bring a point of the shown document level with a line; None is the document's top."""
        if step is None:
            self._text.call("goToTop")
        else:
            self._text.call("goLevel", [*step.start], [*step.end], step.share, line)

    def give_way(self, by: int) -> None:
        """The pane begins so many pixels lower than it did: the text in it stays where the reader saw it."""
        if self._text.is_loaded:
            self._text.call("giveWay", by / self._zoom)

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
        self._text.set_zoom(factor)
        if self._other is not None:
            self._other.set_zoom(factor)
        self.zoom_changed.emit(factor)

    def fitting_zoom(self) -> float:
        """The zoom by which what is shown is as wide as the pane."""
        if self._other is not None:
            return self._other.fitting_zoom()
        return fitting(self.width(), self.reader.width, has_gutter=bool(self._text.page and self._text.page.cards))

    def set_reader(self, style: ReaderStyle) -> None:
        """Set this page and later ones as the reader likes them."""
        self._text.set_reader(style)

    @property
    def reader(self) -> ReaderStyle:
        """How the reader likes pages set."""
        return self._text.reader

    def set_theme(self, theme: Theme) -> None:
        """Show this and later pages in another theme, where the reader is."""
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.window)
        self.setPalette(palette)
        self._text.set_theme(theme)

    def set_folds(self, is_folding: bool, opened: Sequence[int] = ()) -> None:
        """Fold all of the text that is unchanged but for some runs, or show all of it, at the same place."""
        self._text.over.folds = (is_folding, tuple(opened))
        self._text.call("showFolds", is_folding, list(opened))

    @property
    def selected(self) -> tuple[Place, ...]:
        """The cells that are picked, else the selected words, a place for each block that they reach into."""
        return self._whereabouts.selected

    @property
    def read(self) -> frozenset[CardRef]:
        """The cards of changes that are shown as read."""
        return self._text.over.read

    def set_read(self, cards: Iterable[CardRef]) -> None:
        """Show the cards of changes that were read as such, on this page and later ones; all others as unread."""
        self._text.over.read = frozenset(cards)
        self._text.lay_over("read")

    def set_annotations(self, annotations: Sequence[AnnotationMark]) -> None:
        """Show what the reader added to the shown document, in place of what was shown of that."""
        self._text.over.annotations = tuple(annotations)
        self._text.lay_over("annotations")

    def set_facts(self, facts: Sequence[FactMark]) -> None:
        """Underline these facts of the shown document, in place of what was; none: no longer."""
        if self._text.over.facts != tuple(facts):
            self._text.over.facts = tuple(facts)
            self._text.lay_over("facts")

    def grab_when_painted(self, callback: Callable[[QPixmap], None]) -> None:
        """Give a picture of the pane once what it shows is painted."""
        self._text.grab_when_painted(callback)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the text that the window is on the screen."""
        super().paintEvent(event)
        self._text.see()

    def _connect(self) -> None:
        self._whereabouts.place_reached.connect(self.place_reached)
        self._whereabouts.selection_changed.connect(self.selection_changed)
        self._whereabouts.cells_picked.connect(self.cells_picked)
        self._text.told.connect(self._on_told)
        self._text.died.connect(self._on_died)
        self._text.zoom_asked.connect(self._zoom_by)
        self._text.menu_asked.connect(self._on_menu_asked)
        self._text.shown.connect(self._show_only)
        self._text.some_there.connect(self._on_some_there)
        self._text.load_begun.connect(lambda: self.keys.wait(self.parentWidget() or self))

    def _on_some_there(self) -> None:
        if self.is_poured:
            self.keys.give()

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
        self._other = self._pdf = None
        self._whereabouts.begin(None, 0)
        self._text.forget()
        self._layout.addWidget(widget)
        self._show_only(widget)
        self._painting.show_at_once()

    def _show_only(self, widget: QWidget) -> None:
        self._layout.setCurrentWidget(widget)
        for index in reversed(range(self._layout.count())):
            other = self._layout.widget(index)
            if other is not None and other not in (widget, self._text.view):
                self._layout.removeWidget(other)
                part_with(other)

    def _on_died(self) -> None:
        self._text.begin_again(self._whereabouts.anchor)
        self._whereabouts.hold(self._whereabouts.anchor)
        self.renderer_died.emit()

    def _on_told(self, told: dict[str, Any]) -> None:
        self._hearers[told["kind"]](told)
