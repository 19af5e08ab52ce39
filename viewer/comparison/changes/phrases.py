"""Runs of changed words joined to phrases that can be read: a change begins and ends at words that hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from viewer.comparison.figures import difference
from viewer.comparison.model import Change, ChangeKind, How
from viewer.filing.model import Filing, Place

_NEAR = 3
"""Changes of one paragraph with no more words between them are one."""
_MANY, _MUCH = 3, 0.4
"""A paragraph with so many changes that make up this share of their stretch is reworded."""
_LONGEST = 360
"""Characters of a joined phrase: a longer one is no longer read at a glance."""
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\s]+[ \n]*\Z"), re.compile(r"[ \n]*[^\s]+")


_MayBeOne = Callable[[Change, Change, int], bool]
"""Whether two changes of one paragraph with so many words between them are one."""


def in_phrases(changes: Sequence[Change], earlier: Filing, later: Filing) -> list[Change]:
    """The changes with those of one paragraph that stand close to each other joined, and how each came about.

    A paragraph of which many words differ is told as one that is reworded.
    """
    joined = list(_joined(changes, earlier, later, _may_always))
    return [_with_how(change) for change in _reworded(joined, earlier, later)]


def with_words_that_hold(changes: Sequence[Change], original: Filing, amendment: Filing) -> list[Change]:
    """The changes of an amendment with those joined that stand closer to each other than either is long.

    A figure stays by itself, for it tells by how much it differs; a mark alone is told with the words around it.
    """
    joined = _joined(changes, original, amendment, _may_in_amendment)
    return [_amid_words(change, original, amendment) if _is_of_marks(change) else change for change in joined]


def changes_no_word(change: Change) -> bool:
    """Whether a change of words puts in, takes out or changes marks alone."""
    return change.kind == "text" and (change.how == "punctuation" or _is_of_marks(change))


def _is_of_marks(change: Change) -> bool:
    """Whether a change of words has none; a box that was checked is told by the words of the box."""
    return change.kind == "text" and change.row is None and not any(map(str.isalnum, change.before + change.after))


def _may_always(first: Change, second: Change, between: int) -> bool:
    return between <= _NEAR


def _may_in_amendment(first: Change, second: Change, between: int) -> bool:
    if first.delta is not None or second.delta is not None:
        return False
    longest = max(len(text.split()) for one in (first, second) for text in (one.before, one.after))
    return between <= min(_NEAR, longest)


def _amid_words(change: Change, original: Filing, amendment: Filing) -> Change:
    place, other = _wider(change.original, original), _wider(change.amendment, amendment)
    if place is None or other is None:
        return change
    before, after = _text(place, original), _text(other, amendment)
    how = difference(before, after).how
    return replace(change, before=before, after=after, original=place, amendment=other, how=how)


def _wider(place: Place | None, filing: Filing) -> Place | None:
    """A place with the word before it and the one behind it."""
    if place is None or place.start is None or place.end is None:
        return None
    text = filing.documents[place.document].blocks[place.block].text
    before = _WORD_BEFORE.search(text, max(place.start - _LONGEST, 0), place.start)
    after = _WORD_AFTER.match(text, place.end)
    return replace(place, start=before.start() if before else place.start, end=after.end() if after else place.end)


_HOW: dict[ChangeKind, How] = {"inserted": "new", "deleted": "gone", "moved": "moved", "text": "reworded"}


def _with_how(change: Change) -> Change:
    return change if change.how or change.kind not in _HOW else replace(change, how=_HOW[change.kind])


def _reworded(changes: Sequence[Change], earlier: Filing, later: Filing) -> Iterator[Change]:
    """The changes, those of a paragraph told as one where they are many and make up much of it."""
    for _, group in groupby(changes, _paragraph):
        found = list(group)
        first, last = found[0], found[-1]
        original, amendment = _span(first.original, last.original), _span(first.amendment, last.amendment)
        if len(found) < _MANY or original is None or amendment is None:
            yield from found
            continue
        before, after = _text(original, earlier), _text(amendment, later)
        words = sum(len(one.before.split()) + len(one.after.split()) for one in found)
        if words < _MUCH * (len(before.split()) + len(after.split())):
            yield from found
            continue
        yield replace(first, before=before, after=after, original=original, amendment=amendment, how="reworded")


def _paragraph(change: Change) -> tuple[object, ...]:
    """The paragraph in both filings in which words changed; what is no change of words stands by itself."""
    original, amendment = change.original, change.amendment
    if change.kind != "text" or change.row or original is None or amendment is None:
        return (id(change),)
    return original.document, original.block, amendment.document, amendment.block


def _joined(changes: Sequence[Change], earlier: Filing, later: Filing, may_be_one: _MayBeOne) -> Iterator[Change]:
    waiting: Change | None = None
    for change in changes:
        if waiting is not None and (both := _both(waiting, change, earlier, later, may_be_one)):
            waiting = both
            continue
        if waiting is not None:
            yield waiting
        waiting = change
    if waiting is not None:
        yield waiting


def _both(first: Change, second: Change, earlier: Filing, later: Filing, may_be_one: _MayBeOne) -> Change | None:
    """Two changes of words as one; None where they stand apart."""
    if first.kind != "text" or second.kind != "text" or first.row or second.row:
        return None
    original = _span(first.original, second.original)
    amendment = _span(first.amendment, second.amendment)
    if original is None or amendment is None:
        return None
    between = _between(first.original, second.original, earlier), _between(first.amendment, second.amendment, later)
    if not may_be_one(first, second, max(len(text.split()) for text in between)):
        return None
    before, after = _text(original, earlier), _text(amendment, later)
    if max(len(before), len(after)) > _LONGEST:
        return None
    told = difference(before, after)
    return replace(
        first,
        before=before,
        after=after,
        original=original,
        amendment=amendment,
        delta=told.delta,
        percent=told.percent,
        unit=told.unit,
        how=told.how,
    )


def _span(first: Place | None, second: Place | None) -> Place | None:
    """From the beginning of the first to the end of the second, where they stand in order in one block."""
    if first is None or second is None or (first.document, first.block) != (second.document, second.block):
        return None
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return None
    return replace(first, end=second.end) if first.end <= second.start else None


def _between(first: Place | None, second: Place | None, filing: Filing) -> str:
    if first is None or second is None:
        return ""
    return filing.documents[first.document].blocks[first.block].text[first.end : second.start]


def _text(place: Place, filing: Filing) -> str:
    return filing.documents[place.document].blocks[place.block].text[place.start : place.end]
