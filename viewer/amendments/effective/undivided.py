"""A document without Items, which is one part: it is repeated as a whole, added to as a whole, or stands."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.amendments.effective.merging import Piece
from viewer.amendments.effective.model import OriginKind, Version
from viewer.amendments.effective.parts import PartText
from viewer.comparison.blocks.parts import Parts
from viewer.comparison.model import Comparison
from viewer.filing.model import Document, Evidence, Place

_MOSTLY = 0.5


def without_items(
    texts: list[PartText], original: Document, number: int, version: Version, comparison: Comparison
) -> list[PartText]:
    """The parts of a document without Items after an amendment: it takes their place where it says or repeats so."""
    parts = Parts(version.filing.documents[0], next(iter(version.outlines), None)).parts
    evidence = _evidence(original, version, comparison)
    if not parts or evidence is None:
        return texts
    is_added = evidence.rule == "adds"
    changed = any(change.amendment_document == 0 for change in comparison.changes)
    kind: OriginKind = "added" if is_added else "replaced" if changed else "repeated"
    new = [
        PartText(
            part,
            (Piece(number, part.first, part.end, 0, part.section.level),),
            kind,
            evidence,
            (number,),
            Place(0, 0) if kind == "replaced" else None,
            filing=number,
        )
        for part in parts
    ]
    return [*texts, *new] if is_added else new


def _evidence(original: Document, version: Version, comparison: Comparison) -> Evidence | None:
    """Why an amendment takes the place of the whole document, or adds to it; None where it does neither."""
    if _says_of_the_whole(version, ("restate", "replace")):
        return Evidence("restated", 0.95, "The amendment says that it restates the whole document.")
    if _says_of_the_whole(version, ("add",)):
        return Evidence("adds", 0.95, "The amendment says that it adds to the document, which stands as it was filed.")
    match = next((one for one in comparison.matches if one.original == 0), None)
    if match is None or match.unrepeated:
        return None
    said = sum(1 for block in original.blocks if block.text)
    kept = len({block for block, _ in match.blocks if original.blocks[block].text})
    if kept < _MOSTLY * said:
        return None
    changed = any(change.amendment_document == 0 for change in comparison.changes)
    return Evidence("whole", 0.9, "The amendment repeats the whole document" + ("." if changed else ", as it was."))


def _says_of_the_whole(version: Version, purposes: Sequence[str]) -> bool:
    notes = version.statement.notes if version.statement else ()
    return any(note.purpose in purposes and any(one.kind == "whole" for one in note.targets) for note in notes)
