"""Wrapping characters of an element's text in the elements of their marks.

White space in HTML and in a block's text never agree, so characters are counted without it: the n-th visible
character of the element is the n-th of the text it shows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from viewer.page.model import Mark
from viewer.page.positions import visible

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import NavigableString, PageElement, Tag


class Stretch(NamedTuple):
    """A mark over visible characters ``start`` to ``end`` (exclusive) of one element's text."""

    start: int
    end: int
    mark: Mark


class _Piece(NamedTuple):
    """A part of a text node and the marks around it, the outermost first."""

    text: str
    marks: tuple[Mark, ...]


def wrap(soup: BeautifulSoup, element: Tag, stretches: list[Stretch]) -> None:
    """Wrap the stretches of one element's text; one walk, however many there are."""
    waiting = deque(sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end)))
    cuts = sorted({edge for stretch in stretches for edge in (stretch.start, stretch.end)})
    active: list[Stretch] = []
    at = 0
    for node in list(element.find_all(string=True)):
        count = visible(node)
        if not count:
            continue
        pieces: list[_Piece] = []
        for start, end, text in _cut(node, at, cuts):
            active = [stretch for stretch in active if stretch.end > start]
            while waiting and waiting[0].start <= start:
                stretch = waiting.popleft()
                if stretch.end > start:
                    active.append(stretch)
                elif stretch.start == stretch.end:
                    pieces.append(_Piece("", (stretch.mark,)))
            around = tuple(stretch.mark for stretch in active if start < end or stretch.start < start)
            if pieces and pieces[-1].text and pieces[-1].marks == around:
                text = pieces.pop().text + text
            pieces.append(_Piece(text, around))
        at += count
        if len(pieces) > 1 or pieces[0].marks:
            node.replace_with(*(_wrapped(soup, node, piece) for piece in pieces))
    for stretch in waiting:
        if stretch.start == stretch.end:
            element.append(_element(soup, stretch.mark))


def _cut(node: str, at: int, cuts: list[int]) -> list[tuple[int, int, str]]:
    """A text node's pieces between cuts, white space beside a cut apart: (first visible, past the last, text)."""
    following = bisect_left(cuts, at)
    pieces: list[tuple[int, int, str]] = []
    begin, start, count = 0, at, at
    for offset, character in enumerate(node):
        if character.isspace():
            continue
        if following < len(cuts) and cuts[following] == count:
            pieces.extend(_trimmed(node[begin:offset], start, count))
            begin, start = offset, count
            following += 1
        count += 1
    rest = node[begin:]
    pieces.extend(_trimmed(rest, start, count) if count in cuts[following : following + 1] else [(start, count, rest)])
    return pieces


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    body = text.strip()
    if not body:
        return [(start, start, text)] if text else []
    ahead, _, behind = text.partition(body)
    pieces = [(start, start, ahead), (start, end, body), (end, end, behind)]
    return [piece for piece in pieces if piece[2]]


def _wrapped(soup: BeautifulSoup, node: NavigableString, piece: _Piece) -> PageElement:
    """A piece inside the elements of its marks, the first outermost; a filer's own anchor takes a link's address."""
    from bs4.element import NavigableString

    wrapped: PageElement = NavigableString(piece.text)
    for mark in reversed(piece.marks):
        anchor = node.find_parent("a") if mark.kind in ("link", "outside") else None
        if anchor is not None:
            _address(anchor, mark)
            continue
        element = _element(soup, mark)
        element.append(wrapped)
        wrapped = element
    return wrapped


def _element(soup: BeautifulSoup, mark: Mark) -> Tag:
    element = soup.new_tag("a" if mark.kind in ("link", "outside") else "span")
    if element.name == "a":
        _address(element, mark)
        return element
    element["class"] = mark.kind
    element["data-link" if mark.kind == "unfollowed" else "data-card"] = mark.id
    if mark.title:
        element["title"] = mark.title
    return element


def _address(anchor: Tag, mark: Mark) -> None:
    """Give an anchor where it leads; a link that was found in the text goes before the address that the filer wrote."""
    if anchor.get("data-link") is not None:
        return
    anchor["class"] = mark.kind
    anchor["href"] = "#"
    anchor["data-link" if mark.kind == "link" else "data-href"] = mark.id
    if mark.title:
        anchor["title"] = mark.title
