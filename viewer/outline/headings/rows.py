"""Lines among rows that no table holds: what stands over dated rows or goes on with a note below them heads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from viewer.filing.model import Block

_DATED_ROW = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\s+\W*\d[\d,.]*\W?(?:\s|$)")
_NOTE = re.compile(r"(?:\(\d{1,2}\)|\*{1,3})\s?\S")
_ENDED = (".", "!", "?", ":", ";", ")")
_OVER = 3
_NEAR = 12
_LONGEST = 80


def is_among_rows(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands over rows of a date and figures, as accounts do in Schedule 13D, or goes on with a note."""
    above = next(_texts(blocks[max(0, index - _OVER) : index][::-1]), "")
    if _NOTE.match(above) and not above.rstrip().endswith(_ENDED):
        return any(_DATED_ROW.match(text) for text in _texts(blocks[max(0, index - _NEAR) : index]))
    for below in islice(_texts(blocks[index + 1 : index + 3 * _OVER]), _OVER):
        if _DATED_ROW.match(below):
            return True
        if len(below) > _LONGEST or not below.isupper():
            return False
    return False


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    return (block.text for block in blocks if block.text)
