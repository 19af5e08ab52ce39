"""What the page's script tells, passed on as the signals of the pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect

from viewer.comparison.steps import Point
from viewer.desktop.pane.interface import Pane
from viewer.desktop.pane.references import place_named, reference
from viewer.page.model import card_named

Told = dict[str, Any]
Hearer = Callable[[Told], None]


def hearers(pane: Pane, zoom: Callable[[], float]) -> dict[str, Hearer]:
    """What a pane tells its owner of each kind of message; ``zoom`` is how large a pixel of the page is in the pane."""

    def area(told: Told) -> QRect:
        return QRect(*(round(side * zoom()) for side in told["area"]))

    return {
        "touched": lambda told: pane.touched.emit(),
        "step": lambda told: pane.stepped.emit(_point(told), told["line"]),
        "link": lambda told: pane.link_activated.emit(told["index"]),
        "outside": lambda told: pane.outside_link_activated.emit(told["href"]),
        "jump": lambda told: pane.internal_jump.emit(place_named(told["target"])),
        "pointed": lambda told: pane.pointed.emit(reference(told), area(told), told["atOnce"]),
        "fact": lambda told: pane.fact_pointed.emit(told["id"], area(told), told["atOnce"]),
        "left": lambda told: pane.pointer_left.emit(),
        "beside": lambda told: pane.beside_asked.emit(reference(told)),
        "card": lambda told: pane.card_activated.emit(card_named(told["id"]), told["action"]),
        "folds": lambda told: pane.unfolded.emit(tuple(told["open"])),
        "annotation": lambda told: pane.annotation_activated.emit(told["id"]),
        "copied": lambda told: pane.cells_copied.emit(),
        "found": lambda told: pane.found.emit(told["current"], told["total"]),
    }


def _point(told: Told) -> Point | None:
    """The point of the text that the reader is at; None at the very top."""
    return Point(told["block"], told["share"]) if told["block"] >= 0 else None
