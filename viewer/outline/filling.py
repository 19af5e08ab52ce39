"""What the form's marks leave open: the headings inside them, the text after a note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.nesting import nested_headings
from viewer.outline.mark import Mark
from viewer.outline.parts.after_signatures import SIGNED
from viewer.outline.parts.front import body_mark, page_end
from viewer.outline.parts.signatories import find_signatories

_NO_HEADINGS_INSIDE = ("cover", "contents", "part", "exhibit-index")
_RISKS = re.compile(r"\brisk\s+factors?\b", re.I)
_STATEMENTS = re.compile(r"\bfinancial\s+statements?\b|\bfinancial\s+information\b", re.I)
_EXHIBITS = re.compile(r"\bexhibits?\b", re.I)
_UNHEADED = 200


def without_repeats(marks: list[Mark]) -> list[Mark]:
    """Marks in document order, one for each place (a Part may share its first Item's)."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.position, mark.level, mark.kind == "body")):
        if kept and mark.position == kept[-1].position and mark.level <= kept[-1].level:
            continue
        kept.append(mark)
    return kept


def with_headings(marks: list[Mark], blocks: Sequence[Block], finder: HeadingFinder) -> list[Mark]:
    """The same marks with the headings inside each; a note before the Items ends with its page."""
    claimed = {block for mark in marks if mark.kind not in ("body", "cover") for block in (mark.block, *mark.repeated)}
    filled: list[Mark] = []
    for mark, stop in zip(marks, [*(mark.block for mark in marks[1:]), len(blocks)], strict=True):
        start = mark.block
        if mark.kind == "explanatory-note" and mark.level == 0:
            body = page_end(blocks, start, stop)
            filled += [mark, *_inside(mark, blocks, start, stop if body is None else body, claimed, finder)]
            if body is not None:
                filled += _body(body_mark(body, "The text after the note."), blocks, stop, claimed, finder)
        elif mark.kind == "body":
            filled += _body(mark, blocks, stop, claimed, finder)
        elif mark.kind == "signature" or mark.evidence.rule == SIGNED:
            filled += [mark, *_signatories(mark, blocks, stop)]
        elif mark.kind in _NO_HEADINGS_INSIDE:
            filled.append(mark)
        else:
            filled += [mark, *_inside(mark, blocks, start, stop, claimed, finder)]
    return without_repeats(filled)


def _signatories(mark: Mark, blocks: Sequence[Block], stop: int) -> list[Mark]:
    """Those who signed, each with title and date, one under the other."""
    signed = []
    for one in find_signatories(blocks, mark.block, stop):
        if (one.block, one.start) > mark.position:
            title = ", ".join(word for word in (one.name, one.title, one.date) if word)
            evidence = Evidence("signatory", 0.85, "A signature, with the name, title and date beside or below it.")
            signed.append(Mark(one.block, one.start, one.end, "heading", title, mark.level + 1, evidence))
    return signed


def _body(mark: Mark, blocks: Sequence[Block], stop: int, claimed: set[int], finder: HeadingFinder) -> list[Mark]:
    """Text with the headings in it: below it when it has a title of its own, else beside it, instead of it where they
    begin at once."""
    has_title = mark.title not in ("Text", "Top of the exhibit")
    level = mark.level + 1 if has_title else mark.level
    is_financial = _STATEMENTS.search(mark.title) is not None
    inside = nested_headings(finder, blocks, mark.block, stop, level, claimed, is_financial=is_financial)
    if has_title or not inside or mark.position == (0, 0):
        return [mark, *inside]
    before = sum(len(block.text) for block in blocks[mark.block : inside[0].block])
    return inside if before <= _UNHEADED else [mark, *inside]


def _inside(
    mark: Mark, blocks: Sequence[Block], start: int, stop: int, claimed: set[int], finder: HeadingFinder
) -> list[Mark]:
    """The headings in a section; only where Items stand in Parts do statements stand in an Item with the exhibits."""
    title = mark.title
    is_exhibits = mark.kind == "item" and _EXHIBITS.search(title) is not None
    return nested_headings(
        finder,
        blocks,
        start,
        stop,
        mark.level + 1,
        claimed,
        owner=title,
        is_lettered=is_exhibits,
        is_risk=_RISKS.search(title) is not None,
        is_financial=mark.kind == "item"
        and _STATEMENTS.search(title) is not None
        and (mark.level > 0 or not is_exhibits),
    )
