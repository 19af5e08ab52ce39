"""One block's HTML as a list of tags and texts, so that a mark is set in without parsing it into a tree.

Only the program's own sanitised HTML is read: balanced, attributes in double quotes, ``<`` and ``>`` only around tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Literal

from viewer.filing.markup import escape_attribute

_PIECE = re.compile(r"<[^>]*>|[^<]+")
_NAME = re.compile(r"</?([a-z0-9]+)", re.I)
_ID = re.compile(r'\sid="([^"]*)"')
_RUN = re.compile(r"[^\s&]+|\s+|&#?\w+;|&")
_RUNS = re.compile(r"(?:[^\s&]+|\s+|&#?\w+;|&){1,500}")
_REFERENCE = re.compile(r"&#?\w+;")
_VOID = frozenset({"br", "hr", "img", "col", "input", "wbr"})


class Fragment:
    """Tags and texts that can be changed in place; ``str`` gives the HTML."""

    def __init__(self, html: str) -> None:
        self._pieces: list[str] = _PIECE.findall(html)
        self._spans: dict[str, tuple[int, int]] = {}
        self._anchors: dict[int, int] = {}
        self._find_elements()

    def __str__(self) -> str:
        return "".join(self._pieces)

    def __contains__(self, element: str) -> bool:
        return element in self._spans

    def _find_elements(self) -> None:
        """Note where each element with an id begins and ends, and the anchor that each text is in."""
        opened: list[tuple[str, int, str]] = []
        anchors: list[int] = []
        for index, piece in enumerate(self._pieces):
            if piece[0] != "<":
                if anchors:
                    self._anchors[index] = anchors[-1]
                continue
            does, name, own = _read_tag(piece)
            if does == "opens":
                opened.append((name, index, own))
                if name == "a":
                    anchors.append(index)
            elif does == "closes" and opened and opened[-1][0] == name:
                _, start, identity = opened.pop()
                if identity:
                    self._spans[identity] = (start, index)
                if name == "a":
                    anchors.pop()

    def texts(self, element: str) -> Iterator[int]:
        """The numbers of the texts in an element, or in all of the fragment where it is not there."""
        start, past = self._spans.get(element, (0, len(self._pieces)))
        return (index for index in range(start, past) if self._pieces[index][0] != "<")

    def text(self, index: int) -> str:
        """One text as HTML."""
        return self._pieces[index]

    def anchor(self, index: int) -> int | None:
        """The number of the anchor tag that a text is in."""
        return self._anchors.get(index)

    def replace(self, index: int, html: str) -> None:
        """Put HTML in the place of one text."""
        self._pieces[index] = html

    def append(self, element: str, html: str) -> None:
        """Put HTML at the end of an element."""
        _, last = self._spans.get(element, (0, len(self._pieces) - 1))
        inside = element in self._spans
        self._pieces[last] = html + self._pieces[last] if inside else self._pieces[last] + html

    def attribute(self, tag: int | str, name: str) -> str | None:
        """An attribute's value as HTML, of a tag by its number or of an element by its id."""
        found = re.search(rf'\s{name}="([^"]*)"', self._pieces[self._tag(tag)])
        return found[1] if found else None

    def set(self, tag: int | str, **attributes: str) -> None:
        """Give a tag attributes, ``data_card`` for ``data-card``; those that it has already are replaced."""
        index = self._tag(tag)
        piece = self._pieces[index]
        made = ""
        for underscored, value in attributes.items():
            name = underscored.replace("_", "-")
            piece = re.sub(rf'\s{name}="[^"]*"', "", piece, count=1)
            made += f' {name}="{escape_attribute(value)}"'
        found = _NAME.match(piece)
        past = found.end() if found else 1
        self._pieces[index] = piece[:past] + made + piece[past:]

    def _tag(self, tag: int | str) -> int:
        return self._spans[tag][0] if isinstance(tag, str) else tag


@lru_cache(maxsize=1_024)
def _read_tag(tag: str) -> tuple[Literal["opens", "closes", "stands"], str, str]:
    """What a tag does, the name of its element, and its id where it has one."""
    found = _NAME.match(tag)
    name = found[1].lower() if found else ""
    if tag[1] == "/":
        return "closes", name, ""
    if name in _VOID or tag.endswith("/>"):
        return "stands", name, ""
    own = _ID.search(tag)
    return "opens", name, own[1] if own else ""


def seen_in(html: str) -> int:
    """How many characters of a text's HTML are seen: those that are not white space."""
    if "&" in html:
        html = html.replace("&amp;", ".")  # the one that comes by the thousand
        html = _REFERENCE.sub(_shown, html)
    return sum(map(len, html.split()))


def long_runs(html: str) -> Iterator[tuple[int, int, int]]:
    """A text's HTML in stretches of some runs: where each begins and ends, and how many characters of it are seen."""
    for found in _RUNS.finditer(html):
        yield *found.span(), seen_in(found[0])


def runs(html: str, first: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """A text's HTML in runs: where each begins, and how many characters of it are seen.

    All of a run are seen or none, and a seen one has as many characters as its HTML, or is one written as a reference.
    """
    for found in _RUN.finditer(html, first, len(html) if end is None else end):
        run = found[0]
        if run[0] == "&":
            yield found.start(), _seen(run)
        else:
            yield found.start(), 0 if run.isspace() else len(run)


@lru_cache(maxsize=256)
def _seen(reference: str) -> int:
    """How many characters of a reference are seen: one, or none of white space."""
    return int(not unescape(reference).isspace())


def _shown(reference: re.Match[str]) -> str:
    return "x" * _seen(reference[0])
