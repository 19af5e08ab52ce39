"""Words looked for letter by letter, as the find bar does: parts of words too, in small or capital letters or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from viewer.search.matching import Span

_QUOTES = str.maketrans({"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'})


@dataclass(frozen=True, slots=True)
class Literal:
    """What to find; any white space stands for any other, and straight quotation marks for curly ones."""

    text: str
    match_case: bool = False
    whole_words: bool = False

    def spans(self, text: str, most: int | None = None) -> tuple[Span, ...]:
        """Where it stands in a text, from left to right: all places, or so many."""
        found = _pattern_of(self).finditer(text) if self.text.strip() else ()
        return tuple(Span(*one.span()) for one in islice(found, most))

    def count(self, text: str) -> int:
        """In how many places it stands in a text."""
        return sum(1 for _ in _pattern_of(self).finditer(text)) if self.text.strip() else 0


@lru_cache(maxsize=64)
def _pattern_of(literal: Literal) -> re.Pattern[str]:
    """What it is looked for by; it is asked of every block."""
    words = (re.escape(word).translate(_QUOTES) for word in literal.text.split())
    told = r"\s+".join(words)
    if literal.whole_words:
        told = rf"(?<!\w){told}(?!\w)"
    return re.compile(told, 0 if literal.match_case else re.IGNORECASE)
