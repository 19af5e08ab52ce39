"""The parts of the primary document, as the amendments of a chain leave them: one after another, in filing order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.amendments.effective.merging import Piece
from viewer.comparison.blocks.parts import DocumentPart
from viewer.filing.model import Evidence, Place

if TYPE_CHECKING:
    from viewer.amendments.effective.model import OriginKind
    from viewer.outline.model import Section

_CALLED = {
    "cover": "the cover",
    "contents": "the contents",
    "explanatory-note": "the explanatory note",
    "exhibit-index": "the exhibit index",
    "signature": "the signatures",
    "certification": "the certification",
}


@dataclass(frozen=True, slots=True)
class PartText:
    """One part as it stands after some amendments: what it is made of, and why.

    ``heading`` is the section that begins with it where the filing that it is taken from has none there. ``filing`` is
    the number of the filing that has the part: the original's is 0, that of an amendment which added it its own.
    """

    part: DocumentPart
    pieces: tuple[Piece, ...]
    kind: OriginKind
    evidence: Evidence
    by: tuple[int, ...] = ()
    replaced: Place | None = None
    heading: Section | None = None
    filing: int = 0

    @property
    def name(self) -> str:
        """What a reader calls it."""
        return called(self.part)


def called(part: DocumentPart) -> str:
    """What a reader calls a part."""
    return _CALLED.get(part.section.kind) or part.name


def as_filed(parts: Sequence[DocumentPart]) -> list[PartText]:
    """The parts of the original before any amendment."""
    return [
        PartText(part, (Piece(0, part.first, part.end),), "not-addressed", _untouched(called(part))) for part in parts
    ]


def _untouched(name: str) -> Evidence:
    why = f"No amendment repeats {name}: under Rule 12b-15 it stands as it was filed."
    return Evidence("not-addressed", 1.0, why)
