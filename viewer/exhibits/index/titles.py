"""An exhibit's title as its index row gives it, without symbols, page numbers and where it was filed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.exhibits.index.rows import Part

_SAYS_WHERE = re.compile(
    r"\b(?:incorporated\s+(?:\w+\s+)?by\s+reference|previously\s+filed|filed\s+(?:as|herewith|with\s+this)\b"
    r"|filed\s+electronically|furnished\s+(?:herewith|with)|included\s+(?:in|on|as)\b|set\s+forth\s+(?:in|on)\b"
    r"|contained\s+(?:in|on)\b|to\s+be\s+filed)|\(Exhibit\s+\S+\s+(?:to|of)\b",
    re.IGNORECASE,
)
_LEADS_THERE = frozenset(
    {"which", "as", "is", "are", "was", "were", "all", "hereby", "also", "previously", "heretofore"}
)
_WORDED = re.compile(r"[^\W\d_](?:[\W\d_]*[^\W\d_]){2}")
_TRAILING = re.compile(r"[\s.]*+(?:[*†‡#+^§]++|\(\d{1,2}\))*+[\s.,;:]*+$")
_PAGE = re.compile(r"(?:[A-Z]-)?\d{1,3}")
_PAGE_AT_END = re.compile(r"(?<!\bNo)(?<!\bRule)(?<!\bForm)[\s.]+(?P<page>(?:[A-Z]-)?\d{1,3})$")
_LEADERS = re.compile(r"(?<![\s.])\s?(?:\.\s?){4,}+[\w\-]*+\s*$")
"""It is tried once in a row of dots: where it begins, and as long as it is."""


def title_of(parts: Sequence[Part]) -> str:
    """The first part with words in it; lines of plain text, which have one part each, are joined."""
    worded = [part for part in parts if _WORDED.search(part.text)]
    if not worded:
        return ""
    text = worded[0].text if worded[0].columns else " ".join(part.text for part in worded if not part.columns)
    text = _LEADERS.sub("", " ".join(text[:2000].split()))
    shortened = _without_where(text)
    return _TRAILING.sub("", shortened if len(shortened) > 3 else text).strip(" -–—:")


def without_page(title: str, parts: Sequence[Part]) -> tuple[str, str | None]:
    """A title without the number of the column of pages that the index has, and that number."""
    last = parts[-1]
    if len(parts) > 1 and last.columns and _PAGE.fullmatch(last.text.strip()):
        return title, last.text.strip()
    found = _PAGE_AT_END.search(title)
    if found is None:
        return title, None
    return title[: found.start()].rstrip(" ."), found["page"]


def _without_where(text: str) -> str:
    """The title before "which is incorporated by reference to" and the like."""
    found = _SAYS_WHERE.search(text)
    if found is None:
        return text
    before = text[: found.start()].rstrip(" ,;.([–—-")
    while before and before.rsplit(None, 1)[-1].lower() in _LEADS_THERE:
        before = before[: -len(before.rsplit(None, 1)[-1])].rstrip(" ,;.([–—-")
    return before
