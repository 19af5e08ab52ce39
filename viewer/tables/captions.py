"""What stands above a table and speaks of it: its title, its unit and scale, its period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from viewer.filing.model import Block
from viewer.tables.periods import says_only_when
from viewer.tables.scales import Scale, says_only_scale, scale_of

_REACH = 4
"""How many blocks above a table may speak of it."""
_LONGEST = 300
"""Characters of a text that stands over a table; a longer one is prose, of which the last sentence counts."""
_SENTENCE = 90
"""A text of more characters that ends with a full stop is a sentence, and no title."""
_SPEAKS_OF_TABLE = re.compile(
    r"\b(?:follow\w*|below|tables?|schedules?|set\s+(?:forth|out)|summari[sz]\w+|present\w*|shown?|reconcil\w+|details?|lists?)\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\(?(?:\d{1,2}|[a-z])\)\s?[A-Z]|[*†‡]{1,3}\s?\S|[•●○◦▪■□·►]")
_GENERAL = ("tabular", "tables", "otherwise", "notes to")
_CONTINUED = re.compile(r"\(\s?(?:continued|cont['’]?d\.?)\s?\)", re.IGNORECASE)


class Caption(NamedTuple):
    """The texts above a table, the nearest first, and the one that names it.

    ``follows`` says that nothing but the edge of a page stands between it and the table before it.
    """

    texts: tuple[str, ...]
    title: str
    follows: bool


def caption_of(blocks: Sequence[Block], table: int, furniture: frozenset[int]) -> Caption:
    """What stands above a table, up to the table before it or to prose."""
    texts: list[str] = []
    paged = reached = False
    for at in range(table - 1, -1, -1):
        block = blocks[at]
        paged |= block.kind == "page-break"
        if at in furniture or not any(map(str.isalnum, block.text)):
            continue
        if block.kind == "table":
            reached = True
            break
        text = " ".join(block.text.split())
        texts.append(text if len(text) <= _LONGEST else _last_sentence(text))
        if len(text) > _LONGEST or len(texts) == _REACH:
            break
    title = next((text for text in texts if _may_name(text)), "")
    return Caption(tuple(texts), title, reached and paged and all(map(_CONTINUED.search, texts)))


def _may_name(text: str) -> bool:
    """Whether a text may name the table below: a unit, a date, a footnote, a point of a list may not, nor prose."""
    if says_only_scale(text) or says_only_when(text) or _FOOTNOTE.match(text):
        return False
    is_sentence = len(text) > _SENTENCE and text[-1] == "."
    return not is_sentence or _SPEAKS_OF_TABLE.search(text) is not None


def speaks_of_period(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts above a table that may tell its period: the nearest that is more than a unit, and what is before it."""
    last = next((at for at, text in enumerate(texts) if not says_only_scale(text)), len(texts))
    return tuple(texts[: last + 1])


def said_of_all(text: str) -> Scale | None:
    """The scale that a text states for all tables that follow it: "Tabular amounts are in millions …"."""
    lowered = text.lower()
    if len(text) > _LONGEST or "in " not in lowered:
        return None
    return scale_of(text) if says_only_scale(text) or any(words in lowered for words in _GENERAL) else None


def _last_sentence(text: str) -> str:
    return text[max(text.rfind(". ", 0, -2) + 1, len(text) - _LONGEST) :].strip()
