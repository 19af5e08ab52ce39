"""Link annotations as parts of the links that they are of: the one whose words stand in an annotation's frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import pikepdf

from viewer.export.paper.contents import Piece
from viewer.export.paper.structure import Annotation, Element, Words

_SLACK: Final = 2.0
"""In points: a line of text begins a little outside of its frame if its first letter leans out of it."""


def link_annotations(
    number: int, page: pikepdf.Page, document: Element, pieces: Sequence[Piece], owners: Sequence[Words | None]
) -> None:
    """Put each link annotation of a page, which has this number, into its link; one without any into one of its own."""
    placed = [(piece, link) for piece, owner in zip(pieces, owners, strict=True) if (link := _link_of(owner))]
    last = next((owner.owner for owner in reversed(owners) if owner is not None), document)
    for index, annotation in _links(page):
        link = _within(placed, annotation)
        if link is None:
            link = _leading(placed, annotation) or last.add_after("P").add("Link")
        link.children.append(Annotation(number, index))


def _links(page: pikepdf.Page) -> Iterator[tuple[int, pikepdf.Object]]:
    for index, annotation in enumerate(page.get("/Annots", ())):
        if annotation.get("/Subtype") == "/Link":
            yield index, annotation


def _link_of(words: Words | None) -> Element | None:
    element = words.owner if words is not None else None
    while element is not None and element.role != "Link":
        element = element.parent
    return element


def _within(placed: Sequence[tuple[Piece, Element]], annotation: pikepdf.Object) -> Element | None:
    left, low, right, high = (float(str(edge)) for edge in annotation["/Rect"])
    for piece, link in placed:
        if left - _SLACK <= piece.x <= right + _SLACK and low - _SLACK <= piece.y <= high + _SLACK:
            return link
    return None


def _leading(placed: Sequence[tuple[Piece, Element]], annotation: pikepdf.Object) -> Element | None:
    """The link of the page that leads where an annotation does."""
    wanted = f"#{str(annotation.get('/Dest', '/'))[1:]}"
    return next((link for _, link in placed if link.leads_to == wanted), None)
