"""What is shown over a page without making it anew, and told its script again whenever it is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from viewer.page.annotations import AnnotationMark
from viewer.page.facts import FactMark
from viewer.page.model import CardRef


@dataclass
class Overlays:
    """The cards of changes that were read, what the reader added, and the facts that are underlined."""

    read: frozenset[CardRef] = frozenset()
    annotations: tuple[AnnotationMark, ...] = ()
    facts: tuple[FactMark, ...] = ()

    def begin(self) -> None:
        """Another document is shown: what stood in the text of the last one does not stand there."""
        self.annotations, self.facts = (), ()

    def calls(self) -> Iterator[tuple[Any, ...]]:
        """The calls of the page's script that show all there is."""
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
