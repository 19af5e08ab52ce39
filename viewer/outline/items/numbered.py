"""Lines that may head Items which bear a number without the word, as those of notices do: "1. Name of issuer: ...".

A number alone says little: such a line is taken only for the Item of that number whose title follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.edgar.forms import Form
from viewer.outline.items.candidates import Candidate, DocumentText
from viewer.outline.text import title_agreement

_NUMBER = re.compile(r"^[^\w\n]{0,20}(?:item\s+)?(?P<number>\d{1,2})(?:\s?\(a\))?\s?[.:)]{0,2}\s+(?=\S)", re.I | re.M)
_TITLE_ENDS = re.compile(r"(?<=\S)(?:\s?[:(\t\n]|[.,]\s|\s[-–—]\s)|$")
_LONGEST = 220
_AGREES = 0.5
_NUMBERED = 3.0


def numbered_candidates(text: DocumentText, form: Form) -> Iterator[Candidate]:
    """Every line that begins with an Item's number and goes on with its title, in document order."""
    for index, block in enumerate(text.blocks):
        if not any(character.isdecimal() for character in block.text[:_LONGEST]):
            continue
        for line in _NUMBER.finditer(block.text):
            items = form.by_number.get(line["number"], ())
            known = tuple(title for item in items for title in item.titles)
            title, end, agreement = _title(block.text, line.end(), known)
            if agreement < _AGREES:
                continue
            start = line.start("number")
            strength = _NUMBERED + agreement
            offset = text.starts[index] + start
            is_row = block.kind == "table"
            yield Candidate(index, start, end, offset, (line["number"],), title, None, strength, in_table=is_row)


def _title(text: str, start: int, known: tuple[str, ...]) -> tuple[str, int, float]:
    """The words after a number that agree best with an Item's titles, where they end, and how well they agree."""
    best = ("", start, 0.0)
    for stop in _TITLE_ENDS.finditer(text, start, start + _LONGEST):
        title = " ".join(text[start : stop.start()].split())
        agreement = title_agreement(title, known) if known else 0.0
        if agreement > best[2]:
            best = (title, stop.start(), agreement)
    return best
