"""Filings made by hand: a document is a list of paragraphs, tables (lists of rows) and page breaks."""

from pathlib import Path

from tests.item_keys import keys_of
from viewer.filing.model import Block, Cell, Document, Evidence, Filing, Header, Payload, Place
from viewer.outline.model import Outline, Section

PAGE_BREAK = Block("page-break", "")
BY_HAND = Evidence("test", 1.0, "Made by hand.")


def table(*rows):
    """A table of rows of cells; None is an empty cell."""
    text = ""
    cells = []
    for at, row in enumerate(rows):
        separator = "\n" if text else ""
        for column, words in enumerate(row):
            if words is None:
                continue
            text += separator
            cells.append(Cell(at, column, 1, len(text), len(text) + len(words)))
            text += words
            separator = "\t"
    return Block("table", text, cells=tuple(cells))


def document(*content, type="10-K", index=0):
    blocks = []
    page = 1
    for one in content:
        block = Block("paragraph", one) if isinstance(one, str) else one
        blocks.append(block._replace(page=page))
        page += block.kind == "page-break"
    return Document(index, type, f"d{index}.htm", "", "html", Payload(b""), tuple(blocks))


def filing(*documents, form="10-K"):
    placed = [one if isinstance(one, Document) else document(*one, type=form) for one in documents]
    return Filing(Path("filing.txt"), Header("submission", form), tuple(placed))


def outline(of, *heads, index=0):
    """An outline with a section at each (kind, label, first block)."""
    ends = [first for _, _, first in heads[1:]] + [len(of.blocks)]
    sections = [
        Section(
            kind,
            label,
            of.blocks[first].text,
            0,
            Place(index, first, 0, 1),
            Place(index, end, 0, 0),
            1,
            BY_HAND,
            **keys_of(kind, label),
        )
        for (kind, label, first), end in zip(heads, ends, strict=True)
    ]
    return Outline(index, "", tuple(sections))
