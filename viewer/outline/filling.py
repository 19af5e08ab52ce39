"""What the form's marks leave open: the headings inside them, the text after a note."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from viewer.filing import limits
from viewer.filing.model import Block, Evidence, Filing, Finding
from viewer.filing.paper.furniture import is_furniture
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.listed import ListedHeadings
from viewer.outline.headings.nesting import Owner, nested_headings
from viewer.outline.mark import Mark
from viewer.outline.model import UNTITLED, Outline
from viewer.outline.parts.after_signatures import SIGNED
from viewer.outline.parts.front import body_mark, page_end
from viewer.outline.parts.meetings import VOTES
from viewer.outline.parts.signatories import find_signatories, has_more_than

_NO_HEADINGS_INSIDE = ("cover", "contents", "part", "exhibit-index")
_RISKS = re.compile(r"\brisk\s+factors?\b", re.I)
_STATEMENTS = re.compile(r"\bfinancial\s+statements?\b|\bfinancial\s+information\b", re.I)
_EXHIBITS = re.compile(r"\bexhibits?\b", re.I)
_UNHEADED = 200
_LONG_PART = 5_000
"""Longer, a Part without Items is a text of its own, such as the offering circular of Form 1-A."""


def without_repeats(marks: list[Mark]) -> list[Mark]:
    """Marks in document order, one for each place (a Part may share its first Item's)."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.position, mark.level, mark.kind == "body")):
        if kept and mark.position == kept[-1].position and mark.level <= kept[-1].level:
            continue
        kept.append(mark)
    return kept


def with_headings(
    marks: list[Mark], blocks: Sequence[Block], finder: HeadingFinder, listed: ListedHeadings
) -> list[Mark]:
    """The same marks with the headings inside each; a note before the Items ends with its page or at its like."""
    claimed = {mark.block for mark in marks if mark.kind not in ("body", "cover") and mark.end}
    claimed.update(block for mark in marks for block in mark.repeated)
    filling = _Filling(blocks, finder, listed, claimed)
    filled: list[Mark] = []
    for mark, below in zip(marks, [*marks[1:], None], strict=True):
        stop = below.block if below else len(blocks)
        if mark.kind == "explanatory-note" and mark.level == 0:
            ends = (page_end(blocks, mark.block, stop), _next_alike(finder, blocks, mark.block, stop))
            body = min((one for one in ends if one is not None), default=None)
            filled += [mark, *filling.inside(mark, stop if body is None else body)]
            if body is not None:
                filled += filling.body(body_mark(body, "The text after the note."), stop)
        elif mark.kind == "body":
            filled += filling.body(mark, stop)
        elif mark.kind == "signature" or mark.evidence.rule == SIGNED:
            filled += [mark, *_signatories(mark, blocks, stop)]
        elif mark.kind == "part" and not (below and below.kind == "item") and _length(blocks, mark, stop) > _LONG_PART:
            filled += [mark, *filling.inside(mark, stop)]
        elif mark.kind in _NO_HEADINGS_INSIDE or mark.evidence.rule in VOTES:
            filled.append(mark)
        else:
            filled += [mark, *filling.inside(mark, stop)]
    return without_repeats(filled)


def _length(blocks: Sequence[Block], mark: Mark, stop: int) -> int:
    return sum(len(block.text) for block in blocks[mark.block : stop])


def _next_alike(finder: HeadingFinder, blocks: Sequence[Block], note: int, stop: int) -> int | None:
    """The next heading that is set as a note's own is: it goes with the note, not under it."""
    own = finder.heading(note)
    if own is None or own.rule != "style":
        return None
    headings = (finder.heading(index) for index in range(note + 1, stop))
    alike = next((one.block for one in headings if one and one.rule == "style" and one.look == own.look), stop)
    return alike if sum(len(block.text) for block in blocks[alike:stop]) > 2 * _UNHEADED else None


def signature_findings(filing: Filing, outlines: Sequence[Outline]) -> tuple[Finding, ...]:
    """A finding where one section has more signatures than are told; none for any other filing."""
    documents = {document.index: document for document in filing.documents}
    for outline in outlines:
        for section in outline.walk():
            is_signed = section.kind == "signature" or section.evidence.rule == SIGNED
            stop = section.end.block + bool(section.end.start)
            blocks = documents[outline.document].blocks[section.place.block : stop] if is_signed else ()
            if has_more_than(limits.SIGNATURES, blocks):
                what = f"More than {limits.SIGNATURES:,} signatures stand in one section; only the first are headings."
                return (Finding("warning", what, section.place),)
    return ()


def _signatories(mark: Mark, blocks: Sequence[Block], stop: int) -> list[Mark]:
    """Those who signed, each with title and date, one under the other."""
    signed = []
    for one in find_signatories(blocks, mark.block, stop):
        if (one.block, one.start) > mark.position:
            title = ", ".join(word for word in (one.name, one.title, one.date) if word)
            evidence = Evidence("signatory", 0.85, "A signature, with the name, title and date beside or below it.")
            signed.append(Mark(one.block, one.start, one.end, "heading", title, mark.level + 1, evidence))
    return signed


class _Filling:
    """One document's headings, put inside its marks; ``claimed`` blocks are marked already."""

    def __init__(
        self, blocks: Sequence[Block], finder: HeadingFinder, listed: ListedHeadings, claimed: Collection[int]
    ) -> None:
        self._blocks = blocks
        self._nested = partial(nested_headings, finder, blocks, listed=listed, claimed=claimed)

    def body(self, mark: Mark, stop: int) -> list[Mark]:
        """Text with the headings in it: below it when it has a title of its own, else beside it.

        They stand instead of it where they begin at once; what only leads back to the contents list is no text.
        """
        has_title = mark.title not in (UNTITLED, "Top of the exhibit")
        level = mark.level + 1 if has_title else mark.level
        owner = Owner(mark.title if has_title else "", is_financial=_STATEMENTS.search(mark.title) is not None)
        inside = self._nested(mark.block, stop, level, owner)
        if has_title or not inside:
            return [mark, *inside] if inside or self._says_anything(mark.block, stop) else []
        before = sum(len(block.text) for block in self._blocks[mark.block : inside[0].block])
        if mark.position == (0, 0):
            is_first = not before and inside[0].start == 0
            return [replace(inside[0], block=0, end=0), *inside[1:]] if is_first else [mark, *inside]
        return inside if before <= _UNHEADED else [mark, *inside]

    def _says_anything(self, first: int, stop: int) -> bool:
        words = (block.text for block in self._blocks[first:stop])
        return not first or not all(map(is_furniture, words))

    def inside(self, mark: Mark, stop: int) -> list[Mark]:
        """The headings in a section; only where Items stand in Parts do statements stand in an Item with exhibits."""
        title, is_item = mark.title, mark.kind == "item"
        is_exhibits = is_item and _EXHIBITS.search(title) is not None
        has_statements = is_item and _STATEMENTS.search(title) is not None and (mark.level > 0 or not is_exhibits)
        owner = Owner(title, is_item, is_exhibits, _RISKS.search(title) is not None, has_statements)
        return self._nested(mark.block, stop, mark.level + 1, owner)
