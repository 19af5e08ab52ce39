"""Where tagged text stands among a document's blocks.

The same characters stand in the source and in the blocks, but for white space and what is not seen, so that a place is
found by counting. Where the two do not agree (a frame was read otherwise, a mark became another character), what was
tagged is looked for nearby, together with the words before it; what is not found there has no place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from viewer.facts.inline import InlineDocument, Tagged
from viewer.filing.model import Block, Place

_BEFORE = 24
"""Characters before what is tagged that must be the same where it is looked for."""
_NEAR = ((_BEFORE, 20_000), (12, 20_000), (4, 200))
"""How many of them are looked for, and how far away: the fewer, the nearer."""
_UNSEEN = "\u200b\ufeff\u00ad\u2060"
_NO_UNSEEN = dict.fromkeys(map(ord, _UNSEEN))
_WORD = re.compile(f"[^\\s{_UNSEEN}]+")


class Locator:
    """Finds the places of one document's tagged texts, asked for in the order of the document."""

    def __init__(self, inline: InlineDocument, blocks: Sequence[Block], document: int) -> None:
        self._document = document
        self._texts = [block.text for block in blocks]
        bare = [_bare(text) for text in self._texts]
        self._starts = [0, *accumulate(map(len, bare))]
        self._shown = "".join(bare)
        pieces = ["" if number in inline.unseen else _bare(text) for number, text in enumerate(inline.texts)]
        self._offsets = [0, *accumulate(map(len, pieces))]
        self._source = "".join(pieces)
        self._shift = 0
        self._words: dict[int, _Words] = {}

    def place_of(self, tagged: Tagged) -> Place | None:
        """Where it stands: characters of one block, from the first of several; None where it is not to be seen."""
        start, end = self._offsets[tagged.first], self._offsets[tagged.end]
        if start == end:
            return None
        at = self._found(start, end)
        return None if at is None else self._place(at, at + end - start)

    def _found(self, start: int, end: int) -> int | None:
        """Where the characters ``start`` to ``end`` of the source stand in the blocks' text."""
        wanted = self._source[start : min(end, start + 2 * _BEFORE)]
        before = self._source[max(0, start - _BEFORE) : start]
        at = start + self._shift
        if self._stands(before + wanted, at - len(before)):
            return at
        for characters, near in _NEAR:
            known = before[-characters:]
            found = self._shown.find(known + wanted, max(0, at - near), at + near + len(wanted))
            if found >= 0:
                at = found + len(known)
                self._shift = at - start
                return at
        return None

    def _stands(self, wanted: str, at: int) -> bool:
        return at >= 0 and self._shown.startswith(wanted, at)

    def _place(self, start: int, end: int) -> Place:
        block = bisect_right(self._starts, start) - 1
        if block not in self._words:
            self._words[block] = _Words(self._texts[block])
        words = self._words[block]
        first = start - self._starts[block]
        last = min(end, self._starts[block + 1]) - self._starts[block]
        return Place(self._document, block, words.at(first), words.at(last - 1) + 1)


class _Words:
    """Where the seen characters of a text stand, counted without white space."""

    def __init__(self, text: str) -> None:
        words = text.split()
        counted = [0, *accumulate(map(len, words))]
        if len(text) == counted[-1] + len(words) - 1 and not _has_unseen(
            text
        ):  # one sign between words, as nearly always
            self._begins = [count + number for number, count in enumerate(counted)]
            self._counted = counted
            return
        spans = [found.span() for found in _WORD.finditer(text)]
        self._begins = [start for start, _ in spans]
        self._counted = [0, *accumulate([end - start for start, end in spans])]

    def at(self, count: int) -> int:
        """Where the character stands that has ``count`` before it."""
        word = bisect_right(self._counted, count) - 1
        return self._begins[word] + count - self._counted[word]


def _bare(text: str) -> str:
    bare = "".join(text.split())
    return bare.translate(_NO_UNSEEN) if _has_unseen(bare) else bare


def _has_unseen(text: str) -> bool:
    return not text.isascii() and any(map(text.__contains__, _UNSEEN))
