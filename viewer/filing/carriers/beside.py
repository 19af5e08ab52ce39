"""What a single document names and what lies beside it: its images, the exhibits it links to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from viewer.filing.carriers.carried import safe_name
from viewer.filing.carriers.entries import entry_at, taken
from viewer.filing.carriers.pieces import document_of, piece_of
from viewer.filing.model import Document, FilingError


def files_named(path: Path, documents: Sequence[Document]) -> tuple[Document, ...]:
    """The files in a document's folder that it shows or links to by a bare name, as documents of its filing."""
    present = {document.filename.lower() for document in documents} | {path.name.lower()}
    found: list[Document] = []
    for name in _names(documents):
        if name.lower() in present:
            continue
        present.add(name.lower())
        document = _document(path.with_name(name))
        if document is not None:
            found.append(document)
    return tuple(found)


def _names(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        for block in document.blocks:
            yield from (image for image in block.images if safe_name(image) == (image, ""))
            for link in block.hyperlinks:
                name = unquote(link.href.partition("#")[0])
                if name and ":" not in name and safe_name(name) == (name, ""):
                    yield name


def _document(path: Path) -> Document | None:
    entry = entry_at(path)
    if entry is None:
        return None
    try:
        return document_of(piece_of(entry, taken(entry.read, whole=False), {}, None), whole=True)[0]
    except FilingError:
        return None
