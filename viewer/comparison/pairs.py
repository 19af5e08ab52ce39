"""Which document of the amendment is which of the original: by place, by exhibit number, then by content."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from viewer.comparison.attachments import content
from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document, Filing

_ALIKE = 0.5
"""The share of lines that two documents must have in common to be the same under another number."""
_BEGINNING = 20
"""So many blocks are a document's beginning."""
_SHORTEST = 3
"""A line of so few characters says nothing of the document it stands in."""


def match_documents(original: Filing, amendment: Filing) -> tuple[list[tuple[Document, Document]], list[Document]]:
    """The pairs in the amendment's order, and what only the amendment has."""
    if not original.documents or not amendment.documents:
        return [], []
    found = {0: original.documents[0]}
    left = [document for document in original.documents[1:] if _is_told(document)]
    new = [document for document in amendment.documents[1:] if _is_told(document)]
    for same in (exhibit_number, _loose_number):
        new = _take(found, left, new, same)
    for document in tuple(new):
        if document.blocks and (alike := _by_content(left, document)):
            found[document.index] = alike
            left.remove(alike)
            new.remove(document)
    pairs = [(found[document.index], document) for document in amendment.documents if document.index in found]
    return pairs, _one_of_each_set(new)


def _is_told(document: Document) -> bool:
    """Whether a document is an exhibit, a PDF, or text under another name as Form 13F's information table is."""
    return document.is_exhibit or document.media == "pdf" or bool(document.blocks)


def exhibit_number(document: Document) -> str:
    """The exhibit's number as its type gives it: "99.1" for "EX-99.1"."""
    return document.exhibit.text.upper() if document.exhibit else document.type.upper()


def _loose_number(document: Document) -> str:
    """The number for a first look past style: 99.01 is 99.1, 99(A) is 99.A, and 99 alone is the first 99."""
    parts = document.exhibit.key if document.exhibit else (document.type.upper(),)
    return ".".join(parts if len(parts) > 1 else (*parts, "1"))


def _take(
    found: dict[int, Document], left: list[Document], new: list[Document], same: Callable[[Document], str]
) -> list[Document]:
    remaining: list[Document] = []
    for document in new:
        twins = [other for other in left if same(other) == same(document)]
        if not twins:
            remaining.append(document)
            continue
        twin = _likest(twins, document)
        if len(left) > 1 and _begin_otherwise(twin, document):
            twin = _by_content(left, document) or twin
        found[document.index] = twin
        left.remove(twin)
    return remaining


def _likest(twins: list[Document], document: Document) -> Document:
    """Of several documents under one number the one that says the same, has the same name, or is of the same kind."""
    if len(twins) == 1:
        return twins[0]
    if document.blocks and (alike := _by_content(twins, document)):
        return alike
    name = document.filename.casefold()
    same = [twin for twin in twins if not twin.blocks and content(twin) == content(document)]
    named = [twin for twin in twins if twin.filename.casefold() == name]
    return next(iter([*same, *named, *(twin for twin in twins if twin.media == document.media)]), twins[0])


def _by_content(left: Iterable[Document], document: Document) -> Document | None:
    ours = _lines(document)
    best, weight = None, _ALIKE
    for other in left:
        lines = _lines(other)
        size = len(lines) + len(ours)
        share = 2 * len(lines & ours) / size if size else 0.0
        if share > weight:
            best, weight = other, share
    return best


def _begin_otherwise(document: Document, other: Document) -> bool:
    """Whether two documents with text share nothing at their beginning, as when exhibits change their numbers."""
    ours, theirs = _lines(document, _BEGINNING), _lines(other, _BEGINNING)
    return bool(ours and theirs) and not ours & theirs


def _lines(document: Document, most: int | None = None) -> frozenset[str]:
    return frozenset(key(block.text) for block in document.blocks[:most] if len(block.text) > _SHORTEST)


def _one_of_each_set(documents: Iterable[Document]) -> list[Document]:
    """The files of an interactive data exhibit (EX-101.INS, EX-101.SCH …) are one exhibit."""
    seen: set[str] = set()
    kept: list[Document] = []
    for document in documents:
        number = exhibit_number(document)
        whole = number.partition(".")[0] if number.startswith(("100", "101")) else f"{number} {document.index}"
        if whole not in seen:
            seen.add(whole)
            kept.append(document)
    return kept
