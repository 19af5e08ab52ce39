"""Side by side: the original at the left and the amendment at the right, kept at the same text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from viewer.comparison.model import Comparison
from viewer.comparison.steps import Point, Side, Steps
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.tab.stage import Stage
from viewer.filing.model import Header, Place
from viewer.language import translated
from viewer.telling.spots.history import Spot
from viewer.wording import day, filing_named

_NOT_REPEATED = translated("The amendment does not repeat this document: it stands as it was filed.")
_NEW = translated("The original has no such document: the amendment adds it.")


class InStep(QObject):
    """Whichever side the reader moves, the other follows; across documents too."""

    def __init__(self, first: Leaf, beside: Beside, comparison: Comparison, header: Header) -> None:
        super().__init__(beside)
        self._first = first
        self._beside = beside
        self._comparison = comparison
        self._header = header
        self._steps = Steps(comparison)
        self._leaves: dict[Side, Leaf] = {"original": first, "amendment": beside}
        self._stages: dict[Side, Stage] = {"original": first.stage, "amendment": beside.stage}
        self._awaited: Side | None = None
        self._leading: Side | None = None
        """Which of the two brings the other one to where it is, once both are there."""
        self._is_alone = False
        for side, stage in self._stages.items():
            stage.pane.keep_step(True)
            self._hear(side, stage)

    def end(self) -> None:
        """Let the sides go their own ways; the original is shown again where words stood in its place."""
        if self._is_alone:
            self._first.stage.show_again()
        for stage in self._stages.values():
            stage.pane.keep_step(False)
        self._first.stage.shown.disconnect(self._on_original_shown)
        self._first.stage.pane.stepped.disconnect(self._on_original_stepped)
        self._first.stage.pane.unfolded.disconnect(self._on_original_unfolded)

    def begin(self, leading: Side) -> None:
        """Bring the amendment to where the original is, or the original to where the amendment is."""
        self._leading = leading
        self._on_shown("original")

    def _hear(self, side: Side, stage: Stage) -> None:
        if side == "original":
            stage.shown.connect(self._on_original_shown)
            stage.pane.stepped.connect(self._on_original_stepped)
            stage.pane.unfolded.connect(self._on_original_unfolded)
        else:
            stage.shown.connect(lambda: self._on_shown("amendment"))
            stage.pane.stepped.connect(lambda point, line: self._on_stepped("amendment", point, line))
            stage.pane.unfolded.connect(lambda runs: self._on_unfolded("amendment", runs))

    def _on_original_shown(self) -> None:
        self._on_shown("original")

    def _on_original_stepped(self, point: Point | None, line: float) -> None:
        self._on_stepped("original", point, line)

    def _on_original_unfolded(self, runs: Sequence[int]) -> None:
        self._on_unfolded("original", runs)

    def _on_unfolded(self, side: Side, runs: Sequence[int]) -> None:
        """What is opened or folded on one side is so on the other: a run folds on both."""
        document, other = self._document(side), _other(side)
        if document is None:
            return
        steps = [self._steps.across(side, document, Point(run, 0.0)) for run in runs]
        twin = self._steps.twin(side, document)
        if twin is not None and self._stages[other].holds(other, twin):
            self._leaves[other].unfold(tuple(step.start.block for step in steps if step is not None))

    def _on_shown(self, side: Side) -> None:
        """A side shows another document, and the other one shows the same; or it was brought here itself.

        A side that is on its way to a document of its own is not called away: it tells when it is there.
        """
        other = _other(side)
        document = self._document(side)
        if document is None or self._stages[side].is_on_its_way:
            return
        if self._awaited == side:
            self._awaited = None
            self._stages[other].pane.tell_step()
            return
        twin = self._steps.twin(side, document)
        self._is_alone = twin is None and side == "amendment"
        if twin is None:
            self._say_alone(side)
        elif self._stages[other].holds(other, twin):
            self._stages[other].show_again()
            leading, self._leading = self._leading or side, None
            self._stages[leading].pane.tell_step()
        elif not self._stages[other].is_on_its_way:
            self._awaited = other
            spot = Spot(other, Place(twin, 0))
            (self._first if other == "original" else self._beside).go(spot, remember=False, flash=False)

    def _on_stepped(self, side: Side, point: Point | None, line: float) -> None:
        document, other = self._document(side), _other(side)
        if document is None or self._awaited is not None:
            return
        twin = self._steps.twin(side, document)
        if twin is None or not self._stages[other].holds(other, twin):
            return
        step = self._steps.across(side, document, point) if point is not None else None
        if point is None or step is not None:
            self._stages[other].pane.follow(step, line)
        if side == "original":
            here = Place(document, point.block if point else 0)
            self._beside.tell(status(self._comparison, self._header, here))

    def _document(self, side: Side) -> int | None:
        current = self._stages[side].current
        return current.document.index if current is not None and current.side == side else None

    def _say_alone(self, side: Side) -> None:
        if side == "original":
            self._beside.stage.say(translated("Not repeated"), _NOT_REPEATED)
            self._beside.tell("")
        else:
            self._first.stage.say(translated("Not in the original"), _NEW)


def status(comparison: Comparison, header: Header, here: Place) -> str:
    """What stands beside a place of the original: the amendment, or that it does not repeat that part."""
    if here.document == 0:
        before = [part for part in comparison.sections if part.original and part.original.position <= here.position]
        if before and before[-1].status == "not-repeated":
            return translated(
                "{label} is not repeated: it stands as it was", label=before[-1].label or translated("This part")
            )
    if comparison.relation != "amendment":
        return filing_named(header)
    return translated("amendment · filed {filed}", filed=day(header.filed)) if header.filed else "amendment"


def _other(side: Side) -> Side:
    return "amendment" if side == "original" else "original"
