"""The effective text: the original as its amendments leave it, each part with where it comes from.

Rule 12b-15 (17 CFR 240.12b-15): an amendment sets out the complete text of each Item it amends, so a part that is set
out again replaces; one that is not repeated stands as it was; lists of exhibits and supplements add.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from viewer.amendments.effective_documents import EffectiveDocument, documents_of
from viewer.amendments.effective_parts import PartText, parts_of
from viewer.amendments.model import Comparison, Statement
from viewer.filing.joining import Stretch, joined
from viewer.filing.model import Document, Evidence, Filing, Place
from viewer.outline.composing import Taken, composed
from viewer.outline.model import Outline

OriginKind = Literal["not-addressed", "repeated", "replaced", "supplemented", "added", "removed"]


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
    from, ``replaced`` the part of the original that it took the place of.
    """

    kind: OriginKind
    name: str
    place: Place
    evidence: Evidence
    by: tuple[int, ...] = ()
    source: Place | None = None
    replaced: Place | None = None

    @property
    def is_amended(self) -> bool:
        """Whether an amendment replaced it, added to it, added it or took it out."""
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

    ``changed`` are the cells and words in it that the original has otherwise.
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


def effective_text(original: Version, amendments: Sequence[Version]) -> EffectiveText:
    """The original as the amendments, in the order of their filing, leave it; nothing of it is rewritten."""
    versions = (original, *amendments)
    builder = _Builder(versions)
    for entry in documents_of(versions):
        builder.add(entry)
    builder.add_images()
    filing = replace(original.filing, documents=tuple(builder.documents), findings=())
    text = EffectiveText(filing, tuple(builder.outlines), tuple(builder.origins), tuple(builder.passages))
    return replace(text, changed=tuple(_changed(text, amendments)))


def _changed(text: EffectiveText, amendments: Sequence[Version]) -> Iterator[Place]:
    """Where cells and words stand that an amendment corrected; what it sets out anew as a whole its origin tells."""
    for number, version in enumerate(amendments, 1):
        for change in version.comparison.changes if version.comparison else ():
            is_corrected = change.kind in ("cell", "text") and change.before and change.after
            place = text.place_of(number, change.amendment) if is_corrected and change.amendment else None
            if place is not None:
                yield place


class _Builder:
    """Sets the documents of the effective text one after another."""

    def __init__(self, versions: Sequence[Version]) -> None:
        self._versions = versions
        self._outlines = [{one.document: one for one in version.outlines} for version in versions]
        self.documents: list[Document] = []
        self.outlines: list[Outline] = []
        self.origins: list[Origin] = []
        self.passages: list[Passage] = []

    def add(self, entry: EffectiveDocument) -> None:
        """Add a document of one of the filings; the primary document is put together of parts."""
        if not self.documents:
            self._add_primary()
            return
        source = self._versions[entry.filing].filing.documents[entry.document]
        index = len(self.documents)
        self.documents.append(replace(source, index=index))
        whole = Taken(self._outline(entry.filing, entry.document), 0, len(source.blocks), 0)
        self.outlines.append(composed(whole.outline.title, index, source.blocks, [whole]))
        place, there = Place(index, 0), Place(entry.document, 0)
        self.passages.append(Passage(index, 0, len(source.blocks), entry.filing, there))
        if source.blocks or source.is_exhibit:
            replaced = Place(entry.replaced, 0) if entry.replaced is not None else None
            self.origins.append(Origin(entry.kind, entry.name, place, entry.evidence, entry.by, there, replaced))

    def add_images(self) -> None:
        """Add the pictures that only the amendments have, for the text that shows them."""
        known = {document.filename.casefold() for document in self.documents}
        for version in self._versions[1:]:
            for image in version.filing.documents:
                if image.media == "image" and image.filename.casefold() not in known:
                    known.add(image.filename.casefold())
                    index = len(self.documents)
                    self.documents.append(replace(image, index=index))
                    self.outlines.append(Outline(index, image.filename, ()))

    def _add_primary(self) -> None:
        original = self._versions[0].filing.documents[0]
        stretches: list[Stretch] = []
        taken: list[Taken] = []
        at = 0
        for part in parts_of(self._versions):
            self.origins.append(self._origin(part, at))
            for piece in part.pieces:
                document = self._versions[piece.filing].filing.documents[0]
                stretches.append(Stretch(document, piece.first, piece.end))
                outline = self._outline(piece.filing, 0)
                taken.append(Taken(outline, piece.first, piece.end, at, piece.deeper, piece.least))
                end = at + piece.end - piece.first
                self.passages.append(Passage(0, at, end, piece.filing, Place(0, piece.first)))
                at = end
        blocks, tail = joined(stretches)
        self.documents.append(replace(original, blocks=blocks, tail=tail))
        self.outlines.append(composed(self._outline(0, 0).title, 0, blocks, taken))

    @staticmethod
    def _origin(part: PartText, at: int) -> Origin:
        source = Place(0, part.pieces[-1].first) if part.pieces else None
        return Origin(part.kind, part.name, Place(0, at), part.evidence, part.by, source, part.replaced)

    def _outline(self, filing: int, document: int) -> Outline:
        return self._outlines[filing].get(document) or Outline(document, "", ())
