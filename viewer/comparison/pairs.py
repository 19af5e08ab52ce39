"""Which document of the amendment is which of the original: by place, by exhibit number, then by content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from viewer.comparison.attachments import content
from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document, Filing

_ALIKE = 0.5
"""The share of lines that two documents must have in common to be the same under another number."""
_BEGINNING = 20
"""So many blocks are a document's beginning."""
_LOOKED_AT = 500
"""With so many documents one is held against by what it says; of more under one number the names decide."""
_SHORTEST = 3
"""A line of so few characters says nothing of the document it stands in."""


class Matched(NamedTuple):
    """The pairs in the amendment's order, and what only the amendment has.

    ``passed_over`` are those of the latter that were not held against all that was left of the original.
    """

    pairs: list[tuple[Document, Document]]
    added: list[Document]
    passed_over: list[Document]


def match_documents(original: Filing, amendment: Filing) -> Matched:
    """Which document of an amendment is which of the original."""
    if not original.documents or not amendment.documents:
        return Matched([], [], [])
    pairing = _Pairing(
        {document.index: document for document in original.documents[1:] if _is_told(document)},
        {0: original.documents[0]},
    )
    new = [document for document in amendment.documents[1:] if _is_told(document)]
    for same in (exhibit_number, _loose_number):
        new = pairing.take(new, same)
    new = [document for document in new if not (document.blocks and pairing.take_by_content(document))]
    found = pairing.found
    pairs = [(found[document.index], document) for document in amendment.documents if document.index in found]
    passed_over = [document for document in new if document.index in pairing.passed_over]
    return Matched(pairs, _one_of_each_set(new), passed_over)


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


class _Pairing:
    """What of the original is ``left``, by its index, and what of it was ``found``, by the amendment's index."""

    def __init__(self, left: dict[int, Document], found: dict[int, Document]) -> None:
        self._left = left
        self.found = found
        self.passed_over: set[int] = set()
        self._said: dict[tuple[int, int | None], frozenset[str]] = {}

    def take(self, new: Iterable[Document], same: Callable[[Document], str]) -> list[Document]:
        """Pair documents of one number; gives those for which there is none."""
        by_number: dict[str, dict[int, Document]] = defaultdict(dict)
        for other in self._left.values():
            by_number[same(other)][other.index] = other
        remaining: list[Document] = []
        for document in new:
            twins = by_number[same(document)]
            if not twins:
                remaining.append(document)
                continue
            twin = self._likest(list(twins.values()), document)
            if len(self._left) > 1 and self._begin_otherwise(twin, document):
                twin = self._by_content(self._left.values(), document) or twin
            self._pair(document, twin)
            by_number[same(twin)].pop(twin.index, None)
        return remaining

    def take_by_content(self, document: Document) -> bool:
        """Pair a document with what says nearly the same; tells whether anything does."""
        alike = self._by_content(self._left.values(), document)
        if alike is not None:
            self._pair(document, alike)
        elif len(self._left) > _LOOKED_AT:
            self.passed_over.add(document.index)
        return alike is not None

    def _pair(self, document: Document, twin: Document) -> None:
        self.found[document.index] = self._left.pop(twin.index)

    def _likest(self, twins: list[Document], document: Document) -> Document:
        """Of several documents of one number the one that says the same, has its name, or is of the same kind."""
        if len(twins) == 1:
            return twins[0]
        if document.blocks and (alike := self._by_content(twins, document)):
            return alike
        name = document.filename.casefold()
        same = [twin for twin in twins if not twin.blocks and content(twin) == content(document)]
        named = [twin for twin in twins if twin.filename.casefold() == name]
        return next(iter([*same, *named, *(twin for twin in twins if twin.media == document.media)]), twins[0])

    def _by_content(self, left: Iterable[Document], document: Document) -> Document | None:
        ours = self._lines(document)
        best, weight = None, _ALIKE
        for other in islice(left, _LOOKED_AT):
            lines = self._lines(other)
            size = len(lines) + len(ours)
            if 2 * min(len(lines), len(ours)) <= weight * size:
                continue
            share = 2 * len(lines & ours) / size
            if share > weight:
                best, weight = other, share
            if weight == 1:
                break  # nothing is more alike
        return best

    def _begin_otherwise(self, document: Document, other: Document) -> bool:
        """Whether two documents with text share nothing at their beginning, as when exhibits change their numbers."""
        ours, theirs = (self._lines(one, _BEGINNING) for one in (document, other))
        return bool(ours and theirs) and not ours & theirs

    def _lines(self, document: Document, most: int | None = None) -> frozenset[str]:
        """What a document's first blocks say; it is asked for again for each that it may be the same as."""
        asked = id(document), most
        if asked not in self._said:
            blocks = document.blocks[:most]
            self._said[asked] = frozenset(key(block.text) for block in blocks if len(block.text) > _SHORTEST)
        return self._said[asked]


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
