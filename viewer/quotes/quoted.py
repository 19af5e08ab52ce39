"""The quotations of a text that somebody wrote: what stands between quotation marks, and block quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.quotes.words import forms_of

_FEWEST = 3
"""Fewer words are a term, not a quotation."""
_CURVED = re.compile(r"“([^“”]{1,20000})”|«([^«»]{1,20000})»")
_STRAIGHT = re.compile(r'(?<![\w"])"(?=\S)([^"]{1,20000}?)(?<=\S)"(?!\w)')
_BLOCK = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LEAD = re.compile(r"^[ \t]*> ?", re.MULTILINE)
_SOURCE = re.compile(r"\n[ \t]*\n[ \t]*[—―–][^\n]*\s*\Z")
"""Under a block quote, in a paragraph of its own after a dash: where it is from, which is none of its words."""
_OPENS, _CLOSES = "“«", '”»"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a text quotes, and where in the text they stand."""

    text: str
    start: int
    end: int


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, in order; those of fewer than three words are terms and left out."""
    found: list[Quotation] = []
    for one in (*_blocks(text), *_marked(_CURVED, text), *_marked(_STRAIGHT, text)):
        if all(one.end <= other.start or other.end <= one.start for other in found) and _is_quotation(one.text):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _is_quotation(text: str) -> bool:
    return sum(form[0].isalnum() for form in forms_of(text)) >= _FEWEST


def _blocks(text: str) -> Iterator[Quotation]:
    for match in _BLOCK.finditer(text):
        words = _SOURCE.sub("", _LEAD.sub("", match.group())).strip()
        if words[:1] and words[0] in _OPENS and words[-1] in _CLOSES:
            words = words[1:-1]
        yield Quotation(words, *match.span())


def _marked(pattern: re.Pattern[str], text: str) -> Iterator[Quotation]:
    for match in pattern.finditer(text):
        yield Quotation(next(one for one in match.groups() if one is not None), *match.span())
