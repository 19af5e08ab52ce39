"""The page that a person names by the number printed on it: "12", "F-12", "iv"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from viewer.filing.model import Block, Document, Place
from viewer.filing.paper.furniture import page_furniture
from viewer.filing.paper.pages import PrintedPages
from viewer.language import translated

_PAGE = re.compile(r"\s*(?:page\s+|p\.\s*)?(?P<label>(?:[a-z]{1,3}\s?[-–]\s?)?\d{1,4}|[ivxl]{1,7})\s*", re.IGNORECASE)
_ROMAN = re.compile(r"[\W_]*(?P<number>[ivxl]{1,7})[\W_]*", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_AT_EDGE = 3
"""How many blocks from the top or the foot of its page a number may stand."""


@dataclass(frozen=True, slots=True)
class PageSought:
    """What was found: the place of the page's first words, or a sentence why there is none."""

    label: str
    place: Place | None
    why: str = ""


def sought_page(document: Document, typed: str, near: int = 0) -> PageSought | None:
    """The page of a document that is asked for; None for words that name no page.

    ``near``: the block where the reader is. Of several pages that bear the number, that of the numbering which goes on
    there is meant, else the first.
    """
    found = _PAGE.fullmatch(typed)
    if found is None:
        return None
    label = "".join(found["label"].split()).replace("–", "-")
    blocks = document.blocks
    if not blocks or blocks[-1].page == 1:
        return PageSought(label, None, translated("This document has no pages."))
    printed = PrintedPages(blocks)
    first = _roman(blocks, label) if _ROMAN.fullmatch(label) else _numbered(printed, blocks, label, near)
    if first is not None:
        return PageSought(label.upper() if "-" in label else label, Place(document.index, first))
    last = _last(printed, label) or str(blocks[-1].page)
    return PageSought(label, None, translated("There is no page {label}; the last is {last}.", label=label, last=last))


def _last(printed: PrintedPages, label: str) -> str | None:
    """The last number of the numbering that a number would be of: "F-38" for one with an F; else the last of all."""
    series = _series(label)
    return next(
        (one for one in reversed(printed.labels) if _series(one) == series),
        printed.labels[-1] if printed else None,
    )


def _series(label: str) -> str:
    return label.rpartition("-")[0].strip().upper()


def _first_words(blocks: Sequence[Block], first: int) -> int:
    """Where a page's own words begin, behind its break and its running head, which belong to no section that begins."""
    furniture, page = page_furniture(blocks).blocks, blocks[first].page
    on_page = takewhile(lambda at: blocks[at].page == page, range(first, len(blocks)))
    return next((at for at in on_page if blocks[at].text and at not in furniture), first)


def _numbered(printed: PrintedPages, blocks: Sequence[Block], label: str, near: int) -> int | None:
    """The first block of the page that bears a number; where pages bear none, of the one so many from the first."""
    if printed or not label.isdecimal():
        first = next((at for begin in (near, 0) if (at := printed.first(label, begin)) is not None), None)
        return None if first is None else _first_words(blocks, first)
    counted = printed.counted(int(label))
    return next((block for block in counted if blocks[block].text), counted[0]) if counted else None


def _roman(blocks: Sequence[Block], label: str) -> int | None:
    """The first block of the page that bears a Roman number; the page beside it bears the next, or the one before."""
    wanted, bearing = _value(label), _romans(blocks)
    for page, numbers in bearing.items():
        beside = {*bearing.get(page - 1, ()), *bearing.get(page + 1, ())}
        if wanted in numbers and beside & {wanted - 1, wanted + 1}:
            return next(index for index, block in enumerate(blocks) if block.page == page and block.text)
    return None


def _romans(blocks: Sequence[Block]) -> dict[int, set[int]]:
    """The Roman numbers that stand alone at the edges of each page."""
    found: dict[int, set[int]] = defaultdict(set)
    for page, texts in _pages(blocks):
        for text in {*texts[:_AT_EDGE], *texts[-_AT_EDGE:]}:
            if len(text) < 12 and (alone := _ROMAN.fullmatch(text)):
                found[page].add(_value(alone["number"]))
    return found


def _pages(blocks: Sequence[Block]) -> Iterator[tuple[int, list[str]]]:
    texts: dict[int, list[str]] = defaultdict(list)
    for block in blocks:
        if block.text:
            texts[block.page].append(block.text)
    yield from texts.items()


def _value(roman: str) -> int:
    values = [_VALUES[letter] for letter in roman.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
