"""Which stretch of an amendment is about which part of the original, also where its number was mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from viewer.comparison.blocks.parts import DocumentPart
from viewer.comparison.model import Comparison

_WORD = re.compile(r"[a-z]{3,}")
_SMALL_WORDS = frozenset({"and", "the", "for", "with", "its", "our", "item"})
_SAME_TITLE = 0.6


class Stretch(NamedTuple):
    """Blocks of an amendment (end exclusive) that are about a part of the original, and the level of their heading.

    ``heading`` is what stands over them where that is another number than the part's; else empty. ``items`` are the
    numbers of the Items that they set out.
    """

    first: int
    end: int
    level: int
    heading: str = ""
    items: frozenset[str] = frozenset()


def stretches(
    parts: Sequence[DocumentPart], others: Sequence[DocumentPart], comparison: Comparison
) -> dict[int, Stretch]:
    """For each part of the original, by its index, the stretch of the amendment that is about it.

    ``others`` are the amendment's parts. An Item that stands under the number of another is known by its title:
    Rule 12b-13 asks for the number and the caption of each Item.
    """
    at_place = {part.section.place: at for at, part in enumerate(parts)}
    other_at = {part.section.place: at for at, part in enumerate(others)}
    same: dict[int, int] = {}
    taken: set[int] = set()  # one that has several Items of the original stands in the place of the first
    for one in comparison.sections:
        if one.original in at_place and one.amendment in other_at and other_at[one.amendment] not in taken:
            taken.add(same.setdefault(at_place[one.original], other_at[one.amendment]))
    same = dict(_by_title(parts, others, same))
    return {at: _stretch(parts[at], others, other) for at, other in same.items()}


def same_title(title: str, other: str) -> bool:
    """Whether two titles of Items name one subject."""
    ours, theirs = _subject(title), _subject(other)
    return bool(ours and theirs) and len(ours & theirs) >= _SAME_TITLE * min(len(ours), len(theirs))


def _by_title(
    parts: Sequence[DocumentPart], others: Sequence[DocumentPart], same: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """The pairs, each Item whose title is that of another one that is not repeated put with that one."""
    free = [at for at, part in enumerate(parts) if at not in same and part.section.kind == "item"]
    for at, other in same.items():
        ours, theirs = parts[at].section, others[other].section
        meant = [one for one in free if same_title(parts[one].section.title, theirs.title)]
        if ours.kind == "item" and ours.title and len(meant) == 1 and not same_title(ours.title, theirs.title):
            yield meant[0], other
        else:
            yield at, other
    for other, part in enumerate(others):
        meant = [one for one in free if same_title(parts[one].section.title, part.section.title)]
        if part.section.kind == "item" and other not in same.values() and len(meant) == 1:
            yield meant[0], other


def _stretch(part: DocumentPart, others: Sequence[DocumentPart], at: int) -> Stretch:
    """The part of the amendment at an index, with those behind it that the original has together with its Items."""
    other = others[at]
    numbers, items = part.numbers, other.numbers
    last = at
    while last + 1 < len(others) and part.holds(others[last + 1]):
        last += 1
        items |= others[last].numbers
    is_renumbered = part.section.kind == "item" and not numbers & items
    heading = f"{other.section.label} {other.section.title}" if is_renumbered else ""
    return Stretch(other.first, others[last].end, other.section.level, heading, items)


def _subject(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold())) - _SMALL_WORDS
