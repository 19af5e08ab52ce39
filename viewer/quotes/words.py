"""A document as its words and marks in order, each with where it stands; white space and styles of quotes are none."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import groupby

from viewer.comparison.blocks.normal import styled
from viewer.filing.model import Block, Document, Place

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\d|[^\w\s]|_")

Forms = tuple[str, ...]


def forms_of(text: str) -> Forms:
    """The words and marks of a text, quotes and dashes in one style."""
    found = _WORD.findall(text)
    if text.isascii():
        return tuple(found)
    forms = {word: styled(word) for word in set(found)}
    return tuple(form for word in found if (form := forms[word]))


def spans_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word and mark of a text with its start and end."""
    forms: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        form = forms.get(word)
        if form is None:
            form = forms[word] = styled(word)
        if form:
            yield form, *match.span()


class Worded:
    """The words of a document one after another, across its blocks."""

    def __init__(self, document: Document) -> None:
        self.document = document.index
        self.blocks = document.blocks
        self.type = document.type
        self.forms: list[str] = []
        self._edges = lru_cache(maxsize=4)(partial(_edges_of, document.blocks))
        self._blocks, self._firsts = array("L"), array("L")
        for number, block in enumerate(document.blocks):
            if forms := forms_of(block.text):
                self._blocks.append(number)
                self._firsts.append(len(self.forms))
                self.forms += forms

    def __len__(self) -> int:
        return len(self.forms)

    @cached_property
    def positions(self) -> dict[str, array[int]]:
        """Where each form stands among the words."""
        found: dict[str, array[int]] = {}
        for at, form in enumerate(self.forms):
            if form not in found:
                found[form] = array("L")
            found[form].append(at)
        return found

    def places(self, first: int, end: int) -> tuple[Place, ...]:
        """Where the words from one to another (exclusive) stand: a place for each block."""
        return tuple(self._place(row, list(group)) for row, group in groupby(range(first, end), key=self._row))

    def at(self, place: Place) -> tuple[int, int]:
        """The words that a place holds, from one to another (exclusive)."""
        row = bisect_right(self._blocks, place.block) - 1
        if row < 0 or self._blocks[row] != place.block:
            return 0, 0
        first = self._firsts[row]
        starts, ends = self._edges(place.block)
        begin = bisect_right(ends, place.start or 0)
        past = len(starts) if place.end is None else bisect_left(starts, place.end)
        return (first + begin, first + past) if begin < past else (first, first)

    def _place(self, row: int, words: Sequence[int]) -> Place:
        block, first = self._blocks[row], self._firsts[row]
        starts, ends = self._edges(block)
        return Place(self.document, block, starts[words[0] - first], ends[words[-1] - first])

    def _row(self, at: int) -> int:
        return bisect_right(self._firsts, at) - 1


def _edges_of(blocks: Sequence[Block], block: int) -> tuple[array[int], array[int]]:
    """Where each word of a block begins and ends; few blocks are asked for."""
    starts, ends = array("L"), array("L")
    for _, start, end in spans_of(blocks[block].text):
        starts.append(start)
        ends.append(end)
    return starts, ends


def worded(documents: Sequence[Document]) -> tuple[Worded, ...]:
    """The documents that have text, as their words."""
    return tuple(Worded(document) for document in documents if document.blocks)
