"""The text of a PDF, set out by where it stands on its pages: words in columns, lines in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from viewer.filing import limits
from viewer.filing.pdf.opened import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_WORD = re.compile(r"[^\s\x00-\x1f\ufffe]+")
_WIDEST = 160
"""Columns of the widest page; a plain-text filing's tables have 132."""
_SAME_LINE = 0.5
_NEW_PARAGRAPH = 1.6
"""Lines further apart than so many heights of a line have a blank line between them."""
_JOINED = 0.25
"""Runs nearer than so much of a character belong to one word."""


class Run(NamedTuple):
    """Words that stand together on a line: left and right edge, top and bottom, in points from the page's foot."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """How high its line is."""
        return self.top - self.bottom


def pages_of(
    source: bytes, *, first: int | None = None, on_crowded: Callable[[int], object] | None = None
) -> list[str] | None:
    """The text of each page of a PDF, or of the ``first`` ones; of a page of pictures, or a damaged one, nothing.

    None where it cannot be opened: damaged, or locked with a password. ``on_crowded`` is told the number, from 1, of
    each page that has more characters than are read of one.
    """
    with opened(source) as document:
        if document is None:
            return None
        count = min(len(document), first or limits.PDF_PAGES, limits.PDF_PAGES)
        return [_page(document, number, on_crowded) for number in range(count)]


def page_count(source: bytes) -> int:
    """How many pages a PDF has; none where it cannot be opened."""
    with opened(source) as document:
        return 0 if document is None else len(document)


def set_out(runs: Sequence[Run]) -> Iterator[str]:
    """The lines of a page from its runs, each run in its column, a blank line where a paragraph ends."""
    wide = [(run.right - run.left) / len(run.text) for run in runs if len(run.text) > 2]
    if not wide:
        return
    width = max(median(wide), 1.0)
    left = min(run.left for run in runs)
    above: Run | None = None
    for line in _lines(runs):
        if above is not None and above.bottom - line[0].top > (_NEW_PARAGRAPH - 1) * min(above.height, line[0].height):
            yield ""
        yield _line(line, left, width)
        above = min(line, key=lambda run: run.bottom)


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs by line from the top down, each from left to right; a superscript stands on the line that it rises from."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-(run.bottom + run.top) / 2, run.left)):
        middle = (run.bottom + run.top) / 2
        last = lines[-1][0] if lines else None
        if last is not None and abs((last.bottom + last.top) / 2 - middle) < _SAME_LINE * max(last.height, run.height):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line) for line in lines]


def _line(runs: Sequence[Run], left: float, width: float) -> str:
    text, right = "", left
    for run in runs:
        column = min(round((run.left - left) / width), _WIDEST)
        gap = run.left - right
        if text and gap < _JOINED * width:
            text += run.text
        elif text and gap < 2 * width:
            text += f" {run.text}"
        else:
            text = f"{text.ljust(column)}{'  ' if text and column <= len(text) else ''}{run.text}"
        right = run.right
    return text.rstrip()


def _page(document: PdfDocument, number: int, on_crowded: Callable[[int], object] | None) -> str:
    from pypdfium2 import PdfiumError

    try:
        return "\n".join(set_out(_runs(document, number, on_crowded)))
    except PdfiumError:
        return ""


def _runs(document: PdfDocument, number: int, on_crowded: Callable[[int], object] | None) -> list[Run]:
    """The words of a page with their boxes; what the page writes one letter at a time comes as words too."""
    page = document[number]
    text = page.get_textpage()
    count = text.count_chars()
    if count > limits.PDF_CHARACTERS:
        count = limits.PDF_CHARACTERS
        if on_crowded is not None:
            on_crowded(number + 1)
    words = text.get_text_range(0, count) if count else ""
    runs = []
    for found in _WORD.finditer(words):
        left, bottom, _, top = text.get_charbox(found.start(), loose=True)
        right = text.get_charbox(found.end() - 1, loose=True)[2]
        if right > left:
            runs.append(Run(left, bottom, right, top, found[0]))
    text.close()
    page.close()
    return runs
