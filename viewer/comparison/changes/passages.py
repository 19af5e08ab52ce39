"""A passage that was written anew is told once: a paragraph with all its words, an Item with all its paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.comparison.changes.phrases import changes_no_word
from viewer.comparison.model import Change, How, Weight
from viewer.filing.model import Filing, Place

_MANY, _MUCH, _VERY_MANY = 3, 0.2, 5
"""A paragraph with so many changes of words is reworded where they make up this share of it, or are very many."""
_MOST = 0.5
"""The share of a passage's text that must be reworded, new or gone for all of it to be rewritten."""
_PROSE = ("text", "inserted", "deleted", "moved")
_OF_ANY_FILING = ("cover", "signature", "certification", "contents", "exhibit-index")
_IS_ONE = ("reference", "anew", "renumbered", "footnote")
_BY_ITSELF = ("negation", "conclusion")
"""What is told one by one, however much around it is reworded."""


class _Texts(NamedTuple):
    """What is gone and what is new, and where."""

    before: str
    after: str
    original: Place | None
    amendment: Place | None


class Passages(NamedTuple):
    """Tells the changes of two filings by passages; ``gravest`` is the weight of several of them."""

    original: Filing
    amendment: Filing
    gravest: Callable[[Sequence[Change]], Weight | None]

    def told(self, changes: Sequence[Change]) -> list[Change]:
        """The changes with those of a reworded paragraph told as one, and the paragraphs of a rewritten Item as one.

        What a note names stays by itself. Where marks alone differ, which changes no word, a section is told once.
        """
        told = _gathered(changes, _paragraph, self._reworded)
        told = _gathered(told, _section, self._rewritten)
        return _gathered(told, _marks, self._marked)

    def _reworded(self, changes: Sequence[Change]) -> Change | None:
        """A paragraph of which many words differ; where figures alone do, they are told one by one."""
        words = [one for one in changes if one.delta is None and not changes_no_word(one)]
        original, amendment = _span([one.original for one in changes]), _span([one.amendment for one in changes])
        if len(words) < _MANY or original is None or amendment is None:
            return None
        before, after = _text(self.original, original), _text(self.amendment, amendment)
        changed = max(sum(len(one.before) for one in words), sum(len(one.after) for one in words))
        if len(words) < _VERY_MANY and changed < _MUCH * max(len(before), len(after)):
            return None
        return self._as_one(changes, "reworded", _Texts(before, after, original, amendment))

    def _rewritten(self, changes: Sequence[Change]) -> Change | None:
        """A section of which most text is reworded, new or gone."""
        if sum(change.how == "reworded" for change in changes) < _MANY:
            return None
        ours = _blocks(one.original for one in changes if one.before)
        theirs = _blocks(one.amendment for one in changes if one.after)
        whole = [Place(ours[0].document, at) for at in range(ours[0].block, ours[-1].block + 1)]
        new = _blocks(one.amendment for one in changes if not one.before and one.kind != "text")
        other = _blocks(one.original for one in changes if one.how == "reworded" or one.kind == "deleted")
        texts, added, touched = (
            [filing.documents[place.document].blocks[place.block] for place in places]
            for filing, places in ((self.original, whole), (self.amendment, new), (self.original, other))
        )
        length = sum(len(block.text) for block in (*texts, *added) if block.kind != "table")
        if sum(len(block.text) for block in (*touched, *added)) < _MOST * length:
            return None
        before = "\n".join(_text(self.original, place) for place in ours)
        after = "\n".join(_text(self.amendment, place) for place in theirs)
        first = changes[0]
        return self._as_one(changes, "rewritten", _Texts(before, after, first.original, first.amendment))

    def _marked(self, changes: Sequence[Change]) -> Change | None:
        if len(changes) < 2:
            return None
        before, after = ("\n".join(texts) for texts in zip(*((one.before, one.after) for one in changes), strict=True))
        texts = _Texts(before, after, changes[0].original, changes[0].amendment)
        return self._as_one(changes, "punctuation", texts)

    def _as_one(self, changes: Sequence[Change], how: How, texts: _Texts) -> Change:
        """Several changes as one that is as grave as the gravest of them."""
        told = replace(changes[0], **texts._asdict(), kind="text", how=how, pieces=tuple(changes))
        return replace(told, weight=self.gravest(changes), delta=None, percent=None, unit=None)


def _gathered(
    changes: Sequence[Change],
    key_of: Callable[[Change], Hashable | None],
    as_one: Callable[[Sequence[Change]], Change | None],
) -> list[Change]:
    """The changes with those of one key told as one, in the place of their first, where they can be."""
    groups: defaultdict[Hashable, list[Change]] = defaultdict(list)
    for change in changes:
        if (key := key_of(change)) is not None:
            groups[key].append(change)
    ones = {id(found[0]): one for found in groups.values() if (one := as_one(found)) is not None}
    taken = {id(one) for found in groups.values() if id(found[0]) in ones for one in found[1:]}
    return [ones.get(id(change), change) for change in changes if id(change) not in taken]


def _paragraph(change: Change) -> Hashable | None:
    """The paragraph in both filings in which words differ, with what the notes say of it."""
    original, amendment = change.original, change.amendment
    if not _may_be_piece(change) or change.kind != "text" or original is None or amendment is None:
        return None
    return original.document, original.block, amendment.document, amendment.block, change.claim


def _section(change: Change) -> Hashable | None:
    """The section in whose prose something differs."""
    part = change.part
    if not _may_be_piece(change) or change.kind not in _PROSE or (part is not None and part.kind in _OF_ANY_FILING):
        return None
    if change.weight is not None and change.weight.kind in _BY_ITSELF and change.kind == "text" and not change.pieces:
        return None
    return change.original_document, change.amendment_document, change.section, part, change.claim


def _marks(change: Change) -> Hashable | None:
    """The section in which marks alone differ."""
    if not _may_be_piece(change) or not changes_no_word(change):
        return None
    return change.original_document, change.amendment_document, change.section, change.part, change.claim


def _may_be_piece(change: Change) -> bool:
    return change.claim != "named" and change.row is None and change.how not in _IS_ONE


def _span(places: Sequence[Place | None]) -> Place | None:
    """From the beginning of the first place to the end of the last, in their block; None without characters."""
    known = [place for place in places if place is not None and place.start is not None and place.end is not None]
    if len(known) < len(places):
        return None
    return replace(known[0], start=min(one.start or 0 for one in known), end=max(one.end or 0 for one in known))


def _text(filing: Filing, place: Place) -> str:
    return filing.documents[place.document].blocks[place.block].text[place.start : place.end]


def _blocks(places: Iterable[Place | None]) -> list[Place]:
    """The blocks that places stand in, once each, in order."""
    return sorted({Place(place.document, place.block) for place in places if place is not None})
