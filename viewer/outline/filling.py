"""What the form's marks leave open: the cover before them, the headings inside them, the text after a note."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.headings import style_headings
from viewer.outline.mark import Mark

_LONGEST_COVER = 25_000
_SHORTEST_BODY = 400
_NO_HEADINGS_INSIDE = ("cover", "contents", "part", "signature")


def without_repeats(marks: list[Mark]) -> list[Mark]:
    """Marks in document order, one for each place (a Part may share its first Item's)."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.position, mark.level, mark.kind == "body")):
        if kept and mark.position == kept[-1].position and mark.level <= kept[-1].level:
            continue
        kept.append(mark)
    return kept


def cover_marks(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """The cover, and the body after it where no heading of a form ends it.

    A cover ends where the form's first heading stands; a document without such headings ends it with its first page.
    """
    first = marks[0].position if marks else (len(blocks), 0)
    if first == (0, 0):
        return []
    why = "What stands before the first heading of the form."
    cover = Mark(0, 0, 0, "cover", "Cover", 0, Evidence("cover", 0.95, why))
    length = sum(len(block.text) for block in blocks[: first[0]])
    page_end = _page_end(blocks, 0, first[0])
    if page_end is None or (any(mark.kind in ("item", "part") for mark in marks) and length < _LONGEST_COVER):
        return [cover]
    return [cover, _body(page_end, "The text after the cover page.")]


def _page_end(blocks: Sequence[Block], start: int, stop: int) -> int | None:
    """The first block of the next page, when enough text follows it to be a section of its own."""
    for index in range(start, stop):
        if blocks[index].page != blocks[start].page:
            following = sum(len(block.text) for block in blocks[index:stop])
            return index if following > _SHORTEST_BODY else None
    return None


def _body(block: int, why: str) -> Mark:
    return Mark(block, 0, 0, "body", "Text", 0, Evidence("body", 0.8, why))


def with_headings(marks: list[Mark], blocks: Sequence[Block]) -> list[Mark]:
    """The same marks with the headings inside each; a note before the Items ends with its page."""
    claimed = {mark.block for mark in marks}
    filled: list[Mark] = []
    for mark, stop in zip(marks, [*(mark.block for mark in marks[1:]), len(blocks)], strict=True):
        filled.append(mark)
        start = mark.block
        if mark.kind == "explanatory-note" and mark.level == 0:
            body = _page_end(blocks, start, stop)
            if body is not None:
                filled += style_headings(blocks, start, body, 1, claimed)
                filled.append(_body(body, "The text after the note."))
                filled += style_headings(blocks, body, stop, 0, claimed)
                continue
        if mark.kind not in _NO_HEADINGS_INSIDE:
            level = 0 if mark.kind == "body" else mark.level + 1
            filled += style_headings(blocks, start, stop, level, claimed)
    return without_repeats(filled)
