"""Contents lists: the Item lines in them are told from headings before any heading is chosen."""

from __future__ import annotations

from viewer.outline.items.candidates import Candidate, DocumentText, marked_contents
from viewer.outline.text import title_words

_RUN = 3
_NOTHING_BETWEEN = 40


def mark_contents(candidates: list[Candidate], text: DocumentText) -> list[Candidate]:
    """The same candidates, those of contents lists marked.

    A contents list is a run of Item lines with nothing between them. A run in a table, with page numbers or with links
    into the document, is one; another is one only when most of its Items come again after it.
    """
    marked = list(candidates)
    last = {number: at for at, candidate in enumerate(candidates) for number in candidate.numbers}
    start = 0
    while start < len(candidates):
        end = start + 1
        seen = {_entry(candidates[start])}
        while end < len(candidates) and _follows(candidates[end - 1], candidates[end], text):
            if _entry(candidates[end]) in seen and not candidates[end].in_table:
                break
            if _stands_after(candidates[start:end], candidates[end]):
                break
            seen.add(_entry(candidates[end]))
            end += 1
        run = candidates[start:end]
        if _is_contents(run, end, last):
            marked[start:end] = [marked_contents(candidate) for candidate in run]
        start = end
    return marked


def _stands_after(listed: list[Candidate], below: Candidate) -> bool:
    """Whether a line stands after a list, in no table and without page or link as the list's have, that names it."""
    above = listed[-1]
    is_listed = below.in_table or below.linked or below.paged
    evident = above.in_table or above.linked or above.paged
    named = any(below.numbers == one.numbers and title_words(below.title) & title_words(one.title) for one in listed)
    return evident and not is_listed and named


def _entry(candidate: Candidate) -> tuple[tuple[str, ...], frozenset[str]]:
    """What a contents list names once: a second such line is the heading itself, directly against the list."""
    return candidate.numbers, title_words(candidate.title)


def _follows(above: Candidate, below: Candidate, text: DocumentText) -> bool:
    """Whether two lines stand in one list: next to each other, or with only short lines of a list between them."""
    if above.block == below.block and above.in_table:
        return True
    gap = below.offset - (text.starts[above.block] + above.end)
    listed = above.linked or above.paged
    if not listed and _whole(below) < _whole(above):
        return False
    if gap <= _NOTHING_BETWEEN or (listed and (below.linked or below.paged) and gap < 1_500):
        return not (set(above.numbers) & set(below.numbers))
    return False


def _whole(candidate: Candidate) -> float:
    """The number that orders an Item among the others, its letter left out."""
    return float(candidate.numbers[0].rstrip("ABCDEFGHIJK"))


def _is_contents(run: list[Candidate], end: int, last: dict[str, int]) -> bool:
    """Whether a run is a contents list, given where it ends and where each number comes for the last time."""
    evident = sum(candidate.linked or candidate.paged for candidate in run)
    numbers = [number for candidate in run for number in candidate.numbers]
    again = sum(last[number] >= end for number in numbers)
    if len(run) < _RUN:
        return evident == len(run) and again == len(numbers)
    if evident * 2 >= len(run):
        return True
    return again * 3 >= len(numbers) * 2
