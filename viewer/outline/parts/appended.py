"""What is appended to a contract under the number of an exhibit: "EXHIBIT 2.1" at the top of a page, and its title.

Within a contract "Exhibit 2.1" is mostly the label that EDGAR wants on the contract itself; at the top of a page behind
the signatures it is that of the paper which follows there, however it is set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.heading import words_of
from viewer.outline.headings.words import is_firm
from viewer.outline.mark import Mark

_LABEL = re.compile(
    r"\W{0,2}(?:exhibit|annex|appendix|schedule|attachment)\s+\d{1,2}(?:[.-]\d{1,3})?[A-Z]?(?:\([a-z\d]{1,3}\))?\W{0,2}",
    re.I,
)
_LINKS = re.compile(r"\b(?:of|to|by|with|for|and|between)\W*$", re.I)
_LONGEST_LINE = 90
_MOST_LINES = 5
_WHY = "The number of an exhibit at the top of a page, behind the signatures."


def numbered_label(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the first of its page and its first line the number of an exhibit alone."""
    block = blocks[index]
    if block.kind not in ("paragraph", "heading") or not _LABEL.fullmatch(block.text.split("\n", 1)[0]):
        return False
    above = next((at for at in range(index - 1, -1, -1) if blocks[at].text), None)
    return above is not None and blocks[above].page != block.page


def appended_mark(blocks: Sequence[Block], index: int) -> Mark:
    """What begins at a numbered label: it is called by the label and the lines of the title below it."""
    lines = list(_title_lines(blocks, index))
    while len(lines) > 1 and is_firm(lines[-1][1]) and not _LINKS.search(lines[-2][1]):
        lines.pop()
    title = " ".join(line for _, line in lines)
    repeated = tuple(sorted({at for at, _ in lines if at != index}))
    end = len(blocks[index].text)
    return Mark(index, 0, end, "heading", title, 0, Evidence("appended", 0.8, _WHY), repeated=repeated)


def _title_lines(blocks: Sequence[Block], index: int) -> Iterator[tuple[int, str]]:
    """The label and the title's lines, each with its block: set in the middle or in capitals, and before any text.

    A label may have a leaf of its own.
    """
    told = 0
    for at in range(index, min(index + 3 * _MOST_LINES, len(blocks))):
        block = blocks[at]
        lines = block.text.split("\n")
        is_leaf = block.kind == "page-break" and told == 1
        is_title = block.kind in ("paragraph", "heading") and (block.style.centered or block.text.isupper())
        if is_leaf or not (block.text or block.kind == "rule"):
            continue
        if at != index and not (is_title and _may_be_title(lines)):
            return
        for line in lines[: _MOST_LINES - told]:
            told += 1
            yield at, words_of(line)


def _may_be_title(lines: Sequence[str]) -> bool:
    return all(
        len(line) <= _LONGEST_LINE and ":" not in line and line.rstrip()[-1:] not in (";", ",") for line in lines
    )
