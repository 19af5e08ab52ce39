"""The blocks of a document that are text, under the forms by which they are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from viewer.comparison.blocks.likeness import Bag
from viewer.comparison.blocks.normal import is_mark, key, words
from viewer.comparison.blocks.parts import Parts
from viewer.filing.model import Block, Document
from viewer.tables.numbers import numeric

_WEIGHED = 100_000
"""So many characters of a block say how much it is like another; few tables are longer, and no paragraph."""


class TextBlocks:
    """One document's blocks that are text, with their keys, parts and words (counted when they are asked for).

    ``starts`` says where the text begins in blocks whose first lines are none of it.
    """

    def __init__(
        self, document: Document, furniture: frozenset[int], parts: Parts, starts: Mapping[int, int] | None = None
    ) -> None:
        self.blocks = document.blocks
        self._starts = starts or {}
        self.index = [at for at in range(len(document.blocks)) if at not in furniture]
        self.keys = [key(self._text(at)) for at in self.index]
        kept = [spot for spot, form in enumerate(self.keys) if form]
        if len(kept) < len(self.keys):
            self.index = [self.index[spot] for spot in kept]
            self.keys = [self.keys[spot] for spot in kept]
        self.parts = parts
        self.words_of = cache(self._words_of)
        self.names = cache(self._names)

    def block(self, spot: int) -> Block:
        """The block at a spot of ``index``."""
        return self.blocks[self.index[spot]]

    def bag(self, spot: int) -> Bag:
        """The words of the block at a spot, without case."""
        return self.words_of(self.index[spot])

    def between(self, first: int, end: int) -> list[int]:
        """Indexes of all blocks with text between the spots before the first and at the end, furniture among them."""
        start = self.index[first - 1] + 1 if first else 0
        stop = self.index[end] if end < len(self.index) else len(self.blocks)
        return [at for at in range(start, stop) if self.blocks[at].text]

    def word_pairs(self, blocks: Iterable[int]) -> Counter[tuple[str, str]]:
        """Each word of blocks that are read as one text, marks aside, with the word after it."""
        forms = (form.casefold() for block in blocks for form, _, _ in words(self.blocks[block].text))
        return Counter(pairwise(form for form in forms if not is_mark(form)))

    def _text(self, block: int) -> str:
        return self.blocks[block].text[self._starts.get(block, 0) :]

    def _words_of(self, block: int) -> Bag:
        return Counter([form.casefold() for form, _, _ in words(self._text(block)[:_WEIGHED])])

    def _names(self, spot: int) -> Bag:
        """A table's words without its numbers."""
        return Counter({form: count for form, count in self.bag(spot).items() if not numeric(form)})
