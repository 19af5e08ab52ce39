"""The effective text: the original as its amendments leave it, each part with where it comes from.

Rule 12b-15 (17 CFR 240.12b-15): an amendment sets out the complete text of each Item it amends, so a part that is set
out again replaces; one that is not repeated stands as it was; lists of exhibits and supplements add.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.amendments.effective.amending import Amending
from viewer.amendments.effective.documents import EffectiveDocument, documents_of
from viewer.amendments.effective.model import EffectiveText, Origin, Passage, Version
from viewer.amendments.effective.parts import PartText, as_filed
from viewer.amendments.effective.undivided import without_items
from viewer.comparison.blocks.parts import Parts
from viewer.filing.joining import Stretch, joined
from viewer.filing.model import Document, Place
from viewer.outline.composing import Taken, composed
from viewer.outline.model import Outline, Section

_AS_A_WHOLE = ("anew", "reference")


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
    """Where cells, words, rows and paragraphs stand that an amendment corrected or put in.

    What is new as a whole its origin tells: an Item set out anew, a part that is added.
    """
    for number, version in enumerate(amendments, 1):
        changes = version.comparison.changes if version.comparison else ()
        for change in (leaf for one in changes for leaf in one.leaves):
            is_told = change.kind in ("cell", "text", "inserted") and change.after and change.how not in _AS_A_WHOLE
            place = text.place_of(number, change.amendment) if is_told and change.amendment else None
            origin = text.origin_at(place) if place is not None else None
            if place is not None and (origin is None or origin.kind != "added"):
                yield place


def parts_of(versions: Sequence[Version]) -> list[PartText]:
    """The parts of the original's primary document as its amendments leave them, and those that they add."""
    document = versions[0].filing.documents[0]
    parts = Parts(document, next(iter(versions[0].outlines), None)).parts
    has_items = any(part.section.kind == "item" for part in parts)
    texts = as_filed(parts)
    for number, version in enumerate(versions[1:], 1):
        if version.comparison is None or not version.filing.documents:
            continue
        if has_items:
            texts = Amending(number, versions, parts, version.comparison).applied(texts)
        else:
            texts = without_items(texts, document, number, version, version.comparison)
    return texts


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
        parts = parts_of(self._versions)
        for number, part in enumerate(parts):
            self.origins.append(_origin(part, at))
            for piece in part.pieces:
                document = self._versions[piece.filing].filing.documents[0]
                stretches.append(Stretch(document, piece.first, piece.end))
                outline = self._outline(piece.filing, 0)
                heading = (part.heading or _implied(parts, number)) if piece is part.pieces[0] else None
                taken.append(Taken(outline, piece.first, piece.end, at, piece.deeper, piece.least, heading))
                end = at + piece.end - piece.first
                self.passages.append(Passage(0, at, end, piece.filing, Place(0, piece.first)))
                at = end
        blocks, tail = joined(stretches)
        self.documents.append(replace(original, blocks=blocks, tail=tail))
        self.outlines.append(composed(self._outline(0, 0).title, 0, blocks, taken))

    def _outline(self, filing: int, document: int) -> Outline:
        return self._outlines[filing].get(document) or Outline(document, "", ())


def _implied(parts: Sequence[PartText], at: int) -> Section | None:
    """A Part that no line of its own heads, where what began with it is set out by another filing."""
    text = parts[at]
    section, first = text.part.section, text.part.first
    if section.kind != "part" or first < text.part.end:
        return None
    behind = (one.part for one in parts[at + 1 :] if any(piece.first < piece.end for piece in one.pieces))
    following = next(behind, None)
    if following is None or following.under != section.part:
        return None
    pieces = (piece for one in parts for piece in one.pieces if piece.filing == text.filing)
    is_there = any(piece.first <= first < piece.end and piece.least <= section.level for piece in pieces)
    return None if is_there else section


def _origin(part: PartText, at: int) -> Origin:
    source = Place(0, part.pieces[-1].first) if part.pieces else None
    return Origin(
        part.kind, part.name, Place(0, at), part.evidence, part.by, source, part.replaced, tuple(_beside(part, at))
    )


def _beside(part: PartText, at: int) -> Iterator[Place]:
    """Where in the effective text what an amendment set beside the text of a part begins."""
    for piece in part.pieces:
        if piece.beside:
            yield Place(0, at)
        at += piece.end - piece.first
