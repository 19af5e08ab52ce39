"""Whether a quotation stands in filings: word for word, with what it marks as altered, otherwise worded, or not.

*Exact* is a promise: every word, figure and mark is the same, capitals too; only white space and the style of quotation
marks and dashes may differ. Cells of a table may be quoted line by line, as a column is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from viewer.filing.model import Place
from viewer.quotes.columns import in_rows
from viewer.quotes.search import LONGEST, Like, exactly, most_like
from viewer.quotes.words import Forms, Worded, forms_of

Verdict = Literal["exact", "altered", "differs", "not-found"]
"""The words as they are; with brackets or omissions that the quotation marks itself; other words; nowhere."""

_ALIKE = 0.6
_FEWEST = 5
"""Fewer words are not looked for in another wording: they are like many."""
_OMITTED = 600
"""So many words an ellipsis may stand for; they stay within one passage."""
_INSERTED = 12
_GAP = re.compile(r"\[([^\[\]]{0,200})\]|…|\.(?:\s?\.){2,3}|\*(?:\s?\*){2,}")
_ENDS = 6
"""Of more words than these at an end of a quotation it is not told what stands in their place."""
_CLOSING = (".", ",", ";", ":")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation, and those that the filing has in their place; either may be none."""

    quoted: str
    filed: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found of a quotation: in which of the sources, at which places, and what differs there.

    ``others`` is how often it stands there besides, word for word.
    """

    verdict: Verdict
    source: int | None = None
    places: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
    others: int = 0


Source = Sequence[Worded]
"""The documents of one filing."""


def check(quotation: str, sources: Sequence[Source]) -> Checked:
    """Look for a quotation in filings, given as their words."""
    pieces = _pieces(quotation)
    is_altered = len(pieces) > 1
    found = [(number, text, *spot) for number, text in _texts(sources) for spot in _standing(pieces, text)]
    if found:
        number, text, first, end = found[0]
        verdict: Verdict = "altered" if is_altered else "exact"
        return Checked(verdict, number, text.places(first, end), (), len(found) - 1)
    without = _without_closing(pieces)
    if without is not None:
        for number, text in _texts(sources):
            for first, end in _standing(without, text):
                told = Difference(pieces[-1].forms[-1], "")
                return Checked("altered", number, text.places(first, end), (told,))
    for number, text in _texts(sources):
        if places := in_rows(quotation, text):
            return Checked("exact", number, places)
    return _otherwise(forms_of(quotation), sources)


class _Piece(NamedTuple):
    """Words that must follow one another, after a gap of at most so many words."""

    gap: int
    forms: Forms


def _texts(sources: Sequence[Source]) -> Iterator[tuple[int, Worded]]:
    for number, source in enumerate(sources):
        for text in source:
            yield number, text


def _pieces(quotation: str) -> list[_Piece]:
    """The stretches of a quotation between its ellipses and brackets; a word with a bracket in it may be another."""
    pieces: list[_Piece] = []
    at, gap = 0, 0
    for match in _GAP.finditer(quotation):
        start, end = match.span()
        if match.group(1) is not None:
            while start > at and quotation[start - 1].isalnum():
                start -= 1
            while end < len(quotation) and quotation[end].isalnum():
                end += 1
        pieces.append(_Piece(gap, forms_of(quotation[at:start])))
        at, gap = end, _INSERTED if match.group(1) is not None else _OMITTED
    pieces.append(_Piece(gap, forms_of(quotation[at:])))
    kept: list[_Piece] = []
    carried = 0
    for piece in pieces:
        carried = max(carried, piece.gap)
        if piece.forms:
            kept.append(_Piece(carried if kept else 0, piece.forms))
            carried = 0
    return kept if len(kept) > 1 or len(pieces) == 1 else [*kept, _Piece(0, ())]


def _standing(pieces: Sequence[_Piece], text: Worded) -> Iterator[tuple[int, int]]:
    """Where the pieces stand one after another: from the first word to past the last."""
    if not pieces or not pieces[0].forms:
        return
    spots = [list(exactly(piece.forms, text)) for piece in pieces if piece.forms]
    if not all(spots):
        return
    for first in spots[0]:
        end = first + len(pieces[0].forms)
        for piece, starts in zip(pieces[1:], spots[1:], strict=False):
            at = bisect_left(starts, end)
            if at == len(starts) or starts[at] > end + piece.gap:
                break
            end = starts[at] + len(piece.forms)
        else:
            yield first, end


def _without_closing(pieces: Sequence[_Piece]) -> list[_Piece] | None:
    """The pieces without the mark before the closing quotation mark, which may be the writer's own."""
    if not pieces or len(pieces[-1].forms) < 2 or pieces[-1].forms[-1] not in _CLOSING:
        return None
    return [*pieces[:-1], _Piece(pieces[-1].gap, pieces[-1].forms[:-1])]


def _otherwise(words: Forms, sources: Sequence[Source]) -> Checked:
    """The place whose words are most like those quoted, and what differs there."""
    if len(words) < _FEWEST:
        return Checked("not-found")
    best: tuple[Like, int, Worded] | None = None
    for number, text in _texts(sources):
        for like in most_like(words, text)[:1]:
            if best is None or like.share > best[0].share:
                best = like, number, text
    if best is None or best[0].share < _ALIKE:
        return Checked("not-found")
    like, number, text = _whole(best[0], words, best[2]), best[1], best[2]
    return Checked("differs", number, text.places(like.first, like.end), tuple(_differences(words, like, text)))


def _whole(like: Like, words: Forms, text: Worded) -> Like:
    """As many words before and after as the quotation has there: they are what it should have said."""
    ahead = like.pairs[0][0]
    ours, _, count = like.pairs[-1]
    behind = min(len(words), LONGEST) - ours - count
    first = max(0, like.first - ahead) if ahead <= _ENDS else like.first
    end = min(len(text), like.end + behind) if behind <= _ENDS else like.end
    return like._replace(first=first, end=end)


def _differences(words: Forms, like: Like, text: Worded) -> Iterator[Difference]:
    """What stands between the stretches that are the same, and before and after them."""
    ends = [(0, like.first, 0), *like.pairs, (min(len(words), LONGEST), like.end, 0)]
    for (ours, theirs, count), (next_ours, next_theirs, _) in pairwise(ends):
        quoted = words[ours + count : next_ours]
        filed = text.forms[theirs + count : next_theirs]
        if quoted or filed:
            yield Difference(spelled(quoted), spelled(filed))


def spelled(forms: Sequence[str]) -> str:
    """Words as a person writes them: no space before a comma or inside parentheses."""
    said = " ".join(forms)
    said = re.sub(r" (?=[.,;:!?)\]%'’])", "", said)
    return re.sub(r"(?<=[(\[$'’]) ", "", said)
