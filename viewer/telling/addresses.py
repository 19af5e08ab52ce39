"""From words a person types ("Item 2.02", "Exhibit 99.1", "change 1") to a spot in what is open; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.telling.history import Spot
from viewer.telling.notes_order import stops
from viewer.wording import document_name

if TYPE_CHECKING:
    from viewer.reading import Reading


def find_spot(opened: Opened, words: str) -> Spot | None:
    """Where ``words`` lead: a section's label, an exhibit, "change N" or "note N", else a title that holds them."""
    wanted = _plain(words)
    kind, _, number = wanted.partition(" ")
    if kind in ("change", "note") and number.isdecimal():
        found = stops(opened, "original")
        return Spot("original", found[int(number) - 1].place) if 0 < int(number) <= len(found) else None
    pairs: list[tuple[Side, Reading]] = [("original", opened.first)]
    if opened.amendment is not None:
        pairs.append(("amendment", opened.amendment))
    for side, reading in pairs:
        place = _by_name(reading, wanted) or _by_title(reading, wanted)
        if place is not None:
            return Spot(side, place)
    return None


def _by_name(reading: Reading, wanted: str) -> Place | None:
    for document in reading.filing.documents[1:]:
        names = set(map(_plain, filter(None, (document.type, document.exhibit_name, document.filename))))
        if wanted in names:
            return Place(document.index, 0)
    for outline in reading.outlines:
        for section in outline.walk():
            if wanted in (_plain(section.label or ""), _plain(section.title)):
                return section.place
    return None


def _by_title(reading: Reading, wanted: str) -> Place | None:
    for outline in reading.outlines:
        for section in outline.walk():
            if wanted in _plain(f"{section.label or ''} {section.title}"):
                return section.place
    for document in reading.filing.documents[1:]:
        if wanted in _plain(document_name(document)):
            return Place(document.index, 0)
    return None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(".htm", " htm").split()).rstrip(".")
