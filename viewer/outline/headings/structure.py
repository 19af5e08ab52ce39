"""The words by which documents name their parts: Article, Section, Schedule, Annex, Note, Recitals."""

from __future__ import annotations

import re

from viewer.filing.model import Block
from viewer.outline.headings.heading import Heading, Look
from viewer.outline.headings.typography import Typography

_STRUCTURE = re.compile(
    r"^[\W]{0,3}(?P<word>article|section|chapter|annex|appendix|schedule|exhibit|attachment|addendum|note|proposal|"
    r"proposal\s+no|part|recitals?|witnesseth|preamble)\b[.\s]*(?P<number>(?:no\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z]|one|two|three|"
    r"four|five|six|seven|eight|nine|ten)(?:[-(]\w{1,3}\)?)*)?[.:\s–—-]*(?P<rest>.*)$",
    re.I | re.S,
)
_OUTER = {
    "article": 15.0,
    "annex": 20.0,
    "appendix": 20.0,
    "schedule": 20.0,
    "exhibit": 20.0,
    "attachment": 20.0,
    "addendum": 20.0,
}
_UNNUMBERED = ("recital", "recitals", "witnesseth", "preamble")
_LONGEST = 130


def structure_heading(block: Block, index: int, title: str, typography: Typography) -> Heading | None:
    """An Article, Section, Schedule, Annex or Note with its number, alone or before its title; None for other lines."""
    match = _STRUCTURE.match(title)
    if match is None or not _heads(match, block, title):
        return None
    word = match["word"].lower()
    why = f"“{title[:40]}” is how a document of this kind names its parts."
    look: Look = ("structure", _OUTER[word]) if word in _OUTER else typography.look(block, title)
    rank = _OUTER.get(word) or typography.rank(block, title)
    return Heading(index, 0, len(block.text), title, "structure", why, look, rank, 0.9)


def _heads(match: re.Match[str], block: Block, title: str) -> bool:
    """Whether a line that begins with such a word names a part and is not a sentence about one."""
    word, rest = match["word"].lower(), match["rest"]
    if not match["number"] and (rest or word not in _UNNUMBERED):
        return False
    style = block.style
    stands_out = block.kind == "heading" or style.bold or style.centered or style.underline or title.isupper()
    if title[0] in '“"' or (word == "exhibit" and match["number"] and match["number"][0].isdigit()):
        return False
    if not rest:
        return stands_out or word in ("article", "annex", "appendix")
    is_title = rest[0].isalnum() and not rest[0].islower() and rest.rstrip()[-1:] not in (";", ",")
    return stands_out and is_title and len(title) <= _LONGEST
