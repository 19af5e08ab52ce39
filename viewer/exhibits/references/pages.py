"""Pages that a text names by their printed numbers: "page F-3", "pages 12 and 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.exhibits.listed import Named, group_of, words_before_numbers
from viewer.filing.paper.furniture import is_page_number

_LABEL = r"(?:[A-Z]{1,2}-)?\d{1,3}"
_LONGEST = 120

_PAGE = re.compile(rf"ages?\s+(?P<number>{_LABEL})(?P<to>\s*(?:-|–|—|to|through)\s*{_LABEL})?(?![\w%]|[.,]\d|-\w|\.\t)")
_ANOTHER = re.compile(
    rf"(?P<join>\s*(?:,|;)?\s*(?:and|or|&)?\s*)(?:pages?\s+)?(?P<number>{_LABEL})(?P<to>\s*(?:-|–|—|to|through)\s*{_LABEL})?"
    r"(?![\w%]|[.,]\d|-\w|\s+(?:million|billion|percent|shares|days))"
)
_PAGE_IN_CAPITALS = re.compile(_PAGE.pattern.replace("ages?", "AGES?", 1))
_POINTED_AT = re.compile(r"\b(?:on|see|at|to|of|in|from|and|beginning)\s$|\t", re.IGNORECASE)
_OF_HOW_MANY = re.compile(r"\s+of\s+\d")


def names_pages(text: str) -> bool:
    """Whether a text is worth a closer look: most blocks of a filing are not, nor is the number of their page."""
    return ("age" in text or "PAGE" in text) and not is_page_number(text)


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
