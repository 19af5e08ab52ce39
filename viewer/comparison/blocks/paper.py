"""What stands on the paper of two documents and is no change: page numbers, running headers and footers."""

from __future__ import annotations

from functools import cached_property

from viewer.comparison.blocks.furniture import (
    furniture,
    headers_joined,
    is_running,
    running_lines,
    stands_near,
    starts_of_text,
)
from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Change
from viewer.filing.model import Document, Place

Spot = tuple[int, int]
"""A block and a character of it."""
_PIECE = 4
"""Characters of a running header that are told from a page number."""


class Paper:
    """The furniture of two documents: block indexes, and where text begins in blocks that begin with a header."""

    def __init__(self, original: Document, amendment: Document) -> None:
        self._original, self._amendment = original, amendment
        self.ours, self.theirs = furniture(original), furniture(amendment)
        running, other_running = running_lines(original), running_lines(amendment)
        self._running = running | other_running
        self.starts = starts_of_text(original, running)
        self.other_starts = starts_of_text(amendment, other_running)

    def is_furniture(self, change: Change) -> bool:
        """Whether one side only has what the other has near by as a page number or running header."""
        one_sided = change.after if not change.before else (change.before if not change.after else "")
        if is_running(change.before if change.kind == "moved" else one_sided, self._running):
            return True
        if not one_sided or not (change.original and change.amendment):
            return False
        document, place = (self._amendment, change.amendment) if change.after else (self._original, change.original)
        if not _stands_alone(document.blocks[place.block].text, place):
            return False
        if change.after:
            return stands_near(self._original, self.ours, change.original.block, change.after)
        return stands_near(self._amendment, self.theirs, change.amendment.block, change.before)

    def is_piece_of_header(self, change: Change) -> bool:
        """Whether a block that one side only has is a line of the other's running header, wherever its pages break."""
        if change.kind not in ("inserted", "deleted"):
            return False
        headers = self._headers if change.after else self._other_headers
        text = key(change.before + change.after)
        return len(text) >= _PIECE and text in headers

    def text_between(self, start: Spot, end: Spot) -> str:
        """What the original says between two characters, without what stands on the paper."""
        return _text_between(self._original, self.ours, self._running, start, end)

    def other_text_between(self, start: Spot, end: Spot) -> str:
        """What the amendment says between two characters, without what stands on the paper."""
        return _text_between(self._amendment, self.theirs, self._running, start, end)

    @cached_property
    def _headers(self) -> str:
        return headers_joined(self._original, self.ours)

    @cached_property
    def _other_headers(self) -> str:
        return headers_joined(self._amendment, self.theirs)


def _stands_alone(text: str, place: Place) -> bool:
    """Whether nothing else is on the lines of a text that a place holds, or it is the first or last of the text.

    Where lines are broken elsewhere the number of a page may have run into the text before or behind it.
    """
    start, end = place.start or 0, len(text) if place.end is None else place.end
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    is_alone = not text[first:start].strip() and not text[end : last if last >= 0 else len(text)].strip()
    return is_alone or not text[:start].strip() or not text[end:].strip()


def _text_between(
    document: Document, furniture: frozenset[int], running: frozenset[str], start: Spot, end: Spot
) -> str:
    lines: list[str] = []
    for at in range(start[0], end[0] + 1):
        text = document.blocks[at].text
        text = text[start[1] if at == start[0] else 0 : end[1] if at == end[0] else len(text)]
        if at not in furniture:
            lines += (line for line in text.split("\n") if not is_running(line, running))
    return "\n".join(lines)
