"""What is shown over a page without making it anew, and told its script again whenever it is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from viewer.page.annotations import AnnotationMark
from viewer.page.facts import FactMark
from viewer.page.model import CardRef

Folds = tuple[bool, tuple[int, ...]]
"""Whether unchanged text is folded, and the first blocks of the runs of it that are open all the same."""
ALL_FOLDED: Final = (True, ())


@dataclass
class Overlays:
    """What is folded, the cards of changes that were read, what the reader added, the facts that are underlined."""

    folds: Folds = ALL_FOLDED
    read: frozenset[CardRef] = frozenset()
    annotations: tuple[AnnotationMark, ...] = ()
    facts: tuple[FactMark, ...] = ()

    def begin(self) -> None:
        """Another document is shown: what stood in the text of the last one does not stand there."""
        self.annotations, self.facts = (), ()

    def calls(self) -> Iterator[tuple[Any, ...]]:
        """The calls of the page's script that show all there is."""
        if self.folds != ALL_FOLDED:
            yield "showFolds", *self.folds
        if self.read:
            yield self.call("read")
        if self.annotations:
            yield self.call("annotations")
        if self.facts:
            yield self.call("facts")

    def call(self, name: str) -> tuple[Any, ...]:
        """The call that shows one of them."""
        if name == "read":
            return "setRead", sorted(map(str, self.read))
        if name == "annotations":
            return "setAnnotations", [one._asdict() for one in self.annotations]
        return "setFacts", [one._asdict() for one in self.facts]
