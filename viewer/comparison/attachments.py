"""Images and PDFs that an amendment replaces: by their bytes, as they have no text to compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from viewer.comparison.model import Change
from viewer.filing.attachments import decoded
from viewer.filing.model import Document, Filing, Place


def replaced(ours: Document, theirs: Document) -> bool:
    """Whether two attachments without text differ; data files are written anew for every filing and say nothing."""
    return "data" not in (ours.media, theirs.media) and content(ours) != content(theirs)


def replaced_images(
    original: Filing, amendment: Filing, pairs: Sequence[tuple[Document, Document]]
) -> Iterator[Change]:
    """The images of documents that are the same whose content is another, in the order in which they are shown.

    Where the two show a different number of images nothing is told: which stands for which is not known.
    """
    ours, theirs = _by_name(original), _by_name(amendment)
    for document, twin in pairs:
        before, after = list(_shown(document, ours)), list(_shown(twin, theirs))
        if len(before) != len(after):
            continue
        known = {content(image) for image, _ in before}
        for (image, place), (other, other_place) in zip(before, after, strict=True):
            if content(image) != content(other) and content(other) not in known:
                yield replacement(image, other, place, other_place)


def replacement(ours: Document, theirs: Document, place: Place, other_place: Place) -> Change:
    """One attachment put in another's place, told by the names of the files."""
    return Change(
        kind="exhibit",
        section=theirs.type,
        before=ours.filename or ours.type,
        after=theirs.filename or theirs.type,
        original=place,
        amendment=other_place,
        original_document=ours.index,
        amendment_document=theirs.index,
    )


def _by_name(filing: Filing) -> dict[str, Document]:
    return {document.filename.casefold(): document for document in filing.documents if document.media == "image"}


def _shown(document: Document, images: dict[str, Document]) -> Iterator[tuple[Document, Place]]:
    for index, block in enumerate(document.blocks):
        for name in block.images:
            if image := images.get(name.casefold().rpartition("/")[2]):
                yield image, Place(document.index, index)


def content(document: Document) -> bytes:
    """What tells an attachment's bytes from others."""
    return sha256(decoded(document.payload)).digest()
