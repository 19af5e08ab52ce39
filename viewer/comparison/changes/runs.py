"""What is gone and what is new, told as a reader counts it: blocks that follow each other are one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.comparison.blocks.parts import DocumentPart, Parts
from viewer.comparison.measured import Measured, forerunner
from viewer.comparison.model import How
from viewer.filing.model import Document

_MANY = 4
"""So many blocks that follow each other, gone or new or put in each other's place, are one stretch of text."""
_ANEW = 0.8
"""Where this share of an Item's text is new, and less than the rest of it stood there, the Item is set out anew."""
_KEPT = 0.5
"""Where this share of an Item's text is kept, what is new was added to it."""


class Run(NamedTuple):
    """Blocks of either document that are one change, and what kind it is, where that is known."""

    gone: tuple[int, ...]
    new: tuple[int, ...]
    how: How | None = None


class Side(NamedTuple):
    """A document, its parts and its furniture, and the blocks of it that have no match, in order."""

    document: Document
    parts: Parts
    furniture: frozenset[int]
    single: Sequence[int]


def runs(ours: Side, theirs: Side, same: dict[int, int], measured: Measured) -> list[Run]:
    """All blocks without a match, as they are to be told."""
    found = list(_items(ours, theirs, same, measured))
    taken = {at for run in found for at in run.gone}
    other_taken = {at for run in found for at in run.new}
    gone = _following(ours, taken)
    new = _following(theirs, other_taken)
    where = {forerunner(measured.level, run[0]): run for run in gone}
    for run in new:
        before = forerunner(measured.other_level, run[0])
        twin = where.get((before[1], before[0]) if before else None)
        if twin in gone and len(run) + len(twin) >= _MANY:
            gone.remove(twin)
            found.append(Run(twin, run))
        else:
            found += [Run((), run)] if len(run) >= _MANY else [Run((), (at,)) for at in run]
    for run in gone:
        found += [Run(run, ())] if len(run) >= _MANY else [Run((at,), ()) for at in run]
    return found


def _following(side: Side, taken: set[int]) -> list[tuple[int, ...]]:
    """The blocks in runs of one part between which there is nothing but what stands on the paper."""
    found: list[list[int]] = []
    for at in side.single:
        if at in taken:
            continue
        last = found[-1][-1] if found else None
        if last is not None and side.parts.at(last) == side.parts.at(at) and _follows(side, last, at):
            found[-1].append(at)
        else:
            found.append([at])
    return [tuple(run) for run in found]


def _follows(side: Side, last: int, at: int) -> bool:
    return all(between in side.furniture or not side.document.blocks[between].text for between in range(last + 1, at))


def _items(ours: Side, theirs: Side, same: dict[int, int], measured: Measured) -> Iterable[Run]:
    """The Items that only the amendment has, or that it answers anew, each with all that is new in it."""
    where = {other: at for at, other in same.items()}
    for other, part in enumerate(theirs.parts.parts):
        new = tuple(at for at in theirs.single if part.first <= at < part.end)
        if part.section.kind != "item" or not new:
            continue
        if other not in where:
            yield Run((), new)
            continue
        twin = ours.parts.parts[where[other]]
        gone = tuple(at for at in ours.single if twin.first <= at < twin.end)
        is_reference = _is_answered(twin, part)
        is_anew = len(new) >= _MANY and _length(ours, gone) >= (1 - _KEPT) * _length(ours, _body(twin))
        if (is_reference or is_anew) and _length(theirs, new) >= _ANEW * _length(theirs, _body(part)):
            yield Run(gone, new, "reference" if is_reference else ("anew" if gone else None))


def _body(part: DocumentPart) -> range:
    return range(part.first + 1, part.end)


def _length(side: Side, blocks: Iterable[int]) -> int:
    return sum(len(side.document.blocks[at].text) for at in blocks if at not in side.furniture)


def _is_answered(part: DocumentPart, twin: DocumentPart) -> bool:
    """Whether an Item that the original answers in another document (Rule 12b-23) is set out in the amendment."""
    return part.section.incorporated is not None and twin.section.incorporated is None
