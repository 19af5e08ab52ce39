"""Where an annotation stands in a filing's text as it is now: by its words, and by the words around them.

Where two places could be meant, none is taken: a note beside the wrong text is worse than one in the list of the lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from viewer.annotations.model import Anchored, Annotation, Quote
from viewer.filing.model import Document, Place
from viewer.quotes.search import Like, exactly, most_like
from viewer.quotes.words import Forms, Worded, forms_of, spans_of, worded

CONTEXT = 24
"""So many words before and after are kept with a quote."""
_STRETCH = 4_000
"""So many characters hold them: a block of a megabyte is not read for them."""
_MOST = 100_000
"""Words that stand in more places than these are no place by themselves."""
_SHORT = 6
"""Fewer words than these may stand anywhere: the words around them must be known too."""
_KNOWN = 12
"""So many words around a short quote must be the same, or it is not this one."""
_NEAR, _FAR = 0.04, 0.1
"""Of equal places one is meant if it stands so near to where it stood, and the next so much farther."""
_ALIKE = 0.6
_CLEARLY = 0.12
"""By so much the best of several likenesses must be better than the next."""
_KEPT = 0.4
"""The share of a reworded quote's own words that must still be there."""


def quote_at(document: Document, places: Sequence[Place]) -> Quote:
    """The words at some places of a document, in their order, with the words around them."""
    exact = "\n".join(document.blocks[one.block].text[one.start or 0 : one.end] for one in places)
    before, after = _before(document, places[0]), _after(document, places[-1])
    return Quote(exact, before, after, round(places[0].block / len(document.blocks), 4))


def anchor(annotations: Iterable[Annotation], documents: Sequence[Document]) -> tuple[Anchored, ...]:
    """Each annotation where its words stand in the documents; their words are read only where some have moved."""
    texts: tuple[Worded, ...] | None = None
    found: list[Anchored] = []
    for one in annotations:
        if _stands(one, documents):
            found.append(Anchored(one, one.places, "here"))
            continue
        texts = worded(documents) if texts is None else texts
        found.append(found_again(one, _likely(one, texts)))
    return tuple(found)


def found_again(annotation: Annotation, texts: Sequence[Worded]) -> Anchored:
    """An annotation in texts that are not the one that it was made in."""
    wanted = _Wanted.of(annotation.quote)
    same = _same(wanted, texts, annotation.quote.at)
    if same is not None:
        spot, around = same
        return Anchored(annotation, spot, "here" if around == len(wanted.before) + len(wanted.after) else "moved")
    near = _nearly(wanted, texts)
    if near is None:
        return Anchored(annotation, (), "lost")
    like, text = near
    parts = _parts(annotation)
    if not parts:
        first, end = _inside(like, len(wanted.before), len(wanted.before) + len(wanted.exact))
        return Anchored(annotation, text.places(first, end), "reworded")
    standing = list(_standing(parts, like, len(wanted.before)))
    spots = tuple(place for first, end in standing for place in text.places(first, end))
    return Anchored(annotation, spots, "lost" if not spots else "moved" if len(standing) == len(parts) else "reworded")


class _Wanted(NamedTuple):
    """A quote as words."""

    before: Forms
    exact: Forms
    after: Forms

    @classmethod
    def of(cls, quote: Quote) -> _Wanted:
        return cls(forms_of(quote.prefix)[-CONTEXT:], forms_of(quote.exact), forms_of(quote.suffix)[:CONTEXT])


def _stands(annotation: Annotation, documents: Sequence[Document]) -> bool:
    """Whether the same words stand where they stood; for a bookmark of an empty block that it is there."""
    places = annotation.places
    if not places or any(one.document >= len(documents) for one in places):
        return False
    blocks = documents[places[0].document].blocks
    if any(one.block >= len(blocks) for one in places):
        return False
    now = "\n".join(blocks[one.block].text[one.start or 0 : one.end] for one in places)
    if forms_of(now) != forms_of(annotation.quote.exact):
        return False
    document = documents[places[0].document]
    wanted = _Wanted.of(annotation.quote)
    if len(wanted.exact) >= _SHORT:
        return True
    around = forms_of(_before(document, places[0])), forms_of(_after(document, places[-1]))
    return bool(_shared(wanted, *around)) or not (wanted.before or wanted.after)


def _parts(annotation: Annotation) -> tuple[int, ...]:
    """How many words each place has, where some are cells picked out of one table; else nothing.

    What stands between such cells is none of the annotation's.
    """
    places, exact = annotation.places, annotation.quote.exact
    if len({one.block for one in places}) == len(places):
        return ()
    counts: list[int] = []
    at = 0
    for one in places:
        past = at + (one.end or 0) - (one.start or 0)
        counts.append(len(forms_of(exact[at:past])))
        at = past + len("\n")
    return tuple(counts) if at == len(exact) + len("\n") else ()


def _standing(parts: Iterable[int], like: Like, start: int) -> Iterator[tuple[int, int]]:
    """Where in the document those of some parts stand that are there word for word; ``start`` is the first's word."""
    for count in parts:
        first, end = _inside(like, start, start + count)
        if end - first == count == sum(_overlap(ours, length, start, count) for ours, _, length in like.pairs):
            yield first, end
        start += count


def _likely(annotation: Annotation, texts: Sequence[Worded]) -> Sequence[Worded]:
    """The documents of the type that the annotation was made in; all where there is none."""
    alike = [one for one in texts if one.type.removesuffix("/A") == annotation.document.removesuffix("/A")]
    return alike or texts


def _same(wanted: _Wanted, texts: Sequence[Worded], share: float) -> tuple[tuple[Place, ...], int] | None:
    """Where the same words stand, and how many around them are the same, which decides where they stand twice."""
    found = list(islice(((text, at) for text in texts for at in exactly(wanted.exact, text)), _MOST + 1))
    if len(found) > _MOST:
        return None
    rated = [(_context(wanted, text, at), text, at) for text, at in found]
    most = max((one[0] for one in rated), default=0)
    best = [(text, at) for rate, text, at in rated if rate == most]
    if len(best) > 1:
        best = _nearest(best, share)
    all_around = len(wanted.before) + len(wanted.after)
    if len(best) != 1 or (len(wanted.exact) < _SHORT and most < min(_KNOWN, all_around)):
        return None
    ((text, at),) = best
    return text.places(at, at + len(wanted.exact)), most


def _nearest(found: Sequence[tuple[Worded, int]], share: float) -> list[tuple[Worded, int]]:
    """The one place that stands where it stood in the document; nothing where that is not clear."""
    rated = sorted(((abs(at / len(text) - share), number) for number, (text, at) in enumerate(found)))
    is_clear = rated[0][0] <= _NEAR and rated[1][0] >= _FAR
    return [found[rated[0][1]]] if is_clear else []


def _context(wanted: _Wanted, text: Worded, at: int) -> int:
    end = at + len(wanted.exact)
    return _shared(wanted, text.forms[max(0, at - CONTEXT) : at], text.forms[end : end + CONTEXT])


def _shared(wanted: _Wanted, before: Sequence[str], after: Sequence[str]) -> int:
    """How many words go on being the same before and after."""
    return _run(wanted.before[::-1], before[::-1]) + _run(wanted.after, after)


def _run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    if tuple(ours) == tuple(theirs):
        return len(ours)  # as in a text that repeats itself, of which thousands of places are asked
    count = 0
    for mine, its in zip(ours, theirs, strict=False):
        if mine != its:
            break
        count += 1
    return count


def _nearly(wanted: _Wanted, texts: Sequence[Worded]) -> tuple[Like, Worded] | None:
    """Where words nearly the same stand among nearly the same words; None where that is not clearly one place."""
    whole = wanted.before + wanted.exact + wanted.after
    found = sorted(((like, text) for text in texts for like in most_like(whole, text)), key=lambda one: -one[0].share)
    if not found or found[0][0].share < _ALIKE:
        return None
    if len(found) > 1 and found[1][0].share > found[0][0].share - _CLEARLY:
        return None
    like, text = found[0]
    first, end = _inside(like, len(wanted.before), len(wanted.before) + len(wanted.exact))
    kept = sum(_overlap(ours, count, len(wanted.before), len(wanted.exact)) for ours, _, count in like.pairs)
    if end <= first or kept < _KEPT * len(wanted.exact):
        return None
    return like, text


def _overlap(ours: int, count: int, start: int, length: int) -> int:
    return max(0, min(ours + count, start + length) - max(ours, start))


def _inside(like: Like, start: int, end: int) -> tuple[int, int]:
    """The words of the document that stand for those from ``start`` to ``end`` of the ones looked for."""
    first = next((_over(pair, start) for pair in like.pairs if pair[0] + pair[2] > start), like.end)
    past = next((_over(pair, end - 1) + 1 for pair in reversed(like.pairs) if pair[0] < end), like.first)
    return first, past


def _over(pair: tuple[int, int, int], at: int) -> int:
    ours, theirs, count = pair
    return theirs + min(max(at - ours, 0), count - 1)


def _before(document: Document, place: Place) -> str:
    """The words before a place, from the blocks before it where it needs them."""
    start = place.start or 0
    text = document.blocks[place.block].text[max(0, start - _STRETCH) : start]
    block = place.block
    while block > 0 and len(forms_of(text)) < CONTEXT and place.block - block < CONTEXT:
        block -= 1
        text = f"{document.blocks[block].text[-_STRETCH:]}\n{text}"
    spans = list(spans_of(text))
    return text[spans[-CONTEXT][1] :].strip() if len(spans) > CONTEXT else text.strip()


def _after(document: Document, place: Place) -> str:
    """The words after a place, likewise."""
    text = document.blocks[place.block].text[place.end : place.end + _STRETCH] if place.end is not None else ""
    block = place.block
    while block + 1 < len(document.blocks) and len(forms_of(text)) < CONTEXT and block - place.block < CONTEXT:
        block += 1
        text += "\n" + document.blocks[block].text[:_STRETCH]
    spans = list(spans_of(text))
    return text[: spans[CONTEXT - 1][2]].strip() if len(spans) > CONTEXT else text.strip()
