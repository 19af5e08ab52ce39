"""Words looked for letter by letter, as the find bar does: parts of words too, in small or capital letters or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.search.matching import Span

_QUOTES = str.maketrans({"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'})


@dataclass(frozen=True, slots=True)
class Literal:
    """What to find; any white space stands for any other, and straight quotation marks for curly ones."""

    text: str
    match_case: bool = False
    whole_words: bool = False

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where it stands in a text, from left to right."""
        return tuple(Span(*found.span()) for found in self._pattern.finditer(text)) if self.text.strip() else ()

    @property
    def _pattern(self) -> re.Pattern[str]:
        words = (re.escape(word).translate(_QUOTES) for word in self.text.split())
        told = r"\s+".join(words)
        if self.whole_words:
            told = rf"(?<!\w){told}(?!\w)"
        return re.compile(told, 0 if self.match_case else re.IGNORECASE)
