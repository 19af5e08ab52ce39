"""A match in its context: a few words before and after it, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.search.matching import Span

_BEFORE, _AFTER = 60, 110


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words before a match, the match, those after it; ``spans`` are all matches in the three joined together."""

    before: str
    match: str
    after: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.match + self.after


def excerpt(text: str, spans: Sequence[Span]) -> Excerpt:
    """The first match of a text in its context, cut between words where that is possible."""
    at = spans[0]
    start = _start(text, at.start)
    end = _end(text, at.end)
    before, match, after = text[start : at.start], text[at.start : at.end], text[at.end : end]
    lead = "…" if start else ""
    shift = len(lead) - start
    inside = tuple(Span(one.start + shift, min(one.end, end) + shift) for one in spans if at.start <= one.start < end)
    return Excerpt(lead + _line(before), _line(match), _line(after) + ("…" if end < len(text) else ""), inside)


def _start(text: str, at: int) -> int:
    start = max(at - _BEFORE, 0)
    if start == 0:
        return 0
    space = text.find(" ", start, at)
    return start if space < 0 or space >= at - 1 else space + 1


def _end(text: str, at: int) -> int:
    end = at + _AFTER
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", at, end)
    return end if space <= at else space


def _line(text: str) -> str:
    """The text with every break of a line and of a cell as one space, so that characters keep their places."""
    return text.replace("\n", " ").replace("\t", " ")
