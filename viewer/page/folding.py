"""Text that both filings of a pair have alike, folded: runs of it become one quiet line each, which opens."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.comparison.blocks.furniture import furniture
from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Comparison, Relation
from viewer.filing.model import Block, Document
from viewer.language import translated
from viewer.outline.model import Section
from viewer.page.model import Read, ReadBeside
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
    stands, so that what changed is read under its heading.
    """
    comparison, original = (amended.comparison, amended.original) if amended else (None, None)
    if amended is None or comparison is None or original is None or comparison.relation not in FOLDED:
        return []
    shown = reading.filing.documents[document]
    other = amended.amendment if reading.filing is original.filing else original
    alike = _alike(comparison, shown, other, is_original=other is amended.amendment)
    kept = set(marked) | set(_headings(reading.outline(document).sections, sorted(marked), len(shown.blocks)))
    return list(_runs(shown, {at: dated for at, dated in alike.items() if at not in kept}))


def _alike(comparison: Comparison, shown: Document, other: Read, *, is_original: bool) -> dict[int, bool]:
    """The blocks that the other filing has word for word, each with whether it has another date or year."""
    found: dict[int, bool] = {}
    for match in comparison.matches:
        own, theirs = (match.original, match.amendment) if is_original else (match.amendment, match.original)
        if own != shown.index:
            continue
        blocks = other.filing.documents[theirs].blocks
        for pair in match.blocks:
            here, there = pair if is_original else pair[::-1]
            dated = _difference(shown.blocks[here], blocks[there])
            if dated is not None:
                found[here] = dated
    return found


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


def _runs(document: Document, alike: dict[int, bool]) -> Iterator[Run]:
    """Runs of blocks that are alike, over page numbers and rules; a picture ends one, for it may be another."""
    between = {at for at in furniture(document) if document.blocks[at].kind != "image"}
    found: list[int] = []
    for at in range(len(document.blocks)):
        if at in alike:
            found.append(at)
        elif at not in between:
            yield from _run(found, alike)
            found = []
    yield from _run(found, alike)


def _run(found: Sequence[int], alike: dict[int, bool]) -> Iterator[Run]:
    if len(found) >= _FEW:
        yield Run(found[0], found[-1], len(found), sum(alike[at] for at in found))
