"""Text that both filings of a pair have alike, folded: runs of it become one quiet line each, which opens."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from viewer.comparison.blocks.furniture import furniture
from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Relation
from viewer.filing.model import Block
from viewer.language import translated
from viewer.outline.model import Section
from viewer.page.model import Read, ReadBeside
from viewer.page.notes import Annotations, annotate
from viewer.periods.calendar import masked
from viewer.periods.masking import with_marks
from viewer.wording import plural

FOLDED: frozenset[Relation] = frozenset({"next-period", "versions"})
"""Pairs of whole texts, of which a reader wants what differs; an amendment may be a few pages, and all of them news."""
_FEW = 3
"""Fewer paragraphs than these are left as they are: they are what stands around a change."""


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks from ``first`` to ``last`` of which nothing differs: so many paragraphs, ``dated`` but for dates."""

    first: int
    last: int
    paragraphs: int
    dated: int = 0

    @property
    def words(self) -> str:
        """What its line says while it stands in their place."""
        said = f"{plural(self.paragraphs, 'paragraph')} unchanged"
        return f"{said}, {self.dated:,} of them but for dates" if self.dated else said

    @property
    def words_over(self) -> str:
        """What its line says over the paragraphs, which are shown again."""
        return translated("{said}, shown below · click to fold them, U folds or shows all", said=self.words)


def folds_told(runs: Iterable[Run]) -> str:
    """The runs as the page's script reads them: first block, last block, the words of the line, folded and open."""
    return json.dumps([(run.first, run.last, run.words, run.words_over) for run in runs], ensure_ascii=False)


def unchanged_runs(reading: Read, document: int, amended: ReadBeside | None, marked: Collection[int]) -> list[Run]:
    """The runs of one document that fold; none where the pair is no such one.

    ``marked`` are the blocks that carry a change, a note or a card. The first line of a section that holds one of these
    stands, so that what changed is read under its heading. A run folds on both sides or on none: where something of the
    other side stands, or comes between, the text of this one stands or is parted too.
    """
    comparison, original = (amended.comparison, amended.original) if amended else (None, None)
    if amended is None or comparison is None or original is None or comparison.relation not in FOLDED:
        return []
    is_original = reading.filing is original.filing
    other = amended.amendment if is_original else original
    runs: list[Run] = []
    for match in comparison.matches:
        own, theirs = (match.original, match.amendment) if is_original else (match.amendment, match.original)
        if own == document:
            here = _Side(reading, own, marked)
            there = _Side(other, theirs, marked_blocks(annotate(other, theirs, amended)))
            pairs = match.blocks if is_original else [(block, twin) for twin, block in match.blocks]
            runs += _runs(_alike(pairs, here, there), here, there)
    return sorted(runs, key=lambda run: run.first)


def marked_blocks(annotations: Annotations) -> set[int]:
    """The blocks that carry a mark or have a card beside them."""
    return {mark.place.block for mark in annotations.marks} | {card.place.block for card in annotations.cards}


class _Side:
    """A document of one of the two: what of it stands whatever is alike, and what is no text of its own."""

    def __init__(self, reading: Read, document: int, marked: Collection[int]) -> None:
        shown = reading.filing.documents[document]
        self.blocks = shown.blocks
        # A picture ends a run, for it may be another.
        self._between = {at for at in furniture(shown) if shown.blocks[at].kind != "image"}
        self.stands = {*marked, *_headings(reading.outline(document).sections, sorted(marked), len(shown.blocks))}

    def is_next(self, block: int, before: int) -> bool:
        """Whether a block follows another one, with page numbers and rules between them at most."""
        return block > before and all(at in self._between for at in range(before + 1, block))


class _Alike(NamedTuple):
    """A block that the other filing has word for word; ``dated``: but for dates."""

    here: int
    there: int
    dated: bool


def _alike(pairs: Iterable[tuple[int, int]], here: _Side, there: _Side) -> Iterator[_Alike]:
    """The pairs that may fold, by the order of this side."""
    for block, twin in sorted(pairs):
        if block not in here.stands and twin not in there.stands:
            dated = _difference(here.blocks[block], there.blocks[twin])
            if dated is not None:
                yield _Alike(block, twin, dated)


def _difference(one: Block, other: Block) -> bool | None:
    """Whether two blocks differ in dates and years; None where they differ in more."""
    if key(one.text) == key(other.text):
        return False
    return True if key(masked(with_marks(one))) == key(masked(with_marks(other))) else None


def _headings(sections: Sequence[Section], marked: Sequence[int], end: int) -> Iterator[int]:
    """The first blocks of the sections that hold something marked."""
    for section in sections:
        past = section.end.block if section.end else end
        if any(section.place.block <= at < past for at in marked):
            yield section.place.block
            yield from _headings(section.children, marked, end)


def _runs(alike: Iterable[_Alike], here: _Side, there: _Side) -> Iterator[Run]:
    """Stretches that follow one another on both sides."""
    found: list[_Alike] = []
    for one in alike:
        if found and not (here.is_next(one.here, found[-1].here) and there.is_next(one.there, found[-1].there)):
            yield from _run(found)
            found = []
        found.append(one)
    yield from _run(found)


def _run(found: Sequence[_Alike]) -> Iterator[Run]:
    if len(found) >= _FEW:
        yield Run(found[0].here, found[-1].here, len(found), sum(one.dated for one in found))
