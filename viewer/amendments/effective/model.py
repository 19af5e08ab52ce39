"""The effective text as data: its parts, where each comes from, and the filings of the chain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from viewer.amendments.model import Statement
from viewer.comparison.model import Comparison
from viewer.filing.model import Evidence, Filing, Place
from viewer.outline.model import Outline

OriginKind = Literal["not-addressed", "repeated", "replaced", "supplemented", "added", "removed", "unclear"]
"""*unclear*: the amendment has a text of a part, and it is not certain that it takes its place: both stand."""


class Version(NamedTuple):
    """One filing of a chain: the original, or an amendment with what it says of itself and how it differs from that."""

    filing: Filing
    outlines: Sequence[Outline]
    statement: Statement | None = None
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part of the effective text, or a whole document of it, comes from.

    ``place`` is where it begins in the effective text. ``by`` are the amendments that speak of it, in order, counted
    from 1; the last one gave the text unless none did. ``source`` is where the text stands in the filing it comes
    from, ``replaced`` the part of the original that it took the place of. ``added`` are the places where a text that an
    amendment set beside the original's begins.
    """

    kind: OriginKind
    name: str
    place: Place
    evidence: Evidence
    by: tuple[int, ...] = ()
    source: Place | None = None
    replaced: Place | None = None
    added: tuple[Place, ...] = ()

    @property
    def is_amended(self) -> bool:
        """Whether an amendment replaced it, added to it, added it, took it out, or may have done so."""
        return self.kind not in ("not-addressed", "repeated")


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks of the effective text that stand together in one filing: 0 is the original, then the amendments."""

    document: int
    first: int
    end: int
    filing: int
    source: Place


@dataclass(frozen=True, slots=True)
class EffectiveText:
    """The original as amended, as a filing of its own; ``passages`` and ``origins`` are in its order.

    ``changed`` are the cells, words and paragraphs in it that the original has otherwise, or not.
    """

    filing: Filing
    outlines: tuple[Outline, ...]
    origins: tuple[Origin, ...]
    passages: tuple[Passage, ...]
    changed: tuple[Place, ...] = ()

    def origin_at(self, place: Place) -> Origin | None:
        """Where what stands at a place comes from."""
        starts = [(one.place.document, one.place.block) for one in self.origins]
        spot = bisect_right(starts, (place.document, place.block)) - 1
        found = self.origins[spot] if spot >= 0 else None
        return found if found is not None and found.place.document == place.document else None

    def source_of(self, place: Place) -> tuple[int, Place] | None:
        """The filing (0: the original) that a place of the effective text comes from, and the place in it."""
        for passage in self.passages:
            if passage.document == place.document and passage.first <= place.block < passage.end:
                block = place.block - passage.first + passage.source.block
                return passage.filing, replace(place, document=passage.source.document, block=block)
        return None

    def place_of(self, filing: int, place: Place) -> Place | None:
        """Where a place of one of the filings stands in the effective text; None where it does not any more."""
        for passage in self.passages:
            at = place.block - passage.source.block
            same = (passage.filing, passage.source.document) == (filing, place.document)
            if same and 0 <= at < passage.end - passage.first:
                return replace(place, document=passage.document, block=passage.first + at)
        return None
