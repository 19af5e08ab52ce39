"""One purpose of a sentence with its words."""

from __future__ import annotations

from typing import NamedTuple

from viewer.amendments.model import Purpose


class Span(NamedTuple):
    """Characters of a sentence, end exclusive."""

    start: int
    end: int


class Clause(NamedTuple):
    """One purpose of a sentence and its words; ``lead`` are words that an enumeration's clauses have in common.

    ``is_generic`` when it says only that something is amended; ``needs_target`` when it is a purpose only if it names
    what of the filing was amended ("the Company has changed"); ``is_of_all`` when it takes the whole filing back.
    """

    purpose: Purpose
    words: Span
    lead: Span | None = None
    is_generic: bool = False
    needs_target: bool = False
    is_of_all: bool = False


def trimmed(text: str, start: int, end: int) -> Span:
    """The characters without the marks and the "and" that join them to what stands around."""
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    for ending in (" and", " or", ", and"):
        if text[start:end].endswith(ending):
            end -= len(ending)
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    while start < end and text[start] in " ,;:":
        start += 1
    return Span(start, end)
