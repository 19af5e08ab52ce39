"""The part of a tab that shows one document: the pane, or the words that stand in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from viewer.desktop.pane.pane import DocumentPane
from viewer.desktop.process.work import Work
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.quiet.state import LoadingLine, QuietState
from viewer.filing.model import Place, Report
from viewer.language import translated
from viewer.library.opening import Side
from viewer.page.model import CardRef
from viewer.telling.shown import Shown

_DEATHS_FORGIVEN = 2


@dataclass(frozen=True, slots=True)
class Landing:
    """Where to go once a document is laid out."""

    place: Place
    flash: bool = True
    card: CardRef | None = None
    keeps_place: bool = False
    """The document is the one that was shown already: the pane knows better where the reader was."""

    @property
    def is_there_already(self) -> bool:
        """Whether a page that was just laid out shows the place: it begins at its top, or where the reader was."""
        return self.keeps_place or (self.place.block == 0 and not self.place.start and not self.card)


class Stage(QWidget):
    """Runs the work that makes a document ready, shows it and lands on the place asked for."""

    shown = Signal()
    """A document is laid out and painted, and the place asked for reached."""
    failed = Signal(object)
    action_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, pane: DocumentPane | None = None) -> None:
        """``pane`` may show the document already, while it is still read; it is taken over where it is shown."""
        super().__init__(parent)
        self.pane = pane or DocumentPane(self)
        self.loading = LoadingLine()
        self.quiet = QuietState()
        self._work: Work | None = None
        self._current: Shown | None = None
        self._laid_out: Shown | None = None
        self._landing: Landing | None = None
        self._marks: tuple[Side, tuple[Place, ...], tuple[Place, ...]] | None = None
        self._is_ready = False
        self._deaths = 0
        self._stack = QStackedLayout()
        self._stack.addWidget(self.quiet)
        if pane is None:
            self._stack.addWidget(self.pane)
        layout = column(self, spacing=0)
        layout.addWidget(self.loading)
        layout.addLayout(self._stack, 1)
        self.loading.hide()
        self.quiet.action_chosen.connect(self.action_chosen)
        self.pane.poured.connect(self._show_pane)
        self.pane.ready.connect(self._on_ready)
        self.pane.renderer_died.connect(self._on_renderer_died)

    @property
    def current(self) -> Shown | None:
        """The document that is shown, or being laid out."""
        return self._current

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or made ready."""
        return self._work is not None and self._work.is_running

    @property
    def is_on_its_way(self) -> bool:
        """Whether a document is being made ready or laid out, and ``shown`` is to come."""
        return self.is_busy or (self._current is not None and not self._is_ready)

    @property
    def weight(self) -> int:
        """How much there is to draw, in letters of the page."""
        return len(self._current.page.html) if self._current is not None and self._current.page is not None else 0

    def holds(self, side: Side, document: int) -> bool:
        """Whether this very document is shown and laid out."""
        current = self._current
        return self._is_ready and current is not None and (current.side, current.document.index) == (side, document)

    def forget(self) -> None:
        """What is shown is out of date: whatever is gone to next is made ready anew."""
        self._is_ready = False

    def call_side(self, side: Side) -> None:
        """What is shown is the same document of the filing that is called so now."""
        if self._current is not None:
            self._current = replace(self._current, side=side)

    def run(self, function: Callable[[Report], Any], on_success: Callable[[Any], None]) -> Work:
        """Do work for what is to be shown next; what was being done before is given up."""
        if self._work is not None:
            self._work.cancel()
        self.loading.show_share(0)
        self.loading.show()
        work = Work(self, function).on_success(on_success).on_failure(self._on_failed).on_progress(self.show_progress)
        self._work = work.start()
        return work

    def announce(self, title: str, sentence: str) -> None:
        """Say, after a second, what is being done before there is a page; with a way to stop it."""
        if self.pane.is_poured:
            self._show_pane()
            return
        self._stack.setCurrentWidget(self.quiet)
        self.quiet.say(title, sentence, (("cancel", translated("Cancel")),), later=True)
        self.expect()
        # The web view's own process starts meanwhile, which takes as long as reading does.
        QTimer.singleShot(0, self.pane.warm_up)

    def say(self, title: str, sentence: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        """Show words in the place of a page."""
        self.loading.hide()
        self.pane.keys.forget()
        self._stack.setCurrentWidget(self.quiet)
        self.quiet.say(title, sentence, actions)

    def expect(self) -> None:
        """Another page is to come: keys that move about it wait for it."""
        self.pane.keys.wait(self)

    def put(self, shown: Shown, landing: Landing, folds: tuple[bool, tuple[int, ...]] = (True, ())) -> None:
        """Show a document that was made ready, and go to a place in it; a page that is the same stays as it is.

        ``folds`` are those of ``DocumentPane.show_page``.
        """
        was = self._laid_out
        self._current, self._landing, self._is_ready, self._deaths = shown, landing, False, 0
        self._show_pane()
        document = shown.document
        if landing.keeps_place and was is not None and was.page and shown.page and was.page.html == shown.page.html:
            self._on_ready()
            return
        self._laid_out = None
        if shown.page is not None:
            self.pane.show_page(shown.page, document.index, folds, covered=not landing.is_there_already)
            return
        if document.media == "pdf":
            self.pane.show_pdf(shown.content, document.index, [block.page for block in document.blocks])
        elif document.media == "image":
            self.pane.show_image(shown.content)
        else:
            self.pane.show_attachment(document.filename, len(shown.content), document.type)
        self._on_ready()

    def show_again(self) -> None:
        """Show the document that is laid out in place of words."""
        self._show_pane()

    def _show_pane(self) -> None:
        """Have the pane in front; one that is shown elsewhere in the window comes from there."""
        if self._stack.indexOf(self.pane) < 0:
            self._stack.addWidget(self.pane)
            QTimer.singleShot(0, self.pane, self.pane.wake)
        self._stack.setCurrentWidget(self.pane)

    def land(self, landing: Landing) -> None:
        """Go to a place of the document that is shown."""
        self.show_again()
        if landing.card:
            self.pane.go_to_card(landing.card)
        self.pane.go_to(landing.place, landing.flash)

    def mark(self, side: Side, places: Sequence[Place], current: Sequence[Place]) -> None:
        """Light places of a filing, some above the others, in whichever of its documents is shown from now on."""
        self._marks = (side, tuple(places), tuple(current))
        if self._is_ready:
            self._show_marks()

    @property
    def is_marked(self) -> bool:
        """Whether places are lit."""
        return self._marks is not None

    def unmark(self) -> None:
        """Light no places any more."""
        if self._marks is not None:
            self._marks = None
            self.pane.clear_find()

    @property
    def has_focus(self) -> bool:
        """Whether the reader is at work in the page."""
        focused = focused_of(self)
        return focused is not None and self.isAncestorOf(focused)

    def focus(self) -> None:
        """Give the focus to the page, or to what stands in its place."""
        (self.pane if self._stack.currentWidget() is self.pane else self.quiet).setFocus()

    def rest(self) -> None:
        """Nobody sees the page for a while: what draws it ends, unless another is being made ready."""
        if not self.is_busy:
            self.pane.rest()

    def cancel(self) -> None:
        """Give up what is being done."""
        if self._work is not None and self._work.is_running:
            self._work.cancel()
            self.loading.hide()
            if self._current is not None:
                self._is_ready = True
                self._show_pane()
                self.pane.give_keys()

    def show_progress(self, share: float, what: str = "") -> None:
        """Show how much is done, and what is being done now."""
        self.loading.show()
        self.loading.show_share(share)
        if what:
            self.quiet.update_sentence(what)

    def quieten(self) -> None:
        """What was read beside the page is over."""
        self.loading.setVisible(self.is_on_its_way)

    def _on_failed(self, error: Exception) -> None:
        self.loading.hide()
        self.failed.emit(error)

    def _on_ready(self) -> None:
        self._arrive()
        self.pane.give_keys()

    def _arrive(self) -> None:
        self.loading.hide()
        if self._is_ready:  # the page was away for a while
            self._show_marks()
        if self._is_ready or self._current is None:
            return
        self._is_ready = True
        self._laid_out = self._current
        has_places = self._current.page is not None or bool(self._current.document.blocks)
        self._show_marks()
        if self._landing is not None and has_places and not self._landing.is_there_already:
            self.land(self._landing)
        self.shown.emit()

    def _show_marks(self) -> None:
        current = self._current
        if self._marks is None or current is None or current.side != self._marks[0]:
            return
        _, places, foremost = self._marks
        here = [place for place in places if place.document == current.document.index]
        if here:
            self.pane.mark(here, foremost)

    def _on_renderer_died(self) -> None:
        self._is_ready, self._laid_out = False, None
        if self._landing is not None:
            self._landing = replace(self._landing, keeps_place=True)
        self._deaths += 1
        if self._deaths < _DEATHS_FORGIVEN:
            return  # the pane shows the page again by itself, once
        sentence = translated("The process that shows it ended. The filing itself is unharmed.")
        self.say(
            translated("The page stopped working"),
            sentence,
            (("reshow", translated("Show it again")), ("close", translated("Close tab"))),
        )
