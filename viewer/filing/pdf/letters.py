"""The letters of a page of a PDF and where each stands, for whoever points at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from viewer.filing.pdf.opened import opened

_END_OF_LINE_HYPHEN = "\ufffe"


class Box(NamedTuple):
    """Where a letter stands, in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Letters:
    """The text of a page, and a box for each of its characters."""

    text: str
    boxes: tuple[Box, ...]

    def nearest(self, x: float, y: float) -> int:
        """The character nearest to a point: of the nearest line the nearest; 0 where there is none."""
        return min(range(len(self.boxes)), key=lambda at: _distance(self.boxes[at], x, y), default=0)

    def lines(self, first: int, past: int) -> Iterator[Box]:
        """The boxes of some characters, joined where they stand on one line."""
        line: Box | None = None
        for box in self.boxes[first:past]:
            if box.right <= box.left:
                continue
            middle = (box.top + box.bottom) / 2
            if line is not None and line.top <= middle <= line.bottom and box.left >= line.left:
                line = Box(line.left, min(line.top, box.top), max(line.right, box.right), max(line.bottom, box.bottom))
                continue
            if line is not None:
                yield line
            line = box
        if line is not None:
            yield line

    def words(self, first: int, past: int) -> str:
        """Some of the text, as it is copied: one kind of line end, no marks of hyphenation."""
        return self.text[first:past].replace("\r\n", "\n").replace(_END_OF_LINE_HYPHEN, "-")


def letters_of(source: bytes, page: int) -> Letters:
    """The letters of a page, from 0; none of a page of pictures, or of what cannot be opened."""
    from pypdfium2 import PdfiumError

    with opened(source) as document:
        if document is None:
            return Letters("", ())
        try:
            sheet = document[page]
            height, text = sheet.get_height(), sheet.get_textpage()
            count = text.count_chars()
            boxes = [text.get_charbox(index, loose=True) for index in range(count)]
            words = text.get_text_range(0, count)
        except PdfiumError:
            return Letters("", ())
    return Letters(
        words[:count], tuple(Box(left, height - top, right, height - low) for left, low, right, top in boxes)
    )


def _distance(box: Box, x: float, y: float) -> tuple[float, float]:
    return max(box.top - y, y - box.bottom, 0.0), max(box.left - x, x - box.right, 0.0)
