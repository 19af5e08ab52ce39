"""Stretches of documents set one after another as one document: blocks numbered anew, frames closed and opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.filing.model import Block, Document

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*>")
_EMPTY = frozenset({"br", "hr", "img", "wbr"})


class Stretch(NamedTuple):
    """Blocks of a document, the end exclusive."""

    document: Document
    first: int
    end: int


def joined(stretches: Iterable[Stretch]) -> tuple[tuple[Block, ...], str]:
    """The blocks of all stretches in turn, and the HTML that closes the last one's frames.

    Pages are counted anew, as blocks are. Linear in the documents.
    """
    blocks: list[Block] = []
    closing = ""
    page = 1
    for document, first, end in _together(stretches):
        opening, closing_here = _frames(document, first, end)
        for at in range(first, end):
            block = document.blocks[at]
            lead = closing + opening if at == first else block.lead
            blocks.append(block._replace(page=page, lead=lead, html=_renumbered(block.html, at, len(blocks))))
            page += block.kind == "page-break"
        closing = closing_here
    return tuple(blocks), closing


def _together(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches, those that follow each other in one document made one; their frames then stay whole."""
    found: list[Stretch] = []
    for stretch in stretches:
        if stretch.first == stretch.end:
            continue
        if found and found[-1].document is stretch.document and found[-1].end == stretch.first:
            found[-1] = found[-1]._replace(end=stretch.end)
        else:
            found.append(stretch)
    return found


def _frames(document: Document, first: int, end: int) -> tuple[str, str]:
    """The tags that open the frames around the first block of a stretch, and those that close them behind its last."""
    if first == 0:
        opening = document.blocks[0].lead
    else:
        opening = "".join(_open(block.lead for block in document.blocks[: first + 1]))
    if end == len(document.blocks):
        return opening, document.tail
    return opening, _closing(_open(block.lead for block in document.blocks[:end]))


def _open(leads: Iterable[str]) -> list[str]:
    """The tags that are open after some leads, outermost first."""
    opened: list[str] = []
    for lead in leads:
        for tag in _TAG.finditer(lead) if lead else ():
            if tag[2] in _EMPTY:
                continue
            if not tag[1]:
                opened.append(tag[0])
            elif opened:
                opened.pop()
    return opened


def _closing(opened: Sequence[str]) -> str:
    names = (_TAG.match(tag) for tag in reversed(opened))
    return "".join(f"</{name[2]}>" for name in names if name)


def _renumbered(html: str, old: int, new: int) -> str:
    return html if old == new else html.replace(f'id="b{old}', f'id="b{new}')
