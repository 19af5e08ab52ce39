"""Where a part of one document would stand in the other: by the order that the form gives its Items."""

from __future__ import annotations

from viewer.comparison.blocks.parts import DocumentPart, Parts
from viewer.edgar.forms import Form
from viewer.filing.model import Document, Place


def form_position(part: DocumentPart, form: Form | None) -> float | None:
    """Where an Item stands in the form's order, and a Part before its first Item; None where the form has it not.

    An Item that only one Part of the form has needs no Part.
    """
    if form is None:
        return None
    if part.section.kind == "part":
        within = [at for key, at in form.position.items() if key[0] == part.section.part]
        return min(within) - 0.5 if part.section.part and within else None
    for item in part.section.items if part.section.kind == "item" else ():
        named = form.by_number.get(item.number, ())
        if (position := form.position.get((item.part or part.under, item.number))) is not None:
            return position
        if len(named) == 1:
            return form.position[named[0].key]
    return None


def form_forerunner(part: DocumentPart, parts: Parts, form: Form | None) -> int | None:
    """The last of some parts that stands before an Item in the form's order, -1 before all; None: not known."""
    position = form_position(part, form)
    if position is None:
        return None
    known = [(at, spot) for at, one in enumerate(parts.parts) if (spot := form_position(one, form)) is not None]
    before = [at for at, spot in known if spot < position]
    if before:
        return max(before)
    return min((at for at, _ in known), default=0) - 1


def place_in_form(part: DocumentPart, parts: Parts, document: Document, form: Form | None) -> Place | None:
    """The end of the text behind which the form has an Item that a document lacks; None where that is not known."""
    at = form_forerunner(part, parts, form)
    if at is None or at < 0:
        return None
    before = parts.parts[at]
    said = (block for block in reversed(range(before.first, before.end)) if document.blocks[block].text)
    block = next(said, before.first)
    length = len(document.blocks[block].text)
    return Place(document.index, block, length, length)
