"""The outline that a PDF brings along, as marks on the text of its pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from viewer.filing.model import Block, Bookmark, Evidence
from viewer.outline.mark import Mark

_EVIDENCE = Evidence("pdf-outline", 0.9, "The PDF's own outline has this entry.")
_TOP = Evidence("body", 0.9, "The document's text before the first entry of the PDF's own outline.")


def bookmark_marks(bookmarks: Sequence[Bookmark], blocks: Sequence[Block]) -> list[Mark]:
    """A mark for each entry where its title stands on its page, or else at the page's top; in the text's order."""
    pages = [block.page for block in blocks]
    marks = [Mark(0, 0, 0, "body", "Top of the document", 0, _TOP)]
    for entry in bookmarks:
        first, end = bisect_left(pages, entry.page), bisect_left(pages, entry.page + 1)
        if first == end:
            continue
        block, start, stop = _standing(entry.title, blocks, first, end)
        marks.append(Mark(block, start, stop, "heading", entry.title, entry.level, _EVIDENCE))
    marks.sort(key=lambda mark: mark.position)
    return [mark for mark, after in zip(marks, [*marks[1:], None], strict=True) if not _is_empty(mark, after)]


def _standing(title: str, blocks: Sequence[Block], first: int, end: int) -> tuple[int, int, int]:
    wanted = title.casefold()
    for number in range(first, end):
        text = " ".join(blocks[number].text.split()).casefold()
        if text.startswith(wanted):
            return number, 0, min(len(title), len(blocks[number].text))
    top = next((number for number in range(first, end) if blocks[number].text), first)
    return top, 0, 0


def _is_empty(mark: Mark, after: Mark | None) -> bool:
    """Whether the text before the first entry is none."""
    return mark.kind == "body" and after is not None and after.position == mark.position
