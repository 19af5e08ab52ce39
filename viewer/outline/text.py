"""Text of blocks and sections, and words to compare titles by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from viewer.filing.model import Block, Place
from viewer.outline.model import Section

_WORD = re.compile(r"[a-z0-9]+")
_LINE = re.compile(r"\S[^\n]*")
_FILLER = frozenset("a an and the of in on to for or with by from its our about s company registrant item".split())


def section_text(blocks: tuple[Block, ...], section: Section) -> str:
    """The whole text of a section, its children included, blocks joined by newlines."""
    return "\n".join(texts_between(blocks, section.place, section.end))


def texts_between(blocks: tuple[Block, ...], place: Place, end: Place) -> Iterator[str]:
    """The texts of the blocks from one place to another, the first and last cut at their starts."""
    for number in range(place.block, min(end.block + 1, len(blocks))):
        text = blocks[number].text
        if number == end.block:
            text = text[: end.start or 0]
        if number == place.block:
            text = text[place.start or 0 :]
        if text:
            yield text


def line_behind(text: str, end: int) -> str:
    """The first line with words behind a character of a text; it looks no further, for a block may have thousands."""
    found = _LINE.search(text, end)
    return found[0].rstrip() if found else ""


@lru_cache(maxsize=8_192)
def title_words(title: str) -> frozenset[str]:
    """The words of a title that tell it from others, plural or not."""
    words = _WORD.findall(title.lower().replace("’", "'").replace("'s", "").replace("s'", "s"))
    return frozenset(word.rstrip("s") if len(word) > 3 else word for word in words if word not in _FILLER)


def title_agreement(title: str, known: tuple[str, ...]) -> float:
    """How well a title agrees with one of the form's: the share of common words, from 0 to 1."""
    words = title_words(title)
    if not words:
        return 0.0
    best = 0.0
    for candidate in known:
        wanted = title_words(candidate)
        if wanted:
            common = len(words & wanted)
            best = max(
                best, common / min(len(words), len(wanted)) * (0.5 + 0.5 * common / max(len(words), len(wanted)))
            )
    return best
