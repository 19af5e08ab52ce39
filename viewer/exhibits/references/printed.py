"""Page numbers as they are printed on the pages: "F-3", "12"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from viewer.exhibits.listed import Named, group_of, words_before_numbers
from viewer.filing.model import Block

_LABEL = r"(?:[A-Z]{1,2}-)?\d{1,3}"
_ALONE = re.compile(rf"\W*(?:[Pp]age\s+)?(?P<label>{_LABEL})(?:\s+of\s+\d+)?\W*")
_AT_END = re.compile(rf"(?:^|[\s|])(?P<label>{_LABEL})\W*$")
_AT_START = re.compile(rf"^\W*(?P<label>{_LABEL})(?=[\s|]*(?:[|\n\t]|$))")
_AT_EDGE = 3
_LONGEST = 120
_LEAST = 3

_PAGE = re.compile(rf"ages?\s+(?P<number>{_LABEL})(?P<to>\s*(?:-|–|—|to|through)\s*{_LABEL})?(?![\w%]|[.,]\d|-\w)")
_ANOTHER = re.compile(
    rf"(?P<join>\s*(?:,|;)?\s*(?:and|or|&)?\s*)(?:pages?\s+)?(?P<number>{_LABEL})(?P<to>\s*(?:-|–|—|to|through)\s*{_LABEL})?"
    r"(?![\w%]|[.,]\d|-\w|\s+(?:million|billion|percent|shares|days))"
)
_PAGE_IN_CAPITALS = re.compile(_PAGE.pattern.replace("ages?", "AGES?", 1))
_POINTED_AT = re.compile(r"\b(?:on|see|at|to|of|in|from|and|beginning)\s$|\t", re.IGNORECASE)
_OF_HOW_MANY = re.compile(r"\s+of\s+\d")


def printed_pages(blocks: Sequence[Block]) -> Mapping[str, int]:
    """The first block of each page by the number printed at its edge.

    A plain number counts only where it keeps the distance from the counted pages that most printed numbers keep; a
    number with a letter ("F-3") where it stands by itself, on one page only.
    """
    if not blocks or blocks[-1].page < _LEAST:
        return {}
    plain: dict[int, set[int]] = {}
    lettered: dict[str, set[int]] = {}
    first: dict[int, int] = {}
    for page, indexes in _pages(blocks):
        first[page] = indexes[0]
        for label in _labels_at_edges(blocks, indexes):
            if label.isdecimal():
                plain.setdefault(page, set()).add(int(label))
            else:
                lettered.setdefault(label, set()).add(page)
    found = {label: first[min(pages)] for label, pages in lettered.items() if len(pages) == 1}
    distances = Counter(number - page for page, numbers in plain.items() for number in numbers)
    if distances:
        distance, votes = distances.most_common(1)[0]
        rivals = [count for other, count in distances.items() if other != distance]
        if votes >= _LEAST and votes > 2 * max(rivals, default=0):
            found |= {
                str(page + distance): first[page] for page, numbers in plain.items() if page + distance in numbers
            }
    return found


def _pages(blocks: Sequence[Block]) -> Iterator[tuple[int, list[int]]]:
    pages: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.text:
            pages.setdefault(block.page, []).append(index)
    yield from pages.items()


def _labels_at_edges(blocks: Sequence[Block], indexes: Sequence[int]) -> Iterator[str]:
    """The numbers at the head and foot of a page: alone, or at the end or the beginning of a running line."""
    edge = indexes if len(indexes) <= 2 * _AT_EDGE else (*indexes[:_AT_EDGE], *indexes[-_AT_EDGE:])
    for index in edge:
        text = blocks[index].text
        if len(text) > _LONGEST:
            continue
        found = _ALONE.fullmatch(text) or _AT_END.search(text) or _AT_START.match(text)
        if found:
            yield found["label"]


def pages_named(text: str) -> Iterator[list[Named]]:
    """The pages that a text names; a range counts as its first page. The page's own number is none ("Page 4 of 45")."""
    if "age" in text:
        yield from _pages_named(text, _PAGE)
    if "PAGE" in text:
        yield from _pages_named(text, _PAGE_IN_CAPITALS)


def _pages_named(text: str, pattern: re.Pattern[str]) -> Iterator[list[Named]]:
    end = 0
    for start, found in words_before_numbers(text, pattern, "Pp"):
        if start < end or _OF_HOW_MANY.match(text, found.end()) or _is_running_line(text, start, found.end()):
            continue
        group = group_of(text, start, found, _ANOTHER)
        end = group[-1].end
        yield group


def _is_running_line(text: str, start: int, end: int) -> bool:
    """Whether a page names itself at its edge: "Page 4", "Bylaws of the Company -- Page 4"."""
    if end <= len(text) - 3 or len(text) > _LONGEST or text[start] != "P":
        return False
    return _POINTED_AT.search(text, 0, start) is None
