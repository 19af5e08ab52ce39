"""A pane without a browser: remembers what it was told to show, and says "ready" as the real one does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from viewer.comparison.steps import Point, Step
from viewer.desktop.pane.interface import Pane
from viewer.desktop.pane.overlays import ALL_FOLDED, Folds
from viewer.desktop.tab.stage import Stage
from viewer.filing.model import Place
from viewer.page.annotations import AnnotationMark
from viewer.page.facts import FactMark
from viewer.page.model import CardRef, Page
from viewer.page.reader import ReaderStyle
from viewer.page.theme import LIGHT, Theme


class PlainPane(Pane):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Page | None = None
        self.document = -1
        self.attachment: tuple[object, ...] = ()
        self.went_to: list[Place] = []
        self.cards: list[str] = []
        self.read: frozenset[str] = frozenset()
        self.searches: list[tuple[str, bool, bool]] = []
        self.marked: tuple[list[Place], list[Place]] = ([], [])
        self.selected: tuple[Place, ...] = ()
        self.annotations: tuple[AnnotationMark, ...] = ()
        self.theme_shown: Theme = LIGHT
        self.factor = 1.0
        self.is_resting = False
        self.reader = ReaderStyle()
        self.keeps_step = False
        self.steps: list[tuple[Step | None, float]] = []
        self.given_way = 0
        self.point: Point | None = None
        self.is_folding = True
        self.unfolded_runs: list[int] = []
        self.is_poured = False

    def show_page(self, page: Page, document: int, folds: Folds = ALL_FOLDED, *, covered: bool = False) -> None:
        self.shown, self.document = page, document
        self.is_folding = folds[0]
        QTimer.singleShot(0, self, self.ready.emit)

    def set_folds(self, is_folding: bool, opened: Sequence[int] = ()) -> None:
        self.is_folding, self.unfolded_runs = is_folding, list(opened)

    def set_reader(self, style: ReaderStyle) -> None:
        self.reader = style

    def fitting_zoom(self) -> float:
        return 1.25

    def pour(self) -> None:
        self.is_poured = True

    def give_keys(self) -> None:
        self.keys.give()

    def wake(self) -> None:
        self.is_poured = False

    def warm_up(self) -> None:
        self.is_warm = True

    def rest(self) -> None:
        self.is_resting = True

    def show_pdf(self, pdf: bytes, document: int = 0, block_pages: Sequence[int] = ()) -> None:
        self.attachment = ("pdf", pdf)

    def show_image(self, image: bytes) -> None:
        self.attachment = ("image", image)

    def show_attachment(self, name: str, size: int, kind: str) -> None:
        self.attachment = (name, size, kind)

    def go_to(self, place: Place, flash: bool = True) -> None:
        self.went_to.append(place)
        self.place_reached.emit(Place(place.document, place.block))

    def mark(self, places: Iterable[Place], current: Collection[Place]) -> None:
        self.marked = (list(places), list(current))

    def go_to_card(self, card: CardRef) -> None:
        self.cards.append(str(card))

    def keep_step(self, on: bool) -> None:
        self.keeps_step = on

    def tell_step(self) -> None:
        self.stepped.emit(self.point, 100.0)

    def give_way(self, by: int) -> None:
        self.given_way += by

    def follow(self, step: Step | None, line: float) -> None:
        self.steps.append((step, line))

    def find_text(
        self, text: str, *, backward: bool = False, match_case: bool = False, whole_words: bool = False
    ) -> None:
        self.searches.append((text, backward, match_case))
        self.found.emit(1, 3)

    def clear_find(self) -> None:
        self.searches.append(("", False, False))

    def zoom(self) -> float:
        return self.factor

    def set_zoom(self, factor: float) -> None:
        if factor != self.factor:
            self.factor = factor
            self.zoom_changed.emit(factor)

    def set_read(self, cards: Iterable[CardRef]) -> None:
        self.read = frozenset(map(str, cards))

    def set_annotations(self, annotations: Sequence[AnnotationMark]) -> None:
        self.annotations = tuple(annotations)

    def set_facts(self, facts: Sequence[FactMark]) -> None:
        self.facts = tuple(facts)

    def set_theme(self, theme: Theme) -> None:
        self.theme_shown = theme

    def grab_when_painted(self, callback: Callable[[QPixmap], None]) -> None:
        callback(self.grab())


class Shown(Protocol):
    """A view, or what stands beside it: whatever shows a document on a stage."""

    @property
    def stage(self) -> Stage: ...


def pane_of(shown: Shown) -> PlainPane:
    """What a view was told to show."""
    pane = shown.stage.pane
    assert isinstance(pane, PlainPane)
    return pane
