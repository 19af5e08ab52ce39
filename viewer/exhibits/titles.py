"""An exhibit's title as its index row gives it, without symbols, page numbers and where it was filed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.exhibits.rows import Part

_SAYS_WHERE = re.compile(
    r"[\s,;.(\[–—-]*(?:\b(?:which|as|is|are|was|were|all)\s+)*(?:(?:hereby|also|previously|heretofore)\s+)*"
    r"(?:\bincorporated\s+(?:\w+\s+)?by\s+reference|\bpreviously\s+filed|\bfiled\s+(?:as|herewith|with\s+this)\b|\bfiled\s+electronically"
    r"|\bfurnished\s+(?:herewith|with)|\bincluded\s+(?:in|on|as)\b|\bset\s+forth\s+(?:in|on)\b|\bcontained\s+(?:in|on)\b"
    r"|\(Exhibit\s+\S+\s+(?:to|of)\b|\bto\s+be\s+filed).*",
    re.IGNORECASE | re.DOTALL,
)
_WORDED = re.compile(r"[^\W\d_](?:[\W\d_]*[^\W\d_]){2}")
_TRAILING = re.compile(r"[\s.]*(?:\.{3,}\s*)?(?:[*†‡#+^§]+|\(\d{1,2}\))*[\s.,;:]*$")
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}\s*[\w\-]*\s*$")


def title_of(parts: Sequence[Part]) -> str:
    """The first part with words in it; lines of plain text, which have one part each, are joined."""
    worded = [part for part in parts if _WORDED.search(part.text)]
    if not worded:
        return ""
    text = worded[0].text if worded[0].columns else " ".join(part.text for part in worded if not part.columns)
    text = _LEADERS.sub("", " ".join(text[:2000].split()))
    shortened = _SAYS_WHERE.sub("", text)
    return _TRAILING.sub("", shortened if len(shortened) > 3 else text).strip(" -–—:")
