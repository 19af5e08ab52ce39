"""What the reader added, gathered for one filing and the list beside it; made off the window's thread."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from viewer.annotations.anchoring import anchor, quote_at
from viewer.annotations.carrying import brought_over, earlier_of, offered
from viewer.annotations.model import Anchored, Annotation, Colour, Kind, Subject
from viewer.annotations.web_annotation import from_web_annotation, listed
from viewer.filing.model import Filing, Place
from viewer.library.kept.annotations import KeptAnnotations, subject_of
from viewer.telling.annotations.lines import AnnotationLine, filing_called, lines_elsewhere, lines_of
from viewer.telling.headings.where import sections_at
from viewer.wording import calm

if TYPE_CHECKING:
    from viewer.reading import Reading

_BOOKMARKED = 12
"""A bookmark quotes so many words."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A filing with its annotations where they stand now, those that an earlier one offers, and all other filings'."""

    filing: Filing
    subject: Subject
    here: tuple[Anchored, ...]
    earlier: Subject | None = None
    offered: tuple[Anchored, ...] = ()
    elsewhere: tuple[tuple[Annotation, Subject], ...] = ()

    @property
    def lines(self) -> tuple[AnnotationLine, ...]:
        """The filing's own, for the list."""
        return lines_of(self.here, self.subject)

    @property
    def lines_offered(self) -> tuple[AnnotationLine, ...]:
        """Those of the earlier filing that may be brought over."""
        return lines_of(self.offered, self.earlier) if self.earlier else ()

    @property
    def lines_elsewhere(self) -> tuple[AnnotationLine, ...]:
        """Those of all other filings."""
        return lines_elsewhere(self.elsewhere, self.subject.key)

    @property
    def earlier_called(self) -> str:
        """What the earlier filing is called."""
        return filing_called(self.earlier) if self.earlier else ""


def annotated(filing: Filing, kept: KeptAnnotations) -> Annotated:
    """What was added to a filing; raises ``OSError`` where the filing went away and is known by its content alone."""
    subject = subject_of(filing)
    own = kept.of(subject)
    everything = kept.everywhere()
    earlier = earlier_of(subject, {known.key: known for _, known in everything}.values())
    of_earlier = [one for one, known in everything if earlier is not None and known.key == earlier.key]
    here = anchor(own, filing.documents)
    return Annotated(filing, subject, here, earlier, offered(of_earlier, own, filing.documents), everything)


def new_annotation(reading: Reading, places: Sequence[Place], kind: Kind, colour: Colour) -> Annotation | None:
    """An annotation of some words, as of now; None where there are no words to find the place again by."""
    document = reading.filing.documents[places[0].document]
    if kind == "bookmark":
        first = places[0]
        places = [first if first.start is not None else _beginning(document.blocks[first.block].text, first)]
    quote = quote_at(document, places)
    if not quote.exact.strip():
        return None
    now = datetime.now(UTC).replace(microsecond=0)
    section = section_called(reading, places[0])
    return Annotation(str(uuid4()), kind, tuple(places), quote, now, now, colour, "", document.type, section)


def carried(reading: Reading, found: Sequence[Anchored]) -> list[Annotation]:
    """The annotations of an earlier filing that were found in this one, as its own."""
    now = datetime.now(UTC).replace(microsecond=0)
    documents = reading.filing.documents
    return [
        brought_over(one, documents[one.places[0].document], now, section_called(reading, one.places[0]))
        for one in found
        if one.places
    ]


def section_called(reading: Reading, place: Place) -> str:
    """The narrowest section that a place stands in, in words."""
    sections = sections_at(reading, place)
    return (sections[-1].label or calm(sections[-1].title, reading.filing.spelling)) if sections else ""


def _beginning(text: str, place: Place) -> Place:
    words = text.split()[:_BOOKMARKED]
    end = 0
    for word in words:
        end = text.index(word, end) + len(word)
    return Place(place.document, place.block, 0, end)


def read_annotations(path: Path, otherwise: Subject) -> tuple[tuple[Annotation, Subject], ...]:
    """The annotations that a file holds; those that name no filing are taken for ``otherwise``'s.

    Raises ``OSError`` where it cannot be read, ``ValueError`` where it holds none, or one that makes no sense.
    """
    try:
        rows = listed(json.loads(path.read_text("utf-8")))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise ValueError("It is no JSON.") from None
    if not rows:
        raise ValueError("There are no annotations in it.")
    taken: list[tuple[Annotation, Subject]] = []
    for row in rows:
        annotation, subject = from_web_annotation(row)
        taken.append((annotation, subject if subject.form or subject.accession else otherwise))
    return tuple(taken)
