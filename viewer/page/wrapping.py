"""Wrapping characters of an element's text in the elements of their marks.

White space in HTML and in a block's text never agree, so characters are counted without it: the n-th visible
character of the element is the n-th of the text it shows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from viewer.filing.markup import escape_attribute
from viewer.page.fragment import Fragment, long_runs, runs, seen_in
from viewer.page.model import Mark

_ANCHORED = frozenset({"link", "outside"})


class Stretch(NamedTuple):
    """A mark over visible characters ``start`` to ``end`` (exclusive) of one element's text."""

    start: int
    end: int
    mark: Mark


class _Piece(NamedTuple):
    """A part of a text as HTML and the marks around it, the outermost first."""

    html: str
    marks: tuple[Mark, ...]


def wrap(fragment: Fragment, element: str, stretches: list[Stretch]) -> None:
    """Wrap the stretches of one element's text; one walk, however many there are, that passes over untouched texts."""
    waiting = deque(sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end)))
    cuts = sorted({edge for stretch in stretches for edge in (stretch.start, stretch.end)})
    active: list[Stretch] = []
    at = 0
    for index in fragment.texts(element):
        if at > cuts[-1]:
            break
        text = fragment.text(index)
        count = seen_in(text)
        if not count or (not active and at + count < cuts[bisect_left(cuts, at)]):
            at += count
            continue
        pieces: list[_Piece] = []
        for start, end, part in _cut(text, at, at + count, cuts):
            active = [stretch for stretch in active if stretch.end > start]
            while waiting and waiting[0].start <= start:
                stretch = waiting.popleft()
                if stretch.end > start:
                    active.append(stretch)
                elif stretch.start == stretch.end:
                    pieces.append(_Piece("", (stretch.mark,)))
            around = tuple(stretch.mark for stretch in active if start < end or stretch.start < start)
            if pieces and pieces[-1].html and pieces[-1].marks == around:
                part = pieces.pop().html + part
            pieces.append(_Piece(part, around))
        at += count
        if len(pieces) > 1 or pieces[0].marks:
            fragment.replace(index, "".join(_wrapped(fragment, index, piece) for piece in pieces))
    for stretch in waiting:
        if stretch.start == stretch.end:
            fragment.append(element, _element(stretch.mark, ""))


def _cut(text: str, at: int, past: int, cuts: list[int]) -> list[tuple[int, int, str]]:
    """A text's pieces between cuts, white space beside a cut apart: (first visible, past the last, HTML).

    Its visible characters are those from ``at`` to ``past`` (exclusive).
    """
    following, last = bisect_left(cuts, at), bisect_left(cuts, past)
    pieces: list[tuple[int, int, str]] = []
    start = count = at
    first = 0
    for begin, seen in _runs_around(text, at, cuts[following:last]) if following < last else ():
        while following < last and cuts[following] < count + seen:
            end = begin + cuts[following] - count
            pieces.extend(_trimmed(text[first:end], start, cuts[following]))
            start, first = cuts[following], end
            following += 1
        count += seen
    rest = text[first:]
    pieces.extend(_trimmed(rest, start, past) if past in cuts[last : last + 1] else [(start, past, rest)])
    return pieces


def _runs_around(text: str, count: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """A text's HTML up to its last cut: in runs where a cut is near, and in long stretches where there is none."""
    following = 0
    for begin, end, seen in long_runs(text):
        if following == len(cuts):
            return
        if cuts[following] < count + seen:
            yield from runs(text, begin, end)
            following = bisect_left(cuts, count + seen, following)
        else:
            yield begin, seen
        count += seen


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    body = text.strip()
    if not body:
        return [(start, start, text)] if text else []
    ahead, _, behind = text.partition(body)
    pieces = [(start, start, ahead), (start, end, body), (end, end, behind)]
    return [piece for piece in pieces if piece[2]]


def _wrapped(fragment: Fragment, index: int, piece: _Piece) -> str:
    """A piece inside the elements of its marks, the first outermost; a filer's own anchor takes a link's address."""
    html = piece.html
    anchor = fragment.anchor(index)
    is_anchored = anchor is not None
    for mark in reversed(piece.marks):
        if mark.kind in _ANCHORED and anchor is not None:
            _readdress(fragment, anchor, mark)
        elif mark.kind not in _ANCHORED or not is_anchored:
            is_anchored |= mark.kind in _ANCHORED
            html = _element(mark, html)
    return html


def _element(mark: Mark, html: str) -> str:
    name = "a" if mark.kind in _ANCHORED else "span"
    written = "".join(f' {key.replace("_", "-")}="{escape_attribute(value)}"' for key, value in _told(mark).items())
    return f"<{name}{written}>{html}</{name}>"


def _readdress(fragment: Fragment, anchor: int, mark: Mark) -> None:
    """Give an anchor where it leads; a link that was found in the text goes before the address that the filer wrote."""
    if fragment.attribute(anchor, "data-link") is None:
        fragment.set(anchor, **_told(mark))


def _told(mark: Mark) -> dict[str, str]:
    """The attributes by which the page's script knows a mark."""
    told: dict[str, str] = {"class": mark.kind}
    if mark.kind in _ANCHORED:
        told["href"] = "#"
        told["data_link" if mark.kind == "link" else "data_href"] = mark.id
    elif not mark.kind.startswith("own"):
        told["data_link" if mark.kind == "unfollowed" else "data_card"] = mark.id
    if mark.title:
        told["title"] = mark.title
    return told
