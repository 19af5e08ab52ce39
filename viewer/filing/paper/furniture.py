"""Page furniture: running headers and footers, page numbers, links back to the contents.

A running line stands at the edge of one page after another, or of every other one. What heads a chapter now and again
("RISK FACTORS" of a supplement and of its prospectus, the reports of several auditors) is text each time. Where a
heading goes on as a running header, it is text where it first stands.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from viewer.filing.model import Block

# Roman numbers are small ones, and an "x" alone checks a box.
_PAGE_NUMBER = re.compile(
    r"[-–—~|\s]{0,4}(?i:page\W{0,3})?(?:[A-Za-z]{1,3}\s?[-–]\s?)?(?:\d{1,3}|(?!x\W*$)[ivxl]{1,6})"
    r"(?:\s?(?i:of|/)\s?\d{1,3})?[-–—~|\s]{0,4}"
)
# The pages of an index or a schedule are counted by themselves: "Exhibit Index-1", "Schedule 1 - Page 1 of 1".
_PAGE_OF_PART = re.compile(
    r"\W*(?:(?:exhibit\s+)?index\s?[-–—]\s?\d{1,3}"
    r"|(?:annex|appendix|exhibit|schedule)\s+[\w.]{1,4}\s*[-–—,]\s*page\s+\d{1,3}(?:\s+of\s+\d{1,3})?)\W*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\W*(?:(?:(?:back|return)\s+to\s+)?(?:the\s+)?table\s+of\s+contents|continued)\W*", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:\(\s?|[-–—]\s?)(?:continued|cont['’]?d\.?)\s?\)?\W*$", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d{1,3}\b")
_LETTERS = re.compile(r"[^\W\d_]{3}")
# A contract's Articles may each begin a page, and differ in their number alone.
_PART_OF_TEXT = re.compile(r"\W*(?:article|section|chapter|schedule|annex|appendix|proposal)\s+\w", re.IGNORECASE)
LONGEST_RUNNING = 160
"""No running line has more characters."""
_LONGEST_NUMBER = 24
_LONGEST_LINE = 80
_AT_EDGE = 3
"""How many blocks from the top or the foot of its page a running line may stand."""
_OFTEN = 3
"""On how many pages a line must stand to be a running one."""
_NEXT = 2
"""How many pages on it stands again: a left page's header is on every other one."""


class _Edge(NamedTuple):
    block: int
    page: int
    at_head: bool
    beyond: tuple[int, ...] = ()


class Furniture(NamedTuple):
    """The page furniture of a document: block indexes, and its running lines under their ``running_form``.

    Among the running lines is what several pages begin or end with, even where it is text on each.
    """

    blocks: frozenset[int]
    running: frozenset[str]


def page_furniture(blocks: Sequence[Block]) -> Furniture:
    """What of a document's blocks is page furniture; a line that goes on from the page before is, however rare."""
    edges = list(_edges(blocks))
    often = _often(blocks, edges)
    often = {form: [edge for edge in found if not _is_past_text(edge, blocks, often)] for form, found in often.items()}
    pages = len({block.page for block in blocks})
    found = {edge.block for alike in often.values() for run in _runs(alike) for edge in _repeating(run, blocks, pages)}
    found |= {edge.block for edge in edges if edge.at_head and goes_on(blocks[edge.block].text)}
    found |= {
        index
        for index, block in enumerate(blocks)
        if 0 < len(block.text) <= _LONGEST_NUMBER and block.kind != "table" and is_furniture(block.text)
    }
    return Furniture(frozenset(found), frozenset(often))


def is_furniture(text: str) -> bool:
    """Whether a line is furniture by itself: a page number, that of an index, a link to the contents, "(continued)"."""
    return is_page_number(text) or is_way_back(text) or _PAGE_OF_PART.fullmatch(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: "12", "- F-3 -", "S-ii", "Page 4 of 118"; or empty."""
    return not text or _PAGE_NUMBER.fullmatch(text) is not None


def is_way_back(text: str) -> bool:
    """Whether a line is empty, or no more than the way back to the contents or "(continued)"."""
    return not text or (len(text) <= LONGEST_RUNNING and _ALONE.fullmatch(text) is not None)


def goes_on(text: str) -> bool:
    """Whether a line says that it goes on from the page before: "(continued)"."""
    return _GOES_ON.search(text[-LONGEST_RUNNING:]) is not None


@lru_cache(maxsize=1_024)
def running_form(text: str) -> str:
    """The form under which running lines are one: their letters in any case, whatever the number of the page."""
    return _NUMBER.sub("#", " ".join(text.lower().split()))


def _often(blocks: Sequence[Block], edges: Sequence[_Edge]) -> dict[str, list[_Edge]]:
    """The lines that stand on several pages, and mostly at their edges, by the form under which they are one."""
    alike: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[running_form(blocks[edge.block].text)].append(edge)
    often = {form: found for form, found in alike.items() if len(found) >= _OFTEN}
    anywhere = _anywhere(blocks, max(map(len, often))) if often else Counter()
    return {form: found for form, found in often.items() if len(found) * 2 > anywhere[form]}


def _repeating(run: Sequence[_Edge], blocks: Sequence[Block], pages: int) -> Sequence[_Edge]:
    """What of a run repeats: all but a heading that goes on as the header of its pages.

    A line with a number is no heading, nor is one that most pages of the document bear.
    """
    first, last = run[0], run[-1]
    is_heading = first.at_head and not _NUMBER.search(blocks[first.block].text)
    return run[1:] if is_heading and 2 * (last.page - first.page + 1) < pages else run


def _anywhere(blocks: Sequence[Block], longest: int) -> Counter[str]:
    """How often lines stand anywhere. What repeats with its digits the same is counted first: its form is made once."""
    anywhere: Counter[str] = Counter()
    lines = Counter(text for block in blocks if len(text := block.text) <= longest + _LONGEST_NUMBER)
    for text, times in lines.items():
        anywhere[running_form(text)] += times
    return anywhere


def _runs(edges: Sequence[_Edge]) -> Iterator[list[_Edge]]:
    """The lines on pages that follow each other, several pages of them."""
    run: list[_Edge] = []
    for edge in [*edges, None]:
        if edge is None or (run and edge.page - run[-1].page > _NEXT):
            if len(run) >= _OFTEN:
                yield run
            run = []
        if edge is not None:
            run.append(edge)


def _edges(blocks: Sequence[Block]) -> Iterator[_Edge]:
    """The short blocks that stand first or last on their page, where the document has pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if block.text:
            pages[block.page].append(index)
    for page, indexes in pages.items() if len(pages) > 1 else ():
        edge = min(_AT_EDGE, len(indexes))
        for at in (*range(edge), *range(max(edge, len(indexes) - _AT_EDGE), len(indexes))):
            text = blocks[indexes[at]].text
            # What has several lines is a header, but no footer: at the foot it is more often a signature.
            may_be_signed = at > 1 and at >= len(indexes) - _AT_EDGE and "\n" in text
            if len(text) <= LONGEST_RUNNING and not may_be_signed and _may_run(text):
                at_head = at < len(indexes) - at
                yield _Edge(indexes[at], page, at_head, tuple(indexes[:at] if at_head else indexes[at + 1 :]))


def _is_past_text(edge: _Edge, blocks: Sequence[Block], often: Mapping[str, object]) -> bool:
    """Whether a line of text stands between one and the edge of its page: what is longer and runs on no other page."""
    return any(
        len(text := blocks[index].text) > _LONGEST_LINE and running_form(text) not in often for index in edge.beyond
    )


def _may_run(text: str) -> bool:
    return _LETTERS.search(text) is not None and _PART_OF_TEXT.match(text) is None
